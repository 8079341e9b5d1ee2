using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Runs one stage of an attempt: takes it, does it, and in one transaction marks it done and schedules what comes next.</summary>
public sealed class StageRunner(
    IEnumerable<IStage> stages, IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, RunningStages running,
    Attempts attempts, Progress progress, Paces paces, TimeProvider clock, ILogger<StageRunner> log)
{
    /// <summary>Runs the stage. Throws only what shall be repeated, or a cancellation that shall be recovered.</summary>
    public async Task Run(StageKey key, string fireInstance, bool lastTry, CancellationToken outer)
    {
        using var registration = running.Enter(key.AttemptId, outer);
        var ct = registration.Token;
        var context = await Take(key, fireInstance, outer);
        if (context is null)
        {
            return;
        }

        var finished = false;
        try
        {
            ResourceMeter.Current = context.Meter;
            await progress.Begin(context, ct);
            await stages.Single(s => s.Step == key.Step).Run(context, ct);
            await Finish(context, ct);
            finished = true;
        }
        catch (StageTakenOverException)
        {
            log.LogInformation("Stage {Stage} of attempt {Attempt} was taken over", key.Step, key.AttemptId);
        }
        catch (OperationCanceledException) when (!outer.IsCancellationRequested)
        {
            // A person paused or cancelled the order: the door that did so has already written every row.
            log.LogInformation("Stage {Stage} of attempt {Attempt} was stopped", key.Step, key.AttemptId);
        }
        catch (SentencesFailedException failed) when (!outer.IsCancellationRequested)
        {
            await attempts.Fail(context, new ReelException(failed.Summary.Code, failed.Summary.Message, failed), outer);
        }
        catch (ReelException failure) when (!outer.IsCancellationRequested && (lastTry || !IsTransient(failure)))
        {
            log.LogWarning(failure, "Stage {Stage} of attempt {Attempt} failed", key.Step, key.AttemptId);
            await attempts.Fail(context, failure, outer);
        }
        catch (Exception failure) when (!outer.IsCancellationRequested && failure is not OperationCanceledException && (lastTry || !IsTransient(failure)))
        {
            log.LogError(failure, "Stage {Stage} of attempt {Attempt} broke", key.Step, key.AttemptId);
            await attempts.Fail(context, new ReelException("internal", $"The step '{key.Step.Word()}' broke: {failure.Message}", failure), outer);
        }
        finally
        {
            ResourceMeter.Current = null;
            if (!finished)
            {
                paces.Forget(key.AttemptId);
            }
        }
    }

    /// <summary>Faults that pass by themselves: the database away, a tool killed, the disk or the network hiccuping.</summary>
    private static bool IsTransient(Exception failure) => failure switch
    {
        ReelException { Code: "tool_failed" or "render_failed" } => true,
        ReelException => false,
        NpgsqlException { IsTransient: true } or TimeoutException or SocketException => true,
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => true,
        DbUpdateException or RetryLimitExceededException or InvalidOperationException when failure.InnerException is { } inner => IsTransient(inner),
        IOException => true,
        _ => false,
    };

    private async Task<StageContext?> Take(StageKey key, string fireInstance, CancellationToken ct)
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
        await tx.CommitAsync(ct);
        return await attempts.Load(db, lease, ct);
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
                await Queue.Schedule(scheduler, db, new StageKey(context.AttemptId, next), context.Priority, context.Ordered, ct);
            }

            await tx.CommitAsync(ct);
        }
    }
}
