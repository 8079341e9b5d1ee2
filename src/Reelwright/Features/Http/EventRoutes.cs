using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Orders;

namespace Reelwright.Features.Http;

/// <summary>Progress as server-sent events; whoever comes back with <c>Last-Event-ID</c> goes on from there, on any node.</summary>
internal static class EventRoutes
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>One event; <c>data</c> is what else there is to tell.</summary>
    public sealed record Told(
        string Id, Guid Order, Guid? Attempt, Guid ProjectId, Guid ChapterId, string SessionId, EventKind Kind, GenerationStep? Step, int Done, int Total, int Percent,
        Guid? SentenceId, string? Message, JsonElement? Data, double? SecondsLeft, DateTimeOffset At)
    {
        /// <summary>Of a row.</summary>
        public static Told Of(ProgressEvent e) => new(
            e.Id.ToString(CultureInfo.InvariantCulture), e.TaskId, e.JobId, e.ProjectId, e.ChapterId, e.SessionId, e.Kind, e.Step, e.Done, e.Total, e.Percent, e.SentenceId, e.Message,
            e.Data is null ? null : Json.Read<JsonElement>(e.Data), e.SecondsLeft, e.CreatedAt);
    }

    /// <summary>Adds the route.</summary>
    public static void Map(RouteGroupBuilder api) => api.MapGet("/events", async (
        Guid? order, Guid? project, string? session, [FromHeader(Name = "Last-Event-ID")] string? lastEvent, [FromQuery(Name = "last_event_id")] string? lastSeen, WatchOrders watch, IHostApplicationLifetime life, HttpContext http, CancellationToken ct) =>
    {
        // An open stream would hold up a stop.
        var both = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping);
        http.Response.RegisterForDispose(both);
        var request = new WatchOrders.Request(order, project, string.Equals(session, "mine", StringComparison.Ordinal) ? http.Caller().Session : session);
        var events = await watch.Run(http.Caller(), request, After(lastEvent ?? lastSeen), Quiet, both.Token);
        return TypedResults.ServerSentEvents(Items(events, both.Token));
    }).RequireRateLimiting(Limits.Stream).WithSummary("Progress of an order, a project or a session (session=mine) as server-sent events; Last-Event-ID replays what was missed.").Fails("watch_invalid", "not_found");

    private static async IAsyncEnumerable<SseItem<Told?>> Items(IAsyncEnumerable<ProgressEvent?> events, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var what in events.WithCancellation(ct))
        {
            yield return what is null
                ? new SseItem<Told?>(null, "ping")
                : new SseItem<Told?>(Told.Of(what), "progress") { EventId = what.Id.ToString(CultureInfo.InvariantCulture), ReconnectionInterval = TimeSpan.FromSeconds(1) };
        }
    }

    private static long After(string? given) => given is null ? 0 : long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after
        : throw new ReelException("watch_invalid", "Last-Event-ID is the id of an event, a whole number.");
}
