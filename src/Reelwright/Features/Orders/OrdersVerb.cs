using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary><c>reel orders</c>: list, pause, resume, cancel, retry and rank orders, while another process works on them.</summary>
public static class OrdersVerb
{
    private const int Listed = 50;

    // Among which one is sought by a part of its id.
    private const int Sought = 10_000;

    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var data = new Option<string?>("--data") { Description = "Data folder.", Recursive = true };
        var database = new Option<string?>("--database") { Description = "Connection of a shared database.", Recursive = true };
        var json = new Option<bool>("--json") { Description = "Print JSON.", Recursive = true };
        var verb = new Command("orders", "List orders of films and steer them; a running `reel serve`, `reel worker` or `reel make` works on them.") { data, database, json };
        var all = new Option<bool>("--all") { Description = "Also those that have ended." };
        var list = new Command("list", "List orders, those that have not ended.") { all };
        list.SetAction((parsed, ct) => With(parsed.GetValue(data), parsed.GetValue(database), async (host, installation) =>
        {
            var rows = await Rows(host, installation, active: !parsed.GetValue(all), Listed, ct);
            Print(rows, parsed.GetValue(json));
        }, ct));
        verb.Subcommands.Add(list);
        VerbDoor.Alone(verb, list);
        Add("pause", "Pause an order; what is made stays.", (s, owner, id, ct) => s.GetRequiredService<PauseOrder>().Run(owner, id, Actor, ct));
        Add("resume", "Resume a paused order.", (s, owner, id, ct) => s.GetRequiredService<ResumeOrder>().Run(owner, id, Actor, ct));
        Add("cancel", "Cancel an order for good; what is made stays.", (s, owner, id, ct) => s.GetRequiredService<CancelOrder>().Run(owner, id, Actor, ct));
        verb.Subcommands.Add(Retry(data, database, json));
        var order = new Argument<string>("ORDER") { Description = "Its id, or the first or last letters of it." };
        var rank = new Argument<int>("PRIORITY") { Description = "-100 to 100; higher goes first." };
        var priority = new Command("priority", "Change the priority of a waiting order.") { order, rank };
        priority.SetAction((parsed, ct) => With(parsed.GetValue(data), parsed.GetValue(database), async (host, installation) =>
        {
            var id = await Find(host, installation, parsed.GetValue(order)!, ct);
            Print(await host.Services.GetRequiredService<SetPriority>().Run(installation.Owner, id, parsed.GetValue(rank), null, Actor, ct), parsed.GetValue(json));
        }, ct));
        verb.Subcommands.Add(priority);
        return verb;

