using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.Replicate;

/// <summary>Pictures by a model of the catalog.</summary>
public sealed class ReplicatePicturesTests : RemoteMakerContract<PictureRequest, FakeReplicate>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "replicate";
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1280, 720, 7) { Seed = 99, Steps = 3 };

    protected override string Endpoint(string address) => address + "/v1";

    [Fact]
    public async Task A_size_is_the_nearest_of_its_shapes()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        var asked = Fake.Requests.Single();
        (asked.At("input.aspect_ratio"), asked.At("input.num_inference_steps"), asked.At("version")).ShouldBe(("16:9", "3", "black-forest-labs/flux-schnell"));
    }

    [Theory]
    [InlineData("\"@\"")]
    [InlineData("[\"@\",\"https://elsewhere.example/second\"]")]
    [InlineData("{\"note\":\"ready\",\"files\":[{\"url\":\"@\"}]}")]
    public async Task The_result_is_found_in_whatever_shape_it_comes(string output)
    {
        Fake.Output = output;
        await It_brings_what_was_asked_for();
    }

    [Theory]
    [InlineData("NSFW content detected. Try another prompt.", "content_refused")]
    [InlineData("The input was flagged as sensitive. (E005)", "content_refused")]
    [InlineData("CUDA out of memory.", "maker_failed")]
    public async Task A_model_that_holds_something_back_is_told_from_one_that_fails(string words, string code)
    {
        Fake.FailsWith = words;
        Fake.Do(Fault.JobFails);
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        (await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Look(job.Id, default))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_model_it_does_not_know_is_blamed()
    {
        var failure = await Should.ThrowAsync<MakerException>(() => Open(model: "black-forest-labs/flux-dev").Send(Full, Guid.CreateVersion7(), default));
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("maker_not_found", "model", Fate.NotExecuted), failure.Message);
        Fake.Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_call_is_found_by_its_own_seed_on_any_page()
    {
        Fake.PageSize = 1;
        var (call, since) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
        var asked = Full with { Seed = null };
        var ours = (Sent.Job)await Open().Send(asked, call, default);
        await Open().Send(asked, Guid.CreateVersion7(), default);
        (await ((IJobs)Open()).Find(call, since, default)).ShouldBe(ours.Id);
    }

    [Fact]
    public async Task What_may_be_a_lost_call_and_may_not_is_left_to_a_person()
    {
        var since = TimeProvider.System.GetUtcNow();
        (await ((IJobs)Open()).Find(Guid.CreateVersion7(), since, default)).ShouldBeNull();
        await Open().Send(Full, Guid.CreateVersion7(), default);
        (await ((IJobs)Open()).Find(Guid.CreateVersion7(), since.AddHours(1), default)).ShouldBeNull();
        var failure = await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Find(Guid.CreateVersion7(), since, default));
        (failure.Code, failure.Fate).ShouldBe(("find_unsupported", Fate.Unknown));
    }

    [Fact]
    public async Task An_answer_that_is_no_list_does_not_say_that_there_is_none()
    {
        Fake.Unlisted = true;
        (await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Find(Guid.CreateVersion7(), TimeProvider.System.GetUtcNow(), default))).Code.ShouldBe("find_unsupported");
    }

    [Fact]
    public async Task A_prediction_is_cancelled_while_it_goes_on()
    {
        var jobs = (IJobs)Open();
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        (await jobs.Cancel(job.Id, default)).ShouldBeTrue();
        (await Should.ThrowAsync<MakerException>(() => jobs.Look(job.Id, default))).Code.ShouldBe("job_cancelled");
        (await Should.ThrowAsync<MakerException>(() => jobs.Look("gone", default))).Code.ShouldBe("job_lost");
    }
}

