using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Features.Publications;

/// <summary>Texts of a post in the units of its platform: how long they are, and cut so that they fit.</summary>
internal static class PostTexts
{
    /// <summary>Of every limit, how long the text is; where something is wrong with it, as the adapter counted.</summary>
    public static IReadOnlyList<CheckPost.Count> Counts(PlatformCard card, Post post, IEnumerable<PostIssue> issues)
    {
        var counted = issues.Where(i => i is { Count: not null, Most: not null }).ToLookup(i => (i.Field, i.Most!.Value));
        return [.. card.Texts.Select(t => new CheckPost.Count(t.Field, t.Unit, counted[(t.Field, t.Most)].FirstOrDefault()?.Count ?? Length(t, post), t.Most))];
    }

    /// <summary>The longest beginning of a title that the platform takes.</summary>
    public static string Title(PlatformCard card, string title)
    {
        var cut = Titles.Cut(title, PostSaid.LongestTitle);
        var limit = card.Texts.FirstOrDefault(t => t.Field is "title");
        for (var length = cut.Length; limit is not null && length > 1 && Length(limit.Unit, cut) > limit.Most; length--)
        {
            cut = Titles.Cut(title, length);
        }

        return cut;
    }

    /// <summary>The first tags, as many as the platform takes.</summary>
    public static List<string> Tags(PlatformCard card, IEnumerable<string> tags)
    {
        var (taken, limits) = (new List<string>(), card.Texts.Where(t => t.Field is "tags").ToList());
        foreach (var tag in tags)
        {
            if (taken.Count < PostSaid.MostTags && limits.TrueForAll(l => Length(l.Unit, [.. taken, tag]) <= l.Most))
            {
                taken.Add(tag);
            }
        }

        return taken;
    }

    private static long Length(TextLimit limit, Post post) => limit.Field switch
    {
        "title" => Length(limit.Unit, post.Title),
        "tags" => Length(limit.Unit, post.Tags),
        "caption" => Length(limit.Unit, string.Join("\n", new[] { post.Title, post.Description, string.Join(' ', post.Tags.Select(t => "#" + t)) }.Where(p => p.Length > 0))),
        _ => Length(limit.Unit, post.Description),
    };

    private static long Length(string unit, IReadOnlyList<string> tags) => unit switch
    {
        "tag_count" => tags.Count,
        "tag_characters" => TextCount.Tags(tags),
        _ => Length(unit, string.Join(',', tags)),
    };

    private static long Length(string unit, string text) => unit switch
    {
        "utf8_bytes" => TextCount.Utf8Bytes(text),
        "half_width" => TextCount.HalfWidth(text),
        _ => TextCount.Utf16(text),
    };
}
