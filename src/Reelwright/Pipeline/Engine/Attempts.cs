using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>The life of an attempt (design §4): begun by an order, entered and left by stages, ended once.</summary>
public sealed class Attempts(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, TimeProvider clock)
{
    private const string Actor = "engine";

    /// <summary>Makes the next attempt of a pending order with its film and stages, and schedules it. Call inside an enlisted transaction.</summary>
    public async Task<Guid> Begin(IScheduler scheduler, ReelDb db, GenerationTask order, string title, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var video = Json.Read<VideoSettings>(order.VideoSettings!);
        // Not their count: one may have been deleted.
        var number = (await db.VideoGenerationJobs.Where(j => j.TaskId == order.Id).MaxAsync(j => (int?)j.Number, ct) ?? 0) + 1;
        var attempt = new VideoGenerationJob
        {
            Id = Guid.CreateVersion7(now),
            TaskId = order.Id,
            Number = number,
            SessionId = order.SessionId,
            ScriptId = order.ChapterId,
            Status = AttemptStatus.Pending,
            StartedAt = now,
            CompositionSettings = Json.Write(new CompositionSettings(
                video.Size, video.TargetDuration, video.QualityPreset, video.IncludeAudio, order.Language, order.Output, video.Fps, video.Format)),
        };
        db.VideoGenerationJobs.Add(attempt);
        var makers = Json.Read<GenerationSettings>(order.GenerationSettings!);
        foreach (var step in StageKey.Steps)
        {
            var cost = await Speeds.Known(db, step, order.Language, makers, video, ct);
            db.AttemptStages.Add(new AttemptStage { JobId = attempt.Id, Stage = step, Status = StageStatus.Waiting, Cost = cost, Total = 0 });
        }

        var lines = await ChapterLines.Read(db, order.ChapterId, video.Preview, ct, order.Language);
        var frames = FrameForecast.Of(lines, makers, video);
        var shelf = await db.MediaStorages.Where(s => s.StorageType == StorageType.Videos).Select(s => s.DirectoryPath).SingleAsync(ct);
        db.GeneratedVideos.Add(PlannedFilm(attempt, order, video, title, shelf, (int)(frames * 1000L / video.Fps), now));
        await db.SaveChangesAsync(ct);
        await db.GenerationTasks.Where(t => t.Id == order.Id).ExecuteUpdateAsync(
            s => s.SetProperty(t => t.Progress, 0).SetProperty(t => t.CurrentStep, GenerationStep.Initializing), ct);
        await Queue.Schedule(scheduler, db, new StageKey(attempt.Id, GenerationStep.Initializing), order.Priority, order.CreatedAt, Activity.Current?.Id, ct);
        await Events.Write(db, order.Id, attempt.Id, "status", null, 0, 0, 0, null, Json.Write(new { status = "pending", attempt = number }), null, ct);
        return attempt.Id;
    }

    /// <summary>A stage begins: attempt, film, order and chapter move with it.</summary>
    public async Task Enter(ReelDb db, StageKey key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var attempt = await db.VideoGenerationJobs.AsNoTracking().SingleAsync(j => j.Id == key.AttemptId, ct);
        var order = await db.GenerationTasks.AsNoTracking().SingleAsync(t => t.Id == attempt.TaskId, ct);
        var status = Steps.StatusOf(key.Step);
        await StatusMoves.Orders.Move(db, order.Id, OrderStatus.Processing, Actor, null, clock, ct, $"started_at = coalesce(started_at, {now})");
        await StatusMoves.Chapters.Move(db, order.ChapterId, ChapterStatus.Processing, Actor, null, clock, ct);
        await StatusMoves.Projects.Move(db, order.ProjectId, ProjectStatus.Generating, Actor, null, clock, ct);
        if (status != AttemptStatus.Pending)
        {
            await StatusMoves.Films.Move(db, await Film(db, key.AttemptId, ct), FilmStatus.Generating, Actor, null, clock, ct);
            await StatusMoves.Attempts.Move(db, key.AttemptId, status, Actor, null, clock, ct);
        }
    }

    /// <summary>What the stage needs to know.</summary>
    public async Task<StageContext> Load(ReelDb db, StageLease lease, bool lastTry, string? trace, CancellationToken ct)
    {
        var row = await (
            from j in db.VideoGenerationJobs
            join t in db.GenerationTasks on j.TaskId equals t.Id
            join p in db.Projects on t.ProjectId equals p.Id
            where j.Id == lease.AttemptId
            select new { Order = t, p.OwnerId, j.SessionId }).AsNoTracking().SingleAsync(ct);
        return new StageContext
        {
            AttemptId = lease.AttemptId,
            OrderId = row.Order.Id,
            ChapterId = row.Order.ChapterId,
            ProjectId = row.Order.ProjectId,
            OwnerId = row.OwnerId,
            SessionId = row.SessionId,
            Language = row.Order.Language,
            Makers = Json.Read<GenerationSettings>(row.Order.GenerationSettings!),
            Video = Json.Read<VideoSettings>(row.Order.VideoSettings!),
            Priority = row.Order.Priority,
            Ordered = row.Order.CreatedAt,
            Lease = lease,
            Started = clock.GetTimestamp(),
            Pace = new Pace(await db.AttemptStages.Where(s => s.JobId == lease.AttemptId && s.Stage == lease.Step).Select(s => s.Cost).SingleAsync(ct)),
            LastTry = lastTry,
            Trace = trace,
        };
    }