/// <summary>Pictures that come in the very size, after others.</summary>
public sealed class ReplicateReferencesTests : RemoteMakerContract<PictureRequest, FakeReplicate>
{
    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "replicate";
    protected override string Model => "bytedance/seedream-4";
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1280, 720, 7) { References = [Inputs.Picture, Inputs.Picture] };

    protected override string Endpoint(string address) => address + "/v1";

    protected override bool Asks(Heard request) => request is { Method: "POST", Path: "/v1/predictions" };

    [Fact]
    public async Task A_long_file_is_handed_in_before()
    {
        await Open().Send(Full with { References = [Inputs.Picture, Inputs.Picture with { Bytes = new byte[300_000] }] }, Guid.CreateVersion7(), default);
        var asked = Fake.Requests.Single(Asks);
        asked.At("input.image_input.0").ShouldBe(Inputs.Picture.Data());
        asked.At("input.image_input.1").ShouldBe(Fake.Address + "/v1/files/file-1");
        int.Parse(asked.At("input.width")!, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(1280);
    }
}

/// <summary>Clips by a model of the catalog.</summary>
public sealed class ReplicateVideosTests : RemoteMakerContract<VideoRequest, FakeReplicate>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "replicate";
    protected override VideoRequest Full => new("The sea moves.")
    {
        Duration = 8, Resolution = "720p", AspectRatio = "9:16", Seed = 99, FirstFrame = Inputs.Picture, LastFrame = Inputs.Picture,
    };

    protected override string Endpoint(string address) => address + "/v1";
}

/// <summary>Pictures by a model only the account knows.</summary>
public sealed class ReplicateTemplateTests : RemoteMakerContract<PictureRequest, FakeReplicate>
{
    private readonly JsonObject input = new() { ["text"] = "{prompt}, in {style|ink}", ["style"] = "{style}", ["options"] = new JsonObject { ["lasting"] = true }, ["image"] = "{reference_1}" };

    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "replicate";
    protected override string Model => "somebody/some-model:5f1d";
    protected override PictureRequest Full => new("A sea.", "A grey sea.", 1280, 720, 7) { Style = "oil", References = [Inputs.Picture] };
    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal) { ["input"] = input };

    protected override string Endpoint(string address) => address + "/v1";

    [Fact]
    public async Task Its_places_are_filled_and_what_is_not_asked_is_left_out()
    {
        await Open().Send(Full with { Style = null, References = [] }, Guid.CreateVersion7(), default);
        Fake.Requests.Single().Json.GetProperty("input").GetRawText().ShouldBe("""{"text":"A grey sea., in ink","options":{"lasting":true}}""");
        FieldCheckRefuses(Full with { Seed = 3 });
        FieldCheckRefuses(Full with { References = [Inputs.Picture, Inputs.Picture] });
    }

    [Fact]
    public async Task A_prompt_that_looks_like_a_place_is_none()
    {
        await Open().Send(Full with { Prompt = "{style} {reference_1}" }, Guid.CreateVersion7(), default);
        Fake.Requests.Single().At("input.text").ShouldBe("{style} {reference_1}, in oil");
    }

    [Fact]
    public void Another_template_is_another_maker()
    {
        var one = Open().Info;
        Open().Info.ShouldBe(one);
        input["options"]!["lasting"] = false;
        Open().Info.ShouldNotBe(one);
    }

    [Fact]
    public void A_template_that_cannot_be_filled_is_blamed_before_anything_is_sent()
    {
        input["style"] = "{widht}";
        var failure = Should.Throw<MakerException>(() => Open().Fields);
        (failure.Code, failure.Setting, failure.Fate).ShouldBe(("template_invalid", "input", Fate.NotExecuted), failure.Message);
        input["text"] = "always the same";
        Should.Throw<MakerException>(() => Open().Fields).Code.ShouldBe("template_invalid");
    }

    private void FieldCheckRefuses(PictureRequest request) => Should.Throw<Reelwright.Base.ReelException>(() => FieldCheck.Ensure(request, Open().Fields, "it"));
}
