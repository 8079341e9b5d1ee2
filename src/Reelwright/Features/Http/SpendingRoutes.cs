using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Spending;

namespace Reelwright.Features.Http;

/// <summary>What makers were asked, what that cost, and what it may cost.</summary>
internal static class SpendingRoutes
{
    /// <summary>The id of what was set.</summary>
    public sealed record BudgetSet(Guid Id);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/calls", (Guid? project, Guid? order, Guid? maker, string? status, int? limit, string? after, ListCalls list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListCalls.Request(project, order, maker, QueryWords.Read<CallStatus>(status)), PageRequest.Of(limit, after), ct)).WithSummary("One's calls to makers, the newest first; status=unknown are those to settle.");
        api.MapPost("/calls/{call:guid}/settle", async Task<NoContent> (Guid call, SettleCall.Request request, SettleCall settle, HttpContext http, CancellationToken ct) =>
        {
            await settle.Run(http.Caller(), call, request, ct);
            return TypedResults.NoContent();
        }).WithSummary("Settles a call of which nobody knew what became of it: not_executed, paid, or find to ask the vendor.").Fails("forbidden", "wrong_state", "find_unsupported", "job_lost", "maker_unreachable", "maker_key_refused");
        api.MapGet("/projects/{project:guid}/costs", (Guid project, ReadCosts read, HttpContext http, CancellationToken ct) => read.Run(http.Caller(), project, ct)).WithSummary("What a project has cost, by day, service and maker; for whoever may order.").Fails("forbidden");
        api.MapGet("/budgets", (ListBudgets list, HttpContext http, CancellationToken ct) => list.Run(http.Caller(), ct)).WithSummary("One's budgets, and what is gone of each.");
        api.MapPut("/budgets", async (SetBudget.Request request, SetBudget set, HttpContext http, CancellationToken ct) => new BudgetSet(await set.Run(http.Caller(), request, ct)))
            .WithSummary("Sets a budget: in all, for a project, or by a maker account; for a day, a month or ever.").Fails("budget_invalid", "not_found", "forbidden");
        api.MapDelete("/budgets/{budget:guid}", async Task<NoContent> (Guid budget, RemoveBudget remove, HttpContext http, CancellationToken ct) =>
        {
            await remove.Run(http.Caller(), budget, ct);
            return TypedResults.NoContent();
        }).WithSummary("Takes a budget away.").Fails("forbidden");
    }
}
