using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text;

/// <summary>Sentences too long for one voice line are cut, but only those, and only behind a clause mark.</summary>
public sealed class LongSentencesTests
{
    [Fact]
    public void An_endless_English_sentence_is_cut_behind_commas_into_bearable_parts()
    {
        var text = string.Concat(Enumerable.Repeat("and then the old man walked on, ", 100)) + "home.";
        var parts = Sentences.Split(text, "en");
        string.Join(' ', parts).ShouldBe(text);
        parts.ShouldAllBe(x => Counts.Words(x) <= 200 && Counts.Words(x) > 20);
        parts.SkipLast(1).ShouldAllBe(x => x.EndsWith(','));
    }

    [Fact]
    public void An_endless_Chinese_sentence_is_cut_at_semicolons_first()
    {
        var text = string.Concat(Enumerable.Repeat("老人往前走，走过了桥；", 40)) + "到家了。";
        var parts = Sentences.Split(text, "zh");
        string.Concat(parts).ShouldBe(text);
        parts.Count.ShouldBe(2);
        parts[0].ShouldEndWith("；");
    }

    [Fact]
    public void A_long_sentence_within_reason_stays_whole()
    {
        var text = string.Concat(Enumerable.Repeat("and then the old man, tired, walked on, ", 20)) + "home.";
        Sentences.Split(text, "en").ShouldBe([text]);
    }

    [Fact]
    public void Numbers_are_no_place_to_cut()
    {
        var text = string.Join(' ', Enumerable.Repeat("1,000,000", 250)) + ".";
        Sentences.Split(text, "en").ShouldBe([text]);
    }

    [Fact]
    public void Lines_are_joined_with_a_space_only_where_words_have_one()
    {
        Sentences.Split("天黑\n了。", "zh").ShouldBe(["天黑了。"]);
        Sentences.Split("It is\r\n  dark.\nVery.", "en").ShouldBe(["It is dark.", "Very."]);
    }
}
