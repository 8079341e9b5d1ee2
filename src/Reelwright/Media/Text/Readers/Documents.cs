using Reelwright.Base;
using Reelwright.Media.Text.Readers;

namespace Reelwright.Media.Text;

/// <summary>Reads documents people bring, whatever format and encoding they are in.</summary>
public static class Documents
{
    /// <summary>The document as chapters of paragraphs; front and back matter nobody would read aloud is left out.</summary>
    /// <param name="path">A txt, md, docx, epub or html file of at most 256 MB.</param>
    /// <param name="language">The main language, e.g. <c>en</c>; null to find out.</param>
    /// <exception cref="ReelException">
    /// <c>file_missing</c>, <c>file_unreadable</c>, <c>file_empty</c>, <c>file_too_large</c>, <c>file_damaged</c>, <c>file_protected</c>, <c>format_unknown</c>,
    /// <c>not_text</c>, <c>encoding_unknown</c>, <c>no_text</c>, <c>archive_too_large</c>, <c>archive_unsafe</c>, <c>epub_incomplete</c>, <c>xml_refused</c>
    /// </exception>
    public static async Task<BookText> Read(string path, string? language, CancellationToken ct) =>
        Books.From(await Formats.Read(path, language, ct), path, language);

    /// <summary>Every paragraph and heading in order, with nothing left out and nothing changed but white space.</summary>
    /// <exception cref="ReelException">As <see cref="Read"/>.</exception>
    public static async Task<IReadOnlyList<ParagraphText>> Paragraphs(string path, string? language, CancellationToken ct)
    {
        var draft = await Formats.Read(path, language, ct);
        if (draft.Blocks.Count == 0)
        {
            throw new ReelException("no_text", $"{path} has no words in it.");
        }

        var main = Books.MainLanguage(draft, draft.Blocks, language);
        return draft.Blocks.Select(block => Spacing.OneLine(block.Text)).Select(text => new ParagraphText(text, Languages.Of(text, main))).ToList();
    }
}
