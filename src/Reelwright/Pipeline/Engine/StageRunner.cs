using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Runs one stage of an attempt: takes it, does it, and in one transaction marks it done and schedules what comes next.</summary>
public sealed class StageRunner(
    IEnumerable<IStage> stages, IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, RunningStages running,
    Attempts attempts, Parking parking, Progress progress, Paces paces, FileStore files, TimeProvider clock, ILogger<StageRunner> log)
{
    private static readonly TimeSpan CancellationComes = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs the stage. Throws only what shall be repeated, or a cancellation that shall be recovered.</summary>
    public async Task Run(StageKey key, string fireInstance, bool lastTry, string? trace, CancellationToken outer)
    {
        while (!await Once(key, fireInstance, lastTry, trace, outer))
        {
            // The database or the store was away and is back: Quartz would count that against the stage.
        }
    }

    private async Task<bool> Once(StageKey key, string fireInstance, bool lastTry, string? trace, CancellationToken outer)
    {
        using var span = StageSpan.Begin(key, trace);
        using var registration = running.Enter(key.AttemptId, outer);
        var ct = registration.Token;
        var context = await Outlast(() => Take(key, fireInstance, lastTry, trace, outer), outer);
        if (context is null)
        {
            return true;
        }

        context = context with { Node = outer };

        using var logged = log.BeginScope(new LogScope { User = context.OwnerId, Task = context.OrderId, Project = context.ProjectId, Request = span.TraceId.ToString() });
        StageSpan.Of(span, context);
        var finished = false;
        try
        {
            ResourceMeter.Current = context.Meter;
            await progress.Begin(context, ct);
            await stages.Single(s => s.Step == key.Step).Run(context, ct);
            await Finish(context, ct);
            finished = true;
            var took = clock.GetElapsedTime(context.Started);
            Figures.Stage(key.Step, "done", took);
            log.LogInformation("Stage {Stage} of attempt {Attempt} was done in {Milliseconds} ms", key.Step.Word(), key.AttemptId, (long)took.TotalMilliseconds);
            if (key.Step == GenerationStep.Finalizing)
            {
                log.LogInformation("Order {Order} is completed", context.OrderId);
            }
        }
        catch (StageTakenOverException)
        {
            log.LogInformation("Stage {Stage} of attempt {Attempt} was taken over", key.Step, key.AttemptId);
        }
        catch (WaitsOutsideException)
        {
            if (!await Outlast(() => parking.Park(context, ct), ct))
            {
                return false;
            }

            log.LogInformation("Stage {Stage} of attempt {Attempt} waits for makers", key.Step.Word(), key.AttemptId);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            // Nobody stopped it: something it waited for took too long.
            throw new TimeoutException($"The step '{key.Step.Word()}' waited too long: {late.Message}", late);
        }
        catch (OperationCanceledException) when (!outer.IsCancellationRequested)
        {
            // A person paused or cancelled the order: the door that did so has already written every row.
            log.LogInformation("Stage {Stage} of attempt {Attempt} was stopped", key.Step, key.AttemptId);
        }
        catch (Exception away) when (!outer.IsCancellationRequested && Faults.IsAway(away))
        {
            log.LogWarning(away, "Stage {Stage} of attempt {Attempt} goes on once the database and the store are back", key.Step, key.AttemptId);
            await Outlast(Answers, outer);
            return false;
        }
        catch (SentencesFailedException failed) when (!outer.IsCancellationRequested)
        {
            log.LogWarning(failed, "Stage {Stage} of attempt {Attempt} failed: {Reason}", key.Step.Word(), key.AttemptId, failed.Summary.Message);
            await Fail(context, new ReelException(failed.Summary.Code, failed.Summary.Message, failed), outer);
        }
        catch (ReelException failure) when (!outer.IsCancellationRequested && (lastTry || !Faults.Pass(failure)))
        {
            log.LogWarning(failure, "Stage {Stage} of attempt {Attempt} failed", key.Step, key.AttemptId);
            await Fail(context, failure, outer);
        }
        catch (SchedulerException stopping) when (stopping.GetType() == typeof(SchedulerException) && stopping.InnerException is null)
        {
            // The scheduler is closed a moment before it cancels what it runs; the stage is handed back, not failed.
            await Task.Delay(CancellationComes, clock, outer);
            throw;
        }
        catch (Exception failure) when (!outer.IsCancellationRequested && failure is not OperationCanceledException && (lastTry || !Faults.Pass(failure)))
        {
            log.LogError(failure, "Stage {Stage} of attempt {Attempt} broke", key.Step, key.AttemptId);
            await Fail(context, new ReelException("internal", $"The step '{key.Step.Word()}' broke: {failure.Message}", failure), outer);
        }
        catch (Exception failure) when (outer.IsCancellationRequested && failure is not OperationCanceledException)
        {
            // Tools killed by the stop report it in their own words; only a cancellation is handed back to be recovered.
            throw new OperationCanceledException(failure.Message, failure, outer);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Stage {Stage} of attempt {Attempt} is repeated", key.Step, key.AttemptId);
            await Outlast(Answers, outer);
            throw;
        }
        finally
        {
            ResourceMeter.Current = null;
            if (!finished)
            {
                paces.Forget(key.AttemptId);
                await Account(context);
            }
        }

        return true;
    }

    // Waited for here, because Quartz counts its retries and leaves a stage unfired when they are spent: an outage would use them up.
    private async Task<T> Outlast<T>(Func<Task<T>> work, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (Exception away) when (Faults.IsAway(away) || (away is not ReelException && Faults.Pass(away)))
            {
                await Task.Delay(LookAgain, clock, ct);
            }
        }
    }

    // What a stopped stage used was used; nothing depends on it, so a database that is away loses it.
    private async Task Account(StageContext context)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            await Usage.Add(db, context, CancellationToken.None);
        }
        catch (Exception away) when (Faults.Pass(away))
        {
            log.LogWarning(away, "What stage {Stage} of attempt {Attempt} used is not on record", context.Lease.Step, context.AttemptId);
        }
    }

    private Task<bool> Fail(StageContext context, ReelException failure, CancellationToken ct)
    {
        Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.Code);
        Figures.Stage(context.Lease.Step, failure.Code, clock.GetElapsedTime(context.Started));
        return Outlast(
            async () =>
            {
                try
                {
                    await attempts.Fail(context, failure, ct);
                }
                catch (StageTakenOverException)
                {
                    // Its order went beneath it, with the account or the project: there is nobody left to tell.
                    log.LogInformation("Stage {Stage} of attempt {Attempt} had ended before it failed", context.Lease.Step, context.AttemptId);
                }

                return true;
            },
            ct);
    }

    private async Task<bool> Answers()
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"select 1");
        try
        {
            await files.Check(CancellationToken.None);
        }
        catch (ReelException refused) when (!Faults.IsAway(refused))
        {
            // The stage meets that itself, and fails with it.
        }

        return true;
    }

    private async Task<StageContext?> Take(StageKey key, string fireInstance, bool lastTry, string? trace, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            select 1 from generation_tasks t join video_generation_jobs j on j.task_id = t.id where j.id = {key.AttemptId} for no key update of t
            """, ct);
        var lease = await StageLease.Take(db, key, fireInstance, now, ct);
        if (lease is null)
        {
            return null;
        }

        await attempts.Enter(db, key, ct);
        await OpenCalls.Close(db, now, ct);
        await tx.CommitAsync(ct);
        return await attempts.Load(db, lease, lastTry, trace, ct);
    }

    private async Task Finish(StageContext context, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            // Also the gate through which the two parallel stages pass one after the other.
            await Outcomes.Lock(db, context.OrderId, ct);
            await context.Lease.Hold(db, ct);
            await attempts.StageDone(db, context, ct);
            var done = await db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Status == StageStatus.Done).Select(s => s.Stage).ToListAsync(ct);
            foreach (var next in Steps.After(context.Lease.Step, done))
            {
                await Queue.Schedule(scheduler, db, new StageKey(context.AttemptId, next), context.Priority, context.Ordered, context.Trace, ct);
            }

            await tx.CommitAsync(ct);
        }
    }
}
