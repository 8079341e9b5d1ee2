using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>Enums are stored as their words, and only as those.</summary>
public sealed class WordsTests
{
    [Fact]
    public void A_word_is_read_back_as_its_value()
    {
        foreach (var step in Enum.GetValues<GenerationStep>())
        {
            Words.Read<GenerationStep>(step.Word()).ShouldBe(step);
        }
    }

    [Theory]
    [InlineData("Pending")]
    [InlineData("")]
    [InlineData("0")]
    public void Anything_else_is_refused_with_the_words_there_are(string word) =>
        Should.Throw<FormatException>(() => Words.Read<SentenceStatus>(word)).Message.ShouldEndWith("none of pending, processing, completed, failed.");
}
