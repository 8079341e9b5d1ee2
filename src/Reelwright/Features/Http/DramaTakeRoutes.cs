using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;
using Reelwright.Features.Library;

namespace Reelwright.Features.Http;

/// <summary>Takes of shots and of characters, and a person's own pictures and clips in their place.</summary>
internal static class DramaTakeRoutes
{
    private static readonly string[] Asked = [.. ApiCodes.Take, "reference_missing", "forbidden"];

    /// <summary>A picture take that was chosen, and what shows it now.</summary>
    /// <param name="Shot">The shot; null for a character's.</param>
    /// <param name="Character">The character; null for a shot's.</param>
    public sealed record ChosenPicture(PictureTakeRow Take, ShotRow? Shot, CharacterRow? Character);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        Clips(api);
        Pictures(api);
        Characters(api);
        PictureTakes(api);
        Own(api);
    }

    private static void Clips(RouteGroupBuilder api)
    {
        api.MapGet("/shots/{shot}/takes", (string shot, bool? trash, int? limit, string? after, ReadTake takes, HttpContext http, CancellationToken ct) =>
            takes.OfShot(http.Caller(), shot, PageRequest.Of(limit, after), ct, trash == true)).WithSummary("The takes of a shot's clip, the newest first; with trash, those that were thrown away alone.");
        api.MapPost("/shots/{shot}/takes", async (string shot, ShotWishes? wishes, TakeShot take, ReadTake takes, HttpContext http, CancellationToken ct) =>
            await takes.Run(http.Caller(), Text(await take.Run(http.Caller(), shot, wishes ?? new ShotWishes(), ct)), ct))
            .WithSummary("Has a clip of a shot made: it begins and ends with the shot's pictures, and those who are seen go with it. Asked again while that is being made, the answer is the same; afterwards it is another take.").Fails(Asked);
        api.MapPost("/shots/{shot}/takes/estimate", (string shot, ShotWishes? wishes, TakeShot take, HttpContext http, CancellationToken ct) => take.Estimate(http.Caller(), shot, wishes ?? new ShotWishes(), ct))
            .WithSummary("What such a take would cost, and who would make it; nothing is ordered.").Fails(Asked);
    }

    private static void Pictures(RouteGroupBuilder api)
    {
        api.MapGet("/shots/{shot}/pictures", (string shot, bool? trash, int? limit, string? after, ReadPictureTake takes, HttpContext http, CancellationToken ct) =>
            takes.OfShot(http.Caller(), shot, PageRequest.Of(limit, after), ct, trash == true)).WithSummary("The picture takes of a shot, the newest first; with trash, those that were thrown away alone.");
        api.MapPost("/shots/{shot}/pictures", async (string shot, ShotPictureWishes? wishes, PictureShot take, ReadPictureTake takes, HttpContext http, CancellationToken ct) =>
            await takes.Run(http.Caller(), Text(await take.Run(http.Caller(), shot, wishes ?? new ShotPictureWishes(), ct)), ct))
            .WithSummary("Has a picture of a shot made, which looks like the pictures of those who are seen. Asked again while that is being made, the answer is the same; afterwards it is another take.").Fails(Asked);
        api.MapPost("/shots/{shot}/pictures/estimate", (string shot, ShotPictureWishes? wishes, PictureShot take, HttpContext http, CancellationToken ct) =>
            take.Estimate(http.Caller(), shot, wishes ?? new ShotPictureWishes(), ct)).WithSummary("What such a picture would cost, and who would make it; nothing is ordered.").Fails(Asked);
    }

    private static void Characters(RouteGroupBuilder api)
    {
        api.MapGet("/characters/{character}/takes", (string character, bool? trash, int? limit, string? after, ReadPictureTake takes, HttpContext http, CancellationToken ct) =>
            takes.OfCharacter(http.Caller(), character, PageRequest.Of(limit, after), ct, trash == true)).WithSummary("The picture takes of a character, the newest first; with trash, those that were thrown away alone.");
        api.MapPost("/characters/{character}/takes", async (string character, PictureWishes? wishes, PictureCharacter take, ReadPictureTake takes, HttpContext http, CancellationToken ct) =>
            await takes.Run(http.Caller(), Text(await take.Run(http.Caller(), character, wishes ?? new PictureWishes(), ct)), ct))
            .WithSummary("Has a picture of a character made. Asked again while that is being made, the answer is the same; afterwards it is another take.").Fails(Asked);
        api.MapPost("/characters/{character}/takes/estimate", (string character, PictureWishes? wishes, PictureCharacter take, HttpContext http, CancellationToken ct) =>
            take.Estimate(http.Caller(), character, wishes ?? new PictureWishes(), ct)).WithSummary("What such a picture would cost, and who would make it; nothing is ordered.").Fails(Asked);
        api.MapPost("/characters/{character}/picture", (
            string character, [FromQuery(Name = "file_name")] string? fileName, ReplaceCharacterPicture replace, ReadCharacter read, HttpContext http, CancellationToken ct) =>
            replace.Run(http.Caller(), character, http.ExpectedVersion(), http.Request.Body, http.Request.ContentLength, fileName, ct).Then(() => CharacterRoutes.Told(http, character, read, ct))).TakesFile(ReplacePicture.Largest)
            .WithSummary("Makes one's own picture the one a character shall look like, a PNG, JPEG or WebP file as the body; needs If-Match.").Fails([.. ApiCodes.OwnFile, "forbidden"]);
        api.MapPut("/characters/{character}/picture", (string character, UsePicture.Request request, ReplaceCharacterPicture replace, ReadCharacter read, HttpContext http, CancellationToken ct) =>
            replace.Use(http.Caller(), character, http.ExpectedVersion(), request, ct).Then(() => CharacterRoutes.Told(http, character, read, ct))).WithSummary("Makes a picture that is here already the one a character shall look like; needs If-Match.").Fails("forbidden", "file_type_unsupported", "file_removed");
    }

    private static void PictureTakes(RouteGroupBuilder api)
    {
        api.MapGet("/picture-takes/{picture_take}", ([FromRoute(Name = "picture_take")] string take, ReadPictureTake takes, HttpContext http, CancellationToken ct) => takes.Run(http.Caller(), take, ct))
            .WithSummary("A picture take: what was asked, of whom, and what came of it.");
        api.MapPost("/picture-takes/{picture_take}/choose", async (
            [FromRoute(Name = "picture_take")] string take, ChoosePictureTake choose, ReadPictureTake takes, ReadShot shots, ReadCharacter characters, HttpContext http, CancellationToken ct) =>
        {
            var (shot, character) = await choose.Run(http.Caller(), take, http.ExpectedVersion(), ct);
            return new ChosenPicture(await takes.Run(http.Caller(), take, ct), shot is { } one ? await ShotRoutes.Told(http, Text(one), shots, ct) : null, character is { } other ? await CharacterRoutes.Told(http, Text(other), characters, ct) : null);
        }).WithSummary("Has the shot or character show this take; needs If-Match, the ETag of the shot or character.").Fails("forbidden", "wrong_state", "file_removed");
        api.MapPost("/picture-takes/{picture_take}/cancel", ([FromRoute(Name = "picture_take")] string take, CancelPictureTake cancel, ReadPictureTake takes, HttpContext http, CancellationToken ct) =>
            cancel.Run(http.Caller(), take, ct).Then(() => takes.Run(http.Caller(), take, ct))).WithSummary("Ends the making of a picture; what comes all the same is kept as a version.").Fails("forbidden", "wrong_state");
        api.MapDelete("/picture-takes/{picture_take}", async Task<NoContent> ([FromRoute(Name = "picture_take")] string take, TrashPictureTake trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), take, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Puts a picture take that is not shown in the trash; needs If-Match, the ETag of the shot or character.").Fails("forbidden", "wrong_state");
        api.MapPost("/picture-takes/{picture_take}/restore", ([FromRoute(Name = "picture_take")] string take, RestorePictureTake restore, ReadPictureTake takes, HttpContext http, CancellationToken ct) =>
            restore.Run(http.Caller(), take, ct).Then(() => takes.Run(http.Caller(), take, ct))).WithSummary("Takes a picture take out of the trash, as it was.").Fails("forbidden");
    }

    private static void Own(RouteGroupBuilder api)
    {
        api.MapPost("/shots/{shot}/picture", (string shot, [FromQuery(Name = "file_name")] string? fileName, ReplaceShotPicture replace, ReadShot read, HttpContext http, CancellationToken ct) =>
            replace.Run(http.Caller(), shot, http.ExpectedVersion(), http.Request.Body, http.Request.ContentLength, fileName, ct).Then(() => ShotRoutes.Told(http, shot, read, ct))).TakesFile(ReplacePicture.Largest)
            .WithSummary("Has a shot show one's own picture, a PNG, JPEG or WebP file as the body; needs If-Match.").Fails([.. ApiCodes.OwnFile, "forbidden"]);
        api.MapPut("/shots/{shot}/picture", (string shot, UsePicture.Request request, ReplaceShotPicture replace, ReadShot read, HttpContext http, CancellationToken ct) =>
            replace.Use(http.Caller(), shot, http.ExpectedVersion(), request, ct).Then(() => ShotRoutes.Told(http, shot, read, ct))).WithSummary("Has a shot show a picture that is here already; needs If-Match.").Fails("forbidden", "file_type_unsupported", "file_removed");
        api.MapDelete("/shots/{shot}/picture", (string shot, ReplaceShotPicture replace, ReadShot read, HttpContext http, CancellationToken ct) =>
            replace.Release(http.Caller(), shot, http.ExpectedVersion(), ct).Then(() => ShotRoutes.Told(http, shot, read, ct))).WithSummary("Has a shot show nothing of one's own any more; needs If-Match.").Fails("forbidden");
        api.MapPost("/shots/{shot}/clip", (string shot, [FromQuery(Name = "file_name")] string? fileName, string? format, ReplaceShotClip replace, ReadShot read, HttpContext http, CancellationToken ct) =>
            replace.Run(http.Caller(), shot, http.ExpectedVersion(), http.Request.Body, http.Request.ContentLength, fileName, QueryWords.Read<ClipFormat>(format) ?? ClipFormat.Mp4, ct).Then(() => ShotRoutes.Told(http, shot, read, ct))).TakesFile(UploadClip.Largest)
            .WithSummary("Has a shot show one's own clip, an MP4, QuickTime or WebM file as the body, which becomes a clip of the library; needs If-Match.")
            .Fails("file_type_unsupported", "file_empty", "file_too_large", "clip_unreadable", "quota_exceeded", "disk_full", "word_unknown", "forbidden");
        api.MapPut("/shots/{shot}/clip", (string shot, ReplaceShotClip.Request request, ReplaceShotClip replace, ReadShot read, HttpContext http, CancellationToken ct) =>
            replace.Use(http.Caller(), shot, http.ExpectedVersion(), request, ct).Then(() => ShotRoutes.Told(http, shot, read, ct))).WithSummary("Has a shot show a clip of the library, or an asset; needs If-Match.").Fails("forbidden", "change_invalid", "wrong_state", "file_type_unsupported", "file_removed");
        api.MapDelete("/shots/{shot}/clip", (string shot, ReplaceShotClip replace, ReadShot read, HttpContext http, CancellationToken ct) =>
            replace.Release(http.Caller(), shot, http.ExpectedVersion(), ct).Then(() => ShotRoutes.Told(http, shot, read, ct))).WithSummary("Has a shot show no clip any more, but its picture; its takes stay. Needs If-Match.").Fails("forbidden");
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
