namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Markdown is read for its words.</summary>
public sealed class MarkdownTests : IDisposable
{
    private readonly Papers papers = new();

    [Fact]
    public async Task A_title_and_second_level_headings_give_a_book_of_chapters()
    {
        var book = await papers.Read("story.md", "# The Old Man\n\n## The Door\n\nHe sat there.\n\n### At night\n\nIt rained.\n\n## The Song\n\nSomebody sang.\n");
        book.Title.ShouldBe("The Old Man");
        book.FileType.ShouldBe("md");
        book.Titles().ShouldBe(["The Door", "The Song"]);
        book.Chapters[0].Texts().ShouldBe(["He sat there.", "At night", "It rained."]);
    }

    [Theory]
    [InlineData("A bottle stood there, [which was new, and *small*.", "A bottle stood there, [which was new, and small.")]
    [InlineData("Two * three_ and ~four | five] stay.", "Two * three_ and ~four | five] stay.")]
    [InlineData("An ![ that opens nothing, and **two that do not either.", "An ![ that opens nothing, and **two that do not either.")]
    public async Task Marks_that_open_nothing_stay(string written, string read) => (await papers.Read("marks.md", written + "\n")).Texts().ShouldBe([read]);

    [Fact]
    public async Task First_level_headings_are_chapters_when_there_are_several()
    {
        var book = await papers.Read("story.md", "# One morning\n\nHe sat.\n\n## Then\n\nHe stood.\n\n# One evening\n\nHe slept.\n");
        book.Title.ShouldBe("story");
        book.Titles().ShouldBe(["One morning", "One evening"]);
    }

    [Fact]
    public async Task A_few_parts_over_many_chapters_give_the_chapters()
    {
        var parts = Enumerable.Range(1, 2).Select(part => $"# Part {part}\n\n" + string.Concat(Enumerable.Range(1, 5).Select(i => $"## Morning {part}{i}\n\nHe sat.\n\n")));
        (await papers.Read("parts.md", string.Concat(parts))).Chapters.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Front_matter_names_the_book()
    {
        var book = await papers.Read("story.md", "---\ntitle: \"The Old Man\"\ndescription: Rain and songs\nlang: en-GB\n---\n\nHe sat there.\n");
        book.Title.ShouldBe("The Old Man");
        book.Description.ShouldBe("Rain and songs");
        book.Language.ShouldBe("en");
        book.Texts().ShouldBe(["He sat there."]);
    }

    [Fact]
    public async Task Markup_is_not_read_aloud()
    {
        var book = await papers.Read("markup.md", """
            He **really** _sat_ by the [door](https://example.org/door "a door"), said `nothing` &mdash; and waited[^1].
            The line goes on\
            and on. ![a picture](door.png)

            ```
            var code = 1;
            ```

            | a | b |
            |---|---|
            | 1 | 2 |

            <div>Not for listeners</div>

            - First, he sat.
            - Then he stood.

            > “Who sings?”

            ***

            [^1]: A footnote.
            """);
        book.Texts().ShouldBe([
            "He really sat by the door, said nothing — and waited. The line goes on and on.",
            "First, he sat.",
            "Then he stood.",
            "“Who sings?”"]);
    }

    [Fact]
    public async Task Chinese_lines_are_joined_without_a_space() =>
        (await papers.Read("雨.md", "# 雨夜\n\n老人坐在门口，\n听着雨声。\n\n天亮了。\n")).Texts().ShouldBe(["老人坐在门口，听着雨声。", "天亮了。"]);

    [Fact]
    public async Task Chapters_without_markup_are_found_by_their_wording()
    {
        var book = await papers.Read("小说.md", "# 老人\n\n第一章 雨夜\n\n老人坐在门口。\n\n第二章 歌声\n\n有人唱歌。\n\n第三章 天亮\n\n天亮了。\n");
        book.Title.ShouldBe("老人");
        book.Titles().ShouldBe(["第一章 雨夜", "第二章 歌声", "第三章 天亮"]);
    }

    [Fact]
    public async Task Marks_nested_beyond_sense_are_plain_text() =>
        (await papers.Read("deep.md", new string('>', 50_000) + " It rained.")).Texts().Single().ShouldEndWith("It rained.");

    public void Dispose() => papers.Dispose();
}
