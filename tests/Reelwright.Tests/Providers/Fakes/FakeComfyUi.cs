using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A server that speaks like ComfyUI, behind a proxy that wants a key (contract 3.14).</summary>
public sealed class FakeComfyUi : FakeVendor
{
    private const int LooksNeeded = 2;
    private static readonly string[] Known = ["prompt", "client_id", "prompt_id", "number", "front", "extra_data"];
    private readonly ConcurrentDictionary<string, Run> runs = new(StringComparer.Ordinal);

    /// <summary>The pictures it was given.</summary>
    public ConcurrentBag<string> Uploads { get; } = [];

    /// <summary>What a finished workflow kept.</summary>
    public string Outputs { get; set; } =
        """{"8":{"images":[{"filename":"shown_00001_.png","subfolder":"","type":"temp"}]},"9":{"images":[{"filename":"kept 1.png","subfolder":"a b","type":"output"}]},"11":{"gifs":[{"filename":"clip.mp4","subfolder":"","type":"output","format":"video/h264-mp4"}]}}""";

    /// <summary>Forgets everything, as when it is started anew.</summary>
    public void Forget() => runs.Clear();

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request is { Method: "POST", Path: "/prompt" };

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key || request.Headers.GetValueOrDefault("X-Proxy-Key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("unauthorized", "The proxy wants a key."));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("busy", "The proxy is busy.")),
        Fault.Unpaid => (402, Error("unpaid", "The proxy wants to be paid.")),
        // It has no words for what a prompt says.
        Fault.Invalid or Fault.Policy => (400, """{"error":{"type":"prompt_outputs_failed_validation","message":"Prompt outputs failed validation","details":"","extra_info":{}},"node_errors":{"3":{"errors":[{"type":"value_not_in_list","message":"Value not in list","details":"sampler_name: 'x'","extra_info":{}}],"dependent_outputs":["9"],"class_type":"KSampler"}}}"""),
        _ => (500, Error("server", "It failed.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("GET", "/system_stats"):
                await Json(http, """{"system":{"os":"posix","comfyui_version":"0.3.64"},"devices":[]}""");
                return true;
            case ("POST", "/upload/image") when request.Form.ContainsKey("image") && request.At("overwrite") is "true":
                Uploads.Add(request.Form["image"]);
                await Json(http, $$"""{"name":"{{request.Form["image"]}}","subfolder":"","type":"input"}""");
                return true;
            case ("POST", "/prompt"):
                await Begin(http, request);
                return true;
            case ("GET", "/queue"):
                await Json(http, $$"""{"queue_running":[{{Listed(r => r.Looks > 1)}}],"queue_pending":[{{Listed(r => r.Looks <= 1)}}]}""");
                return true;
            case ("POST", "/queue") when request.At("delete.0") is { } id:
                runs.TryRemove(id, out _);
                return true;
            case ("POST", "/interrupt") when request.At("prompt_id") is { } id:
                runs[id].Ended = """{"status_str":"error","completed":false,"messages":[["execution_start",{}],["execution_interrupted",{"node_id":"3"}]]}""";
                return true;
            case ("GET", var path) when path!.StartsWith("/history/", StringComparison.Ordinal):
                await History(http, path[9..]);
                return true;
            case ("GET", "/view") when http.Request.Query["filename"] == "kept 1.png" && http.Request.Query["subfolder"] == "a b" && http.Request.Query["type"] == "output":
                await Give(http, request, await FakeMedia.Picture, "image/png");
                return true;
            case ("GET", "/view") when http.Request.Query["filename"] == "clip.mp4":
                await Give(http, request, await FakeMedia.Clip, "video/mp4");
                return true;
            default:
                return false;
        }
    }

    private static string Error(string type, string message) => JsonSerializer.Serialize(new { error = new { type, message, details = "", extra_info = new { } }, node_errors = new { } });

    private string Listed(Func<Run, bool> which) =>
        string.Join(',', runs.Where(r => !r.Value.Done && r.Value.Ended is null && which(r.Value)).Select(r => $$"""[0,"{{r.Key}}",{},{},["9"]]"""));

    private async Task Begin(HttpContext http, Heard request)
    {
        var body = request.Json;
        var whole = body.EnumerateObject().All(f => Known.Contains(f.Name, StringComparer.Ordinal)) && Guid.TryParse(request.At("prompt_id"), out _) && body.TryGetProperty("prompt", out var prompt)
            && prompt.EnumerateObject().All(n => n.Value.TryGetProperty("class_type", out _) && n.Value.TryGetProperty("inputs", out var inputs)
                && inputs.EnumerateObject().All(i => !(i.Name is "seed" or "steps" or "width" or "height" or "length") || i.Value.ValueKind is JsonValueKind.Number)
                && (n.Value.GetProperty("class_type").GetString() is not "LoadImage" || Uploads.Contains(inputs.GetProperty("image").GetString(), StringComparer.Ordinal)));
        if (!whole)
        {
            await Json(http, Error("invalid_prompt", "Cannot execute because a node is not as it should be."), 400);
            return;
        }

        Accept();
        runs[request.At("prompt_id")!] = new Run();
        await Json(http, $$"""{"prompt_id":"{{request.At("prompt_id")}}","number":5,"node_errors":{} }""");
    }

    private async Task History(HttpContext http, string id)
    {
        if (!runs.TryGetValue(id, out var run))
        {
            await Json(http, "{}");
            return;
        }

        run.Looks++;
        var status = Takes(Fault.JobFails)
            ? """{"status_str":"error","completed":false,"messages":[["execution_error",{"node_id":"3","node_type":"KSampler","exception_message":"CUDA out of memory","exception_type":"torch.OutOfMemoryError"}]]}"""
            : Takes(Fault.OddStatus) ? """{"status_str":"pondering","completed":false,"messages":[]}"""
            : run.Ended ?? (Takes(Fault.Endless) || run.Looks <= LooksNeeded ? null : """{"status_str":"success","completed":true,"messages":[]}""");
        // What has not ended stands in the queue.
        run.Done = status is not null;
        await Json(http, status is null ? "{}" : $$"""{"{{id}}":{"prompt":[],"outputs":{{Outputs}},"status":{{status}},"meta":{} } }""");
    }

    private sealed class Run
    {
        public int Looks { get; set; }

        public bool Done { get; set; }

        public string? Ended { get; set; }
    }
}