    /// <summary>A stage is done: its row says so and the attempt's account grows by what it used.</summary>
    public async Task StageDone(ReelDb db, StageContext context, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Stage == context.Lease.Step).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Status, StageStatus.Done).SetProperty(x => x.DoneAt, now).SetProperty(x => x.Done, x => x.Total), ct);
        await Speeds.Learn(db, context, clock.GetElapsedTime(context.Started).TotalSeconds, now, ct);
        await Usage.Add(db, context, ct);
    }

    /// <summary>The attempt failed. Its order fails with it, or begins the next attempt when only the inputs changed under it.</summary>
    public async Task Fail(StageContext context, ReelException failure, CancellationToken ct)
    {
        var details = failure.InnerException is SentencesFailedException sentences
            ? sentences.Failures
            : [new SentenceFailure(null, context.Lease.Step.Word(), failure.Code, failure.Message)];
        var message = Discretion.ForAll(failure.Code, failure.Message);
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            await Outcomes.Lock(db, context.OrderId, ct);
            await context.Lease.Hold(db, ct);
            await Usage.Add(db, context, ct);
            if (!await End(scheduler, db, context.AttemptId, EndedAs.Failed, message, Actor, ct))
            {
                return;
            }

            var order = await db.GenerationTasks.SingleAsync(t => t.Id == context.OrderId, ct);
            var again = string.Equals(failure.Code, "inputs_changed", StringComparison.Ordinal) && order.AutoRetry && order.RetryCount < order.MaxRetries;
            if (again)
            {
                order.RetryCount++;
                await db.SaveChangesAsync(ct);
                var title = await db.Chapters.Where(c => c.Id == order.ChapterId).Select(c => c.Title).SingleAsync(ct);
                await Begin(scheduler, db, order, title, ct);
            }
            else
            {
                order.ErrorDetails = Json.Write(details);
                await db.SaveChangesAsync(ct);
                await Outcomes.Move(db, order, OrderStatus.Failed, Actor, message, clock, ct);
            }

            await tx.CommitAsync(ct);
        }
    }

    /// <summary>Ends an attempt that is not completed: once, for whatever reason. False when it had already ended.</summary>
    public async Task<bool> End(IScheduler scheduler, ReelDb db, Guid attempt, EndedAs how, string message, string actor, CancellationToken ct)
    {
        var moved = await StatusMoves.Attempts.Move(
            db, attempt, AttemptStatus.Failed, actor, message, clock, ct, $"error_message = {message}, ended_as = {how.Word()}");
        if (moved)
        {
            await db.AttemptStages.Where(s => s.JobId == attempt && s.Status == StageStatus.Running).ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, StageStatus.Failed), ct);
            await StatusMoves.Films.Move(db, await Film(db, attempt, ct), FilmStatus.Failed, actor, message, clock, ct);
            var timelines = await db.Timelines.Where(t => t.GenerationJobId == attempt).Select(t => t.Id).ToArrayAsync(ct);
            await StatusMoves.Timelines.Move(db, timelines, TimelineStatus.Failed, actor, message, clock, ct, $"error_message = {message}");
            await Queue.Withdraw(scheduler, db, attempt, ct);
        }

        return moved;
    }

    private static Task<Guid> Film(ReelDb db, Guid attempt, CancellationToken ct) =>
        db.GeneratedVideos.Where(f => f.GenerationJobId == attempt).Select(f => f.Id).SingleAsync(ct);

    private static GeneratedVideo PlannedFilm(VideoGenerationJob attempt, GenerationTask order, VideoSettings video, string title, string shelf, int milliseconds, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new GeneratedVideo
        {
            Id = id,
            GenerationJobId = attempt.Id,
            FilePath = $"{shelf}/{id}.{video.Format}",
            UrlPath = $"/media/videos/{id}.{video.Format}",
            Title = Titles.Cut(title, 256),
            Duration = (milliseconds + 999) / 1000,
            DurationMs = milliseconds,
            Resolution = video.Size,
            Format = Words.Read<FilmFormat>(video.Format),
            CreationTimestamp = now,
            GenerationStatus = FilmStatus.Pending,
            ScriptId = order.ChapterId,
            SessionId = order.SessionId,
            Language = order.Language,
            Output = order.Output,
        };
    }
}
