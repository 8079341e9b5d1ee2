using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers.Fal;
using Reelwright.Providers.Offline;
using Reelwright.Providers.OpenAi;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers;

/// <summary>Which adapters there are, by the service and the provider an account names. A new adapter is its lines here, its file, and its entry in the catalog.</summary>
public sealed class MakerList(VendorHttp http)
{
    /// <summary>The provider of the built-in makers.</summary>
    public const string Offline = "offline";

    private static readonly MakerCard[] All =
    [
        new(ServiceType.ImageGeneration, ["openai", "azure", "custom"], OpenAiLine.Settings, (a, h) => new OpenAiPictures(a, h)),
        new(ServiceType.AudioGeneration, ["openai", "azure", "custom"], [.. OpenAiLine.Settings, OpenAiLine.Voice], (a, h) => new OpenAiSpeech(a, h)),
        new(ServiceType.Transcription, ["openai", "azure", "custom"], OpenAiLine.Settings, (a, h) => new OpenAiTranscription(a, h)),
        new(ServiceType.TextGeneration, ["openai", "azure", "custom"], OpenAiLine.Settings, (a, h) => new OpenAiText(a, h)),
        new(ServiceType.Translation, ["openai", "azure", "custom"], OpenAiLine.Settings, (a, h) => new OpenAiText(a, h)),
        new(ServiceType.VideoGeneration, ["openai", "custom"], OpenAiLine.Settings, (a, h) => new OpenAiVideos(a, h)),
        new(ServiceType.ImageGeneration, ["fal"], FalLine.Settings, (a, h) => new FalPictures(a, h)),
        new(ServiceType.VideoGeneration, ["fal"], FalLine.Settings, (a, h) => new FalVideos(a, h)),
    ];

    private readonly Lazy<DrawnPicture> drawn = new(() => new DrawnPicture());
    private readonly Lazy<EspeakSpeech> espeak = new(() => new EspeakSpeech());

    /// <summary>All that need an account.</summary>
    public static IReadOnlyList<MakerCard> Cards => All;

    /// <summary>What makes things for an account. Errors: <c>maker_unknown</c>.</summary>
    public TMaker Open<TMaker>(MakerAccount account, ServiceType service) where TMaker : class =>
        (account.Provider, service) switch
        {
            (Offline, ServiceType.ImageGeneration) => drawn.Value as TMaker,
            (Offline, ServiceType.AudioGeneration) => espeak.Value as TMaker,
            _ => Array.Find(All, c => c.Service == service && c.Providers.Contains(account.Provider, StringComparer.Ordinal))?.Open(account, http) as TMaker,
        }
        ?? throw new ReelException("maker_unknown", $"There is no maker '{account.Provider}' for {service.Word()}: choose another account.");
}

/// <summary>One adapter: what it is for, the providers it speaks for, and what their accounts have to say.</summary>
/// <param name="Open">Makes it for one account.</param>
public sealed record MakerCard(ServiceType Service, IReadOnlyList<string> Providers, IReadOnlyList<SettingField> Settings, Func<MakerAccount, VendorHttp, object> Open);
