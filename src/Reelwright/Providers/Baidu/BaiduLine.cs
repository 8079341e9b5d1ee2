using System.Net.Http.Headers;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Baidu;

/// <summary>What the services of Baidu's Qianfan share: who asks, and what its refusals mean (contract 3.13).</summary>
internal static class BaiduLine
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "An API key of Qianfan; it begins with bce-v3/.") { Required = true },
        new("endpoint", "url", "Another address of the service, with its version.") { Usual = "https://qianfan.baidubce.com/v2" },
        new("model", "text", "The model."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "180" },
    ];

    /// <summary>A line to the service.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) =>
        http.Line($"baidu {account.Model.Id}", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key), Read);

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Json.At("error") is not { } error)
        {
            return null;
        }

        var (code, message) = (answer.Json.Text("error.code") ?? answer.Json.Text("error.type"), answer.Json.Text("error.message") ?? error.ToString());
        return code switch
        {
            "invalid_iam_token" => new Told("maker_key_refused", code, message) { Setting = "api_key" },
            "insufficient_quota" => new Told("maker_unpaid", code, message),
            "invalid_model" => new Told("maker_not_found", code, message) { Setting = "model" },
            _ when code?.StartsWith("content_filter", StringComparison.Ordinal) is true => new Told("content_refused", code, message),
            // Taken, and wrong for no reason it names: it may have been begun.
            null when answer.Taken => new Told("maker_failed", code, message),
            _ => VendorErrors.OfStatus(answer.Taken ? 400 : answer.Status, code, message),
        };
    }
}
