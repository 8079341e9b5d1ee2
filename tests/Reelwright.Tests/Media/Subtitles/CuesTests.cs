using Reelwright.Domain;
using Reelwright.Media.Subtitles;

namespace Reelwright.Tests.Media.Subtitles;

/// <summary>Cues as a reader sees them: where they break and when they change.</summary>
public sealed class CuesTests
{
    private static readonly (string, double, double)[] Untimed = [];

    [Theory]
    [InlineData(1920, 1080, 42)]
    [InlineData(1280, 720, 42)]
    [InlineData(1080, 1920, 24)]
    [InlineData(1080, 1080, 30)]
    public void Lines_are_as_long_as_the_picture_allows(int width, int height, int cells) => Cues.LineCells(width, height).ShouldBe(cells);

    [Fact]
    public void A_short_sentence_is_one_line() =>
        Cues.Split("The lamps glow.", "en", 2000, Untimed, 42).ShouldBe([new Cue(0, 2000, "The lamps glow.")]);

    [Fact]
    public void Nothing_to_say_or_no_time_to_say_it_gives_no_cue()
    {
        Cues.Split(" \n ", "en", 2000, Untimed, 42).ShouldBeEmpty();
        Cues.Split("Word.", "en", 0, Untimed, 42).ShouldBeEmpty();
    }

    [Fact]
    public void A_long_sentence_breaks_at_its_clauses()
    {
        var cues = Cues.Split(
            "In the present study, we examine the outcomes of such a period: that is, whether it leads to decreased proficiency, no such changes, or even higher ones.",
            "en", 9000, Untimed, 42);
        cues.Count.ShouldBe(2);
        ":,".ShouldContain(cues[0].Text[^1]);
    }

    [Fact]
    public void Chinese_breaks_after_its_marks_and_never_before_them()
    {
        var cues = Cues.Split("其测试包含了美术治疗法，认知行为治疗和洞察疗法，同时给行为分析提供了一个理论性的交流平台。", "zh", 10_000, Untimed, 24);
        cues.Select(cue => cue.Text).ShouldBe(["其测试包含了美术治疗法，\n认知行为治疗和洞察疗法，", "同时给行为分析提供了\n一个理论性的交流平台。"]);
    }

    [Theory]
    [InlineData("他走到门口，回头看了一眼：“我还会回来的！”说完就头也不回地走进了那片（终年不散的）浓雾里……", "zh")]
    [InlineData("吾輩は「猫」である。ニャーニャー泣いていた事だけは、記憶しているのだった。どこで生れたかとんと見当がつかぬ。", "ja")]
    [InlineData("他说\"你好吗？\"然后\"（在2023年10月5日）\"就走了——没有回头……“真的”，她说：《红楼梦》在这里。", "zh")]
    public void No_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(string text, string language)
    {
        for (var cells = 8; cells < 44; cells++)
        {
            foreach (var line in Cues.Split(text, language, 12_000, Untimed, cells).SelectMany(cue => cue.Text.Split('\n')))
            {
                "，。：！？”）》」…—、ー".ShouldNotContain(line[0], line);
                "“（《「".ShouldNotContain(line[^1], line);
                (line.Count(c => c == '"') == 1 && line[0] == '"' && text.IndexOf(line, StringComparison.Ordinal) is var at && text[..at].Count(c => c == '"') % 2 == 1).ShouldBeFalse(line);
            }
        }
    }

    [Fact]
    public void French_marks_stay_with_their_words() =>
        Cues.Split("« Bonjour ! » dit-il ; puis il sortit : la porte claqua.", "fr", 4000, Untimed, 24)
            .SelectMany(cue => cue.Text.Split('\n')).ShouldAllBe(line => !line.StartsWith(';') && !line.StartsWith(':') && !line.StartsWith('!') && !line.StartsWith('»') && !line.EndsWith('«'));

    [Fact]
    public void A_word_wider_than_the_line_stays_whole() =>
        Cues.Split("Ein Donaudampfschifffahrtselektrizitätenhauptwerk steht da.", "de", 5000, Untimed, 24)
            .SelectMany(cue => cue.Text.Split('\n')).ShouldContain(line => line == "Donaudampfschifffahrtselektrizitätenhauptwerk");

    [Fact]
    public void A_wrapped_line_of_the_book_leaves_no_space_between_ideographs()
    {
        Cues.Split("满纸荒唐言，\n一把辛酸泪。", "zh", 4000, Untimed, 42)[0].Text.ShouldBe("满纸荒唐言，一把辛酸泪。");
        Cues.Split("One line,\r\n  wrapped.", "en", 4000, Untimed, 42)[0].Text.ShouldBe("One line, wrapped.");
    }

    [Fact]
    public void Word_times_of_the_voice_are_kept_to_the_millisecond()
    {
        const string text = "Nobody remembers why the old clock in the square, built by three brothers, runs four minutes fast on every single day of the year.";
        var words = text.Split(' ').Select((word, i) => (word.Trim(',', '.'), (0.3 * i) + (i > 9 ? 1 : 0), (0.3 * i) + 0.25 + (i > 9 ? 1 : 0))).ToArray();
        var cues = Cues.Split(text, "en", 9000, words, 42);
        cues.Count.ShouldBeGreaterThan(1);
        foreach (var cue in cues.Skip(1))
        {
            var first = text[..text.IndexOf(cue.Text.Split('\n')[0], StringComparison.Ordinal)].Count(c => c == ' ');
            cue.StartMs.ShouldBe((int)Math.Round(words[first].Item2 * 1000));
        }
    }

    [Fact]
    public void Word_times_that_do_not_fit_the_text_are_passed_over()
    {
        const string text = "The cathedral took three hundred years and nine architects to finish, and nobody ever saw all of it.";
        (string, double, double)[] wrong = [("elephants", 0, 1), ("took", 5, 4), ("years", double.NaN, 1), ("nobody", 900, 901)];
        Cues.Split(text, "en", 8000, wrong, 42).ShouldBe(Cues.Split(text, "en", 8000, Untimed, 42));
    }

    [Fact]
    public void Without_word_times_a_longer_half_takes_longer()
    {
        var cues = Cues.Split(new string('三', 11) + "，" + new string('春', 22) + "。", "zh", 9000, Untimed, 24);
        cues.Count.ShouldBe(2);
        cues[0].EndMs.ShouldBeInRange(2700, 3300);
    }
}
