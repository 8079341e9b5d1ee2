using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;

namespace Reelwright.Features.Makers;

/// <summary><c>reel makers</c>: one's maker accounts. Keys come from a file or from standard input: a command line is seen by others.</summary>
public static class MakersVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("makers", "List, show, add, try, change and delete accounts of makers.");
        var of = new Option<string?>("--service") { Description = "Only accounts for this service." };
        verb.Add(of);
        door.Add(verb, verb, (parsed, services, caller, ct) => All(services, caller, parsed.GetValue(of) is { } word ? Read(word) : null, ct), Lines);

        var provider = new Argument<string>("PROVIDER") { Description = "The vendor, as `reel makers catalog` names it." };
        var some = new Argument<string?>("PROVIDER") { Description = "Only this vendor.", Arity = ArgumentArity.ZeroOrOne };
        door.Add(verb, new Command("catalog", "What accounts there can be: vendors, services, models, settings.") { some }, (parsed, services, _, _) => Task.FromResult<IReadOnlyList<DescribeMakers.Offer>>(
            [.. services.GetRequiredService<DescribeMakers>().Run().Where(o => parsed.GetValue(some) is not { } one || string.Equals(o.Provider, one, StringComparison.Ordinal))]), Lines);

        var service = new Argument<string>("SERVICE") { Description = "image_generation, audio_generation, video_generation, transcription, text_generation or translation." };
        var said = new MakerOptions();
        door.Add(verb, said.AddTo(new Command("add", "Add an account.") { provider, service }), (parsed, services, caller, ct) => services.GetRequiredService<AddMaker>().Run(
            caller, new AddMaker.Request(parsed.GetValue(provider)!, Read(parsed.GetValue(service)!), said.Read(parsed, null)), ct), Lines);

        var maker = new Argument<string>("MAKER") { Description = "Its name or id." };
        door.Add(verb, new Command("show", "Show an account.") { maker }, (parsed, services, caller, ct) => One(services, caller, parsed.GetValue(maker)!, ct), Lines);
        door.Add(verb, said.AddTo(new Command("change", "Change an account; what is not said stays.") { maker }), async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(maker)!, ct);
            return await services.GetRequiredService<EditMaker>().Run(caller, row.Id, row.Version, said.Read(parsed, row), ct);
        }, Lines);
        door.Add(verb, new Command("test", "Try an account without paying for anything.") { maker }, async (parsed, services, caller, ct) =>
            await services.GetRequiredService<TestMaker>().Run(caller, (await One(services, caller, parsed.GetValue(maker)!, ct)).Id, ct), Lines);
        door.Add(verb, new Command("delete", "Delete an account, its keys at once; what its vendor still works on is left in doubt.") { maker }, async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(maker)!, ct);
            await services.GetRequiredService<DeleteMaker>().Run(caller, row.Id, row.Version, ct);
            return row;
        }, row => [$"'{row.Name}' is deleted, and its keys are gone."]);
        return verb;
    }

    /// <summary>One of the caller's accounts, by its name or id. Errors: <c>not_found</c>.</summary>
    public static async Task<MakerRow> One(IServiceProvider services, Caller caller, string named, CancellationToken ct) =>
        (await All(services, caller, null, ct)).FirstOrDefault(m => Bears(m, named))
        ?? throw new ReelException("not_found", $"There is no maker account '{named}': see `reel makers`.");

    /// <summary>The same for one service. Errors: <c>not_found</c>, also for an account for another.</summary>
    public static async Task<MakerRow> One(IServiceProvider services, Caller caller, string named, ServiceType service, CancellationToken ct) =>
        (await All(services, caller, service, ct)).FirstOrDefault(m => Bears(m, named))
        ?? throw new ReelException("not_found", $"There is no maker account '{named}' for {service.Word()}: see `reel makers`.");

    private static bool Bears(MakerRow row, string named) => string.Equals(row.Name, named, StringComparison.Ordinal) || string.Equals(row.Id.ToString(), named, StringComparison.OrdinalIgnoreCase);

    private static async Task<IReadOnlyList<MakerRow>> All(IServiceProvider services, Caller caller, ServiceType? service, CancellationToken ct)
    {
        var (rows, part) = (new List<MakerRow>(), (Page<MakerRow>?)null);
        do
        {
            part = await services.GetRequiredService<ListMakers>().Run(caller, service, new PageRequest(PageRequest.Most, part?.Next), ct);
            rows.AddRange(part.Items);
        }
        while (part.Next is not null);
        return rows;
    }

    private static ServiceType Read(string word) => Enum.GetValues<ServiceType>().Where(s => string.Equals(s.Word(), word, StringComparison.Ordinal)).Select(s => (ServiceType?)s).FirstOrDefault()
        ?? throw new ReelException("maker_unknown", $"There is no service '{Titles.Cut(word, 40)}': use {string.Join(", ", Enum.GetValues<ServiceType>().Select(s => s.Word()))}.");

    private static IEnumerable<string> Lines(IReadOnlyList<MakerRow> rows) => rows.SelectMany(Lines);

    private static IEnumerable<string> Lines(MakerRow m) =>
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"{m.Id}  {m.ServiceType.Word(),-17} {m.Name}: {m.Provider}{(m.IsDefault ? ", default" : "")}{(m.IsActive ? "" : ", off")}{(m.IsVerified ? ", tried" : "")}{(m.ExpiresAt is { } ends ? $", until {ends:yyyy-MM-dd}{(m.ExpiresSoon ? "!" : "")}" : "")}; {m.CurrentUsage} calls and {m.CostThisMonth} {m.Currency} this month{(m.LastError is { } error ? "; last failure: " + error : "")}"),
    ];

    private static IEnumerable<string> Lines(IReadOnlyList<DescribeMakers.Offer> offers) => offers.SelectMany(o => (IEnumerable<string>)
    [
        $"{o.Provider} {o.ServiceType.Word()}: {o.Title}{(o.Endpoint is { } at ? ", at " + at : "")}",
        $"  models: {string.Join(", ", o.Models.Select(m => (m.Id is "*" ? "others" : m.Id) + (m.Ends is { } day ? string.Create(CultureInfo.InvariantCulture, $" (until {day:yyyy-MM-dd})") : "")))}",
        .. o.Settings.Select(s => $"  {s.Name}{(s.Required ? " (needed)" : "")}: {s.Help}"),
    ]);

    private static IEnumerable<string> Lines(TestMaker.Outcome outcome) => [outcome.Works ? "It works." : $"It does not work{(outcome.Setting is { } blamed ? $", for its {blamed}" : "")}: {outcome.Message}"];
}
