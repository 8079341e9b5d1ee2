using System.Net.Sockets;
using System.Text.Json;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Azure;
using Reelwright.Providers.OpenAi;
using Reelwright.Providers.Wire;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Azure;

/// <summary>Voices by Azure Speech.</summary>
public sealed class AzureSpeechTests : RemoteMakerContract<SpeechRequest, FakeAzureSpeech>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "azure";
    protected override SpeechRequest Full => new("The sea is grey.", "en", "en-US-JennyNeural", 1.25, 0.9, 1) { Style = "cheerful" };
    protected override string PolicyCode => "request_refused";
    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal) { ["api"] = "speech" };

    [Theory]
    [InlineData("Say <break time='9s'/> & \"go\" </prosody>")]
    [InlineData("]]> <!-- &amp; 𠮷 海")]
    public async Task What_looks_like_markup_is_spoken(string text)
    {
        await Open().Send(Full with { Text = text }, Guid.CreateVersion7(), default);
        Fake.Requests.Single().At("prosody").ShouldBe(text);
    }

    [Fact]
    public async Task What_no_markup_may_hold_is_left_out()
    {
        await Open().Send(Full with { Text = "The\u0001 sea\uD83D.\uFFFF" }, Guid.CreateVersion7(), default);
        Fake.Requests.Single().At("prosody").ShouldBe("The sea\uFFFD.");
    }

    [Fact]
    public async Task Rate_and_pitch_are_changes_of_the_usual_ones()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        await Open().Send(Full with { Rate = 1, Pitch = 1, Style = null }, Guid.CreateVersion7(), default);
        var (told, usual) = (Fake.Requests[0], Fake.Requests[1]);
        (told.At("prosody.@rate"), told.At("prosody.@pitch"), told.At("speak.@lang")).ShouldBe(("+25%", "-10%", "en-US"));
        (usual.At("prosody.@rate"), usual.At("prosody.@pitch"), usual.At("express-as")).ShouldBe(("+0%", null, null));
    }

    [Theory]
    [InlineData("zh", "zh-CN-XiaoxiaoNeural", "zh-CN")]
    [InlineData("en-GB", "en-GB-SoniaNeural", "en-GB")]
    public async Task A_language_has_its_usual_voice(string language, string voice, string place)
    {
        await Open().Send(Full with { Language = language, Voice = null }, Guid.CreateVersion7(), default);
        (Fake.Requests.Single().At("voice.@name"), Fake.Requests.Single().At("speak.@lang")).ShouldBe((voice, place));
    }

    [Fact]
    public async Task A_language_without_a_voice_is_told_before_anything_is_sent()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full with { Language = "cy", Voice = null }, Guid.CreateVersion7(), default));
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("voice_unknown", "voice", Fate.NotExecuted), failure.Message);
        Fake.Requests.ShouldBeEmpty();
    }
}

/// <summary>Transcription by Azure Speech.</summary>
public sealed class AzureTranscriptionTests : RemoteMakerContract<TranscriptionRequest, FakeAzureSpeech>
{
    protected override ServiceType Service => ServiceType.Transcription;
    protected override string Provider => "azure";
    protected override TranscriptionRequest Full => new(Inputs.Recording, "en", 1.4);
    protected override string PolicyCode => "request_refused";
    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal) { ["api"] = "speech" };

    [Theory]
    [InlineData("zh", """{"locales":["zh-CN"]}""")]
    [InlineData("en-AU", """{"locales":["en-AU"]}""")]
    [InlineData(null, "{}")]
    public async Task The_language_is_told_with_its_place(string? language, string definition)
    {
        await Open().Send(Full with { Language = language }, Guid.CreateVersion7(), default);
        Fake.Requests.Single().At("definition").ShouldBe(definition);
    }

    [Fact]
    public async Task The_names_of_the_older_version_are_understood()
    {
        Fake.Older = true;
        await Ensure(await Open().Send(Full, Guid.CreateVersion7(), default));
    }

    protected override Task Ensure(Sent came)
    {
        var said = came.ShouldBeOfType<Sent.Said>();
        said.Text.ShouldBe("Hello there");
        said.Words.ShouldBe([new WordTime("Hello", 0.1, 0.42, 0.75), new WordTime("there", 0.5, 0.9, 0.75)]);
        return Task.CompletedTask;
    }
}

