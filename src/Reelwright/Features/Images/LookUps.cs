using System.Diagnostics;
using System.Diagnostics.Metrics;
using Reelwright.Base;

namespace Reelwright.Features.Images;

/// <summary>Counts look-ups of pictures' video status for an observer, and how long they take (001, suggestion 1).</summary>
internal static class LookUps
{
    private static readonly Histogram<double> Seconds = Telemetry.Meter.CreateHistogram<double>("reel.image.status.duration", "s", "How long looking up the video status of pictures took.");
    private static readonly Counter<long> Names = Telemetry.Meter.CreateCounter<long>("reel.image.status.names", "{picture}", "Pictures whose video status was looked up.");

    /// <summary>The answer, timed.</summary>
    /// <param name="kind"><c>one</c> or <c>many</c>.</param>
    public static async Task<T> Timed<T>(string kind, int names, Func<Task<T>> look)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await look();
        Seconds.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
        Names.Add(names, new KeyValuePair<string, object?>("kind", kind));
        return answer;
    }
}
