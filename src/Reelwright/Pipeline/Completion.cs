using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>A film whose files are stored and checked, on its way into the database.</summary>
/// <param name="Sound">Its sound alone, or null for a silent film.</param>
/// <param name="Script">Its subtitles as a TEXT_OVERLAY.</param>
/// <param name="Segments">Input digests of its segments in order.</param>
public sealed record FinishedFilm(StoredFile File, FilmFacts Facts, StoredFile? Sound, StoredFile Script, IReadOnlyList<string> Segments);

/// <summary>Completes film, timeline, attempt, order and chapter in one transaction: a film is COMPLETED only with its file there.</summary>
public sealed class Completion(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    /// <summary>Completes. Nothing is written when another node has taken the stage over.</summary>
    public async Task Complete(StageContext context, TimelineData timeline, FinishedFilm film, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Outcomes.Lock(db, context.OrderId, ct);
        await context.Lease.Hold(db, ct);
        var row = await db.GeneratedVideos.AsNoTracking().SingleAsync(f => f.GenerationJobId == context.AttemptId, ct);
        var milliseconds = (long)Math.Round(timeline.Seconds * 1000);
        await Blobs.Note(db, StorageType.Videos, film.File, now, ct);
        var cost = await Cost(db, context, ct);
        await StatusMoves.Films.Move(db, row.Id, FilmStatus.Completed, context.Lease.Owner, null, clock, ct, $"""
            file_path = {film.File.Path}, digest = {film.File.Digest}, file_size = {film.File.Size}, duration_ms = {milliseconds},
            duration = {(int)((milliseconds + 999) / 1000)}, cost = {cost}, currency = 'USD'
            """);
        await References(db, context, timeline, row.Id, film, now, ct);
        await Timeline(db, context, timeline, film, now, ct);
        await Usage.Add(db, context, ct);
        await StatusMoves.Attempts.Move(db, context.AttemptId, AttemptStatus.Completed, context.Lease.Owner, null, clock, ct);
        await Order(db, context, row, film, milliseconds, ct);
        await tx.CommitAsync(ct);
    }

    private static async Task<decimal> Cost(ReelDb db, StageContext context, CancellationToken ct) =>
        await db.ProviderCalls.Where(c => c.TaskId == context.OrderId && c.Status == CallStatus.Done).SumAsync(c => c.Price ?? 0, ct);

    private static async Task References(ReelDb db, StageContext context, TimelineData timeline, Guid film, FinishedFilm finished, DateTimeOffset now, CancellationToken ct)
    {
        await Blobs.Note(db, StorageType.Videos, finished.Script, now, ct);
        var metadata = Json.Write(FilmSubtitles.Style(new FrameFormat(context.Video.Width, context.Video.Height, context.Video.Fps)));
        var script = Assets.Generated(context, new NewAsset(AssetType.TextOverlay, finished.Script, "ass", null, metadata), null, now);
        db.MediaAssets.Add(script);
        db.FilmAssets.Add(new FilmAsset { FilmId = film, AssetId = script.Id, Role = FilmRole.Subtitle });
        if (context.Video.MusicAssetId is { } music)
        {
            db.FilmAssets.Add(new FilmAsset { FilmId = film, AssetId = music, Role = FilmRole.Music });
        }

        await db.SaveChangesAsync(ct);
        var sentences = timeline.Slots.Select(s => s.Sentence).ToArray();
        var size = context.Video.Size;
        await db.Database.ExecuteSqlAsync($"""
            insert into film_assets (film_id, asset_id, role)
            select distinct {film}, m.asset_id, m.slot from sentence_media m
            where m.sentence_id = any({sentences}) and m.chosen
              and ((m.slot = 'picture' and m.frame_size = {size}) or (m.slot = 'voice' and m.language = {context.Language}))
            on conflict do nothing
            """, ct);
    }

    private async Task Timeline(ReelDb db, StageContext context, TimelineData laid, FinishedFilm film, DateTimeOffset now, CancellationToken ct)
    {
        var timeline = await db.Timelines.SingleAsync(t => t.GenerationJobId == context.AttemptId, ct);
        if (film.Sound is { } sound)
        {
            await Blobs.Note(db, StorageType.Audio, sound, now, ct);
            var codec = FilmContainer.Of(context.Video.Format).Sound;
            var metadata = Json.Write(new { sample_rate = Slots.SampleRate, channels = 2, codec = codec.Name });
            var asset = Assets.Generated(context, new NewAsset(AssetType.Audio, sound, codec.Extension, (int)Math.Ceiling(timeline.TotalDuration * 1000), metadata), null, now);
            db.MediaAssets.Add(asset);
            timeline.AudioTrackUrl = asset.UrlPath;
            timeline.AudioDuration = timeline.TotalDuration;
        }

        timeline.SubtitleTrackUrl = $"/media/videos/{await db.GeneratedVideos.Where(f => f.GenerationJobId == context.AttemptId).Select(f => f.Id).SingleAsync(ct)}.srt";
        timeline.TimelineData = Json.Write(laid with { Slots = [.. laid.Slots.Select((s, i) => s with { Segment = film.Segments[i] })] });
        await db.SaveChangesAsync(ct);
        await StatusMoves.Timelines.Move(db, timeline.Id, TimelineStatus.Completed, context.Lease.Owner, null, clock, ct);
    }

    private async Task Order(ReelDb db, StageContext context, GeneratedVideo film, FinishedFilm finished, long milliseconds, CancellationToken ct)
    {
        var seconds = (int)((milliseconds + 999) / 1000);
        await db.GenerationTasks.Where(t => t.Id == context.OrderId).ExecuteUpdateAsync(s => s
            .SetProperty(t => t.VideoUrl, film.UrlPath).SetProperty(t => t.VideoSize, finished.File.Size).SetProperty(t => t.VideoDuration, seconds)
            .SetProperty(t => t.SubtitleUrl, $"/media/videos/{film.Id}.srt")
            .SetProperty(t => t.FailedSentences, 0).SetProperty(t => t.CompletedSentences, t => t.TotalSentences - t.SkippedSentences)
            .SetProperty(t => t.Progress, 100).SetProperty(t => t.CurrentStep, GenerationStep.Finalizing), ct);
        var order = await db.GenerationTasks.AsNoTracking().SingleAsync(t => t.Id == context.OrderId, ct);
        await Outcomes.Move(db, order, OrderStatus.Completed, context.Lease.Owner, null, clock, ct);
        await db.Chapters.Where(c => c.Id == context.ChapterId && db.Projects.Any(p => p.Id == c.ProjectId && p.PrimaryOutput == context.Video.Output))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.VideoUrl, film.UrlPath).SetProperty(c => c.VideoDuration, seconds), ct);
    }
}
