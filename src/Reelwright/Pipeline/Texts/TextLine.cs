namespace Reelwright.Pipeline.Texts;

/// <summary>Text as it is kept on one line.</summary>
internal static class TextLine
{
    /// <summary>Without what nobody can read, and with single spaces; empty for nothing.</summary>
    public static string Of(string? text) => text is null ? ""
        : string.Join(' ', string.Concat(text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
