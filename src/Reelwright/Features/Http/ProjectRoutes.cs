using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;

namespace Reelwright.Features.Http;

/// <summary>Manuscripts: adding, listing, reading, confirming, ordering their chapters.</summary>
internal static class ProjectRoutes
{
    /// <summary>What became of a document: <c>added</c>, <c>already_here</c> or <c>updated</c>.</summary>
    public sealed record Added(Guid Id, string Outcome, int SentenceCount)
    {
        /// <summary>Of the use case's answer.</summary>
        public static Added Of(AddManuscript.Answer a) =>
            new(a.ProjectId, a.Outcome switch { AddManuscript.Outcome.Added => "added", AddManuscript.Outcome.Updated => "updated", _ => "already_here" }, a.Sentences);
    }

    /// <summary>The order that makes the film, or the film that is there already.</summary>
    public sealed record Ordered(Guid? Order, Guid? Film);

    /// <summary>The same for a chapter among several.</summary>
    public sealed record OrderedChapter(Guid Chapter, Guid? Order, Guid? Film);

    /// <summary>Which chapters, null for all that have something to speak, and the wishes for all of them.</summary>
    public sealed record OrderSeveral([property: MaxLength(10_000)] IReadOnlyList<Guid>? Chapters = null, FilmRequest? Film = null);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        Lists(api);
        api.MapPost("/projects", async ([FromQuery(Name = "file_name")] string fileName, string? language, bool? again, AddUpload upload, HttpContext http, CancellationToken ct) =>
            Told(await upload.Run(http.Caller(), http.Request.Body, http.Request.ContentLength, new AddUpload.Document(fileName, language, again == true), ct)))
            .TakesFile(AddUpload.Largest).WithSummary("Adds a document: its bytes are the body, its name is file_name. The same file again answers with the project it already is, unless again=true makes another of it.").Fails(["file_name_invalid", "language_unknown", "disk_full", "quota_exceeded", .. ApiCodes.Document]);
        api.MapPost("/projects/text", async (AddUpload.Pasted pasted, AddUpload upload, HttpContext http, CancellationToken ct) => Told(await upload.Run(http.Caller(), pasted, ct)))
            .RequireRateLimiting(Limits.Upload).WithSummary("Adds pasted text as a document. The same title and text again answer with the project they already are, unless 'again' makes another.").Fails("language_unknown", "disk_full", "quota_exceeded", "no_text", "file_empty");
        api.MapGet("/projects/{project:guid}", async (Guid project, ReadProject read, HttpContext http, CancellationToken ct) =>
        {
            var answer = await read.Run(http.Caller(), project, ct);
            http.SetVersion(answer.Version);
            return answer;
        }).WithSummary("A project with its chapters.");
        api.MapPatch("/projects/{project:guid}", async (Guid project, EditProject.Change change, EditProject edit, ReadProject read, HttpContext http, CancellationToken ct) =>
        {
            await edit.Run(http.Caller(), project, http.ExpectedVersion(), change, ct);
            var answer = await read.Run(http.Caller(), project, ct);
            http.SetVersion(answer.Version);
            return answer;
        }).WithSummary("Changes a project's title or description; needs If-Match.").Fails("text_invalid");
        api.MapDelete("/projects/{project:guid}", async Task<NoContent> (Guid project, string? clips, TrashProject trash, HttpContext http, CancellationToken ct) =>
        {
            await trash.Run(http.Caller(), project, http.ExpectedVersion(), ct, QueryWords.Read<ClipsFate>(clips) ?? ClipsFate.Keep);
            return TypedResults.NoContent();
        }).WithSummary("Puts a project in the trash, with clips=delete its clips too; needs If-Match.").Fails("wrong_state", "film_in_use");
        api.MapGet("/trash/projects", (int? limit, string? after, ListTrash trash, HttpContext http, CancellationToken ct) => trash.Run(http.Caller(), PageRequest.Of(limit, after), ct)).WithSummary("One's projects in the trash, the last first.");
        api.MapPost("/trash/projects/{project:guid}/restore", async Task<NoContent> (Guid project, RestoreProject restore, HttpContext http, CancellationToken ct) =>
        {
            await restore.Run(http.Caller(), project, ct);
            return TypedResults.NoContent();
        }).WithSummary("Takes a project out of the trash.").Never("forbidden");
        api.MapPost("/projects/{project:guid}/orders", async (Guid project, OrderSeveral request, OrderFilms order, HttpContext http, CancellationToken ct) =>
            (await order.Run(http.Caller(), project, request.Chapters, request.Film ?? new FilmRequest(), ct)).Select(o => new OrderedChapter(o.Chapter, o.Answer.Order, o.Answer.Film)))
            .WithSummary("Orders films of several chapters or of the whole project; all are admitted or none.").Fails(ApiCodes.Order);
        api.MapPost("/projects/{project:guid}/estimate", (Guid project, OrderSeveral request, EstimateFilms estimate, HttpContext http, CancellationToken ct) =>
            estimate.Run(http.Caller(), project, request.Chapters, request.Film ?? new FilmRequest(), ct)).WithSummary("What such orders would make, how long that takes and what it costs; nothing is ordered.").Never("forbidden").Fails(ApiCodes.Estimate);
        api.MapGet("/chapters/{chapter:guid}", async (Guid chapter, ReadChapter read, HttpContext http, CancellationToken ct) =>
        {
            var answer = await read.Run(http.Caller(), chapter, ct);
            http.SetVersion(answer.Version, answer.TextVersion);
            return answer;
        }).WithSummary("A chapter with its paragraphs and sentences.");
        api.MapPost("/chapters/{chapter:guid}/confirm", async Task<NoContent> (Guid chapter, ConfirmChapter confirm, HttpContext http, CancellationToken ct) =>
        {
            await confirm.Run(http.Caller(), chapter, http.ExpectedText(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Confirms a chapter and its paragraphs as they were read; needs If-Match, the chapter's ETag or its text_version.").Fails("wrong_state");
        api.MapPost("/chapters/{chapter:guid}/orders", async (Guid chapter, FilmRequest request, OrderFilms order, HttpContext http, CancellationToken ct) =>
        {
            var answer = await order.Run(http.Caller(), chapter, request, ct);
            return new Ordered(answer.Order, answer.Film);
        }).WithSummary("Orders a chapter's film; asked twice, the answer is the same order.").Fails(ApiCodes.Order);
        api.MapPost("/chapters/{chapter:guid}/estimate", (Guid chapter, FilmRequest request, EstimateFilms estimate, HttpContext http, CancellationToken ct) =>
            estimate.Run(http.Caller(), chapter, request, ct)).WithSummary("What such an order would make, how long that takes and what it costs; nothing is ordered.").Never("forbidden").Fails([.. ApiCodes.Settings, .. ApiCodes.Fields]);
    }

    private static void Lists(RouteGroupBuilder api)
    {
        api.MapGet("/projects", (
                string? text, string? status, string? type, string? language, bool? mine, string? sort, string? order, int? limit, string? after, ListProjects list, HttpContext http, CancellationToken ct) =>
            list.Run(
                http.Caller(), new ListProjects.Request(text, QueryWords.Read<ProjectStatus>(status), QueryWords.Read<FileType>(type), language, mine ?? false), PageRequest.Of(limit, after, sort, order), ct))
            .WithSummary("The projects one may look at; sort by created, updated, title, words, sentences or size, order asc or desc.");
        api.MapGet("/projects/{project:guid}/chapters", (
                Guid project, string? text, string? status, bool? confirmed, string? sort, string? order, int? limit, string? after, ListChapters list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), project, new ListChapters.Request(text, QueryWords.Read<ChapterStatus>(status), confirmed), PageRequest.Of(limit, after, sort, order), ct))
            .WithSummary("The chapters of a project in parts; sort by number, title, updated, words or sentences, order asc or desc.");
    }

    private static Results<Created<Added>, Ok<Added>> Told(AddManuscript.Answer answer)
    {
        var told = Added.Of(answer);
        return answer.Outcome == AddManuscript.Outcome.Added ? TypedResults.Created($"/api/projects/{answer.ProjectId}", told) : TypedResults.Ok(told);
    }
}
