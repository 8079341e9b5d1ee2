using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Replicate;

/// <summary>What Replicate's models share: who asks, how a prediction is begun, and what refusals mean (contract 3.8).</summary>
internal static partial class ReplicateLine
{
    private const int UsualPatience = 60;
    private const int LongestData = 256_000;

    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "An API token, from the account's settings at Replicate.") { Required = true },
        new("endpoint", "url", "Base address, with its version.") { Usual = "https://api.replicate.com/v1" },
        new("model", "text", "owner/name, or owner/name:version of a model that is not Replicate's own."),
        new("input", "json", "What the model takes, with places such as {prompt}, {width}, {height}, {aspect_ratio}, {seed}, {first_frame} or {steps|4}. Models of the catalog need none."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "60" },
    ];

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) =>
        http.Line($"{account.Provider} {account.Model.Id}", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Key), Read);

    /// <summary>Begins a prediction.</summary>
    public static async Task<Sent> Send(MakerAccount account, VendorLine line, RequestTemplate template, IAsked request, Guid call, CancellationToken ct)
    {
        var input = await template.Fill(request, call, file => Bring(account, line, file, ct));
        var answer = await line.Submit(account.Endpoint + "/predictions", new JsonObject { ["version"] = account.Model.Id, ["input"] = input }, account.Patience(UsualPatience), ct);
        return new Sent.Job(answer.Json.Text("id") ?? throw line.Broken("prediction"));
    }

    /// <summary>Lists predictions, which needs the key and costs nothing, and reads the template.</summary>
    public static async Task Try(MakerAccount account, VendorLine line, RequestTemplate template, CancellationToken ct)
    {
        await line.Look(account.Endpoint + "/predictions", ct);
        _ = template.Fields;
    }

    /// <summary>Whether a model's own words say that it held something back.</summary>
    public static bool Refuses(string words) => Refusal().IsMatch(words);

    /// <summary>Short files go along, others are handed in first.</summary>
    private static async Task<string> Bring(MakerAccount account, VendorLine line, InputFile file, CancellationToken ct)
    {
        if (file.Data() is { Length: <= LongestData } data)
        {
            return data;
        }

        var answer = await line.Upload(account.Endpoint + "/files", Bodies.Form([], [("content", file)]), account.Patience(UsualPatience), ct);
        return answer.Json.Text("urls.get") ?? throw new MakerException("maker_failed", $"{line.Maker} took a picture and does not say where it lies; nothing was paid.", Fate.NotExecuted) { Passing = true };
    }

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Taken || (answer.Json.Text("detail") ?? answer.Json.Text("title")) is not { } message)
        {
            return null;
        }

        return answer.Status switch
        {
            422 when Refuses(message) => new Told("content_refused", null, message),
            422 when message.Contains("version", StringComparison.OrdinalIgnoreCase) && message.Contains("not", StringComparison.OrdinalIgnoreCase) => new Told("maker_not_found", null, message) { Setting = "model" },
            429 when VendorErrors.After(answer) is null && Resets().Match(message) is { Success: true } wait =>
                VendorErrors.OfStatus(429, null, message) with { After = TimeSpan.FromSeconds(int.Parse(wait.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture)) },
            _ => VendorErrors.OfStatus(answer.Status, null, message),
        };
    }

    [GeneratedRegex(@"resets in ~?(?<seconds>\d{1,3})s", RegexOptions.ExplicitCapture)]
    private static partial Regex Resets();

    [GeneratedRegex(@"\bNSFW\b|\bE005\b|flagged|sensitive|moderat", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Refusal();
}