        void Add(string name, string help, Func<IServiceProvider, Guid, Guid, CancellationToken, Task<GenerationTask>> change)
        {
            var which = new Argument<string>("ORDER") { Description = "Its id, or the first or last letters of it." };
            var command = new Command(name, help) { which };
            command.SetAction((parsed, ct) => With(parsed.GetValue(data), parsed.GetValue(database), async (host, installation) =>
            {
                var id = await Find(host, installation, parsed.GetValue(which)!, ct);
                Print(await change(host.Services, installation.Owner, id, ct), parsed.GetValue(json));
            }, ct));
            verb.Subcommands.Add(command);
        }
    }

    private static Command Retry(Option<string?> data, Option<string?> database, Option<bool> json)
    {
        var (which, rule) = (new Argument<string>("ORDER") { Description = "Its id, or the first or last letters of it." }, new VerbPrice());
        var command = rule.AddTo(new Command("retry", "Tell what is missing of a failed order and what that would cost; with --yes, retry it: only that is made.") { which });
        command.SetAction((parsed, ct) => With(parsed.GetValue(data), parsed.GetValue(database), async (host, installation) =>
        {
            var (services, caller) = (host.Services, new Caller(installation.Owner, UserRole.Owner, Actor));
            var id = await Find(host, installation, parsed.GetValue(which)!, ct);
            var failed = (await services.GetRequiredService<ReadOrder>().Run(caller, id, ct)).Order;
            RetryOrder.EnsureFailed(id, failed.Status);
            var rest = await services.GetRequiredService<EstimateOrder>().Run(caller, id, ct);
            var retried = rule.Orders(parsed, OrderPrice.IsFree(rest, failed.GenerationSettings)) ? await services.GetRequiredService<RetryOrder>().Run(installation.Owner, id, Actor, ct) : null;
            Print(failed, rest, retried, parsed.GetValue(json));
        }, ct));
        return command;
    }

    private static string Actor => "cli:" + Environment.UserName;

    private static async Task<int> With(string? data, string? database, Func<IHost, Installation, Task> work, CancellationToken ct)
    {
        await using var installation = await Installation.Open(new InstallationOptions(data, database), TimeProvider.System, ct);
        using var host = ReelHost.Build(installation, works: false, LogLevel.Warning);
        using var scope = VerbScope.Begin(host.Services, installation, "orders");
        await work(host, installation);
        return 0;
    }

    private static async Task<Guid> Find(IHost host, Installation installation, string text, CancellationToken ct)
    {
        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        var rows = await Rows(host, installation, active: false, Sought, ct);
        // Version 7 ids of one moment share their first letters; people name them by the last.
        var found = rows.Where(r => r.Id.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase) || r.Id.ToString().EndsWith(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 1
            ? found[0].Id
            : throw new ReelException("not_found", found.Count == 0 ? $"There is no order '{text}': see `reel orders list --all`." : $"'{text}' names {found.Count} orders: give more of the id.");
    }

    private static async Task<IReadOnlyList<FindOrders.Row>> Rows(IHost host, Installation installation, bool active, int most, CancellationToken ct)
    {
        var rows = new List<FindOrders.Row>();
        Page<FindOrders.Row>? part = null;
        do
        {
            part = await host.Services.GetRequiredService<FindOrders>().Run(
                new Caller(installation.Owner, UserRole.Owner, Actor), new FindOrders.Request(null, null, null, active), new PageRequest(Math.Min(PageRequest.Most, most - rows.Count), part?.Next), ct);
            rows.AddRange(part.Items);
        }
        while (part.Next is not null && rows.Count < most);
        return rows;
    }

    private static void Print(GenerationTask order, bool json) =>
        Console.Out.WriteLine(json ? Json.Write(new { order.Id, Status = order.Status.Word(), order.Priority }) : Line(order));

    private static void Print(ReadOrder.Row failed, EstimateFilms.Answer rest, GenerationTask? retried, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(Json.Write(new { failed.Id, Status = (retried?.Status ?? failed.Status).Word(), failed.Priority, Estimate = rest }));
            return;
        }

        foreach (var line in VerbPrice.Lines(OrderPrice.Lines(rest), retried is null ? null : [Line(retried)]))
        {
            Console.Out.WriteLine(line);
        }
    }

    private static string Line(GenerationTask order) => $"{order.Id} is {order.Status.Word()}, priority {order.Priority}.";

    private static void Print(IReadOnlyList<FindOrders.Row> rows, bool json)
    {
        foreach (var row in rows)
        {
            Console.Out.WriteLine(json
                ? Json.Write(new { row.Id, Status = row.Status.Word(), row.Priority, row.Progress, Step = row.CurrentStep.Word(), row.Project, Chapter = row.ChapterNumber, Title = row.Chapter, row.Output, Sentences = row.TotalSentences, Done = row.CompletedSentences, Failed = row.FailedSentences, Estimated = row.EstimatedCompletion, Error = row.ErrorMessage })
                : string.Create(CultureInfo.InvariantCulture, $"{row.Id}  {row.Status.Word(),-10} {row.Progress,3}%  {row.Priority,4}  {row.Project}: {row.ChapterNumber}. {Titles.Cut(row.Chapter, 40)}  {row.Output}{(row.ErrorMessage is null ? "" : "  " + row.ErrorMessage)}"));
        }

        if (rows.Count == 0 && !json)
        {
            Console.Out.WriteLine("No orders. `reel make FILE` makes one.");
        }
    }
}
