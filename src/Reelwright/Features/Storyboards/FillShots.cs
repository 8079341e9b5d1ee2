using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Pipeline.Errands;
using Reelwright.Pipeline.Texts;
using Reelwright.Storage;

namespace Reelwright.Features.Storyboards;

/// <summary>The errand of an episode's shots: has them written part by part and, when all are there, adds them behind those it has, with whoever is new.</summary>
public sealed class FillShots(IDbContextFactory<ReelDb> databases, WriteShots write, ShotEdit edits, TimeProvider clock) : IErrand
{
    private const int Written = 95;

    /// <inheritdoc />
    public ErrandKind Kind => ErrandKind.Shots;

    /// <inheritdoc />
    public async Task Run(Errand errand, ErrandAsker by, CancellationToken ct)
    {
        var source = Json.Read<ShotSource>(errand.Wishes);
        var (parts, written) = (ShotParts.Of(source.Text), WrittenShots.Before(source));
        for (var part = 1; part <= parts.Count; part++)
        {
            written = await write.Part(by, errand.ApiConfigId, source, parts, part, written, ct);
            await Tell(by, Written * part / parts.Count, ct);
        }

        // The maker's words wait for somebody who confirms them, whoever asked for them.
        var caller = new Caller(errand.CreatedBy ?? by.OwnerId, UserRole.Member, by.Firing);
        var place = await Place(errand, ct);
        await edits.Run(caller, place, draft => Keep(draft, by, errand, place, source, written, ct), ct, seen: false);
    }

    private async Task<(int Shots, Guid[] Paragraphs)> Keep(Draft draft, ErrandAsker by, Errand errand, DramaPlace place, ShotSource source, WrittenShots written, CancellationToken ct)
    {
        await by.Hold(draft.Db, ct);
        var cast = await WrittenCast.Of(draft.Db, place.Drama, source, written, ct);
        var (ids, paragraphs) = await AddShots.Put(draft, place, errand.ChapterId!.Value, [.. written.Shots.Select(s => cast.Shot(s, source.Style))], null, ct);
        await by.Complete(draft.Db, Json.Write(new { shots = ids.Count, characters = cast.Added }), clock, ct);
        return (ids.Count, paragraphs);
    }

    private async Task<DramaPlace> Place(Errand errand, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Dramas.Where(d => d.ProjectId == errand.ProjectId && !d.IsDeleted).Select(d => new DramaPlace(d.Id, d.Id, d.ProjectId, d.OwnerId)).SingleAsync(ct);
    }

    private async Task Tell(ErrandAsker by, int percent, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await by.Tell(db, percent, ct);
    }
}
