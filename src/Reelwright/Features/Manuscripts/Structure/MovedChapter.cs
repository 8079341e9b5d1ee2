
namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A chapter moves beside another one; those between move up.</summary>
internal static class MovedChapter
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Chapter(change.Id, ct);
        var target = await draft.Chapter(Needed.Target(change), ct);
        var list = (await draft.Places.Of(Level.Chapters, row.ProjectId, ct)).Where(id => id != row.Id).ToList();
        await draft.Put(Level.Chapters, row.ProjectId, row.ProjectId, row.Id, list.IndexOf(target.Id) + (change.InFront ? 0 : 1), ct);
    }
}
