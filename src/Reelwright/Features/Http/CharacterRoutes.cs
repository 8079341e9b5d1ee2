using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Features.Dramas;

namespace Reelwright.Features.Http;

/// <summary>Who is seen in a drama. Their ids are texts, whole numbers of up to 64 bits.</summary>
internal static class CharacterRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/dramas/{drama}/characters", async Task<Created<CharacterRow>> (string drama, AddCharacter.Request request, AddCharacter add, ReadCharacter read, HttpContext http, CancellationToken ct) =>
        {
            var row = await Told(http, await add.Run(http.Caller(), drama, request, ct), read, ct);
            return TypedResults.Created($"/api/characters/{row.Id}", row);
        }).WithSummary("Adds somebody to a drama.").Fails("name_taken");
        api.MapGet("/dramas/{drama}/characters", (string drama, bool? trash, int? limit, string? after, ListCharacters list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), drama, trash == true, PageRequest.Of(limit, after), ct)).WithSummary("Who is seen in a drama, in their order; with trash, those that were thrown away.");
        api.MapGet("/characters/{character}", (string character, ReadCharacter read, HttpContext http, CancellationToken ct) => Told(http, character, read, ct)).WithSummary("Somebody who is seen in a drama.");
        api.MapPatch("/characters/{character}", (string character, EditCharacter.Change change, EditCharacter edit, ReadCharacter read, HttpContext http, CancellationToken ct) =>
            edit.Run(http.Caller(), character, http.ExpectedVersion(), change, ct).Then(() => Told(http, character, read, ct))).WithSummary("Changes what is said of a character, and which of their pictures is the reference; needs If-Match.").Fails("name_taken", "change_invalid");
        api.MapDelete("/characters/{character}", async Task<NoContent> (string character, TrashCharacter trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), character, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Puts a character in the trash; needs If-Match.").Fails("wrong_state");
        api.MapPost("/characters/{character}/restore", (string character, RestoreCharacter restore, ReadCharacter read, HttpContext http, CancellationToken ct) =>
            restore.Run(http.Caller(), character, ct).Then(() => Told(http, character, read, ct))).WithSummary("Takes a character out of the trash: they are seen in their shots again.").Fails("name_taken");
    }

    /// <summary>A character as they are now, and the version.</summary>
    internal static async Task<CharacterRow> Told(HttpContext http, string character, ReadCharacter read, CancellationToken ct)
    {
        var row = await read.Run(http.Caller(), character, ct);
        http.SetVersion(row.Version);
        return row;
    }
}
