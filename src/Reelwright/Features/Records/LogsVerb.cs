using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Storage;

namespace Reelwright.Features.Records;

/// <summary><c>reel logs</c>: the newest lines of the log.</summary>
public static class LogsVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var data = new Option<string?>("--data") { Description = "Data folder." };
        var database = new Option<string?>("--database") { Description = "Connection of a shared database." };
        var level = new Option<string?>("--level") { Description = $"That grave or graver: {string.Join(", ", Words.All<LogSeverity>())}." };
        var category = new Option<string?>("--category") { Description = $"What it is about: {string.Join(", ", Words.All<LogCategory>())}." };
        var order = new Option<Guid?>("--order") { Description = "Lines of this order." };
        var request = new Option<string?>("--request") { Description = "Lines of the request with this request_id." };
        var text = new Option<string?>("--text") { Description = "Lines with this text." };
        var number = new Option<int>("--limit") { Description = $"How many, at most {PageRequest.Most}.", DefaultValueFactory = _ => PageRequest.Usual };
        var json = new Option<bool>("--json") { Description = "Print JSON with every field." };
        var verb = new Command("logs", "Show the newest lines of the log, the last one at the bottom.") { data, database, level, category, order, request, text, number, json };
        verb.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.Open(new InstallationOptions(parsed.GetValue(data), parsed.GetValue(database)), TimeProvider.System, ct);
            using var host = ReelHost.Build(installation, works: false, LogLevel.Warning);
            var wanted = new ReadLogs.Request(
                Word<LogSeverity>(parsed.GetValue(level)), Word<LogCategory>(parsed.GetValue(category)), Task: parsed.GetValue(order), RequestId: parsed.GetValue(request), Text: parsed.GetValue(text));
            var lines = await Newest(host.Services.GetRequiredService<ReadLogs>(), new Caller(installation.Owner, UserRole.Owner, "cli:logs"), wanted, PageRequest.Of(parsed.GetValue(number), null), ct);
            foreach (var line in Enumerable.Reverse(lines))
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? Told(line) : Shown(line));
            }

            return 0;
        });
        return verb;
    }

    private static async Task<List<ReadLogs.Line>> Newest(ReadLogs logs, Caller caller, ReadLogs.Request wanted, PageRequest page, CancellationToken ct)
    {
        var lines = new List<ReadLogs.Line>();
        for (string? after = page.After; ; )
        {
            var part = await logs.Run(caller, wanted, page with { After = after, Limit = page.Limit - lines.Count }, ct);
            lines.AddRange(part.Items);
            if ((after = part.Next) is null || lines.Count == page.Limit)
            {
                return lines;
            }
        }
    }

    private static T? Word<T>(string? word) where T : struct, Enum => word is null ? null
        : Words.All<T>().Contains(word, StringComparer.Ordinal) ? Words.Read<T>(word)
        : throw new ReelException("word_unknown", $"'{Titles.Cut(word, 40)}' is none of {string.Join(", ", Words.All<T>())}.");

    private static string Shown(ReadLogs.Line line) => string.Create(
        CultureInfo.InvariantCulture, $"{line.Timestamp:yyyy-MM-dd HH:mm:ss.fff}Z  {line.Level.Word(),-8} {line.Category.Word(),-8} {line.Message}");

    private static string Told(ReadLogs.Line line) => Json.Write(new
    {
        line.Id, line.Timestamp, Level = line.Level.Word(), Category = line.Category.Word(), line.Message, line.UserId, line.TaskId, line.RequestId, line.Module, line.Function, line.LineNumber,
        line.ContextData, line.StackTrace, line.ExecutionTime, line.MemoryUsage, line.IpAddress, line.UserAgent,
    });
}
