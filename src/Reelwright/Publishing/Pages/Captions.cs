using Reelwright.Domain;

namespace Reelwright.Publishing.Pages;

/// <summary>The text that is pasted beside a film, its tags as each platform writes them (publishing contract §8.1).</summary>
internal static class Captions
{
    /// <summary>Title, where the page has no field for it, description and tags.</summary>
    public static string Of(PlatformType platform, Post post)
    {
        string[] parts = [platform is PlatformType.TikTok ? post.Title : "", post.Description, Tags(platform, post.Tags)];
        return string.Join("\n\n", parts.Select(p => p.Trim()).Where(p => p.Length > 0));
    }

    /// <summary>The tags on one line; empty for none.</summary>
    public static string Tags(PlatformType platform, IReadOnlyList<string> tags)
    {
        var clean = tags.Select(t => t.Replace("#", "", StringComparison.Ordinal).Trim()).Where(t => t.Length > 0);
        return platform switch
        {
            PlatformType.Bilibili => string.Join(',', clean.Select(t => t.Replace(',', ' '))),
            PlatformType.Weibo => string.Join(' ', clean.Select(t => $"#{t}#")),
            // A space ends such a tag.
            _ => string.Join(' ', clean.Select(t => "#" + string.Concat(t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))),
        };
    }
}
