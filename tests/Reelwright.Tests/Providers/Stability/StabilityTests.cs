using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Stability;

/// <summary>Pictures by Stability's Ultra, which may be given one to look like.</summary>
public sealed class StabilityPicturesTests : RemoteMakerContract<PictureRequest, FakeStability>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "stability";
    protected override string Model => "ultra";
    protected override PictureRequest Full =>
        new("A sea.", "A grey sea under a lighthouse.", 1920, 1080, 7) { NegativePrompt = "people", Seed = 99, Style = "cinematic", References = [Inputs.Picture] };

    [Fact]
    public async Task The_shape_is_the_nearest_of_the_model_s()
    {
        await Open().Send(Full with { Width = 1080, Height = 1920 }, Guid.CreateVersion7(), default);
        await Open().Send(Full with { References = [] }, Guid.CreateVersion7(), default);
        Fake.Requests.Select(r => (r.At("aspect_ratio"), r.At("strength"))).ShouldBe([("9:16", "0.65"), ("16:9", null)]);
    }

    [Fact]
    public async Task A_blurred_picture_is_none()
    {
        Fake.Blurs = true;
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Fate, failure.Passing).ShouldBe(("content_refused", Fate.Failed, false), failure.Message);
    }

    [Fact]
    public void Its_clips_have_ended()
    {
        var failure = Should.Throw<ReelException>(() => Catalog.BuiltIn.Model("stability", ServiceType.VideoGeneration, null));
        failure.Code.ShouldBe("withdrawn");
        failure.Message.ShouldContain("runway");
    }
}

/// <summary>Pictures by Stability's Core.</summary>
public sealed class StabilityCoreTests : RemoteMakerContract<PictureRequest, FakeStability>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "stability";
    protected override PictureRequest Full => new("A sea.", "A grey sea.", 1280, 720, 7) { NegativePrompt = "people", Seed = 99, Style = "line-art" };
}

/// <summary>Pictures by Stable Diffusion 3.5.</summary>
public sealed class StableDiffusionTests : RemoteMakerContract<PictureRequest, FakeStability>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "stability";
    protected override string Model => "sd3.5-medium";
    protected override PictureRequest Full => new("A sea.", "A grey sea.", 1280, 720, 7) { NegativePrompt = "people", Seed = 99, Style = "line-art", CfgScale = 4.5 };
}
