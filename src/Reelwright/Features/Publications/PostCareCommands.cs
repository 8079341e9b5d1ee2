using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;

namespace Reelwright.Features.Publications;

/// <summary>What <c>reel publish</c> does with posts that are there.</summary>
internal static class PostCareCommands
{
    /// <summary>Adds the commands.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        var post = new Argument<Guid>("POST") { Description = "Its id, as `reel publish list` shows it." };
        var wishes = new VerbWishes("title=Rain, tags=sea, visibility=private or scheduled_at=null");
        Change(wishes.AddTo(new Command("edit", "Change what is said of a post that is not begun, or has failed.")), async (parsed, services, caller, id, ct) =>
            await services.GetRequiredService<EditPost>().Run(caller, id, (await PostLines.Read(services, caller, id, ct)).Version, await wishes.Read<EditPost.Change>(parsed, services, caller, [], ct), ct));
        var yes = new Option<bool>("--yes") { Description = "Post it; without it only how it stands is told." };
        Change(new Command("start", "Have a draft posted, now or at its time, with --yes.") { yes }, async (parsed, services, caller, id, ct) =>
        {
            if (parsed.GetValue(yes))
            {
                await services.GetRequiredService<PublishPost>().Run(caller, id, ct);
            }
        });
        Change(new Command("pause", "Hold a post that cannot be out yet."), (_, services, caller, id, ct) => services.GetRequiredService<PausePost>().Pause(caller, id, ct));
        Change(new Command("resume", "Let a post go on that was held."), (_, services, caller, id, ct) => services.GetRequiredService<PausePost>().Resume(caller, id, ct));
        Change(new Command("cancel", "End a post before it is out."), (_, services, caller, id, ct) => services.GetRequiredService<CancelPost>().Run(caller, id, ct));
        Change(new Command("find", "Have the platform asked now how a post is."), (_, services, caller, id, ct) => services.GetRequiredService<FindPost>().Run(caller, id, ct));
        var looked = new Option<bool>("--confirm") { Description = "You have looked at the platform, and it is not there." };
        Change(new Command("retry", "Try a failed post again.") { looked }, (parsed, services, caller, id, ct) => services.GetRequiredService<RetryPost>().Run(caller, id, new RetryPost.Request(parsed.GetValue(looked)), ct));
        var url = new Option<string?>("--url") { Description = "Its link, as the platform or its app gives it (default: it is out, and its link is not known)." };
        Change(new Command("link", "Say that you have posted it, and where it is.") { url }, (parsed, services, caller, id, ct) => services.GetRequiredService<LinkPost>().Run(caller, id, new LinkPost.Request(parsed.GetValue(url)), ct));
        var outcome = new Argument<string>("OUTCOME") { Description = $"What you found at the platform: {string.Join(" or ", Words.All<PostOutcome>())}." };
        var then = new Option<string?>("--then") { Description = $"Of what is not posted: {string.Join(" or ", Words.All<PostAfter>())} (default: retry)." };
        Change(new Command("settle", "Say what became of a post of which nobody knew.") { outcome, url, looked, then }, (parsed, services, caller, id, ct) => services.GetRequiredService<SettlePost>().Run(
            caller, id,
            new SettlePost.Request(QueryWords.Read<PostOutcome>(parsed.GetValue(outcome))!.Value, parsed.GetValue(url), parsed.GetValue(looked), QueryWords.Read<PostAfter>(parsed.GetValue(then)) ?? PostAfter.Retry), ct));
        door.Add(verb, new Command("delete", "Remove a post of which nothing was ever sent.") { post }, async (parsed, services, caller, ct) =>
        {
            var row = await PostLines.Read(services, caller, parsed.GetValue(post), ct);
            await services.GetRequiredService<DeletePost>().Run(caller, row.Id, row.Version, ct);
            return row;
        }, row => [$"Publication {row.Id} is gone."]);

        void Change(Command command, Func<ParseResult, IServiceProvider, Caller, Guid, CancellationToken, Task> change)
        {
            command.Arguments.Insert(0, post);
            door.Add(verb, command, async (parsed, services, caller, ct) =>
            {
                await change(parsed, services, caller, parsed.GetValue(post), ct);
                return await PostLines.Read(services, caller, parsed.GetValue(post), ct);
            }, PostLines.Lines);
        }
    }
}
