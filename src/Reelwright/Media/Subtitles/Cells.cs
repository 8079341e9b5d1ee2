using System.Globalization;
using System.Text;

namespace Reelwright.Media.Subtitles;

/// <summary>How wide characters are drawn, in half-width cells, and on which side of a line break they may stand.</summary>
public static class Cells
{
    // Blocks of East Asian Width W and F (UAX 11), the emoji with them.
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    // Scripts written without spaces: Thai, Lao, Myanmar, Khmer. A break between two letters is all one can offer them.
    private static readonly (int From, int To)[] Unspaced = [(0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF)];

    private const string Closing = ",.!?;:)]}”’»›%‰°℃…—–～·。，、；：！？」』）】》〉〕］｝〗〙〛｡｣､・‧ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％ๆฯ";
    private const string Opening = "([{“‘«‹¿¡「『（【《〈〔［｛〖〘〚｢$£¥€＄￡￥#＃เแโใไ";

    /// <summary>Never first on a line.</summary>
    public static bool Closes(Rune rune) => Closing.Contains(rune.ToString(), StringComparison.Ordinal);

    /// <summary>Never last on a line.</summary>
    public static bool Opens(Rune rune) => Opening.Contains(rune.ToString(), StringComparison.Ordinal);

    /// <summary>Drawn two cells wide.</summary>
    public static bool IsWide(Rune rune) => Within(Wide, rune);

    /// <summary>A break is allowed on both sides: ideographs, kana, full-width marks, emoji, letters of unspaced scripts. Hangul has spaces.</summary>
    public static bool StandsAlone(Rune rune) => (IsWide(rune) || Within(Unspaced, rune)) && !IsHangul(rune);

    /// <summary>Width of one grapheme.</summary>
    /// <param name="first">Its first character; what follows combines with it.</param>
    /// <param name="eastAsian">Quotes, dashes and ellipses are drawn full-width, as in Chinese and Japanese fonts.</param>
    public static int Width(Rune first, bool eastAsian) => Rune.GetUnicodeCategory(first) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(first) || (eastAsian && "“”‘’…—·".Contains(first.ToString(), StringComparison.Ordinal)) ? 2 : 1,
    };

    private static bool IsHangul(Rune rune) => rune.Value is (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3);

    private static bool Within((int From, int To)[] blocks, Rune rune)
    {
        foreach (var (from, to) in blocks)
        {
            if (rune.Value >= from && rune.Value <= to)
            {
                return true;
            }
        }

        return false;
    }
}
