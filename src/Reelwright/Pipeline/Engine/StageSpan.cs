using System.Diagnostics;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Pipeline.Engine;

/// <summary>The span of a stage, in the trace of whoever ordered.</summary>
internal static class StageSpan
{
    /// <summary>Begins it; never null: where nobody listens the trace still goes on, for the log and for nodes where somebody does.</summary>
    public static Activity Begin(StageKey key, string? trace)
    {
        _ = ActivityContext.TryParse(trace, null, isRemote: true, out var parent);
        var name = "stage " + key.Step.Word();
        var span = Telemetry.Source.StartActivity(name, ActivityKind.Consumer, parent);
        if (span is null)
        {
            span = new Activity(name);
            span = (trace is null ? span : span.SetParentId(trace)).Start();
        }

        return span.SetTag("reel.attempt.id", key.AttemptId.ToString());
    }

    /// <summary>Notes what it works for.</summary>
    public static void Of(Activity span, StageContext context) => span
        .SetTag("reel.order.id", context.OrderId.ToString()).SetTag("reel.project.id", context.ProjectId.ToString()).SetTag("reel.chapter.id", context.ChapterId.ToString())
        .SetTag("reel.stage.epoch", context.Lease.Epoch);
}
