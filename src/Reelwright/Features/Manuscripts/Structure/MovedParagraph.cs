
namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A paragraph moves beside another one of the project; in a confirmed chapter it is confirmed.</summary>
internal static class MovedParagraph
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Paragraph(change.Id, ct);
        var target = await draft.Paragraph(Needed.Target(change), ct);
        if (row.ChapterId != target.ChapterId)
        {
            row.IsConfirmed = (await draft.Chapter(target.ChapterId, ct)).IsConfirmed;
        }

        var list = (await draft.Places.Of(Level.Paragraphs, target.ChapterId, ct)).Where(id => id != row.Id).ToList();
        await draft.Put(Level.Paragraphs, row.ChapterId, target.ChapterId, row.Id, list.IndexOf(target.Id) + (change.InFront ? 0 : 1), ct);
    }
}
