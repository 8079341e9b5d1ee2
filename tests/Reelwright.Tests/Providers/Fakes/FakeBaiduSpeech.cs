using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Baidu: voices for short texts, whose refusals come with status 200 (contract 3.13).</summary>
public sealed class FakeBaiduSpeech : FakeVendor
{
    /// <summary>The secret that goes with the key.</summary>
    public const string Secret = "fake-secret-0a1b2c3d4e5f";

    /// <summary>What it heard last, as it would speak it.</summary>
    public string? Spoken { get; private set; }

    /// <summary>The token that is good just now.</summary>
    public string Token { get; set; } = "24.fake-token-1";

    /// <summary>A code it refuses every text with.</summary>
    public int? Refuses { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Path is "/text2audio";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Path.StartsWith("/oauth/2.0/token?", StringComparison.Ordinal)
        ? request.Path.Contains("grant_type=client_credentials", StringComparison.Ordinal) && request.Path.Contains("client_id=" + Key, StringComparison.Ordinal) && request.Path.Contains("client_secret=" + Secret, StringComparison.Ordinal)
        : request.At("tok") is not null;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, """{"error":"invalid_client","error_description":"unknown client id"}""");

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (200, Error(13, "Open api qps request limit reached")),
        Fault.Unpaid => (200, Error(16, "Open api characters limit reached")),
        Fault.Policy => (200, Error(513, "text contains special characters")),
        Fault.Invalid => (200, Error(501, "parameters error.")),
        _ => (200, Error(500, "backend timeout.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        if (request.Path.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            await Json(http, $$"""{"access_token":"{{Token}}","expires_in":2592000,"scope":"public audio_tts_post"}""");
            return true;
        }

        if (request.Path is not "/text2audio")
        {
            return false;
        }

        // Fields of a form are decoded once; this service does it again.
        var text = Uri.UnescapeDataString(request.At("tex") ?? "");
        if (!string.Equals(request.At("tok"), Token, StringComparison.Ordinal))
        {
            await Json(http, Error(502, "authentication failed."));
        }
        else if (Refuses is { } code)
        {
            await Json(http, Error(code, "it is refused."));
        }
        else if (!request.Has(["tex", "tok", "cuid", "ctp", "lan"], "spd", "pit", "vol", "per", "aue") || request.At("lan") is not "zh" || request.At("ctp") is not "1" || request.At("cuid")!.Length > 60
            || request.At("tex")!.Any(c => c is ' ' or > '~') || !Step(request, "spd", 15) || !Step(request, "pit", 15) || !Step(request, "vol", 15) || request.At("aue") is not "6")
        {
            await Json(http, Error(501, "parameters error."));
        }
        else
        {
            Accept();
            Spoken = text;
            await Send(http, 200, "audio/wav", await FakeMedia.Speech);
        }

        return true;
    }

    private static bool Step(Heard request, string name, int most) => request.At(name) is not { } said || (int.TryParse(said, out var step) && step >= 0 && step <= most);

    private static string Error(int code, string message) => JsonSerializer.Serialize(new { err_no = code, err_msg = message, sn = "abcdefg", idx = 1 });
}
