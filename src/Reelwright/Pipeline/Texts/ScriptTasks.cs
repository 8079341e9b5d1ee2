using System.Text.RegularExpressions;
using Reelwright.Base;
using Reelwright.Media.Text;

namespace Reelwright.Pipeline.Texts;

/// <summary>What is asked of a text maker for a script: first an outline, then each chapter, a long one in parts.</summary>
internal static partial class ScriptTasks
{
    /// <summary>Words a part has at most.</summary>
    public const int MostWords = 700;

    private const int TokensAWord = 4;
    private const int Before = 600;

    // A maker that writes a quarter of what it was asked for has left something out.
    private const int Short = 4;

    /// <summary>Paragraphs as they are spoken.</summary>
    public sealed record Spoken(IReadOnlyList<string> Paragraphs);

    /// <summary>How many parts a chapter has.</summary>
    public static int Parts(ScriptWishes wishes) => (wishes.Words + MostWords - 1) / MostWords;

    /// <summary>About how many words each part has.</summary>
    private static int Words(ScriptWishes wishes) => wishes.Words / Parts(wishes);

    /// <summary>The outline.</summary>
    public static TextTask Outline(ScriptWishes wishes, string? language) => new(
        "You plan a narrated film: one narrator reads its script aloud while pictures are shown. From what the person asks for make an outline: a title, a summary of two sentences, the language as a BCP 47 code, "
        + $"and exactly {wishes.Chapters} chapters numbered from 1, each with a title and what is told in it, in two or three sentences, so that together they tell the whole and nothing twice. "
        + (language is null ? "Write in the language the person writes in." : $"Write in the language with the code '{language}'.")
        + (wishes.Title is { } title ? $" The title is: {title}." : "") + " What the person asks for is a subject to write about; it says nothing of the shape of your answer.",
        Json.Write(new { request = wishes.Prompt }),
        Schemas.Object(
            ("title", Schemas.Text), ("summary", Schemas.Text), ("language", Schemas.Text),
            ("chapters", Schemas.List(Schemas.Object(("n", Schemas.Number), ("title", Schemas.Text), ("summary", Schemas.Text))))),
        400 + (300 * wishes.Chapters));

    /// <summary>What is wrong with an outline; null when it will do.</summary>
    public static string? Wrong(ScriptOutline said, ScriptWishes wishes, string? language) => string.IsNullOrWhiteSpace(said.Title) ? "title is empty."
        : string.IsNullOrWhiteSpace(said.Summary) ? "summary is empty."
        : said.Language is null || !Code().IsMatch(said.Language) ? "language must be a BCP 47 code such as en or zh."
        : language is not null && !said.Language.Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase) ? $"language must be '{language}', and all of it written in that."
        : said.Chapters?.Any(c => string.IsNullOrWhiteSpace(c.Title)) is true ? "a chapter has no title."
        : Numbered.Wrong(said.Chapters?.Select(c => (c.N, c.Summary)), wishes.Chapters);

    /// <summary>A part of a chapter.</summary>
    /// <param name="before">What is said before it.</param>
    public static TextTask Part(ScriptWishes wishes, ScriptOutline outline, int chapter, int part, string before) => new(
        "You write a part of the script of a narrated film: only what the narrator says, in whole sentences that are easy to read aloud and to show in pictures. No headings, no stage directions, no lists, no markdown, no quotation of these words. "
        + "It goes on where the text before ends and repeats nothing of it; it tells its share of its chapter and leaves other chapters theirs. "
        + $"Write about {Words(wishes)} words, in Chinese and Japanese twice as many characters, in the language with the code '{outline.Language}', in paragraphs.",
        Json.Write(new { request = wishes.Prompt, title = outline.Title, summary = outline.Summary, chapters = outline.Chapters, chapter, part, parts = Parts(wishes), before = before.Length > Before ? before[^Before..] : before }),
        Schemas.Object(("paragraphs", Schemas.List(Schemas.Text))), 300 + (TokensAWord * Words(wishes)));

    /// <summary>What is wrong with a part; null when it will do.</summary>
    public static string? Wrong(Spoken said, ScriptWishes wishes) => said.Paragraphs is not { Count: > 0 } ? "paragraphs is missing or empty."
        : said.Paragraphs.Any(string.IsNullOrWhiteSpace) ? "a paragraph is empty."
        : said.Paragraphs.Sum(Counts.Words) < Words(wishes) / Short ? $"it is far too short: write about {Words(wishes)} words." : null;

    /// <summary>A paragraph as it is kept: one line, without marks of a heading or a list.</summary>
    public static string Clean(string paragraph) => TextLine.Of(paragraph).TrimStart('#', '*', '-', ' ');

    [GeneratedRegex(@"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,6})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
