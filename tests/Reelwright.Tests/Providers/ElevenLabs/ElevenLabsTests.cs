using System.Text.Json;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.ElevenLabs;

/// <summary>Voices by ElevenLabs, of a model that is told the language.</summary>
public sealed class ElevenLabsSpeechTests : RemoteMakerContract<SpeechRequest, FakeElevenLabs>
{
    private const string Voice = "JBFqnCBsd6RMkjVDRZzb";

    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "elevenlabs";
    protected override string Model => "eleven_flash_v2_5";
    protected override SpeechRequest Full => new("The sea isn't grey.", "en-GB", Voice, 1.1, 1, 1);
    protected override string PolicyCode => "request_refused";

    [Fact]
    public async Task Times_of_characters_become_times_of_words()
    {
        var made = (Sent.Made)await Open().Send(new SpeechRequest("It isn't 5-fold, “naïve” grey.", "en", Voice, 1, 1, 1), Guid.CreateVersion7(), default);
        made.Words.Select(w => w.Word).ShouldBe(["It", "isn't", "5-fold", "naïve", "grey"]);
        (made.Words[1].Start, made.Words[1].End).ShouldBe((3 * FakeElevenLabs.Each, 8 * FakeElevenLabs.Each));
        made.Words[^1].End.ShouldBe(29 * FakeElevenLabs.Each);
    }

    [Theory]
    [InlineData("海是灰色的，very灰。", "海 是 灰 色 的 very 灰")]
    [InlineData("海は𠮷田の。", "海 は 𠮷 田 の")]
    [InlineData("हिन्दी में", "हिन्दी में")]
    public async Task A_script_without_spaces_has_a_time_for_every_character(string text, string words)
    {
        var made = (Sent.Made)await Open().Send(new SpeechRequest(text, "zh", Voice, 1, 1, 1), Guid.CreateVersion7(), default);
        made.Words.Select(w => w.Word).ShouldBe(words.Split(' '));
        made.Words.Zip(made.Words.Skip(1)).ShouldAllBe(p => p.First.End <= p.Second.Start + 1e-9);
    }

    [Fact]
    public async Task A_voice_that_is_not_there_is_blamed()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full with { Voice = "nobody" }, Guid.CreateVersion7(), default));
        (failure.Code, failure.Setting).ShouldBe(("maker_not_found", "voice"), failure.Message);
    }

    [Fact]
    public Task A_model_it_does_not_know_is_blamed() => EnsureModelBlamed("model_not_found");

    [Fact]
    public async Task A_model_that_is_not_in_the_account_s_list_is_blamed()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => ((ITried)Open(model: "eleven_v3")).Try(default));
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("maker_not_found", "model", Fate.NotExecuted), failure.Message);
    }
}

/// <summary>Voices by ElevenLabs, of a model that finds out the language, as bare samples.</summary>
public sealed class ElevenLabsBareSpeechTests : RemoteMakerContract<SpeechRequest, FakeElevenLabs>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "elevenlabs";
    protected override SpeechRequest Full => new("The sea is grey.", "en-GB", "JBFqnCBsd6RMkjVDRZzb", 1.1, 1, 1);
    protected override string PolicyCode => "request_refused";

    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["output_format"] = "pcm_24000", ["voice_settings"] = JsonSerializer.Deserialize<JsonElement>("""{"stability":0.4}"""),
    };

    [Fact]
    public async Task The_account_s_manner_goes_with_the_rate()
    {
        await Open().Send(Full with { Voice = null }, Guid.CreateVersion7(), default);
        var body = Fake.Requests.Single();
        (body.At("voice_settings.stability"), body.At("voice_settings.speed")).ShouldBe(("0.4", "1.1"));
        body.At("/v1/text-to-speech/{}/with-timestamps").ShouldBe("21m00Tcm4TlvDq8ikWAM");
    }

    protected override async Task Ensure(Sent came)
    {
        var made = came.ShouldBeOfType<Sent.Made>();
        made.Format.ShouldBe("wav");
        var probe = await Probe.Of(made.Bytes);
        probe.Seconds.ShouldBe(1.4, 0.01);
        Probe.Fundamental(await Probe.Samples(made.Bytes)).ShouldBe(220, 10);
    }
}

/// <summary>Transcription by ElevenLabs.</summary>
public sealed class ElevenLabsTranscriptionTests : RemoteMakerContract<TranscriptionRequest, FakeElevenLabs>
{
    protected override ServiceType Service => ServiceType.Transcription;
    protected override string Provider => "elevenlabs";
    protected override TranscriptionRequest Full => new(Inputs.Recording, "en-GB", 1.4);
    protected override string PolicyCode => "request_refused";

    protected override Task Ensure(Sent came)
    {
        var said = came.ShouldBeOfType<Sent.Said>();
        said.Text.ShouldBe("Hello there");
        said.Words.Select(w => (w.Word, w.Start, w.End)).ShouldBe([("Hello", 0.1, 0.42), ("there", 0.5, 0.9)]);
        said.Words[0].Confidence!.Value.ShouldBe(Math.Exp(-0.1), 1e-6);
        said.Words[1].Confidence.ShouldBeNull();
        return Task.CompletedTask;
    }
}
