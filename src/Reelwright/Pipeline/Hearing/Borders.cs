using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Hearing;

/// <summary>Where a recording is cut, decided once and kept in its errand: whatever decodes it the next time, the same parts are asked for, and none is paid twice.</summary>
public sealed class Borders(IDbContextFactory<ReelDb> databases)
{
    /// <summary>From where to where each part is, in samples.</summary>
    /// <param name="open">Decodes the recording, where nobody has cut it before.</param>
    public async Task<IReadOnlyList<(long From, long To)>> Of(Errand errand, Func<CancellationToken, Task<Recording>> open, CancellationToken ct)
    {
        if (Told(errand.Wishes) is { } told)
        {
            return Parts.Of(told);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        // The same recording may have been sent before, and heard.
        var others = await db.Errands.Where(e => e.AssetId == errand.AssetId && e.Id != errand.Id).OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).Select(e => e.Wishes).ToListAsync(ct);
        var ends = others.Select(Told).FirstOrDefault(t => t is not null) ?? [.. Parts.Of(await open(ct)).Select(p => p.To)];
        var text = Json.Write(ends);
        var kept = await db.Database.SqlQuery<string>($"""
            update errands set wishes = wishes || jsonb_build_object('ends', coalesce(wishes -> 'ends', {text}::jsonb)) where id = {errand.Id} returning wishes::text as "Value"
            """).ToListAsync(ct);
        // Whoever ran it at the same time, after a take-over, may have been the first.
        return Parts.Of(kept is [var wishes] && Told(wishes) is { } first ? first : ends);
    }

    private static IReadOnlyList<long>? Told(string wishes) => Json.Read<NarrationWishes>(wishes).Ends is { Count: > 0 } ends ? ends : null;
}
