using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Features.Records;

namespace Reelwright.Features.Mcp;

/// <summary>The tool that tells what became of a thing, move by move.</summary>
internal static class HistoryTool
{
    /// <summary>Of what, and which part.</summary>
    public sealed record Request(
        [property: Description("What it is the history of: project, chapter, sentence, order (with its attempts), attempt (with its cut list), film, clip (with its takes), errand or publication."), Required, AllowedValues("project", "chapter", "sentence", "order", "attempt", "film", "clip", "errand", "publication")] string Of,
        [property: Description("Its id.")] Guid Id,
        [property: Description("How many moves, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>The tool.</summary>
    public static McpServerTool Tool => new AgentTool<Request, Page<ReadHistory.Move>>(
        "history", "History of a thing", Hints.Reading, "Every move of a status, the last first: from what to what, by whom, why, when.",
        (call, a, ct) =>
        {
            var (history, page) = (call.Get<ReadHistory>(), PageRequest.Of(a.Limit, a.After));
            return a.Of switch
            {
                "project" => history.Project(call.Caller, a.Id, page, ct),
                "chapter" => history.Chapter(call.Caller, a.Id, page, ct),
                "sentence" => history.Sentence(call.Caller, a.Id, page, ct),
                "order" => history.Order(call.Caller, a.Id, page, ct),
                "attempt" => history.Attempt(call.Caller, a.Id, page, ct),
                "clip" => history.Clip(call.Caller, a.Id, page, ct),
                "publication" => history.Publication(call.Caller, a.Id, page, ct),
                "errand" => history.Errand(call.Caller, a.Id, page, ct),
                _ => history.Film(call.Caller, a.Id, page, ct),
            };
        });
}
