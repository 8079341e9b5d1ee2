using Reelwright.Pipeline.Texts;

namespace Reelwright.Tests.Pipeline;

/// <summary>How an episode's text is cut into parts that fit into one answer each.</summary>
public sealed class ShotPartTests
{
    [Fact]
    public void Neighbours_stay_together_while_they_fit_and_nothing_is_lost()
    {
        ShotParts.Of("One.\r\n\n  Two\tthree. \n").ShouldBe(["One.\nTwo three."]);
        var (paragraph, many) = (new string('a', 700), string.Concat(Enumerable.Repeat("It rained all night. ", 100)));
        ShotParts.Of($"{paragraph}\n{paragraph}\nEnd.").ShouldBe([paragraph, paragraph + "\nEnd."]);
        var parts = ShotParts.Of(many);
        parts.Count.ShouldBe(2);
        parts.SelectMany(p => p.Split('\n')).ShouldBe(Enumerable.Repeat("It rained all night.", 100));
    }

    [Fact]
    public void What_has_no_end_is_cut_where_a_word_ends_and_never_within_a_character()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 600));
        var parts = ShotParts.Of(words);
        parts.ShouldAllBe(p => p.Length <= ShotParts.MostLetters && !p.Contains('\n') && p.EndsWith("word", StringComparison.Ordinal));
        string.Join(' ', parts).ShouldBe(words);
        var faces = string.Concat(Enumerable.Repeat("🎉", 1000));
        parts = ShotParts.Of("a" + faces);
        parts.ShouldAllBe(p => p.Length <= ShotParts.MostLetters && !char.IsLowSurrogate(p[0]));
        string.Concat(parts).ShouldBe("a" + faces);
    }
}
