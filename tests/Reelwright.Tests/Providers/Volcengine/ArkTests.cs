using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Volcengine;

/// <summary>Clips by Seedance.</summary>
public sealed class ArkVideosTests : RemoteMakerContract<VideoRequest, FakeArk>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "volcengine";
    protected override VideoRequest Full => new("The sea moves.") { Duration = 5, Resolution = "720p", AspectRatio = "16:9", Seed = 4_294_967_295, Audio = false, References = [Inputs.Picture, Inputs.Picture] };
    protected override IReadOnlyList<VideoRequest> Besides => [new("The sea moves.") { FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture, CameraMotion = "fixed" }];
    protected override IReadOnlyList<string> Reworded => ["camera_motion"];
    private IJobs Jobs => (IJobs)Open();

    protected override string Endpoint(string address) => address + "/api/v3";

    [Fact]
    public void What_a_clip_takes_at_most_is_reserved()
    {
        var maker = Open();
        // What Ark counts for five seconds of 720p is 108,900.
        maker.Units(Full)["token"].ShouldBeInRange(108_900, 120_000);
        maker.Units(new VideoRequest("x") { Duration = -1, Resolution = "720p" })["token"].ShouldBe(3 * maker.Units(Full)["token"]);
    }

    [Fact]
    public async Task What_a_clip_took_is_what_is_charged()
    {
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        ((Sent.Ready)await Ended(Jobs, job.Id)).Units["token"].ShouldBe(108_900);
    }

    [Fact]
    public void A_first_frame_leaves_no_choice_of_shape_and_no_references()
    {
        foreach (var clash in (VideoRequest[])[
            new("x") { FirstFrame = Inputs.Picture, AspectRatio = "16:9" }, new("x") { FirstFrame = Inputs.Picture, References = [Inputs.Picture] }, new("x") { LastFrame = Inputs.Picture }])
        {
            Should.Throw<ReelException>(() => FieldCheck.Ensure(clash, Open().Fields, "it")).Code.ShouldBe(clash.LastFrame is null ? "field_invalid" : "field_missing");
        }
    }

    [Fact]
    public async Task What_must_not_be_shown_is_told_when_it_was_made()
    {
        Fake.FailsWith = "OutputVideoSensitiveContentDetected";
        Fake.Do(Fault.JobFails);
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        var failure = await Should.ThrowAsync<MakerException>(() => Jobs.Look(job.Id, default));
        (failure.Code, failure.Fate, failure.VendorCode, failure.Charged).ShouldBe(("content_refused", Fate.Failed, "OutputVideoSensitiveContentDetected", false));
    }

    [Fact]
    public Task A_model_that_was_not_opened_is_blamed() => EnsureModelBlamed("ModelNotOpen");

    [Fact]
    public async Task A_waiting_job_is_cancelled_and_a_running_or_ended_one_is_left_alone()
    {
        var maker = Open();
        var waiting = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        Fake.Do(Fault.Endless);
        (await Jobs.Cancel(waiting.Id, default)).ShouldBeFalse("it runs");
        var ended = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        await Ended(Jobs, ended.Id);
        (await Jobs.Cancel(ended.Id, default)).ShouldBeFalse("it has ended");
        (await Jobs.Look(ended.Id, default)).Ended.ShouldNotBeNull("its result is still there");
        Fake.Requests.ShouldAllBe(r => r.Method != "DELETE");
        var third = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        (await Jobs.Cancel(third.Id, default)).ShouldBeTrue();
        (await Should.ThrowAsync<MakerException>(() => Jobs.Look(third.Id, default))).Code.ShouldBe("job_cancelled");
    }

    [Fact]
    public async Task A_job_that_was_deleted_is_told_as_lost()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Jobs.Look("cgt-unknown", default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe(("job_lost", Fate.Unknown, false));
    }

    [Fact]
    public async Task A_call_whose_answer_was_lost_is_found_where_only_one_job_can_be_it()
    {
        var since = TimeProvider.System.GetUtcNow();
        (await Jobs.Find(Guid.CreateVersion7(), since, default)).ShouldBeNull("there is none");
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        (await Jobs.Find(Guid.CreateVersion7(), since, default)).ShouldBe(job.Id);
        Fake.Do(Fault.Twice);
        (await Jobs.Find(Guid.CreateVersion7(), since, default)).ShouldBe(job.Id, "what is listed twice is one");
        (await Jobs.Find(Guid.CreateVersion7(), since.AddHours(-1), default)).ShouldBeNull("it was begun later");
        (await Jobs.Find(Guid.CreateVersion7(), since.AddHours(1), default)).ShouldBeNull("it was begun before");
        await Open().Send(Full, Guid.CreateVersion7(), default);
        var failure = await Should.ThrowAsync<MakerException>(() => Jobs.Find(Guid.CreateVersion7(), since, default));
        (failure.Code, failure.Fate).ShouldBe(("find_unsupported", Fate.Unknown), failure.Message);
        Fake.Undated = true;
        (await Should.ThrowAsync<MakerException>(() => Jobs.Find(Guid.CreateVersion7(), since.AddHours(-1), default))).Code.ShouldBe("find_unsupported");
    }

    [Fact]
    public void Whoever_asked_by_an_endpoint_may_have_begun_a_job_of_any_model()
    {
        var maker = Open();
        ((IListed)maker).Lists(maker.Info.Model!).ShouldBeTrue();
        ((IListed)maker).Lists("ep-20260101-abcde").ShouldBeTrue();
        ((IListed)maker).Lists("doubao-seedance-9-9-990101").ShouldBeFalse();
    }
}

/// <summary>Pictures by Seedream.</summary>
public sealed class ArkPicturesTests : RemoteMakerContract<PictureRequest, FakeArk>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "volcengine";
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1280, 720, 7) { References = [Inputs.Picture] };

    protected override string Endpoint(string address) => address + "/api/v3";

    [Fact]
    public async Task A_small_picture_is_asked_for_in_the_least_size_there_is()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Requests.Single(r => r.Method is "POST").At("size").ShouldBe("2560x1440");
    }

    [Fact]
    public async Task What_must_not_be_shown_is_told_in_an_answer_that_was_taken()
    {
        Fake.RefusesWhatItDrew = true;
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Charged).ShouldBe(("content_refused", Fate.Failed, false));
    }
}
