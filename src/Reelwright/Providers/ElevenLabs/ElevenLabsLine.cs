using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ElevenLabs;

/// <summary>What the services of ElevenLabs share: who asks, and what its refusals mean (contract 3.15).</summary>
internal static class ElevenLabsLine
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The API key of the profile, with the right to the service.") { Required = true },
        new("endpoint", "url", "Another address of the service, such as that of a region's own data keeping.") { Usual = "https://api.elevenlabs.io" },
        new("model", "text", "The model."),
        new("timeout_seconds", "number", "How long one call may take."),
    ];

    /// <summary>Of voices besides.</summary>
    public static readonly SettingField[] Voice =
    [
        new("voice", "text", "The id of the voice of sentences that name none."),
        new("output_format", "text", "Codec, rate and bits of the sound, such as mp3_44100_128 or pcm_24000.") { Usual = "mp3_44100_128" },
        new("voice_settings", "json", "Further voice settings in the vendor's own words, such as similarity_boost and use_speaker_boost."),
    ];

    /// <summary>A line to the account's server.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) =>
        http.Line($"elevenlabs {account.Model.Id}", request => request.Headers.TryAddWithoutValidation("xi-api-key", account.Key), Read);

    /// <summary>Asks for the models: needs the key, costs nothing.</summary>
    /// <param name="listed">Whether the account's model has to be among them.</param>
    public static async Task Try(MakerAccount account, VendorLine line, bool listed, CancellationToken ct)
    {
        var answer = await line.Look(account.Endpoint + "/v1/models", ct);
        var ids = answer.Json.List("").Select(m => m.Text("model_id")).ToList();
        if (listed && ids.Count > 0 && !ids.Contains(account.Model.Id, StringComparer.Ordinal))
        {
            throw new MakerException("maker_not_found", $"This account has no model '{account.Model.Id}': choose one of {string.Join(", ", ids.Take(20))}.", Fate.NotExecuted) { Setting = "model" };
        }
    }

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Taken || answer.Json.At("detail") is not { } detail)
        {
            return null;
        }

        // One thing that is wrong, or a list of wrong fields.
        var code = answer.Json.Text("detail.status") ?? answer.Json.Text("detail.code") ?? answer.Json.Text("detail.0.type");
        var message = answer.Json.Text("detail.message") ?? answer.Json.Text("detail.0.msg") ?? answer.Json.Text("detail") ?? detail.ToString();
        return code switch
        {
            "quota_exceeded" or "payment_required" or "insufficient_credits" => new Told("maker_unpaid", code, message),
            "missing_permissions" or "detected_unusual_activity" => new Told("maker_forbidden", code, message) { Setting = "api_key" },
            "voice_not_found" => new Told("maker_not_found", code, message) { Setting = "voice" },
            "model_not_found" => new Told("maker_not_found", code, message) { Setting = "model" },
            _ => VendorErrors.OfStatus(answer.Status, code, message),
        };
    }
}
