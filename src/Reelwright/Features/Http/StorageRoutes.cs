using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Orders;
using Reelwright.Features.Shelves;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>Shelves, clean-up, quotas and housekeeping; and the deletion of attempts, which makes room.</summary>
internal static class StorageRoutes
{
    /// <summary>A run of what keeps house.</summary>
    public sealed record Run(string Id, HousekeepingTask Task, string Node, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Did, string? Error)
    {
        /// <summary>Of a row.</summary>
        public static Run Of(HousekeepingRun r) => new(r.Id.ToString(CultureInfo.InvariantCulture), r.Task, r.Node, r.StartedAt, r.EndedAt, r.Did, r.Error);
    }

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/storage/usage", (ReadUsage usage, HttpContext http, CancellationToken ct) => usage.Run(http.Caller(), ct)).WithSummary("How much one keeps, and how much one may.");
        api.MapDelete("/attempts/{attempt:guid}", async Task<NoContent> (Guid attempt, DeleteAttempt delete, HttpContext http, CancellationToken ct) =>
        {
            await delete.Run(http.Caller(), attempt, ct);
            return TypedResults.NoContent();
        }).WithSummary("Deletes an attempt with its film; what others use of it stays theirs.").Fails("wrong_state", "film_in_use", "forbidden");
        var owners = api.MapGroup("").RequireAuthorization(Roles.Owner);
        Shelves(owners);
        CleanUps(owners);
        owners.MapGet("/housekeeping", async (int? limit, string? after, KeepHouse house, HttpContext http, CancellationToken ct) => (await house.List(http.Caller(), PageRequest.Of(limit, after), ct)).As(Run.Of))
            .WithSummary("What the jobs that keep house did, the last first.");
        owners.MapPost("/housekeeping/{task}", async (string task, KeepHouse house, HttpContext http, CancellationToken ct) =>
            Run.Of(await house.Run(http.Caller(), QueryWords.Read<HousekeepingTask>(task)!.Value, ct))).WithSummary("Runs one of them now: sweep, scan, clean_up, trash or records.").Fails("wrong_state");
    }

    private static void Shelves(RouteGroupBuilder owners)
    {
        owners.MapGet("/storage", (ReadShelves read, HttpContext http, CancellationToken ct) => read.Run(http.Caller(), ct)).WithSummary("The shelves with their sizes, what is free beside them, and who keeps how much.");
        owners.MapGet("/storage/shelves/{shelf}", async (string shelf, ReadShelves read, HttpContext http, CancellationToken ct) => Versioned(http, await read.Run(http.Caller(), Area(shelf), ct)))
            .WithSummary("A shelf.");
        owners.MapPatch("/storage/shelves/{shelf}", async (string shelf, ChangeShelf.Change change, ChangeShelf shelves, HttpContext http, CancellationToken ct) =>
            Versioned(http, await shelves.Run(http.Caller(), Area(shelf), http.ExpectedVersion(), change, ct))).WithSummary("Changes a shelf's clean-up policy or who may read it; needs If-Match.").Fails("policy_invalid");
        owners.MapGet("/storage/shelves/{shelf}/unused", (string shelf, int? limit, string? after, ListUnused list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), Area(shelf), PageRequest.Of(limit, after), ct)).WithSummary("Assets of a shelf that nothing uses: they may safely be deleted. A part may hold few or none and still have a next.");
        owners.MapPost("/storage/scan", (ScanShelves scan, HttpContext http, CancellationToken ct) => scan.Run(http.Caller(), ct))
            .WithSummary("Compares files and rows: removes files without a row that are older than a day, tells rows without a file.");
        owners.MapPut("/storage/quotas/{user:guid}", async (Guid user, SetQuota.Request request, SetQuota quota, HttpContext http, CancellationToken ct) =>
        {
            var row = await quota.Run(http.Caller(), user, http.ExpectedVersion(), request, ct);
            http.SetVersion(row.Version);
            return PeopleRoutes.Person.Of(row);
        }).WithSummary("Says how many bytes somebody may keep; null is without a limit. Needs the account's ETag as If-Match.");
    }

    private static void CleanUps(RouteGroupBuilder owners)
    {
        owners.MapGet("/storage/clean-ups", (int? limit, string? after, ReadCleanUp read, HttpContext http, CancellationToken ct) => read.List(http.Caller(), PageRequest.Of(limit, after), ct))
            .WithSummary("The clean-ups, also those that are lists only, the last first.");
        owners.MapPost("/storage/clean-ups", async (PlanShelves.Request request, PlanShelves plan, HttpContext http, CancellationToken ct) =>
        {
            var answer = await plan.Run(http.Caller(), request, ct);
            return TypedResults.Created($"/api/storage/clean-ups/{answer.Id}", answer);
        }).WithSummary("The dry run: lists what the shelves' policies would remove.");
        owners.MapGet("/storage/clean-ups/{cleanUp:guid}", (Guid cleanUp, ReadCleanUp read, HttpContext http, CancellationToken ct) => read.Run(http.Caller(), cleanUp, ct)).WithSummary("A clean-up.");
        owners.MapGet("/storage/clean-ups/{cleanUp:guid}/items", (Guid cleanUp, int? limit, string? after, ReadCleanUp read, HttpContext http, CancellationToken ct) =>
            read.Items(http.Caller(), cleanUp, PageRequest.Of(limit, after), ct)).WithSummary("What stands on a clean-up's list, with what became of it.");
        owners.MapPost("/storage/clean-ups/{cleanUp:guid}/run", (Guid cleanUp, CleanUpShelves run, HttpContext http, CancellationToken ct) => run.Run(http.Caller(), cleanUp, ct))
            .WithSummary("The real run: removes exactly what the list names, or says of each why not.").Fails("clean_up_outdated", "wrong_state");
    }

    private static StorageType Area(string shelf) => QueryWords.Read<StorageType>(shelf)!.Value;

    private static ReadShelves.Shelf Versioned(HttpContext http, ReadShelves.Shelf shelf)
    {
        http.SetVersion(shelf.Version);
        return shelf;
    }
}
