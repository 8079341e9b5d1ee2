using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>What an attempt used, added up over its stages and over crashes (002 <c>resource_usage</c>).</summary>
public static class Usage
{
    /// <summary>Adds the stage's meter to the attempt's row. Wall time runs from the attempt's start.</summary>
    public static Task Add(ReelDb db, StageContext context, CancellationToken ct)
    {
        var used = context.Meter.Drain();
        var cpu = Math.Round(used.CpuSeconds, 3);
        var memory = Math.Round(used.PeakMemory / 1048576.0, 1);
        var disk = Math.Round(used.BytesWritten / 1048576.0, 3);
        return db.Database.ExecuteSqlAsync($"""
            update video_generation_jobs set resource_usage = jsonb_build_object(
                'generation_time_seconds', round(extract(epoch from clock_timestamp() - started_at)::numeric, 3),
                'cpu_time_seconds', coalesce((resource_usage->>'cpu_time_seconds')::float8, 0) + {cpu},
                'peak_memory_mb', greatest(coalesce((resource_usage->>'peak_memory_mb')::float8, 0), {memory}),
                'disk_space_used_mb', coalesce((resource_usage->>'disk_space_used_mb')::float8, 0) + {disk})
            where id = {context.AttemptId}
            """, ct);
    }
}
