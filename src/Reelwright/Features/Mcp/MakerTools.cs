using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Makers;
using Reelwright.Features.Spending;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that look at makers and at money. Keys, budgets and the settling of calls are a person's: no agent allows itself to spend.</summary>
internal static class MakerTools
{
    /// <summary>Which accounts.</summary>
    public sealed record Accounts(
        [property: Description("Only accounts of this service.")] ServiceType? Service = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Which account.</summary>
    public sealed record Account([property: Description("Id of the maker account.")] Guid Maker);

    /// <summary>Which vendors.</summary>
    public sealed record Vendors([property: Description("Only what offers this service.")] ServiceType Service);

    /// <summary>Which project.</summary>
    public sealed record OfProject([property: Description("Id of the project.")] Guid Project);

    /// <summary>Which calls.</summary>
    public sealed record Calls(
        [property: Description("Only calls for this project.")] Guid? Project = null,
        [property: Description("Only calls of this order.")] Guid? Order = null,
        [property: Description("Only calls of this maker account.")] Guid? Maker = null,
        [property: Description("Only calls of this status; unknown are those a person has to settle.")] CallStatus? Status = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>What there can be.</summary>
    public sealed record Catalog(IReadOnlyList<DescribeMakers.Offer> Offers);

    /// <summary>What it cost.</summary>
    public sealed record Costs(IReadOnlyList<ReadCosts.Row> Days);

    /// <summary>What may be spent.</summary>
    public sealed record Budgets(IReadOnlyList<ListBudgets.Row> All);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Accounts, Page<MakerRow>>(
            "list_makers", "List maker accounts", Hints.Reading, "One's accounts at makers of pictures, voices, clips and texts, with their limits and what they cost; never their keys. An order names one by picture_config or speech_config.",
            (call, a, ct) => call.Get<ListMakers>().Run(call.Caller, a.Service, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<Vendors, Catalog>(
            "describe_makers", "Describe makers", Hints.Reading, "Which vendors offer a service: their models, what may be asked of each and what it costs. Accounts are added by a person.",
            (call, a, _) => Task.FromResult(new Catalog([.. call.Get<DescribeMakers>().Run().Where(o => o.ServiceType == a.Service)]))),
        new AgentTool<Account, TestMaker.Outcome>(
            "test_maker", "Try a maker account", Hints.Changing, "Tries a maker account without paying for anything, and says which setting is wrong.", (call, a, ct) => call.Get<TestMaker>().Run(call.Caller, a.Maker, ct)),
        new AgentTool<OfProject, Costs>(
            "read_costs", "Read what a project cost", Hints.Reading, "What a project has cost, by day, service and maker; currencies are never added.",
            async (call, a, ct) => new Costs(await call.Get<ReadCosts>().Run(call.Caller, a.Project, ct))),
        new AgentTool<ManuscriptTools.Nothing, Budgets>(
            "list_budgets", "List budgets", Hints.Reading, "How much money may be spent, and how much of it is gone. Only a person changes that.",
            async (call, _, ct) => new Budgets(await call.Get<ListBudgets>().Run(call.Caller, ct))),
        new AgentTool<Calls, Page<ListCalls.Row>>(
            "list_calls", "List calls of makers", Hints.Reading, "The calls of makers, the newest first, with what each cost. Of those that are unknown nobody knows whether they were paid: tell your person, who settles them.",
            (call, a, ct) => call.Get<ListCalls>().Run(call.Caller, new ListCalls.Request(a.Project, a.Order, a.Maker, a.Status), PageRequest.Of(a.Limit, a.After), ct)),
    ];
}
