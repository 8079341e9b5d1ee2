using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A paragraph's text, or what becomes of it: spoken as written, as edited, shown only, hidden (003 §4).</summary>
internal static class EditedParagraph
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Paragraph(change.Id, ct);
        if (change.Text is null && change.Action is null && change.Reason is null)
        {
            throw Needed.Missing(change, "text, action or reason", "what shall be another");
        }

        // As written: without an edited text there is nothing else to speak.
        var text = change.Action == ParagraphAction.Keep ? change.Text ?? (row.EditedContent is null ? null : "") : change.Text;
        if (text is not null)
        {
            await Say(draft, row, SentenceWords.Clean(text, "text", Spoken.LongestParagraph) ?? row.Content, ct);
        }

        row.Action = change.Action switch
        {
            null => row.Action,
            ParagraphAction.Edit when row.EditedContent is null => throw Needed.Missing(change, "text", "what shall be spoken instead"),
            ParagraphAction.Keep => row.EditedContent is null ? ParagraphAction.Keep : ParagraphAction.Edit,
            { } wanted => wanted,
        };
        row.IgnoreReason = row.Action == ParagraphAction.Ignore ? change.Reason is { } reason ? SentenceWords.Clean(reason, "reason") : row.IgnoreReason
            : change.Reason is null ? null : throw new ReelException("change_invalid", "Only an ignored paragraph has a reason: send action ignore with it.");
        draft.Unsettle(row.Id);
    }

    private static async Task Say(Draft draft, Paragraph row, string text, CancellationToken ct)
    {
        var old = await draft.SentencesOf([row.Id], ct);
        Spoken.Write(row, text);
        var (before, after) = await Around.Read(draft.Db, row, 0, old.Count, ct);
        var items = new Resplit(old.Select(Spoken.Of)).Texts(text, row.Language).ConvertAll(t => new Laid.Item(row.Id, t));
        await Laid.Out(draft, old, items, before, after, ct);
    }
}
