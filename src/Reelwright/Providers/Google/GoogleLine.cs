using System.Globalization;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Google;

/// <summary>What the services of the Gemini API share: who asks, and what its refusals mean (contract 3.11).</summary>
internal static class GoogleLine
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "An API key of Google AI Studio.") { Required = true },
        new("endpoint", "url", "Another address of the API, with its version.") { Usual = "https://generativelanguage.googleapis.com/v1beta" },
        new("model", "text", "The model."),
        new("timeout_seconds", "number", "How long one call may take."),
    ];

    /// <summary>Of voices besides.</summary>
    public static readonly SettingField Voice = new("voice", "text", "The voice of sentences that name none.") { Usual = "Kore" };

    /// <summary>A line to the API.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) =>
        http.Line($"google {account.Model.Id}", request => request.Headers.TryAddWithoutValidation("x-goog-api-key", account.Key), Read);

    /// <summary>Asks after the model: needs the key, costs nothing.</summary>
    public static Task Try(MakerAccount account, VendorLine line, CancellationToken ct) => line.Look($"{account.Endpoint}/models/{Uri.EscapeDataString(account.Model.Id)}", ct);

    /// <summary>Whether a word of the vendor's says that what is shown or said is not wanted.</summary>
    public static bool Refuses(string? word) => word?.ToUpperInvariant() is { } it
        && (it.Contains("SAFETY", StringComparison.Ordinal) || it.Contains("PROHIBITED", StringComparison.Ordinal) || it.Contains("RECITATION", StringComparison.Ordinal) || it is "BLOCKLIST" or "SPII" or "NO_IMAGE" or "IMAGE_OTHER" or "CONTENT_BLOCKED");

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Json.Text("promptFeedback.blockReason") is { } reason)
        {
            return new Told("content_refused", reason, answer.Json.Text("promptFeedback.blockReasonMessage"));
        }

        if (answer.Taken || answer.Json.At("error") is null)
        {
            return null;
        }

        var (code, message) = (answer.Json.Text("error.status") ?? answer.Json.Text("error.code"), answer.Json.Text("error.message") ?? "");
        var details = answer.Json.List("error.details").ToList();
        return details.Exists(d => d.Text("reason") is "API_KEY_INVALID") || message.Contains("API key not valid", StringComparison.OrdinalIgnoreCase)
            ? new Told("maker_key_refused", code, message) { Setting = "api_key" }
            : Refuses(code) ? new Told("content_refused", code, message)
            // It has no word of its own for an account without money.
            : code is "FAILED_PRECONDITION" or "RESOURCE_EXHAUSTED" && Unpaid(message) ? new Told("maker_unpaid", code, message)
            : VendorErrors.OfStatus(answer.Status, code, message) with { After = After(details.ConvertAll(d => d.Text("retryDelay")).Find(d => d is not null)) };
    }

    private static bool Unpaid(string message) =>
        message.Contains("enable billing", StringComparison.OrdinalIgnoreCase) || message.Contains("prepayment credits are depleted", StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? After(string? delay) =>
        double.TryParse(delay?.TrimEnd('s'), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 120)) : null;
}
