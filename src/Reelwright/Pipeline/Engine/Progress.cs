using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Tells whoever watches how far an attempt is: counts per stage, percent, time left, and each thing made.</summary>
public sealed class Progress(IDbContextFactory<ReelDb> databases, Paces paces, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> told = new();

    /// <summary>A stage has begun.</summary>
    public Task Begin(StageContext context, CancellationToken ct)
    {
        paces.Begin(context);
        return Write(context, "step", null, null, null, null, ct);
    }

    /// <summary>So many of so many units of the stage are done.</summary>
    public Task Report(StageContext context, int done, int total, CancellationToken ct)
    {
        Note(context, done);
        var now = clock.GetUtcNow();
        if (done < total && told.TryGetValue(context.AttemptId, out var last) && now - last < Pace)
        {
            return Task.CompletedTask;
        }

        told[context.AttemptId] = now;
        return Write(context, "step", done, total, null, null, ct);
    }

    /// <summary>A picture or voice line is there; reused ones are told too, as such.</summary>
    public Task Made(StageContext context, string kind, Guid? sentence, Answer answer, int done, int total, CancellationToken ct) =>
        Write(context, "made", done, total, sentence, Json.Write(new { kind, answer.Digest, made = answer.Made }), ct);

    /// <summary>Something was made that no count of units tells.</summary>
    public Task Told(StageContext context, string kind, string digest, CancellationToken ct) =>
        Write(context, "made", null, null, null, Json.Write(new { kind, digest, made = true }), ct);

    /// <summary>A segment is there.</summary>
    public Task Made(StageContext context, string kind, string digest, int done, int total, CancellationToken ct) =>
        Write(context, "made", done, total, null, Json.Write(new { kind, digest, made = true }), ct);

    /// <summary>Something a person should know of.</summary>
    public Task Note(StageContext context, string message, CancellationToken ct) => Write(context, "note", null, null, null, null, ct, message);

    /// <summary>A sentence could not be made.</summary>
    public Task Failed(StageContext context, Guid sentence, ReelException failure, CancellationToken ct) =>
        Write(context, "failed", null, null, sentence, Json.Write(new { failure.Code }), ct, failure.Message);

    private void Note(StageContext context, int done)
    {
        var cpu = context.Meter.CpuSeconds;
        context.Pace.Note(done, cpu, clock.GetElapsedTime(context.Started).TotalSeconds);
        paces.Note(context, cpu);
    }

    private async Task Write(StageContext context, string kind, int? done, int? total, Guid? sentence, string? data, CancellationToken ct, string? message = null)
    {
        var step = context.Lease.Step.Word();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Progress may be lost in a power cut; the facts it tells of are committed elsewhere.
        await db.Database.ExecuteSqlAsync($"set local synchronous_commit = off", ct);
        await Outcomes.Lock(db, context.OrderId, ct);
        await context.Lease.Hold(db, ct);
        if (done is { } units && total is { } all)
        {
            Note(context, units);
            var cost = context.Pace.Cost(all, wall: !Steps.IsMedia(context.Lease.Step));
            await db.Database.ExecuteSqlAsync($"""
                update attempt_stages set done = {units}, total = {all}, cost = {cost}
                where job_id = {context.AttemptId} and stage = {step} and epoch = {context.Lease.Epoch}
                """, ct);
        }

        if (context.FramesExpected is { } frames)
        {
            await db.Database.ExecuteSqlAsync($"""
                update attempt_stages set total = {frames}
                where job_id = {context.AttemptId} and stage in ('video_synthesis', 'finalizing') and status = 'waiting' and done <= {frames}
                """, ct);
        }

        var state = await Estimate.Read(db, context.AttemptId, ct);
        var left = state.SecondsLeft(paces.MediaRate(context.AttemptId));
        var eta = clock.GetUtcNow().AddSeconds(left);
        // Before the work is counted there is nothing to estimate from.
        var seconds = context.Lease.Step == GenerationStep.Initializing ? (double?)null : left;
        var busiest = (state.Busiest ?? context.Lease.Step).Word();
        await db.Database.ExecuteSqlAsync($"""
            update video_generation_jobs set progress_percentage = greatest(progress_percentage, {state.Percent})
            where id = {context.AttemptId} and status not in ('COMPLETED', 'FAILED')
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            update generation_tasks set progress = greatest(progress, {state.Percent}), current_step = {busiest}, completed_sentences = least(greatest(completed_sentences, {state.Sentences}), total_sentences - skipped_sentences - failed_sentences),
                estimated_duration = coalesce(ceil((extract(epoch from {clock.GetUtcNow()} - started_at) + {seconds}::float8) / 60)::int, estimated_duration),
                estimated_completion = {eta}
            where id = {context.OrderId} and status = 'processing'
            """, ct);
        await Events.Write(db, context.OrderId, context.AttemptId, kind, step, done ?? state.Done(context.Lease.Step), total ?? state.Total(context.Lease.Step), state.Percent, sentence, data, left, ct, message);
        await tx.CommitAsync(ct);
    }
}
