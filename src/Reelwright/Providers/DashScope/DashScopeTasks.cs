using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>Tasks of DashScope, which are the same whatever they make: begun by a call, looked at for a day, stopped while they wait.</summary>
internal sealed class DashScopeTasks(MakerAccount account, VendorLine line)
{
    private const int UsualPatience = 120;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15)];

    /// <summary>How long to leave a task alone.</summary>
    public static TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <summary>Begins one.</summary>
    /// <param name="uploaded">Whether the body names files that were uploaded.</param>
    public async Task<Sent> Begin(string path, JsonObject body, bool uploaded, CancellationToken ct)
    {
        (string Name, string Value)[] headers = uploaded ? [DashScopeLine.InBackground, DashScopeLine.Uploaded] : [DashScopeLine.InBackground];
        var answer = await line.Submit(account.Endpoint + path, body, account.Patience(UsualPatience), ct, headers);
        return new Sent.Job(answer.Json.Text("output.task_id") ?? throw line.Broken("task")) { RequestId = answer.Json.Text("request_id") };
    }

    /// <summary>The answer of one that succeeded; null while it goes on. Errors: what it failed with, <c>job_cancelled</c>, <c>job_lost</c>.</summary>
    public async Task<VendorAnswer?> Look(string task, CancellationToken ct)
    {
        var answer = await JobEnds.Known(line, task, line.Look($"{account.Endpoint}/tasks/{Uri.EscapeDataString(task)}", ct));
        return answer.Json.Text("output.task_status") switch
        {
            "SUCCEEDED" => answer,
            "FAILED" => throw Failure(answer.Json.Text("output.code"), answer.Json.Text("output.message")),
            "CANCELED" => throw JobEnds.Failed(line, "job_cancelled", null, "somebody asked it to; order it again when it is wanted after all."),
            // It forgets tasks after a day.
            "UNKNOWN" => throw JobEnds.Lost(line, task),
            _ => null,
        };
    }

    /// <summary>Stops one that still waits; false where it has begun.</summary>
    public async Task<bool> Cancel(string task, CancellationToken ct)
    {
        try
        {
            await line.Tell(HttpMethod.Post, $"{account.Endpoint}/tasks/{Uri.EscapeDataString(task)}/cancel", null, ct);
            return true;
        }
        catch (MakerException refused) when (!refused.Passing)
        {
            return false;
        }
    }

    /// <summary>See <see cref="IListed.Within"/>.</summary>
    public TimeSpan Within => account.Patience(UsualPatience) + DashScopeFind.Late;

    /// <summary>See <see cref="IListed.Lists"/>: it is asked for the tasks of one model.</summary>
    public bool Lists(string model) => string.Equals(model, account.Model.Id, StringComparison.Ordinal);

    /// <summary>See <see cref="IListed.Begun"/>.</summary>
    public Task<IReadOnlySet<string>> Begun(DateTimeOffset since, CancellationToken ct) => DashScopeFind.Begun(account, line, since, since + account.Patience(UsualPatience), ct);

    /// <summary>See <see cref="IJobs.Find"/>.</summary>
    public async Task<string?> Find(DateTimeOffset since, CancellationToken ct) => JobEnds.One(line, await Begun(since, ct));

    /// <summary>What is answered at once is no task, and no list has it.</summary>
    public MakerException Unlisted() => JobEnds.Unsure(line, "it lists only those that take their time");

    /// <summary>What a task, or a part of it, failed with.</summary>
    public MakerException Failure(string? code, string? message)
    {
        var told = code is { Length: > 0 } ? DashScopeLine.Meaning(code, message, 400) : new Told("maker_failed", null, message);
        return JobEnds.Failed(line, told.Code, code, message);
    }
}
