using System.Net.Http.Headers;
using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Runway;

/// <summary>What Runway's services share: who asks, by which version, and what its refusals mean (contract 3.6).</summary>
internal static class RunwayLine
{
    private const string Version = "2024-11-06";
    private const int MostLetters = 5_000_000;

    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "An API secret of the organisation at Runway's developer portal.") { Required = true },
        new("endpoint", "url", "Base address, without a version.") { Usual = "https://api.dev.runwayml.com" },
        new("model", "text", "The model, such as gen4.5 for clips or gen4_image for pictures."),
        new("version", "text", "The version of the API, a date.") { Usual = Version },
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "60" },
    ];

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) => http.Line($"{account.Provider} {account.Model.Id}", request =>
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key);
        request.Headers.TryAddWithoutValidation("X-Runway-Version", account.Text("version") ?? Version);
    }, Read);

    /// <summary>Asks what credit there is: needs the key, costs nothing.</summary>
    public static async Task Try(MakerAccount account, VendorLine line, CancellationToken ct)
    {
        var answer = await line.Look(account.Endpoint + "/v1/organization", ct);
        if (answer.Json.Number("creditBalance") is <= 0)
        {
            throw new MakerException("maker_unpaid", "The key is right, but this account has no credits left: add some at Runway's developer portal.", Fate.NotExecuted);
        }
    }

    /// <summary>A picture as a <c>data:</c> address, as short as Runway takes it. Errors: <c>field_invalid</c>.</summary>
    public static string Data(string field, InputFile file) => file.Data() is { Length: <= MostLetters } address
        ? address
        : throw new MakerException("field_invalid", $"{field} has {file.Bytes.Length} bytes, more than Runway takes (about 3,700,000): make it smaller; nothing was sent.", Fate.NotExecuted);

    /// <summary>Credits, where the answer tells them.</summary>
    public static IReadOnlyDictionary<string, decimal> Credits(JsonElement? task, IReadOnlyDictionary<string, decimal> besides)
    {
        var units = besides.ToDictionary(StringComparer.Ordinal);
        if (task.Number("cost.credits") is { } credits)
        {
            units["credit"] = credits;
        }

        return units;
    }

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Taken || answer.Json.At("error") is not { } error)
        {
            return null;
        }

        var (issue, said) = (answer.Json.At("issues.0"), answer.Json.Text("error") ?? error.ToString());
        var field = string.Join('.', issue.List("path").Select(p => p?.ToString()));
        var message = issue.Text("message") is { } why ? $"{said}: {field} {why}" : said;
        return said switch
        {
            _ when answer.Status is 400 && said.Contains("credits", StringComparison.OrdinalIgnoreCase) => new Told("maker_unpaid", null, message),
            // How it words that is not written down; failed tasks call it SAFETY.
            _ when answer.Status is 400 && (said.Contains("moderation", StringComparison.OrdinalIgnoreCase) || said.Contains("safety", StringComparison.OrdinalIgnoreCase)) =>
                new Told("content_refused", issue.Text("code"), message),
            _ when answer.Status is 400 && field is "model" => new Told("maker_not_found", issue.Text("code"), message) { Setting = "model" },
            _ => VendorErrors.OfStatus(answer.Status, issue.Text("code"), message),
        };
    }
}
