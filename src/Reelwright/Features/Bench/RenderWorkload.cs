using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Features.Bench;

/// <summary>A film's worth of pictures, lines and lengths to measure the renderer with: the same on every machine, nothing fetched.</summary>
/// <param name="Segments">One for each sentence.</param>
public sealed record RenderWorkload(IReadOnlyList<SegmentSpec> Segments)
{
    /// <summary>Stills that are drawn; a longer film shows them again.</summary>
    public const int Stills = 24;

    // The mean of read-aloud English sentences with their rests, in seconds, and how far one strays from it.
    private const double Mean = 4.13;
    private const double Spread = 1.6;

    private static readonly string[] Lines =
    [
        "The ferry left the harbour an hour before the sun came up.", "Nobody on deck spoke, and the gulls kept their distance.",
        "Far ahead a single lamp turned on its iron stem.", "She counted the seconds between one flash and the next.",
        "Seven, always seven, as her grandfather had said.", "He had tended that light for thirty-one winters.",
        "Now the house below it stood empty, its shutters nailed.", "A letter had come, folded twice and sealed with candle wax.",
    ];

    /// <summary>Draws the stills into a folder, where they're not there yet, and lays out the film.</summary>
    /// <param name="sentences">Segments.</param>
    /// <param name="seconds">Length of each; null for lengths as people speak.</param>
    public static async Task<RenderWorkload> Make(string folder, int sentences, FrameFormat format, Quality quality, double? seconds, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var pictures = new List<(string Path, string Digest)>();
        for (var i = 0; i < Math.Min(sentences, Stills); i++)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"still-{format.Width}x{format.Height}-{i:00}.png"));
            if (!File.Exists(path))
            {
                await Draw(path, i, format, ct);
            }

            pictures.Add((path, await Digest.OfFile(path, ct)));
        }

        var segments = new List<SegmentSpec>();
        string? before = null;
        for (var i = 0; i < sentences; i++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Lines[i % Lines.Length]}");
            var length = seconds ?? (Mean + (Spread * Wave(line)));
            var frames = (int)Math.Round(length * format.Fps);
            before = Motion.Next(line, before);
            segments.Add(new SegmentSpec(
                pictures[i % pictures.Count].Path, pictures[i % pictures.Count].Digest, before, frames, [new Cue(0, (int)(length * 1000), line)], "en", format, quality, PictureCodec.H264));
        }

        return new RenderWorkload(segments);
    }

    /// <summary>Frames of the whole film.</summary>
    public int Frames => Segments.Sum(segment => segment.Frames);

    // From -1 to 1, from the text alone.
    private static double Wave(string line) => (Digest.Number(line) % 2001 / 1000.0) - 1;

    // Like a photograph to an encoder: coarse light and dark, ever finer detail that is ever fainter, a little grain, and hard edges.
    private static async Task Draw(string path, int number, FrameFormat format, CancellationToken ct)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{format.Width}x{format.Height}");
        (int Cells, double Weight)[] layers = [(7, 10), (28, 5), (110, 2.2), (440, 0.9)];
        var inputs = new List<string>();
        foreach (var (cells, _) in layers)
        {
            // The scaler needs a few rows to smooth between.
            var rows = Math.Max(6, cells * format.Height / format.Width);
            inputs.Add(string.Create(CultureInfo.InvariantCulture, $"color=gray:s={cells}x{rows}:r=1,format=yuv444p,noise=alls=100:all_seed={(number * 101) + cells},scale={format.Width}:{format.Height}:flags=bicubic"));
        }

        inputs.Add(string.Create(CultureInfo.InvariantCulture, $"color=gray:s={size}:r=1,format=yuv444p,noise=alls=80:all_seed={number + 7000},gblur=0.7"));
        inputs.Add(string.Create(CultureInfo.InvariantCulture, $"gradients=s={size}:r=1:seed={number + 1}:nb_colors=4,format=yuv444p"));
        inputs.Add(string.Create(CultureInfo.InvariantCulture, $"mandelbrot=s={size}:r=1:start_x={-0.7449 + (number * 0.0008)}:start_y={0.1127 + (number * 0.0006)}:start_scale={0.018 / (1 + (number % 4))}:maxiter=250,format=yuv444p"));
        var weights = string.Join(' ', layers.Select(layer => layer.Weight.ToString(CultureInfo.InvariantCulture))) + " 0.2 5 4";
        var mix = string.Concat(Enumerable.Range(0, inputs.Count).Select(i => $"[{i}]"));
        var drawn = await Child.Run(
            "ffmpeg",
            [
                "-hide_banner", "-nostdin", "-loglevel", "error", "-y", .. inputs.SelectMany(input => (string[])["-f", "lavfi", "-i", input]),
                "-filter_complex", $"{mix}mix=inputs={inputs.Count}:weights='{weights}':scale=0.042:duration=first,eq=contrast=1.4:saturation=0.6,format=rgb24",
                "-frames:v", "1", "file:" + path,
            ],
            ct: ct);
        drawn.OrThrow($"Drawing {path}");
    }
}
