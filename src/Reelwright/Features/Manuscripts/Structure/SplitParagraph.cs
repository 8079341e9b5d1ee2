using Reelwright.Base;
using Reelwright.Domain;

using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A paragraph becomes two; a sentence of it begins the second.</summary>
internal static class SplitParagraph
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Paragraph(change.Id, ct);
        var sentences = await draft.SentencesOf([row.Id], ct);
        var at = sentences.FindIndex(s => s.Id == Needed.Target(change));
        if (at <= 0)
        {
            throw new ReelException("change_invalid", "The target has to be a sentence of this paragraph other than its first: that one begins the second part.");
        }

        var text = Spoken.Join(sentences.Skip(at).Select(s => s.Content));
        var second = Rows.ParagraphOf(row.ChapterId, new ParagraphText(text, row.Language), 0);
        (second.Action, second.IgnoreReason, second.IsConfirmed) = (row.Action == ParagraphAction.Edit ? ParagraphAction.Keep : row.Action, row.IgnoreReason, row.IsConfirmed);
        draft.Add(second, second.Id);
        var first = Spoken.Join(sentences.Take(at).Select(s => s.Content));
        (row.Content, row.EditedContent) = row.EditedContent is null ? (first, null) : (row.Content, first);
        await draft.Put(Level.Paragraphs, null, row.ChapterId, second.Id, (await draft.Places.Of(Level.Paragraphs, row.ChapterId, ct)).IndexOf(row.Id) + 1, ct);
        // First into the database: the sentences' rows point at it.
        await draft.Set(Level.Sentences, second.Id, sentences.ConvertAll(s => s.Id)[at..], ct);
        draft.Unsettle(row.Id);
    }
}
