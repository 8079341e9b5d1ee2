using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Gives a clip frame by frame, cut to cover the film's frame, at the film's rate. A clip that is over stands still.</summary>
internal sealed class ClipReader : IDisposable
{
    private readonly Child child;
    private readonly string path;

    /// <param name="from">The frame to begin with, counted at the film's rate from the clip's start: however it is cut into slots, it plays as one.</param>
    public ClipReader(string path, FrameFormat format, int frames, int from)
    {
        this.path = path;
        var size = string.Create(CultureInfo.InvariantCulture, $"{format.Width}:{format.Height}");
        var count = frames.ToString(CultureInfo.InvariantCulture);
        var last = (from + frames).ToString(CultureInfo.InvariantCulture);
        var skipped = from == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"trim=start_frame={from},setpts=PTS-STARTPTS,");
        child = Child.Start("ffmpeg",
        [
            .. Ffmpeg.Quiet, "-err_detect", "explode", "-threads", "1", "-filter_threads", "1", .. Ffmpeg.Local, "-f", ClipFile.DemuxerOf(path), "-i", "file:" + Path.GetFullPath(path), "-map", "0:v:0",
            "-vf", $"fps={format.Fps.ToString(CultureInfo.InvariantCulture)},tpad=stop_mode=clone:stop={last},{skipped}"
                + $"scale={size}:force_original_aspect_ratio=increase:flags=bicubic+accurate_rnd+full_chroma_int+bitexact:out_range=tv:out_color_matrix=bt709,crop={size},format=yuv420p",
            "-frames:v", count, "-f", "rawvideo", "pipe:1",
        ], environment: Ffmpeg.KeepMemory);
    }

    /// <summary>Reads the next frame, yuv420p; false when the decoder gave up: see <see cref="Failure"/>.</summary>
    public bool TryRead(Span<byte> frame) => child.Output.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length;

    /// <summary>Why the last read failed.</summary>
    public Task<ReelException> Failure() => Ffmpeg.Failure(child, $"Decoding the clip {path}");

    /// <summary>Ends the decoder; a read that waits for it returns.</summary>
    public void Kill() => child.Kill();

    /// <inheritdoc/>
    public void Dispose() => child.Dispose();
}
