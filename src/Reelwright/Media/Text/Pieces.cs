using System.Buffers;
using System.Text;

namespace Reelwright.Media.Text;

/// <summary>From a cut of the paragraph to finished sentences: announced lists and endless sentences are divided, line breaks become spaces.</summary>
internal static class Pieces
{
    private static readonly SearchValues<char> breaks = SearchValues.Create("\n\r\t\v\f\u0085\u2028\u2029");

    public static void Add(List<string> sentences, ReadOnlySpan<char> piece)
    {
        piece = piece.Trim();
        for (var cut = ColonLists.FirstCut(piece); cut > 0; cut = ColonLists.NextCut(piece))
        {
            AddShort(sentences, piece[..cut]);
            piece = piece[cut..].TrimStart();
        }

        AddShort(sentences, piece);
    }

    private static void AddShort(List<string> sentences, ReadOnlySpan<char> piece)
    {
        while (LongSentences.Cut(piece) is var cut && cut > 0)
        {
            AddShort(sentences, piece[..cut].TrimEnd());
            piece = piece[cut..].TrimStart();
        }

        if (!piece.IsEmpty)
        {
            sentences.Add(OneLine(piece));
        }
    }

    private static string OneLine(ReadOnlySpan<char> piece)
    {
        if (!piece.ContainsAny(breaks))
        {
            return piece.ToString();
        }

        var line = new StringBuilder(piece.Length);
        for (var i = 0; i < piece.Length; i++)
        {
            if (!char.IsWhiteSpace(piece[i]))
            {
                line.Append(piece[i]);
                continue;
            }

            var next = Marks.SkipWhite(piece, i);
            var wrapped = piece[i..next].ContainsAny('\n', '\r');
            // Chinese and Japanese lines are wrapped anywhere, without a space to put back.
            line.Append(wrapped && Marks.IsCjk(piece[i - 1]) && Marks.IsCjk(piece[next]) ? "" : " ");
            i = next - 1;
        }

        return line.ToString();
    }
}
