using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.PlatformAccounts;

namespace Reelwright.Features.Http;

/// <summary>Where films can be published, and one's own apps there.</summary>
internal static class PlatformRoutes
{
    private static readonly string[] Settings = ["app_invalid", "name_taken", "forbidden"];

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/platforms", (DescribePlatforms describe) => describe.Run()).WithSummary("Where films can be published and by which routes: conditions, limits of texts, settings, and what is left to do by hand.");
        api.MapGet("/platform-apps", (string? platform, int? limit, string? after, string? sort, string? order, ListApps list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), QueryWords.Read<PlatformType>(platform), PageRequest.Of(limit, after, sort, order), http.WayBack(), ct))
            .WithSummary("One's apps at platforms, each with the redirect address to register there; secrets are never told. Sort by created or name, order asc or desc.").Fails("word_unknown");
        api.MapPost("/platform-apps", async Task<Created<AppRow>> (AddApp.Request request, AddApp add, ListApps list, HttpContext http, CancellationToken ct) =>
        {
            var row = Told(http, await list.Run(http.Caller(), await add.Run(http.Caller(), request, ct), http.WayBack(), ct));
            return TypedResults.Created($"/api/platform-apps/{row.Id}", row);
        }).WithSummary("Adds an app of one's own at a platform; the answer tells the redirect address to register there. A token may not.").Fails([.. Settings, "route_unknown"]);
        api.MapGet("/platform-apps/{app:guid}", async (Guid app, ListApps list, HttpContext http, CancellationToken ct) => Told(http, await list.Run(http.Caller(), app, http.WayBack(), ct)))
            .WithSummary("An app at a platform; its secret is never told.");
        api.MapPatch("/platform-apps/{app:guid}", async (Guid app, AppChange change, EditApp edit, ListApps list, HttpContext http, CancellationToken ct) =>
            Told(http, await edit.Run(http.Caller(), app, http.ExpectedVersion(), change, ct).Then(() => list.Run(http.Caller(), app, http.WayBack(), ct))))
            .WithSummary("Changes an app at a platform; needs If-Match. Other addresses need the secret anew. A token may not.").Fails([.. Settings, "key_needed", "app_in_use"]);
        api.MapDelete("/platform-apps/{app:guid}", async Task<NoContent> (Guid app, DeleteApp delete, HttpContext http, CancellationToken ct) =>
        {
            await delete.Run(http.Caller(), app, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Deletes an app at a platform, its secret at once; needs If-Match. A token may not.").Fails("app_in_use", "forbidden");
    }

    private static AppRow Told(HttpContext http, AppRow row)
    {
        http.SetVersion(row.Version);
        return row;
    }
}
