using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Runway;

/// <summary>Pictures by Runway.</summary>
public sealed class RunwayPicturesTests : RemoteMakerContract<PictureRequest, FakeRunway>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "runway";
    protected override int Addresses => 2;
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1280, 720, 7) { Seed = 99, References = [Inputs.Picture] };

    [Fact]
    public async Task The_nearest_of_its_sizes_is_asked_for()
    {
        await Open().Send(Full with { Width = 1900, Height = 1000 }, Guid.CreateVersion7(), default);
        Fake.Requests.Single(Asks).At("ratio").ShouldBe("1920:1080");
    }
}

/// <summary>Clips by a model that takes the picture to end with.</summary>
public sealed class RunwayResoldTests : RemoteMakerContract<VideoRequest, FakeRunway>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "runway";
    protected override string Model => "veo3.1";
    protected override int Addresses => 2;
    protected override IReadOnlyList<string> Reworded => ["aspect_ratio", "resolution"];
    protected override VideoRequest Full => new("The sea moves.")
    {
        NegativePrompt = "people", Duration = 8, AspectRatio = "9:16", Resolution = "1080p", Audio = true, FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture,
    };

    [Fact]
    public async Task A_shape_and_a_resolution_are_one_of_its_words()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Requests.Single(Asks).At("ratio").ShouldBe("1080:1920");
    }

    [Fact]
    public async Task What_needs_a_picture_is_refused_without_one()
    {
        (await Refusal.Of(() => Open().Send(Full with { FirstFrame = null }, Guid.CreateVersion7(), default))).ShouldBe("field_missing");
        (await Refusal.Of(() => Open().Send(Full with { FirstFrame = null, LastFrame = null }, Guid.CreateVersion7(), default))).ShouldBe("field_unsupported");
        Fake.Requests.ShouldBeEmpty();
    }
}

/// <summary>Clips by Runway.</summary>
public sealed class RunwayVideosTests : RemoteMakerContract<VideoRequest, FakeRunway>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "runway";
    protected override int Addresses => 2;
    protected override IReadOnlyList<string> Reworded => ["aspect_ratio"];
    protected override VideoRequest Full => new("The sea moves.") { Duration = 8, AspectRatio = "21:9", Seed = 4294967295, FirstFrame = Inputs.Picture };

    [Fact]
    public async Task A_text_alone_goes_another_way_and_takes_fewer_shapes()
    {
        var maker = Open();
        await maker.Send(new VideoRequest("The sea moves."), Guid.CreateVersion7(), default);
        var asked = Fake.Requests.Single();
        (asked.Path, asked.At("ratio"), asked.At("duration")).ShouldBe(("/v1/text_to_video", "1280:720", "5"));
        (await Refusal.Of(() => maker.Send(Full with { FirstFrame = null }, Guid.CreateVersion7(), default))).ShouldBe("field_invalid");
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_too_large_for_it_is_refused_before_anything_is_sent()
    {
        (await Refusal.Of(() => Open().Send(Full with { FirstFrame = Inputs.Picture with { Bytes = new byte[4_000_000] } }, Guid.CreateVersion7(), default))).ShouldBe("field_invalid");
        Fake.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SAFETY.INPUT.TEXT", "content_refused", true)]
    [InlineData("SAFETY.OUTPUT.VIDEO", "content_refused", false)]
    [InlineData("INPUT_PREPROCESSING.SAFETY.TEXT", "content_refused", false)]
    [InlineData("ASSET.INVALID", "request_refused", false)]
    [InlineData("INTERNAL.BAD_OUTPUT.CODE01", "maker_failed", false)]
    [InlineData("THIRD_PARTY.UNAVAILABLE", "maker_failed", false)]
    public async Task Why_a_task_failed_says_whether_it_is_paid(string vendor, string code, bool charged)
    {
        Fake.FailsWith = vendor;
        Fake.Do(Fault.JobFails);
        var maker = Open();
        var job = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        var failure = await Should.ThrowAsync<MakerException>(() => ((IJobs)maker).Look(job.Id, default));
        (failure.Code, failure.Charged, failure.VendorCode, failure.Fate).ShouldBe((code, charged, vendor, Fate.Failed), failure.Message);
    }

    [Fact]
    public Task A_model_it_does_not_know_is_blamed() => EnsureModelBlamed("custom");

    [Fact]
    public async Task An_expired_result_is_asked_for_once_more()
    {
        var ready = await Ended();
        ready.Units.ShouldBe(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["credit"] = 60 });
        Fake.Do(Fault.Expired);
        await using var from = await ((IResults)Open()).Open(ready.Address, default);
        Fake.Requests.Where(r => r.Path.StartsWith("/files/", StringComparison.Ordinal)).Select(r => r.Path).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_task_is_cancelled_while_it_goes_on_and_a_result_is_never_deleted()
    {
        var maker = (IJobs)Open();
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        (await maker.Cancel(job.Id, default)).ShouldBeTrue();
        (await Should.ThrowAsync<MakerException>(() => maker.Look(job.Id, default))).Code.ShouldBe("job_cancelled");
        await Ended();
        var done = Fake.Requests.Last(r => r.Path.StartsWith("/v1/tasks/", StringComparison.Ordinal)).Path.Split('/')[^1];
        (await maker.Cancel(done, default)).ShouldBeFalse();
        Fake.Requests.Count(r => r.Method is "DELETE").ShouldBe(1);
    }

    [Fact]
    public async Task A_task_it_no_longer_knows_is_lost() =>
        (await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Look("0199-gone", default))).Code.ShouldBe("job_lost");

    [Fact]
    public async Task An_account_without_credits_is_told_when_it_is_tried()
    {
        Fake.Credits = 0;
        (await Should.ThrowAsync<MakerException>(() => ((ITried)Open()).Try(default))).Code.ShouldBe("maker_unpaid");
    }

    private async Task<Sent.Ready> Ended()
    {
        var maker = Open();
        var job = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        Sent? ended = null;
        while (ended is null)
        {
            ended = (await ((IJobs)maker).Look(job.Id, default)).Ended;
        }

        return ended.ShouldBeOfType<Sent.Ready>();
    }
}
