using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Publishing.TikTok;

/// <summary>What is wrong with a post by TikTok's rules (contract §2.6, §4.9); the film's own are <see cref="TikTokFilm"/>.</summary>
internal static class TikTokCheck
{
    private static readonly string[] Switches = [TikTokFields.Duet, TikTokFields.Stitch, TikTokFields.BrandContent, TikTokFields.BrandOrganic, TikTokFields.Consent];

    private static readonly PostIssue Draft = new("do_by_hand", "caption", "TikTok takes no caption, cover or visibility with a draft: write and choose them in its app.") { Warns = true };

    public static IEnumerable<PostIssue> Issues(Post post, AccountOptions? live) =>
        [.. Settings(post), .. TikTokFilm.Issues(post.Film, live), .. post.IsDraft() ? [Draft] : Direct(post, live)];

    private static IEnumerable<PostIssue> Settings(Post post)
    {
        foreach (var name in post.Options.Keys.Where(n => !TikTokFields.All.Any(f => string.Equals(f.Name, n, StringComparison.Ordinal))))
        {
            yield return new PostIssue("not_there", name, $"TikTok has no setting {name}: leave it out.") { Rule = "setting" };
        }

        foreach (var name in Switches.Where(n => post.Chosen(n) is not (null or "true" or "false")))
        {
            yield return new PostIssue("wrong", name, $"{name} is {post.Chosen(name)}: it is true or false.") { Rule = "choice" };
        }

        if (post.Chosen(TikTokFields.Mode) is not (null or TikTokFields.Direct or TikTokFields.Inbox))
        {
            yield return new PostIssue("wrong", TikTokFields.Mode, $"mode is {post.Chosen(TikTokFields.Mode)}: it is direct or inbox.") { Rule = "choice" };
        }

        if (post.Chosen(TikTokFields.CoverAt) is { } at
            && !(int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= post.Film.Length.TotalMilliseconds))
        {
            yield return new PostIssue("wrong", TikTokFields.CoverAt, $"cover_at_ms is {at}: it is a whole number of milliseconds within the film, 0 to {(long)post.Film.Length.TotalMilliseconds}.") { Rule = "range" };
        }
    }

    private static IEnumerable<PostIssue> Direct(Post post, AccountOptions? live) => [.. Text(post), .. Audience(post, live), .. Agreed(post), .. ByHand(post)];

    private static IEnumerable<PostIssue> Text(Post post)
    {
        if (TextCount.Utf16(TikTokCaption.Of(post)) is var count and > TikTokCard.MostCaption)
        {
            yield return new PostIssue("too_long", "caption", $"The caption with its tags has {count} characters, TikTok takes {TikTokCard.MostCaption}: shorten it.", count, TikTokCard.MostCaption);
        }
    }

    private static IEnumerable<PostIssue> Audience(Post post, AccountOptions? live)
    {
        var level = TikTokPrivacy.Level(post);
        switch (post.Visibility)
        {
            case null:
                yield return new PostIssue("missing", "visibility", "TikTok wants a person to choose who sees it: choose public or private.");
                break;
            case VisibilityType.Unlisted or VisibilityType.Scheduled:
                yield return new PostIssue("not_there", "visibility", $"TikTok has no {post.Visibility.Value.Word()} posts: choose public or private{(post.Visibility is VisibilityType.Scheduled ? ", and a time of our own timer" : "")}.");
                break;
            case var _ when level is null:
                yield return new PostIssue("wrong", TikTokFields.Privacy, $"privacy {post.Chosen(TikTokFields.Privacy)} does not go with {post.Visibility.Value.Word()} visibility: with private choose friends, followers or self, with public none.") { Rule = "mismatch" };
                break;
            case var _ when live?.Choices.GetValueOrDefault(TikTokFields.Privacy) is { } offered && !offered.Any(c => string.Equals(c.Value, TikTokPrivacy.Choice(level)!.Value, StringComparison.Ordinal)):
                yield return new PostIssue("not_allowed", post.Chosen(TikTokFields.Privacy) is null ? "visibility" : TikTokFields.Privacy, $"TikTok does not offer this account \"{TikTokPrivacy.Choice(level)!.Label}\" now: choose one of {string.Join(", ", offered.Select(c => c.Value))}.") { Rule = "not_offered" };
                break;
        }

        if (post.On(TikTokFields.BrandContent) && level is TikTokPrivacy.Self)
        {
            yield return new PostIssue("not_allowed", TikTokFields.BrandContent, "TikTok has no paid partnership that only you can see: choose who else sees it, or switch brand_content off.") { Rule = "only_you" };
        }

        foreach (var field in Wanted(post).Where(f => live?.Off.Contains(f, StringComparer.Ordinal) is true))
        {
            yield return new PostIssue("not_allowed", field, $"The account has this switched off at TikTok: leave {field} off, or switch it on in TikTok's app.") { Rule = "off" };
        }
    }

    private static IEnumerable<string> Wanted(Post post) =>
        [.. post.AllowComments ? ["allow_comments"] : Array.Empty<string>(), .. new[] { TikTokFields.Duet, TikTokFields.Stitch }.Where(post.On)];

    private static IEnumerable<PostIssue> Agreed(Post post)
    {
        if (!post.On(TikTokFields.Consent))
        {
            yield return new PostIssue("missing", TikTokFields.Consent, $"{TikTokFields.Agreement(post)}: agree to it, or do not post at TikTok.");
        }
    }

    private static IEnumerable<PostIssue> ByHand(Post post)
    {
        if (post.Cover is not null)
        {
            yield return new PostIssue("not_there", "cover", "TikTok takes no picture as a cover: a frame of the film is shown, which cover_at_ms chooses.") { Warns = true };
        }

        if (!post.AllowDownload && TikTokPrivacy.Level(post) is not TikTokPrivacy.Self)
        {
            yield return new PostIssue("do_by_hand", "allow_download", "Whether it may be downloaded can only be set in TikTok's app: by itself it is as the account's settings say.") { Warns = true };
        }

        if (post.AgeRestriction)
        {
            yield return new PostIssue("do_by_hand", "age_restriction", "An age limit can only be set in TikTok's app.") { Warns = true };
        }
    }
}
