using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Fal;

/// <summary>Pictures at fal.</summary>
public sealed class FalPicturesTests : RemoteMakerContract<PictureRequest, FakeFal>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "fal";
    protected override PictureRequest Full => new("A sea.", "A grey sea.", 1280, 720, 7) { Seed = 99, Steps = 28, CfgScale = 3.5 };
}

/// <summary>Clips from text at fal.</summary>
public sealed class FalVideosTests : RemoteMakerContract<VideoRequest, FakeFal>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "fal";
    protected override VideoRequest Full => new("The sea moves.") { NegativePrompt = "people", AspectRatio = "9:16", Resolution = "720p", Duration = 5, Seed = 99 };

    [Fact]
    public async Task A_job_can_be_asked_to_stop()
    {
        var maker = Open();
        var job = (Sent.Job)await maker.Send(Full, Guid.CreateVersion7(), default);
        (await ((IJobs)maker).Cancel(job.Id, default)).ShouldBeTrue();
        Fake.Cancelled.ShouldHaveSingleItem();
    }
}

/// <summary>Clips from a picture at fal.</summary>
public sealed class FalImageVideosTests : RemoteMakerContract<VideoRequest, FakeFal>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "fal";
    protected override string Model => "fal-ai/pika/v2.2/image-to-video";
    protected override VideoRequest Full => new("The sea moves.") { FirstFrame = Inputs.Picture, NegativePrompt = "people", Resolution = "720p", Duration = 5, Seed = 99 };
}
