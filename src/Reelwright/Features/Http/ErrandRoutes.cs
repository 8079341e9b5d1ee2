using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Features.Errands;
using Reelwright.Features.Narrations;
using Reelwright.Features.Records;
using Reelwright.Features.Scripts;
using Reelwright.Features.Storyboards;

namespace Reelwright.Features.Http;

/// <summary>Errands: recordings that are heard, scripts and shots that are written, and what became of each.</summary>
internal static class ErrandRoutes
{
    private static readonly string[] Makers = ["maker_unknown", "maker_refused", "model_unknown", "withdrawn", "endpoint_missing", "not_found"];

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        Narrations(api);
        Scripts(api);
        Shots(api);
        api.MapGet("/projects/{project:guid}/errands", (Guid project, int? limit, string? after, ListErrands list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), project, PageRequest.Of(limit, after), ct)).WithSummary("A project's errands, the newest first: what was asked of makers apart from films and clips.");
        api.MapGet("/errands/{errand:guid}", (Guid errand, ReadErrand read, HttpContext http, CancellationToken ct) => read.Run(http.Caller(), errand, ct))
            .WithSummary("How an errand stands; of a narration also where each sentence was heard, and which were not.");
        api.MapGet("/errands/{errand:guid}/history", (Guid errand, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Errand(http.Caller(), errand, PageRequest.Of(limit, after), ct)).WithSummary("Every move of an errand's status, the last first.");
        api.MapPost("/errands/{errand:guid}/cancel", (Guid errand, CancelErrand cancel, ReadErrand read, HttpContext http, CancellationToken ct) =>
            cancel.Run(http.Caller(), errand, ct).Then(() => read.Run(http.Caller(), errand, ct))).WithSummary("Ends an errand; what was heard or written up to then is kept and not paid again.").Fails("forbidden", "wrong_state");
        api.MapPost("/errands/{errand:guid}/retry", async Task<Created<ReadErrand.Answer>> (Guid errand, RetryErrand.Request? request, RetryErrand retry, ReadErrand read, HttpContext http, CancellationToken ct) =>
            Made(await read.Run(http.Caller(), await retry.Run(http.Caller(), errand, request ?? new RetryErrand.Request(), ct), ct)))
            .WithSummary("Tries an errand that failed or was cancelled once more, as another errand; what was answered before is not paid again.").Fails([.. Makers, "words_missing", "forbidden", "wrong_state", "file_removed"]);
        api.MapPost("/errands/{errand:guid}/retry/estimate", (Guid errand, RetryErrand.Request? request, EstimateErrand estimate, HttpContext http, CancellationToken ct) =>
            estimate.Run(http.Caller(), errand, request ?? new RetryErrand.Request(), ct))
            .WithSummary("What trying an errand again would cost at most, were nothing of it answered yet, and who would be asked; nothing is.").Fails([.. Makers, "words_missing", "wrong_state", "file_removed"]);
    }

    private static void Narrations(RouteGroupBuilder api)
    {
        api.MapPost("/chapters/{chapter:guid}/narration", async Task<Created<ReadErrand.Answer>> (
                Guid chapter, [FromQuery(Name = "file_name")] string? fileName, Guid? maker, AddNarration add, ReadErrand read, HttpContext http, CancellationToken ct) =>
            Made(await read.Run(http.Caller(), await add.Run(http.Caller(), chapter, maker, http.Request.Body, http.Request.ContentLength, fileName, ct), ct)))
            .TakesFile(AddNarration.Largest)
            .WithSummary("Sends a recording of a whole chapter, a sound file as the body: a transcriber hears it, and every sentence found in it gets its part as its voice, which no maker replaces.")
            .Fails([.. Makers, "file_type_unsupported", "file_empty", "file_too_large", "quota_exceeded", "disk_full", "chapter_empty", "words_missing", "forbidden", "wrong_state"]);
        api.MapPost("/chapters/{chapter:guid}/narration/estimate", (Guid chapter, EstimateNarration.Request request, EstimateNarration estimate, HttpContext http, CancellationToken ct) =>
            estimate.Run(http.Caller(), chapter, request, ct)).WithSummary("What it would cost to have a recording of so many seconds heard, and by whom; nothing is sent.").Never("forbidden").Fails([.. Makers, "words_missing"]);
    }

    private static void Scripts(RouteGroupBuilder api)
    {
        api.MapPost("/scripts", async Task<Created<ReadErrand.Answer>> (ScriptRequest request, AddScript add, ReadErrand read, HttpContext http, CancellationToken ct) =>
            Made(await read.Run(http.Caller(), await add.Run(http.Caller(), request, ct), ct)))
            .WithSummary("Has a text maker write a script from a prompt: a project of its own, which is parsing until the script is written and then one like any other.").Fails([.. Makers, "prompt_missing", "language_unknown", "option_unsupported", "quota_exceeded", "text_invalid"]);
        api.MapPost("/scripts/estimate", (ScriptRequest request, EstimateScript estimate, HttpContext http, CancellationToken ct) => estimate.Run(http.Caller(), request, ct))
            .WithSummary("What such a script would cost at most, and who would write it; nothing is asked.").Fails([.. Makers, "prompt_missing", "language_unknown", "option_unsupported"]);
    }

    private static void Shots(RouteGroupBuilder api)
    {
        api.MapPost("/episodes/{episode:guid}/shots/write", async Task<Created<ReadErrand.Answer>> (Guid episode, ShotsRequest request, AskShots ask, ReadErrand read, HttpContext http, CancellationToken ct) =>
            Made(await read.Run(http.Caller(), await ask.Run(http.Caller(), episode, request, ct), ct)))
            .WithSummary("Has a text maker write an episode's shots from its text: they come all at once, with whoever is new in the drama, when all are written.").Fails([.. Makers, "wrong_kind", "wrong_state", "text_missing", "text_invalid", "forbidden"]);
        api.MapPost("/episodes/{episode:guid}/shots/write/estimate", (Guid episode, ShotsRequest request, EstimateShots estimate, HttpContext http, CancellationToken ct) =>
            estimate.Run(http.Caller(), episode, request, ct)).WithSummary("What such shots would cost at most, and who would write them; nothing is asked.").Never("forbidden").Fails([.. Makers, "wrong_kind", "text_missing", "text_invalid"]);
    }

    private static Created<ReadErrand.Answer> Made(ReadErrand.Answer answer) => TypedResults.Created($"/api/errands/{answer.Errand.Id}", answer);
}
