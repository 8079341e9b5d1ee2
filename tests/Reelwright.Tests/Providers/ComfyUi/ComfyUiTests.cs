using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Providers.OpenAi;

namespace Reelwright.Tests.Providers.ComfyUi;

/// <summary>Pictures by a workflow.</summary>
public sealed class ComfyUiPicturesTests : RemoteMakerContract<PictureRequest, FakeComfyUi>
{
    private readonly Dictionary<string, object> settings = new(StringComparer.Ordinal)
    {
        ["workflow"] = JsonNode.Parse("""
            {
              "3": { "class_type": "KSampler", "inputs": { "seed": "{seed}", "steps": "{steps|20}", "cfg": "{cfg_scale|7.5}", "model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0] } },
              "4": { "class_type": "CheckpointLoaderSimple", "inputs": { "ckpt_name": "model.safetensors" } },
              "5": { "class_type": "EmptyLatentImage", "inputs": { "width": "{width}", "height": "{height}", "batch_size": 1 } },
              "6": { "class_type": "CLIPTextEncode", "inputs": { "text": "{prompt}, sharp", "clip": ["4", 1] } },
              "7": { "class_type": "CLIPTextEncode", "inputs": { "text": "{negative_prompt|}", "clip": ["4", 1] } },
              "9": { "class_type": "SaveImage", "inputs": { "images": ["8", 0] } },
              "10": { "class_type": "LoadImage", "inputs": { "image": "{reference_1}" } }
            }
            """)!,
    };

    protected override ServiceType Service => ServiceType.ImageGeneration;
    protected override string Provider => "comfyui";
    protected override string PolicyCode => "request_refused";
    protected override IReadOnlyDictionary<string, object> Settings => settings;
    protected override PictureRequest Full => new("A sea.", "A grey sea under a lighthouse.", 1280, 722, 7) { NegativePrompt = "people", Seed = 99, Steps = 30, CfgScale = 5, References = [Inputs.Picture] };

    protected override bool Asks(Heard request) => request is { Method: "POST", Path: "/prompt" };

    [Fact]
    public async Task A_picture_is_brought_before_and_named_in_the_workflow()
    {
        var call = Guid.CreateVersion7();
        await Open().Send(Full, call, default);
        var asked = Fake.Requests.Single(Asks);
        asked.At("prompt.10.inputs.image").ShouldBe(Fake.Uploads.ShouldHaveSingleItem());
        (asked.At("prompt_id"), asked.At("prompt.5.inputs.width"), asked.At("prompt.5.inputs.height"), asked.At("prompt.3.inputs.model.0")).ShouldBe((call.ToString(), "1280", "728", "4"));
    }

    [Fact]
    public async Task What_is_not_asked_has_the_workflows_own_value_and_every_call_another_seed()
    {
        var asked = new PictureRequest("", "A sea.", 1280, 720, 7) { References = [Inputs.Picture] };
        await Open().Send(asked, Guid.CreateVersion7(), default);
        await Open().Send(asked, Guid.CreateVersion7(), default);
        var sent = Fake.Requests.Where(Asks).ToList();
        sent.Select(s => s.At("prompt.3.inputs.seed")).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        (sent[0].At("prompt.3.inputs.steps"), sent[0].At("prompt.3.inputs.cfg"), sent[0].At("prompt.7.inputs.text")).ShouldBe(("20", "7.5", ""));
    }

    [Fact]
    public async Task A_lost_call_is_found_by_its_own_id()
    {
        var (call, jobs) = (Guid.CreateVersion7(), (IJobs)Open());
        (await jobs.Find(call, default, default)).ShouldBeNull();
        var job = (Sent.Job)await Open().Send(Full, call, default);
        (await jobs.Find(call, default, default)).ShouldBe(job.Id);
        while ((await jobs.Look(job.Id, default)).Ended is null)
        {
            // It works on it.
        }

        (await jobs.Find(call, default, default)).ShouldBe(job.Id);
    }

