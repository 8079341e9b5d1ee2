using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A request as a fake vendor received it.</summary>
/// <param name="Form">Fields of a form; of a file its name.</param>
public sealed record Heard(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The body as XML; null when it is none.</summary>
    public XElement? Xml => Headers.GetValueOrDefault("Content-Type")?.Contains("xml", StringComparison.Ordinal) is true ? XElement.Parse(Encoding.UTF8.GetString(Body)) : null;

    /// <summary>Names of the fields of a body, at its top.</summary>
    public IEnumerable<string> Names => Form.Count > 0 ? Form.Keys : Json.EnumerateObject().Select(p => p.Name);

    /// <summary>Whether it has all of these fields, and none but these and others that may be.</summary>
    public bool Has(string[] needed, params string[] others) =>
        Array.TrueForAll(needed, n => At(n) is not null) && Names.All(n => needed.Concat(others).Contains(n, StringComparer.Ordinal));

    /// <summary>What stands at a path such as <c>messages.0.content</c>, or in a field of a form; at <c>voice.@name</c> of XML; in the place of <c>{}</c> of an address that begins with a slash. Null when nothing does.</summary>
    public string? At(string path)
    {
        if (path.StartsWith('/'))
        {
            var (parts, like) = (Path.Split('?')[0].Split('/'), path.Split('/'));
            return parts.Length == like.Length && like.Zip(parts).All(p => p.First is "{}" || string.Equals(p.First, p.Second, StringComparison.Ordinal)) ? parts[Array.IndexOf(like, "{}")] : null;
        }

        if (Xml is { } xml)
        {
            var (name, part) = (path.Split('.')[0], path.Split(".@").ElementAtOrDefault(1));
            var found = xml.DescendantsAndSelf().FirstOrDefault(e => string.Equals(e.Name.LocalName, name, StringComparison.Ordinal));
            return part is null ? found?.Value : found?.Attributes().FirstOrDefault(a => string.Equals(a.Name.LocalName, part, StringComparison.Ordinal))?.Value;
        }

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
