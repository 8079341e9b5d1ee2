using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Dreams.</summary>
internal static class Dreams
{
    public static void Stair(Stage s)
    {
        var dice = s.Dice.Fork("stair");
        var c = s.Colours;
        Sky.Bare(s);
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

    public static void Doors(Stage s)
    {
        var dice = s.Dice.Fork("doors");
        var c = s.Colours;
        Sky.Bare(s);
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
                Cast.Stand(s, x, foot + (s.H * 0.03), h * 0.62, c.Ink, true, most: 2);
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

    public static void FloatingIsland(Stage s)
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

    public static void Whale(Stage s)
    {
        var dice = s.Dice.Fork("whale");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.8, 0.78, 0.2, 0.075);
        var body = s.Depth(1.15);
        s.Svg.Place(s.W * 0.46, s.H * s.Pick(0.42, 0.4), s.Size * s.Pick(0.0042, 0.0029), s.Size * s.Pick(0.0042, 0.0029), -9);
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
}
