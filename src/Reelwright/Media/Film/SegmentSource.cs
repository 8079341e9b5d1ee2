using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Hands out segments with their decoded still and drawn subtitles, the longest first. What is decoded but not yet asked for waits in the pipes: memory stays flat.</summary>
internal sealed class SegmentSource : IDisposable
{
    private readonly IReadOnlyList<SegmentSpec> segments;
    private readonly FrameFormat format;
    private readonly List<int> order;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Scratch scratch;
    private readonly StillReader stills;
    private readonly StripReader strips;
    private int next;

    /// <param name="beside">A path whose folder may hold the working folder.</param>
    public SegmentSource(IReadOnlyList<SegmentSpec> segments, string beside)
    {
        this.segments = segments;
        format = segments[0].Format;
        // The last segment is then a short one: no worker waits long for another.
        order = [.. Enumerable.Range(0, segments.Count).OrderByDescending(index => segments[index].Frames)];
        try
        {
            scratch = new Scratch(beside);
            stills = new StillReader([.. order.Select(index => segments[index].PicturePath)], format, scratch.Folder);
            strips = new StripReader(
                [.. order.SelectMany(index => segments[index].Seen().Select(cue => (cue.Text, segments[index].Language)))], format, scratch.Folder);
        }
        catch (Exception failure)
        {
            stills?.Dispose();
            scratch?.Dispose();
            throw failure is IOException io && Ffmpeg.IsDiskFull(io) ? Ffmpeg.DiskFull($"Preparing {beside}", io) : failure;
        }
    }

    /// <summary>The next segment, its still read into a buffer of one frame; null when there are no more. Errors: <c>picture_unreadable</c>, <c>picture_blank</c>, <c>render_failed</c>.</summary>
    public async Task<(int Index, List<Strip> Strips)?> Next(Memory<byte> still, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (next == order.Count)
            {
                return null;
            }

            var index = order[next++];
            var drawn = new List<Strip>();
            if (!stills.TryRead(still.Span))
            {
                ct.ThrowIfCancellationRequested();
                throw await stills.Failure(format, ct);
            }

            foreach (var _ in segments[index].Seen())
            {
                var strip = strips.TryRead();
                ct.ThrowIfCancellationRequested();
                drawn.Add(strip ?? throw await strips.Failure());
            }

            return segments[index] is { Own: false, Clip: null } && StillCheck.IsBlank(still.Span)
                ? throw new ReelException("picture_blank", $"The picture {segments[index].PicturePath} shows nothing, it is of one colour all over: make it again or replace it.")
                : (index, drawn);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the children, so that whoever waits for them goes on.</summary>
    public void Kill()
    {
        stills.Kill();
        strips.Kill();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stills.Dispose();
        strips.Dispose();
        scratch.Dispose();
        turn.Dispose();
    }
}
