using System.Net.Http.Headers;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>What all services of Alibaba's Model Studio (DashScope) share: who asks, for which workspace, what their refusals mean (contract 3.5).</summary>
internal static class DashScopeLine
{
    /// <summary>The task is carried out while nobody waits.</summary>
    public static readonly (string Name, string Value) InBackground = ("X-DashScope-Async", "enable");

    /// <summary>Addresses of uploaded files are to be looked up.</summary>
    public static readonly (string Name, string Value) Uploaded = ("X-DashScope-OssResourceResolve", "enable");

    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The key of a Model Studio workspace. It is good in the region it was made in, and nowhere else.") { Required = true },
        new("region", "choice", "Where the key was made, when no endpoint is named.") { Usual = "cn-beijing", OneOf = ["cn-beijing", "ap-southeast-1", "us-east-1"] },
        new("endpoint", "url", "Base address, with its version, such as https://dashscope.aliyuncs.com/api/v1 or https://WORKSPACE.cn-beijing.maas.aliyuncs.com/api/v1."),
        new("model", "text", "The model."),
        new("workspace", "text", "The workspace calls are counted to, when it is not the key's own."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "180" },
    ];

    /// <summary>Of pictures and clips besides.</summary>
    public static readonly SettingField[] Drawn =
    [
        new("prompt_extend", "choice", "Whether the vendor may write a prompt anew before it is used.") { Usual = "true", OneOf = ["true", "false"] },
        new("watermark", "choice", "Whether the vendor marks what it makes.") { Usual = "false", OneOf = ["true", "false"] },
    ];

    /// <summary>Of voices besides.</summary>
    public static readonly SettingField Voice = new("voice", "text", "The voice of sentences that name none.");

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) => http.Line($"alibaba {account.Model.Id}", request => Sign(account, request), Read);

    /// <summary>Asks where a file might be put: needs the key, costs nothing.</summary>
    public static Task Try(MakerAccount account, VendorLine line, CancellationToken ct) => line.Look(DashScopeFiles.Policy(account), ct);

    /// <summary>A setting that is yes or no; null when nothing is said.</summary>
    public static bool? Said(MakerAccount account, string name) => account.Text(name) switch { "true" => true, "false" => false, _ => null };

    /// <summary>What a code of theirs means, whether it was answered at once or is what a task failed with.</summary>
    public static Told Meaning(string code, string? message, int status) => code switch
    {
        "DataInspectionFailed" or "data_inspection_failed" or "IPInfringementSuspect" => new Told("content_refused", code, message),
        "Arrearage" => new Told("maker_unpaid", code, message),
        "InvalidApiKey" => new Told("maker_key_refused", code, message) { Setting = "api_key" },
        "ModelNotFound" => new Told("maker_not_found", code, message) { Setting = "model" },
        "Model.AccessDenied" or "AccessDenied.Unpurchased" => new Told("maker_forbidden", code, message) { Setting = "model" },
        "WorkSpaceNotFound" => new Told("maker_not_found", code, message) { Setting = "workspace" },
        "Workspace.AccessDenied" => new Told("maker_forbidden", code, message) { Setting = "workspace" },
        _ when code.StartsWith("Throttling", StringComparison.Ordinal) => new Told("maker_busy", code, message) { Passing = true },
        _ when code.StartsWith("InternalError", StringComparison.Ordinal) || code is "ModelServingError" => new Told("maker_failed", code, message) { Passing = true },
        _ => VendorErrors.OfStatus(status, code, message),
    };

    private static void Sign(MakerAccount account, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key);
        if (account.Text("workspace") is { } workspace)
        {
            request.Headers.TryAddWithoutValidation("X-DashScope-WorkSpace", workspace);
        }
    }

    // A code may stand in an answer of 200 as well.
    private static Told? Read(VendorAnswer answer) =>
        answer.Json.Text("code") is { Length: > 0 } code ? Meaning(code, answer.Json.Text("message"), answer.Taken ? 400 : answer.Status) : null;
}
