using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Makes the list of what the shelves' policies ask to remove: the dry run. Never what a chosen slot, a film with its file or a running attempt needs.</summary>
public sealed class PlanCleanUp(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    private const long MiB = 1 << 20;

    private sealed record Candidate(string Kind, string Item, string Digest, long Size, DateTimeOffset Since, int References);

    /// <summary>Makes and keeps the list for some shelves, or all; the oldest of each first.</summary>
    public async Task<Guid> Run(string actor, IReadOnlyList<StorageType>? areas, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var wanted = areas ?? Enum.GetValues<StorageType>();
        var shelves = await db.MediaStorages.AsNoTracking().Where(s => wanted.Contains(s.StorageType)).OrderBy(s => s.StorageType).ToListAsync(ct);
        var plan = new CleanUp { Actor = actor, Policies = "{" + string.Join(',', shelves.Select(s => $"\"{s.StorageType.Word()}\":{s.CleanupPolicy}")) + "}", CreatedAt = now };
        db.CleanUps.Add(plan);
        var number = 0;
        foreach (var shelf in shelves)
        {
            foreach (var (candidate, reason) in Choose(shelf, await Candidates(db, shelf, now, ct), now))
            {
                db.CleanUpItems.Add(new CleanUpItem
                {
                    CleanUpId = plan.Id, Number = ++number, Kind = Words.Read<CleanUpKind>(candidate.Kind), Item = candidate.Item, Shelf = shelf.StorageType,
                    Digest = candidate.Digest, SizeBytes = candidate.Size, Since = candidate.Since, Reason = reason,
                });
            }
        }

        await db.SaveChangesAsync(ct);
        return plan.Id;
    }

    private static IEnumerable<(Candidate Candidate, CleanUpReason Reason)> Choose(MediaStorage shelf, IReadOnlyList<Candidate> candidates, DateTimeOffset now)
    {
        var policy = Json.Read<CleanUpPolicy>(shelf.CleanupPolicy);
        var oldest = Oldest(policy, now);
        var left = shelf.TotalSizeBytes;
        var references = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var old = candidate.Since < oldest;
            if (!old && (policy.MaxSizeMb is not { } most || left <= most * MiB))
            {
                yield break;
            }

            // Room is made by the last row that names the bytes.
            var others = references.GetValueOrDefault(candidate.Digest, candidate.References) - 1;
            references[candidate.Digest] = others;
            left -= others == 0 ? candidate.Size : 0;
            yield return (candidate, old ? CleanUpReason.Age : CleanUpReason.Size);
        }
    }

    private static async Task<IReadOnlyList<Candidate>> Candidates(ReelDb db, MediaStorage shelf, DateTimeOffset now, CancellationToken ct)
    {
        var policy = Json.Read<CleanUpPolicy>(shelf.CleanupPolicy);
        var oversize = policy.MaxSizeMb is { } most && shelf.TotalSizeBytes > most * MiB;
        if (policy.MaxAgeDays is null && !oversize)
        {
            return [];
        }

        // All of them when the shelf is too full, else what is old enough.
        var (until, area) = (oversize ? now : Oldest(policy, now), shelf.StorageType.Word());
        return await db.Database.SqlQuery<Candidate>($"""
            select * from (
                select 'part' as "Kind", p.input_digest as "Item", p.digest as "Digest", b.size_bytes * greatest(cardinality(b.extensions), 1) as "Size", p.last_used_at as "Since", b.reference_count as "References"
                from render_parts p join file_blobs b using (digest, area) where p.area = {area} and p.last_used_at < least({until}, parts_needed_since())
                union all
                select 'asset', a.id::text, a.digest, b.size_bytes * greatest(cardinality(b.extensions), 1), a.creation_timestamp, b.reference_count
                from media_assets a join file_blobs b using (digest, area) where a.area = {area} and a.creation_timestamp < {until} and need_of_asset(a) is null
                union all
                select 'film', f.id::text, f.digest, b.size_bytes * greatest(cardinality(b.extensions), 1), f.completion_timestamp, b.reference_count
                from generated_videos f join file_blobs b using (digest, area)
                where not {policy.PreserveCompletedVideos} and f.area = {area} and f.generation_status = 'COMPLETED' and f.completion_timestamp < {until}
                  and not exists (select from publication_records p where p.film_id = f.id and p.status in ('pending', 'publishing'))) c
            order by "Since", "Item"
            """).ToListAsync(ct);
    }

    private static DateTimeOffset Oldest(CleanUpPolicy policy, DateTimeOffset now) => policy.MaxAgeDays is { } days ? now.AddDays(-days) : DateTimeOffset.UnixEpoch;
}
