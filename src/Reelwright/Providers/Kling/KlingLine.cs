using System.Net.Http.Headers;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Kling;

/// <summary>Who asks Kling, and what its refusals mean (contract 3.9).</summary>
internal static class KlingLine
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The access key; of newer accounts the API key.") { Required = true },
        new("api_secret", "secret", "The secret key that belongs to the access key; none with an API key."),
        new("endpoint", "url", "Base address.") { Usual = "https://api-singapore.klingai.com" },
        new("region", "choice", "Where the account is.") { OneOf = ["singapore", "beijing"], Usual = "singapore" },
        new("model", "text", "The model, such as kling-v3."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "120" },
    ];

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) => http.Line($"{account.Provider} {account.Model.Id}", request => Sign(account, request), Read);

    private static void Sign(MakerAccount account, HttpRequestMessage request) => request.Headers.Authorization = new AuthenticationHeaderValue(
        "Bearer", account.Secret is { Length: > 0 } secret ? KlingPass.Of(account.Key, secret, TimeProvider.System.GetUtcNow()) : account.Key);

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Json.Text("code") is not { } code || code is "0")
        {
            return null;
        }

        var message = answer.Json.Text("message");
        return code switch
        {
            "1000" or "1001" or "1002" or "1003" or "1004" => new Told("maker_key_refused", code, message) { Setting = "api_key" },
            "1100" or "1101" or "1102" => new Told("maker_unpaid", code, message),
            "1103" or "1304" => new Told("maker_forbidden", code, message),
            "1200" or "1201" => new Told("request_refused", code, message),
            "1202" or "1203" => new Told("maker_not_found", code, message) { Setting = "model" },
            "1300" or "1301" => new Told("content_refused", code, message),
            "1302" or "1303" => new Told("maker_busy", code, message) { Passing = true },
            "5000" or "5001" or "5002" => new Told("maker_failed", code, message) { Passing = true },
            _ => VendorErrors.OfStatus(answer.Taken ? 400 : answer.Status, code, message),
        };
    }
}
