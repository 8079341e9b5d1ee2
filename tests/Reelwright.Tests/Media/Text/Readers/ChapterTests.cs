namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Chapters of plain texts, by the wording of their headings.</summary>
public sealed class ChapterTests : IDisposable
{
    private const string English = "The old man sat by the door and heard somebody sing far away, while the rain fell on every stone of the yard and on the roofs.";
    private const string Chinese = "老人坐在自家门口，听着下了一夜的雨。雨还没有停，村子里有一个熟悉的声音在唱歌，他听了很久。";

    private readonly Papers papers = new();

    [Theory]
    [InlineData("CHAPTER 1. The Door", "CHAPTER 2. The Rain", "CHAPTER 3. The Song")]
    [InlineData("Chapter I", "Chapter II", "Chapter III")]
    [InlineData("Chapter One: The Door", "Chapter Two: The Rain", "Chapter Twenty-Three: The Song")]
    [InlineData("CHAPTER THE FIRST", "CHAPTER THE SECOND", "CHAPTER THE THIRD")]
    [InlineData("Prologue", "Chapter 1 — The Door", "Epilogue")]
    [InlineData("PREFACE", "INTRODUCTION", "CHAPTER I.")]
    [InlineData("I", "II", "III")]
    [InlineData("I. The Door", "II. The Rain", "III. The Song")]
    [InlineData("1", "2", "3")]
    [InlineData("ONE", "TWO", "THREE")]
    [InlineData("Part One", "Part Two", "Part Three")]
    [InlineData("Letter 1", "Letter 2", "Chapter 1")]
    [InlineData("STAVE ONE. Marley", "STAVE TWO. Spirits", "STAVE THREE. More Spirits")]
    [InlineData("Kapitel 1", "Kapitel 2", "Kapitel 3")]
    [InlineData("Chapitre I", "Chapitre II", "Épilogue")]
    [InlineData("Глава 1", "Глава 2", "Эпилог")]
    public async Task Latin_headings_begin_chapters(params string[] titles)
    {
        var book = await papers.Read("book.txt", string.Join("\n\n\n", titles.Select(title => $"{title}\n\n{English}\n\n{English}")));
        book.Titles().ShouldBe(titles);
        book.Texts().ShouldAllBe(text => text == English);
    }

    [Theory]
    [InlineData("第一章 雨夜", "第二章 歌声", "第三章 天亮")]
    [InlineData("第1章：雨夜", "第2章：歌声", "第3章：天亮")]
    [InlineData("第一回 老人听雨 村子闻歌", "第二回 天亮", "第三回 雨停")]
    [InlineData("第一章雨夜", "第二章歌声", "第一百零三章天亮")]
    [InlineData("序章", "第一章 你是谁？", "尾声")]
    [InlineData("楔子", "第一章", "番外一 后来的事")]
    [InlineData("第一卷 风起 第一章 雨夜", "第一卷 风起 第二章 歌声", "第二卷 云涌 第三章 天亮")]
    [InlineData("第一节 雨", "第二节 歌", "第三节 天")]
    [InlineData("第１章　雨夜", "第２章　歌声", "第３章　天亮")]
    [InlineData("一、雨夜", "二、歌声", "三、天亮")]
    [InlineData("第一話 雨", "第二話 歌", "エピローグ")]
    public async Task Chinese_and_Japanese_headings_begin_chapters(params string[] titles)
    {
        foreach (var gap in new[] { "\n", "\n\n" })
        {
            var book = await papers.Read("book.txt", string.Join(gap, titles.Select(title => $"{title}{gap}　　{Chinese}{gap}　　{Chinese}{gap}　　{Chinese}")));
            book.Titles().ShouldBe(titles.Select(title => title.Replace('　', ' ')));
            book.Texts().ShouldAllBe(text => text == Chinese);
        }
    }

    [Fact]
    public async Task A_heading_in_two_lines_is_one()
    {
        (await papers.Read("a.txt", $"CHAPTER I.\n\nDown the Lane\n\n{English}\n\nCHAPTER II\nWho Sang the Song?\n\n{English}")).Titles()
            .ShouldBe(["CHAPTER I. Down the Lane", "CHAPTER II. Who Sang the Song?"]);
        (await papers.Read("b.txt", $"I\n\n\nIntroduction\n\n{English}\n\n\nII\n\n\nThe Rain\n\n{English}")).Titles().ShouldBe(["I. Introduction", "II. The Rain"]);
        (await papers.Read("c.txt", $"第一章\n雨夜\n　　{Chinese}\n第二章\n歌声\n　　{Chinese}\n")).Titles().ShouldBe(["第一章 雨夜", "第二章 歌声"]);
    }

    [Fact]
    public async Task Speech_after_a_bare_number_is_not_its_title()
    {
        var book = await papers.Read("a.txt", $"CHAPTER I\n\n“Hush!”\n\nNobody spoke.\n\n{English}\n\nCHAPTER II\n\n{English}");
        book.Titles().ShouldBe(["CHAPTER I", "CHAPTER II"]);
        book.Chapters[0].Texts().ShouldBe(["“Hush!”", "Nobody spoke.", English]);
    }

