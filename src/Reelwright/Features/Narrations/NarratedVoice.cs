using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Media.Sound;
using Reelwright.Media.Subtitles;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Errands;
using Reelwright.Pipeline.Hearing;
using Reelwright.Storage;

namespace Reelwright.Features.Narrations;

/// <summary>Makes a sentence's part of a recording its chosen voice, each its own durable fact. It is a person's own: no maker replaces it, and the former stays a version.</summary>
public sealed class NarratedVoice(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock)
{
    /// <summary>The sentences that have theirs already.</summary>
    public async Task<HashSet<Guid>> Done(Guid errand, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. await db.NarratedLines.Where(n => n.ErrandId == errand).Join(db.SentenceMedia, n => n.SentenceMediaId, m => m.Id, (_, m) => m.SentenceId).ToListAsync(ct)];
    }

    /// <summary>Keeps and chooses it. False when the sentence is gone, says something else by now, or was given a voice by a person meanwhile, or had its part of this recording taken back before another try: then nothing changes. Errors: <c>quota_exceeded</c>, those of the store.</summary>
    public async Task<bool> Put(ErrandAsker by, Errand errand, MediaAsset recording, Line line, Piece piece, HeardSentence found, CancellationToken ct)
    {
        var stored = await files.Put(StorageType.Audio, piece.Voice.Wav, "wav", ct);
        var own = OwnFile.Of(WaveFacts.Of(piece.Voice.Wav), stored) with { Name = recording.OriginalName };
        return await Collisions.Retry(() => Once(by, errand, line, piece, found, own, ct));
    }

    private async Task<bool> Once(ErrandAsker by, Errand errand, Line line, Piece piece, HeardSentence found, OwnFile own, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await by.Hold(db, ct);
        var text = await db.Database.SqlQuery<string>($"""select coalesce(edited_content, content) as "Value" from sentences where id = {line.Id} and order_index < {Place.TakenOut} for no key update""").ToListAsync(ct);
        if (text is not [var says] || !string.Equals(says, line.Original, StringComparison.Ordinal))
        {
            return false;
        }

        var language = errand.Language ?? "en";
        if (await ChosenSince(db, errand, line.Id, language, ct))
        {
            return false;
        }

        var asset = await OwnAssets.Keep(db, files, by.OwnerId, own, now, ct);
        var version = await OwnMedia.Version(db, line.Id, MediaSlot.Voice, language, asset, now, ct);
        await SlotChoice.Choose(db, version, ct);
        var (start, end, words) = ((int)Math.Round(found.Start * 1000), (int)Math.Round(found.End * 1000), Json.Write(piece.Words));
        await db.Database.ExecuteSqlAsync($"""
            insert into narrated_lines (sentence_media_id, errand_id, start_ms, end_ms, confidence, words, created_at)
            values ({version.Id}, {errand.Id}, {start}, {end}, {found.Confidence}, {words}::jsonb, {now})
            on conflict (sentence_media_id) do update set errand_id = excluded.errand_id, start_ms = excluded.start_ms, end_ms = excluded.end_ms, confidence = excluded.confidence, words = excluded.words
            """, ct);
        await SlotChoice.Reflect(db, line.Id, by.Firing, clock, ct);
        await tx.CommitAsync(ct);
        return true;
    }

    /// <summary>Whether a person, since the recording was sent, has put a voice there, or has taken back what an earlier try of this one had put there: both are newer than the recording.</summary>
    private static async Task<bool> ChosenSince(ReelDb db, Errand errand, Guid sentence, string language, CancellationToken ct)
    {
        var since = Json.Read<NarrationWishes>(errand.Wishes).Since ?? errand.CreatedAt;
        var there = await db.SentenceMedia.Where(m => m.SentenceId == sentence && m.Slot == MediaSlot.Voice && m.Language == language).Select(m => new
        {
            m.Chosen, Brought = m.Origin == MediaOrigin.Uploaded && m.CreatedAt > since,
            Ours = db.NarratedLines.Any(n => n.SentenceMediaId == m.Id && db.Errands.Any(e => e.Id == n.ErrandId && e.AssetId == errand.AssetId && e.CreatedAt >= since)),
        }).ToListAsync(ct);
        return there.Exists(m => m.Chosen && m.Brought && !m.Ours) || (there.Exists(m => m.Ours) && !there.Exists(m => m.Ours && m.Chosen));
    }

    /// <summary>All that could be found has its voice.</summary>
    public async Task Complete(ErrandAsker by, string answer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await by.Complete(db, answer, clock, ct);
    }
}
