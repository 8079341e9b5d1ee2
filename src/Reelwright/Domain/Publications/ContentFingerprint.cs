using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>What is posted and all that is said of it, as one digest: the same by the same account is the same post, however it was typed.</summary>
public static class ContentFingerprint
{
    /// <summary>SHA-256, lower-case hex. Spaces, the way characters are composed, the order of tags and of options make no difference.</summary>
    /// <param name="film">SHA-256 of the film, hex.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="visibility">Null while it has to be chosen.</param>
    public static string Of(
        string film, long bytes, string title, string? description, IEnumerable<string> tags, IReadOnlyDictionary<string, string> options, VisibilityType? visibility) => Digest.OfParts(
        film, bytes.ToString(CultureInfo.InvariantCulture), Plain(title), Plain(description ?? ""),
        Digest.OfParts([.. tags.Select(t => Plain(t.TrimStart('#')).ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        Digest.OfParts([.. options.OrderBy(o => o.Key, StringComparer.Ordinal).SelectMany(o => new[] { o.Key, Plain(o.Value) })]),
        visibility?.Word() ?? "");

    private static string Plain(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
