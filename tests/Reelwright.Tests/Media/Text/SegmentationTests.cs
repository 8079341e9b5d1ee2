using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text;

/// <summary>The splitter against sentences that people have marked: F1 of the inner boundaries, white space ignored.</summary>
public sealed class SegmentationTests
{
    [SharedFact]
    public void English_boundaries_are_found() => F1("en").ShouldBeGreaterThanOrEqualTo(0.970);

    [SharedFact]
    public void Chinese_boundaries_are_found() => F1("zh").ShouldBeGreaterThanOrEqualTo(0.985);

    [SharedTheory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_sentence_is_not_split_again(string language)
    {
        foreach (var sentence in Gold.Paragraphs(language).SelectMany(x => Sentences.Split(x, language)))
        {
            Sentences.Split(sentence, language).ShouldBe([sentence]);
        }
    }

    private static double F1(string language) => Gold.F1(language, [.. Gold.Paragraphs(language).Select(text => Sentences.Split(text, language))]);
}