    [Fact]
    public async Task What_waits_is_taken_away_and_what_runs_is_interrupted()
    {
        var jobs = (IJobs)Open();
        var waits = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        (await jobs.Cancel(waits.Id, default)).ShouldBeTrue();
        (await jobs.Cancel(waits.Id, default)).ShouldBeFalse();
        var runs = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        await jobs.Look(runs.Id, default);
        await jobs.Look(runs.Id, default);
        (await jobs.Cancel(runs.Id, default)).ShouldBeTrue();
        Fake.Requests[^1].Path.ShouldBe("/interrupt");
        (await Should.ThrowAsync<MakerException>(() => jobs.Look(runs.Id, default))).Code.ShouldBe("job_cancelled");
    }

    [Fact]
    public async Task A_server_started_anew_has_lost_the_workflow()
    {
        var job = (Sent.Job)await Open().Send(Full, Guid.CreateVersion7(), default);
        Fake.Forget();
        var failure = await Should.ThrowAsync<MakerException>(() => ((IJobs)Open()).Look(job.Id, default));
        (failure.Code, failure.Charged).ShouldBe(("job_lost", false));
    }

    [Fact]
    public async Task A_workflow_that_keeps_nothing_is_blamed()
    {
        Fake.Outputs = """{"12":{"text":["done"]}}""";
        var failure = await Should.ThrowAsync<MakerException>(It_brings_what_was_asked_for);
        (failure.Code, failure.Setting).ShouldBe(("result_broken", "workflow"), failure.Message);
    }

    [Fact]
    public async Task What_is_wrong_with_a_node_is_told()
    {
        Fake.Do(Fault.Invalid);
        var failure = await Should.ThrowAsync<MakerException>(() => Open().Send(Full, Guid.CreateVersion7(), default));
        failure.Setting.ShouldBe("workflow");
        failure.Message.ShouldContain("KSampler");
        failure.Message.ShouldContain("sampler_name: 'x'");
    }

    [Fact]
    public async Task A_proxy_may_want_the_key_in_a_header_of_its_own()
    {
        settings["key_header"] = "X-Proxy-Key";
        await It_brings_what_was_asked_for();
        Fake.Requests.ShouldAllBe(r => !r.Headers.ContainsKey("Authorization"));
    }
}

/// <summary>Clips by a workflow.</summary>
public sealed class ComfyUiVideosTests : RemoteMakerContract<VideoRequest, FakeComfyUi>
{
    protected override ServiceType Service => ServiceType.VideoGeneration;
    protected override string Provider => "comfyui";
    protected override string PolicyCode => "request_refused";
    protected override IReadOnlyList<string> Reworded => ["duration", "resolution"];
    protected override VideoRequest Full => new("The sea moves.") { Duration = 5, Fps = 24, Resolution = "832x480", Seed = 99, FirstFrame = Inputs.Picture };

    // As it comes out of a form: a text.
    protected override IReadOnlyDictionary<string, object> Settings => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["workflow"] = """
            {
              "6": { "class_type": "CLIPTextEncode", "inputs": { "text": "{prompt}" } },
              "8": { "class_type": "LoadImage", "inputs": { "image": "{first_frame}" } },
              "9": { "class_type": "WanImageToVideo", "inputs": { "width": "{width|832}", "height": "{height|480}", "length": "{frames|81}", "seed": "{seed}" } },
              "11": { "class_type": "SaveVideo", "inputs": { "fps": "{fps|16}" } }
            }
            """,
    };

    protected override bool Asks(Heard request) => request is { Method: "POST", Path: "/prompt" };

    [Fact]
    public async Task Seconds_are_frames_and_a_resolution_is_a_width_and_a_height()
    {
        await Open().Send(Full, Guid.CreateVersion7(), default);
        var asked = Fake.Requests.Single(Asks);
        (asked.At("prompt.9.inputs.length"), asked.At("prompt.9.inputs.width"), asked.At("prompt.9.inputs.height")).ShouldBe(("121", "832", "480"));
        (await Refusal.Of(() => Open().Send(Full with { Resolution = "720p" }, Guid.CreateVersion7(), default))).ShouldBe("field_invalid");
    }
}
