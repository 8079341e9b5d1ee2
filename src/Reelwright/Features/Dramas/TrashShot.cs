using Reelwright.Features.Manuscripts.Structure;

namespace Reelwright.Features.Dramas;

/// <summary>Puts a shot in the trash (003 SoftDeleteMixin) with its takes; its paragraph leaves the film. Their files stay until it is purged.</summary>
public sealed class TrashShot(DramaRights rights, ShotEdit edits)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> while a take of it is being made, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, string shot, uint version, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        await edits.Run(caller, place, async draft =>
        {
            var row = await HeldShot.Of(draft.Db, place.Id, version, ct);
            await HeldShot.EnsureIdle(draft.Db, place.Id, ct);
            (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, draft.Now, caller.User);
            if (row.ParagraphId is not { } paragraph)
            {
                return (row.Id, Array.Empty<Guid>());
            }

            await draft.TakeOut(Level.Paragraphs, row.ChapterId, paragraph, ct);
            return (row.Id, [paragraph]);
        }, ct);
    }
}