    [Theory]
    [InlineData("CONTENTS\n\nCHAPTER I. The Door\nCHAPTER II. The Rain\nCHAPTER III. The Song\n\n")]
    [InlineData("Contents\n\nChapter I. The Door ........ 1\nChapter II. The Rain ....... 12\nChapter III. The Song ..... 30\n\n")]
    [InlineData("CHAPTER I. The Door\n\nCHAPTER II. The Rain\n\nCHAPTER III. The Song\n\n\n\n")]
    [InlineData("TABLE OF CONTENTS\n\nCHAPTER I.\n\nThe Door\n\nCHAPTER II.\n\nThe Rain\n\nCHAPTER III.\n\nThe Song\n\n")]
    public async Task The_list_of_contents_is_no_chapter(string contents)
    {
        var book = await papers.Read("book.txt", $"THE OLD MAN\n\nby Nobody\n\n{contents}\n\nCHAPTER I. The Door\n\n{English}\n\nCHAPTER II. The Rain\n\n{English}\n\nCHAPTER III. The Song\n\n{English}");
        book.Titles().ShouldBe(["CHAPTER I. The Door", "CHAPTER II. The Rain", "CHAPTER III. The Song"]);
        book.Texts().ShouldBe([English, English, English]);
    }

    [Fact]
    public async Task A_Chinese_list_of_contents_is_no_chapter()
    {
        var book = await papers.Read("book.txt", $"目录\n第一章 雨夜\n第二章 歌声\n第一章 雨夜\n　　{Chinese}\n　　{Chinese}\n第二章 歌声\n　　{Chinese}\n　　{Chinese}\n");
        book.Titles().ShouldBe(["第一章 雨夜", "第二章 歌声"]);
    }

    [Fact]
    public async Task Parts_with_chapters_under_them_give_chapters()
    {
        var book = await papers.Read("book.txt", $"PART ONE\n\nI\n\n{English}\n\nII\n\n{English}\n\nPART TWO\n\nI\n\n{English}\n\nII\n\n{English}");
        book.Titles().ShouldBe(["I", "II", "I", "II"]);
        (await papers.Read("卷.txt", $"第一卷 风起\n第一章 雨夜\n　　{Chinese}\n　　{Chinese}\n第二卷 云涌\n第二章 歌声\n　　{Chinese}\n　　{Chinese}")).Titles().ShouldBe(["第一章 雨夜", "第二章 歌声"]);
    }

    [Fact]
    public async Task Prose_that_names_a_chapter_is_prose()
    {
        string[] prose =
        [
            "Chapter 5 of the book says what the old man thought when he heard somebody sing, and it is long.",
            "Part of the yard was dry.",
            "I went home.",
            "Book a room, he said, and went on listening to the rain as if nothing at all had happened to him.",
            "第一章的内容他已经看过了。",
            "第二部分讲的是雨。",
            "第三天，雨停了。",
            "Introduction of the song took a while.",
        ];
        var book = await papers.Read("prose.txt", string.Join("\n\n", prose));
        book.Chapters.Count.ShouldBe(1);
        book.Texts().ShouldBe(prose);
    }

    [Fact]
    public async Task A_numbered_list_is_not_a_row_of_chapters()
    {
        var book = await papers.Read("list.txt", $"{English}\n\n1. Bread\n\n2. Milk\n\n3. Salt\n\n{English}");
        book.Titles().ShouldBe(["list"]);
        book.Texts().ShouldBe([English, "1. Bread", "2. Milk", "3. Salt", English]);
    }

    [Fact]
    public async Task A_text_without_headings_is_one_chapter_named_like_its_file()
    {
        var book = await papers.Read("the old man.txt", $"{English}\n\n{English}");
        book.Title.ShouldBe("the old man");
        book.Titles().ShouldBe(["the old man"]);
        (await papers.Read("only.txt", "第一章")).Texts().ShouldBe(["第一章"]);
    }

    [Fact]
    public async Task What_stands_before_the_first_heading_is_a_chapter_when_it_is_long_and_never_lost_when_it_is_prose()
    {
        var long1 = string.Join(' ', Enumerable.Repeat(English, 4));
        (await papers.Read("long.txt", $"{long1}\n\nCHAPTER I\n\n{English}\n\nCHAPTER II\n\n{English}")).Titles().ShouldBe(["long", "CHAPTER I", "CHAPTER II"]);
        var short1 = await papers.Read("short.txt", $"THE OLD MAN\n\nby Nobody\n\n{English}\n\nCHAPTER I\n\n{English}\n\nCHAPTER II\n\n{English}");
        short1.Titles().ShouldBe(["CHAPTER I", "CHAPTER II"]);
        short1.Chapters[0].Texts().ShouldBe([English, English]);
    }

    [Fact]
    public async Task Ornaments_page_numbers_and_pictures_are_not_spoken()
    {
        var book = await papers.Read("book.txt", $"{English}\n\n  *    *    *\n\n[Illustration: A door]\n\n- 12 -\n\n-----\n\nPage 13\n\n[Illustration]\n\n第14页\n\n◆◇◆\n\n{English} [Illustration: rain] He slept.\n\n1984");
        book.Texts().ShouldBe([English, $"{English} He slept.", "1984"]);
    }

    [Fact]
    public async Task Project_Gutenbergs_frame_is_left_out_and_gives_the_title()
    {
        var book = await papers.Read("pg1.txt", $"""
            The Project Gutenberg eBook of The Old Man

            Title: The Old Man

            Language: English

            *** START OF THE PROJECT GUTENBERG EBOOK THE OLD MAN ***

            Produced by Nobody and the Online Team

            CHAPTER I

            {English}

            CHAPTER II

            {English}

            End of the Project Gutenberg EBook of The Old Man

            *** END OF THE PROJECT GUTENBERG EBOOK THE OLD MAN ***

            Section 1. General Terms of Use. You may copy it.
            """);
        book.Title.ShouldBe("The Old Man");
        book.Titles().ShouldBe(["CHAPTER I", "CHAPTER II"]);
        book.Texts().ShouldBe([English, English]);
    }

    public void Dispose() => papers.Dispose();
}
