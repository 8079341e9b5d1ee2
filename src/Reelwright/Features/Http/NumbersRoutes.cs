using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Numbers;

namespace Reelwright.Features.Http;

/// <summary>What became of posts, in numbers.</summary>
internal static class NumbersRoutes
{
    private const string Csv = "text/csv";

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/numbers", (string? by, DateOnly? from, DateOnly? to, Guid? project, string? platform, Guid? account, ReadNumbers read, HttpContext http, CancellationToken ct) =>
            read.Run(http.Caller(), Asked(by, from, to, project, platform, account), ct))
            .WithSummary("Views, likes, comments and shares of one's posts, or of a project's, by film (usual), chapter, project, platform, publication, or as they stood each day; what nobody told is null.").Fails("word_unknown", "range_invalid", "not_found");
        api.MapGet("/numbers.csv", async Task<ContentHttpResult> (string? by, DateOnly? from, DateOnly? to, Guid? project, string? platform, Guid? account, bool? bom, ReadNumbers read, HttpContext http, CancellationToken ct) =>
        {
            var answer = await read.Run(http.Caller(), Asked(by, from, to, project, platform, account), ct);
            http.Response.Headers.ContentDisposition = "attachment; filename=numbers.csv";
            return TypedResults.Text(NumbersTable.Csv(answer, await read.Today(http.Caller(), ct), bom ?? false), Csv, System.Text.Encoding.UTF8);
        }).Produces<string>(StatusCodes.Status200OK, Csv).WithSummary("The same as CSV; bom=true for programs that know UTF-8 by its mark. That by publication can be filled in and imported.").Fails("word_unknown", "range_invalid", "not_found");
        api.MapPost("/numbers/import", (ImportNumbers import, HttpContext http, CancellationToken ct) => import.Run(http.Caller(), http.Request.Body, ct)).TakesFile(ImportNumbers.Largest)
            .WithSummary("Takes numbers of one's posts from a table, CSV in UTF-8 as the body: link or id, date, views, likes, comments, shares. Good rows are taken, and what is wrong with the others is told.").Fails("table_invalid", "table_too_large");
        api.MapGet("/publications/{publication:guid}/numbers", (Guid publication, int? limit, string? after, ListNumbers list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), publication, PageRequest.Of(limit, after), ct)).WithSummary("A post's numbers each time somebody looked, the last first.");
        api.MapPost("/publications/{publication:guid}/numbers", async Task<NoContent> (Guid publication, AddNumbers.Request request, AddNumbers add, HttpContext http, CancellationToken ct) =>
        {
            await add.Run(http.Caller(), publication, request, ct);
            return TypedResults.NoContent();
        }).WithSummary("Takes a post's numbers as a person read them.").Fails("forbidden", "wrong_state", "change_invalid");
        api.MapPost("/publications/{publication:guid}/sync", (Guid publication, SyncNumbers sync, HttpContext http, CancellationToken ct) => sync.Now(http.Caller(), publication, ct))
            .WithSummary("Has a post's numbers looked at now, within seconds.").Fails("forbidden", "wrong_state");
        api.MapPatch("/publications/{publication:guid}/sync", (Guid publication, SyncNumbers.Change change, SyncNumbers sync, HttpContext http, CancellationToken ct) => sync.Switch(http.Caller(), publication, change, ct))
            .WithSummary("Says whether a post's numbers are looked at.").Fails("forbidden");
    }

    private static ReadNumbers.Request Asked(string? by, DateOnly? from, DateOnly? to, Guid? project, string? platform, Guid? account) =>
        new(QueryWords.Read<NumbersBy>(by) ?? NumbersBy.Film, from, to, project, QueryWords.Read<PlatformType>(platform), account);
}
