using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.MiniMax;

/// <summary>What clips of both versions of MiniMax's service share.</summary>
public abstract class MiniMaxVideosContract : RemoteMakerContract<VideoRequest, FakeMiniMax>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "minimax";

    [Fact]
    public async Task A_clip_that_is_refused_after_it_was_made_says_so()
    {
        Fake.FailsWith = "1027";
        Fake.Do(Fault.JobFails);
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        var failure = await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Look(job.Id, default));
        (failure.Code, failure.VendorCode, failure.Fate).ShouldBe(("content_refused", "1027", Fate.Failed));
    }

    [Fact]
    public async Task A_task_cannot_be_stopped_or_found()
    {
        (await ((IJobs)Open()).Cancel("101", default)).ShouldBeFalse();
        (await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Find(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, default))).Code.ShouldBe("find_unsupported");
        Fake.Requests.ShouldBeEmpty();
    }

    protected async Task<Sent.Ready> Ready()
    {
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        for (var look = 0; look < 5; look++)
        {
            if ((await ((IJobs)Open()).Look(job.Id, default)).Ended is Sent.Ready ready)
            {
                return ready;
            }
        }

        throw new ShouldAssertException("The task did not end.");
    }
}

/// <summary>Clips of the newer models.</summary>
public sealed class MiniMaxVideosTests : MiniMaxVideosContract
{
    protected override VideoRequest Full => new("The sea moves.") { Duration = 6, Resolution = "768P", FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture };
    protected override IReadOnlyList<VideoRequest> Besides => [new("The sea moves.") { AspectRatio = "9:16", References = [Inputs.Picture, Inputs.Picture] }];

    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal) { ["watermark"] = "false" };

    [Fact]
    public void A_shape_beside_a_first_picture_is_refused_before_anything_is_sent() =>
        Should.Throw<ReelException>(() => FieldCheck.Ensure(Full with { AspectRatio = "16:9" }, Open().Fields, "it")).Code.ShouldBe("field_invalid");

    [Fact]
    public async Task Words_alone_are_told_a_shape()
    {
        await Open().Send(new VideoRequest("The sea moves."), Guid.CreateVersion7(), default);
        var call = Fake.Requests.Single();
        (call.At("ratio"), call.At("resolution"), call.At("duration"), call.At("aigc_watermark")).ShouldBe(("16:9", "2K", "5", "False"));
    }

    [Fact]
    public async Task The_seconds_that_were_used_are_told() => (await Ready()).Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["second"] = 6 });
}

/// <summary>Clips of the older models.</summary>
public sealed class MiniMaxOlderVideosTests : MiniMaxVideosContract
{
    protected override string Model => "MiniMax-Hailuo-02";
    protected override VideoRequest Full => new("The sea moves.") { Duration = 10, Resolution = "768P", FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture };

    [Fact]
    public async Task A_clip_is_paid_as_one() => (await Ready()).Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["call"] = 1 });
}

/// <summary>Voices.</summary>
public sealed class MiniMaxSpeechTests : RemoteMakerContract<SpeechRequest, FakeMiniMax>
{
    protected override ServiceType Service => ServiceType.AudioGeneration;
    protected override string Provider => "minimax";
    protected override SpeechRequest Full => new("Hello there", "en", "English_expressive_narrator", 1.25, 2, 1);

    protected override async Task Ensure(Sent came)
    {
        await base.Ensure(came);
        var made = (Sent.Made)came;
        made.Words.ShouldBe([new WordTime("Hello", 0.1, 0.42), new WordTime("there", 0.5, 0.9)]);
        made.Units["character"].ShouldBe(18);
        Fake.Requests.Single(r => r.Method is "POST").At("voice_setting.pitch").ShouldBe("12");
    }

    [Fact]
    public async Task Word_times_that_cannot_be_fetched_do_not_cost_the_sound()
    {
        Fake.Do(Fault.Expired);
        var made = (Sent.Made)await Open().Send(Full, Guid.CreateVersion7(), default);
        (made.Format, made.Words.Count).ShouldBe(("wav", 0));
    }

    [Fact]
    public async Task Sound_without_word_times_is_taken()
    {
        Fake.Subtitles = false;
        var made = (Sent.Made)await Open().Send(Full, Guid.CreateVersion7(), default);
        (made.Format, made.Words.Count).ShouldBe(("wav", 0));
    }

    [Fact]
    public async Task A_sentence_without_a_voice_is_read_by_one_of_its_language()
    {
        await Open().Send(Full with { Voice = null, Language = "zh-CN" }, Guid.CreateVersion7(), default);
        Fake.Requests[0].At("voice_setting.voice_id").ShouldBe("male-qn-qingse");
    }
}
