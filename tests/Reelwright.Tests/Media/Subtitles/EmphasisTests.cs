using Reelwright.Media.Subtitles;

namespace Reelwright.Tests.Media.Subtitles;

/// <summary>Marks of emphasis are for typesetters.</summary>
public sealed class EmphasisTests
{
    [Theory]
    [InlineData("a line of thickness _nil_, has", "a line of thickness nil, has")]
    [InlineData("“_Can_ an _instantaneous_ cube exist?”", "“Can an instantaneous cube exist?”")]
    [InlineData("the ship _Two Brothers_ sank", "the ship Two Brothers sank")]
    public void Underscores_around_words_are_not_shown(string text, string shown) => Emphasis.Without(text).ShouldBe(shown);

    [Theory]
    [InlineData("a file_name_here stays")]
    [InlineData("fill in: ____ and _ _")]
    [InlineData("__init__ stays")]
    [InlineData("only _one")]
    public void Other_underscores_stay(string text) => Emphasis.Without(text).ShouldBe(text);
}
