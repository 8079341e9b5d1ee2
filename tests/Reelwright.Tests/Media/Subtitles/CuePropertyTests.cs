using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Reelwright.Domain;
using Reelwright.Media.Subtitles;

namespace Reelwright.Tests.Media.Subtitles;

/// <summary>What holds for the cues of any text, any voice, any line.</summary>
public sealed class CuePropertyTests
{
    private static readonly string[] Pieces =
    [
        "the", "a", "of", "harbour", "lamps,", "glow;", "well-known", "Mr.", "“quiet”", "(softly)", "end.", "—", "why?", "3.14", "naïve", "Straße",
        "红楼", "梦", "，", "。", "“甄", "士隐”", "（", "）", "——", "……", "《石头记》", "、", "吾輩は", "ニャー", "っ", "한국어", "문장을", "👨‍👩‍👧‍👦", "🎉", "𠮷野家", "e\u0301t\u00e9", "สวัสดี", "\"", " ", "\n",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)),
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static readonly Gen<(string Text, string Language, int Ms, int Cells)> Cases =
        from text in Texts
        from language in Gen.Elements("en", "zh", "ja")
        from ms in Gen.Choose(300, 20_000)
        from cells in Gen.Choose(20, 48)
        select (text, language, ms, cells);

    [Fact]
    public void Nothing_but_white_space_is_changed() => Holds((text, cues, _, _) =>
        Bare(string.Concat(cues.Select(cue => cue.Text))).ShouldBe(Bare(text)));

    [Fact]
    public void Cues_follow_each_other_and_stay_inside_the_voice() => Holds((_, cues, ms, _) =>
    {
        var at = 0;
        foreach (var cue in cues)
        {
            cue.StartMs.ShouldBe(at);
            cue.EndMs.ShouldBeGreaterThan(cue.StartMs);
            at = cue.EndMs;
        }

        at.ShouldBe(cues.Count == 0 ? 0 : ms);
    });

    [Fact]
    public void Each_stands_long_enough_where_the_voice_does() => Holds((_, cues, ms, _) =>
        cues.ShouldAllBe(cue => cue.EndMs - cue.StartMs >= Math.Min(Cues.ShortestMs, ms / cues.Count)));

    [Fact]
    public void There_are_one_or_two_lines_without_spaces_at_their_ends() => Holds((_, cues, _, _) =>
    {
        foreach (var lines in cues.Select(cue => cue.Text.Split('\n')))
        {
            lines.Length.ShouldBeInRange(1, 2);
            lines.ShouldAllBe(line => line.Length > 0 && line == line.Trim(' '));
        }
    });

    [Fact]
    public void No_line_is_too_wide_if_it_could_have_been_broken() => Holds((_, cues, _, cells) =>
    {
        foreach (var line in cues.SelectMany(cue => cue.Text.Split('\n')).Where(line => Width(line) > cells))
        {
            Atoms.Of(line, eastAsian: false).Count.ShouldBe(1, line);
        }
    });

    [Fact]
    public void No_grapheme_is_cut() => Holds((text, cues, _, _) =>
        Graphemes(string.Concat(cues.Select(cue => cue.Text))).ShouldBe(Graphemes(text)));

    [Fact]
    public void Words_between_spaces_stay_whole_but_for_their_dashes() => Prop.ForAll(
        (from words in Gen.Elements("the", "lamps,", "harbour", "(softly)", "“quiet”", "Mr.", "naïve", "e\u0301t\u00e9,", "3.14", "end.").NonEmptyListOf()
         from ms in Gen.Choose(300, 20_000)
         from cells in Gen.Choose(20, 48)
         select (Words: words, Ms: ms, Cells: cells)).ToArbitrary(),
        given => string.Join('\n', Cues.Split(string.Join(' ', given.Words), "en", given.Ms, [], given.Cells).Select(cue => cue.Text))
            .Split([' ', '\n']).ShouldBe(given.Words)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_input_gives_the_same_cues() => Holds((text, cues, ms, cells) =>
        Cues.Split(text, "en", ms, [], cells).ShouldBe(Cues.Split(text, "en", ms, [], cells)));

    private static void Holds(Action<string, IReadOnlyList<Cue>, int, int> property) => Prop.ForAll(Cases.ToArbitrary(), given =>
        property(given.Text, Cues.Split(given.Text, given.Language, given.Ms, [], given.Cells), given.Ms, given.Cells)).QuickCheckThrowOnFailure();

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    private static List<string> Graphemes(string text)
    {
        // White space can join what stands around it or part it, so only the pieces between it are compared.
        var all = new List<string>();
        foreach (var piece in text.Split([' ', '\n']).Select(Bare))
        {
            for (var at = 0; at < piece.Length; at += StringInfo.GetNextTextElementLength(piece, at))
            {
                all.Add(StringInfo.GetNextTextElement(piece, at));
            }
        }

        return all;
    }

    private static int Width(string line)
    {
        var width = 0;
        for (var at = 0; at < line.Length; at += StringInfo.GetNextTextElementLength(line, at))
        {
            width += Cells.Width(Atoms.First(line, at), eastAsian: false);
        }

        return width;
    }
}
