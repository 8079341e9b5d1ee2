using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Draws all subtitles of a film in one pass of libass and gives them one after another.</summary>
internal sealed class StripReader : IDisposable
{
    private readonly SubtitleStyle style;
    private readonly Child? child;
    private readonly byte[] rgba;

    /// <summary>Starts drawing; it keeps a strip or two ahead of the reader.</summary>
    /// <param name="folder">A folder to work in.</param>
    public StripReader(IReadOnlyList<(string Text, string Language)> cues, FrameFormat format, string folder)
    {
        style = new SubtitleStyle(format);
        rgba = new byte[cues.Count == 0 ? 0 : style.Width * style.Height * 4];
        if (cues.Count > 0)
        {
            File.WriteAllText(Path.Combine(folder, "cues.ass"), style.Script(cues));
            child = Child.Start(
                "ffmpeg",
                [
                    .. Ffmpeg.Quiet, "-filter_threads", "1", "-f", "lavfi", "-i",
                    string.Create(CultureInfo.InvariantCulture, $"color=c=black@0:s={style.Width}x{style.Height}:r=1:d={cues.Count},format=rgba"),
                    "-vf", "ass=cues.ass:alpha=1", "-f", "rawvideo", "-pix_fmt", "rgba", "pipe:1",
                ],
                folder,
                Ffmpeg.KeepMemory);
        }
    }

    /// <summary>Reads the next strip; null when the drawing gave up: see <see cref="Failure"/>.</summary>
    public Strip? TryRead()
    {
        using var own = new OwnThread();
        return child!.Output.ReadAtLeast(rgba, rgba.Length, throwOnEndOfStream: false) == rgba.Length ? new Strip(rgba, style.Width, style.Height, style.Top) : null;
    }

    /// <summary>Why the last read failed.</summary>
    public Task<ReelException> Failure() => Ffmpeg.Failure(child!, "Drawing subtitles");

    /// <summary>Ends the drawing; a read that waits for it returns.</summary>
    public void Kill() => child?.Kill();

    /// <inheritdoc/>
    public void Dispose() => child?.Dispose();
}
