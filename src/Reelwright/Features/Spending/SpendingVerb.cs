using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Features.Makers;

namespace Reelwright.Features.Spending;

/// <summary><c>reel spending</c>: what makers cost, what they may cost, and what became of calls nobody knows of.</summary>
public static class SpendingVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("spending", "Show budgets, costs and calls; set budgets, settle calls in doubt.");
        door.Add(verb, verb, (_, services, caller, ct) => services.GetRequiredService<ListBudgets>().Run(caller, ct), Lines);

        var project = new Argument<Guid>("PROJECT") { Description = "Id of the project, as `reel projects list` shows it." };
        door.Add(verb, new Command("costs", "What a project has cost, by day, service and maker.") { project }, (parsed, services, caller, ct) => services.GetRequiredService<ReadCosts>().Run(caller, parsed.GetValue(project), ct), Lines);

        var status = new Option<string?>("--status") { Description = "Only calls of this status; unknown are those to settle." };
        var order = new Option<Guid?>("--order") { Description = "Only calls of this order." };
        var maker = new Option<string?>("--maker") { Description = "Only by this maker account, its name or id." };
        var only = new Option<Guid?>("--project") { Description = "Only for this project." };
        door.Part(verb, new Command("calls", "The newest calls of makers.") { status, order, maker, only }, async (parsed, services, caller, page, ct) =>
        {
            var account = parsed.GetValue(maker) is { } named ? (await MakersVerb.One(services, caller, named, ct)).Id : (Guid?)null;
            var request = new ListCalls.Request(parsed.GetValue(only), parsed.GetValue(order), account, QueryWords.Read<CallStatus>(parsed.GetValue(status)));
            return await services.GetRequiredService<ListCalls>().Run(caller, request, page, ct);
        }, Line, "No calls.");

        var amount = new Argument<decimal>("AMOUNT") { Description = "How much, such as 20." };
        var currency = new Argument<string>("CURRENCY") { Description = "ISO 4217, such as USD." };
        var period = new Argument<string>("PERIOD") { Description = "day, month or ever." };
        door.Add(verb, new Command("budget", "Set how much money may be spent.") { amount, currency, period, maker, only }, async (parsed, services, caller, ct) =>
        {
            var (money, named) = (parsed.GetValue(currency)!, parsed.GetValue(maker));
            if (money.Length != 3 || !money.All(char.IsAsciiLetterUpper) || parsed.GetValue(amount) is < 0 or > 100_000_000)
            {
                throw new ReelException("budget_invalid", "A budget is an amount from 0 to 100000000 and a currency such as USD.");
            }

            var account = named is null ? null : await MakersVerb.One(services, caller, named, ct);
            return await services.GetRequiredService<SetBudget>().Run(caller, new SetBudget.Request(QueryWords.Read<BudgetPeriod>(parsed.GetValue(period))!.Value, money, parsed.GetValue(amount), account?.Id, parsed.GetValue(only)), ct);
        }, id => [$"Budget {id} is set."]);

        var budget = new Argument<Guid>("BUDGET") { Description = "Its id." };
        door.Add(verb, new Command("remove", "Take a budget away.") { budget }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<RemoveBudget>().Run(caller, parsed.GetValue(budget), ct);
            return parsed.GetValue(budget);
        }, id => [$"Budget {id} is gone."]);

        var call = new Argument<Guid>("CALL") { Description = "Its id, from `reel spending calls --status unknown`." };
        var outcome = new Argument<string>("OUTCOME") { Description = "not_executed, paid, or find to ask the vendor." };
        var price = new Option<decimal?>("--price") { Description = "What was paid (default: what was held back)." };
        door.Add(verb, new Command("settle", "Say what became of a call nobody knows of.") { call, outcome, price }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<SettleCall>().Run(caller, parsed.GetValue(call), new SettleCall.Request(QueryWords.Read<CallOutcome>(parsed.GetValue(outcome))!.Value, parsed.GetValue(price)), ct);
            return parsed.GetValue(call);
        }, id => [$"Call {id} is settled."]);
        return verb;
    }

    private static IEnumerable<string> Lines(IReadOnlyList<ListBudgets.Row> rows) => rows.Count == 0 ? ["No budgets: nothing holds what makers may cost."] : rows.Select(b => string.Create(
        CultureInfo.InvariantCulture, $"{b.Id}  {b.Spent:0.######} of {b.Amount:0.######} {b.Currency} {(b.Period is "ever" ? "in all" : "this " + b.Period)}{(b.ProjectId is { } p ? $", project {p}" : "")}{(b.ApiConfigId is { } c ? $", maker {c}" : "")}"));

    private static IEnumerable<string> Lines(IReadOnlyList<ReadCosts.Row> rows) => rows.Count == 0 ? ["It has cost nothing."] : rows.Select(r => string.Create(
        CultureInfo.InvariantCulture, $"{r.Day:yyyy-MM-dd}  {r.ServiceType,-17} {r.Maker,-12} {r.Calls,6} calls  {r.Cost:0.######} {r.Currency}{(r.Held > 0 ? string.Create(CultureInfo.InvariantCulture, $", {r.Held:0.######} held back") : "")}"));

    private static string Line(ListCalls.Row c) => string.Create(
        CultureInfo.InvariantCulture,
        $"{c.Id}  {c.StartedAt:yyyy-MM-dd HH:mm}  {c.Status.Word(),-9} {c.Maker} {c.Model}  {(c.ClosedAt is null ? c.Reserved : c.Price ?? 0):0.######} {c.Currency}{(c.VendorJobId is { } job ? $", job {job}" : "")}{(c.ErrorMessage is { } said ? "  " + said : "")}");
}
