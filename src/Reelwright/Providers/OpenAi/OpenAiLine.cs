using System.Net.Http.Headers;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.OpenAi;

/// <summary>What all services of servers that speak like OpenAI's share: where they are, who asks, what their refusals mean.</summary>
internal static class OpenAiLine
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The key of the account. A server of one's own may need none."),
        new("endpoint", "url", "Base address, with its version, such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1."),
        new("model", "text", "The model; at Azure the name of the deployment."),
        new("organization", "text", "The organization that is billed, where the key belongs to several."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "180" },
    ];

    /// <summary>Of voices besides.</summary>
    public static readonly SettingField Voice = new("voice", "text", "The voice of sentences that name none.");

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) => http.Line($"{account.Provider} {account.Model.Id}", request => Sign(account, request), Read);

    /// <summary>Asks for the models: needs the key, costs nothing. A server of one's own that lists none is taken at its word.</summary>
    public static async Task Try(MakerAccount account, VendorLine line, CancellationToken ct)
    {
        VendorAnswer answer;
        try
        {
            answer = await line.Look(account.Base + (account.Model.Fact("tried_at") ?? "/models"), ct);
        }
        catch (MakerException none) when (account.Provider is "custom" && none.Code is ("maker_not_found" or "request_refused"))
        {
            return;
        }

        var ids = answer.Json.List("data").Select(m => m.Text("id")).ToList();
        // Servers of other makers list what they please.
        if (account.Endpoint.StartsWith("https://api.openai.com/", StringComparison.Ordinal) && ids.Count > 0 && !ids.Contains(account.Model.Id, StringComparer.Ordinal))
        {
            throw new MakerException("maker_not_found", $"This account has no model '{account.Model.Id}': choose one of {string.Join(", ", ids.Take(20))}.", Fate.NotExecuted) { Setting = "model" };
        }
    }

    private static void Sign(MakerAccount account, HttpRequestMessage request)
    {
        if (account.Provider is "azure")
        {
            request.Headers.TryAddWithoutValidation("api-key", account.Key);
        }
        else if (account.Key.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key);
        }

        if (account.Text("organization") is { } organization)
        {
            request.Headers.TryAddWithoutValidation("OpenAI-Organization", organization);
        }
    }

    private static Told? Read(VendorAnswer answer)
    {
        // A job that failed tells so itself.
        if (answer.Json.At("error") is not { } error || (answer.Taken && answer.Json.Text("status") is not null))
        {
            return null;
        }

        var (code, message) = (answer.Json.Text("error.code") ?? answer.Json.Text("error.type"), answer.Json.Text("error.message") ?? error.ToString());
        return code switch
        {
            "moderation_blocked" or "content_policy_violation" or "content_filter" or "contentFilter" or "data_inspection_failed" or "DataInspectionFailed" => new Told("content_refused", code, message),
            { } vendor when vendor.Contains("SensitiveContent", StringComparison.Ordinal) => new Told("content_refused", code, message),
            "insufficient_quota" or "billing_hard_limit_reached" or "AccountOverdueError" or "Arrearage" => new Told("maker_unpaid", code, message),
            "model_not_found" or "DeploymentNotFound" => new Told("maker_not_found", code, message) { Setting = "model" },
            _ when answer.Taken => Within(answer.Json.Number("error.code"), code, message),
            _ => VendorErrors.OfStatus(answer.Status, code, message),
        };
    }

    /// <summary>Servers that pass calls on say so of another's refusal, under a status of their own; what else went wrong there may have been begun.</summary>
    private static Told Within(decimal? status, string? code, string? message) => status is >= 400m and < 500m and not 408m ? VendorErrors.OfStatus((int)status, code, message) : new Told("maker_failed", code, message);
}
