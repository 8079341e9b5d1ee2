using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>What is paid for and comes when nobody waits for it any more: kept as a version that nobody chose, or for whoever asks for the same.</summary>
public static class LateResults
{
    /// <summary>The attempt had ended when it came: a version of its sentence, not chosen. In the transaction that closes the call.</summary>
    public static async Task Keep(ReelDb db, ProviderCall call, MediaAsset asset, DateTimeOffset now)
    {
        if (call is not { Repeatable: false, JobId: { } attempt, SentenceId: { } sentence } || Slot(call) is not var (slot, size))
        {
            return;
        }

        // The sentence's row orders the versions of its slots.
        await db.Database.ExecuteSqlAsync($"select 1 from sentences where id = {sentence} for no key update");
        await db.Database.ExecuteSqlAsync($"""
            insert into sentence_media (id, sentence_id, language, slot, frame_size, asset_id, version, origin, input_digest, chosen, created_at)
            select {Guid.CreateVersion7(now)}, {sentence}, s.language, {slot}, {size}, {asset.Id}, 1 + coalesce((
                select max(m.version) from sentence_media m where m.sentence_id = {sentence} and m.language = s.language and m.slot = {slot} and m.frame_size = {size}), 0),
                'made', {call.InputDigest}, false, {now}
            from (
                select case when {slot} = 'voice' then t.language else '' end as language
                from video_generation_jobs j join generation_tasks t on t.id = j.task_id where j.id = {attempt} and j.completed_at is not null) as s
            """);
    }

    /// <summary>The result that was kept for whoever asks for the same, now this attempt's; null when there is none.</summary>
    public static async Task<MediaAsset?> Claim(ReelDb db, FileStore files, IAsker asker, string input, DateTimeOffset now, CancellationToken ct)
    {
        if (asker.Attempt is not { } attempt)
        {
            return null;
        }

        var kept = await db.Database.SqlQuery<Found>($"""
            select id as "Call", (answer -> 'kept')::text as "Kept" from provider_calls
            where owner_id = {asker.OwnerId} and input_digest = {input} and status = 'done' and asset_id is null and answer ? 'kept' order by closed_at desc limit 1
            """).ToListAsync(ct);
        if (kept is not [var found] || Json.Read<NewAsset>(found.Kept) is not { } made || !await files.Exists(made.File.Path, ct))
        {
            return null;
        }

        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await asker.Hold(db, ct);
        await Blobs.Note(db, files, Assets.AreaOf(made.Type), made.File, now, ct);
        var asset = Assets.Generated(asker.OwnerId, attempt, made, input, now);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(ct);
        if (await db.Database.ExecuteSqlAsync($"update provider_calls set asset_id = {asset.Id}, answer = answer - 'kept' where id = {found.Call} and asset_id is null", ct) == 0)
        {
            // Somebody else's attempt was quicker.
            await tx.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return await db.ProviderCalls.Where(c => c.Id == found.Call).Join(db.MediaAssets, c => c.AssetId, a => a.Id, (_, a) => a).AsNoTracking().SingleOrDefaultAsync(ct);
        }

        await tx.CommitAsync(ct);
        return asset;
    }

    private static (string Slot, string Size)? Slot(ProviderCall call) => call.ServiceType switch
    {
        ServiceType.ImageGeneration when Json.Read<PictureRequest>(call.Request) is var asked => ("picture", new PictureSize(asked.Width, asked.Height).ToString()),
        ServiceType.AudioGeneration => ("voice", ""),
        _ => null,
    };

    private sealed record Found(Guid Call, string Kept);
}
