using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Another node has taken this stage over: stop and write nothing more.</summary>
public sealed class StageTakenOverException() : Exception("This stage of the attempt has been taken over by another node.");

/// <summary>The right to write for one stage of an attempt. Each taking raises the epoch, so a frozen node that wakes up finds its own gone.</summary>
public sealed record StageLease(Guid AttemptId, GenerationStep Step, string Owner, long Epoch)
{
    /// <summary>Takes the stage, or null when it is already done or the attempt has ended.</summary>
    public static async Task<StageLease?> Take(ReelDb db, StageKey key, string owner, DateTimeOffset now, CancellationToken ct)
    {
        var step = key.Step.Word();
        var epochs = await db.Database.SqlQuery<long>($"""
            update attempt_stages s set owner = {owner}, epoch = s.epoch + 1, status = 'running', started_at = coalesce(s.started_at, {now})
            from video_generation_jobs j
            where s.job_id = {key.AttemptId} and s.stage = {step} and s.status <> 'done'
              and j.id = s.job_id and j.status not in ('COMPLETED', 'FAILED')
            returning s.epoch as "Value"
            """).ToListAsync(ct);
        return epochs.Count == 1 ? new StageLease(key.AttemptId, key.Step, owner, epochs[0]) : null;
    }

    /// <summary>Call first in every transaction that writes for the stage. Throws <see cref="StageTakenOverException"/>.</summary>
    public async Task Hold(ReelDb db, CancellationToken ct)
    {
        var step = Step.Word();
        var held = await db.Database.SqlQuery<int>($"""
            select 1 as "Value" from attempt_stages
            where job_id = {AttemptId} and stage = {step} and epoch = {Epoch} and status = 'running' for share
            """).ToListAsync(ct);
        if (held.Count == 0)
        {
            throw new StageTakenOverException();
        }
    }
}
