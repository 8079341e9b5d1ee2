using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>A noun whose status moves: where it stands, how it may move, and which columns follow from its status.</summary>
/// <param name="Table">Table name, also the noun in status_changes.</param>
/// <param name="Column">The status column.</param>
/// <param name="MayMove">Its table of allowed moves.</param>
/// <param name="Follows">Assignments that the table's CHECKs tie to the status. <c>{0}</c> is the new status, <c>{1}</c> the time of the move.</param>
public sealed record StatusMoves<T>(string Table, string Column, Func<T, T, bool> MayMove, string Follows)
    where T : struct, Enum
{
    /// <summary>
    /// Moves one row if its status allows it and records the move, in one statement; in the caller's transaction if there is one.
    /// Rows the context already holds aren't refreshed.
    /// </summary>
    /// <param name="id">The row.</param>
    /// <param name="to">The new status.</param>
    /// <param name="actor">Who moves it: a user's id, a node, a job.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="also">Further assignments of the same row, such as <c>$"error_message = {text}, resource_usage = {json}::jsonb"</c>; not the columns that follow from the status.</param>
    /// <param name="reasonCode">The code of <paramref name="reason"/>, by which pages say it.</param>
    /// <returns>Whether it moved: false when there is no such row or its status forbids it.</returns>
    public async Task<bool> Move<TId>(
        ReelDb db, TId id, T to, string actor, string? reason, TimeProvider clock, CancellationToken ct, FormattableString? also = null, string? reasonCode = null) =>
        await Move(db, [id], to, actor, reason, clock, ct, also, reasonCode) == 1;

    /// <summary>The same for many rows, locked in the order of their ids. Returns how many moved.</summary>
    public Task<int> Move<TId>(
        ReelDb db, TId[] ids, T to, string actor, string? reason, TimeProvider clock, CancellationToken ct, FormattableString? also = null, string? reasonCode = null)
    {
        var from = Enum.GetValues<T>().Where(status => MayMove(status, to)).Select(status => status.Word()).ToArray();
        object?[] values = [to.Word(), clock.GetUtcNow(), ids, from, actor, reason, reasonCode];
        var more = also is null ? "" : ", " + string.Format(
            null, also.Format, [.. Enumerable.Range(values.Length, also.ArgumentCount).Select(object (i) => $"{{{i}}}")]);
        var sql = $$"""
            WITH old AS (SELECT id, {{Column}} AS status FROM {{Table}} WHERE id = ANY ({2}) AND {{Column}} = ANY ({3}) ORDER BY id FOR NO KEY UPDATE),
            moved AS (UPDATE {{Table}} AS row SET {{Column}} = {0}{{Follows}}{{more}} FROM old WHERE row.id = old.id RETURNING old.id, old.status)
            INSERT INTO status_changes (noun, noun_id, from_status, to_status, actor, reason, reason_code, at)
            SELECT '{{Table}}', moved.id::text, moved.status, {0}, {4}, {5}::text, {6}::text, {1} FROM moved
            """;
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(sql, [.. values, .. also?.GetArguments() ?? []]), ct);
    }
}

/// <summary>The nouns whose status moves.</summary>
public static class StatusMoves
{
    // Nodes' clocks differ by a little: an end is never before its beginning, as the CHECKs ask.
    public static StatusMoves<OrderStatus> Orders { get; } = new("generation_tasks", "status", OrderMoves.MayMove, """
        , is_paused = {0} = 'paused', is_cancelled = {0} = 'cancelled',
        completed_at = CASE WHEN {0} IN ('completed', 'failed', 'cancelled') THEN GREATEST({1}, started_at + interval '1 microsecond') END
        """);

    public static StatusMoves<AttemptStatus> Attempts { get; } = new("video_generation_jobs", "status", AttemptMoves.MayMove, """
        , completed_at = CASE WHEN {0} IN ('COMPLETED', 'FAILED') THEN GREATEST({1}, started_at + interval '1 microsecond') END,
        progress_percentage = CASE WHEN {0} = 'COMPLETED' THEN 100 ELSE progress_percentage END
        """);

    public static StatusMoves<FilmStatus> Films { get; } = new("generated_videos", "generation_status", FilmMoves.MayMove, """
        , completion_timestamp = CASE WHEN {0} = 'COMPLETED' THEN GREATEST({1}, creation_timestamp + interval '1 microsecond') END
        """);

    public static StatusMoves<ChapterStatus> Chapters { get; } = new("chapters", "status", ChapterMoves.MayMove, """
        , is_confirmed = {0} <> 'pending', confirmed_at = CASE WHEN {0} <> 'pending' THEN COALESCE(confirmed_at, {1}) END
        """);

    public static StatusMoves<SentenceStatus> Sentences { get; } = new("sentences", "status", SentenceMoves.MayMove, """
        , completed_at = CASE WHEN {0} = 'completed' THEN {1} END
        """);

    public static StatusMoves<ClipStatus> Clips { get; } = new("videos", "status", ClipMoves.MayMove, """
        , completed_at = CASE WHEN {0} IN ('completed', 'failed') THEN {1} END
        """);

    public static StatusMoves<TakeStatus> PictureTakes { get; } = new("image_generations", "status", TakeMoves.MayMove, """
        , completed_at = CASE WHEN {0} IN ('completed', 'failed') THEN {1} END, needs_attention = false
        """);

    public static StatusMoves<TakeStatus> Takes { get; } = new("video_generations", "status", TakeMoves.MayMove, """
        , completed_at = CASE WHEN {0} IN ('completed', 'failed') THEN {1} END, needs_attention = false
        """);

    public static StatusMoves<ErrandStatus> Errands { get; } = new("errands", "status", ErrandMoves.MayMove, """
        , completed_at = CASE WHEN {0} IN ('completed', 'failed') THEN {1} END
        """);

    public static StatusMoves<PublicationState> Publications { get; } = new("publication_records", "state", PublicationMoves.MayMove, """
        , status = CASE WHEN {0} IN ('draft', 'scheduled_local', 'scheduled_remote', 'validating', 'ready') THEN 'pending'
            WHEN {0} IN ('uploading', 'submitted', 'processing', 'in_review', 'awaiting_user', 'ambiguous') THEN 'publishing'
            WHEN {0} IN ('published', 'published_unlinked') THEN 'published' WHEN {0} IN ('failed', 'removed') THEN 'failed' ELSE 'cancelled' END
        """);

    public static StatusMoves<TimelineStatus> Timelines { get; } = new("timelines", "processing_status", TimelineMoves.MayMove, "");

    public static StatusMoves<ProjectStatus> Projects { get; } = new("projects", "status", ProjectMoves.MayMove, """
        , completed_at = CASE WHEN {0} = 'completed' THEN {1} END
        """);
}
