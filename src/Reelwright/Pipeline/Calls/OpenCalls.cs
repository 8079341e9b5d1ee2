using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Calls whose caller is gone: its process died, or another took its stage over.</summary>
public static class OpenCalls
{
    /// <summary>
    /// Closes them: a call that may simply be made again as abandoned; what may have been paid for is unknown until a person settles it. A call whose process is still at it
    /// (<see cref="Pulse"/>) is left alone, also when its stage was paused or its attempt has ended: its answer is on its way.
    /// </summary>
    /// <param name="input">Only calls for this input digest, or all.</param>
    /// <param name="config">Only calls of this maker account, or all.</param>
    public static Task<int> Close(ReelDb db, DateTimeOffset now, CancellationToken ct, string? input = null, Guid? config = null) => db.Database.ExecuteSqlAsync($"""
        update provider_calls c set look_at = null, status = case when c.repeatable then 'abandoned' else 'unknown' end,
            closed_at = case when c.repeatable then {now}::timestamptz end, doubted_at = case when not c.repeatable then {now}::timestamptz end
        where c.id in (
            select o.id from provider_calls o
            where o.status = 'sending' and o.vendor_job_id is null and ({input}::text is null or o.input_digest = {input}) and ({config}::uuid is null or o.api_config_id = {config})
              and (o.look_at is null or o.look_at < clock_timestamp())
              -- A firing that began its stage again has nothing left on its way from before.
              and not (exists (select from qrtz_fired_triggers f where f.entry_id = o.node)
                and not exists (select from attempt_stages s where s.job_id = o.job_id and s.stage = o.stage and s.owner = o.node and s.epoch > o.epoch))
            order by o.id for update of o skip locked)
        """, ct);
}
