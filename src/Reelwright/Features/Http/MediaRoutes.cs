using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Library;

namespace Reelwright.Features.Http;

/// <summary>Stored files, and links to them.</summary>
internal static class MediaRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder app, RouteGroupBuilder api)
    {
        // Open, because a shelf may be, and a link needs no account: whoever has neither is told to sign in by the use case.
        app.MapMethods("/media/{area}/{name}", ["GET", "HEAD"], async (string area, string name, string? link, bool? download, FindMedia find, HttpContext http, CancellationToken ct) =>
            http.Send(await find.Run(http.User.Identity?.IsAuthenticated == true ? http.Caller() : null, area, name, link, ct), download == true))
            .AllowAnonymous().WithSummary("A file, in ranges too; download=true offers it for saving, link is what POST …/link gave out.")
            .Sends("application/octet-stream").Never("word_unknown").Fails("unauthenticated", "forbidden", "media_link_invalid", "file_removed", "wrong_state");
        api.MapPost("/films/{film:guid}/link", (Guid film, MediaLinks.Request? request, MediaLinks links, HttpContext http, CancellationToken ct) => links.Film(http.Caller(), film, request ?? new MediaLinks.Request(), ct))
            .WithSummary("Gives out a link to a film's file that works without an account until it expires.");
        api.MapPost("/assets/{asset:guid}/link", (Guid asset, MediaLinks.Request? request, MediaLinks links, HttpContext http, CancellationToken ct) => links.Asset(http.Caller(), asset, request ?? new MediaLinks.Request(), ct))
            .WithSummary("Gives out a link to an asset's file that works without an account until it expires.").Fails("forbidden");
        api.MapDelete("/links/{area}", async Task<NoContent> (string area, MediaLinks links, HttpContext http, CancellationToken ct) =>
        {
            await links.Revoke(http.Caller(), QueryWords.Read<StorageType>(area)!.Value, ct);
            return TypedResults.NoContent();
        }).RequireAuthorization(Roles.Owner).WithSummary("Ends every link that was given out to files of a shelf, such as VIDEOS.");
    }
}
