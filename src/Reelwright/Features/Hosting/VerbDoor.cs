using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Http;
using Reelwright.Storage;

namespace Reelwright.Features.Hosting;

/// <summary>What verbs that open use cases for the installation's owner have in common: where the installation is, and how answers are printed.</summary>
/// <param name="ring">Whether they ask where the key ring is, too.</param>
public sealed class VerbDoor(bool ring = false)
{
    private static readonly JsonSerializerOptions AsOverHttp = Options();

    private readonly Option<string?> data = new("--data") { Description = "Data folder.", Recursive = true };
    private readonly Option<string?> database = new("--database") { Description = "Connection of a shared database.", Recursive = true };
    private readonly Option<string?> keys = new("--keys") { Description = "Folder of the key ring.", Recursive = true };
    private readonly Option<bool> json = new("--json") { Description = "Print JSON.", Recursive = true };

    /// <summary>The verb, with the options all its commands take.</summary>
    public Command Verb(string name, string help)
    {
        var verb = new Command(name, help) { data, database, json };
        if (ring)
        {
            verb.Add(keys);
        }

        return verb;
    }

    /// <summary>A command of the verb: its answer is printed as lines or as JSON.</summary>
    /// <param name="works">It waits for something that is made: this process works on it too.</param>
    /// <param name="wrong">What of an answer that was printed is a failure all the same.</param>
    public Command Add<T>(
        Command verb, Command command, Func<ParseResult, IServiceProvider, Caller, CancellationToken, Task<T>> run, Func<T, IEnumerable<string>> lines, bool works = false, Func<T, ReelException?>? wrong = null) =>
        Runs(verb, command, works, run, (answer, asJson) => asJson ? [Written(answer)] : lines(answer), wrong, more: null);

    /// <summary>A command of the verb that lists: of each a line, or its JSON on one.</summary>
    /// <param name="none">What is said where there is nothing; null for nothing.</param>
    public Command Each<T>(Command verb, Command command, Func<ParseResult, IServiceProvider, Caller, CancellationToken, Task<IReadOnlyList<T>>> run, Func<T, string> line, string? none) => Runs(
        verb, command, works: false, run, (rows, asJson) => Rows(rows, asJson, line, none), wrong: null, more: null);

    /// <summary>A command of the verb that lists the first of many, as many as <c>--limit</c> says, and says on standard error when there are more. Errors: <c>page_invalid</c>.</summary>
    /// <param name="none">What is said where there is nothing; null for nothing.</param>
    public Command Part<T>(
        Command verb, Command command, Func<ParseResult, IServiceProvider, Caller, PageRequest, CancellationToken, Task<Page<T>>> read, Func<T, string> line, string? none)
    {
        var limit = new Option<int?>("--limit") { Description = $"How many at most (default: {PageRequest.Usual})." };
        command.Add(limit);
        return Runs(
            verb, command, works: false, (parsed, services, caller, ct) => First(Most(parsed.GetValue(limit) ?? PageRequest.Usual), page => read(parsed, services, caller, page, ct)), (part, asJson) => Rows(part.Items, asJson, line, none),
            wrong: null, more: part => part.Next is null ? null : $"There are more than these {part.Items.Count}: say --limit.");
    }

    /// <summary>Has the verb alone do what its list does where that is told nothing.</summary>
    public static void Alone(Command verb, Command list) => verb.Action = list.Action;

    /// <summary>All of a list, part by part.</summary>
    public static async Task<IReadOnlyList<T>> All<T>(Func<PageRequest, Task<Page<T>>> read) => (await First(int.MaxValue, read)).Items;

    /// <summary>The first so many of a list, part by part.</summary>
    public static async Task<Page<T>> First<T>(int most, Func<PageRequest, Task<Page<T>>> read)
    {
        var rows = new List<T>();
        for (string? after = null; ;)
        {
            var part = await read(new PageRequest(Math.Min(PageRequest.Most, most - rows.Count), after));
            rows.AddRange(part.Items);
            if ((after = part.Next) is null || rows.Count >= most)
            {
                return new Page<T>(rows, after);
            }
        }
    }

    private static int Most(int limit) => limit >= 1 ? limit : throw new ReelException("page_invalid", "--limit is 1 or more.");

    private static IEnumerable<string> Rows<T>(IReadOnlyList<T> rows, bool asJson, Func<T, string> line, string? none) =>
        asJson ? rows.Select(row => Written(row)) : rows.Count == 0 && none is not null ? [none] : rows.Select(line);

    private Command Runs<T>(
        Command verb, Command command, bool works, Func<ParseResult, IServiceProvider, Caller, CancellationToken, Task<T>> run, Func<T, bool, IEnumerable<string>> tell, Func<T, ReelException?>? wrong, Func<T, string?>? more)
    {
        command.SetAction(async (parsed, ct) =>
        {
            var options = new InstallationOptions(parsed.GetValue(data), parsed.GetValue(database), ring ? parsed.GetValue(keys) : null);
            await using var installation = await Installation.Open(options, TimeProvider.System, ct);
            using var host = ReelHost.Build(installation, works, LogLevel.Warning);
            using var scope = VerbScope.Begin(host.Services, installation, verb.Name);
            var answer = await Run(host, works, services => run(parsed, services, new Caller(installation.Owner, UserRole.Owner, "cli:" + Environment.UserName), ct), ct);
            foreach (var line in tell(answer, parsed.GetValue(json)))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
            }

            if (more?.Invoke(answer) is { } rest)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(rest);
            }

            return wrong?.Invoke(answer) is { } failure ? throw failure : 0;
        });
        if (!ReferenceEquals(verb, command))
        {
            verb.Subcommands.Add(command);
        }

        return command;
    }

    private static async Task<T> Run<T>(IHost host, bool works, Func<IServiceProvider, Task<T>> run, CancellationToken ct)
    {
        if (!works)
        {
            return await run(host.Services);
        }

        await host.StartAsync(ct);
        try
        {
            return await run(host.Services);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static string Written<T>(T answer) => JsonSerializer.Serialize(answer, AsOverHttp);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        WebApp.Configure(options);
        return options;
    }
}
