using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Features.Records;

namespace Reelwright.Features.Http;

/// <summary>What became of whatever has a status, move by move.</summary>
internal static class HistoryRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/projects/{project:guid}/history", (Guid project, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Project(http.Caller(), project, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a project's status, the last first: who, when, from what to what, why.");
        api.MapGet("/chapters/{chapter:guid}/history", (Guid chapter, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Chapter(http.Caller(), chapter, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a chapter's status, the last first.");
        api.MapGet("/sentences/{sentence:guid}/history", (Guid sentence, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Sentence(http.Caller(), sentence, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a sentence's status, the last first.");
        api.MapGet("/orders/{order:guid}/history", (Guid order, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Order(http.Caller(), order, PageRequest.Of(limit, after), ct)).WithSummary("Every move of an order and of its attempts, the last first.");
        api.MapGet("/attempts/{attempt:guid}/history", (Guid attempt, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Attempt(http.Caller(), attempt, PageRequest.Of(limit, after), ct)).WithSummary("Every move of an attempt and of its cut list, the last first.");
        api.MapGet("/films/{film:guid}/history", (Guid film, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Film(http.Caller(), film, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a film's status, the last first.");
        api.MapGet("/shots/{shot}/history", (string shot, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Shot(http.Caller(), shot, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a shot's takes, of its clip and of its pictures, the last first.");
        api.MapGet("/characters/{character}/history", (string character, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Character(http.Caller(), character, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a character's takes, the last first.");
    }
}
