using System.Text;

namespace Reelwright.Publishing.TikTok;

/// <summary>The one text a post has at TikTok, tags within (contract §2.7).</summary>
internal static class TikTokCaption
{
    /// <summary>The description, or the title where there is none, and the tags below it.</summary>
    public static string Of(Post post)
    {
        var said = (post.Description.Trim() is { Length: > 0 } description ? description : post.Title).Trim();
        var tags = string.Join(' ', post.Tags.Select(Tag).Where(t => t.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase));
        return (said, tags) switch
        {
            (_, "") => said,
            ("", _) => tags,
            _ => $"{said}\n{tags}",
        };
    }

    /// <summary>For comparing with what TikTok lists: one space wherever there is any, and letters composed.</summary>
    public static string Plain(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A space would end it.
    private static string Tag(string tag) => "#" + string.Concat(tag.Where(c => !char.IsWhiteSpace(c))).TrimStart('#');
}
