namespace Reelwright.Storage.Bucket;

/// <summary>How long a bucket is waited for, how often it is asked again, and in what pieces it gets and gives bytes.</summary>
/// <param name="Tries">How often the same is asked, when it may help.</param>
/// <param name="FirstWait">Before the second try; doubled before each further one.</param>
/// <param name="LongestWait">Between two tries at most.</param>
/// <param name="Answer">For an answer to begin, and for each next bytes of it.</param>
/// <param name="Part">Bytes of a part of a large file.</param>
/// <param name="Window">Bytes asked for at once when reading.</param>
/// <param name="Line">Bytes a second of the slowest line over which sending is not given up.</param>
public sealed record BucketPatience(int Tries, TimeSpan FirstWait, TimeSpan LongestWait, TimeSpan Answer, int Part, int Window, int Line)
{
    private const int MostParts = 9_000;

    /// <summary>For real servers.</summary>
    public static BucketPatience Usual { get; } = new(6, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), 16 << 20, 8 << 20, 128 << 10);

    /// <summary>How long sending so many bytes may take.</summary>
    public TimeSpan Sending(long bytes) => Answer + TimeSpan.FromSeconds((double)bytes / Line);

    /// <summary>Bytes of a part of a file of this size: servers take ten thousand at most.</summary>
    public long PartOf(long size) => Math.Max(Part, (size / MostParts) + 1);

    /// <summary>The wait after a failed try, counted from 1.</summary>
    public TimeSpan After(int attempt) => TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(attempt - 1, 20)));
}
