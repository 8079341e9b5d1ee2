using FsCheck;
using FsCheck.Fluent;

namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>However a writer sets a plain text, its paragraphs are found and no character is lost.</summary>
public sealed class ParagraphLayoutTests : IDisposable
{
    private static readonly string[] words = "the old man sat by the door and heard somebody sing far away while rain fell on every stone of the yard".Split(' ');

    private readonly Papers papers = new();

    [Fact]
    public async Task Lines_broken_to_a_width_are_joined_with_a_space()
    {
        var book = await papers.Read("wrapped.txt", """
            The old man sat in front of his house and listened to the rain, which
            had fallen all night and was still falling. Somewhere in the village a
            well-known voice was singing.

            He did not know the song.
            """);
        book.Texts().ShouldBe([
            "The old man sat in front of his house and listened to the rain, which had fallen all night and was still falling. Somewhere in the village a well-known voice was singing.",
            "He did not know the song."]);
    }

    [Fact]
    public async Task Chinese_lines_broken_to_a_width_are_joined_without_a_space()
    {
        var book = await papers.Read("wrapped.txt", """
            老人坐在自家门口，听着下了一夜的雨。雨还没有停，村子里有一个熟悉的声
            音在唱歌，他听了很久，也没有听出来是谁。他想站起来去看一看，可是腿已
            经不听他的话了。“你听，”他说，“这首歌我年轻的时候也唱过，就在那棵”
            “树下面。”后来天就亮了。
            """);
        book.Texts().ShouldBe(["老人坐在自家门口，听着下了一夜的雨。雨还没有停，村子里有一个熟悉的声音在唱歌，他听了很久，也没有听出来是谁。他想站起来去看一看，可是腿已经不听他的话了。“你听，”他说，“这首歌我年轻的时候也唱过，就在那棵”“树下面。”后来天就亮了。"]);
    }

    [Fact]
    public async Task A_novel_with_one_paragraph_a_line_keeps_its_paragraphs()
    {
        string[] paragraphs = ["老人坐在自家门口，听着下了一夜的雨。", "“谁在唱？”他问。", "没有人回答。", "雨还没有停，村子里有一个熟悉的声音在唱歌，他听了很久，也没有听出来是谁，只觉得那调子是他年轻的时候听过的。", "天亮了。"];
        foreach (var indent in new[] { "", "　　", "    ", "\t" })
        {
            (await papers.Read("novel.txt", string.Join("\r\n", paragraphs.Select(text => indent + text)))).Texts().ShouldBe(paragraphs);
        }

        string[] english = ["The old man sat by the door, and for a long time he said nothing at all to anybody.", "“Who is singing?”", "Nobody answered him.", "It rained."];
        (await papers.Read("novel.txt", string.Join('\n', english))).Texts().ShouldBe(english);
    }

    [Fact]
    public async Task An_indented_first_line_begins_a_paragraph_where_there_are_no_blank_lines()
    {
        var lines = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            lines.Add("    The old man sat in front of his house and listened to the rain,");
            lines.Add("which had fallen all night and was still falling on the roofs, and");
            lines.Add($"then he counted to {i}.");
        }

        var texts = (await papers.Read("book.txt", string.Join('\n', lines))).Texts().ToList();
        texts.Count.ShouldBe(12);
        texts[3].ShouldEndWith("on the roofs, and then he counted to 3.");
    }

    [Fact]
    public async Task Verse_between_blank_lines_stays_together()
    {
        var book = await papers.Read("verse.txt", "He sang:\n\n   The rain is long,\n   the road is wet,\n     and nobody\n   is home as yet.\n\nThen he slept for a very long time and woke up in the morning.");
        book.Texts().ShouldBe(["He sang:", "The rain is long, the road is wet, and nobody is home as yet.", "Then he slept for a very long time and woke up in the morning."]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public async Task Every_kind_of_line_break_counts(string lineBreak) =>
        (await papers.Read("breaks.txt", $"One day it rained.{lineBreak}{lineBreak}Then it stopped.")).Texts().ShouldBe(["One day it rained.", "Then it stopped."]);

    [Fact]
    public async Task Only_white_space_and_invisible_characters_change()
    {
        var book = await papers.Read("odd.txt", "\uFEFFA\u00A0soft\u00ADhyphen,\ta zero\u200Bwidth\u2060space —  «quotes» … ﬁ Å e\u0301 𠮷 👩‍🚀 می‌خواهم\u0001!");
        book.Texts().ShouldBe(["A softhyphen, a zerowidthspace — «quotes» … ﬁ Å e\u0301 𠮷 👩‍🚀 می‌خواهم !"]);
    }

    [Fact]
    public void Wrapping_at_any_width_gives_the_same_paragraphs_back() => Prop.ForAll(
        Gen.Choose(48, 100).ToArbitrary(),
        Gen.ListOf(Gen.Choose(12, 120), 30).ToArbitrary(),
        (width, lengths) =>
        {
            var paragraphs = lengths.Select((length, i) => "It " + string.Join(' ', Enumerable.Range(0, length).Select(k => words[((k * 7) + i + (k * k % 5)) % words.Length])) + ".").ToList();
            var text = string.Join("\n\n", paragraphs.Select(paragraph => Wrap(paragraph, width)));
            papers.Read("wrapped.txt", text).GetAwaiter().GetResult().Texts().ShouldBe(paragraphs);
        }).QuickCheckThrowOnFailure();

    public void Dispose() => papers.Dispose();

    private static string Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            }
        }

        return string.Join('\n', lines);
    }
}
