using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Http;

/// <summary>Corrections, sentence by sentence, and what they leave stale.</summary>
internal static class SentenceRoutes
{
    /// <summary>A change that was made; <c>undone_at</c> is null while it stands.</summary>
    public sealed record Edit(string Id, Guid? UserId, string Actor, JsonElement Before, JsonElement After, DateTimeOffset CreatedAt, DateTimeOffset? UndoneAt)
    {
        /// <summary>Of a row.</summary>
        public static Edit Of(SentenceEdit e) => new(
            e.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), e.UserId, e.Actor, Json.Read<JsonElement>(e.Before), Json.Read<JsonElement>(e.After), e.CreatedAt, e.UndoneAt);
    }

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPatch("/sentences/{sentence:guid}", async (Guid sentence, EditSentence.Change change, EditSentence edit, HttpContext http, CancellationToken ct) =>
            Told(http, await edit.Run(http.Caller(), sentence, http.ExpectedVersion(), change, ct)))
            .WithSummary("Corrects a sentence's text, prompt, voice, rate, pitch, volume, emotion or style; needs If-Match. An empty text, prompt, voice, emotion or style takes back an earlier change.");
        api.MapPost("/sentences/{sentence:guid}/undo", async (Guid sentence, UndoSentence undo, HttpContext http, CancellationToken ct) =>
            Told(http, await undo.Run(http.Caller(), sentence, http.ExpectedVersion(), ct)))
            .WithSummary("Takes back the last change of a sentence; needs If-Match.").Fails("nothing_to_undo", "edit_covered");
        api.MapGet("/sentences/{sentence:guid}/edits", async (Guid sentence, int? limit, string? after, ListSentenceEdits edits, HttpContext http, CancellationToken ct) =>
            (await edits.Run(http.Caller(), sentence, PageRequest.Of(limit, after), ct)).As(Edit.Of))
            .WithSummary("The changes of a sentence, the last first.");
        api.MapGet("/chapters/{chapter:guid}/stale", (Guid chapter, StaleMedia stale, HttpContext http, CancellationToken ct) => stale.Run(http.Caller(), chapter, ct))
            .WithSummary("What of a chapter no longer fits its text.").Fails("not_ordered");
    }

    private static ReadChapter.SentenceRow Told(HttpContext http, Sentence sentence)
    {
        http.SetVersion(sentence.Version);
        return ReadChapter.Of(sentence);
    }
}
