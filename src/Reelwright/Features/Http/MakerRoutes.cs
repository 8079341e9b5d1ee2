using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Makers;

namespace Reelwright.Features.Http;

/// <summary>Maker accounts: whose services one uses, and with what limits.</summary>
internal static class MakerRoutes
{
    private static readonly string[] Settings = ["maker_unknown", "model_unknown", "withdrawn", "setting_invalid", "setting_missing", "prices_invalid", "name_taken", "forbidden"];

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/makers/catalog", (DescribeMakers describe) => describe.Run()).WithSummary("What maker accounts there can be: vendors, settings, models, what may be asked of each and what it costs.");
        api.MapGet("/makers", (string? service, int? limit, string? after, string? sort, string? order, ListMakers list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), QueryWords.Read<ServiceType>(service), PageRequest.Of(limit, after, sort, order), ct)).WithSummary("One's maker accounts; keys are never told.");
        api.MapPost("/makers", async Task<Created<MakerRow>> (AddMaker.Request request, AddMaker add, HttpContext http, CancellationToken ct) =>
        {
            var row = await add.Run(http.Caller(), request, ct);
            http.SetVersion(row.Version);
            return TypedResults.Created($"/api/makers/{row.Id}", row);
        }).WithSummary("Adds a maker account.").Fails(Settings);
        api.MapGet("/makers/{maker:guid}", async (Guid maker, ListMakers list, HttpContext http, CancellationToken ct) => Told(http, await list.Run(http.Caller(), maker, ct))).WithSummary("A maker account; its keys are never told.");
        api.MapPatch("/makers/{maker:guid}", async (Guid maker, MakerChange change, EditMaker edit, HttpContext http, CancellationToken ct) =>
            Told(http, await edit.Run(http.Caller(), maker, http.ExpectedVersion(), change, ct))).WithSummary("Changes a maker account; needs If-Match. Another address needs the key anew.").Fails([.. Settings, "key_needed", "wrong_state"]);
        api.MapDelete("/makers/{maker:guid}", async Task<NoContent> (Guid maker, DeleteMaker delete, HttpContext http, CancellationToken ct) =>
        {
            await delete.Run(http.Caller(), maker, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Deletes a maker account, its keys at once; what its vendor still works on is left in doubt, to be settled by a person. Needs If-Match.").Fails("wrong_state", "forbidden");
        api.MapPost("/makers/{maker:guid}/test", (Guid maker, TestMaker test, HttpContext http, CancellationToken ct) => test.Run(http.Caller(), maker, ct))
            .WithSummary("Tries a maker account without paying for anything; says which setting is wrong.");
    }

    private static MakerRow Told(HttpContext http, MakerRow row)
    {
        http.SetVersion(row.Version);
        return row;
    }
}
