using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.MiniMax;

/// <summary>What all services of MiniMax share: who asks, what its refusals mean in either of its wordings (contract 3.10).</summary>
internal static partial class MiniMaxLine
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The key of the account. Keys of the global and of the Chinese platform are not the same.") { Required = true },
        new("region", "choice", "The platform the key is of, when no endpoint is named.") { Usual = "global", OneOf = ["global", "china"] },
        new("endpoint", "url", "Base address, without a version, such as https://api.minimax.io."),
        new("model", "text", "The model."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "120" },
    ];

    /// <summary>Of clips of the newer kind besides.</summary>
    public static readonly SettingField Watermark = new("watermark", "choice", "Whether the vendor marks what it makes.") { OneOf = ["true", "false"] };

    /// <summary>Of clips of the older kind besides.</summary>
    public static readonly SettingField Optimizer = new("prompt_optimizer", "choice", "Whether the vendor may write a prompt anew before it is used.") { OneOf = ["true", "false"] };

    /// <summary>Of voices besides.</summary>
    public static readonly SettingField Voice = new("voice", "text", "The voice of sentences that name none.");

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) =>
        http.Line($"minimax {account.Model.Id}", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key), Read);

    /// <summary>Asks after a task there never was: whoever is told so has shown the right key, and it costs nothing.</summary>
    public static async Task Try(MakerAccount account, VendorLine line, CancellationToken ct)
    {
        try
        {
            await line.Look(account.Endpoint + "/v1/query/video_generation?task_id=0", ct);
        }
        catch (MakerException known) when (known is { Code: "request_refused", VendorCode: not null } or { Code: "maker_not_found", VendorCode: not null })
        {
            // The key was accepted, the task was not.
        }
    }

    /// <summary>What a job failed with.</summary>
    public static MakerException Failure(VendorLine line, string? code, string? message)
    {
        var told = Meaning(code, message, 400) is { Code: not "request_refused" } known ? known : new Told("maker_failed", code, message);
        return JobEnds.Failed(line, told.Code, code, message);
    }

    /// <summary>Jobs are not listed by whose call began them.</summary>
    public static MakerException Unfindable(VendorLine line) =>
        new("find_unsupported", $"{line.Maker} cannot say which of its tasks this call began: look there, then settle the call.", Fate.Unknown);

    /// <summary>A setting that is yes or no; null when nothing is said.</summary>
    public static bool? Said(MakerAccount account, string name) => account.Text(name) switch { "true" => true, "false" => false, _ => null };

    private static Told? Read(VendorAnswer answer)
    {
        var status = answer.Taken ? 400 : answer.Status;
        // The older services say 200 whatever happens. What a task failed with is no failure of the question.
        if (answer.Json.Text("base_resp.status_code") is { } code && code is not "0" && answer.Json.Text("status") is not "Fail")
        {
            return Meaning(code, answer.Json.Text("base_resp.status_msg"), status);
        }

        if (answer.Json.At("error") is null)
        {
            return null;
        }

        var message = answer.Json.Text("error.message");
        return Meaning(answer.Json.Text("error.code") ?? (Numbered().Match(message ?? "") is { Success: true } found ? found.Value : answer.Json.Text("error.type")), message, (int)(answer.Json.Number("error.http_code") ?? answer.Status));
    }

    private static Told Meaning(string? code, string? message, int status) => code switch
    {
        "1002" or "1041" => new Told("maker_busy", code, message) { Passing = true },
        "1000" or "1001" or "1024" or "1033" => new Told("maker_failed", code, message) { Passing = true },
        "1004" or "2049" => new Told("maker_key_refused", code, message) { Setting = "api_key" },
        "1008" or "2056" => new Told("maker_unpaid", code, message),
        "1026" or "1027" => new Told("content_refused", code, message),
        // Taken, and wrong for no reason it names: it may have been begun.
        null when status is 200 => new Told("maker_failed", code, message),
        _ => VendorErrors.OfStatus(status, code, message),
    };

    // The newer services put the number at the end of what they say.
    [GeneratedRegex(@"(?<=\()\d{4}(?=\)\s*$)")]
    private static partial Regex Numbered();
}
