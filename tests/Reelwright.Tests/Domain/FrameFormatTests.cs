using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>What people may ask of a film's size and rate.</summary>
public sealed class FrameFormatTests
{
    [Theory]
    [InlineData(null, null, null, "1920x1080@30")]
    [InlineData("16:9", null, 25, "1920x1080@25")]
    [InlineData("9:16", null, null, "1080x1920@30")]
    [InlineData("1:1", null, 60, "1080x1080@60")]
    [InlineData(null, "1280x720", 24, "1280x720@24")]
    [InlineData("16:9", "854x480", 50, "854x480@50")]
    [InlineData("9:16", "720x1280", null, "720x1280@30")]
    [InlineData(null, "640X640", null, "640x640@30")]
    [InlineData(null, "3840x2160", null, "3840x2160@30")]
    public void Usual_wishes_are_understood(string? aspect, string? resolution, int? fps, string expected) =>
        FrameFormat.Parse(aspect, resolution, fps).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("4:3", null, null, "aspect_unsupported")]
    [InlineData("16:9", "720x1280", null, "aspect_unsupported")]
    [InlineData("1:1", "1280x720", null, "aspect_unsupported")]
    [InlineData(null, "1281x720", null, "resolution_unsupported")]
    [InlineData(null, "1280x721", null, "resolution_unsupported")]
    [InlineData(null, "62x64", null, "resolution_unsupported")]
    [InlineData(null, "4096x2160", null, "resolution_unsupported")]
    [InlineData(null, "1280", null, "resolution_unsupported")]
    [InlineData(null, "-640x640", null, "resolution_unsupported")]
    [InlineData(null, "99999999999x640", null, "resolution_unsupported")]
    [InlineData(null, null, 29, "fps_unsupported")]
    [InlineData(null, null, 0, "fps_unsupported")]
    public void Others_are_refused_by_name(string? aspect, string? resolution, int? fps, string code) =>
        Should.Throw<ReelException>(() => FrameFormat.Parse(aspect, resolution, fps)).Code.ShouldBe(code);

    [Fact]
    public void A_frame_is_a_whole_number_of_samples()
    {
        foreach (var fps in (int[])[24, 25, 30, 50, 60])
        {
            (new FrameFormat(64, 64, fps).Samples * fps).ShouldBe(48000);
        }
    }

    [Fact]
    public void Qualities_are_the_three_presets()
    {
        Quality.Of("standard").ShouldBe(new Quality("veryfast", 23, new Vp9Quality("realtime", 5, 28)));
        Quality.Of("draft").Crf.ShouldBeGreaterThan(Quality.Of("high").Crf);
        Should.Throw<ReelException>(() => Quality.Of("best")).Code.ShouldBe("quality_unsupported");
    }
}
