using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Library;
using Reelwright.Features.Records;

namespace Reelwright.Features.Http;

/// <summary>Clips: ordering, bringing, finding, changing, throwing away.</summary>
internal static class ClipRoutes
{
    /// <summary>Whether the files may go for good, where there is no archive shelf.</summary>
    public sealed record Archiving(bool Confirm = false);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        Lists(api);
        api.MapPost("/videos", async Task<Created<ReadClip.Answer>> (NewClip request, CreateClip create, ReadClip read, HttpContext http, CancellationToken ct) =>
            Made(await Told(http, await create.Run(http.Caller(), request, ct), read, ct)))
            .WithSummary("Has a clip made, of words or of a picture. Whatever the model does not take is refused by its name before anything is paid.").Fails([.. ApiCodes.Take, "place_invalid", "forbidden"]);
        api.MapPost("/videos/estimate", (NewClip request, EstimateClip estimate, HttpContext http, CancellationToken ct) => estimate.Run(http.Caller(), request, ct))
            .WithSummary("What such a clip would cost, and who would make it; nothing is ordered.").Fails(ApiCodes.Take);
        api.MapPost("/videos/upload", async Task<Created<ReadClip.Answer>> (
                [FromQuery(Name = "file_name")] string? fileName, string? title, string? caption, string? theme, [FromQuery] string[]? tag, [FromQuery(Name = "project_id")] Guid? project, [FromQuery(Name = "story_id")] Guid? story,
                [FromQuery(Name = "paragraph_index")] int? paragraph, string? format, UploadClip upload, ReadClip read, HttpContext http, CancellationToken ct) =>
            Made(await Told(http, await upload.Run(http.Caller(), http.Request.Body, http.Request.ContentLength, new UploadClip.About(
                fileName, title, caption, theme, tag ?? [], new ClipPlace(project, story, paragraph), QueryWords.Read<ClipFormat>(format) ?? ClipFormat.Mp4), ct), read, ct)))
            .TakesFile(UploadClip.Largest)
            .WithSummary("Brings a clip, an MP4, QuickTime or WebM file as the body; it is kept as format says, mp4 or webm.").Fails("file_type_unsupported", "file_empty", "file_too_large", "clip_unreadable", "quota_exceeded", "disk_full", "place_invalid", "text_invalid", "word_unknown", "forbidden", "not_found", "bad_request");
        api.MapGet("/videos/{clip:guid}", (Guid clip, ReadClip read, HttpContext http, CancellationToken ct) => Told(http, clip, read, ct)).WithSummary("A clip: its facts, how many takes it has, what became of it.");
        api.MapPatch("/videos/{clip:guid}", (Guid clip, EditClip.Change change, EditClip edit, ReadClip read, HttpContext http, CancellationToken ct) =>
            edit.Run(http.Caller(), clip, http.ExpectedVersion(), change, ct).Then(() => Told(http, clip, read, ct))).WithSummary("Changes a clip's caption, theme and tags, where it belongs and, while it waits, its priority and time; what is not given stays, and null lets go of a project, chapter or paragraph; needs If-Match.").Fails("forbidden", "wrong_state", "place_invalid");
        Steering(api);
        Trash(api);
    }

    private static void Lists(RouteGroupBuilder api)
    {
        api.MapGet("/videos", (
                Guid? project, Guid? story, string? status, string? theme, string? tag, bool? uploaded, bool? archived, string? text, int? limit, string? after, ListClips list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListClips.Request(project, story, QueryWords.Read<ClipStatus>(status), theme, tag, uploaded, archived, text), PageRequest.Of(limit, after), ct))
            .WithSummary("One's clips, or those of a project or of a chapter (story), the newest first. Where few are wanted a part may hold none and yet have a next.").Fails("not_found");
        api.MapGet("/tags", (int? limit, string? after, ListWords list, CancellationToken ct) => list.Tags(PageRequest.Of(limit, after), ct)).WithSummary("The tags there are, by their names; everybody here shares them.");
        api.MapGet("/themes", (int? limit, string? after, ListWords list, CancellationToken ct) => list.Themes(PageRequest.Of(limit, after), ct)).WithSummary("The themes there are, by their names; everybody here shares them.");
        api.MapGet("/videos/{clip:guid}/history", (Guid clip, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Clip(http.Caller(), clip, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a clip and of its takes, the last first.");
    }

    private static void Steering(RouteGroupBuilder api)
    {
        api.MapPost("/videos/{clip:guid}/retry", (Guid clip, RetryClip.Request? request, RetryClip retry, ReadClip read, HttpContext http, CancellationToken ct) =>
            retry.Run(http.Caller(), clip, request ?? new RetryClip.Request(), ct).Then(() => Told(http, clip, read, ct))).WithSummary("Makes a failed clip again, or another take of one that is there: as before, but for what is said.").Fails([.. ApiCodes.Take, "forbidden", "wrong_state"]);
        api.MapPost("/videos/{clip:guid}/cancel", (Guid clip, CancelClip cancel, ReadClip read, HttpContext http, CancellationToken ct) =>
            cancel.Run(http.Caller(), clip, ct).Then(() => Told(http, clip, read, ct))).WithSummary("Ends the making of a clip; what comes all the same is kept as a take.").Fails("forbidden", "wrong_state");
        api.MapPost("/videos/{clip:guid}/thumbnail", (Guid clip, [FromQuery(Name = "file_name")] string? fileName, ReplaceThumbnail replace, ReadClip read, HttpContext http, CancellationToken ct) =>
            replace.Run(http.Caller(), clip, http.ExpectedVersion(), http.Request.Body, http.Request.ContentLength, fileName, ct).Then(() => Told(http, clip, read, ct))).TakesFile(ReplacePicture.Largest)
            .WithSummary("Shows a clip in lists by one's own picture, a PNG, JPEG or WebP file as the body; needs If-Match.").Fails([.. ApiCodes.OwnFile, "forbidden"]);
        api.MapPost("/videos/{clip:guid}/link", (Guid clip, MediaLinks.Request? request, MediaLinks links, HttpContext http, CancellationToken ct) => links.Clip(http.Caller(), clip, request ?? new MediaLinks.Request(), ct))
            .WithSummary("Gives out a link to a clip's file that works without an account until it expires.").Fails("forbidden", "wrong_state", "file_removed");
        api.MapPost("/videos/{clip:guid}/archive", (Guid clip, Archiving request, ArchiveClip archive, ReadClip read, HttpContext http, CancellationToken ct) =>
            archive.Run(http.Caller(), clip, http.ExpectedVersion(), request.Confirm, ct).Then(() => Told(http, clip, read, ct))).WithSummary("Puts a clip away: its files move to the archive shelf or, where there is none, go for good with confirm; its row, digest and thumbnail stay; needs If-Match.").Fails("forbidden", "wrong_state", "confirmation_needed", "file_removed", "disk_full");
    }

    private static void Trash(RouteGroupBuilder api)
    {
        api.MapDelete("/videos/{clip:guid}", async Task<NoContent> (Guid clip, TrashClip trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), clip, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Puts a clip in the trash; needs If-Match.").Fails("forbidden", "wrong_state", "film_in_use");
        api.MapGet("/trash/videos", (int? limit, string? after, ListClips list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListClips.Request(Trash: true), PageRequest.Of(limit, after), ct)).WithSummary("One's clips in the trash, the newest first.");
        api.MapPost("/trash/videos/{clip:guid}/restore", async Task<NoContent> (Guid clip, RestoreClip restore, HttpContext http, CancellationToken ct) =>
        {
            await restore.Run(http.Caller(), clip, ct);
            return TypedResults.NoContent();
        }).WithSummary("Takes a clip out of the trash, or one that was put away back from the archive shelf.").Fails("forbidden", "wrong_state", "file_removed", "quota_exceeded", "disk_full");
    }

    /// <summary>A clip as it is now, and its version.</summary>
    internal static async Task<ReadClip.Answer> Told(HttpContext http, Guid clip, ReadClip read, CancellationToken ct)
    {
        var answer = await read.Run(http.Caller(), clip, ct);
        http.SetVersion(answer.Video.Version);
        return answer;
    }

    private static Created<ReadClip.Answer> Made(ReadClip.Answer answer) => TypedResults.Created($"/api/videos/{answer.Video.Id}", answer);
}
