using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Dramas;

namespace Reelwright.Features.Http;

/// <summary>Dramas and their episodes. A drama's id is a text, a whole number of up to 64 bits; an episode is a chapter of its project.</summary>
internal static class DramaRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/dramas", async Task<Created<DramaRow>> (NewDrama request, CreateDrama create, ReadDrama read, HttpContext http, CancellationToken ct) =>
        {
            var row = await Told(http, await create.Run(http.Caller(), request, ct), read, ct);
            return TypedResults.Created($"/api/dramas/{row.Id}", row);
        }).WithSummary("Begins a drama: a script told in shots, with a project of its own.").Fails("text_invalid", "aspect_unsupported", "language_unknown", "disk_full");
        api.MapGet("/dramas", (string? text, bool? trash, int? limit, string? after, ListDramas list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListDramas.Request(text, trash == true), PageRequest.Of(limit, after), ct)).WithSummary("The dramas one may look at, the newest first; with trash, one's own that were thrown away.");
        api.MapGet("/dramas/{drama}", (string drama, ReadDrama read, HttpContext http, CancellationToken ct) => Told(http, drama, read, ct)).WithSummary("A drama: what is said of it, and how much there is in it.");
        api.MapPatch("/dramas/{drama}", (string drama, EditDrama.Change change, EditDrama edit, ReadDrama read, HttpContext http, CancellationToken ct) =>
            edit.Run(http.Caller(), drama, http.ExpectedVersion(), change, ct).Then(() => Told(http, drama, read, ct))).WithSummary("Changes what is said of a drama, its shape and the picture that stands for it; needs If-Match.").Fails("aspect_unsupported", "file_type_unsupported", "file_removed");
        api.MapDelete("/dramas/{drama}", async Task<NoContent> (string drama, string? clips, TrashDrama trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), drama, http.ExpectedVersion(), ct, QueryWords.Read<ClipsFate>(clips) ?? ClipsFate.Keep);
            return TypedResults.NoContent();
        }).WithSummary("Puts a drama in the trash with its project, with clips=delete the project's clips too; needs If-Match.").Fails("wrong_state", "film_in_use");
        api.MapPost("/dramas/{drama}/restore", (string drama, RestoreDrama restore, ReadDrama read, HttpContext http, CancellationToken ct) =>
            restore.Run(http.Caller(), drama, ct).Then(() => Told(http, drama, read, ct))).WithSummary("Takes one's drama out of the trash.").Never("forbidden");
        Episodes(api);
    }

    private static void Episodes(RouteGroupBuilder api)
    {
        api.MapPost("/dramas/{drama}/episodes", async Task<Created<EpisodeRow>> (string drama, AddEpisode.Request request, AddEpisode add, HttpContext http, CancellationToken ct) =>
        {
            var row = await add.Run(http.Caller(), drama, request, ct);
            http.SetVersion(row.Version);
            return TypedResults.Created($"/api/chapters/{row.Id}", row);
        }).WithSummary("Adds an episode behind the last; it is a chapter of the drama's project, and is ordered, renamed, moved and thrown away as one.");
        api.MapGet("/dramas/{drama}/episodes", (string drama, int? limit, string? after, ListEpisodes list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), drama, PageRequest.Of(limit, after), ct)).WithSummary("The episodes of a drama, in their order.");
    }

    private static async Task<DramaRow> Told(HttpContext http, string drama, ReadDrama read, CancellationToken ct)
    {
        var row = await read.Run(http.Caller(), drama, ct);
        http.SetVersion(row.Version);
        return row;
    }
}
