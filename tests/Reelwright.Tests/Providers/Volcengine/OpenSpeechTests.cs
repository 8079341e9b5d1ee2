using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Volcengine;

/// <summary>Voices by Volcengine.</summary>
public sealed class OpenSpeechVoicesTests : RemoteMakerContract<SpeechRequest, FakeOpenSpeech>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "volcengine";
    protected override SpeechRequest Full => new("The sea is grey.", "en", "zh_female_vv_uranus_bigtts", 1.25, 1, 1) { Emotion = "happy", Style = "calm and slow" };

    protected override string Endpoint(string address) => address + "/api/v3";

    [Fact]
    public async Task The_voice_says_when_each_word_is_heard()
    {
        var made = (Sent.Made)await Open().Send(Full, Guid.CreateVersion7(), default);
        made.Words.ShouldBe([new WordTime("你", 0.02, 0.21, 0.9), new WordTime("好", 0.21, 0.5, 0.8)]);
        made.RequestId.ShouldBe("logid-1");
        made.Units["character"].ShouldBe(17);
        (await Probe.Of(made.Bytes)).Seconds.ShouldBe(1.4, 0.001);
    }

    [Fact]
    public async Task What_has_no_place_of_its_own_goes_as_text_within_the_text()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        var sent = Fake.Requests.Single();
        sent.At("req_params.additions").ShouldBe("""{"explicit_language":"en","context_texts":["calm and slow"]}""");
        sent.At("req_params.audio_params.speech_rate").ShouldBe("25");
        sent.Headers["X-Api-Resource-Id"].ShouldBe("seed-tts-2.0");
        sent.Headers.ContainsKey("X-Api-Access-Key").ShouldBeFalse();
    }

    [Fact]
    public async Task What_breaks_off_after_some_was_spoken_may_be_paid()
    {
        Fake.After = ["""{"code":55000000,"message":"internal error"}"""];
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Charged, failure.Passing).ShouldBe(("maker_failed", Fate.Failed, true, false), failure.Message);
    }

    [Fact]
    public async Task Sound_without_its_end_is_not_taken_for_whole()
    {
        Fake.After = [];
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate).ShouldBe(("outcome_unknown", Fate.Unknown));
    }

    [Fact]
    public async Task A_voice_of_another_generation_is_blamed()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full with { Voice = "zh_female_x_moon_bigtts" }, Guid.CreateVersion7(), default));
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("maker_forbidden", "voice", Fate.NotExecuted), failure.Message);
    }

    [Fact]
    public Task A_model_the_account_was_not_granted_is_blamed() => EnsureModelBlamed("45000030", "maker_forbidden");

    [Fact]
    public void The_voices_are_at_another_host_than_Ark_unless_the_account_names_one()
    {
        Base("https://ark.cn-beijing.volces.com/api/v3").ShouldBe("https://openspeech.bytedance.com/api/v3");
        Base("https://voices.example/api/v3").ShouldBe("https://voices.example/api/v3");

        static string Base(string endpoint) => new MakerAccount(
            "volcengine", () => (FakeVendor.Key, null), endpoint, null, Catalog.BuiltIn.Model("volcengine", ServiceType.AudioGeneration, null),
            new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal)).Base;
    }
}

/// <summary>The same with the keys of the old console, and an older voice.</summary>
public sealed class OldConsoleVoicesTests : RemoteMakerContract<SpeechRequest, FakeOpenSpeech>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "volcengine";
    protected override string Model => "seed-tts-1.0";
    protected override SpeechRequest Full => new("The sea is grey.", "en", "zh_female_x_moon_bigtts", 0.5, 1, 1) { Emotion = "happy" };
    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal) { ["app_id"] = FakeOpenSpeech.App };

    protected override string Endpoint(string address) => address + "/api/v3";
}

/// <summary>Transcription by Volcengine.</summary>
public sealed class OpenSpeechTranscriptionTests : RemoteMakerContract<TranscriptionRequest, FakeOpenSpeechWords>
{
    protected override ServiceType Service => ServiceType.Transcription;
    protected override string Provider => "volcengine";
    protected override TranscriptionRequest Full => new(Inputs.Recording, "en-GB", 1.4);

    protected override string Endpoint(string address) => address + "/api/v3";

    [Fact]
    public async Task A_recording_that_is_too_long_is_refused_before_it_is_sent()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full with { Seconds = 7201 }, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate).ShouldBe(("field_invalid", Fate.NotExecuted));
        Fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recording_in_which_nobody_is_heard_has_no_words()
    {
        Fake.Silence = true;
        var said = (Sent.Said)await Open().Send(Full, Guid.CreateVersion7(), default);
        (said.Text, said.Words.Count, said.Units["second"]).ShouldBe(("", 0, 2));
    }

    protected override Task Ensure(Sent came)
    {
        var said = came.ShouldBeOfType<Sent.Said>();
        said.Text.ShouldBe("Hello there");
        said.Words.ShouldBe([new WordTime("Hello", 0.1, 0.42), new WordTime("there", 0.5, 0.9, 0.7)]);
        said.Units["second"].ShouldBe(2);
        return Task.CompletedTask;
    }
}

/// <summary>The same with the keys of the old console.</summary>
public sealed class OldConsoleTranscriptionTests : RemoteMakerContract<TranscriptionRequest, FakeOpenSpeechWords>
{
    protected override ServiceType Service => ServiceType.Transcription;
    protected override string Provider => "volcengine";
    protected override TranscriptionRequest Full => new(Inputs.Recording, "zh", 1.4);
    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal) { ["app_id"] = FakeOpenSpeech.App };

    protected override string Endpoint(string address) => address + "/api/v3";

    protected override Task Ensure(Sent came)
    {
        came.ShouldBeOfType<Sent.Said>().Words.Count.ShouldBe(2);
        return Task.CompletedTask;
    }
}
