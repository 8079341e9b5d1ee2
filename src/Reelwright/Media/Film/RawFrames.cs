using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>The frames of a film exactly as its encoders get them: what a bare encode of the same film is measured on.</summary>
public static class RawFrames
{
    /// <summary>Writes them one after another, yuv420p. Errors: those of <see cref="SegmentEncoder"/>.</summary>
    public static async Task Write(IReadOnlyList<SegmentSpec> segments, string path, CancellationToken ct)
    {
        var format = segments[0].Format;
        using var source = new SegmentSource(segments, path);
        await using var killing = ct.Register(source.Kill);
        var sampler = new Sampler(format.Width, format.Height);
        var frame = new byte[sampler.BufferBytes];
        await using var file = File.Create(path);
        while (await source.Next(frame.AsMemory(0, sampler.FrameBytes), ct) is { } job)
        {
            var spec = segments[job.Index];
            sampler.Load(frame.AsSpan(0, sampler.FrameBytes));
            // They come the longest first.
            file.Position = segments.Take(job.Index).Sum(s => (long)s.Frames) * sampler.FrameBytes;
            using var clip = spec.Clip is { } plays ? new ClipReader(plays.Path, spec.Format, spec.Frames, spec.ClipFrom) : null;
            if (!SegmentEncoder.Pour(spec, clip, Motion.Parse(spec.Motion), job.Strips, sampler, frame, file))
            {
                throw await clip!.Failure();
            }
        }
    }
}
