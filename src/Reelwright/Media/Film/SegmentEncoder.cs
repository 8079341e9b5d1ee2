using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Makes segments: a moving still with its subtitles, encoded on one thread. As many at a time as there are cores.</summary>
/// <param name="clock">Tells how long a segment took.</param>
/// <param name="workers">Segments at a time; one for each core when null.</param>
public sealed class SegmentEncoder(TimeProvider clock, int? workers = null)
{
    private static readonly IReadOnlyList<string> Colours = ["-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"];
    private readonly int workers = workers ?? Environment.ProcessorCount;

    /// <summary>Makes the segments, in no fixed order.</summary>
    /// <param name="segments">All of one format.</param>
    /// <param name="tempPath">Where to write a segment, by its index; the folder must exist.</param>
    /// <param name="done">Told of each finished segment: index, path, seconds a core was held for it. Never called twice at the same time.</param>
    /// <param name="ct">Ends all children; no unfinished file stays behind.</param>
    /// <remarks>Errors: <c>picture_unreadable</c>, <c>picture_blank</c>, <c>motion_unknown</c>, <c>disk_full</c>, <c>render_failed</c> (also when a child was killed).</remarks>
    public async Task Encode(IReadOnlyList<SegmentSpec> segments, Func<int, string> tempPath, Func<int, string, double, Task> done, CancellationToken ct)
    {
        if (segments.Count == 0)
        {
            return;
        }

        if (segments.Any(segment => segment.Format != segments[0].Format || segment.Frames < 1))
        {
            throw new ArgumentException("Segments made together have one format and at least one frame.", nameof(segments));
        }

        using var source = new SegmentSource(segments, tempPath(0));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var killing = stop.Token.Register(source.Kill);
        using var telling = new SemaphoreSlim(1);
        var lanes = new List<Task>();
        for (var i = 0; i < Math.Min(workers, segments.Count); i++)
        {
            lanes.Add(Task.Run(() => Work(segments, source, tempPath, Tell, stop.Token), CancellationToken.None));
        }

        await Settle(lanes, stop);
        ct.ThrowIfCancellationRequested();
        await (lanes.Find(lane => lane.IsFaulted) ?? Task.WhenAll(lanes));

        async Task Tell(int index, string path, double seconds)
        {
            await telling.WaitAsync(stop.Token);
            try
            {
                await done(index, path, seconds);
            }
            finally
            {
                telling.Release();
            }
        }
    }

