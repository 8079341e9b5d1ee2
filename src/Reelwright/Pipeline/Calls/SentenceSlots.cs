using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>One slot of one sentence: what shall be chosen there.</summary>
/// <param name="Language">Empty for pictures: they are shared by all languages.</param>
/// <param name="FrameSize">The size asked for, for pictures; empty for voices.</param>
public sealed record Slot(Guid Sentence, MediaSlot Kind, string Language, string FrameSize);

/// <summary>Chooses an asset for a slot and keeps 003's <c>image_url</c> (of the primary output's size), <c>audio_url</c> and <c>duration</c> (in the project's language) and <c>status</c> equal to it.</summary>
public sealed class SentenceSlots(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    /// <summary>Work on the sentences' slots begins: what had ended before is pending again, then everything is processing.</summary>
    public async Task Open(StageContext context, IEnumerable<Guid> sentences, CancellationToken ct)
    {
        Guid[] ids = [.. sentences.Distinct()];
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        await Open(db, context, ids, ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>A sentence could not be made. Pictures and voices are made side by side, so both may have failed it; the first told why.</summary>
    public async Task Fail(StageContext context, Guid sentence, string message, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Outcomes.Lock(db, context.OrderId, ct);
        await context.Lease.Hold(db, ct);
        // A stale version of the other slot may have let it look complete meanwhile.
        await Open(db, context, [sentence], ct);
        await StatusMoves.Sentences.Move(db, sentence, SentenceStatus.Failed, context.Lease.Owner, message, clock, ct, $"error_message = {message}");
        await db.Database.ExecuteSqlAsync($"""
            update generation_tasks t set failed_sentences = (
                select count(*) from sentences s join paragraphs p on p.id = s.paragraph_id
                where p.chapter_id = t.chapter_id and s.status = 'failed' and s.order_index < {Place.TakenOut} and p.order_index < {Place.TakenOut})
            where t.id = {context.OrderId}
            """, ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>Makes the answer the chosen version of the slot, unless a person has put their own there. Earlier versions stay.</summary>
    public async Task Choose(StageContext context, Slot slot, string inputDigest, Answer answer, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        // The sentence's row orders its picture and its voice, which arrive side by side.
        if (await db.Database.SqlQuery<int>($"""select 1 as "Value" from sentences where id = {slot.Sentence} for no key update""").ToListAsync(ct) is [])
        {
            return;
        }

        var now = clock.GetUtcNow();
        var versions = await db.SentenceMedia
            .Where(m => m.SentenceId == slot.Sentence && m.Slot == slot.Kind && m.Language == slot.Language && (m.FrameSize == slot.FrameSize || m.FrameSize == ""))
            .AsNoTracking().ToListAsync(ct);
        if (versions.Exists(m => m.Chosen && m.Origin == MediaOrigin.Uploaded))
        {
            // It came while this was made: what was made is kept beside it.
            await Keep(db, slot, inputDigest, answer, versions, chosen: false, now, ct);
            await tx.CommitAsync(ct);
            return;
        }

        await db.SentenceMedia.Where(m => m.SentenceId == slot.Sentence && m.Slot == slot.Kind && m.Language == slot.Language && m.FrameSize == slot.FrameSize && m.Chosen)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, false), ct);
        await Keep(db, slot, inputDigest, answer, versions, chosen: true, now, ct);
        if (slot.Kind == MediaSlot.Picture)
        {
            await LetGoOfClips(db, slot, answer.AssetId, ct);
        }

        await Reflect(db, context, slot, answer, ct);
        await tx.CommitAsync(ct);
    }

    // A clip that was made of another picture shows what no longer is.
    private static Task<int> LetGoOfClips(ReelDb db, Slot slot, Guid picture, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update sentence_media m set chosen = false where m.sentence_id = {slot.Sentence} and m.slot = 'clip' and m.frame_size = {slot.FrameSize} and m.chosen
          and not exists (select from media_assets a join video_generations t on t.id = a.video_generation_id where a.id = m.asset_id and t.picture_id = {picture})
        """, ct);

    private static async Task Keep(
        ReelDb db, Slot slot, string inputDigest, Answer answer, List<SentenceMedia> versions, bool chosen, DateTimeOffset now, CancellationToken ct)
    {
        if (versions.Find(m => m.AssetId == answer.AssetId && string.Equals(m.InputDigest, inputDigest, StringComparison.Ordinal)) is { } earlier)
        {
            await db.SentenceMedia.Where(m => m.Id == earlier.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, chosen), ct);
            return;
        }

        db.SentenceMedia.Add(new SentenceMedia
        {
            Id = Guid.CreateVersion7(now),
            SentenceId = slot.Sentence,
            Slot = slot.Kind,
            Language = slot.Language,
            FrameSize = slot.FrameSize,
            AssetId = answer.AssetId,
            Version = versions.Where(v => string.Equals(v.FrameSize, slot.FrameSize, StringComparison.Ordinal)).Select(v => v.Version).DefaultIfEmpty(0).Max() + 1,
            Origin = MediaOrigin.Made,
            InputDigest = inputDigest,
            Chosen = chosen,
            CreatedAt = now,
        });
        await db.SaveChangesAsync(ct);
    }

    private async Task Open(ReelDb db, StageContext context, Guid[] sentences, CancellationToken ct)
    {
        await StatusMoves.Sentences.Move(db, sentences, SentenceStatus.Pending, context.Lease.Owner, "made again", clock, ct);
        await StatusMoves.Sentences.Move(db, sentences, SentenceStatus.Processing, context.Lease.Owner, null, clock, ct, $"error_message = null");
    }

    private async Task Reflect(ReelDb db, StageContext context, Slot slot, Answer answer, CancellationToken ct)
    {
        if (slot.Kind == MediaSlot.Picture)
        {
            await db.Database.ExecuteSqlAsync($"""
                update sentences set image_url = {answer.Url} where id = {slot.Sentence}
                  and exists (select 1 from projects where id = {context.ProjectId} and coalesce(split_part(primary_output, '/', 1), {slot.FrameSize}) = {slot.FrameSize})
                """, ct);
        }
        else
        {
            var seconds = (answer.DurationMs ?? 0) / 1000.0;
            await db.Database.ExecuteSqlAsync($"""
                update sentences set audio_url = {answer.Url}, duration = {seconds} where id = {slot.Sentence}
                  and exists (select 1 from projects where id = {context.ProjectId} and coalesce(language, {slot.Language}) = {slot.Language})
                """, ct);
        }

        var size = context.Video.Size;
        var filled = await db.SentenceMedia.CountAsync(
            m => m.SentenceId == slot.Sentence && m.Chosen && ((m.Slot == MediaSlot.Picture && (m.FrameSize == size || m.FrameSize == "")) || (m.Slot == MediaSlot.Voice && m.Language == context.Language)), ct);
        if (filled >= 2)
        {
            await StatusMoves.Sentences.Move(db, slot.Sentence, SentenceStatus.Completed, context.Lease.Owner, null, clock, ct);
        }
    }
}
