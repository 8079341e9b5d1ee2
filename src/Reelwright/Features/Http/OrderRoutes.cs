using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Orders;

namespace Reelwright.Features.Http;

/// <summary>Orders and what becomes of them.</summary>
internal static class OrderRoutes
{
    /// <summary>Higher goes first.</summary>
    public sealed record Rank([property: System.ComponentModel.DataAnnotations.Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)] int Priority);

    /// <summary>One of the ways an order is steered.</summary>
    internal delegate Task<GenerationTask> Change(Guid owner, Guid order, string actor, CancellationToken ct);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/orders", (
                Guid? project, Guid? chapter, string? status, bool? active, string? sort, string? order, int? limit, string? after, FindOrders find, HttpContext http, CancellationToken ct) =>
            find.Run(http.Caller(), new FindOrders.Request(project, chapter, QueryWords.Read<OrderStatus>(status), active ?? false), PageRequest.Of(limit, after, sort, order), ct))
            .WithSummary("Orders of the projects one may look at, the newest first; order=asc for the oldest.");
        api.MapGet("/orders/{order:guid}", async (Guid order, ReadOrder read, HttpContext http, CancellationToken ct) =>
        {
            var answer = await read.Run(http.Caller(), order, ct);
            http.SetVersion(answer.Version);
            return answer;
        }).WithSummary("An order with its attempts and its film.");
        api.MapGet("/orders/{order:guid}/timeline", (Guid order, Guid? attempt, ReadTimeline timeline, HttpContext http, CancellationToken ct) => timeline.Run(http.Caller(), order, attempt, ct))
            .WithSummary("The cut list of an order's last attempt, or of the one that is named.");
        api.MapPost("/orders/{order:guid}/pause", (Guid order, PauseOrder pause, HttpContext http, CancellationToken ct) => Apply(http, order, pause.Run, ct)).WithSummary("Pauses an order; what is made stays.").Fails("wrong_state");
        api.MapPost("/orders/{order:guid}/resume", (Guid order, ResumeOrder resume, HttpContext http, CancellationToken ct) => Apply(http, order, resume.Run, ct)).WithSummary("Resumes a paused order.").Fails("wrong_state");
        api.MapPost("/orders/{order:guid}/cancel", (Guid order, CancelOrder cancel, HttpContext http, CancellationToken ct) => Apply(http, order, cancel.Run, ct)).WithSummary("Cancels an order for good; what is made stays.").Fails("wrong_state");
        api.MapPost("/orders/{order:guid}/retry", (Guid order, RetryOrder retry, HttpContext http, CancellationToken ct) => Apply(http, order, retry.Run, ct)).WithSummary("Retries a failed order; only what is missing is made.").Fails("wrong_state");
        api.MapPost("/orders/{order:guid}/estimate", (Guid order, EstimateOrder estimate, HttpContext http, CancellationToken ct) => estimate.Run(http.Caller(), order, ct))
            .WithSummary("What an order still has to make, how long that takes and what it costs; it does not go on by that.").Never("forbidden").Fails(["chapter_empty", "maker_refused", .. ApiCodes.Fields]);
        api.MapPut("/orders/{order:guid}/priority", (Guid order, Rank rank, SetPriority set, HttpContext http, CancellationToken ct) =>
        {
            var version = http.ExpectedVersion();
            return Apply(http, order, (owner, id, actor, stop) => set.Run(owner, id, rank.Priority, version, actor, stop), ct);
        }).WithSummary("Changes the priority of a waiting order; needs If-Match.").Fails("wrong_state");
    }

    /// <summary>Steers an order and tells how it stands then.</summary>
    internal static async Task<ReadOrder.Answer> Apply(Access access, ReadOrder read, Caller caller, string actor, Guid order, Change change, CancellationToken ct)
    {
        var owner = await access.Order(caller, order, Right.Edit, ct);
        await change(owner, order, actor, ct);
        return await read.Run(caller, order, ct);
    }

    private static async Task<ReadOrder.Answer> Apply(HttpContext http, Guid order, Change change, CancellationToken ct)
    {
        var services = http.RequestServices;
        var answer = await Apply(services.GetRequiredService<Access>(), services.GetRequiredService<ReadOrder>(), http.Caller(), "user:" + http.Caller().User, order, change, ct);
        http.SetVersion(answer.Version);
        return answer;
    }
}
