
namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A sentence moves beside another one of the project, as it is. A paragraph it leaves empty goes.</summary>
internal static class MovedSentence
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Sentence(change.Id, ct);
        var target = await draft.Sentence(Needed.Target(change), ct);
        var list = (await draft.Places.Of(Level.Sentences, target.ParagraphId, ct)).Where(id => id != row.Id).ToList();
        await draft.Put(Level.Sentences, row.ParagraphId, target.ParagraphId, row.Id, list.IndexOf(target.Id) + (change.InFront ? 0 : 1), ct);
    }
}
