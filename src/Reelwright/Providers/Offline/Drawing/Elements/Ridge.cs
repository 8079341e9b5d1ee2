namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>A skyline of land from edge to edge: where its height is known at every place, so that things can stand on it.</summary>
public sealed class Ridge(IReadOnlyList<(double X, double Y)> points, bool smooth)
{
    /// <summary>The skyline's points from left to right.</summary>
    public IReadOnlyList<(double X, double Y)> Points => points;

    /// <summary>The height at a place.</summary>
    public double At(double x)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (x <= points[i].X)
            {
                var (a, b) = (points[i - 1], points[i]);
                return a.Y + ((b.Y - a.Y) * Math.Clamp((x - a.X) / (b.X - a.X), 0, 1));
            }
        }

        return points[^1].Y;
    }

    /// <summary>The land under the skyline, down to <paramref name="bottom"/>.</summary>
    public string Data(double bottom)
    {
        var pen = new Pen().Move(points[0].X, points[0].Y);
        if (smooth)
        {
            pen.Smooth(points);
        }
        else
        {
            foreach (var (x, y) in points.Skip(1))
            {
                pen.Line(x, y);
            }
        }

        return pen.Line(points[^1].X, bottom).Line(points[0].X, bottom).Close().Data;
    }

    /// <summary>A skyline from a function of place (0 at the left edge, 1 at the right).</summary>
    public static Ridge Of(Stage s, int count, bool smooth, Func<double, double> height)
    {
        var points = new (double, double)[count + 1];
        for (var i = 0; i <= count; i++)
        {
            var at = -0.03 + (1.06 * i / count);
            points[i] = (at * s.W, height(at));
        }

        return new Ridge(points, smooth);
    }
}
