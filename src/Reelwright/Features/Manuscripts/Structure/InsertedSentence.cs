using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A new sentence in front of another or behind it. Its picture and motion differ from its neighbours'; theirs stay.</summary>
internal static class InsertedSentence
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var text = Needed.Text(change);
        var beside = await draft.Sentence(change.Id, ct);
        var list = await draft.Places.Of(Level.Sentences, beside.ParagraphId, ct);
        var row = await Place(draft, beside.ParagraphId, text, list.IndexOf(beside.Id) + (change.InFront ? 0 : 1), ct);
        row.IsManualEdited = true;
    }

    /// <summary>Makes the row and puts it there.</summary>
    public static async Task<Sentence> Place(Draft draft, Guid paragraph, string text, int at, CancellationToken ct)
    {
        var (before, after) = await Around.Read(draft.Db, await draft.Paragraph(paragraph, ct), at, 0, ct);
        var rows = new Rows(draft.Project.Id);
        if (before is not null)
        {
            rows.Pass(before);
        }

        var row = rows.SentenceOf(paragraph, text, at, after);
        draft.Add(row, row.Id);
        await draft.Put(Level.Sentences, null, paragraph, row.Id, at, ct);
        return row;
    }
}
