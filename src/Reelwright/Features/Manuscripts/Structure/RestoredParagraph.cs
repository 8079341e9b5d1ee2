using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>An ignored or deleted paragraph is spoken again, as it was.</summary>
internal static class RestoredParagraph
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Paragraph(change.Id, ct);
        (row.Action, row.IgnoreReason) = (row.EditedContent is null ? ParagraphAction.Keep : ParagraphAction.Edit, null);
        draft.Unsettle(row.Id);
    }
}