/// <summary>Which of Azure's two APIs an account means.</summary>
public sealed class AzureApisTests
{
    [Theory]
    [InlineData(null, "https://eastasia.tts.speech.microsoft.com", true)]
    [InlineData(null, "https://eastasia.api.cognitive.microsoft.com", true)]
    [InlineData(null, "https://chinaeast2.tts.speech.azure.cn", true)]
    [InlineData(null, "https://chinaeast2.api.cognitive.azure.cn", true)]
    [InlineData(null, "https://mine.openai.azure.com/openai/v1", false)]
    [InlineData(null, "https://notspeech.microsoft.com", false)]
    [InlineData(null, "https://speech.microsoft.com.example.org", false)]
    [InlineData("speech", "https://proxy.example.org", true)]
    [InlineData("models", "https://eastasia.api.cognitive.microsoft.com", false)]
    public void The_account_says_it_or_its_endpoint_tells(string? api, string endpoint, bool speech)
    {
        Opened<ISpeechMaker>(ServiceType.AudioGeneration, api, endpoint).ShouldBeOfType(speech ? typeof(AzureSpeech) : typeof(OpenAiSpeech));
        Opened<ITranscriber>(ServiceType.Transcription, api, endpoint).ShouldBeOfType(speech ? typeof(AzureTranscription) : typeof(OpenAiTranscription));
        Opened<IPictureMaker>(ServiceType.ImageGeneration, api, endpoint).ShouldBeOfType<OpenAiPictures>();
    }

    [Fact]
    public void The_model_is_that_of_the_api()
    {
        var speech = Account(ServiceType.AudioGeneration, "speech", "https://proxy.example.org").Model;
        (speech.Id, speech.Fields.ContainsKey("pitch"), speech.Prices.Length).ShouldBe(("neural", true, 0));
        Account(ServiceType.AudioGeneration, null, "https://proxy.example.org").Model.Fields.ContainsKey("pitch").ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://eastasia.api.cognitive.microsoft.com", "eastasia.tts.speech.microsoft.com")]
    [InlineData("https://chinaeast2.api.cognitive.azure.cn", "chinaeast2.tts.speech.azure.cn")]
    [InlineData("https://eastasia.tts.speech.microsoft.com", "eastasia.tts.speech.microsoft.com")]
    public async Task Voices_have_a_host_of_their_own(string endpoint, string host)
    {
        string? asked = null;
        using var http = new VendorHttp(new Outbound([], (name, _) =>
        {
            asked = name;
            throw new SocketException();
        }), TimeProvider.System);
        var maker = new AzureSpeech(Account(ServiceType.AudioGeneration, null, endpoint), http);
        await Should.ThrowAsync<MakerException>(() => maker.Send(new SpeechRequest("Hm.", "en", null, 1, 1, 1), Guid.CreateVersion7(), default));
        asked.ShouldBe(host);
    }

    private static TMaker Opened<TMaker>(ServiceType service, string? api, string endpoint) where TMaker : class =>
        new MakerList(new VendorHttp(new Outbound([]), TimeProvider.System)).Open<TMaker>(Account(service, api, endpoint), service);

    private static MakerAccount Account(ServiceType service, string? api, string endpoint) => new(
        "azure", () => (FakeVendor.Key, null), endpoint, null, Catalog.BuiltIn.Model("azure", service, null),
        api is null ? new Dictionary<string, JsonElement>(StringComparer.Ordinal) : new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["api"] = JsonSerializer.SerializeToElement(api) });
}
