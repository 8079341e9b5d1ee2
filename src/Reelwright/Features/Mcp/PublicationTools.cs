using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Publications;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that look at posts, check and make them, and settle those in doubt.</summary>
internal static class PublicationTools
{
    private const string Wishes = "account_id: the account at the platform. film_id or clip_id: what is posted. What is left out is prefilled: title, description, tags, visibility and the rest. options: the platform's own settings, all as text. "
        + "scheduled_at: when it shall be out. publish is true only with confirm.";

    /// <summary>Which posts.</summary>
    public sealed record Search(
        [property: Description("Only posts of this project; leave project and chapter out for one's own.")] Guid? Project = null,
        [property: Description("Only posts of this chapter.")] Guid? Chapter = null,
        [property: Description("Only posts of this film.")] Guid? Film = null,
        [property: Description("Only posts of this clip.")] Guid? Clip = null,
        [property: Description("Only posts by this account.")] Guid? Account = null,
        [property: Description("Only posts at this platform.")] PlatformType? Platform = null,
        [property: Description("Only posts of this status.")] PublicationStatus? Status = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Which post.</summary>
    public sealed record One([property: Description("Id of the publication.")] Guid Publication);

    /// <summary>A post that is only looked at.</summary>
    public sealed record Looked(
        [property: Description(Wishes)] NewPost Post,
        [property: Description("Ask the platform, too, what it allows the account just now.")] bool Live = false);

    /// <summary>A post to make.</summary>
    public sealed record Made(
        [property: Description(Wishes)] NewPost Post,
        [property: Description("true: your person has seen what is posted where, and wants it out. Without it a draft is made.")] bool Confirm = false);

    /// <summary>What became of a post in doubt.</summary>
    public sealed record Settled(
        [property: Description("Id of the publication.")] Guid Publication,
        [property: Description("outcome: posted (with url, its link) or not_posted; confirm: your person has looked at the platform; then: retry posts it anew, fail leaves it.")] SettlePost.Request Found);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Search, Page<ReadPost.Row>>(
            "list_publications", "List posts", Hints.Reading, "Posts of films and clips at platforms, the newest first: how each stands, and what may be done with it.",
            (call, a, ct) => call.Get<ListPosts>().Run(
                call.Caller, new ListPosts.Request(a.Status, null, a.Platform, a.Account, a.Project, a.Chapter, a.Film, a.Clip), PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<One, ReadPost.Row>(
            "read_publication", "Read a post", Hints.Reading, "A post: what is said, how it stands, what its platform says, and what may be done with it now.", (call, a, ct) => call.Get<ReadPost>().Run(call.Caller, a.Publication, ct)),
        new AgentTool<Looked, CheckPost.Answer>(
            "check_publication", "Check a post", Hints.Reading, "What is wrong with a post before it is made, and how long its texts are in the platform's units; nothing is kept or sent.",
            (call, a, ct) => call.Get<CheckPost>().Run(call.Caller, a.Post, a.Live, ct)),
        new AgentTool<Made, ReadPost.Row>(
            "create_publication", "Make a post", new Hints(Again: false, Outside: true),
            "Makes a post of a film or a clip as a draft; with publish in it and confirm it is posted, now or at its time, which nobody can take back: ask your person first. Then: read_publication until it is published or has failed.",
            async (call, a, ct) =>
            {
                if (a.Post.Publish && !a.Confirm)
                {
                    throw new ReelException("confirmation_needed", "To publish is to be asked of your person: show them what is posted where (check_publication), then send confirm=true.");
                }

                return await call.Get<ReadPost>().Run(call.Caller, await call.Get<CreatePost>().Run(call.Caller, a.Post, ct), ct);
            }),
        new AgentTool<Settled, ReadPost.Row>(
            "settle_publication", "Settle a post in doubt", new Hints(Again: false, Outside: true),
            "Says what became of a post whose state is ambiguous, or about which its platform cannot be asked (may names settle), after your person has looked at the platform: posted, or not_posted and then posted anew or left. Ask your person first.",
            (call, a, ct) => call.Get<SettlePost>().Run(call.Caller, a.Publication, a.Found, ct).Then(() => call.Get<ReadPost>().Run(call.Caller, a.Publication, ct))),
    ];
}
