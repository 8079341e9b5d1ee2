using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Thoughts, dreams and machines: pictures for what has no place.</summary>
internal static class Ideas
{
    public static readonly Action<Stage>[] Shapes = [Orbits, Solids, Phases, Prism, Contours, Stair, Hourglass, Doors];

    public static readonly Action<Stage>[] Dreams = [FloatingIsland, Doors, Whale, Palaces.AboveMist, Skies.CloudSea, Phases, Gatherings.Lanterns, Stair];

    public static readonly Action<Stage>[] Machines = [Gears, Orbits, Workshop];

    private static void Ground(Stage s) => s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Colours.Zenith), new(0.6, s.Colours.Sky), new(1, s.Colours.Horizon)));

    private static void Orbits(Stage s)
    {
        var dice = s.Dice.Fork("orbits");
        var c = s.Colours;
        Ground(s);
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

    private static void Solids(Stage s)
    {
        var c = s.Colours;
        Ground(s);
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

    private static void Phases(Stage s)
    {
        var dice = s.Dice.Fork("phases");
        var c = s.Colours;
        Ground(s);
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

    private static void Contours(Stage s)
    {
        var dice = s.Dice.Fork("contours");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, c.Horizon), new(1, c.Sky)));
        s.Svg.Circle(s.W * s.Pick(0.7, 0.62), s.H * 0.27, s.Size * 0.13, c.Accent);
        for (var i = 0; i < 9; i++)
        {
            var t = i / 8.0;
            var shift = dice.Between(0, 6.28);
            var ridge = Ridge.Of(s, 26, true, at => s.H * (0.36 + (0.6 * t) - (0.1 * (1 - (t * 0.5)) * (Math.Sin((at * s.Pick(5, 3.2)) + shift) + (0.4 * Math.Sin((at * 11) + (shift * 2)))))));
            s.Fill(ridge.Data(s.H + 5), 0.05 + (t * 1.2));
            s.Svg.Stroke(new Pen().Move(ridge.Points[0].X, ridge.Points[0].Y).Smooth(ridge.Points).Data, c.Horizon.Lift(0.06), 2, 0.5);
        }
    }

    private static void Stair(Stage s)
    {
        var dice = s.Dice.Fork("stair");
        var c = s.Colours;
        Ground(s);
        Clouds.Draw(s, dice, s.H * 0.9);
        var (x, y) = (s.W * s.Pick(0.7, 0.66), s.H * 0.24);
        s.Svg.Circle(x, y, s.Size * 0.5, s.Svg.Glow(new(0, c.Orb, 0.9), new(0.25, c.Orb, 0.35), new(1, c.Orb, 0)));
        s.Svg.Path(Castles.Arch(x, y + (s.Size * 0.1), s.Size * 0.06, s.Size * 0.2), c.Orb.Lift(0.05));
        const int steps = 13;
        for (var i = steps; i >= 0; i--)
        {
            var t = i / (double)steps;
            var (sx, sy) = (x + (((s.W * s.Pick(0.22, 0.16)) - x) * t), y + (s.Size * 0.1) + ((s.H * 0.82 - y - (s.Size * 0.1)) * t));
            var (w, h) = (s.Size * (0.1 + (0.2 * t)), s.Size * (0.02 + (0.026 * t)));
            s.Svg.Path(Pen.Polygon((sx - (w / 2), sy), (sx + (w / 2), sy), (sx + (w * 0.42), sy - (h * 0.7)), (sx - (w * 0.42), sy - (h * 0.7))), s.Depth(0.5 + (0.5 * t)).To(c.Orb, 0.35 - (0.3 * t)));
            s.Svg.Rect(sx - (w / 2), sy, w, h, s.Depth(0.9 + (0.5 * t)));
            if (i == 8)
            {
                Cast.Stand(s, sx, sy - (h * 0.2), s.Size * 0.17, c.Ink, true);
            }
        }

        for (var i = 0; i < 5; i++)
        {
            Clouds.Heap(s, dice, s.W * (i * 0.24) - (s.Size * 0.12), s.H * dice.Between(0.86, 0.98), s.Size * 0.4, c.Horizon.To(c.Near, c.Dark ? 0.5 : 0.15), 0.9);
        }
    }

    private static void Doors(Stage s)
    {
        var dice = s.Dice.Fork("doors");
        var c = s.Colours;
        Ground(s);
        var horizon = s.H * 0.7;
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.5)), new(1, s.Depth(1.3))));
        Clouds.Draw(s, dice, horizon);
        var count = s.Wide ? 5 : 3;
        for (var i = 0; i < count; i++)
        {
            var (x, w) = (s.W * (i + 0.5) / count, Math.Min(s.W / count * 0.5, s.Size * 0.17));
            var (h, foot) = (w * 2.1, horizon + (s.H * 0.05 * (1 + Math.Abs(i - (count / 2)))));
            var open = i == count / 2;
            var wood = i % 2 == 0 ? s.Depth(1.2) : c.Accent.To(s.Depth(1), 0.35);
            s.Svg.Ellipse(x, foot, w * 0.9, w * 0.09, c.Ink, 0.3);
            s.Svg.Path(Castles.Arch(x, foot, w * 0.58, h * 1.06), s.Depth(1.6));
            if (open)
            {
                Lights.Glow(s, x, foot - (h * 0.5), h * 0.9, 0.6);
                s.Svg.Path(Castles.Arch(x, foot, w * 0.48, h), s.Svg.Fade(new(0, c.Orb), new(1, c.Lamp)));
                s.Svg.Path(Pen.Polygon((x - (w * 0.48), foot), (x + (w * 0.48), foot), (x + w, s.H * 0.97), (x - w, s.H * 0.97)), s.Svg.Fade(new(0, c.Lamp, 0.6), new(1, c.Lamp, 0)));
                Cast.Stand(s, x, foot + (s.H * 0.03), h * 0.62, c.Ink, true);
            }
            else
            {
                s.Svg.Path(Castles.Arch(x, foot, w * 0.48, h), wood);
                s.Svg.Rect(x - (w * 0.3), foot - (h * 0.42), w * 0.24, h * 0.32, wood.Lift(-0.05));
                s.Svg.Rect(x + (w * 0.06), foot - (h * 0.42), w * 0.24, h * 0.32, wood.Lift(-0.05));
                s.Svg.Circle(x + (w * 0.36), foot - (h * 0.46), w * 0.04, c.Lamp);
            }
        }
    }

    private static void Prism(Stage s)
    {
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Depth(1.1)), new(1, s.Depth(1.7))));
        var (x, y, r) = (s.W * 0.48, s.H * 0.45, s.Size * s.Pick(0.25, 0.24));
        s.Svg.Circle(x, y, r * 2.2, s.Svg.Glow(new(0, c.Sky, 0.5), new(1, c.Sky, 0)));
        s.Svg.Path(Pen.Polygon((-5, (y + (r * 0.55)) - 3), (x - (r * 0.4), y - 4), (x - (r * 0.4), y + 4), (-5, y + (r * 0.55) + 6)), c.Orb);
        Colour[] fan = [c.Accent, c.Accent.To(c.Lamp, 0.5), c.Lamp, c.Horizon, c.Far.Lift(0.1), c.Sky];
        for (var i = 0; i < fan.Length; i++)
        {
            var (a, b) = (y - (s.H * 0.08) + (s.H * 0.07 * i), y - (s.H * 0.08) + (s.H * 0.07 * (i + 1)));
            s.Svg.Path(Pen.Polygon((x + (r * 0.36), y - 6 + (2 * i)), (s.W + 5, a), (s.W + 5, b), (x + (r * 0.36), y - 4 + (2 * i))), fan[i], 0.85);
        }

        s.Svg.Path(Pen.Polygon((x, y - r), (x + (r * 0.95), y + (r * 0.65)), (x - (r * 0.95), y + (r * 0.65))), s.Svg.Linear(x - r, y - r, x + r, y + r, new(0, c.Horizon, 0.65), new(1, c.Sky, 0.3)));
        s.Svg.Stroke(Pen.Polygon((x, y - r), (x + (r * 0.95), y + (r * 0.65)), (x - (r * 0.95), y + (r * 0.65))), c.Horizon, s.Size * 0.005, 0.9);
        s.Svg.Stroke(new Pen().Move(x, y - r).Line(x + (r * 0.2), y + (r * 0.4)).Line(x + (r * 0.95), y + (r * 0.65)).Move(x + (r * 0.2), y + (r * 0.4)).Line(x - (r * 0.95), y + (r * 0.65)).Data, c.Horizon, 1.6, 0.45);
        s.Svg.Rect(-5, s.H * 0.87, s.W + 10, s.H, s.Depth(1.9));
        Cast.Stand(s, s.W * s.Pick(0.26, 0.24), s.H * 0.875, s.Size * 0.2, c.Ink, true);
    }

    private static void Hourglass(Stage s)
    {
        var dice = s.Dice.Fork("hourglass");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.72, 0.5, s.Pick(0.42, 0.44), s.Pick(0.3, 0.31));
        s.Fill(Land.Dune(s, dice, s.H * 0.76, s.H * 0.07, 0.25).Data(s.H + 5), 0.3);
        s.Fill(Land.Dune(s, dice, s.H * 0.84, s.H * 0.06, 0.7).Data(s.H + 5), 0.8);
        var sand = c.Lamp.To(c.Accent, 0.25);
        s.Svg.Place(s.W * 0.5, s.H * 0.86, s.Size * 0.0054, s.Size * 0.0054);
        s.Svg.Path("M-34-6C-34-40-6-48-6-58C-6-68-34-76-34-110L34-110C34-76 6-68 6-58C6-48 34-40 34-6Z", c.Horizon.Lift(0.04), 0.5);
        s.Svg.Path("M-29-92C-24-76-4-68-2-58L2-58C4-68 24-76 29-92C10-86-10-86-29-92Z", sand);
        s.Svg.Path("M-32-6C-30-22-12-34 0-36C12-34 30-22 32-6Z", sand);
        s.Svg.Rect(-0.8, -60, 1.6, 30, sand);
        s.Svg.Stroke("M-34-6C-34-40-6-48-6-58C-6-68-34-76-34-110M34-110C34-76 6-68 6-58C6-48 34-40 34-6", s.Depth(1.2), 1.6);
        s.Svg.Path("M-28-104C-26-84-14-74-8-66C-16-78-22-88-23-104Z", Colour.Parse("ffffff"), 0.4);
        s.Svg.Rect(-42, -7, 84, 7, s.Depth(1.5), round: 2);
        s.Svg.Rect(-42, -117, 84, 7, s.Depth(1.5), round: 2);
        s.Svg.Path("M-39-110L-36-110L-36-7L-39-7ZM36-110L39-110L39-7L36-7Z", s.Depth(1.6));
        s.Svg.Close();
        s.Fill(Land.Dune(s, dice, s.H * 0.93, s.H * 0.08, 0.4).Data(s.H + 5), 1.35);
        Cast.Stand(s, s.W * s.Pick(0.27, 0.16), s.H * 0.885, s.Size * 0.15, c.Ink, true);
    }

    private static void Whale(Stage s)
    {
        var dice = s.Dice.Fork("whale");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.8, 0.78, 0.2, 0.075);
        var body = s.Depth(1.15);
        s.Svg.Place(s.W * 0.46, s.H * s.Pick(0.42, 0.4), s.Size * 0.0042, s.Size * 0.0042, -9);
        s.Svg.Path("M-118 6C-112-34-60-54-6-44C36-36 66-18 88-14C92-34 108-46 128-48C126-36 116-24 112-14C120-8 130 0 132 12C116 14 100 6 92-4C66 16 34 34-8 38C-66 42-116 34-118 6Z", s.Svg.Fade(new(0, body), new(1, body.To(c.Horizon, 0.2))));
        s.Svg.Path("M-117 10C-90 24-50 22-18 16C-30 34-66 40-92 32C-106 28-115 20-117 10Z", c.Horizon.To(body, 0.35));
        s.Svg.Stroke("M-104 18C-80 28-50 28-30 22M-94 26C-74 33-54 33-40 29", body, 1.4, 0.6);
        s.Svg.Path("M-34 22C-26 44-8 60 14 64C10 46-4 28-16 18Z", body.Lift(-0.04));
        s.Svg.Circle(-84, 2, 2.6, c.Orb);
        s.Svg.Close();
        for (var i = 0; i < 4; i++)
        {
            Clouds.Heap(s, dice, s.W * (0.02 + (i * 0.25)), s.H * dice.Between(0.56, 0.66), s.Size * dice.Between(0.22, 0.36), c.Horizon.To(c.Near, c.Dark ? 0.3 : 0.05), 0.7);
        }

        s.Fill(Land.Hills(s, dice, s.H * 0.8, s.H * 0.08, 2).Data(s.H + 5), 0.5);
        var ridge = Land.Hills(s, dice, s.H * 0.88, s.H * 0.05, 1.5);
        s.Fill(ridge.Data(s.H + 5), 1.3);
        Cast.Stand(s, s.W * 0.36, ridge.At(s.W * 0.36) + 3, s.Size * 0.14, c.Ink, true);
    }

    private static void FloatingIsland(Stage s)
    {
        var dice = s.Dice.Fork("floating");
        Sky.Paint(s, s.H * 0.9, 0.7, 0.26, s.Pick(0.11, 0.13));
        (double X, double Y, double Wide, double Near)[] isles = [(0.8, 0.5, 0.16, 0.4), (s.Pick(0.16, 0.2), 0.34, 0.13, 0.3), (s.Pick(0.44, 0.46), 0.54, 0.52, 1)];
        foreach (var (ix, iy, wide, near) in isles)
        {
            var (x, y, w) = (s.W * ix, s.H * iy, s.Size * wide);
            var under = new List<(double, double)> { (x - (w / 2), y) };
            for (var k = 1; k < 8; k++)
            {
                under.Add((x + (w * ((k / 8.0) - 0.5)), y + (w * (0.1 + (0.42 * Math.Sin(k * Math.PI / 8))) * dice.Between(0.7, 1.15))));
            }

            under.Add((x + (w / 2), y));
            s.Svg.Path(Pen.Polygon(under.ToArray()), s.Svg.Fade(new(0, s.Depth(near + 0.3)), new(1, s.Depth(near))));
            s.Svg.Ellipse(x, y, w / 2, w * 0.07, s.Depth(near).To(s.Colours.Horizon, 0.2));
            Trees.One(s, dice, Trees.Suited(s, dice), x - (w * 0.24), y + (w * 0.01), w * 0.46, s.Depth(near + 0.45));
            if (wide > 0.3)
            {
                Houses.Small(s, dice, x + (w * 0.2), y + (w * 0.01), w * 0.22, near);
                Cast.Stand(s, x, y + (w * 0.03), w * 0.26, s.Colours.Ink, true);
            }
        }

        for (var i = 0; i < 6; i++)
        {
            Clouds.Heap(s, dice, s.W * dice.Between(-0.1, 0.85), s.H * dice.Between(0.78, 0.95), s.Size * dice.Between(0.3, 0.5), s.Colours.Horizon.To(s.Colours.Near, s.Colours.Dark ? 0.35 : 0.08), 0.85);
        }
    }

    private static void Gears(Stage s)
    {
        var dice = s.Dice.Fork("gears");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Depth(0.7)), new(1, s.Depth(1.5))));
        s.Svg.Circle(s.W * 0.5, s.H * 0.42, s.Size * 0.7, s.Svg.Glow(new(0, c.Lamp, 0.5), new(1, c.Lamp, 0)));
        (double X, double Y, double R, int Teeth)[] gears = [(0.14, 0.2, 0.2, 18), (0.9, 0.62, 0.26, 22), (0.5, 0.42, 0.29, 24), (s.Pick(0.74, 0.86), 0.22, 0.14, 14), (s.Pick(0.25, 0.12), 0.66, 0.17, 16)];
        foreach (var (gx, gy, gr, teeth) in gears)
        {
            Gear(s, s.W * gx, s.H * gy, s.Size * gr, teeth, dice.Between(0, 20), gr > 0.28 ? c.Lamp.To(s.Depth(1), 0.4) : s.Depth(1).To(c.Accent, 0.3 + (gr * 0.6)));
        }

        s.Svg.Rect(-5, s.H * 0.86, s.W + 10, s.H, s.Depth(1.8));
        Cast.Stand(s, s.W * 0.5, s.H * 0.87, s.Size * 0.23, c.Ink, true);
    }

    private static void Gear(Stage s, double x, double y, double r, int teeth, double turn, Colour metal)
    {
        var pen = new Pen();
        for (var i = 0; i < teeth; i++)
        {
            var a = turn + (i * 360.0 / teeth);
            var step = 360.0 / teeth;
            foreach (var (off, reach) in (ReadOnlySpan<(double, double)>)[(0, 0.88), (0.18, 1), (0.5, 1), (0.68, 0.88)])
            {
                var (px, py) = Branches.Walk(x, y, a + (step * off), r * reach);
                if (i == 0 && off == 0)
                {
                    pen.Move(px, py);
                }
                else
                {
                    pen.Line(px, py);
                }
            }
        }

        pen.Close();
        for (var i = 0; i < 5; i++)
        {
            var (hx, hy) = Branches.Walk(x, y, turn + (i * 72), r * 0.52);
            pen.Move(hx - (r * 0.17), hy).Arc(r * 0.17, hx + (r * 0.17), hy, false).Arc(r * 0.17, hx - (r * 0.17), hy, false).Close();
        }

        s.Svg.Path(pen.Data, s.Svg.Fade(new(0, metal.Lift(0.05)), new(1, metal.Lift(-0.08))) + "\" fill-rule=\"evenodd");
        s.Svg.Ring(x, y, r * 0.8, metal.Lift(-0.1), r * 0.02, 0.7);
        s.Svg.Circle(x, y, r * 0.16, metal.Lift(-0.12));
        s.Svg.Circle(x, y, r * 0.07, metal.Lift(0.1));
    }

    private static void Workshop(Stage s)
    {
        var dice = s.Dice.Fork("workshop");
        var room = new Chamber(s, true);
        room.Paint(0.5, 0.4);
        Furniture.Window(s, dice, s.W * s.Pick(0.62, 0.5), s.H * 0.14, s.W * s.Pick(0.24, 0.4), s.H * 0.38, room.Frame, true, 2, 3);
        Gear(s, s.W * 0.16, s.H * 0.26, s.Size * 0.13, 16, 4, room.Wood.Lift(0.12));
        Gear(s, (s.W * 0.16) + (s.Size * 0.19), (s.H * 0.26) + (s.Size * 0.1), s.Size * 0.085, 12, 12, room.Wood.Lift(0.16));
        var (x, foot, height) = (s.W * s.Pick(0.46, 0.5), s.H * 0.85, s.Size * 0.2);
        Furniture.Table(s, x, foot, s.Size * 0.7, height, room.Wood);
        Things.Draw(s, dice, Notion.Machine, x, foot - height, s.Size * 0.24);
        Things.Draw(s, dice, Notion.Lamp, x - (s.Size * 0.24), foot - height, s.Size * 0.13);
        Things.Draw(s, dice, Notion.Book, x + (s.Size * 0.22), foot - height, s.Size * 0.1);
        Cast.Stand(s, x + (s.Size * s.Pick(0.5, 0.4)), foot + 4, s.Size * 0.38, s.Colours.Ink, true);
    }
}
