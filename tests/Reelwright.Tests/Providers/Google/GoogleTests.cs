using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Google;

/// <summary>Pictures by Gemini.</summary>
public sealed class GooglePicturesTests : RemoteMakerContract<PictureRequest, FakeGoogle>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "google";
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1280, 720, 7) { Quality = "4K", References = [Inputs.Picture] };

    protected override string Endpoint(string address) => address + "/v1beta";

    [Theory]
    [InlineData("IMAGE_SAFETY", "content_refused", Fate.Failed)]
    [InlineData("NO_IMAGE", "content_refused", Fate.Failed)]
    [InlineData("SOMETHING_NEW", "outcome_unknown", Fate.Unknown)]
    public async Task A_picture_that_is_kept_back_is_told(string why, string code, Fate fate)
    {
        Fake.Keeps = why;
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate).ShouldBe((code, fate), failure.Message);
    }

    [Fact]
    public void What_has_ended_says_what_to_use_instead()
    {
        Should.Throw<ReelException>(() => Catalog.BuiltIn.Model("google", ServiceType.ImageGeneration, "imagen-4.0-generate-001")).Message.ShouldContain("gemini-nano-banana-2.1");
        Should.Throw<ReelException>(() => Catalog.BuiltIn.Model("google", ServiceType.VideoGeneration, "veo-3.1-generate-preview")).Message.ShouldContain("gemini-omni-1.2-flash");
    }
}

/// <summary>Voices by Gemini that come as a WAV.</summary>
public sealed class GoogleSpeechTests : RemoteMakerContract<SpeechRequest, FakeGoogle>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "google";
    protected override SpeechRequest Full => new("The sea is grey.", "en", "Puck", 1, 1, 1) { Style = "calm and slow" };

    protected override string Endpoint(string address) => address + "/v1beta";

    [Theory]
    [InlineData("audio/wav", 1.4)]
    [InlineData("audio/L16;codec=pcm;rate=24000", 1.4)]
    [InlineData("audio/L16;codec=pcm;rate=48000", 0.7)]
    [InlineData("audio/pcm", 1.4)]
    public async Task Bare_samples_become_a_file(string type, double seconds)
    {
        Fake.Sound = type;
        var made = (Sent.Made)await Open().Send(Full, Guid.CreateVersion7(), default);
        made.Format.ShouldBe("wav");
        (await Probe.Of(made.Bytes)).Seconds.ShouldBe(seconds, 0.01);
        Fake.Requests.Single().At("generationConfig.speechConfig.languageCode").ShouldBe("en-US");
    }
}

/// <summary>Voices of an older Gemini, which gives bare samples and is told in front of the text how to speak.</summary>
public sealed class GoogleOlderSpeechTests : RemoteMakerContract<SpeechRequest, FakeGoogle>
{
    public GoogleOlderSpeechTests() => Fake.Sound = "audio/L16;codec=pcm;rate=24000";

    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "google";
    protected override string Model => "gemini-2.5-pro-preview-tts";
    protected override SpeechRequest Full => new("The sea is grey.", "zh", "Puck", 1, 1, 1) { Style = "calm and slow" };

    protected override string Endpoint(string address) => address + "/v1beta";
}

/// <summary>Clips by Gemini Omni.</summary>
public sealed class GoogleVideosTests : RemoteMakerContract<VideoRequest, FakeInteractions>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "google";
    protected override VideoRequest Full =>
        new("The sea moves.") { Duration = 8, Resolution = "720p", AspectRatio = "9:16", Seed = 99, FirstFrame = Inputs.Picture, References = [Inputs.Picture] };

    protected override string Endpoint(string address) => address + "/v1beta";

    [Fact]
    public async Task What_was_used_is_the_length_that_was_asked_for()
    {
        var (_, ready) = await Made(Full);
        ready.Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["second"] = 8 });
        (await Made(Full with { Resolution = "4k", Duration = null })).Ready.Units.Single().ShouldBe(KeyValuePair.Create("second_4k", 15m));
    }

    [Fact]
    public async Task A_key_does_not_follow_a_file_elsewhere()
    {
        var (maker, ready) = await Made(Full);
        await using (await ((IResults)maker).Open(ready.Address, default))
        {
            Fake.Requests.Single(r => r.Path.Contains(":download", StringComparison.Ordinal)).Headers["x-goog-api-key"].ShouldBe(FakeVendor.Key);
            Fake.Requests.Single(r => r.Path.StartsWith("/files/", StringComparison.Ordinal)).Headers.ContainsKey("x-goog-api-key").ShouldBeFalse();
        }

        await using (await ((IResults)maker).Open(Fake.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/files/clip.mp4", default))
        {
            Fake.Requests[^1].Headers.ContainsKey("x-goog-api-key").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_clip_in_the_answer_is_taken_from_there()
    {
        Fake.Inline = true;
        var maker = Open();
        var job = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        JobState state;
        while ((state = await ((IJobs)maker).Look(job.Id, default)).Ended is null)
        {
            Fake.Requests.Count.ShouldBeLessThan(20);
        }

        (await Probe.Of(state.Ended.ShouldBeOfType<Sent.Made>().Bytes)).Width.ShouldBe(640);
    }

    [Theory]
    [InlineData("failed", "content_refused")]
    [InlineData("incomplete", "content_refused")]
    [InlineData("completed", "content_refused")]
    [InlineData("budget_exceeded", "content_refused")]
    [InlineData("cancelled", "job_cancelled")]
    public async Task A_job_that_ends_without_a_clip_says_why(string status, string code)
    {
        Fake.Ends = status;
        var failure = await Should.ThrowAsync<MakerException>(() => Made(Full));
        (failure.Code, failure.Fate, failure.VendorCode).ShouldBe((code, Fate.Failed, "SAFETY"), failure.Message);
    }

    [Fact]
    public async Task A_job_is_cancelled_and_one_nobody_knows_is_lost()
    {
        var maker = Open();
        var job = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        (await ((IJobs)maker).Cancel(job.Id, default)).ShouldBeTrue();
        (await ((IJobs)maker).Cancel("int_none", default)).ShouldBeFalse();
        (await Should.ThrowAsync<MakerException>(() => ((IJobs)maker).Look("int_none", default))).Code.ShouldBe("job_lost");
        (await Should.ThrowAsync<MakerException>(async () => await ((IJobs)maker).Find(Guid.CreateVersion7(), default, default))).Code.ShouldBe("find_unsupported");
    }

    [Fact]
    public async Task What_is_to_be_done_follows_from_what_is_given()
    {
        await Open().Send(new VideoRequest("The sea."), Guid.CreateVersion7(), default);
        await Open().Send(new VideoRequest("The sea.") { FirstFrame = Inputs.Picture }, Guid.CreateVersion7(), default);
        await Open().Send(new VideoRequest("The sea.") { References = [Inputs.Picture] }, Guid.CreateVersion7(), default);
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Requests.Select(r => r.At("generation_config.video_config.task")).ShouldBe(["text_to_video", "image_to_video", "reference_to_video", null]);
    }

    private async Task<(IMaker<VideoRequest> Maker, Sent.Ready Ready)> Made(VideoRequest request)
    {
        var maker = Open(allowed: [Fake.Host, "localhost"]);
        var job = (Sent.Job)await maker.Send(request, Guid.CreateVersion7(), default);
        while (true)
        {
            if ((await ((IJobs)maker).Look(job.Id, default)).Ended is { } ended)
            {
                return (maker, (Sent.Ready)ended);
            }
        }
    }
}
