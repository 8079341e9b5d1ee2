using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Bench;

/// <summary>Stills that cost an encoder what photographs cost it: the same on every machine, nothing fetched.</summary>
public static class BenchStills
{
    /// <summary>How many are drawn at most; a longer film shows them again.</summary>
    public const int Most = 24;

    /// <summary>Draws so many PNG files into a folder.</summary>
    public static async Task<IReadOnlyList<string>> Draw(string folder, int count, FrameFormat format, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var paths = Enumerable.Range(0, Math.Min(count, Most)).Select(i => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:00}.png"))).ToList();
        await Parallel.ForEachAsync(paths.Index(), ct, async (still, stop) => await DrawOne(still.Item, still.Index, format, stop));
        return paths;
    }

    // Coarse light and dark, ever finer detail that is ever fainter, a little grain, and hard edges.
    private static async Task DrawOne(string path, int number, FrameFormat format, CancellationToken ct)
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
