using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Series;

namespace Reelwright.Features.Http;

/// <summary>Calendars: when the chapters of a project are posted.</summary>
internal static class SeriesRoutes
{
    private static readonly string[] Said = ["timezone_unknown", "change_invalid"];

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/series", (Guid? project, string? status, int? limit, string? after, ListSeries list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), project, QueryWords.Read<SeriesStatus>(status), PageRequest.Of(limit, after), ct)).WithSummary("One's calendars, or those of a project, the newest first.").Fails("not_found");
        api.MapPost("/series", async Task<Results<Created<CreateSeries.Answer>, Ok<CreateSeries.Answer>>> (NewSeries request, CreateSeries create, HttpContext http, CancellationToken ct) =>
        {
            var answer = await create.Run(http.Caller(), request, ct);
            return answer.Id is { } id ? TypedResults.Created($"/api/series/{id}", answer) : TypedResults.Ok(answer);
        }).WithSummary("Makes a calendar of a project's chapters, one place each; with preview, only tells the dates.").Fails([.. Said, "not_found", "forbidden"]);
        api.MapGet("/series/{series:guid}", (Guid series, ReadSeries read, HttpContext http, CancellationToken ct) => Told(http, series, read, ct)).WithSummary("A calendar with its places and what became of each.");
        api.MapPatch("/series/{series:guid}", (Guid series, EditSeries.Change change, EditSeries edit, ReadSeries read, HttpContext http, CancellationToken ct) =>
            edit.Run(http.Caller(), series, http.ExpectedVersion(), change, ct).Then(() => Told(http, series, read, ct)))
            .WithSummary("Changes a calendar: words of posts that are not made yet, times of places that have none; needs If-Match.").Fails([.. Said, "forbidden"]);
        api.MapPost("/series/{series:guid}/pause", (Guid series, PauseSeries pause, ReadSeries read, HttpContext http, CancellationToken ct) =>
            pause.Run(http.Caller(), series, ct).Then(() => Told(http, series, read, ct))).WithSummary("Holds a calendar: no further post of it is begun; one that is begun already goes on.").Fails("forbidden", "wrong_state");
        api.MapPost("/series/{series:guid}/resume", (Guid series, ResumeSeries.Request? request, ResumeSeries resume, ReadSeries read, HttpContext http, CancellationToken ct) =>
            resume.Run(http.Caller(), series, request ?? new ResumeSeries.Request(), ct).Then(() => Told(http, series, read, ct)))
            .WithSummary("Has a calendar go on; with shift, what is left moves to the days that come.").Fails("forbidden", "wrong_state");
        api.MapPost("/series/{series:guid}/stop", (Guid series, PauseSeries pause, ReadSeries read, HttpContext http, CancellationToken ct) =>
            pause.Stop(http.Caller(), series, ct).Then(() => Told(http, series, read, ct))).WithSummary("Stops a calendar: no further post of it is begun; one that is begun already goes on.").Fails("forbidden", "wrong_state");
        api.MapPatch("/series/{series:guid}/slots/{number:int}", (Guid series, int number, MoveSlot.Request request, MoveSlot move, ReadSeries read, HttpContext http, CancellationToken ct) =>
            move.Run(http.Caller(), series, number, request, ct).Then(() => Told(http, series, read, ct))).WithSummary("Puts a place of a calendar at another time.").Fails("forbidden", "wrong_state", "change_invalid");
        api.MapPost("/series/{series:guid}/slots/{number:int}/skip", (Guid series, int number, SkipSlot skip, ReadSeries read, HttpContext http, CancellationToken ct) =>
            skip.Run(http.Caller(), series, number, ct).Then(() => Told(http, series, read, ct))).WithSummary("Leaves a place of a calendar out.").Fails("forbidden", "wrong_state");
    }

    private static async Task<ReadSeries.Answer> Told(HttpContext http, Guid series, ReadSeries read, CancellationToken ct)
    {
        var answer = await read.Run(http.Caller(), series, ct);
        http.SetVersion(answer.Series.Version);
        return answer;
    }
}
