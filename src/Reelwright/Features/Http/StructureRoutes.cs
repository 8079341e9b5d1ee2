using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Manuscripts.Structure;

namespace Reelwright.Features.Http;

/// <summary>Edits of a manuscript's structure: sentences, paragraphs and chapters are added, cut, joined, moved, hidden; many at once; all of it can be taken back.</summary>
internal static class StructureRoutes
{
    /// <summary>A new sentence, in front of the one that is named or behind it.</summary>
    public sealed record Insertion(string Text, bool InFront = false);

    /// <summary>How many UTF-16 units of what is spoken stay in the first part.</summary>
    public sealed record Cut(int At);

    /// <summary>Beside which other one it shall stand.</summary>
    public sealed record Beside(Guid Target, bool InFront = false);

    /// <summary>Which sentence or paragraph begins the second part, and a second chapter's title.</summary>
    public sealed record Begins(Guid Target, [property: StringLength(500)] string? Title = null);

    /// <summary>A paragraph's new text, empty for as written; what becomes of it; why it is ignored.</summary>
    public sealed record ParagraphChange(string? Text = null, ParagraphAction? Action = null, [property: StringLength(1000)] string? Reason = null);

    /// <summary>A chapter's title, notes or whole text; blank lines end paragraphs.</summary>
    public sealed record ChapterChange([property: StringLength(500)] string? Title = null, [property: StringLength(100_000)] string? Notes = null, string? Text = null);

