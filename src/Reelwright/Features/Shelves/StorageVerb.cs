using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Accounts;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary><c>reel storage</c>: what lies on the shelves and who keeps it; scan, clean up, set quotas.</summary>
public static class StorageVerb
{
    private static readonly JsonSerializerOptions AsOverHttp = Options();

    private sealed record Shared(Option<string?> Data, Option<string?> Database, Option<bool> Json);

    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var options = new Shared(
            new Option<string?>("--data") { Description = "Data folder.", Recursive = true },
            new Option<string?>("--database") { Description = "Connection of a shared database.", Recursive = true },
            new Option<bool>("--json") { Description = "Print JSON.", Recursive = true });
        var verb = new Command("storage", "Show what lies in the store and who keeps it; scan it, clean it up.") { options.Data, options.Database, options.Json };
        verb.SetAction((parsed, ct) => With(parsed, options, async (services, caller) => Print(parsed, options, await services.GetRequiredService<ReadShelves>().Run(caller, ct), Lines), ct));

        var scan = new Command("scan", "Compare files and rows: remove old files without a row, tell rows without a file.");
        scan.SetAction((parsed, ct) => With(parsed, options, async (services, caller) =>
        {
            foreach (var report in await services.GetRequiredService<ScanShelves>().Run(caller, ct))
            {
                Print(parsed, options, report, Lines);
            }
        }, ct));

        var list = new Option<string?>("--run") { Description = "Carry out the list of this id, from a dry run.", HelpName = "ID" };
        var clean = new Command("clean-up", "List what the shelves' policies would remove, or carry such a list out.") { list };
        clean.SetAction((parsed, ct) => With(parsed, options, async (services, caller) =>
        {
            var id = parsed.GetValue(list) is not { } given ? (Guid?)null
                : Guid.TryParse(given, out var guid) ? guid : throw new ReelException("not_found", $"There is no clean-up '{given}': take the id a dry run told.");
            var answer = id is { } known
                ? await services.GetRequiredService<CleanUpShelves>().Run(caller, known, ct)
                : await services.GetRequiredService<PlanShelves>().Run(caller, new PlanShelves.Request(), ct);
            Print(parsed, options, answer, Lines);
            await Items(services, caller, parsed, options, answer, ct);
        }, ct));

        var name = new Argument<string>("NAME") { Description = "Username or e-mail address." };
        var bytes = new Argument<long?>("BYTES") { Description = "How much they may keep; none takes the limit away.", Arity = ArgumentArity.ZeroOrOne };
        var quota = new Command("quota", "Say how much somebody may keep.") { name, bytes };
        quota.SetAction((parsed, ct) => With(parsed, options, async (services, caller) =>
        {
            var user = await services.GetRequiredService<FindUser>().Run(parsed.GetValue(name)!, ct);
            await services.GetRequiredService<SetQuota>().Run(caller, user.Id, null, new SetQuota.Request(parsed.GetValue(bytes)), ct);
        }, ct));
        verb.Subcommands.Add(scan);
        verb.Subcommands.Add(clean);
        verb.Subcommands.Add(quota);
        return verb;
    }

    private static async Task<int> With(ParseResult parsed, Shared options, Func<IServiceProvider, Caller, Task> work, CancellationToken ct)
    {
        await using var installation = await Installation.Open(
            new InstallationOptions(parsed.GetValue(options.Data), parsed.GetValue(options.Database)), TimeProvider.System, ct);
        using var host = ReelHost.Build(installation, works: false, LogLevel.Warning);
        await work(host.Services, new Caller(installation.Owner, UserRole.Owner, "cli:" + Environment.UserName));
        return 0;
    }

    private static async Task Items(IServiceProvider services, Caller caller, ParseResult parsed, Shared options, ReadCleanUp.Answer answer, CancellationToken ct)
    {
        for (string? after = null; ;)
        {
            var items = await services.GetRequiredService<ReadCleanUp>().Items(caller, answer.Id, new PageRequest(PageRequest.Most, after), ct);
            foreach (var item in items.Items)
            {
                Print(parsed, options, item, i => [string.Create(
                    CultureInfo.InvariantCulture, $"{i.Number,6}  {i.Shelf.Word(),-6} {i.Kind.Word(),-5} {i.Id}  {i.SizeBytes} bytes, since {i.Since:yyyy-MM-dd}, {i.Reason.Word()}{(i.Outcome is { } o ? ": " + o.Word() : "")}{(i.WhyKept is null ? "" : ", " + i.WhyKept)}")]);
            }

            if (items.Next is null)
            {
                return;
            }

            after = items.Next;
        }
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        WebApp.Configure(options);
        return options;
    }

    private static void Print<T>(ParseResult parsed, Shared options, T value, Func<T, IEnumerable<string>> lines)
    {
        foreach (var line in parsed.GetValue(options.Json) ? [JsonSerializer.Serialize(value, AsOverHttp)] : lines(value))
        {
            parsed.InvocationConfiguration.Output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Lines(ReadShelves.Answer answer) =>
    [
        .. answer.Shelves.Select(s => string.Create(
            CultureInfo.InvariantCulture, $"{s.StorageType.Word(),-7}{s.TotalSizeBytes,16} bytes{s.FileCount,9} files{(s.FreeBytes is { } free ? $"{free,18} bytes free" : "")}  {s.DirectoryPath}")),
        .. answer.Users.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Username} keeps {u.UsedBytes} bytes{(u.QuotaBytes is { } quota ? $" of {quota}" : "")}")),
    ];

    private static IEnumerable<string> Lines(FileScan.Report report) =>
    [
        string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Area.Word(),-7}{report.Bytes,16} bytes{report.Files,9} files; without a row {report.Orphans} went and {report.Young} are too young; the total was wrong by {report.Drift} bytes"),
        .. report.Missing.Select(m => string.Create(
            CultureInfo.InvariantCulture, $"  {m.Name} has {(m.Found is { } found ? $"{found} bytes instead of {m.Expected}" : "no file")}, and {m.References} rows name it")),
    ];

    private static IEnumerable<string> Lines(ReadCleanUp.Answer answer) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"clean-up {answer.Id}: {answer.Things} things of {answer.SizeBytes} bytes{(answer.RanAt is null
            ? answer.Things == 0 ? "." : $"; `reel storage clean-up --run {answer.Id}` removes them."
            : $"; {answer.Removed} went, {answer.Kept} stayed.")}"),
    ];
}
