using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Writes progress events. Rows are the truth; the notification only says where to look.</summary>
public static class Events
{
    /// <summary>The last statement of a short transaction: within a project and within a session, ids come in the order of their commits, so a reader never skips one.</summary>
    public static async Task Write(
        ReelDb db, Guid order, Guid? attempt, string kind, string? step, int done, int total, int percent, Guid? sentence, string? data, double? secondsLeft, CancellationToken ct, string? message = null)
    {
        await db.Database.ExecuteSqlAsync($"""
            with t as materialized (select * from generation_tasks where id = {order}),
                turn as materialized (
                    select pg_advisory_xact_lock(hashtextextended(t.project_id::text, 7)), pg_advisory_xact_lock(hashtextextended(t.session_id, 8)),
                        pg_notify({Signals.Progress}, concat_ws(' ', t.project_id, t.id, t.session_id)) from t)
            insert into progress_events (task_id, job_id, project_id, chapter_id, session_id, kind, step, done, total, percent, sentence_id, message, data, seconds_left)
            select t.id, {attempt}::uuid, t.project_id, t.chapter_id, t.session_id, {kind}, {step}, {done}, {total}, greatest({percent}, t.progress), {sentence}::uuid, {message}::text, {data}::jsonb, {secondsLeft}::float8
            from t, turn
            """, ct);
    }
}
