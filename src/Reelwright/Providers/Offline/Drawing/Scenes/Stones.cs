using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Stones.</summary>
internal static class Stones
{
    public static void Monolith(Stage s)
    {
        var dice = s.Dice.Fork("monolith");
        Sky.Paint(s, s.H * 0.62, 0.3, -1);
        for (var i = 0; i < 3; i++)
        {
            s.Fill(Land.Peaks(s, dice, s.H * (0.6 + (i * 0.07)), s.H * (0.24 - (i * 0.06)), dice.Between(0.2, 0.8)).Data(s.H + 5), 0.06 + (i * 0.2));
            Finish.Bank(s, s.H * (0.62 + (i * 0.07)), s.H * 0.12, 0.4);
        }

        var ground = Land.Hills(s, dice, s.H * 0.84, s.H * 0.05, 1.3);
        var x = s.W * s.Pick(0.6, 0.56);
        Rock(s, dice, x, ground.At(x) + 14, s.Size * 0.26, s.Size * 0.46, 1.05);
        s.Fill(ground.Data(s.H + 5), 1.25);
        Branches.Grass(s, dice, ground.At, 0, s.W, 90, s.Size * 0.04, s.Depth(1.35));
        Cast.Stand(s, x - (s.Size * 0.32), ground.At(x - (s.Size * 0.32)) + 4, s.Size * 0.15, always: true);
    }

    public static void Circle(Stage s)
    {
        var dice = s.Dice.Fork("circle");
        Sky.Paint(s, s.H * 0.68, 0.5, s.Pick(0.44, 0.48), s.Pick(0.2, 0.22));
        s.Fill(Land.Hills(s, dice, s.H * 0.7, s.H * 0.07, 2).Data(s.H + 5), 0.2);
        var ground = Land.Hills(s, dice, s.H * 0.77, s.H * 0.02, 1);
        s.Fill(ground.Data(s.H + 5), 0.95);
        for (var i = 0; i < 7; i++)
        {
            var at = (i - 3) / 3.0;
            var (x, y, h) = ((s.W * 0.5) + (at * Math.Min(s.W * 0.42, s.Size * 0.62)), s.H * (0.78 + (0.035 * (1 - (at * at)))), s.Size * dice.Between(0.18, 0.26));
            var ink = s.Depth(1.35 + (0.2 * (1 - Math.Abs(at))));
            s.Svg.Path(Pen.Polygon((x - (h * 0.17), y), (x - (h * 0.14), y - h), (x + (h * 0.13), y - (h * 0.97)), (x + (h * 0.18), y)), ink);
            if (i is 1 or 4)
            {
                var next = (s.W * 0.5) + (((i - 2) / 3.0) * Math.Min(s.W * 0.42, s.Size * 0.62));
                s.Svg.Path(Pen.Polygon((x - (h * 0.24), y - (h * 1.0)), (next + (h * 0.24), y - (h * 1.02)), (next + (h * 0.22), y - (h * 0.84)), (x - (h * 0.22), y - (h * 0.83))), ink.Lift(0.03));
            }
        }

        Branches.Grass(s, dice, _ => s.H * 0.86, 0, s.W, 110, s.Size * 0.05, s.Depth(1.3));
        Cast.Stand(s, s.W * 0.5, s.H * 0.85, s.Size * 0.16, s.Colours.Ink, true);
    }

