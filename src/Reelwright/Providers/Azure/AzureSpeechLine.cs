using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Azure;

/// <summary>What the services of Azure Speech share: where they are, who asks, what their refusals mean (contract 3.2.2).</summary>
internal static class AzureSpeechLine
{
    /// <summary>The word an account chooses it with, where its endpoint does not tell.</summary>
    public const string Api = "speech";

    /// <summary>What such an account says besides what any at Azure does.</summary>
    public static readonly SettingField[] Settings =
    [
        new("region", "text", "Of Azure Speech: the region of the resource, such as eastasia, where its endpoint is not given."),
        new("api", "choice", "Which of Azure's services the account is for. Needed where the endpoint does not tell: speech is told by https://eastasia.api.cognitive.microsoft.com and the like.") { OneOf = ["models", Api] },
        new("api_version", "text", "Of Azure Speech: the version of its transcription.") { Usual = "2024-11-15" },
    ];

    /// <summary>Of its voices besides.</summary>
    public static readonly SettingField Sound = new("output_format", "text", "Of Azure Speech: one of its names of sound formats.") { Usual = "riff-24khz-16bit-mono-pcm" };

    private static readonly string[] Clouds = ["microsoft.com", "azure.cn"];

    /// <summary>A line to the account's region.</summary>
    public static VendorLine Open(MakerAccount account, VendorHttp http) =>
        http.Line("azure speech", request => request.Headers.TryAddWithoutValidation("Ocp-Apim-Subscription-Key", account.Key), Read);

    /// <summary>Where voices are: their host is not that of the other services of a region.</summary>
    public static string Voices(MakerAccount account) => At(account.Endpoint, "tts.speech");

    /// <summary>Where everything else is.</summary>
    public static string Ears(MakerAccount account) => At(account.Endpoint, "api.cognitive");

    private static string At(string endpoint, string part)
    {
        var at = new Uri(endpoint);
        var (region, cloud) = (at.Host.Split('.')[0], Array.Find(Clouds, c => at.Host.EndsWith(".speech." + c, StringComparison.OrdinalIgnoreCase) || at.Host.EndsWith(".api.cognitive." + c, StringComparison.OrdinalIgnoreCase)));
        return cloud is null ? endpoint : $"{at.Scheme}://{region}.{part}.{cloud}";
    }

    // Often there is no body at all: then the status says it.
    private static Told? Read(VendorAnswer answer)
    {
        if (answer.Taken || (answer.Json.Text("error.code") ?? answer.Json.Text("code")) is not { } code)
        {
            return null;
        }

        var message = answer.Json.Text("error.message") ?? answer.Json.Text("message");
        return message?.Contains("out of call volume quota", StringComparison.OrdinalIgnoreCase) is true
            ? new Told("maker_unpaid", code, message)
            : VendorErrors.OfStatus(answer.Status, code, message);
    }
}
