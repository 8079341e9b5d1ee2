using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Publishing.Wire;

/// <summary>What a platform answered.</summary>
/// <param name="Headers">By their names, however they are spelled.</param>
public sealed record PlatformAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>200 to 299.</summary>
    public bool Taken => Status is >= 200 and < 300;

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonNode? Json
    {
        get
        {
            try
            {
                return Body.Length == 0 ? null : JsonNode.Parse(Body);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
