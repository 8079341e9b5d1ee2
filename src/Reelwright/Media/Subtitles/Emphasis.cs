using System.Text.RegularExpressions;

namespace Reelwright.Media.Subtitles;

/// <summary>Plain text marks emphasis with underscores around words: the voice doesn't say them, and in a picture they look like a mistake.</summary>
public static partial class Emphasis
{
    /// <summary>The text without such marks; underscores inside a name stay.</summary>
    public static string Without(string text) => text.Contains('_', StringComparison.Ordinal) ? Marked().Replace(text, "$1") : text;

    [GeneratedRegex(@"(?<![\w_])_(?=\S)([^_]+)(?<=\S)_(?![\w_])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}