    public static void Balanced(Stage s)
    {
        var dice = s.Dice.Fork("balanced");
        var line = s.H * 0.6;
        var (sx, _) = Sky.Paint(s, line, 0.5, s.Pick(0.4, 0.42), s.Pick(0.24, 0.27));
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, sx, line, s.H * 0.84, s.Size * 0.14, 0.5);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        var (x, y) = (s.W * 0.5, s.H * 0.8);
        s.Svg.Ellipse(x, y, s.Size * 0.3, s.Size * 0.025, s.Colours.Ink, 0.3);
        double[] widths = [0.5, 0.36, 0.4, 0.24, 0.16, 0.1];
        foreach (var w in widths)
        {
            var (rx, ry) = (s.Size * w / 2, s.Size * w * dice.Between(0.13, 0.18));
            var shift = dice.Between(-0.03, 0.03) * s.Size;
            s.Svg.Ellipse(x + shift, y - ry, rx, ry * 1.04, s.Svg.Fade(new(0, s.Depth(0.9).To(s.Colours.Orb, 0.12)), new(0.6, s.Depth(1.3)), new(1, s.Depth(1.6))));
            y -= ry * 1.95;
        }
    }

    // A weathered rock on its stand in a walled court, bamboo beside it.
    public static void Scholar(Stage s)
    {
        var dice = s.Dice.Fork("scholar");
        var room = new Chamber(s, s.Colours.Dark);
        var foot = s.H * 0.78;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, room.Wall.Lift(0.05)), new(1, room.Wall)));
        s.Svg.Circle(s.W * s.Pick(0.62, 0.58), s.H * 0.36, s.Size * s.Pick(0.25, 0.26), s.Colours.Orb, 0.4);
        for (var i = 0; i < 4; i++)
        {
            Branches.Bamboo(s, dice, s.W * (s.Pick(0.14, 0.06) + (i * s.Pick(0.055, 0.08))), s.Size * dice.Between(0.012, 0.02), s.Depth(0.4 + (i * 0.25)), foot);
        }

        s.Svg.Rect(-5, foot, s.W + 10, s.H, s.Svg.Fade(new(0, room.Floor.To(room.Wall, 0.25)), new(1, room.Floor)));
        var (x, k) = (s.W * s.Pick(0.52, 0.54), s.Size * 0.0048);
        s.Svg.Ellipse(x, foot + (k * 12), 60 * k, 7 * k, s.Colours.Ink, 0.3);
        s.Svg.Place(x, foot + (k * 8), k, k);
        s.Svg.Path("M-46 0L-42-12L44-12L48 0L36 4L-34 4Z", room.Wood);
        s.Svg.Path(
            "M-30-12C-36-24-24-30-28-42C-32-54-46-56-42-72C-38-84-26-80-24-92C-22-106-34-112-24-124C-12-136 8-126 16-118C30-112 38-102 32-90C28-82 40-76 40-62C40-50 26-50 26-40C26-30 36-24 30-12Z"
            + "M-18-66C-10-62-8-74-14-80C-22-82-26-70-18-66ZM8-92C16-90 20-100 14-106C6-108 0-96 8-92ZM6-40C14-38 18-50 10-54C2-54-2-42 6-40Z",
            s.Svg.Fade(new(0, s.Depth(0.7)), new(1, s.Depth(1.3))) + "\" fill-rule=\"evenodd");
        s.Svg.Close();
        Cast.Stand(s, s.W * s.Pick(0.78, 0.84), foot + (s.H * 0.05), s.Size * 0.3, s.Colours.Ink, true);
    }

    public static void Boulder(Stage s)
    {
        var dice = s.Dice.Fork("boulder");
        Sky.Paint(s, s.H * 0.6, 0.66, s.Pick(0.28, 0.3), s.Pick(0.12, 0.14));
        for (var i = 0; i < 4; i++)
        {
            s.Fill(Land.Hills(s, dice, s.H * (0.58 + (i * 0.07)), s.H * 0.09, 2).Data(s.H + 5), 0.08 + (i * 0.18));
            Finish.Bank(s, s.H * (0.62 + (i * 0.07)), s.H * 0.1, 0.35);
        }

        var foot = s.H * 0.86;
        Rock(s, dice, s.W * s.Pick(0.34, 0.4), foot + 20, s.Size * 0.62, s.Size * 0.3, 1.15);
        s.Svg.Rect(-5, foot, s.W + 10, s.H, s.Depth(1.35));
        Trees.One(s, dice, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Round, s.W * s.Pick(0.12, 0.1), foot + 8, s.Size * 0.54, s.Depth(1.5));
        Cast.Stand(s, s.W * s.Pick(0.64, 0.76), foot + (s.H * 0.01), s.Size * 0.2, s.Depth(1.9), true);
        Branches.Grass(s, dice, _ => foot + 6, 0, s.W, 90, s.Size * 0.05, s.Depth(1.35));
    }

    private static void Rock(Stage s, Dice dice, double x, double y, double w, double h, double near)
    {
        double[] xs = [-0.5, -0.46, -0.3, -0.12, 0.14, 0.36, 0.47, 0.52], ys = [0, -0.45, -0.84, -1, -0.93, -0.7, -0.36, 0];
        var outline = new List<(double X, double Y)>();
        for (var i = 0; i < xs.Length; i++)
        {
            outline.Add((x + (w * (xs[i] + dice.Between(-0.03, 0.03))), y + (h * ys[i] * dice.Between(0.95, 1.04))));
        }

        s.Svg.Path(Pen.Polygon(outline.ToArray()), s.Layer(near));
        s.Svg.Path(Pen.Polygon(outline[3], outline[4], outline[5], outline[6], outline[7], (x + (w * 0.12), y), (x + (w * 0.2), y - (h * 0.42)), (x + (w * 0.02), y - (h * 0.66))), s.Colours.Orb, 0.14);
        s.Svg.Path(Pen.Polygon(outline[1], outline[2], (x - (w * 0.2), y - (h * 0.6)), (x - (w * 0.3), y - (h * 0.2)), outline[0]), s.Colours.Ink, 0.16);
    }
}
