using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Records;

/// <summary>The log of the installation, for its owners: the newest line first.</summary>
public sealed class ReadLogs(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Which lines.</summary>
    /// <param name="Level">That grave or graver.</param>
    /// <param name="Task">An order, else an attempt.</param>
    /// <param name="RequestId">As in the problem answer.</param>
    /// <param name="Since">From this moment on.</param>
    /// <param name="Until">Before this moment.</param>
    /// <param name="Text">Somewhere in the message, in any case.</param>
    public sealed record Request(
        LogSeverity? Level = null, LogCategory? Category = null, Guid? User = null, Guid? Project = null, Guid? Task = null, string? RequestId = null,
        DateTimeOffset? Since = null, DateTimeOffset? Until = null, string? Text = null);

    /// <summary>A line, with the seed's fields.</summary>
    /// <param name="ExecutionTime">Milliseconds.</param>
    /// <param name="MemoryUsage">Bytes.</param>
    public sealed record Line(
        Guid Id, DateTimeOffset Timestamp, LogSeverity Level, LogCategory Category, string Message, Guid? UserId, Guid? TaskId, string? RequestId, string? Module, string? Function, int? LineNumber,
        JsonElement? ContextData, string? StackTrace, int? ExecutionTime, long? MemoryUsage, string? IpAddress, string? UserAgent);

    /// <summary>A part of the log; with a text it may have fewer lines than were asked for, or none, and yet a next one. Errors: <c>forbidden</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Line>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        if (request.Text is { Length: > 0 } text)
        {
            return await Sought(db, request, text, page, ct);
        }

        var rows = await Ordered(Which(db, request), page.Moment()).Take(page.Limit + 1).AsNoTracking().ToListAsync(ct);
        return page.Cut(rows.ConvertAll(Told), l => (l.Timestamp, l.Id));
    }

    // Each line has to be looked at, and there may be millions.
    private static async Task<Page<Line>> Sought(ReelDb db, Request request, string text, PageRequest page, CancellationToken ct)
    {
        var pattern = "%" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        var found = await Seek.Wanted(page, (after, step) =>
            Ordered(Which(db, request), after).Take(step).Select(l => new Seek.Seen(l.Id, l.Timestamp, EF.Functions.ILike(l.Message, pattern, "\\"))).ToListAsync(ct));
        var ids = found.Items.Select(s => s.Id).ToArray();
        return found.Told(await db.SystemLogs.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, Told, ct));
    }

    private static IQueryable<SystemLog> Ordered(IQueryable<SystemLog> lines, (DateTimeOffset At, Guid Id)? after) =>
        (after is { } key ? lines.Where(l => EF.Functions.LessThan(ValueTuple.Create(l.Timestamp, l.Id), ValueTuple.Create(key.At, key.Id))) : lines)
        .OrderByDescending(l => l.Timestamp).ThenByDescending(l => l.Id);

    private static IQueryable<SystemLog> Which(ReelDb db, Request request)
    {
        var project = request.Project?.ToString();
        var lines = project is null ? db.SystemLogs : db.SystemLogs.FromSql($"select * from system_logs where context_data ->> 'project_id' = {project}");
        if (request.Level is { } least)
        {
            LogSeverity[] levels = [.. Enum.GetValues<LogSeverity>().Where(level => level >= least)];
            lines = lines.Where(l => levels.Contains(l.Level));
        }

        lines = request.Category is { } category ? lines.Where(l => l.Category == category) : lines;
        lines = request.User is { } user ? lines.Where(l => l.UserId == user) : lines;
        lines = request.Task is { } task ? lines.Where(l => l.TaskId == task) : lines;
        lines = request.RequestId is { } id ? lines.Where(l => l.RequestId == id) : lines;
        lines = request.Since?.ToUniversalTime() is { } since ? lines.Where(l => l.Timestamp >= since) : lines;
        return request.Until?.ToUniversalTime() is { } until ? lines.Where(l => l.Timestamp < until) : lines;
    }

    private static Line Told(SystemLog l) => new(
        l.Id, l.Timestamp, l.Level, l.Category, l.Message, l.UserId, l.TaskId, l.RequestId, l.Module, l.Function, l.LineNumber,
        l.ContextData is null ? null : Json.Read<JsonElement>(l.ContextData), l.StackTrace, l.ExecutionTime, l.MemoryUsage, l.IpAddress, l.UserAgent);
}
