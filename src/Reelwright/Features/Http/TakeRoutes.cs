using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;

namespace Reelwright.Features.Http;

/// <summary>Takes: the versions of a clip, of a library's or of a shot's. Their ids are texts, whole numbers of up to 64 bits.</summary>
internal static class TakeRoutes
{
    /// <summary>A take that was chosen, and what shows it now.</summary>
    /// <param name="Video">The clip; null for a take of a shot.</param>
    /// <param name="Shot">The shot; null for a take of a clip.</param>
    public sealed record Chosen(TakeRow Take, ReadClip.Row? Video, ShotRow? Shot);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/videos/{clip:guid}/takes", (Guid clip, bool? trash, int? limit, string? after, ReadTake takes, HttpContext http, CancellationToken ct) =>
            takes.Of(http.Caller(), clip, PageRequest.Of(limit, after), ct, trash == true)).WithSummary("The takes of a clip, the newest first; with trash, those that were thrown away alone.");
        api.MapGet("/takes/{take}", (string take, ReadTake takes, HttpContext http, CancellationToken ct) => takes.Run(http.Caller(), take, ct)).WithSummary("A take: what was asked, of whom, and what came of it.");
        api.MapPost("/takes/{take}/choose", async (string take, ChooseTake choose, ReadTake takes, ReadClip clips, ReadShot shots, HttpContext http, CancellationToken ct) =>
        {
            var (clip, shot) = await choose.Run(http.Caller(), take, http.ExpectedVersion(), ct);
            return new Chosen(
                await takes.Run(http.Caller(), take, ct), clip is { } one ? (await ClipRoutes.Told(http, one, clips, ct)).Video : null,
                shot is { } other ? await ShotRoutes.Told(http, other.ToString(CultureInfo.InvariantCulture), shots, ct) : null);
        }).WithSummary("Has the clip or shot show this take; needs If-Match, the ETag of the clip or shot.").Fails("forbidden", "wrong_state", "file_removed");
        api.MapPost("/takes/{take}/cancel", (string take, CancelTake cancel, ReadTake takes, HttpContext http, CancellationToken ct) =>
            cancel.Run(http.Caller(), take, ct).Then(() => takes.Run(http.Caller(), take, ct))).WithSummary("Ends the making of a take; what comes all the same is kept as a version.").Fails("forbidden", "wrong_state");
        api.MapDelete("/takes/{take}", async Task<NoContent> (string take, TrashTake trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), take, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Puts a take that is not shown in the trash; needs If-Match, the ETag of the clip or shot.").Fails("forbidden", "wrong_state");
        api.MapPost("/takes/{take}/restore", (string take, RestoreTake restore, ReadTake takes, HttpContext http, CancellationToken ct) =>
            restore.Run(http.Caller(), take, ct).Then(() => takes.Run(http.Caller(), take, ct))).WithSummary("Takes a take out of the trash, as it was.").Fails("forbidden");
    }
}
