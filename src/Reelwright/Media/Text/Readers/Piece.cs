namespace Reelwright.Media.Text.Readers;

/// <summary>A block on its way into a chapter: one line, and what it could head.</summary>
/// <param name="Level">As in <see cref="Block"/>: a heading of the format, or 0.</param>
/// <param name="Heading">What its wording says; null for prose.</param>
internal readonly record struct Piece(string Text, int Level, HeadingLine? Heading)
{
    // A title on a page of its own, or a name in a list: no more than this.
    private const int MaxTitleWidth = 80;
    private const int MaxTitleWords = 14;

    public bool IsShort => Spacing.Width(Text.AsSpan(0, Math.Min(Text.Length, MaxTitleWidth + 1))) <= MaxTitleWidth;

    /// <summary>Whether it ends as sentences do.</summary>
    public bool IsClosed => ".!?…。！？”’」』".Contains(Text[^1]);

    /// <summary>Whether it could be the second line of a heading: short, and not how a paragraph begins.</summary>
    public bool IsTitleLike
    {
        get
        {
            if (!IsShort || char.IsLower(Text[0]) || ",;:，；：。”’」』\"—…".Contains(Text[^1]) || "“‘「『\"—".Contains(Text[0]))
            {
                return false;
            }

            if (Text.Any(Spacing.IsWide))
            {
                return !IsClosed && Spacing.Width(Text) <= MaxTitleWidth / 2 && !Text.Contains('，');
            }

            var words = Text.Split(' ');
            return words.Length <= MaxTitleWords && Text.Any(char.IsLetter) && (!IsClosed || (words.Length > 1 && words.All(IsTitleWord)));
        }
    }

    // "Who Stole the Tarts?", not "Who could that be?"
    private static bool IsTitleWord(string word) => word.Length < 4 || !char.IsLower(word[0]);
}
