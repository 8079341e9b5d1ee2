using System.Globalization;
using System.Text;

namespace Reelwright.Providers.Offline.Drawing;

/// <summary>Writes the data of one SVG path.</summary>
public sealed class Pen
{
    private readonly StringBuilder data = new();

    /// <summary>The path data so far.</summary>
    public string Data => data.ToString();

    /// <summary>A number as short as one decimal allows, the same in every locale.</summary>
    public static string Number(double value)
    {
        var tenths = (long)Math.Round(value * 10);
        return (tenths / 10.0).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>A closed shape with straight sides.</summary>
    public static string Polygon(params ReadOnlySpan<(double X, double Y)> points)
    {
        var pen = new Pen().Move(points[0].X, points[0].Y);
        foreach (var (x, y) in points[1..])
        {
            pen.Line(x, y);
        }

        return pen.Close().Data;
    }

    /// <summary>A closed shape whose outline runs smoothly through the points.</summary>
    public static string Blob(IReadOnlyList<(double X, double Y)> points)
    {
        var n = points.Count;
        var pen = new Pen().Move(points[0].X, points[0].Y);
        for (var i = 0; i < n; i++)
        {
            pen.Through(points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n]);
        }

        return pen.Close().Data;
    }

    /// <summary>Begins at a point.</summary>
    public Pen Move(double x, double y) => Put('M', x, y);

    /// <summary>A straight line.</summary>
    public Pen Line(double x, double y) => Put('L', x, y);

    /// <summary>A curve with one handle.</summary>
    public Pen Quad(double hx, double hy, double x, double y) => Put('Q', hx, hy, x, y);

    /// <summary>A curve with two handles.</summary>
    public Pen Curve(double ax, double ay, double bx, double by, double x, double y) => Put('C', ax, ay, bx, by, x, y);

    /// <summary>A piece of a circle, turning clockwise or not, always the shorter way unless <paramref name="large"/>.</summary>
    public Pen Arc(double radius, double x, double y, bool clockwise = true, bool large = false) =>
        Put('A', radius, radius, 0, large ? 1 : 0, clockwise ? 1 : 0, x, y);

    /// <summary>A small upright rectangle, in as few characters as it takes.</summary>
    public Pen Box(double x, double y, double w, double h)
    {
        data.Append('M').Append(Number(x)).Append(' ').Append(Number(y)).Append('h').Append(Number(w)).Append('v').Append(Number(h)).Append('h').Append(Number(-w)).Append('z');
        return this;
    }

    /// <summary>Goes on smoothly through all the points, beginning where the pen stands on the first.</summary>
    public Pen Smooth(IReadOnlyList<(double X, double Y)> points)
    {
        for (var i = 0; i < points.Count - 1; i++)
        {
            Through(points[Math.Max(0, i - 1)], points[i], points[i + 1], points[Math.Min(points.Count - 1, i + 2)]);
        }

        return this;
    }

    /// <summary>Back to where it began.</summary>
    public Pen Close()
    {
        data.Append('Z');
        return this;
    }

    // One span of a Catmull-Rom spline, as the cubic SVG knows.
    private void Through((double X, double Y) before, (double X, double Y) from, (double X, double Y) to, (double X, double Y) after) => Curve(
        from.X + ((to.X - before.X) / 6), from.Y + ((to.Y - before.Y) / 6),
        to.X - ((after.X - from.X) / 6), to.Y - ((after.Y - from.Y) / 6), to.X, to.Y);

    private Pen Put(char command, params ReadOnlySpan<double> values)
    {
        data.Append(command);
        var first = true;
        foreach (var value in values)
        {
            var text = Number(value);
            if (!first && text[0] != '-')
            {
                data.Append(' ');
            }

            data.Append(text);
            first = false;
        }

        return this;
    }
}
