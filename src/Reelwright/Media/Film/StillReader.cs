using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Decodes stills, one after another in a given order, cut to cover the frame. One ffmpeg for each kind of file, each a picture or two ahead.</summary>
internal sealed class StillReader : IDisposable
{
    // A picture of a few kilobytes may unfold to gigabytes; the largest cameras stay below this.
    private const string MostPixels = "120000000";
    private readonly IReadOnlyList<string> paths;
    private readonly List<string> kinds;
    private readonly Dictionary<string, Child> children = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Starts the decoders. Errors: <c>picture_unreadable</c> for a file that is no PNG, JPEG or WebP.</summary>
    /// <param name="folder">An empty folder to work in.</param>
    public StillReader(IReadOnlyList<string> paths, FrameFormat format, string folder)
    {
        this.paths = paths;
        kinds = [.. paths.Select(Kind)];
        foreach (var kind in kinds.Distinct(StringComparer.Ordinal))
        {
            // Numbered names make each file exactly one picture, whatever is inside: a demuxer would split some and join others.
            var number = 0;
            foreach (var (path, _) in paths.Zip(kinds).Where(pair => string.Equals(pair.Second, kind, StringComparison.Ordinal)))
            {
                File.CreateSymbolicLink(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number++}.{kind}")), Path.GetFullPath(path));
            }

            children[kind] = Child.Start("ffmpeg", Arguments(format, ["-f", "image2", "-pattern_type", "sequence", "-start_number", "0"], $"%d.{kind}"), folder, Ffmpeg.KeepMemory);
        }
    }

    /// <summary>Reads the next still, yuv420p; false when its decoder gave up: see <see cref="Failure"/>.</summary>
    public bool TryRead(Span<byte> still)
    {
        using var own = new OwnThread();
        var output = children[kinds[next]].Output;
        next++;
        return output.ReadAtLeast(still, still.Length, throwOnEndOfStream: false) == still.Length;
    }

    /// <summary>Why the last read failed: <c>picture_unreadable</c> naming the file, or <c>render_failed</c>.</summary>
    public async Task<ReelException> Failure(FrameFormat format, CancellationToken ct)
    {
        var kind = kinds[next - 1];
        var exit = await children[kind].Exited;
        if (exit.Code > 0)
        {
            // The decoder reads ahead: it may have stopped at a picture after the one that was asked for.
            foreach (var path in paths.Skip(next - 1).Where(path => string.Equals(Kind(path), kind, StringComparison.Ordinal)).Take(4))
            {
                var alone = await Child.Run("ffmpeg", Arguments(format, [], "file:" + Path.GetFullPath(path)), ct: ct);
                if (alone.Code != 0 || alone.Output.Length == 0)
                {
                    return new ReelException("picture_unreadable", $"The picture {path} can't be decoded: {alone.Error.TrimEnd().Split('\n')[^1]}; replace it.");
                }
            }
        }

        return await Ffmpeg.Failure(children[kind], "Decoding pictures");
    }

    /// <summary>Ends the decoders; a read that waits for them returns.</summary>
    public void Kill()
    {
        foreach (var child in children.Values)
        {
            child.Kill();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var child in children.Values)
        {
            child.Dispose();
        }
    }

    private static List<string> Arguments(FrameFormat format, IReadOnlyList<string> demuxer, string input)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{format.Width}:{format.Height}");
        return
        [
            .. Ffmpeg.Quiet, "-err_detect", "explode", "-max_pixels", MostPixels, "-threads", "1", .. Ffmpeg.Local, .. demuxer, "-i", input, "-map", "0:v:0",
            "-vf", $"scale={size}:force_original_aspect_ratio=increase:flags=bicubic+accurate_rnd+full_chroma_int+bitexact:out_range=tv:out_color_matrix=bt709,crop={size},format=yuv420p",
            "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
        ];
    }

    private static string Kind(string path)
    {
        try
        {
            return PictureKind.OfFile(path) ?? throw new ReelException("picture_unreadable", $"The picture {path} is no PNG, JPEG or WebP file: convert or replace it.");
        }
        catch (IOException failure)
        {
            throw new ReelException("picture_unreadable", $"The picture {path} can't be read: {failure.Message}", failure);
        }
    }
}
