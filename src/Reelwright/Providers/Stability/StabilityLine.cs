using System.Net.Http.Headers;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Stability;

/// <summary>What is Stability's own: who asks, what its refusals mean (contract 3.12).</summary>
internal static class StabilityLine
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The API key of the account.") { Required = true },
        new("endpoint", "url", "Another address of the service.") { Usual = "https://api.stability.ai" },
        new("model", "text", "The model."),
        new("strength", "number", "How far a picture may go from the one it shall look like, of 100.") { Usual = "65" },
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "180" },
    ];

    /// <summary>A line to the service.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) => http.Line($"stability {account.Model.Id}", request => Sign(account, request), Read);

    private static void Sign(MakerAccount account, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key);
        // It answers as a picture or as JSON, and refuses to choose.
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd("application/json");
    }

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Taken || answer.Json.Text("name") is not { } code)
        {
            return null;
        }

        var message = answer.Json.Text("errors.0") ?? answer.Json.Text("message");
        return code switch
        {
            "content_moderation" or "public_figure" => new Told("content_refused", code, message),
            "payment_required" => new Told("maker_unpaid", code, message),
            _ => VendorErrors.OfStatus(answer.Status, code, message),
        };
    }
}
