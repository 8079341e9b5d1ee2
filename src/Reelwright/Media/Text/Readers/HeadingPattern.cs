using System.Buffers;
using System.Text.RegularExpressions;

namespace Reelwright.Media.Text.Readers;

/// <summary>Recognises headings by their wording.</summary>
internal static partial class HeadingPattern
{
    private const int MaxWidth = 100;
    private const int MaxTightTitle = 20;

    private const string CjkNumber = "0-9０-９零〇一二三四五六七八九十百千万两兩廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    private static readonly SearchValues<char> proseMarks = SearchValues.Create("，；：“”！？,");

    private static readonly SearchValues<char> separators = SearchValues.Create(".:—–-)]、．：");

    /// <summary>The heading a single line could be, or null. Prose that starts with a chapter's name is told apart by its wording alone.</summary>
    public static HeadingLine? Parse(string line)
    {
        if (line.Length is 0 or > MaxWidth || !MayBegin(line[0]) || Spacing.Width(line) > MaxWidth)
        {
            return null;
        }

        return Cjk(line) ?? CjkVolume(line) ?? Latin(line) ?? Special(line) ?? Numeral(line);
    }

    // Most lines of a novel are settled here.
    private static bool MayBegin(char c) => char.IsAsciiLetter(c) || char.IsDigit(c) || c is >= '\u00C0' and <= '\u052F' or '第' or '제' || "正卷序前引楔开開尾终終后後番大结結附自プエ".Contains(c) || CjkNumber.Contains(c);

    private static HeadingLine? Cjk(string line)
    {
        var match = CjkHeading().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var title = match.Groups["title"].Value.Trim();
        var loose = match.Groups["gap"].Length > 0;
        if (title.Contains('。') || title.EndsWith('，') || (!loose && title.Length > 0 && !IsTightTitle(title)))
        {
            return null;
        }

        // 第一卷 风起 第三章 夜雨: a volume's name before the chapter's is only company.
        if (CjkChapterInside().Match(title) is { Success: true } inside)
        {
            return new HeadingLine(HeadingRank.Chapter, Numerals.Parse(inside.Groups["number"].Value), inside.Groups["title"].Value.Trim());
        }

        var rank = match.Groups["kind"].ValueSpan switch
        {
            "卷" or "部" or "篇" or "编" or "編" or "부" or "권" => HeadingRank.Division,
            "节" or "節" => HeadingRank.Section,
            _ => HeadingRank.Chapter,
        };
        return new HeadingLine(rank, Numerals.Parse(match.Groups["number"].Value), title);
    }

    // 第一章的 and 第二部分 go on as prose; so does anything with a comma in it.
    private static bool IsTightTitle(string title) =>
        title.Length <= MaxTightTitle && !"的分课課团團里裡中是在和与與已就也及、".Contains(title[0]) && !title.AsSpan().ContainsAny(proseMarks);

    private static HeadingLine? CjkVolume(string line)
    {
        var match = CjkVolumeHeading().Match(line);
        return match.Success && !match.Groups["title"].Value.Contains('。')
            ? new HeadingLine(HeadingRank.Division, Numerals.Parse(match.Groups["number"].Value), match.Groups["title"].Value.Trim())
            : null;
    }

    private static HeadingLine? Latin(string line)
    {
        var match = LatinHeading().Match(line);
        if (!match.Success || Numerals.Parse(match.Groups["number"].Value) is not { } number)
        {
            return null;
        }

        var title = match.Groups["title"].Value.Trim();
        if (!IsTitle(title, match.Groups["gap"].ValueSpan))
        {
            return null;
        }

        var rank = match.Groups["kind"].Value.TrimEnd('.').ToUpperInvariant() switch
        {
            "PART" or "BOOK" or "VOLUME" or "VOL" or "ACT" or "TEIL" or "BUCH" or "BAND" or "PARTIE" or "LIVRE" or "TOME" or "PARTE" or "LIBRO" or "ЧАСТЬ" or "ТОМ" or "КНИГА" => HeadingRank.Division,
            "SECTION" => HeadingRank.Section,
            _ => HeadingRank.Chapter,
        };
        return new HeadingLine(rank, number, title);
    }

