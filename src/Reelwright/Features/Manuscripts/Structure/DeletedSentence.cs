
namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A sentence goes; the paragraph with it when it was its only one.</summary>
internal static class DeletedSentence
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Sentence(change.Id, ct);
        await draft.TakeOut(Level.Sentences, row.ParagraphId, row.Id, ct);
    }
}
