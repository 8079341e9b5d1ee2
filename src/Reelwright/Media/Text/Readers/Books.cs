using System.Text;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Makes a book of what a reader found.</summary>
internal static class Books
{
    private const int SampleChars = 1 << 16;

    /// <param name="language">What the person said; null to find out.</param>
    /// <exception cref="ReelException"><c>no_text</c></exception>
    public static BookText From(Draft draft, string path, string? language)
    {
        var (blocks, printed) = Gutenberg.Trim(draft.Blocks);
        var title = Title(draft, printed, path);
        var main = MainLanguage(draft, blocks, language);
        var chapters = Chapters.From(blocks, title);
        if (chapters.Count == 0)
        {
            throw new ReelException("no_text", $"{path} has no words in it that could be read aloud.");
        }

        return new BookText(title, Said(draft.Description), draft.FileType, main, chapters.ConvertAll(chapter => InLanguages(chapter, main)));
    }

    /// <summary>The language most of a document is in: of a sample spread over the whole of it.</summary>
    public static string MainLanguage(Draft draft, IReadOnlyList<Block> blocks, string? language)
    {
        if (Said(language) is { } told)
        {
            return Primary(told);
        }

        var fallback = Said(draft.Language) is { } declared ? Primary(declared) : "en";
        var total = blocks.Sum(block => (long)block.Text.Length);
        var sample = new StringBuilder();
        long passed = 0;
        foreach (var block in blocks)
        {
            passed += block.Text.Length;
            if (total <= SampleChars || sample.Length <= passed * SampleChars / total)
            {
                sample.Append(block.Text).Append('\n');
            }
        }

        return Languages.Of(sample.ToString(), fallback);
    }

    private static ChapterText InLanguages(RawChapter chapter, string main) =>
        new(chapter.Title, chapter.Paragraphs.ConvertAll(text => new ParagraphText(text, Languages.Of(text, main))));

    private static string Title(Draft draft, string? printed, string path) =>
        printed ?? Said(draft.Title) ?? Topmost(draft.Blocks) ?? Path.GetFileNameWithoutExtension(path);

    // The one heading above all others, where the document begins with it.
    private static string? Topmost(IReadOnlyList<Block> blocks)
    {
        if (blocks is not [{ Level: > 0 } first, ..])
        {
            return null;
        }

        return blocks.Skip(1).Any(block => block.Level > 0 && block.Level <= first.Level) ? null : first.Text;
    }

    private static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : Spacing.OneLine(text);
}
