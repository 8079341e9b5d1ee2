using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Thoughts as shapes.</summary>
internal static class Shapes
{
    public static void Orbits(Stage s)
    {
        var dice = s.Dice.Fork("orbits");
        var c = s.Colours;
        Sky.Bare(s);
        if (c.Dark)
        {
            Sky.Stars(s, dice, s.H * 0.8, 60, false);
        }

        var (x, y) = (s.W * 0.5, s.H * 0.43);
        var line = c.Dark ? c.Horizon.Lift(0.1) : c.Near;
        s.Svg.Circle(x, y, s.Size * 0.3, s.Svg.Glow(new(0, c.Orb, 0.8), new(0.3, c.Orb, 0.3), new(1, c.Orb, 0)));
        s.Svg.Circle(x, y, s.Size * 0.075, c.Orb);
        var tilt = dice.Between(-24, 24);
        for (var i = 0; i < 5; i++)
        {
            var (rx, flat) = (s.Size * (0.15 + (i * 0.078)), 0.36 + (dice.Unit() * 0.1));
            s.Svg.Place(x, y, 1, flat, tilt);
            s.Svg.Ring(0, 0, rx, line, 2 / flat * 0.7, 0.5);
            s.Svg.Close();
            var a = dice.Between(0, 6.28);
            var (ex, ey) = (Math.Cos(a) * rx, Math.Sin(a) * rx * flat);
            var turn = tilt * Math.PI / 180;
            var (px, py) = (x + (ex * Math.Cos(turn)) - (ey * Math.Sin(turn)), y + (ex * Math.Sin(turn)) + (ey * Math.Cos(turn)));
            var r = s.Size * dice.Between(0.012, 0.034);
            var body = i % 2 == 0 ? c.Accent : s.Depth(0.9);
            s.Svg.Circle(px, py, r, body);
            s.Svg.Circle(px - (r * 0.25), py - (r * 0.25), r * 0.55, body.Lift(0.1), 0.7);
            if (i == 3)
            {
                s.Svg.Place(px, py, 1, 0.3, 20);
                s.Svg.Ring(0, 0, r * 1.9, c.Lamp, r * 0.4, 0.9);
                s.Svg.Close();
            }
        }

        var ridge = Land.Hills(s, dice, s.H * 0.88, s.H * 0.05, 1.6);
        s.Fill(ridge.Data(s.H + 5), 1.2);
        Cast.Stand(s, s.W * 0.34, ridge.At(s.W * 0.34) + 3, s.Size * 0.14, c.Ink, true);
    }

    public static void Solids(Stage s)
    {
        var c = s.Colours;
        Sky.Bare(s);
        var horizon = s.H * 0.7;
        s.Svg.Circle(s.W * s.Pick(0.68, 0.6), s.H * 0.36, s.Size * s.Pick(0.23, 0.25), c.Orb, 0.85);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.6)), new(1, s.Depth(1.35))));
        var grid = new Pen();
        for (var i = -12; i <= 12; i++)
        {
            grid.Move((s.W * 0.5) + (i * s.W * 0.05), horizon).Line((s.W * 0.5) + (i * s.W * 0.2), s.H + 5);
        }

        for (var i = 1; i < 6; i++)
        {
            var y = horizon + ((s.H - horizon) * Math.Pow(i / 6.0, 1.8));
            grid.Move(-5, y).Line(s.W + 5, y);
        }

        s.Svg.Stroke(grid.Data, c.Horizon, 1.4, 0.28);
        Cube(s, s.W * s.Pick(0.36, 0.4), s.H * 0.46, s.Size * 0.19, c.Accent);
        Cube(s, s.W * s.Pick(0.56, 0.72), s.H * s.Pick(0.62, 0.64), s.Size * 0.09, s.Depth(0.8));
        Pyramid(s, s.W * s.Pick(0.2, 0.18), s.H * 0.72, s.Size * 0.16);
        var (rx, ry, r) = (s.W * s.Pick(0.8, 0.8), s.H * 0.74, s.Size * 0.065);
        s.Svg.Ellipse(rx, ry + r, r * 1.1, r * 0.14, c.Ink, 0.35);
        s.Svg.Circle(rx, ry, r, s.Svg.Linear(rx - r, ry - r, rx + r, ry + r, new(0, c.Lamp.Lift(0.05)), new(1, s.Depth(1.2))));
        Cast.Stand(s, s.W * 0.48, s.H * 0.82, s.Size * 0.16, c.Ink);
    }

    private static void Cube(Stage s, double x, double y, double r, Colour colour)
    {
        var (w, h) = (r * 0.87, r * 0.5);
        s.Svg.Ellipse(x, Math.Max(y + (r * 1.5), s.H * 0.76), r * 0.8, r * 0.1, s.Colours.Ink, 0.25);
        s.Svg.Path(Pen.Polygon((x, y - r), (x + w, y - h), (x, y), (x - w, y - h)), colour.Lift(0.1));
        s.Svg.Path(Pen.Polygon((x - w, y - h), (x, y), (x, y + r), (x - w, y + h)), colour);
        s.Svg.Path(Pen.Polygon((x + w, y - h), (x, y), (x, y + r), (x + w, y + h)), colour.To(s.Colours.Ink, 0.4));
    }

    private static void Pyramid(Stage s, double x, double y, double r)
    {
        s.Svg.Path(Pen.Polygon((x, y - (r * 1.3)), (x + (r * 0.3), y + (r * 0.22)), (x - r, y)), s.Depth(0.75).To(s.Colours.Lamp, 0.3));
        s.Svg.Path(Pen.Polygon((x, y - (r * 1.3)), (x + (r * 0.95), y - (r * 0.04)), (x + (r * 0.3), y + (r * 0.22))), s.Depth(1.35));
    }

    public static void Phases(Stage s)
    {
        var dice = s.Dice.Fork("phases");
        var c = s.Colours;
        Sky.Bare(s);
        if (c.Dark)
        {
            Sky.Stars(s, dice, s.H * 0.75, 60, false);
        }

        var r = s.Size * s.Pick(0.075, 0.07);
        for (var i = 0; i < 7; i++)
        {
            var t = (i - 3) / 3.0;
            var (x, y) = ((s.W * 0.5) + (t * Math.Min(s.W * 0.41, s.Size * 0.68)), s.H * (s.Pick(0.3, 0.32) + (s.Pick(0.2, 0.14) * t * t)));
            var size = r * (1 - (0.34 * Math.Abs(t)));
            s.Svg.Circle(x, y, size * 2.4, s.Svg.Glow(new(0, c.Orb, 0.3), new(1, c.Orb, 0)));
            s.Svg.Circle(x, y, size, c.Near.To(c.Sky, 0.4), 0.8);
            s.Svg.Place(x, y, size * (t < 0 ? 1 : -1), size);
            var bulge = 1 - (Math.Abs(t) * 1.85);
            var sweep = bulge > 0 ? 0 : 1;
            s.Svg.Path($"M0-1A1 1 0 0 0 0 1A{Math.Max(0.05, Math.Abs(bulge)).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} 1 0 0 {sweep} 0-1Z", c.Orb);
            s.Svg.Close();
        }

        s.Fill(Land.Peaks(s, dice, s.H * 0.78, s.H * 0.14, 0.3, 0.7).Data(s.H + 5), 0.35);
        var ridge = Land.Hills(s, dice, s.H * 0.86, s.H * 0.05, 1.4);
        s.Fill(ridge.Data(s.H + 5), 1.1);
        Cast.Stand(s, s.W * 0.5, ridge.At(s.W * 0.5) + 3, s.Size * 0.2, c.Ink, true);
    }
}
