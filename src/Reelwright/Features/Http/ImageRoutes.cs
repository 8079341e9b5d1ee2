using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Images;

namespace Reelwright.Features.Http;

/// <summary>Pictures and their videos (001), by img_name: whatever a picture came from, it can be set in motion and asked about.</summary>
internal static class ImageRoutes
{
    private static readonly string[] Asked = [.. ApiCodes.Take, "forbidden", "prompt_missing", "reference_missing"];

    /// <summary>Whether there is a video.</summary>
    public sealed record Presence(bool HasVideo);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/images", (string? status, int? limit, string? after, ListImages list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), QueryWords.Read<ImageVideo>(status), PageRequest.Of(limit, after), ct)).WithSummary("One's pictures and how their videos stand, the newest first.");
        api.MapPost("/images/video-status", (ReadImageStatus.Request request, ReadImageStatus read, HttpContext http, CancellationToken ct) => read.Run(http.Caller(), request, ct))
            .WithSummary("How the videos of many pictures stand. Names that are nobody's, or somebody else's, are left out.");
        api.MapGet("/images/{img_name}/video-status", ([FromRoute(Name = "img_name")] string name, ReadImageStatus read, HttpContext http, CancellationToken ct) => read.Run(http.Caller(), name, ct))
            .WithSummary("How a picture's video stands: its newest take's status, and the file of the chosen one.");
        api.MapGet("/images/{img_name}/has-video", async ([FromRoute(Name = "img_name")] string name, ReadImageStatus read, HttpContext http, CancellationToken ct) => new Presence((await read.Run(http.Caller(), name, ct)).HasVideo))
            .WithSummary("Whether a picture has a video.");
        api.MapGet("/images/{img_name}/history", ([FromRoute(Name = "img_name")] string name, int? limit, string? after, ReadImageStatus read, HttpContext http, CancellationToken ct) =>
            read.History(http.Caller(), name, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a picture's video status, the last first.");
        api.MapPost("/images/{img_name}/video", ([FromRoute(Name = "img_name")] string name, AnimateImage.Request? request, AnimateImage animate, HttpContext http, CancellationToken ct) =>
            animate.Run(http.Caller(), name, request ?? new AnimateImage.Request(), ct))
            .WithSummary("Sets a picture in motion; asked again while that is being made, the answer is the same. A sentence that shows the picture plays the clip; of a shot's picture it is a take of the shot.").Fails([.. Asked, "wrong_state", "place_invalid"]);
        api.MapPost("/images/{img_name}/video/estimate", ([FromRoute(Name = "img_name")] string name, AnimateImage.Request? request, AnimateImage animate, HttpContext http, CancellationToken ct) =>
            animate.Estimate(http.Caller(), name, request ?? new AnimateImage.Request(), ct))
            .WithSummary("What such a video would cost, and who would make it; nothing is ordered.").Fails(Asked);
    }
}
