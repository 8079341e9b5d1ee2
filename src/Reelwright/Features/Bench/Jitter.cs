using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Features.Bench;

/// <summary>How far drawn pictures stray from where the camera's path puts them, each against its own mean.</summary>
/// <param name="Rms">Root mean square of the straying, pixels.</param>
/// <param name="Step">Root mean square of its change from one frame to the next, pixels.</param>
/// <param name="Largest">The worst place in any frame, pixels.</param>
public sealed record Jitter(double Rms, double Step, double Largest)
{
    private const int Across = 8;
    private const int Down = 5;
    private const int Reach = 14;
    private const int Dark = 16;
    private const double Spread = 12.5;

    /// <summary>Moves the camera over forty soft dots and finds the centre of each dot in every frame.</summary>
    /// <param name="path">Instructions to sample with; this processor's best when null.</param>
    public static Jitter Measure(Motion motion, FrameFormat format, int frames, SamplerPath? path = null)
    {
        var sampler = new Sampler(format.Width, format.Height, path);
        var buffer = new byte[sampler.BufferBytes];
        var dots = Dots(format);
        Paint(dots, format, buffer);
        sampler.Load(buffer.AsSpan(0, sampler.FrameBytes));
        var tracks = dots.Select(_ => new List<(double X, double Y)?>()).ToList();
        for (var frame = 0; frame < frames; frame++)
        {
            var view = motion.At(frame, frames, format.Fps);
            sampler.Draw(view, buffer);
            for (var i = 0; i < dots.Length; i++)
            {
                tracks[i].Add(Stray(dots[i], view, format, buffer));
            }
        }

        return Sum(tracks);
    }

    private static (double X, double Y)[] Dots(FrameFormat format) =>
    [
        .. from row in Enumerable.Range(0, Down)
           from column in Enumerable.Range(0, Across)
           // Odd parts of a pixel, so that no dot lies on the grid.
           select (format.Width * (column + 1.17) / (Across + 1.4), format.Height * (row + 1.23) / (Down + 1.5)),
    ];

    private static void Paint((double X, double Y)[] dots, FrameFormat format, byte[] still)
    {
        var luma = format.Width * format.Height;
        still.AsSpan(0, luma).Fill(Dark);
        still.AsSpan(luma).Fill(128);
        foreach (var dot in dots)
        {
            // The dots lie too far apart to light each other.
            for (var y = (int)dot.Y - Reach; y <= dot.Y + Reach; y++)
            {
                for (var x = (int)dot.X - Reach; x <= dot.X + Reach; x++)
                {
                    var light = Math.Exp(-(Square(x - dot.X) + Square(y - dot.Y)) / Spread);
                    still[(y * format.Width) + x] = (byte)Math.Round(Dark + (219 * light));
                }
            }
        }
    }

    private static (double X, double Y)? Stray((double X, double Y) dot, View view, FrameFormat format, byte[] frame)
    {
        // The exact path, written apart from the sampler's own: the visible part begins at its share of what is left over.
        var x = ((dot.X + 0.5 - (format.Width * (1 - (1 / view.Zoom)) * view.X)) * view.Zoom) - 0.5;
        var y = ((dot.Y + 0.5 - (format.Height * (1 - (1 / view.Zoom)) * view.Y)) * view.Zoom) - 0.5;
        var (atX, atY) = ((int)Math.Round(x), (int)Math.Round(y));
        if (atX <= Reach || atY <= Reach || atX >= format.Width - Reach - 1 || atY >= format.Height - Reach - 1)
        {
            return null;
        }

        double weight = 0, sumX = 0, sumY = 0;
        for (var row = atY - Reach; row <= atY + Reach; row++)
        {
            for (var column = atX - Reach; column <= atX + Reach; column++)
            {
                // A little above the dark, so that rounding far from the dot doesn't pull at its centre.
                var light = Math.Max(0, frame[(row * format.Width) + column] - Dark - 6);
                weight += light;
                sumX += light * column;
                sumY += light * row;
            }
        }

        return ((sumX / weight) - x, (sumY / weight) - y);
    }

    private static Jitter Sum(List<List<(double X, double Y)?>> tracks)
    {
        var (squares, places, steps, pairs, largest) = (0.0, 0, 0.0, 0, 0.0);
        foreach (var track in tracks.Where(track => track.Exists(stray => stray is not null)))
        {
            var seen = track.OfType<(double X, double Y)>().ToList();
            var (meanX, meanY) = (seen.Average(stray => stray.X), seen.Average(stray => stray.Y));
            foreach (var stray in seen)
            {
                var square = Square(stray.X - meanX) + Square(stray.Y - meanY);
                squares += square;
                places++;
                largest = Math.Max(largest, Math.Sqrt(square));
            }

            foreach (var (before, after) in track.Zip(track.Skip(1)))
            {
                if (before is { } one && after is { } two)
                {
                    steps += Square(two.X - one.X) + Square(two.Y - one.Y);
                    pairs++;
                }
            }
        }

        return new Jitter(Math.Sqrt(squares / places), Math.Sqrt(steps / pairs), largest);
    }

    private static double Square(double value) => value * value;
}
