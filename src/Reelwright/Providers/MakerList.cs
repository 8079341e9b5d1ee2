using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers.Azure;
using Reelwright.Providers.Baidu;
using Reelwright.Providers.ComfyUi;
using Reelwright.Providers.DashScope;
using Reelwright.Providers.ElevenLabs;
using Reelwright.Providers.Fal;
using Reelwright.Providers.Google;
using Reelwright.Providers.Kling;
using Reelwright.Providers.MiniMax;
using Reelwright.Providers.Offline;
using Reelwright.Providers.OpenAi;
using Reelwright.Providers.Piper;
using Reelwright.Providers.Replicate;
using Reelwright.Providers.Runway;
using Reelwright.Providers.Stability;
using Reelwright.Providers.Volcengine;
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
        new(ServiceType.AudioGeneration, ["openai", "custom"], [.. OpenAiLine.Settings, OpenAiLine.Voice], (a, h) => new OpenAiSpeech(a, h)),
        new(ServiceType.Transcription, ["openai", "custom"], OpenAiLine.Settings, (a, h) => new OpenAiTranscription(a, h)),
        new(ServiceType.TextGeneration, ["openai", "azure", "custom", "volcengine", "alibaba", "baidu"], OpenAiLine.Settings, (a, h) => new OpenAiText(a, h)),
        new(ServiceType.Translation, ["openai", "azure", "custom", "volcengine", "alibaba", "baidu"], OpenAiLine.Settings, (a, h) => new OpenAiText(a, h)),
        new(ServiceType.VideoGeneration, ["openai", "custom"], OpenAiLine.Settings, (a, h) => new OpenAiVideos(a, h)),
        new(ServiceType.ImageGeneration, ["fal"], FalLine.Settings, (a, h) => new FalPictures(a, h)),
        new(ServiceType.VideoGeneration, ["fal"], FalLine.Settings, (a, h) => new FalVideos(a, h)),
        new(ServiceType.VideoGeneration, ["runway"], RunwayLine.Settings, (a, h) => new RunwayVideos(a, h)),
        new(ServiceType.ImageGeneration, ["runway"], RunwayLine.Settings, (a, h) => new RunwayPictures(a, h)),
        new(ServiceType.ImageGeneration, ["replicate"], ReplicateLine.Settings, (a, h) => new ReplicatePictures(a, h)),
        new(ServiceType.VideoGeneration, ["replicate"], ReplicateLine.Settings, (a, h) => new ReplicateVideos(a, h)),
        new(ServiceType.ImageGeneration, ["comfyui"], ComfyLine.Settings, (a, h) => new ComfyPictures(a, h)),
        new(ServiceType.VideoGeneration, ["comfyui"], ComfyLine.Settings, (a, h) => new ComfyVideos(a, h)),
        new(ServiceType.AudioGeneration, ["piper"], PiperSpeech.Settings, (a, _) => new PiperSpeech(a, Environment.GetEnvironmentVariable(PiperSpeech.Setting))),
        new(ServiceType.AudioGeneration, ["elevenlabs"], [.. ElevenLabsLine.Settings, .. ElevenLabsLine.Voice], (a, h) => new ElevenLabsSpeech(a, h)),
        new(ServiceType.Transcription, ["elevenlabs"], ElevenLabsLine.Settings, (a, h) => new ElevenLabsTranscription(a, h)),
        // One vendor, two APIs: which of them an account means, its model says.
        new(
            ServiceType.AudioGeneration, ["azure"], [.. OpenAiLine.Settings, OpenAiLine.Voice, .. AzureSpeechLine.Settings, AzureSpeechLine.Sound],
            (a, h) => a.Model.Api is AzureSpeechLine.Api ? new AzureSpeech(a, h) : new OpenAiSpeech(a, h)),
        new(
            ServiceType.Transcription, ["azure"], [.. OpenAiLine.Settings, .. AzureSpeechLine.Settings],
            (a, h) => a.Model.Api is AzureSpeechLine.Api ? new AzureTranscription(a, h) : new OpenAiTranscription(a, h)),
        new(ServiceType.ImageGeneration, ["stability"], StabilityLine.Settings, (a, h) => new StabilityPictures(a, h)),
        new(ServiceType.ImageGeneration, ["google"], GoogleLine.Settings, (a, h) => new GooglePictures(a, h)),
        new(ServiceType.AudioGeneration, ["google"], [.. GoogleLine.Settings, GoogleLine.Voice], (a, h) => new GoogleSpeech(a, h)),
        new(ServiceType.VideoGeneration, ["google"], GoogleLine.Settings, (a, h) => new GoogleVideos(a, h)),
        new(ServiceType.ImageGeneration, ["baidu"], BaiduLine.Settings, (a, h) => new BaiduPictures(a, h)),
        new(ServiceType.AudioGeneration, ["baidu"], BaiduSpeech.Settings, (a, h) => new BaiduSpeech(a, h)),
        new(ServiceType.VideoGeneration, ["volcengine"], ArkLine.Settings, (a, h) => new ArkVideos(a, h)),
        new(ServiceType.ImageGeneration, ["volcengine"], ArkLine.Settings, (a, h) => new ArkPictures(a, h)),
        new(ServiceType.AudioGeneration, ["volcengine"], [.. OpenSpeechLine.Settings, OpenSpeechLine.Voice], (a, h) => new OpenSpeechVoices(a, h)),
        new(ServiceType.Transcription, ["volcengine"], OpenSpeechLine.Settings, (a, h) => new OpenSpeechTranscription(a, h)),
        new(ServiceType.VideoGeneration, ["kling"], KlingLine.Settings, (a, h) => new KlingVideos(a, h)),
        new(ServiceType.VideoGeneration, ["alibaba"], [.. DashScopeLine.Settings, .. DashScopeLine.Drawn], (a, h) => new DashScopeVideos(a, h)),
        new(ServiceType.ImageGeneration, ["alibaba"], [.. DashScopeLine.Settings, .. DashScopeLine.Drawn], (a, h) => new DashScopePictures(a, h)),
        new(ServiceType.AudioGeneration, ["alibaba"], [.. DashScopeLine.Settings, DashScopeLine.Voice], (a, h) => new DashScopeSpeech(a, h)),
        new(ServiceType.Transcription, ["alibaba"], DashScopeLine.Settings, (a, h) => new DashScopeTranscription(a, h)),
        new(ServiceType.VideoGeneration, ["minimax"], [.. MiniMaxLine.Settings, MiniMaxLine.Watermark, MiniMaxLine.Optimizer], (a, h) => a.Model.Has("older") ? new MiniMaxOlderVideos(a, h) : new MiniMaxVideos(a, h)),
        new(ServiceType.AudioGeneration, ["minimax"], [.. MiniMaxLine.Settings, MiniMaxLine.Voice], (a, h) => new MiniMaxSpeech(a, h)),
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
