using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Http;
using Reelwright.Features.Orders;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that order films and steer orders.</summary>
internal static class OrderTools
{
    private const string Wishes = "Wishes; what is left out is as usual (1920x1080, 30 frames a second, standard quality, mp4, subtitles both burnt in and as files). "
        + "aspect: 16:9, 9:16 or 1:1. fps: 24, 25, 30, 50 or 60. quality: draft, standard or high. format: mp4 or webm. subtitles: burn, files, both or none. subtitle_format: srt or vtt, which of the two files the cut list names. "
        + "preview: only the first so many sentences. target_duration: seconds the film shall last. fallback: none, offline or default, who may step in where a maker made nothing. auto_retry and max_retries: whether and how often it begins again by itself when its text was changed while it was made. confirm: true confirms the chapter by ordering it.";

    /// <summary>One chapter and the wishes for its film.</summary>
    public sealed record OneFilm(
        [property: Description("Id of the chapter.")] Guid Chapter,
        [property: Description(Wishes)] FilmRequest? Film = null);

    /// <summary>Chapters of a project and the wishes for their films.</summary>
    public sealed record Several(
        [property: Description("Id of the project.")] Guid Project,
        [property: Description("Ids of the chapters; leave it out for all of them."), MaxLength(10_000)] IReadOnlyList<Guid>? Chapters = null,
        [property: Description(Wishes)] FilmRequest? Film = null);

    /// <summary>Which orders.</summary>
    public sealed record Search(
        [property: Description("Only orders of this project.")] Guid? Project = null,
        [property: Description("Only orders of this chapter.")] Guid? Chapter = null,
        [property: Description("Only orders of this status.")] OrderStatus? Status = null,
        [property: Description("Only orders that have not ended.")] bool? Active = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Which order.</summary>
    public sealed record One([property: Description("Id of the order.")] Guid Order);

    /// <summary>An order as it was read, and its priority.</summary>
    public sealed record Rank(
        [property: Description("Id of the order.")] Guid Order,
        [property: Description("The 'version' you read by read_order: it rises whenever the order changes, when it is paused for instance.")] uint Version,
        [property: Description("Higher goes first."), Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)] int Priority);

    /// <summary>An order or a finished film for each chapter.</summary>
    public sealed record Ordered(IReadOnlyList<ProjectRoutes.OrderedChapter> Films);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<OneFilm, ProjectRoutes.Ordered>(
            "order_film", "Order a film", Hints.Ordering,
            "Orders the film of one chapter. Asked twice, the answer is the same order; when nothing has changed since, the finished film. Then: watch.",
            async (call, a, ct) =>
            {
                var answer = await call.Get<OrderFilms>().Run(call.Caller, a.Chapter, a.Film ?? new FilmRequest(), ct);
                return new ProjectRoutes.Ordered(answer.Order, answer.Film);
            }),
        new AgentTool<Several, Ordered>(
            "order_films", "Order several films", Hints.Ordering,
            "Orders the films of several chapters or of the whole project, one film a chapter; all are admitted or none. Then: watch the project.",
            async (call, a, ct) => new Ordered([.. (await call.Get<OrderFilms>().Run(call.Caller, a.Project, a.Chapters, a.Film ?? new FilmRequest(), ct))
                .Select(o => new ProjectRoutes.OrderedChapter(o.Chapter, o.Answer.Order, o.Answer.Film))])),
        new AgentTool<OneFilm, EstimateFilms.Answer>(
            "estimate_film", "Estimate a film", Hints.Reading, "What ordering the film of a chapter would make, how long that takes and what it costs; nothing is ordered.",
            (call, a, ct) => call.Get<EstimateFilms>().Run(call.Caller, a.Chapter, a.Film ?? new FilmRequest(), ct)),
        new AgentTool<Several, EstimateFilms.Answer>(
            "estimate_films", "Estimate several films", Hints.Reading, "The same for several chapters or the whole project.",
            (call, a, ct) => call.Get<EstimateFilms>().Run(call.Caller, a.Project, a.Chapters, a.Film ?? new FilmRequest(), ct)),
        new AgentTool<Search, Page<FindOrders.Row>>(
            "list_orders", "List orders", Hints.Reading, "Lists orders of the projects one may look at, the newest first.",
            (call, a, ct) => call.Get<FindOrders>().Run(call.Caller, new FindOrders.Request(a.Project, a.Chapter, a.Status, a.Active ?? false), PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<One, ReadOrder.Answer>(
            "read_order", "Read an order", Hints.Reading, "An order: how far it is, when it will be done, what it was ordered with, what went wrong (error_details names each sentence that could not be made), its attempts with what they used, and its film once there is one.",
            (call, a, ct) => call.Get<ReadOrder>().Run(call.Caller, a.Order, ct)),
        new AgentTool<One, EstimateFilms.Answer>(
            "estimate_order", "Estimate the rest of an order", Hints.Reading, "What an order that failed or is paused still has to make, how long that takes and what it costs; it does not go on by that.",
            (call, a, ct) => call.Get<EstimateOrder>().Run(call.Caller, a.Order, ct)),
        Steer("pause_order", "Pause an order", Hints.Changing, "Pauses an order; what is made stays.", call => call.Get<PauseOrder>().Run),
        Steer("resume_order", "Resume an order", Hints.Ordering, "Resumes a paused order from what is there; estimate_order tells the price first.", call => call.Get<ResumeOrder>().Run),
        Steer("cancel_order", "Cancel an order", Hints.Ending, "Cancels an order for good; what is made stays. Ask your person first.", call => call.Get<CancelOrder>().Run),
        Steer("retry_order", "Retry an order", Hints.Ordering, "Retries a failed order; only what is missing is made. estimate_order tells the price first.", call => call.Get<RetryOrder>().Run),
        new AgentTool<Rank, ReadOrder.Answer>(
            "set_priority", "Rank an order", Hints.Changing, "Changes the priority of an order that waits.",
            (call, a, ct) => Apply(call, a.Order, (owner, order, actor, stop) => call.Get<SetPriority>().Run(owner, order, a.Priority, a.Version, actor, stop), ct)),
    ];

    private static AgentTool<One, ReadOrder.Answer> Steer(string name, string title, Hints hints, string description, Func<AgentCall, OrderRoutes.Change> change) =>
        new(name, title, hints, description, (call, a, ct) => Apply(call, a.Order, change(call), ct));

    private static Task<ReadOrder.Answer> Apply(AgentCall call, Guid order, OrderRoutes.Change change, CancellationToken ct) =>
        OrderRoutes.Apply(call.Get<Access>(), call.Get<ReadOrder>(), call.Caller, call.Caller.Session, order, change, ct);
}
