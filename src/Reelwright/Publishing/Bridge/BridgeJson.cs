using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Publishing.Bridge;

/// <summary>Reads JSON that anybody's tool has written.</summary>
internal static class BridgeJson
{
    // A name that stands there twice would be found out only when it is asked for.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Null when it is no JSON.</summary>
    public static JsonNode? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
