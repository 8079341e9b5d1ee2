using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text;

/// <summary>Words and characters in every script.</summary>
public sealed class CountsTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("It isn't a well-known cat.", 5, 22)]
    [InlineData("1,000.5 is more -- not 'less'.", 5, 25)]
    [InlineData("天黑了，他看Windows 10。", 7, 16)]
    [InlineData("東京タワー", 5, 5)]
    [InlineData("비가 온다.", 2, 5)]
    [InlineData("cafe\u0301 noir", 2, 8)]
    [InlineData("हिन्दी में", 2, 4)]
    [InlineData("👩‍👩‍👧 𠀀\r\n", 1, 2)]
    public void Text_is_counted_as_a_reader_would(string text, int words, int characters)
    {
        Counts.Words(text).ShouldBe(words);
        Counts.Characters(text).ShouldBe(characters);
    }

    [Fact]
    public void Characters_are_the_graphemes_of_unicode_whatever_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts.Any, text => Counts.Characters(text) == Slowly(text)));

    private static int Slowly(string text)
    {
        var count = 0;
        for (var each = StringInfo.GetTextElementEnumerator(text); each.MoveNext();)
        {
            count += string.IsNullOrWhiteSpace(each.GetTextElement()) ? 0 : 1;
        }

        return count;
    }
}
