using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Films;

namespace Reelwright.Features.Http;

/// <summary>Films: finding, naming, throwing away.</summary>
internal static class FilmRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/films", (Guid? project, Guid? chapter, string? status, int? limit, string? after, ListFilms list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListFilms.Request(project, chapter, QueryWords.Read<FilmStatus>(status)), PageRequest.Of(limit, after), ct))
            .WithSummary("The films of the projects one may look at, the newest first.");
        api.MapGet("/films/{film:guid}", (Guid film, ReadFilm read, HttpContext http, CancellationToken ct) => Told(http, film, read, ct)).WithSummary("A film's facts, and where all that belongs to it is.");
        api.MapPatch("/films/{film:guid}", (Guid film, EditFilm.Change change, EditFilm edit, ReadFilm read, HttpContext http, CancellationToken ct) =>
            edit.Run(http.Caller(), film, http.ExpectedVersion(), change, ct).Then(() => Told(http, film, read, ct))).WithSummary("Changes a film's title; needs If-Match.");
        api.MapDelete("/films/{film:guid}", async Task<NoContent> (Guid film, TrashFilm trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), film, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Puts a film in the trash; needs If-Match.").Fails("wrong_state", "film_in_use");
        api.MapGet("/films/{film:guid}/poster", async (Guid film, bool? download, FilmPoster poster, HttpContext http, CancellationToken ct) =>
            http.Send(await poster.Run(http.Caller(), film, ct), download == true)).WithSummary("A frame of a film, as JPEG.").Sends("image/jpeg").Fails("file_removed", "wrong_state");
        api.MapGet("/trash/films", (int? limit, string? after, ListFilms list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListFilms.Request(null, null, null, Trash: true), PageRequest.Of(limit, after), ct)).WithSummary("Films in the trash, the newest first.");
        api.MapPost("/trash/films/{film:guid}/restore", async Task<NoContent> (Guid film, RestoreFilm restore, HttpContext http, CancellationToken ct) =>
        {
            await restore.Run(http.Caller(), film, ct);
            return TypedResults.NoContent();
        }).WithSummary("Takes a film out of the trash.");
    }

    private static async Task<ReadFilm.Row> Told(HttpContext http, Guid film, ReadFilm read, CancellationToken ct)
    {
        var row = await read.Run(http.Caller(), film, ct);
        http.SetVersion(row.Version);
        return row;
    }
}
