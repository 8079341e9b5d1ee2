using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Publishing.YouTube;

/// <summary>Says what of a post YouTube would not take (contract 2.6, 2.7), before anything is sent.</summary>
internal static class YouTubeCheck
{
    private static readonly char[] Brackets = ['<', '>'];

    public static IEnumerable<PostIssue> Of(Post post, AccountOptions? live, DateTimeOffset now) =>
        [.. Texts(post), .. Visibility(post, now), .. Options(post, live), .. Media(post, live), .. ByHand(post)];

    private static IEnumerable<PostIssue> Texts(Post post)
    {
        if (string.IsNullOrWhiteSpace(post.Title))
        {
            yield return new PostIssue("missing", "title", "A film at YouTube needs a title.");
        }

        if (Longer("title", "characters", TextCount.Utf16(post.Title), YouTubeCard.MostTitle) is { } title)
        {
            yield return title;
        }

        if (Longer("description", "bytes (a Chinese character has three)", TextCount.Utf8Bytes(post.Description), YouTubeCard.MostDescription, rule: "utf8_bytes") is { } description)
        {
            yield return description;
        }

        if (Longer("tags", "characters with their commas, one with a space counting two more", TextCount.Tags(post.Tags), YouTubeCard.MostTags) is { } tags)
        {
            yield return tags;
        }

        if (post.Tags.Any(string.IsNullOrWhiteSpace))
        {
            yield return new PostIssue("wrong", "tags", "A tag is empty: leave it out.") { Rule = "empty" };
        }

        foreach (var (field, text) in new[] { ("title", post.Title), ("description", post.Description) })
        {
            if (text.IndexOfAny(Brackets) >= 0)
            {
                yield return new PostIssue("not_allowed", field, $"YouTube takes no < or > in a {field}: write it without.") { Rule = "brackets" };
            }
        }
    }

    private static IEnumerable<PostIssue> Visibility(Post post, DateTimeOffset now)
    {
        var scheduled = YouTubeCard.Wanted(post) is VisibilityType.Scheduled;
        if (scheduled && post.ReleaseAt is null)
        {
            yield return new PostIssue("missing", "release_at", "Say when YouTube shall release the film.");
        }
        else if (!scheduled && post.ReleaseAt is not null)
        {
            yield return new PostIssue("wrong", "release_at", "YouTube releases later only what is scheduled: choose that, or leave the time out.") { Rule = "unscheduled" };
        }
        else if (post.ReleaseAt <= now)
        {
            yield return new PostIssue("wrong", "release_at", "That time is over: YouTube would release the film at once.") { Rule = "past", Warns = true };
        }
    }

    private static IEnumerable<PostIssue> Options(Post post, AccountOptions? live)
    {
        foreach (var (name, value) in post.Options)
        {
            var field = YouTubeFields.All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));
            if (field is null)
            {
                yield return new PostIssue("not_there", name, $"YouTube has no setting {name}: leave it out.") { Rule = "setting" };
                continue;
            }

            var choices = field.Kind is "switch" ? ["true", "false"] : field.Choices.Count > 0 ? field.Choices : live?.Choices.GetValueOrDefault(name)?.Select(c => c.Value).ToList();
            if (choices?.Contains(value, StringComparer.Ordinal) is false)
            {
                yield return new PostIssue("wrong", name, $"{field.Label} cannot be '{value}': choose {string.Join(", ", choices)}.") { Rule = "choice" };
            }
            else if (choices is null && (value.Length == 0 || !value.All(char.IsAsciiDigit)))
            {
                yield return new PostIssue("wrong", name, $"{field.Label} is a number of YouTube's, such as {field.Usual}.") { Rule = "number" };
            }
        }
    }

    private static IEnumerable<PostIssue> Media(Post post, AccountOptions? live)
    {
        var film = post.Film;
        if (film.Bytes <= 0)
        {
            yield return new PostIssue("missing", "film", "The film is empty: make it again.");
        }

        var longest = live?.LongestSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : YouTubeCard.Longest;
        if ((Longer("film", "bytes", film.Bytes, YouTubeCard.MostBytes, rule: "size") ?? Longer("film", "seconds", (long)Math.Ceiling(film.Length.TotalSeconds), (long)longest.TotalSeconds, rule: "length")) is { } much)
        {
            yield return much;
        }
        else if (live?.LongestSeconds is null && film.Length > YouTubeCard.LongestUnverified)
        {
            yield return new PostIssue("not_allowed", "film", "Only a channel whose telephone number YouTube has verified may post more than 15 minutes: see to that first.") { Rule = "unverified", Warns = true };
        }

        if (post.Cover is { } cover)
        {
            if (Longer("cover", "bytes", cover.Bytes, YouTubeCard.MostCover, rule: "size") is { } large)
            {
                yield return large;
            }

            if (cover.Type is not ("image/jpeg" or "image/png"))
            {
                yield return new PostIssue("wrong", "cover", "A cover at YouTube is a JPEG or a PNG.") { Rule = "type" };
            }
        }
    }

    private static IEnumerable<PostIssue> ByHand(Post post)
    {
        (bool Differs, string Field, string What)[] left =
        [
            (!post.AllowComments, "allow_comments", "switch off comments"),
            (!post.AllowDownload, "allow_download", "see whether downloads can be switched off"),
            (post.AgeRestriction, "age_restriction", "set the age limit"),
        ];
        return left.Where(l => l.Differs).Select(l => new PostIssue("do_by_hand", l.Field, $"YouTube lets no app do that: {l.What} in YouTube Studio after posting.") { Warns = true });
    }

    private static PostIssue? Longer(string field, string unit, long count, long most, string? rule = null) => count <= most
        ? null
        : new PostIssue("too_long", field, string.Create(CultureInfo.InvariantCulture, $"The {field} has {count} {unit}, YouTube takes {most}: make it shorter."), count, most) { Rule = rule };
}
