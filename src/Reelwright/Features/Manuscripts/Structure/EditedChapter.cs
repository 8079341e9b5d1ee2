using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A chapter's title, the notes beside it, or its whole text (003 §3).</summary>
internal static class EditedChapter
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Chapter(change.Id, ct);
        if (change.Title is null && change.Notes is null && change.Text is null)
        {
            throw Needed.Missing(change, "title, notes or text", "what shall be another");
        }

        if (change.Title is { } title)
        {
            row.Title = Title(change, title);
        }

        if (change.Notes is { } notes)
        {
            row.EditingNotes = string.IsNullOrWhiteSpace(notes) ? null : notes.Trim();
        }

        if (change.Text is { } text)
        {
            await RewrittenChapter.Apply(draft, change, row, text, ct);
        }
    }

    /// <summary>One clean line. Errors: <c>text_invalid</c>, <c>change_invalid</c>.</summary>
    public static string Title(ManuscriptChange change, string given) => Titles.Cut(SentenceWords.Clean(given, "title") ?? throw Needed.Missing(change, "title", "a chapter has one"), 500);
}
