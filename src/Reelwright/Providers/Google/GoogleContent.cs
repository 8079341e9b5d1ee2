using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Google;

/// <summary>Asks a Gemini model to generate content, and takes out of its answer what was made (contract 3.11.3, 3.11.4).</summary>
internal static class GoogleContent
{
    /// <summary>Bytes, the kind they were announced as, and the vendor's id.</summary>
    /// <param name="what">What the answer has to have in it.</param>
    public static async Task<(byte[] Bytes, string Type, string? Id)> Ask(MakerAccount account, VendorLine line, JsonArray parts, JsonObject config, int patience, string what, CancellationToken ct)
    {
        var answer = await line.Submit(
            $"{account.Endpoint}/models/{Uri.EscapeDataString(account.Model.Id)}:generateContent",
            Bodies.Json(("contents", new JsonArray(new JsonObject { ["role"] = "user", ["parts"] = parts })), ("generationConfig", config)), account.Patience(patience), ct);
        foreach (var part in answer.Json.List("candidates.0.content.parts"))
        {
            // What a model thinks on the way may be drawn as well.
            if (part.At("thought") is not { ValueKind: JsonValueKind.True } && (part.Bytes("inlineData.data") ?? part.Bytes("inline_data.data")) is { } bytes)
            {
                return (bytes, part.Text("inlineData.mimeType") ?? part.Text("inline_data.mime_type") ?? "", answer.Json.Text("responseId"));
            }
        }

        var reason = answer.Json.Text("candidates.0.finishReason");
        throw GoogleLine.Refuses(reason)
            ? new MakerException("content_refused", $"{line.Maker} does not give the {what} ({reason}): word it differently. {answer.Json.Text("candidates.0.finishMessage")}", Fate.Failed) { VendorCode = reason }
            : line.Broken(what);
    }
}
