using System.Net.Http.Headers;
using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Volcengine;

/// <summary>What the services of Volcengine Ark share: who asks, what its refusals mean, how an account is tried (contract 3.3).</summary>
internal static class ArkLine
{
    /// <summary>Where its jobs are.</summary>
    public const string Tasks = "/contents/generations/tasks";

    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The API key, from the Ark console (API Key Management).") { Required = true },
        new("endpoint", "url", "Base address with its version. BytePlus ModelArk is at https://ark.ap-southeast.bytepluses.com/api/v3.") { Usual = "https://ark.cn-beijing.volces.com/api/v3" },
        new("region", "choice", "Where the account is: in China, or at BytePlus.") { OneOf = ["cn-beijing", "ap-southeast"], Usual = "cn-beijing" },
        new("model", "text", "The model, opened in the console first, or the id of an endpoint there (ep-…)."),
        new("execution_expires_after", "number", "Of clips: seconds until Ark gives up one it did not come to.") { Usual = "7200" },
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "180" },
    ];

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) =>
        http.Line($"{account.Provider} {account.Model.Id}", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key), Read);

    /// <summary>Asks for the newest job: needs the key, costs nothing.</summary>
    public static Task Try(MakerAccount account, VendorLine line, CancellationToken ct) => line.Look($"{account.Base}{Tasks}?page_num=1&page_size=1", ct);

    /// <summary>What a code of Ark's means.</summary>
    public static Told Means(int status, string? code, string? message) => code switch
    {
        { } c when c.Contains("SensitiveContent", StringComparison.Ordinal) || c.Contains("PolicyViolation", StringComparison.Ordinal) => new("content_refused", code, message),
        "AccountOverdueError" or "SetLimitExceeded" => new("maker_unpaid", code, message),
        "ModelNotOpen" => new("maker_not_found", code, message) { Setting = "model" },
        "ServerOverloaded" or "ModelLoadingError" => new("maker_busy", code, message) { Passing = true },
        "InternalServiceError" => new("maker_failed", code, message) { Passing = true },
        _ => VendorErrors.OfStatus(status, code, message),
    };

    private static Told? Read(VendorAnswer answer) =>
        // A job that failed is told by its status, in an answer that did not fail.
        answer.Json.At("error") is { ValueKind: JsonValueKind.Object } && !(answer.Taken && answer.Json.At("status") is not null)
            // Taken, and wrong for no reason it names: it may have been begun.
            ? answer.Taken && answer.Json.At("error.code") is null ? new Told("maker_failed", null, answer.Json.Text("error.message"))
            : Means(answer.Taken ? 400 : answer.Status, answer.Json.Text("error.code"), answer.Json.Text("error.message"))
            : null;
}
