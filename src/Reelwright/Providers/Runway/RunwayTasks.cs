using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Runway;

/// <summary>Runway's tasks: looked at, cancelled, and their results fetched. A result's address carries its task behind a mark that is never sent, for a fresh address is the task's to give.</summary>
internal sealed class RunwayTasks(MakerAccount account, VendorLine line, IReadOnlyDictionary<string, decimal> besides)
{
    private const string Mark = "#task=";

    // It wants to be asked every five seconds at most.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(10)];

    /// <summary>See <see cref="IJobs.Pause"/>.</summary>
    public static TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <summary>See <see cref="IJobs.Look"/>.</summary>
    public async Task<JobState> Look(string job, string format, CancellationToken ct)
    {
        var task = await Read(job, ct);
        return task.Text("status") switch
        {
            "SUCCEEDED" when task.Text("output.0") is { } address => new JobState(100, new Sent.Ready(address + Mark + job, format, RunwayLine.Credits(task, besides))),
            "SUCCEEDED" => throw line.Empty("result"),
            "FAILED" => throw Failure(task),
            "CANCELLED" => throw JobEnds.Failed(line, "job_cancelled", null, task.Text("failure"), charged: task.Number("cost.credits") > 0),
            _ => new JobState((double?)(task.Number("progress") * 100), null),
        };
    }

    /// <summary>See <see cref="IJobs.Cancel"/>. A task that has ended would be deleted by the same call, and its result with it.</summary>
    public async Task<bool> Cancel(string job, CancellationToken ct)
    {
        if ((await Read(job, ct)).Text("status") is "SUCCEEDED" or "FAILED" or "CANCELLED")
        {
            return false;
        }

        await line.Tell(HttpMethod.Delete, Address(job), null, ct);
        return true;
    }

    /// <summary>See <see cref="IJobs.Find"/>.</summary>
    public MakerException Find() =>
        new("find_unsupported", $"{line.Maker} cannot list its tasks: look at Runway's developer portal which of them this call began, then settle the call.", Fate.Unknown);

    /// <summary>See <see cref="IResults.Open"/>. What has expired is asked for once more.</summary>
    public async Task<Stream> Open(string address, CancellationToken ct)
    {
        var parts = address.Split(Mark, 2);
        try
        {
            return await line.Open(parts[0], withKey: false, ct);
        }
        catch (MakerException expired) when (expired.Code is "result_expired" && parts.Length > 1)
        {
            if ((await Read(parts[1], ct)).Text("output.0") is { } fresh)
            {
                return await line.Open(fresh, withKey: false, ct);
            }

            throw;
        }
    }

    private async Task<JsonElement?> Read(string job, CancellationToken ct) => (await JobEnds.Known(line, job, line.Look(Address(job), ct))).Json;

    private string Address(string job) => $"{account.Endpoint}/v1/tasks/{Uri.EscapeDataString(job)}";

    private MakerException Failure(JsonElement? task)
    {
        var code = task.Text("failureCode");
        var told = code switch
        {
            not null when code.StartsWith("SAFETY.", StringComparison.Ordinal) || code.StartsWith("INPUT_PREPROCESSING.SAFETY", StringComparison.Ordinal) => "content_refused",
            not null when code.StartsWith("ASSET.", StringComparison.Ordinal) => "request_refused",
            _ => "maker_failed",
        };
        // What one asked of it wrongly is not given back.
        return JobEnds.Failed(line, told, code, task.Text("failure"), charged: code?.StartsWith("SAFETY.INPUT", StringComparison.Ordinal) is true || task.Number("cost.credits") > 0);
    }
}
