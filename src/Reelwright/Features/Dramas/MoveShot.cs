using System.ComponentModel.DataAnnotations;
using Reelwright.Features.Manuscripts.Structure;

namespace Reelwright.Features.Dramas;

/// <summary>Gives a shot another number; those between move up.</summary>
public sealed class MoveShot(DramaRights rights, ShotEdit edits)
{
    /// <summary>Which number it has then; more than there are is the last.</summary>
    public sealed record Request([property: Range(1, 1_000_000)] int Number);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, string shot, uint version, Request request, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        await edits.Run(caller, place, async draft =>
        {
            var row = await HeldShot.Of(draft.Db, place.Id, version, ct);
            if (row.ParagraphId is not { } paragraph)
            {
                return (row.Id, Array.Empty<Guid>());
            }

            await draft.Put(Level.Paragraphs, row.ChapterId, row.ChapterId, paragraph, request.Number - 1, ct);
            return (row.Id, [paragraph]);
        }, ct);
    }
}
