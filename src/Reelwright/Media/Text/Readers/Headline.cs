namespace Reelwright.Media.Text.Readers;

/// <summary>Puts a heading together that is written in two lines: the number, then the title.</summary>
internal static class Headline
{
    /// <summary>The whole title of the chapter that begins at a piece.</summary>
    /// <param name="last">The last piece that belongs to the heading.</param>
    public static string At(List<Piece> pieces, bool[] starts, int first, out int last)
    {
        var piece = pieces[first];
        last = first;
        // A heading by its level alone may also be a bare number that no row confirms.
        if (piece.Heading is not { IsBare: true } || first + 1 >= pieces.Count)
        {
            return piece.Text;
        }

        var next = pieces[first + 1];
        var numbered = starts[first + 1] && next.Heading is { Number: not null };
        if (numbered || (next.Level == 0 && !next.IsTitleLike) || (next.Level > 0 && piece.Level == 0))
        {
            return piece.Text;
        }

        last = first + 1;
        return Join(piece.Text, next.Text);
    }

    private static string Join(string number, string title) =>
        char.IsLetterOrDigit(number[^1]) && !Spacing.IsWide(number[^1]) ? $"{number}. {title}" : $"{number} {title}";
}
