using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>A person chooses what fills a slot of a sentence. The sentence's row is held meanwhile: makers choose under the same lock.</summary>
internal static class SlotChoice
{
    /// <summary>Holds the sentence. Errors: <c>not_found</c>, <c>precondition_failed</c>.</summary>
    public static async Task Hold(ReelDb db, Guid sentence, uint version, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from sentences where id = {sentence} for no key update", ct);
        var now = await db.Sentences.Where(s => s.Id == sentence).Select(s => (uint?)s.Version).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"There is no sentence {sentence}.");
        if (now != version)
        {
            throw Versions.Newer("This sentence");
        }
    }

    /// <summary>What a sentence of a shot shows is written from the shot alone. Errors: <c>wrong_kind</c>.</summary>
    public static async Task EnsureFree(ReelDb db, Guid sentence, MediaSlot slot, CancellationToken ct)
    {
        if (slot != MediaSlot.Voice && await db.Storyboards.Where(b => db.Sentences.Any(s => s.Id == sentence && s.ParagraphId == b.ParagraphId)).Select(b => (long?)b.Id).FirstOrDefaultAsync(ct) is { } shot)
        {
            throw new ReelException("wrong_kind", $"What sentence {sentence} shows is its shot's: choose a take of shot {shot}, or put your own picture or clip there.");
        }
    }

    /// <summary>Makes one version the chosen one of its slot. A person's own picture is the only chosen one of all sizes.</summary>
    public static async Task Choose(ReelDb db, SentenceMedia version, CancellationToken ct)
    {
        var whole = version.FrameSize.Length == 0;
        await db.SentenceMedia.Where(m => m.SentenceId == version.SentenceId && m.Slot == version.Slot && m.Language == version.Language && m.Chosen && m.Id != version.Id
            && (whole || m.FrameSize == "" || m.FrameSize == version.FrameSize)).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, false), ct);
        await db.SentenceMedia.Where(m => m.Id == version.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, true), ct);
        if (version.Slot == MediaSlot.Picture)
        {
            // A clip that was made of another picture shows what no longer is.
            await db.Database.ExecuteSqlAsync($"""
                update sentence_media m set chosen = false where m.sentence_id = {version.SentenceId} and m.slot = 'clip' and m.chosen and ({whole} or m.frame_size in ('', {version.FrameSize}))
                  and not exists (select from media_assets a join video_generations t on t.id = a.video_generation_id where a.id = m.asset_id and t.picture_id = {version.AssetId})
                """, ct);
        }
    }

    /// <summary>Makes the sentence's own columns equal to what is chosen, and returns it.</summary>
    public static async Task<Sentence> Reflect(ReelDb db, Guid sentence, string actor, TimeProvider clock, CancellationToken ct)
    {
        await SentenceColumns.Reflect(db, sentence, actor, clock, ct);
        return await db.Sentences.AsNoTracking().SingleAsync(s => s.Id == sentence, ct);
    }

    /// <summary>Whether a person's own file is chosen in it.</summary>
    public static Task<bool> HasOwn(ReelDb db, Guid sentence, CancellationToken ct) =>
        db.SentenceMedia.AnyAsync(m => m.SentenceId == sentence && m.Chosen && m.Origin == MediaOrigin.Uploaded, ct);
}