    private static HeadingLine? Special(string line)
    {
        var match = SpecialHeading().Match(line);
        return match.Success ? new HeadingLine(HeadingRank.Special, null, match.Groups["title"].Value.Trim()) : null;
    }

    private static HeadingLine? Numeral(string line)
    {
        var match = NumeralHeading().Match(line);
        if (match.Success && Numerals.Parse(match.Groups["number"].Value) is { } number)
        {
            var title = match.Groups["title"].Value.Trim();
            var gap = match.Groups["gap"].ValueSpan;
            return IsTitle(title, gap) && (title.Length == 0 || gap.Length > 0) && !(title.Length > 0 && ".。;；,，”".Contains(title[^1]))
                ? new HeadingLine(HeadingRank.Numeral, number, title)
                : null;
        }

        return char.IsUpper(line[0]) && Numerals.Parse(line.TrimEnd('.')) is { } word ? new HeadingLine(HeadingRank.Numeral, word, "") : null;
    }

    // "Part One was over" is prose: without a mark between, a title begins with a capital.
    private static bool IsTitle(string title, ReadOnlySpan<char> gap) =>
        title.Length == 0
        || ((gap.ContainsAny(separators) || !char.IsLower(title[0])) && !",;，；".Contains(title[^1]) && title.Any(char.IsLetter));

    [GeneratedRegex($"^(?:正文\\s*)?(?:第\\s*(?<number>[{CjkNumber}]{{1,9}})\\s*(?<kind>[章回节節卷部集篇编編话話折幕场場])|제\\s*(?<number>\\d{{1,4}})\\s*(?<kind>[장화부권]))(?<gap>[\\s:：、.．·—-]*)(?<title>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CjkHeading();

    [GeneratedRegex($"第\\s*(?<number>[{CjkNumber}]{{1,9}})\\s*[章回话話](?<gap>[\\s:：、.．·—-]*)(?<title>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CjkChapterInside();

    [GeneratedRegex($"^卷之?\\s*(?<number>[{CjkNumber}上中下]{{1,5}})(?:[\\s:：·]+(?<title>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex CjkVolumeHeading();

    [GeneratedRegex("""
        ^(?<kind>chapter|chap\.?|part|book|volume|vol\.?|act|scene|section|letter|canto|stave|episode|kapitel|teil|buch|band|chapitre|partie|livre|tome|cap[ií]tulo|capitolo|parte|libro|hoofdstuk|rozdzia[łl]|kapitola|глава|часть|том|книга)\s+(?:the\s+)?(?<number>[0-9]{1,4}|[a-z]+(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)?)\b(?<gap>[\s.:—–)\]-]*)(?<title>.*)$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LatinHeading();

    [GeneratedRegex("""
        ^(?:prologue|epilogue|preface|introduction|foreword|afterword|interlude|postscript|conclusion|appendix(?:\s[a-z0-9]{1,4})?|prolog|epilog|vorwort|nachwort|einleitung|préface|épilogue|prólogo|epílogo|prologo|epilogo|пролог|эпилог|序章|序言|序幕|自序|序|前言|引言|引子|楔子|开篇|開篇|尾声|尾聲|终章|終章|后记|後記|番外[一二三四五六七八九十0-9]{0,3}|大结局|大結局|结语|結語|结局|附录|附錄|プロローグ|エピローグ)(?:\s*[.:：—–-]\s*(?<title>.{1,60})|[\s]+(?<title>[^a-z\s。].{0,40}))?[.:]?$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpecialHeading();

    [GeneratedRegex("^[\\[(（]?(?<number>[IVXLC]{1,8}|[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})(?<gap>[\\s.:、．：)）\\]—–-]*)(?<title>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumeralHeading();
}
