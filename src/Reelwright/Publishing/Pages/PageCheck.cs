using Reelwright.Domain;

namespace Reelwright.Publishing.Pages;

/// <summary>Holds a post against what the platform's page takes.</summary>
internal static class PageCheck
{
    /// <summary>Everything that is wrong, at once.</summary>
    public static IEnumerable<PostIssue> Of(PlatformType platform, PageRules rules, Post post) =>
        [.. Texts(platform, rules, post), .. Tags(platform, rules, post), .. Seen(platform, rules, post), .. Files(platform, rules, post)];

    private static IEnumerable<PostIssue> Texts(PlatformType platform, PageRules rules, Post post)
    {
        var name = PlatformNames.Of(platform);
        if (rules.TitleNeeded && string.IsNullOrWhiteSpace(post.Title))
        {
            yield return new PostIssue("missing", "title", $"{name} wants a title: write one.");
        }

        if (rules.Title is { } title && Long(title, Measure(title.Unit, post.Title), name, "title") is { } longTitle)
        {
            yield return longTitle;
        }

        var body = rules.TagsInside ? Captions.Of(platform, post) : post.Description;
        if (Long(rules.Body, Measure(rules.Body.Unit, body), name, rules.TagsInside ? "text with its tags" : "description") is { } longBody)
        {
            yield return longBody;
        }

        foreach (var (field, text) in new[] { ("title", post.Title), ("description", post.Description) })
        {
            if (rules.NoAngles && text.AsSpan().ContainsAny('<', '>'))
            {
                yield return new PostIssue("not_allowed", field, $"{name} takes no < and no >: take them out of the {field}.") { Rule = "brackets" };
            }
        }
    }

    private static IEnumerable<PostIssue> Tags(PlatformType platform, PageRules rules, Post post)
    {
        var name = PlatformNames.Of(platform);
        if (rules.Tags is { } tags && Long(tags, tags.Unit is "tag_count" ? post.Tags.Count : TextCount.Tags(post.Tags), name, tags.Unit is "tag_count" ? "list of tags" : "tags together") is { } many)
        {
            yield return many;
        }

        foreach (var tag in post.Tags.Where(t => t.Length > rules.LongestTag))
        {
            yield return new PostIssue("too_long", "tags", $"The tag '{tag}' has {tag.Length} characters, and {name} takes {rules.LongestTag}: shorten it.", tag.Length, rules.LongestTag) { Rule = "tag" };
        }
    }

    private static IEnumerable<PostIssue> Seen(PlatformType platform, PageRules rules, Post post)
    {
        if (post.Visibility is { } seen && !rules.Visibilities.Contains(seen))
        {
            yield return new PostIssue("not_there", "visibility", $"{PlatformNames.Of(platform)} has no '{seen.Word()}' posts: choose one of {string.Join(", ", rules.Visibilities.Select(v => v.Word()))}.");
        }

        if ((post.Visibility is VisibilityType.Scheduled) != post.ReleaseAt.HasValue)
        {
            yield return new PostIssue("wrong", "release_at", "A time of release belongs to a scheduled post, and to no other: give both or neither.") { Rule = "unpaired" };
        }
    }

    private static IEnumerable<PostIssue> Files(PlatformType platform, PageRules rules, Post post)
    {
        var (name, film) = (PlatformNames.Of(platform), post.Film);
        if (film.Bytes > rules.MostBytes)
        {
            yield return new PostIssue("too_long", "film", $"The film has {film.Bytes} bytes, and {name} takes {rules.MostBytes}: render it smaller.", film.Bytes, rules.MostBytes) { Rule = "size" };
        }

        if (film.Length > rules.Longest)
        {
            var (seconds, most) = ((long)Math.Ceiling(film.Length.TotalSeconds), (long)rules.Longest.Value.TotalSeconds);
            yield return new PostIssue("too_long", "film", $"The film lasts {seconds} s, and {name} takes {most} s: post a shorter one.", seconds, most) { Rule = "length" };
        }

        // Of some clips nobody knows the size.
        if (rules.Sides is (var least, var largest) && film.Width > 0 && (Math.Min(film.Width, film.Height) < least || Math.Max(film.Width, film.Height) > largest))
        {
            yield return new PostIssue("wrong", "film", $"The film is {film.Width}×{film.Height}, and {name} takes {least} to {largest} pixels a side: render it in another size.") { Rule = "pixels" };
        }

        if (rules.CoverNeeded && post.Cover is null)
        {
            yield return new PostIssue("missing", "cover", $"{name} wants a cover: choose one.");
        }

        if (post.Cover?.Bytes > rules.CoverBytes)
        {
            yield return new PostIssue("too_long", "cover", $"The cover has {post.Cover.Bytes} bytes, and {name} takes {rules.CoverBytes}: choose a smaller one.", post.Cover.Bytes, rules.CoverBytes) { Rule = "size" };
        }
    }

    private static PostIssue? Long(TextLimit limit, int count, string name, string what) => count <= limit.Most ? null : new PostIssue(
        "too_long", limit.Field, $"The {what} has {count} ({limit.Unit.Replace('_', ' ')}), and {name} takes {limit.Most}: shorten it.", count, limit.Most) { Rule = limit.Unit is "utf16" or "tag_characters" ? null : limit.Unit };

    private static int Measure(string unit, string text) => unit switch
    {
        "half_width" => TextCount.HalfWidth(text),
        "utf8_bytes" => TextCount.Utf8Bytes(text),
        _ => TextCount.Utf16(text),
    };
}
