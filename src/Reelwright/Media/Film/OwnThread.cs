using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>Counts what this thread uses, from here to the end of the block, into the attempt's meter.</summary>
internal readonly ref struct OwnThread
{
    private readonly double before = ResourceMeter.ThreadSeconds();

    /// <summary>Starts counting.</summary>
    public OwnThread()
    {
    }

    /// <summary>Adds what was used.</summary>
    public void Dispose() => ResourceMeter.Current?.AddThread(ResourceMeter.ThreadSeconds() - before);
}
