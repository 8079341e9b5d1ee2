using System.Net.Http.Headers;
using System.Text.Json;

namespace Reelwright.Providers.Wire;

/// <summary>What a vendor's server answered.</summary>
public sealed record VendorAnswer(int Status, HttpResponseHeaders Headers, string? MediaType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it was taken.</summary>
    public bool Taken => Status is >= 200 and < 300;

    /// <summary>The body, if it is JSON.</summary>
    public JsonElement? Json { get; } = Parse(Body);

    /// <summary>The first value of a header.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Span.TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..])
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
