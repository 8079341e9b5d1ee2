namespace Reelwright.Base;

/// <summary>What one attempt used: CPU of its children and of its own threads, the largest child, bytes written. Flows with the async call.</summary>
public sealed class ResourceMeter
{
    private static readonly AsyncLocal<ResourceMeter?> Flowing = new();
    private readonly Lock gate = new();
    private double cpuSeconds;
    private long peakMemory;
    private long bytesWritten;

    /// <summary>The meter of the work this call belongs to, if any.</summary>
    public static ResourceMeter? Current { get => Flowing.Value; set => Flowing.Value = value; }

    /// <summary>Seconds of CPU, children and own threads together.</summary>
    public double CpuSeconds { get { lock (gate) { return cpuSeconds; } } }

    /// <summary>Bytes: the largest single process seen.</summary>
    public long PeakMemory { get { lock (gate) { return peakMemory; } } }

    /// <summary>Bytes written to the file store.</summary>
    public long BytesWritten { get { lock (gate) { return bytesWritten; } } }

    /// <summary>Adds a finished child's use.</summary>
    public void Add(ChildUsage usage)
    {
        lock (gate)
        {
            cpuSeconds += usage.CpuSeconds;
            peakMemory = Math.Max(peakMemory, usage.PeakMemory);
        }
    }

    /// <summary>Adds CPU seconds of one of our own threads.</summary>
    public void AddThread(double seconds)
    {
        lock (gate)
        {
            cpuSeconds += seconds;
            peakMemory = Math.Max(peakMemory, Environment.WorkingSet);
        }
    }

    /// <summary>Adds bytes written to the file store.</summary>
    public void AddWritten(long bytes)
    {
        lock (gate)
        {
            bytesWritten += bytes;
        }
    }

    /// <summary>Hands over what has been counted and begins anew, so that nothing is counted twice.</summary>
    public (double CpuSeconds, long PeakMemory, long BytesWritten) Drain()
    {
        lock (gate)
        {
            var counted = (cpuSeconds, peakMemory, bytesWritten);
            (cpuSeconds, peakMemory, bytesWritten) = (0, 0, 0);
            return counted;
        }
    }

    /// <summary>CPU seconds the calling thread has used since it began.</summary>
    public static unsafe double ThreadSeconds()
    {
        var time = stackalloc long[2];
        return Native.clock_gettime(Native.ClockThreadCpu, time) == 0 ? time[0] + (time[1] / 1e9) : 0;
    }
}
