using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ComfyUi;

/// <summary>Workflows a ComfyUI works on: looked at in its history and its queue, stopped, found again by our own id, and their files fetched.</summary>
internal sealed class ComfyRuns(MakerAccount account, VendorLine line, string[] endings)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)];

    /// <summary>See <see cref="IJobs.Pause"/>.</summary>
    public static TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <summary>See <see cref="IJobs.Look"/>.</summary>
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        // It may end between the two looks: what is in neither is looked for in the history once more.
        var ended = await History(job, ct);
        if (ended is null && await Queued(job, ct) is null)
        {
            ended = await History(job, ct) ?? throw Lost(job);
        }

        return ended.Text("status.status_str") switch
        {
            "success" => new JobState(100, Result(ended)),
            "error" => throw Failure(ended),
            _ => new JobState(null, null),
        };
    }

    /// <summary>See <see cref="IJobs.Cancel"/>.</summary>
    public async Task<bool> Cancel(string job, CancellationToken ct)
    {
        switch (await Queued(job, ct))
        {
            case "queue_pending":
                await line.Tell(HttpMethod.Post, account.Endpoint + "/queue", new JsonObject { ["delete"] = new JsonArray(job) }, ct);
                return true;
            case "queue_running":
                await line.Tell(HttpMethod.Post, account.Endpoint + "/interrupt", new JsonObject { ["prompt_id"] = job }, ct);
                return true;
            default:
                return false;
        }
    }

    /// <summary>See <see cref="IJobs.Find"/>.</summary>
    public async Task<string?> Find(Guid call, CancellationToken ct)
    {
        var job = call.ToString();
        return await Queued(job, ct) is not null || await History(job, ct) is not null ? job : null;
    }

    /// <summary>See <see cref="IResults.Open"/>. The files are the server's own.</summary>
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: address.StartsWith(account.Endpoint + "/", StringComparison.Ordinal), ct);

    private async Task<JsonElement?> History(string job, CancellationToken ct) => JobEnds.Read(line, await line.Look($"{account.Endpoint}/history/{Uri.EscapeDataString(job)}", ct)).Json.At(job);

    private async Task<string?> Queued(string job, CancellationToken ct)
    {
        var queue = JobEnds.Read(line, await line.Look(account.Endpoint + "/queue", ct)).Json;
        return Array.Find(["queue_running", "queue_pending"], list => queue.List(list).Any(item => string.Equals(item.Text("1"), job, StringComparison.Ordinal)));
    }

    /// <summary>The first file of the wanted kind that any node names; what was kept goes before what was only shown.</summary>
    private Sent.Ready Result(JsonElement? ended)
    {
        var files = Files(ended.At("outputs")).Where(f => endings.Contains(Ending(f), StringComparer.Ordinal)).ToList();
        JsonElement? file = files.Find(f => f.Text("type") is "output") ?? files.Find(_ => true)
            ?? throw new MakerException("result_broken", $"{line.Maker} finished the workflow, but no node of it kept a file ({string.Join(", ", endings)}): give the workflow one that does.", Fate.Failed) { Setting = "workflow" };
        var address = $"{account.Endpoint}/view?filename={Uri.EscapeDataString(file.Text("filename")!)}&subfolder={Uri.EscapeDataString(file.Text("subfolder") ?? "")}&type={Uri.EscapeDataString(file.Text("type") ?? "output")}";
        return new Sent.Ready(address, Ending(file) is "jpg" ? "jpeg" : Ending(file), RemoteInfo.One("call"));
    }

    private static IEnumerable<JsonElement?> Files(JsonElement? at) => at switch
    {
        { ValueKind: JsonValueKind.Object } it when it.TryGetProperty("filename", out var name) && name.ValueKind is JsonValueKind.String => [it],
        { ValueKind: JsonValueKind.Object } it => it.EnumerateObject().SelectMany(f => Files(f.Value)),
        { ValueKind: JsonValueKind.Array } it => it.EnumerateArray().SelectMany(e => Files(e)),
        _ => [],
    };

    private static string Ending(JsonElement? file) => Path.GetExtension(file.Text("filename"))!.TrimStart('.').ToLowerInvariant();

    private MakerException Failure(JsonElement? ended)
    {
        var said = ended.List("status.messages").FirstOrDefault(m => m.Text("0") is "execution_error" or "execution_interrupted");
        return said.Text("0") is "execution_interrupted"
            ? new MakerException("job_cancelled", $"{line.Maker} {VendorErrors.Sense("job_cancelled")}.", Fate.Failed)
            : new MakerException(
                "maker_failed", $"{line.Maker} failed in node {said.Text("1.node_id")} ({said.Text("1.node_type")}): {Titles.Cut(Scrub.Clean(said.Text("1.exception_message") ?? "it gives no reason"), 300)}", Fate.Failed)
            { VendorCode = said.Text("1.exception_type") };
    }

    private MakerException Lost(string job) =>
        new("job_lost", $"{line.Maker} no longer knows the workflow {job}: it was started anew, or its history was cleared; make it again.", Fate.Failed);
}
