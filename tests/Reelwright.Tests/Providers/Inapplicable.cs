using Reelwright.Tests.Providers.Azure;
using Reelwright.Tests.Providers.Baidu;
using Reelwright.Tests.Providers.DashScope;
using Reelwright.Tests.Providers.ElevenLabs;
using Reelwright.Tests.Providers.Google;
using Reelwright.Tests.Providers.MiniMax;
using Reelwright.Tests.Providers.OpenAi;
using Reelwright.Tests.Providers.Stability;
using Reelwright.Tests.Providers.Volcengine;

namespace Reelwright.Tests.Providers;

/// <summary>Cases of the contract that cannot come about at an adapter, by the class that holds it to the contract, each with its reason. One that is listed and can come about after all fails.</summary>
internal static class Inapplicable
{
    private const string Within = "what it makes comes within the answer to the call, and one that breaks off is tried at every call: there is no address that expires, fails, breaks off, or shows a page";
    private const string Words = "it answers with words, within the answer: there is no file";

    private static readonly Dictionary<Type, string> files = new()
    {
        [typeof(OpenAiPicturesTests)] = Within,
        [typeof(OpenAiSpeechTests)] = Within,
        [typeof(AzureOpenAiSpeechTests)] = Within,
        [typeof(OpenAiTranscriptionTests)] = Words,
        [typeof(OpenAiNewTranscriptionTests)] = Words,
        [typeof(OpenAiTextTests)] = Words,
        [typeof(ArkTextTests)] = Words,
        [typeof(AlibabaTextTests)] = Words,
        [typeof(BaiduTextTests)] = Words,
        [typeof(AzureSpeechTests)] = Within,
        [typeof(AzureTranscriptionTests)] = Words,
        [typeof(BaiduSpeechTests)] = Within,
        [typeof(ElevenLabsSpeechTests)] = Within,
        [typeof(ElevenLabsBareSpeechTests)] = Within,
        [typeof(ElevenLabsTranscriptionTests)] = Words,
        [typeof(StabilityPicturesTests)] = Within,
        [typeof(StabilityCoreTests)] = Within,
        [typeof(StableDiffusionTests)] = Within,
        [typeof(GooglePicturesTests)] = Within,
        [typeof(GoogleSpeechTests)] = Within,
        [typeof(GoogleOlderSpeechTests)] = Within,
        [typeof(MiniMaxSpeechTests)] = "its sound comes within the answer; the file of word times beside it is done without (Word_times_that_cannot_be_fetched_do_not_cost_the_sound)",
        [typeof(OpenSpeechVoicesTests)] = Within,
        [typeof(OldConsoleVoicesTests)] = Within,
        [typeof(OpenSpeechTranscriptionTests)] = Words,
        [typeof(OldConsoleTranscriptionTests)] = Words,
        [typeof(DashScopeTranscriptionTests)] = "the file of what was heard is read while the job is looked at (What_was_heard_and_cannot_be_read_is_asked_for_again)",
    };

    /// <summary>Why nothing that it makes lies at an address; null where it does.</summary>
    public static string? Files(Type contract) => files.GetValueOrDefault(contract);
}
