using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>Asks routes, and keeps what they refused with a code that their contract doesn't tell.</summary>
internal sealed class Told
{
    private const string Failure = "application/problem+json";

    // It would end what the others ask with.
    private static readonly string[] Never = ["delete /api/session", "delete /api/sessions"];

    private readonly HashSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>What was answered and isn't told.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>How often something was refused.</summary>
    public int Refusals { get; private set; }

    /// <summary>What an operation tells: status and code.</summary>
    public static HashSet<string> Of(JsonElement operation) =>
        operation.GetProperty("responses").EnumerateObject().Where(r => r.Value.TryGetProperty("content", out var c) && c.TryGetProperty(Failure, out var f) && f.TryGetProperty("examples", out _))
            .SelectMany(r => r.Value.GetProperty("content").GetProperty(Failure).GetProperty("examples").EnumerateObject().Select(e => $"{r.Name} {e.Name}")).ToHashSet(StringComparer.Ordinal);

    /// <summary>Asks once.</summary>
    public async Task Ask(HttpClient client, string name, JsonElement operation, string path, HttpContent? body, string? version, string? key, params (string Name, string Value)[] headers)
    {
        if (Never.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(name.Split(' ')[0].ToUpperInvariant()), path) { Content = body };
        foreach (var (header, value) in headers.Append(("If-Match", version!)).Append(("Idempotency-Key", key!)).Where(h => h.Item2 is not null))
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if ((int)answer.StatusCode < 400 || request.Method == HttpMethod.Head)
        {
            return;
        }

        Refusals++;
        var text = await answer.Content.ReadAsStringAsync();
        var code = $"{(int)answer.StatusCode} {(text.Length == 0 ? "" : JsonSerializer.Deserialize<JsonElement>(text).Text("code"))}";
        if (!Of(operation).Contains(code))
        {
            missing.Add($"{name} answered {code}");
        }
    }
}
