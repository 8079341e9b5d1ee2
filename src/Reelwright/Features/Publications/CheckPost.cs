using Reelwright.Base;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;

namespace Reelwright.Features.Publications;

/// <summary>Looks at a post as somebody types it: what is wrong with it, and how long its texts are. Nothing is kept.</summary>
public sealed class CheckPost(PlanPost plans, AccountKeys keys)
{
    /// <summary>Why the platform could not be asked.</summary>
    /// <param name="Code"><c>platform_</c> and the kind of trouble.</param>
    public sealed record Trouble(string Code, string Message);

    /// <summary>A text and its limit.</summary>
    /// <param name="Unit">What the platform counts in: <c>utf16</c>, <c>utf8_bytes</c>, <c>half_width</c>, <c>tag_characters</c>, <c>tag_count</c>.</param>
    public sealed record Count(string Field, string Unit, long Has, long Most);

    /// <summary>The post as it would be, and what is to be said of it.</summary>
    /// <param name="Title">As prefilled or said, as are the others.</param>
    /// <param name="Ready">Whether nothing stands in its way.</param>
    /// <param name="Issues">What stands in its way first; then what is left to a person.</param>
    /// <param name="Live">Whether the platform was asked.</param>
    /// <param name="LiveTrouble">Why it could not be, when it was to be asked.</param>
    public sealed record Answer(
        string Title, string? Description, IReadOnlyList<string> Tags, Domain.VisibilityType? Visibility, bool AllowComments, bool AllowDownload, bool AgeRestriction, bool MadeByAi, IReadOnlyDictionary<string, string> Options,
        bool Ready, IReadOnlyList<PostIssue> Issues, IReadOnlyList<Count> Counts, bool Live, Trouble? LiveTrouble);

    /// <summary>Looks at it. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>file_removed</c>, <c>change_invalid</c>, <c>text_invalid</c>, <c>route_unknown</c>.</summary>
    /// <param name="live">Whether the platform is asked what it allows the account at the moment.</param>
    public async Task<Answer> Run(Caller caller, NewPost asked, bool live, CancellationToken ct)
    {
        var plan = await plans.New(caller, asked, ct);
        var (told, trouble) = live ? await Ask(plan, ct) : (null, null);
        var (post, issues) = await plans.Check(caller, plan, told, ct);
        return new Answer(
            post.Title, plan.Row.Description, post.Tags, post.Visibility, post.AllowComments, post.AllowDownload, post.AgeRestriction, post.MadeByAi, post.Options,
            issues.All(i => i.Warns), issues, PostTexts.Counts(plan.Publisher.Card, post, issues), told is not null, trouble);
    }

    private async Task<(AccountOptions? Told, Trouble? Trouble)> Ask(PlanPost.Plan plan, CancellationToken ct)
    {
        try
        {
            return (await plan.Publisher.Options(await keys.Open(plan.Account.Id, ct), ct), null);
        }
        catch (PlatformException failure)
        {
            return (null, new Trouble(failure.Code, Scrub.Clean(failure.Message)));
        }
    }
}
