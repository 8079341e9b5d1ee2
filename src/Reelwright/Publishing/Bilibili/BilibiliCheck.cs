using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Publishing.Bilibili;

/// <summary>What Bilibili would refuse of a post, and what it cannot be told (contract 2.6, 2.7).</summary>
internal static class BilibiliCheck
{
    /// <summary>Everything at once.</summary>
    public static IEnumerable<PostIssue> All(Post post, AccountOptions? live) => [.. Texts(post), .. Who(post), .. Settings(post, live), .. BilibiliFilmCheck.All(post), .. ByHand(post)];

    private static IEnumerable<PostIssue> Texts(Post post)
    {
        if (string.IsNullOrWhiteSpace(post.Title))
        {
            yield return new PostIssue("missing", "title", "Bilibili needs a title: write one.");
        }

        if (TooLong("title", post.Title, BilibiliCard.LongestTitle) is { } title)
        {
            yield return title;
        }

        if (TooLong("description", post.Description, BilibiliCard.LongestDescription) is { } description)
        {
            yield return description;
        }

        if (post.Tags.Count == 0)
        {
            yield return new PostIssue("missing", "tags", "Bilibili needs a tag at least: write one.");
        }

        if (post.Tags.Any(t => string.IsNullOrWhiteSpace(t) || t.Contains(',', StringComparison.Ordinal)))
        {
            yield return new PostIssue("wrong", "tags", "A tag is empty or has a comma in it, with which Bilibili parts tags: take it out.") { Rule = "comma" };
        }

        if (TooLong("tags", string.Join(',', post.Tags), BilibiliCard.LongestTags) is { } tags)
        {
            yield return tags;
        }
    }

    private static PostIssue? TooLong(string field, string text, int most) => TextCount.Utf16(text) is var count && count > most
        ? new PostIssue("too_long", field, $"Bilibili takes {most} characters here and these are {count}: shorten it.", count, most)
        : null;

    private static IEnumerable<PostIssue> Who(Post post)
    {
        if (post.Visibility is { } asked and not VisibilityType.Public)
        {
            yield return new PostIssue("not_there", "visibility", $"Bilibili's open platform posts for everybody only, not {asked.Word()}: choose public, and a time here to post later.");
        }

        if (post.ReleaseAt is not null)
        {
            yield return new PostIssue("not_there", "release_at", "Bilibili's open platform releases at once: have it posted from here at that time.");
        }
    }

    private static IEnumerable<PostIssue> Settings(Post post, AccountOptions? live)
    {
        foreach (var name in post.Options.Keys.Where(n => !BilibiliCard.Card.Fields.Any(f => string.Equals(f.Name, n, StringComparison.Ordinal))))
        {
            yield return new PostIssue("not_there", name, $"Bilibili has no setting {name}: take it out.") { Rule = "setting" };
        }

        var category = post.Option(BilibiliCard.Category);
        if (category is null)
        {
            yield return new PostIssue("missing", BilibiliCard.Category, "Bilibili files every film: choose a category.");
        }
        else if (!long.TryParse(category, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            yield return new PostIssue("wrong", BilibiliCard.Category, $"A category is told by its number, not {category}: choose one of the list.") { Rule = "number" };
        }
        else if (live?.Choices.GetValueOrDefault(BilibiliCard.Category) is { Count: > 0 } there && !there.Any(c => string.Equals(c.Value, category, StringComparison.Ordinal)))
        {
            yield return new PostIssue("not_allowed", BilibiliCard.Category, $"Bilibili has no category {category} to post in: choose one of the list.") { Rule = "not_offered" };
        }

        var copyright = post.Option(BilibiliCard.Copyright);
        if (copyright is not ("1" or BilibiliCard.Repost))
        {
            yield return new PostIssue("wrong", BilibiliCard.Copyright, "Whose work it is, is 1 (your own) or 2 (somebody else's): choose one.") { Rule = "choice" };
        }

        if (copyright is BilibiliCard.Repost && string.IsNullOrWhiteSpace(post.Option(BilibiliCard.Source)))
        {
            yield return new PostIssue("missing", BilibiliCard.Source, "Somebody else's work needs its source: write where it is from.");
        }

        if (post.Option(BilibiliCard.NoReprint) is not ("true" or "false"))
        {
            yield return new PostIssue("wrong", BilibiliCard.NoReprint, "No reposting is true or false: choose one.") { Rule = "choice" };
        }
    }

    private static IEnumerable<PostIssue> ByHand(Post post)
    {
        (bool Differs, string Field, string Message)[] left =
        [
            (!post.AllowComments, "allow_comments", "Bilibili lets people comment, and its open platform cannot be told otherwise: switch comments off there after it is posted."),
            (post.AllowDownload, "allow_download", "Bilibili's open platform cannot be told to allow downloads: what there is of that is set there."),
            (post.AgeRestriction, "age_restriction", "Bilibili's open platform cannot be told of an age limit: set what there is of that there."),
            (post.MadeByAi, "made_by_ai", "Bilibili's open platform has no field that says what a machine made: declare it there after it is posted."),
        ];
        return left.Where(l => l.Differs).Select(l => new PostIssue("do_by_hand", l.Field, l.Message) { Warns = true });
    }
}
