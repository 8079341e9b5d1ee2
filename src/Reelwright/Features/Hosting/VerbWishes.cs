using System.CommandLine;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Makers;
using Reelwright.Features.Mcp;

namespace Reelwright.Features.Hosting;

/// <summary>What verbs take of wishes: <c>--set NAME=VALUE</c> by the names the HTTP door has for them, read and refused as there, and the maker by its account's name.</summary>
/// <param name="examples">Some that may be said, for the help.</param>
/// <param name="service">Of the makers that may be named; null where none may.</param>
internal sealed class VerbWishes(string examples, ServiceType? service = null)
{
    private readonly Option<string[]> said = new("--set") { Description = $"What the API has a name for, such as {examples}; may be given several times.", HelpName = "NAME=VALUE" };
    private readonly Option<string?> maker = new("--maker") { Description = "Name or id of the account that makes it (default: yours)." };

    /// <summary>The command with these options.</summary>
    public Command AddTo(Command command)
    {
        command.Add(said);
        if (service is not null)
        {
            command.Add(maker);
        }

        return command;
    }

    /// <summary>What was said. Errors: <c>invalid</c>, <c>not_found</c> for a maker.</summary>
    /// <param name="more">What arguments and options of the command's own say; null says nothing.</param>
    public Task<T> Read<T>(ParseResult parsed, IServiceProvider services, Caller caller, (string Name, string? Value)[] more, CancellationToken ct) where T : class => Read<T>(parsed, services, caller, service, more, ct);

    /// <summary>The same by a maker for another service.</summary>
    public async Task<T> Read<T>(ParseResult parsed, IServiceProvider services, Caller caller, ServiceType? by, (string Name, string? Value)[] more, CancellationToken ct) where T : class
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in (parsed.GetValue(said) ?? []).Select(Pair).Concat(more))
        {
            if (value is not null)
            {
                fields[name] = Value(typeof(T), name, value, fields.GetValueOrDefault(name));
            }
        }

        if (by is { } of && service is not null && parsed.GetValue(maker) is { } named)
        {
            fields["maker"] = JsonSerializer.SerializeToElement((await MakersVerb.One(services, caller, named, of, ct)).Id);
        }

        return AgentJson.Read<T>(fields);
    }

    private static (string Name, string? Value) Pair(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? (text[..at], text[(at + 1)..]) : throw new ReelException("invalid", $"'{text}' is no NAME=VALUE.");

    // A text stays one, of a list it is one more and an empty one none, a number or a truth is what it says.
    private static JsonElement Value(Type of, string name, string text, JsonElement before)
    {
        var field = Array.Find(of.GetProperties(), p => string.Equals(JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), name, StringComparison.Ordinal))?.PropertyType;
        if (field == typeof(IReadOnlyList<string>))
        {
            string[] former = before.ValueKind == JsonValueKind.Array ? [.. before.EnumerateArray().Select(e => e.GetString()!)] : [];
            return JsonSerializer.SerializeToElement(text.Length == 0 ? former : [.. former, text]);
        }

        try
        {
            return field == typeof(string) ? JsonSerializer.SerializeToElement(text) : JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
