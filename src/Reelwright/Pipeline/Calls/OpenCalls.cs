using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Calls whose caller is gone: its process died, or another took its stage over.</summary>
public static class OpenCalls
{
    /// <summary>Closes them: a call that may simply be made again as abandoned; what may have been paid for is unknown until a person settles it.</summary>
    /// <param name="input">Only calls for this input digest, or all.</param>
    public static Task<int> Close(ReelDb db, string? input, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update provider_calls c set status = case when c.repeatable then 'abandoned' else 'unknown' end, closed_at = case when c.repeatable then {now} end
        where c.id in (
            select o.id from provider_calls o
            where o.status = 'sending' and o.vendor_job_id is null and ({input}::text is null or o.input_digest = {input})
              and not exists (select 1 from attempt_stages s join video_generation_jobs j on j.id = s.job_id
                join qrtz_fired_triggers f on f.entry_id = o.node
                where s.job_id = o.job_id and s.stage = o.stage and s.epoch = o.epoch and s.status = 'running' and j.status not in ('COMPLETED', 'FAILED'))
            order by o.id for update of o skip locked)
        """, ct);
}
