using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;

namespace Reelwright.Features.Records;

/// <summary><c>reel logs</c>: the newest lines of the log.</summary>
public static class LogsVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var level = new Option<string?>("--level") { Description = $"That grave or graver: {string.Join(", ", Words.All<LogSeverity>())}." };
        var category = new Option<string?>("--category") { Description = $"What it is about: {string.Join(", ", Words.All<LogCategory>())}." };
        var order = new Option<Guid?>("--order") { Description = "Lines of this order." };
        var request = new Option<string?>("--request") { Description = "Lines of the request with this request_id." };
        var text = new Option<string?>("--text") { Description = "Lines with this text." };
        var number = new Option<int>("--limit") { Description = $"How many, at most {PageRequest.Most}.", DefaultValueFactory = _ => PageRequest.Usual };
        var verb = door.Verb("logs", "Show the newest lines of the log, the last one at the bottom.");
        foreach (var option in (Option[])[level, category, order, request, text, number])
        {
            verb.Add(option);
        }

        return door.Each(verb, verb, async (parsed, services, caller, ct) =>
        {
            var wanted = new ReadLogs.Request(
                QueryWords.Read<LogSeverity>(parsed.GetValue(level)), QueryWords.Read<LogCategory>(parsed.GetValue(category)), Task: parsed.GetValue(order), RequestId: parsed.GetValue(request), Text: parsed.GetValue(text));
            var lines = await VerbDoor.First(PageRequest.Of(parsed.GetValue(number), null).Limit, page => services.GetRequiredService<ReadLogs>().Run(caller, wanted, page, ct));
            return (IReadOnlyList<ReadLogs.Line>)[.. lines.Items.Reverse()];
        }, line => string.Create(CultureInfo.InvariantCulture, $"{line.Timestamp:yyyy-MM-dd HH:mm:ss.fff}Z  {line.Level.Word(),-8} {line.Category.Word(),-8} {line.Message}"), none: null);
    }
}
