using System.Globalization;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Baidu;

/// <summary>Voices of Baidu for short texts (contract 3.13). Speed and pitch have sixteen steps there: a factor becomes the nearest.</summary>
public sealed class BaiduSpeech(MakerAccount account, VendorHttp http) : ISpeechMaker, ITried
{
    /// <summary>The settings of such an account.</summary>
    public static readonly SettingField[] Settings =
    [
        new("api_key", "secret", "The API Key of the application.") { Required = true },
        new("api_secret", "secret", "The Secret Key of the application.") { Required = true },
        new("endpoint", "url", "Another address of the voices, where tokens are given out as well.") { Usual = UsualVoices },
        new("voice", "text", "The number of the voice of sentences that name none.") { Usual = "0" },
        new("timeout_seconds", "number", "How long one call may take.") { Usual = "60" },
    ];

    private const string UsualVoices = "https://tsn.baidu.com";
    private const string UsualTokens = "https://aip.baidubce.com";
    private const int UsualPatience = 60;
    private const int UsualStep = 5;
    private const int MostStep = 15;
    private const int MostBytes = 1024;
    private readonly VendorLine line = http.Line("baidu speech", _ => { }, Read);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("baidu", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "tex", ["language"] = "lan", ["voice"] = "per", ["rate"] = "spd", ["pitch"] = "pit",
    };

    // Key and secret go where the account's endpoint is, or to Baidu itself.
    private string Tokens => account.Base is UsualVoices ? UsualTokens : account.Base;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        // It counts in GBK, where all but ASCII takes two bytes.
        if (request.Text.Sum(c => c < 0x80 ? 1 : 2) > MostBytes)
        {
            throw new MakerException("field_invalid", $"text is longer than the {MostBytes} bytes (half as many Chinese characters) {line.Maker} takes; nothing was sent.", Fate.NotExecuted);
        }

        var (token, old) = await BaiduTokens.Shared.Of(account, line, Tokens, ct);
        try
        {
            var answer = await line.Submit(account.Base + "/text2audio", Body(request, token, call), account.Patience(UsualPatience), ct);
            return answer.MediaType?.StartsWith("audio/", StringComparison.Ordinal) is true && Sounds.Format(answer.Body.Span) is { } format
                ? new Sent.Made(answer.Body.ToArray(), format, Units(request))
                : throw line.Broken("sound");
        }
        catch (MakerException failure) when (failure.Code is "maker_key_refused")
        {
            BaiduTokens.Shared.Forget(account, Tokens);
            if (old)
            {
                throw new MakerException("maker_busy", $"{line.Maker} no longer takes the token it gave: it is asked for anew with the next try.", Fate.NotExecuted, failure) { Passing = true, VendorCode = failure.VendorCode };
            }

            throw;
        }
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct)
    {
        BaiduTokens.Shared.Forget(account, Tokens);
        return BaiduTokens.Shared.Of(account, line, Tokens, ct);
    }

    private static string Step(double factor) => Math.Clamp((int)Math.Round(UsualStep * factor, MidpointRounding.AwayFromZero), 0, MostStep).ToString(CultureInfo.InvariantCulture);

    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Json.Text("error") is { } refused)
        {
            // Of the token: which of the two is wrong, its description says.
            var secret = answer.Json.Text("error_description")?.Contains("secret", StringComparison.OrdinalIgnoreCase) is true;
            return refused is "invalid_client" ? new Told("maker_key_refused", refused, answer.Json.Text("error_description")) { Setting = secret ? "api_secret" : "api_key" }
                : VendorErrors.OfStatus(answer.Taken ? 400 : answer.Status, refused, answer.Json.Text("error_description"));
        }

        var (code, message) = (answer.Json.Text("err_no") ?? answer.Json.Text("error_code"), answer.Json.Text("err_msg") ?? answer.Json.Text("error_msg"));
        return code switch
        {
            null or "0" => null,
            "500" => new Told("maker_failed", code, message) { Passing = true },
            "502" or "110" or "111" => new Told("maker_key_refused", code, message) { Setting = "api_key" },
            "6" => new Told("maker_forbidden", code, message) { Setting = "api_key" },
            "13" or "15" or "18" => new Told("maker_busy", code, message) { Passing = true },
            "16" or "17" or "19" => new Told("maker_unpaid", code, message),
            _ => new Told("request_refused", code, message),
        };
    }

    private FormUrlEncodedContent Body(SpeechRequest request, string token, Guid call) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Encoded here and by the form again: it decodes twice.
        ["tex"] = Uri.EscapeDataString(request.Text), ["tok"] = token, ["cuid"] = call.ToString("N"), ["ctp"] = "1", ["lan"] = "zh",
        ["per"] = request.Voice ?? account.Text("voice") ?? account.Model.Fact("voice") ?? "0", ["spd"] = Step(request.Rate), ["pit"] = Step(request.Pitch), ["vol"] = UsualStep.ToString(CultureInfo.InvariantCulture), ["aue"] = "6",
    });
}
