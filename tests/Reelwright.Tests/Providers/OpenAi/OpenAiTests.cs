using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers.OpenAi;

/// <summary>Files for requests.</summary>
internal static class Inputs
{
    /// <summary>A few bytes under the name of a picture; fakes look no closer.</summary>
    public static readonly InputFile Picture = new([1, 2, 3, 4], "image/png", Digest.Of([1, 2, 3, 4]));

    /// <summary>The same of a recording.</summary>
    public static readonly InputFile Recording = new([1, 2, 3, 4], "audio/wav", Digest.Of([1, 2, 3, 4]));
}

/// <summary>Pictures by OpenAI.</summary>
public sealed class OpenAiPicturesTests : RemoteMakerContract<PictureRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "openai";
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1280, 720, 7) { Quality = "high", References = [Inputs.Picture] };

    protected override string Endpoint(string address) => address + "/v1";

    [Fact]
    public async Task A_model_that_is_not_in_the_account_s_list_is_blamed()
    {
        using var http = new VendorHttp(new Outbound([Fake.Host]), TimeProvider.System);
        await Official(http, "gpt-image-2.5-flare").Try(default);
        var failure = await Should.ThrowAsync<MakerException>(() => Official(http, "gpt-image-2").Try(default));
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("maker_not_found", "model", Fate.NotExecuted), failure.Message);
        failure.Message.ShouldContain("gpt-image-2.5-flare");
        Fake.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public Task A_model_it_does_not_know_is_blamed() => EnsureModelBlamed("model_not_found");

    /// <summary>An account at OpenAI's own address, whose list alone is believed; the fake stands there.</summary>
    private ITried Official(VendorHttp http, string model)
    {
        const string At = "https://api.openai.com/v1";
        var card = Catalog.BuiltIn.Model(Provider, Service, model);
        var facts = new Dictionary<string, JsonElement>(card.Facts, StringComparer.Ordinal) { ["base"] = JsonSerializer.SerializeToElement(new JsonObject { [At] = Endpoint(Fake.Address) }) };
        var account = new MakerAccount(Provider, () => (FakeVendor.Key, null), At, null, card with { Facts = facts }, new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        return new MakerList(http).Open<IPictureMaker>(account, Service).ShouldBeAssignableTo<ITried>()!;
    }
}

/// <summary>Pictures by a server of one's own, that names addresses.</summary>
public sealed class CustomPicturesTests : RemoteMakerContract<PictureRequest, FakeOpenAi>
{
    public CustomPicturesTests() => Fake.ByAddress = true;

    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "custom";
    protected override string Model => "sdxl";
    protected override PictureRequest Full =>
        new("A sea.", "A grey sea.", 1280, 720, 7) { Quality = "hd", Style = "ink", Seed = 99, NegativePrompt = "people", References = [Inputs.Picture] };

    protected override string Endpoint(string address) => address + "/v1";
}

/// <summary>Voices by OpenAI.</summary>
public sealed class OpenAiSpeechTests : RemoteMakerContract<SpeechRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "openai";
    protected override SpeechRequest Full => new("The sea is grey.", "en", "nova", 1.25, 1, 1) { Style = "calm and slow" };

    protected override string Endpoint(string address) => address + "/v1";
}

/// <summary>Voices at Azure's OpenAI address.</summary>
public sealed class AzureOpenAiSpeechTests : RemoteMakerContract<SpeechRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "azure";
    protected override SpeechRequest Full => new("The sea is grey.", "en", "nova", 1.25, 1, 1) { Style = "calm and slow" };

    protected override string Endpoint(string address) => address + "/v1";
}

/// <summary>Transcription by OpenAI.</summary>
public sealed class OpenAiTranscriptionTests : RemoteMakerContract<TranscriptionRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.Transcription;
    protected override string Provider => "openai";
    protected override TranscriptionRequest Full => new(Inputs.Recording, "en-GB", 1.4);

    protected override string Endpoint(string address) => address + "/v1";

    protected override Task Ensure(Sent came)
    {
        var said = came.ShouldBeOfType<Sent.Said>();
        said.Text.ShouldBe("Hello there");
        said.Words.ShouldBe([new WordTime("Hello", 0.1, 0.42), new WordTime("there", 0.5, 0.9)]);
        return Task.CompletedTask;
    }
}

/// <summary>Transcription by OpenAI's model that takes several languages and gives no times.</summary>
public sealed class OpenAiNewTranscriptionTests : RemoteMakerContract<TranscriptionRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.Transcription;
    protected override string Provider => "openai";
    protected override string Model => "gpt-transcribe";
    protected override TranscriptionRequest Full => new(Inputs.Recording, "en-GB", 1.4);

    protected override string Endpoint(string address) => address + "/v1";

    [Fact]
    public async Task Its_languages_are_a_list()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        var heard = Fake.Requests.Single(r => r.Method is "POST");
        (heard.At("languages[]"), heard.At("language")).ShouldBe(("en", null));
    }

    protected override Task Ensure(Sent came)
    {
        came.ShouldBeOfType<Sent.Said>().Text.ShouldBe("Hello there");
        return Task.CompletedTask;
    }
}

/// <summary>Text by OpenAI.</summary>
public sealed class OpenAiTextTests : RemoteMakerContract<TextRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.TextGeneration;
    protected override string Provider => "openai";
    protected override TextRequest Full => new("Translate.", "The sea.", 400) { Schema = new JsonObject { ["type"] = "object" }, Temperature = 0.3 };

    protected override string Endpoint(string address) => address + "/v1";

    protected override Task Ensure(Sent came)
    {
        var said = came.ShouldBeOfType<Sent.Said>();
        said.Text.ShouldBe("""{"lines":[]}""");
        said.Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["input_token"] = 10, ["output_token"] = 5 });
        return Task.CompletedTask;
    }
}

/// <summary>Clips by a server that speaks as OpenAI's own did.</summary>
public sealed class OpenAiVideosTests : RemoteMakerContract<VideoRequest, FakeOpenAi>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "openai";
    protected override string Model => "some-model";
    protected override VideoRequest Full => new("The sea moves.") { Duration = 8, Resolution = "1280x720", FirstFrame = Inputs.Picture };

    protected override string Endpoint(string address) => address + "/v1";
}
