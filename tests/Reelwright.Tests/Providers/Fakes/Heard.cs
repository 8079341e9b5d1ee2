using System.Text;
using System.Text.Json;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A request as a fake vendor received it.</summary>
/// <param name="Form">Fields of a form; of a file its name.</param>
public sealed record Heard(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>What stands at a path such as <c>messages.0.content</c>, or in a field of a form; null when nothing does.</summary>
    public string? At(string path)
    {
        if (Form.Count > 0)
        {
            return Form.GetValueOrDefault(path);
        }

        var at = Json;
        foreach (var part in path.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(part, out var inner))
            {
                at = inner;
            }
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(part, out var n) && n < at.GetArrayLength())
            {
                at = at[n];
            }
            else
            {
                return null;
            }
        }

        return at.ValueKind is JsonValueKind.Null ? null : at.ToString();
    }

    /// <summary>Everything, to look for what must not be in it.</summary>
    public override string ToString() => $"{Method} {Path}\n{string.Join('\n', Headers.Select(h => $"{h.Key}: {h.Value}"))}\n\n{Encoding.UTF8.GetString(Body)}";
}
