using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Records;

namespace Reelwright.Features.Http;

/// <summary>The log, for owners of the installation.</summary>
internal static class LogRoutes
{
    /// <summary>Adds the route.</summary>
    public static void Map(RouteGroupBuilder api) => api.MapGet("/logs", (
        string? level, string? category, Guid? user, Guid? project, Guid? task, [FromQuery(Name = "request_id")] string? requestId, DateTimeOffset? since, DateTimeOffset? until, string? text,
        int? limit, string? after, ReadLogs logs, HttpContext http, CancellationToken ct) => logs.Run(
            http.Caller(),
            new ReadLogs.Request(QueryWords.Read<LogSeverity>(level), QueryWords.Read<LogCategory>(category), user, project, task, requestId, since, until, text),
            PageRequest.Of(limit, after), ct))
        .RequireAuthorization(Roles.Owner).WithSummary("The log, the newest line first: that grave or graver, of a category, user, project, order (task) or request, from since until before until, with a text in the message (then a part may hold few or none and still have a next).");
}
