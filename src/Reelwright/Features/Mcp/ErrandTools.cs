using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Features.Errands;
using Reelwright.Features.Narrations;
using Reelwright.Features.Scripts;
using Reelwright.Features.Storyboards;
using Reelwright.Pipeline.Hearing;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that have a recording of a chapter heard or a script or shots written, and that look at errands and steer them.</summary>
internal static class ErrandTools
{
    private const string Maker = "Id of the maker account, from list_makers; the project owner's default if left out.";

    /// <summary>A chapter and a recording of it.</summary>
    public sealed record Recorded(
        [property: Description("Id of the chapter.")] Guid Chapter,
        [property: Description("Path of the recording on this machine, in a folder this server was started with (--files)."), Required, StringLength(4000, MinimumLength = 1)] string Path,
        [property: Description(Maker)] Guid? Maker = null);

    /// <summary>A chapter and how long a recording of it is.</summary>
    public sealed record Length(
        [property: Description("Id of the chapter.")] Guid Chapter,
        [property: Description("Seconds the recording lasts."), Range(1.0, Recording.Longest)] double Seconds,
        [property: Description(Maker)] Guid? Maker = null);

    /// <summary>A script to be written.</summary>
    public sealed record Writing([property: Description("prompt says what it shall be about. title, language, chapters (1 if left out) and minutes of speech (3 a chapter) as wished; maker: id of the account, one's default if left out.")] ScriptRequest Script);

    /// <summary>An episode, and what its shots are written from.</summary>
    public sealed record Telling(
        [property: Description("Id of the episode, a chapter of a drama.")] Guid Episode,
        [property: Description("What the episode tells, a script or a story; its notes if left out."), StringLength(ShotsRequest.Longest)] string? Text = null,
        [property: Description("Whether the episode may have shots already: these come to stand behind them.")] bool Append = false,
        [property: Description(Maker)] Guid? Maker = null)
    {
        /// <summary>As the use cases take it.</summary>
        internal ShotsRequest Shots => new(Text, Append, Maker);
    }

    /// <summary>Which errand.</summary>
    public sealed record One([property: Description("Id of the errand.")] Guid Errand);

    /// <summary>Which errand, and who goes.</summary>
    public sealed record Again([property: Description("Id of the errand that failed or was cancelled.")] Guid Errand, [property: Description("Id of another maker account; the same if left out.")] Guid? Maker = null);

    /// <summary>Whose errands.</summary>
    public sealed record Search(
        [property: Description("Id of the project.")] Guid Project,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Recorded, ReadErrand.Answer>(
            "narrate_chapter", "Send a narration", new Hints(Again: false, Outside: true),
            "Sends a person's recording of a whole chapter. A paid transcriber hears it, and every sentence found in it gets its part as its voice, which no maker replaces. Then: read_errand until its status is completed or failed.",
            async (call, a, ct) =>
            {
                await using var file = call.Get<ReadableFolders>().Open(a.Path);
                return await Told(call, await call.Get<AddNarration>().Run(call.Caller, a.Chapter, a.Maker, file, file.Length, Path.GetFileName(file.Name), ct), ct);
            }),
        new AgentTool<Length, ErrandEstimate>(
            "estimate_narration", "Estimate a narration", Hints.Reading, "What it would cost to have a recording heard, and by whom; nothing is sent.",
            (call, a, ct) => call.Get<EstimateNarration>().Run(call.Caller, a.Chapter, new EstimateNarration.Request(a.Seconds, a.Maker), ct)),
        new AgentTool<Writing, ReadErrand.Answer>(
            "write_script", "Have a script written", new Hints(Again: false, Outside: true),
            "Has a paid text maker write a script from a prompt, as a project of its own. Then: read_errand until its status is completed or failed; from then on the project is one like any other.",
            async (call, a, ct) => await Told(call, await call.Get<AddScript>().Run(call.Caller, a.Script, ct), ct)),
        new AgentTool<Writing, ErrandEstimate>(
            "estimate_script", "Estimate a script", Hints.Reading, "What such a script would cost at most, and who would write it; nothing is asked.", (call, a, ct) => call.Get<EstimateScript>().Run(call.Caller, a.Script, ct)),
        new AgentTool<Telling, ReadErrand.Answer>(
            "write_shots", "Have shots written", new Hints(Again: false, Outside: true),
            "Has a paid text maker write an episode's shots from its text, and add whoever is new to the drama. Then: read_errand until its status is completed or failed, list_shots.",
            async (call, a, ct) => await Told(call, await call.Get<AskShots>().Run(call.Caller, a.Episode, a.Shots, ct), ct)),
        new AgentTool<Telling, ErrandEstimate>(
            "estimate_shots", "Estimate shots", Hints.Reading, "What such shots would cost at most, and who would write them; nothing is asked.", (call, a, ct) => call.Get<EstimateShots>().Run(call.Caller, a.Episode, a.Shots, ct)),
        new AgentTool<One, ReadErrand.Answer>(
            "read_errand", "Read an errand", Hints.Reading, "How an errand stands, a narration, a script or shots; of a narration also where each sentence was heard, and which were not.", (call, a, ct) => Told(call, a.Errand, ct)),
        new AgentTool<Search, Page<ReadErrand.Row>>(
            "list_errands", "List errands", Hints.Reading, "A project's errands, the newest first: what was asked of makers apart from films and clips.",
            (call, a, ct) => call.Get<ListErrands>().Run(call.Caller, a.Project, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<One, ReadErrand.Answer>(
            "cancel_errand", "Cancel an errand", Hints.Ending, "Ends an errand; what was heard or written up to then is kept and not paid again. Ask your person first.",
            (call, a, ct) => call.Get<CancelErrand>().Run(call.Caller, a.Errand, ct).Then(() => Told(call, a.Errand, ct))),
        new AgentTool<Again, ErrandEstimate>(
            "estimate_errand", "Estimate another try", Hints.Reading, "What trying an errand again would cost at most, were nothing of it answered yet; nothing is asked.",
            (call, a, ct) => call.Get<EstimateErrand>().Run(call.Caller, a.Errand, new RetryErrand.Request(a.Maker), ct)),
        new AgentTool<Again, ReadErrand.Answer>(
            "retry_errand", "Try an errand again", new Hints(Again: false, Outside: true),
            "Tries an errand that failed or was cancelled once more, as another errand; what was answered before is not paid again. estimate_errand tells the price first.",
            async (call, a, ct) => await Told(call, await call.Get<RetryErrand>().Run(call.Caller, a.Errand, new RetryErrand.Request(a.Maker), ct), ct)),
    ];

    private static Task<ReadErrand.Answer> Told(AgentCall call, Guid errand, CancellationToken ct) => call.Get<ReadErrand>().Run(call.Caller, errand, ct);
}
