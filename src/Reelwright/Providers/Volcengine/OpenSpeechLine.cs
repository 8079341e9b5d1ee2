using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Volcengine;

/// <summary>What Volcengine's speech services share: who asks and for what, and where an answer says how it went, in a header or in each part (contract 3.4).</summary>
internal static class OpenSpeechLine
{
    /// <summary>It is done.</summary>
    public const string Done = "20000000";

    /// <summary>A status in a header, of transcription.</summary>
    public const string StatusHeader = "X-Api-Status-Code";

    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The API key of the new speech console, or the access token of the old one.") { Required = true },
        new("app_id", "text", "The app id of the old console; empty with a key of the new one."),
        new("endpoint", "url", "Base address with its version.") { Usual = "https://openspeech.bytedance.com/api/v3" },
        new("model", "text", "The resource id, opened in the console first, such as seed-tts-2.0 or volc.bigasr.auc_turbo."),
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "180" },
    ];

    /// <summary>Of voices besides.</summary>
    public static readonly SettingField Voice = new("voice", "text", "The voice of sentences that name none; its generation is that of the resource id.");

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) => http.Line($"{account.Provider} {account.Model.Id}", request => Sign(account, request), Read);

    /// <summary>The parts of an answer, one JSON value after the other; what was cut off at the end is left out.</summary>
    public static List<JsonElement?> Parts(ReadOnlyMemory<byte> body)
    {
        var parts = new List<JsonElement?>();
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                parts.Add(JsonElement.ParseValue(ref reader));
            }
        }
        catch (JsonException)
        {
            // The last part tells that all came; without it nobody takes these for the whole.
        }

        return parts;
    }

    /// <summary>The vendor's word for a language, where the catalog has one.</summary>
    public static string Language(MakerAccount account, string language)
    {
        var words = account.Model.Facts.TryGetValue("languages", out var known) ? (JsonElement?)known : null;
        return words.Text(language) ?? words.Text(language.Split('-')[0]) ?? language;
    }

    private static void Sign(MakerAccount account, HttpRequestMessage request)
    {
        if (account.Text("app_id") is { } app)
        {
            // One name for each of the two services.
            request.Headers.TryAddWithoutValidation("X-Api-App-Id", app);
            request.Headers.TryAddWithoutValidation("X-Api-App-Key", app);
            request.Headers.TryAddWithoutValidation("X-Api-Access-Key", account.Key);
        }
        else
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", account.Key);
        }

        request.Headers.TryAddWithoutValidation("X-Api-Resource-Id", account.Model.Id);
    }

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Header(StatusHeader) is { } status && !Fine(status))
        {
            return Means(answer.Status, status, answer.Header("X-Api-Message"), charged: false);
        }

        var parts = Parts(answer.Body);
        var wrong = parts.FindIndex(p => Code(p) is { } code && !Fine(code));
        // What breaks off after some of it was spoken may be paid.
        return wrong < 0 ? null : Means(answer.Status, Code(parts[wrong])!, parts[wrong].Text("message") ?? parts[wrong].Text("header.message"), parts.Take(wrong).Any(p => p.Bytes("data") is not null));
    }

    private static string? Code(JsonElement? part) => part.Text("code") ?? part.Text("header.code");

    private static bool Fine(string code) => code is "0" || code.StartsWith("200000", StringComparison.Ordinal);

    // One number stands for many refusals; only the words tell them apart.
    private static Told Means(int status, string code, string? message, bool charged)
    {
        var told = status is 429 || Says("concurrency") ? new Told("maker_busy", code, message) { Passing = true }
            : Says("quota") || Says("balance") || Says("arrear") ? new Told("maker_unpaid", code, message)
            : status is 401 || Says("X-Api-") || Says("access token") || Says("appid") ? new Told("maker_key_refused", code, message) { Setting = "api_key" }
            : Says("speaker") ? new Told("maker_forbidden", code, message) { Setting = "voice" }
            : Says("resource") || Says("grant") ? new Told("maker_forbidden", code, message) { Setting = "model" }
            : Says("sensitive") || Says("illegal") ? new Told("content_refused", code, message)
            : code.StartsWith("55", StringComparison.Ordinal) ? new Told("maker_failed", code, message) { Passing = true }
            : VendorErrors.OfStatus(status is 200 ? 400 : status, code, message);
        return told with { Charged = charged, Passing = told.Passing && !charged };

        bool Says(string word) => message?.Contains(word, StringComparison.OrdinalIgnoreCase) is true;
    }
}
