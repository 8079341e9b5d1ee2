using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>A film whose files are stored and checked, on its way into the database.</summary>
/// <param name="Sound">Its sound alone, or null for a silent film.</param>
/// <param name="Subtitles">Its subtitles by extension: <c>ass</c>, <c>srt</c>, <c>vtt</c>.</param>
/// <param name="Segments">Input digests of its segments in order.</param>
public sealed record FinishedFilm(
    StoredFile File, FilmFacts Facts, (StoredFile File, AudioFacts Facts)? Sound, IReadOnlyDictionary<string, StoredFile> Subtitles, IReadOnlyList<string> Segments);

/// <summary>Completes film, timeline, attempt, order and chapter in one transaction: a film is COMPLETED only with its file there.</summary>
public sealed class Completion(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock)
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
        var milliseconds = (long)Math.Round(film.Facts.Duration * 1000);
        await Blobs.Note(db, files, StorageType.Videos, film.File, now, ct);
        var paid = await Paid(db, context, ct);
        await StatusMoves.Films.Move(db, row.Id, FilmStatus.Completed, context.Lease.Owner, null, clock, ct, $"""
            file_path = {film.File.Path}, digest = {film.File.Digest}, file_size = {film.File.Size}, duration_ms = {milliseconds},
            duration = {(int)((milliseconds + 999) / 1000)}, resolution = {film.Facts.Size}, cost = {paid.Cost}, currency = {paid.Currency}::text
            """);
        var subtitles = await Subtitles(db, context, row.Id, film, now, ct);
        await References(db, context, timeline, row.Id, ct);
        await Timeline(db, context, timeline, row.Id, film, subtitles[context.Video.SubtitleFormat], now, ct);
        await Usage.Add(db, context, ct);
        await StatusMoves.Attempts.Move(db, context.AttemptId, AttemptStatus.Completed, context.Lease.Owner, null, clock, ct);
        // The one that players take.
        await Order(db, context, row, film, subtitles["srt"], milliseconds, ct);
        await tx.CommitAsync(ct);
    }

    private sealed record Price(decimal? Cost, string? Currency);

    /// <summary>What was paid for the order: nothing at all when it was paid in several currencies, for these are never added.</summary>
    private static Task<Price> Paid(ReelDb db, StageContext context, CancellationToken ct) => db.Database.SqlQuery<Price>($"""
        select case when count(distinct c.currency) < 2 then coalesce(sum(c.price), 0) end as "Cost",
            case when count(distinct c.currency) < 2 then coalesce(max(c.currency)::text, currency_of(a.pricing_model)) end as "Currency"
        from api_configs a left join provider_calls c on c.task_id = {context.OrderId} and c.status = 'done' and c.price > 0
        where a.id = {context.Makers.PictureConfig} group by a.id
        """).SingleAsync(ct);

    /// <summary>Keeps the subtitle files: their addresses by extension.</summary>
    private async Task<Dictionary<string, string>> Subtitles(ReelDb db, StageContext context, Guid film, FinishedFilm finished, DateTimeOffset now, CancellationToken ct)
    {
        var style = Json.Write(FilmSubtitles.Style(new FrameFormat(context.Video.Width, context.Video.Height, context.Video.Fps)));
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (extension, file) in finished.Subtitles)
        {
            await Blobs.Note(db, files, StorageType.Videos, file, now, ct);
            urls[extension] = Hold(db, film, FilmRole.Subtitle, Assets.Generated(context, new NewAsset(AssetType.TextOverlay, file, extension, null, style), null, now));
        }

        return urls;
    }

    private static string Hold(ReelDb db, Guid film, FilmRole role, MediaAsset asset)
    {
        db.MediaAssets.Add(asset);
        db.FilmAssets.Add(new FilmAsset { FilmId = film, AssetId = asset.Id, Role = role });
        return asset.UrlPath;
    }

    private static async Task References(ReelDb db, StageContext context, TimelineData timeline, Guid film, CancellationToken ct)
    {
        if (context.Video.PlayedMusic is { } music)
        {
            db.FilmAssets.Add(new FilmAsset { FilmId = film, AssetId = music, Role = FilmRole.Music });
        }

        await db.SaveChangesAsync(ct);
        Guid[] others = [.. context.Makers.PictureFallbacks, .. context.Makers.SpeechFallbacks];
        var sentences = timeline.Slots.Select(s => s.Sentence).ToArray();
        var size = context.Video.Size;
        await db.Database.ExecuteSqlAsync($"""
            insert into film_assets (film_id, asset_id, role)
            select distinct {film}, m.asset_id, m.slot from sentence_media m
            where m.sentence_id = any({sentences}) and m.chosen
              and ((m.slot in ('picture', 'clip') and m.frame_size in ({size}, '')) or (m.slot = 'voice' and m.language = {context.Language}))
            on conflict do nothing
            """, ct);
        // Whoever asks for the same again wants the makers they ask for.
        await db.Database.ExecuteSqlAsync($"""
            update generated_videos set inputs_digest = null where id = {film} and exists (
                select from film_assets f join provider_calls c on c.asset_id = f.asset_id where f.film_id = {film} and f.role in ('picture', 'voice') and c.api_config_id = any({others}))
            """, ct);
    }

    private async Task Timeline(
        ReelDb db, StageContext context, TimelineData laid, Guid row, FinishedFilm film, string subtitles, DateTimeOffset now, CancellationToken ct)
    {
        var timeline = await db.Timelines.SingleAsync(t => t.GenerationJobId == context.AttemptId, ct);
        if (film.Sound is var (sound, facts))
        {
            await Blobs.Note(db, files, StorageType.Audio, sound, now, ct);
            timeline.AudioTrackUrl = Hold(
                db, row, FilmRole.Sound, Assets.Generated(context, new NewAsset(AssetType.Audio, sound, FilmContainer.Of(context.Video.Format).Sound.Extension, facts.DurationMs, facts.Metadata), null, now));
            timeline.AudioDuration = facts.DurationMs / 1000.0;
            timeline.AudioSampleRate = facts.SampleRate;
        }

        timeline.SubtitleTrackUrl = subtitles;
        timeline.TimelineData = Json.Write(laid with { Slots = [.. laid.Slots.Select((s, i) => s with { Segment = film.Segments[i] })] });
        await db.SaveChangesAsync(ct);
        await StatusMoves.Timelines.Move(db, timeline.Id, TimelineStatus.Completed, context.Lease.Owner, null, clock, ct);
    }

    private async Task Order(ReelDb db, StageContext context, GeneratedVideo film, FinishedFilm finished, string subtitles, long milliseconds, CancellationToken ct)
    {
        var seconds = (int)((milliseconds + 999) / 1000);
        await db.GenerationTasks.Where(t => t.Id == context.OrderId).ExecuteUpdateAsync(s => s
            .SetProperty(t => t.VideoUrl, film.UrlPath).SetProperty(t => t.VideoSize, finished.File.Size).SetProperty(t => t.VideoDuration, seconds)
            .SetProperty(t => t.SubtitleUrl, subtitles)
            .SetProperty(t => t.FailedSentences, 0).SetProperty(t => t.CompletedSentences, t => t.TotalSentences - t.SkippedSentences)
            .SetProperty(t => t.Progress, 100).SetProperty(t => t.CurrentStep, GenerationStep.Finalizing), ct);
        var order = await db.GenerationTasks.AsNoTracking().SingleAsync(t => t.Id == context.OrderId, ct);
        await Outcomes.Move(db, order, OrderStatus.Completed, context.Lease.Owner, null, clock, ct);
        if (await Primary.Is(db, context, ct))
        {
            await db.Chapters.Where(c => c.Id == context.ChapterId)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.VideoUrl, film.UrlPath).SetProperty(c => c.VideoDuration, seconds), ct);
        }
    }
}
