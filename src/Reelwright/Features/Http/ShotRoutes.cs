using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Features.Dramas;

namespace Reelwright.Features.Http;

/// <summary>The shots of an episode. Their ids are texts, whole numbers of up to 64 bits.</summary>
internal static class ShotRoutes
{
    /// <summary>A shot, and which number it has; left out, it is the last.</summary>
    public sealed record Addition(NewShot? Shot = null, int? Number = null);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/episodes/{episode:guid}/shots", async Task<Created<ShotRow>> (Guid episode, Addition request, AddShots add, ReadShot read, HttpContext http, CancellationToken ct) =>
        {
            var row = await Told(http, (await add.Run(http.Caller(), episode, [request.Shot ?? new NewShot()], request.Number, ct))[0], read, ct);
            return TypedResults.Created($"/api/shots/{row.Id}", row);
        }).WithSummary("Adds a shot to an episode: what is said in it becomes a paragraph, which it stands for in the film.").Fails("wrong_kind", "change_invalid");
        api.MapGet("/episodes/{episode:guid}/shots", (Guid episode, bool? trash, int? limit, string? after, ListShots list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), episode, trash == true, PageRequest.Of(limit, after), ct)).WithSummary("The shots of an episode in the order of the film; with trash, those that were thrown away.").Fails("wrong_kind");
        api.MapGet("/shots/{shot}", (string shot, ReadShot read, HttpContext http, CancellationToken ct) => Told(http, shot, read, ct)).WithSummary("A shot: what is said of it and in it, who is seen, what it shows.");
        api.MapPatch("/shots/{shot}", (string shot, EditShot.Change change, EditShot edit, ReadShot read, HttpContext http, CancellationToken ct) =>
            edit.Run(http.Caller(), shot, http.ExpectedVersion(), change, ct).Then(() => Told(http, shot, read, ct))).WithSummary("Changes what is said of a shot, and in it; needs If-Match. Sentences whose words stay keep their voices and pictures.");
        api.MapPost("/shots/{shot}/move", (string shot, MoveShot.Request request, MoveShot move, ReadShot read, HttpContext http, CancellationToken ct) =>
            move.Run(http.Caller(), shot, http.ExpectedVersion(), request, ct).Then(() => Told(http, shot, read, ct))).WithSummary("Gives a shot another number, those between move up; needs If-Match.");
        api.MapDelete("/shots/{shot}", async Task<NoContent> (string shot, TrashShot trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), shot, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Puts a shot in the trash with its takes; needs If-Match.").Fails("wrong_state");
        api.MapPost("/shots/{shot}/restore", (string shot, RestoreShot restore, ReadShot read, HttpContext http, CancellationToken ct) =>
            restore.Run(http.Caller(), shot, ct).Then(() => Told(http, shot, read, ct))).WithSummary("Takes a shot out of the trash, to the number it had.");
    }

    /// <summary>A shot as it is now, and its version.</summary>
    internal static async Task<ShotRow> Told(HttpContext http, string shot, ReadShot read, CancellationToken ct)
    {
        var row = await read.Run(http.Caller(), shot, ct);
        http.SetVersion(row.Version);
        return row;
    }
}
