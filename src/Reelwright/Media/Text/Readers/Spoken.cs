using System.Text.RegularExpressions;

namespace Reelwright.Media.Text.Readers;

/// <summary>Tells words from ornaments, page numbers and notes of those who typed the book.</summary>
internal static partial class Spoken
{
    /// <summary>Whether a voice could say any of it.</summary>
    public static bool HasWords(string text) => text.AsSpan().ContainsAnyInRange('0', '9') || text.Any(char.IsLetterOrDigit);

    /// <summary>The text without invisible characters and picture placeholders.</summary>
    public static string Only(string text)
    {
        var visible = Spacing.Visible(text);
        return visible.Contains('[') ? Placeholder().Replace(visible, " ") : visible;
    }

    /// <summary>A page number standing alone, or a typist's note.</summary>
    public static bool IsPageFurniture(string line) =>
        line.Length < 40 ? PageNumber().IsMatch(line) : line[0] is '[' or 'T' && TypistsNote().IsMatch(line);

    [GeneratedRegex(@"\[(?:Illustration|Frontispiece|Image|Picture|插图|插圖|图片)\b[^\]]{0,400}\]", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();

    // A bare number may be a section's; with dashes, brackets or the word it is a page's.
    [GeneratedRegex(@"^(?:[-–—]+\s*\d{1,4}\s*[-–—]+|\[(?:pg?\.?\s*)?\d{1,4}\]|\{\d{1,4}\}|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|第\s*\d{1,4}\s*[页頁])$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\[?Transcriber['’]?s?['’]?\s+note", RegexOptions.IgnoreCase)]
    private static partial Regex TypistsNote();
}
