using System.Diagnostics;

namespace Reelwright.Base;

/// <summary>The span of a child process within the work that started it. Its arguments are not told: they name files and hold text.</summary>
internal static class ChildSpan
{
    /// <summary>Begins it; null when nobody listens, or nothing traced started the child.</summary>
    public static Activity? Begin(string file)
    {
        var parent = Activity.Current;
        if (parent is null)
        {
            return null;
        }

        var span = Telemetry.Source.StartActivity(Path.GetFileName(file));
        // It ends on another thread; what its starter does next is not within it.
        Activity.Current = parent;
        return span;
    }

    /// <summary>Ends it with how the child ended.</summary>
    public static void End(Activity? span, ChildExit exit)
    {
        if (span is not null)
        {
            span.SetTag("process.exit.code", exit.Code).SetTag("reel.cpu.seconds", exit.Usage.CpuSeconds).SetTag("reel.memory.peak", exit.Usage.PeakMemory);
            span.SetStatus(exit.Code == 0 ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            span.Dispose();
        }
    }
}
