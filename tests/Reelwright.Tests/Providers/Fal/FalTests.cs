using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
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

/// <summary>Bodies with places for what is asked.</summary>
public sealed class InputTemplateTests
{
    [Fact]
    public void A_place_alone_takes_the_value_as_it_is_and_one_within_a_text_as_text()
    {
        var filled = Fill("""{"a":"{seed}","b":"{seed:text}","c":"seed {seed}!","d":[1,"{prompt}"],"e":true}""", ("seed", 7), ("prompt", "a \"sea\""));
        filled.ToJsonString().ShouldBe("""{"a":7,"b":"7","c":"seed 7!","d":[1,"a \u0022sea\u0022"],"e":true}""");
    }

    [Fact]
    public void What_is_not_asked_is_left_out_with_whatever_holds_it_alone() =>
        Fill("""{"prompt":"{prompt}","seed":"{seed}","size":{"width":"{width}"},"more":["{style}"],"kept":{}}""", ("prompt", "sea")).ToJsonString().ShouldBe("""{"prompt":"sea","kept":{}}""");

    [Fact]
    public void It_tells_where_its_places_are() =>
        new InputTemplate(JsonSerializer.Deserialize<JsonElement>("""{"a":{"b":["{x}"]},"c":"in {y:text}"}""")).Paths.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = "a.b.0", ["y"] = "c" });

    private static JsonObject Fill(string template, params (string Name, JsonNode Value)[] values) =>
        new InputTemplate(JsonSerializer.Deserialize<JsonElement>(template)).Fill(values.ToDictionary(v => v.Name, v => (JsonNode?)v.Value, StringComparer.Ordinal));
}