    /// <summary>Changes that are made one after the other, all or none.</summary>
    public sealed record Batch([property: MinLength(1), MaxLength(EditManuscript.Most)] IReadOnlyList<ManuscriptChange> Changes);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        Sentences(api);
        Paragraphs(api);
        Chapters(api);
        Projects(api);
    }

    private static void Sentences(RouteGroupBuilder api)
    {
        api.MapPost("/sentences/{sentence:guid}/insert", (Guid sentence, Insertion body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.InsertSentence, sentence, http.ExpectedVersion(), Text: body.Text, InFront: body.InFront), ct)).WithSummary("Adds a sentence beside this one; needs If-Match.").Fails("wrong_kind", "change_invalid");
        api.MapDelete("/sentences/{sentence:guid}", (Guid sentence, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.DeleteSentence, sentence, http.ExpectedVersion()), ct)).WithSummary("Deletes a sentence, and its paragraph when it was the only one; needs If-Match.").Fails("wrong_kind");
        api.MapPost("/sentences/{sentence:guid}/split", (Guid sentence, Cut body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.SplitSentence, sentence, http.ExpectedVersion(), At: body.At), ct)).WithSummary("Makes two sentences of one; needs If-Match.").Fails("wrong_kind", "change_invalid");
        api.MapPost("/sentences/{sentence:guid}/merge", (Guid sentence, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.MergeSentence, sentence, http.ExpectedVersion()), ct)).WithSummary("Makes one sentence of this and the next of its paragraph; needs If-Match.").Fails("wrong_kind", "nothing_follows", "text_invalid");
        api.MapPost("/sentences/{sentence:guid}/move", (Guid sentence, Beside body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.MoveSentence, sentence, http.ExpectedVersion(), Target: body.Target, InFront: body.InFront), ct)).WithSummary("Moves a sentence beside another one of the project; needs If-Match.").Fails("wrong_kind", "change_invalid");
    }

    private static void Paragraphs(RouteGroupBuilder api)
    {
        api.MapPatch("/paragraphs/{paragraph:guid}", (Guid paragraph, ParagraphChange body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.EditParagraph, paragraph, http.ExpectedVersion(), Text: body.Text, Action: body.Action, Reason: body.Reason), ct))
            .WithSummary("Changes a paragraph's text, or what becomes of it; needs If-Match. Sentences whose text is unchanged keep their media.").Fails("wrong_kind", "change_invalid");
        api.MapPost("/paragraphs/{paragraph:guid}/restore", (Guid paragraph, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.RestoreParagraph, paragraph, http.ExpectedVersion()), ct)).WithSummary("Speaks an ignored or deleted paragraph again; needs If-Match.").Fails("wrong_kind");
        api.MapPost("/paragraphs/{paragraph:guid}/split", (Guid paragraph, Begins body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.SplitParagraph, paragraph, http.ExpectedVersion(), Target: body.Target), ct)).WithSummary("Makes two paragraphs of one, the second from a sentence on; needs If-Match.").Fails("wrong_kind", "change_invalid");
        api.MapPost("/paragraphs/{paragraph:guid}/merge", (Guid paragraph, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.MergeParagraph, paragraph, http.ExpectedVersion()), ct)).WithSummary("Makes one paragraph of this and the next of its chapter; needs If-Match.").Fails("wrong_kind", "nothing_follows");
        api.MapPost("/paragraphs/{paragraph:guid}/move", (Guid paragraph, Beside body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.MoveParagraph, paragraph, http.ExpectedVersion(), Target: body.Target, InFront: body.InFront), ct)).WithSummary("Moves a paragraph beside another one of the project; needs If-Match.").Fails("wrong_kind", "change_invalid");
        api.MapPost("/paragraphs/{paragraph:guid}/confirm", async Task<NoContent> (Guid paragraph, ConfirmParagraph confirm, HttpContext http, CancellationToken ct) =>
        {
            await confirm.Run(http.Caller(), paragraph, http.ExpectedText(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Confirms a paragraph as it was read; needs If-Match, the paragraph's text_version.");
        api.MapPost("/paragraphs/{paragraph:guid}/unconfirm", async Task<NoContent> (Guid paragraph, UnconfirmChapter unconfirm, HttpContext http, CancellationToken ct) =>
        {
            await unconfirm.Paragraph(http.Caller(), paragraph, http.ExpectedText(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Takes back that a paragraph is confirmed, and its chapter with it; needs If-Match, the paragraph's text_version.");
    }

    private static void Chapters(RouteGroupBuilder api)
    {
        api.MapPatch("/chapters/{chapter:guid}", (Guid chapter, ChapterChange body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.EditChapter, chapter, http.ExpectedVersion(), Text: body.Text, Title: body.Title, Notes: body.Notes), ct))
            .WithSummary("Changes a chapter's title, notes or whole text; needs If-Match. Sentences whose text is unchanged keep their media.").Fails("wrong_kind", "change_invalid");
        api.MapPost("/chapters/{chapter:guid}/split", (Guid chapter, Begins body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.SplitChapter, chapter, http.ExpectedVersion(), Target: body.Target, Title: body.Title), ct)).WithSummary("Makes two chapters of one, the second from a paragraph on; needs If-Match.").Fails("wrong_kind", "change_invalid");
        api.MapPost("/chapters/{chapter:guid}/merge", (Guid chapter, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.MergeChapter, chapter, http.ExpectedVersion()), ct)).WithSummary("Makes one chapter of this and the next; needs If-Match.").Fails("wrong_kind", "nothing_follows", "wrong_state");
        api.MapPost("/chapters/{chapter:guid}/move", (Guid chapter, Beside body, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.MoveChapter, chapter, http.ExpectedVersion(), Target: body.Target, InFront: body.InFront), ct)).WithSummary("Moves a chapter beside another one; needs If-Match.").Fails("change_invalid");
        api.MapDelete("/chapters/{chapter:guid}", (Guid chapter, string? clips, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.DeleteChapter, chapter, http.ExpectedVersion(), Clips: QueryWords.Read<ClipsFate>(clips)), ct)).WithSummary("Puts a chapter in the trash, with clips=delete its clips too; needs If-Match.").Fails("wrong_state", "film_in_use");
        api.MapPost("/chapters/{chapter:guid}/restore", (Guid chapter, HttpContext http, CancellationToken ct) =>
            Edit(http, new(EditKind.RestoreChapter, chapter, http.ExpectedVersion()), ct)).WithSummary("Takes a chapter out of the trash; needs If-Match.");
        api.MapPost("/chapters/{chapter:guid}/unconfirm", async Task<NoContent> (Guid chapter, UnconfirmChapter unconfirm, HttpContext http, CancellationToken ct) =>
        {
            await unconfirm.Run(http.Caller(), chapter, http.ExpectedText(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Takes back that a chapter and its paragraphs are confirmed; needs If-Match, the chapter's ETag or its text_version.");
    }

    private static void Projects(RouteGroupBuilder api)
    {
        api.MapPost("/projects/{project:guid}/edits", (Guid project, Batch body, EditManuscript edit, HttpContext http, CancellationToken ct) => edit.Run(http.Caller(), project, body.Changes, ct))
            .WithSummary("Makes many changes at once, all or none; each names the version it is based on.").Fails("wrong_kind", "change_invalid", "nothing_follows", "precondition_failed", "wrong_state");
        api.MapGet("/projects/{project:guid}/edits", (Guid project, int? limit, string? after, ListEdits list, HttpContext http, CancellationToken ct) => list.Run(http.Caller(), project, PageRequest.Of(limit, after), ct))
            .WithSummary("Edits that can be taken back as a whole, the last first.");
        api.MapPost("/projects/{project:guid}/edits/{edit:guid}/undo", (Guid project, Guid edit, UndoEdit undo, HttpContext http, CancellationToken ct) => undo.Run(http.Caller(), project, edit, ct))
            .WithSummary("Takes an edit back: the same rows with their media stand again.").Fails("edit_covered", "nothing_to_undo");
        api.MapGet("/projects/{project:guid}/trash", (Guid project, int? limit, string? after, ListTrashedChapters list, HttpContext http, CancellationToken ct) => list.Run(http.Caller(), project, PageRequest.Of(limit, after), ct))
            .WithSummary("Chapters of a project in the trash.");
    }

    private static async Task<EditManuscript.Answer> Edit(HttpContext http, ManuscriptChange change, CancellationToken ct)
    {
        var answer = await http.RequestServices.GetRequiredService<EditManuscript>().Run(http.Caller(), change, ct);
        if (answer.Rows.FirstOrDefault(r => r.Id == change.Id)?.Version is { } version)
        {
            http.SetVersion(version);
        }

        return answer;
    }
}