    // The first failure stops the others; all have ended when this returns.
    private static async Task Settle(List<Task> lanes, CancellationTokenSource stop)
    {
        var running = lanes.ToList();
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            if (!ended.IsCompletedSuccessfully)
            {
                await stop.CancelAsync();
            }
        }
    }

    private async Task Work(
        IReadOnlyList<SegmentSpec> segments, SegmentSource source, Func<int, string> tempPath, Func<int, string, double, Task> tell, CancellationToken ct)
    {
        var format = segments[0].Format;
        var sampler = new Sampler(format.Width, format.Height);
        var frame = new byte[sampler.BufferBytes];
        while (await source.Next(frame.AsMemory(0, sampler.FrameBytes), ct) is { } job)
        {
            var started = clock.GetTimestamp();
            sampler.Load(frame.AsSpan(0, sampler.FrameBytes));
            var path = tempPath(job.Index);
            await Encode(segments[job.Index], job.Strips, sampler, frame, path, ct);
            await tell(job.Index, path, clock.GetElapsedTime(started).TotalSeconds);
        }
    }

    private static async Task Encode(SegmentSpec spec, List<Strip> strips, Sampler sampler, byte[] frame, string path, CancellationToken ct)
    {
        var motion = Motion.Parse(spec.Motion);
        using var child = Child.Start("ffmpeg", Arguments(spec), environment: Ffmpeg.KeepMemory, muchInput: true);
        using var clip = spec.Clip is { } plays ? new ClipReader(plays.Path, spec.Format, spec.Frames, spec.ClipFrom) : null;
        await using var killing = ct.Register(() =>
        {
            child.Kill();
            clip?.Kill();
        });
        var saving = Task.Run(() => Save(child, path, spec.Codec), CancellationToken.None);
        try
        {
            var whole = await Task.Run(() => Draw(spec, clip, motion, strips, sampler, frame, child.Input), CancellationToken.None);
            if (!whole && clip is not null)
            {
                child.Kill();
            }

            await saving;
            if ((await child.Exited).Code != 0 || !whole)
            {
                ct.ThrowIfCancellationRequested();
                throw clip is not null && !whole ? await clip.Failure() : await Ffmpeg.Failure(child, $"Encoding {path}");
            }
        }
        catch
        {
            child.Kill();
            await saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            File.Delete(path);
            throw;
        }
    }

    private static bool Draw(SegmentSpec spec, ClipReader? clip, Motion motion, List<Strip> strips, Sampler sampler, byte[] frame, Stream encoder)
    {
        using var own = new OwnThread();
        try
        {
            if (!Pour(spec, clip, motion, strips, sampler, frame, encoder))
            {
                return false;
            }

            encoder.Dispose();
            return true;
        }
        catch (IOException)
        {
            // The encoder is gone: its exit code says why.
            return false;
        }
    }

    /// <summary>Draws every frame of a segment and writes it out; false when its clip can't be read.</summary>
    internal static bool Pour(SegmentSpec spec, ClipReader? clip, Motion motion, List<Strip> strips, Sampler sampler, byte[] frame, Stream to)
    {
        var cues = spec.Seen();
        for (var n = 0; n < spec.Frames; n++)
        {
            if (clip is null)
            {
                sampler.Draw(motion.At(n, spec.Frames, spec.Format.Fps), frame);
            }
            else if (!clip.TryRead(frame.AsSpan(0, sampler.FrameBytes)))
            {
                return false;
            }

            if (Fade.Level(n, spec) is var level and < Fade.Whole)
            {
                Fade.Darken(frame.AsSpan(0, sampler.FrameBytes), level);
            }

            for (var i = 0; i < cues.Count; i++)
            {
                if (n >= cues[i].From && n < cues[i].To)
                {
                    strips[i].Blend(frame, spec.Format.Width, spec.Format.Height);
                }
            }

            to.Write(frame.AsSpan(0, sampler.FrameBytes));
        }

        return true;
    }

    private static void Save(Child child, string path, PictureCodec codec)
    {
        using var own = new OwnThread();
        try
        {
            using var file = File.Create(path);
            child.Output.CopyTo(file);
            codec.Finish(file);
        }
        catch (IOException failure)
        {
            // Nobody reads on: the encoder would wait for ever.
            child.Kill();
            throw Ffmpeg.IsDiskFull(failure)
                ? Ffmpeg.DiskFull($"Writing {path}", failure)
                : new ReelException("render_failed", $"Writing {path} failed: {failure.Message}", failure);
        }
    }

    private static List<string> Arguments(SegmentSpec spec) =>
        [.. Ffmpeg.Quiet, .. Reading(spec.Format, "pipe:0"), .. Writing(spec.Codec, spec.Quality), "-threads", "1", .. spec.Codec.Packing, "pipe:1"];

    /// <summary>How raw frames are read.</summary>
    internal static IReadOnlyList<string> Reading(FrameFormat format, string input) =>
    [
        .. Ffmpeg.Local, "-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", $"{Text(format.Width)}x{Text(format.Height)}",
        "-framerate", Text(format.Fps), .. Colours, "-i", input,
    ];

    /// <summary>How they are encoded.</summary>
    internal static IReadOnlyList<string> Writing(PictureCodec codec, Quality quality) => [.. codec.Encoder(quality), .. Colours];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
