using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Pictures that are mostly sky.</summary>
internal static class Skies
{
    public static readonly Action<Stage>[] All = [CloudSea, Balloons, Wide, Kite];

    public static readonly Action<Stage>[] Starry = [Arch, Wide, Treetops];

    public static readonly Action<Stage>[] Moons = [Great, Rivers.Reeds, Treetops, BranchMoon];

    public static readonly Action<Stage>[] Suns = [Great, Beams, Seas.Open];

    public static readonly Action<Stage>[] Winged = [OnWire, Migration, BranchMoon];

    public static void CloudSea(Stage s)
    {
        var dice = s.Dice.Fork("cloud sea");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.56, -1, s.Pick(0.36, 0.38), s.Pick(0.11, 0.13));
        s.Fill(Land.Peaks(s, dice, s.H * 0.68, s.H * 0.3, dice.Between(0.2, 0.4), dice.Between(0.6, 0.85)).Data(s.H + 5), 0.35);
        for (var i = 0; i < 6; i++)
        {
            var t = i / 5.0;
            var cloud = c.Horizon.Lift(0.03).To(c.Sky, 0.2 + (t * 0.3)).To(c.Near, c.Dark ? 0.15 + (t * 0.35) : t * 0.24);
            var step = s.Size * (0.09 + (0.09 * t));
            var level = s.H * (0.62 + (0.34 * Math.Pow(t, 1.2)));
            var pen = new Pen().Move(-step, s.H + 10).Line(-step, level);
            for (var x = -step; x < s.W + step;)
            {
                var w = step * dice.Between(0.6, 1.5);
                x += w;
                pen.Arc(w * dice.Between(0.52, 0.66), x, level + (dice.Between(-0.3, 0.3) * step));
            }

            s.Svg.Path(pen.Line(s.W + (step * 2), s.H + 10).Close().Data, s.Svg.Fade(new(0, cloud.Lift(0.05)), new(0.5, cloud.Lift(-0.03))));
        }
    }

    private static void Balloons(Stage s)
    {
        var dice = s.Dice.Fork("balloons");
        Sky.Paint(s, s.H * 0.66, 0.74, 0.24);
        Hills.Layers(s, dice, 0.66, 0.84, 4, 0.12, 1.1);
        (double X, double Y, double Size)[] at = [(s.Pick(0.36, 0.4), 0.56, 0.4), (0.66, 0.36, 0.2), (s.Pick(0.18, 0.2), 0.3, 0.14), (0.82, 0.56, 0.12)];
        foreach (var (x, y, size) in at)
        {
            s.Svg.Place(s.W * x, s.H * y, s.Size * size / 100, s.Size * size / 100);
            var skin = size > 0.3 ? s.Colours.Accent : s.Colours.Accent.To(s.Colours.Horizon, 0.45);
            s.Svg.Path("M0-100C-34-100-44-72-40-52C-36-34-16-22-9-10L9-10C16-22 36-34 40-52C44-72 34-100 0-100Z", skin);
            s.Svg.Path("M0-100C-16-96-20-70-18-50C-16-34-8-20-4-10L4-10C8-20 16-34 18-50C20-70 16-96 0-100Z", s.Colours.Lamp, 0.75);
            s.Svg.Path("M0-100C-6-90-7-70-6-50C-5-34-3-20-1.5-10L1.5-10C3-20 5-34 6-50C7-70 6-90 0-100Z", skin);
            s.Svg.Stroke("M-8-10L-5 3M8-10L5 3", s.Colours.Ink, 1);
            s.Svg.Rect(-6, 2, 12, 9, s.Colours.Ink, round: 2);
            s.Svg.Close();
        }
    }

    private static void Wide(Stage s)
    {
        var dice = s.Dice.Fork("wide sky");
        Sky.Paint(s, s.H * 0.82, 0.28, s.Pick(0.34, 0.36));
        for (var i = 0; i < 3; i++)
        {
            Clouds.Heap(s, dice, s.W * (0.4 + (i * 0.16)) - (s.Size * 0.3), s.H * (0.4 + (i * 0.14)), s.Size * (0.7 - (i * 0.12)), s.Colours.Horizon.Lift(s.Colours.Dark ? 0 : 0.05), 0.6);
        }

        s.Fill(Land.Hills(s, dice, s.H * 0.84, s.H * 0.05, 2).Data(s.H + 5), 0.4);
        var ridge = Land.Hills(s, dice, s.H * 0.9, s.H * 0.03, 1.6);
        Trees.Row(s, dice, ridge, 0.6, 0.94, 5, s.Size * 0.1, Trees.Suited(s, dice), s.Depth(1.3));
        s.Fill(ridge.Data(s.H + 5), 1.2);
        Cast.Stand(s, s.W * 0.36, ridge.At(s.W * 0.36) + 3, s.Size * 0.13, always: true);
    }

    private static void Kite(Stage s)
    {
        var dice = s.Dice.Fork("kite");
        Sky.Paint(s, s.H * 0.8, 0.24, 0.26);
        Hills.Layers(s, dice, 0.74, 0.8, 2, 0.15, 0.5);
        var hill = Ridge.Of(s, 14, true, at => s.H * (0.88 - (0.08 * Math.Exp(-Math.Pow((at - 0.3) * 2.6, 2)))));
        s.Fill(hill.Data(s.H + 5), 1.1);
        Branches.Grass(s, dice, hill.At, 0, s.W, 80, s.Size * 0.04, s.Depth(1.15));
        var (x, y, kx, ky) = (s.W * 0.3, hill.At(s.W * 0.3), s.W * s.Pick(0.7, 0.72), s.H * 0.26);
        Cast.Stand(s, x, y + 4, s.Size * 0.18, s.Depth(1.9), true);
        s.Svg.Stroke(new Pen().Move(x + (s.Size * 0.03), y - (s.Size * 0.09)).Quad(s.W * 0.56, s.H * 0.56, kx, ky).Data, s.Colours.Ink, 1.4, 0.7);
        s.Svg.Place(kx, ky, s.Size * 0.0011, s.Size * 0.0011, 28);
        s.Svg.Path("M0-90L52-20L0 70L-52-20Z", s.Colours.Accent);
        s.Svg.Path("M0-90L52-20L0-20ZM0-20L-52-20L0 70Z", s.Colours.Lamp, 0.7);
        s.Svg.Stroke("M0 70C-30 100 30 130 0 160C-30 190 24 214-4 240", s.Colours.Accent, 5);
        s.Svg.Close();
    }

    private static void Arch(Stage s)
    {
        var dice = s.Dice.Fork("arch");
        Sky.Paint(s, s.H * 0.8, 0.2, 0.2, 0.045);
        var glow = s.Svg.Glow(new(0, s.Colours.Orb, 0.26), new(0.5, s.Colours.Horizon, 0.12), new(1, s.Colours.Horizon, 0));
        s.Svg.Place(s.W * 0.6, s.H * 0.36, 1, 1, -38);
        s.Svg.Ellipse(0, 0, Math.Max(s.W, s.H) * 0.6, s.Size * 0.2, glow);
        var dust = new Pen();
        for (var i = 0; i < 170; i++)
        {
            var off = (dice.Unit() + dice.Unit() + dice.Unit() - 1.5) / 1.5;
            dust.Box(dice.Between(-0.56, 0.56) * Math.Max(s.W, s.H), off * s.Size * 0.17, s.Size * 0.0022, s.Size * 0.0022);
        }

        s.Svg.Path(dust.Data, s.Colours.Orb, 0.75);
        s.Svg.Close();
        Sky.Stars(s, dice, s.H * 0.74, 130, false);
        s.Svg.Stroke(new Pen().Move(s.W * 0.3, s.H * 0.2).Line((s.W * 0.3) + (s.Size * 0.17), (s.H * 0.2) + (s.Size * 0.06)).Data, s.Svg.Linear(s.W * 0.3, 0, (s.W * 0.3) + (s.Size * 0.17), 0, new(0, s.Colours.Orb, 0), new(1, s.Colours.Orb)), 3);
        s.Fill(Land.Peaks(s, dice, s.H * 0.84, s.H * 0.16, 0.7).Data(s.H + 5), 0.55);
        var ridge = Land.Hills(s, dice, s.H * 0.88, s.H * 0.06, 1.6);
        s.Fill(ridge.Data(s.H + 5), 1.2);
        Cast.Stand(s, s.W * 0.34, ridge.At(s.W * 0.34) + 3, s.Size * 0.15, s.Colours.Ink, true);
    }

    private static void Treetops(Stage s)
    {
        var dice = s.Dice.Fork("treetops");
        Sky.Paint(s, s.H * 0.9, 0.5, s.Pick(0.42, 0.42), s.Pick(0.17, 0.2));
        for (var i = 0; i < 3; i++)
        {
            var near = 0.4 + (i * 0.45);
            var level = s.H * (0.82 + (i * 0.08));
            var edge = Ridge.Of(s, 16, true, at => level - (s.H * 0.3 * Math.Pow(Math.Abs(at - 0.5) * 1.7, 2.2)));
            Trees.Row(s, dice, edge, -0.02, 1.02, (s.Wide ? 20 : 11) - (i * 3), s.Size * (0.16 + (i * 0.09)), s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(near));
            s.Fill(edge.Data(s.H + 5), near);
        }
    }

    private static void Great(Stage s)
    {
        var dice = s.Dice.Fork("great");
        Sky.Paint(s, s.H * 0.78, dice.Between(0.4, 0.6), s.Pick(0.46, 0.48), s.Pick(0.32, 0.34));
        Hills.Layers(s, dice, 0.72, 0.8, 2, 0.15, 0.6);
        var ridge = Land.Hills(s, dice, s.H * 0.87, s.H * 0.06, 1.4);
        Trees.Row(s, dice, ridge, 0.02, 0.2, 3, s.Size * 0.24, Trees.Suited(s, dice), s.Depth(1.6));
        s.Fill(ridge.Data(s.H + 5), 1.3);
        Cast.Stand(s, s.W * 0.5, ridge.At(s.W * 0.5) + 3, s.Size * 0.18, s.Colours.Ink);
        Birds.Flock(s, dice, s.H * 0.7);
    }

    private static void Beams(Stage s)
    {
        var dice = s.Dice.Fork("beams");
        var c = s.Colours;
        var (x, y) = Sky.Paint(s, s.H * 0.7, 0.5, s.Pick(0.44, 0.46), s.Pick(0.13, 0.15));
        var reach = Math.Max(s.W, s.H) * 1.2;
        var pen = new Pen();
        for (var i = 0; i < 18; i++)
        {
            var (a, b) = (Branches.Walk(x, y, i * 20, reach), Branches.Walk(x, y, (i * 20) + 9, reach));
            pen.Move(x, y).Line(a.X, a.Y).Line(b.X, b.Y).Close();
        }

        s.Svg.Path(pen.Data, c.Orb, 0.14);
        s.Svg.Circle(x, y, s.Size * 0.14, c.Orb);
        var ridge = Hills.Layers(s, dice, 0.66, 0.84, 4, 0.2, 1.1);
        Cast.Stand(s, s.W * 0.5, ridge.At(s.W * 0.5) + 3, s.Size * 0.16, s.Colours.Ink);
    }

    private static void BranchMoon(Stage s)
    {
        var dice = s.Dice.Fork("branch moon");
        var (x, y) = Sky.Paint(s, s.H * 0.9, 0.58, s.Pick(0.4, 0.4), s.Pick(0.24, 0.27));
        var ink = s.Depth(1.8);
        s.Svg.Path(new Pen().Move(-10, s.H * 0.62).Curve(s.W * 0.2, s.H * 0.58, s.W * 0.4, s.H * 0.6, s.W * 0.82, s.H * 0.52).Curve(s.W * 0.4, s.H * 0.63, s.W * 0.2, s.H * 0.63, -10, s.H * 0.68).Close().Data, ink);
        Branches.Blossom(s, dice, s.W * 0.1, s.H * 0.6, s.Size * 0.55, -34, s.Colours.Accent, ink);
        Branches.Blossom(s, dice, s.W * 0.6, s.H * 0.565, s.Size * 0.34, -16, s.Colours.Accent, ink);
        for (var i = 0; i < (s.Plan.Has(Notion.Bird) ? 3 : 2); i++)
        {
            Perched(s, s.W * (0.44 + (i * 0.09)), s.H * (0.598 - (i * 0.012)), s.Size * 0.075, i == 1 ? -1 : 1, ink);
        }

        s.Fill(Land.Hills(s, dice, s.H * 0.86, s.H * 0.06, 2).Data(s.H + 5), 0.6);
        s.Fill(Land.Hills(s, dice, s.H * 0.92, s.H * 0.05, 1.6).Data(s.H + 5), 1.1);
        Birds.Gull(s, x + (s.Size * 0.1), y - (s.Size * 0.1), s.Size * 0.024, -8, ink);
    }

    private static void OnWire(Stage s)
    {
        var dice = s.Dice.Fork("on wire");
        Sky.Paint(s, s.H * 0.82, 0.66, s.Pick(0.48, 0.5), s.Pick(0.18, 0.2));
        s.Fill(Land.Hills(s, dice, s.H * 0.84, s.H * 0.06, 2).Data(s.H + 5), 0.4);
        s.Fill(Land.Hills(s, dice, s.H * 0.91, s.H * 0.04, 1.6).Data(s.H + 5), 1.2);
        var ink = s.Depth(1.8);
        for (var w = 0; w < 3; w++)
        {
            var (y0, y1, sag) = (s.H * (0.24 + (w * 0.1)), s.H * (0.2 + (w * 0.13)), s.H * 0.07);
            s.Svg.Stroke(new Pen().Move(-10, y0).Quad(s.W * 0.5, ((y0 + y1) / 2) + sag, s.W + 10, y1).Data, ink, 2.4);
            for (var i = 0; i < 4 - w; i++)
            {
                var t = 0.16 + (w * 0.13) + (i * 0.15) + dice.Between(0, 0.07);
                var y = ((1 - t) * (1 - t) * y0) + (2 * t * (1 - t) * (((y0 + y1) / 2) + sag)) + (t * t * y1);
                Perched(s, s.W * t, y, s.Size * 0.06, dice.Chance(0.5) ? 1 : -1, ink);
            }
        }

        Birds.Flock(s, dice, s.H * 0.9);
    }

    private static void Migration(Stage s)
    {
        var dice = s.Dice.Fork("migration");
        Sky.Paint(s, s.H * 0.7, 0.3, -1);
        for (var i = 0; i < 11; i++)
        {
            var (row, side) = ((i + 1) / 2, i % 2 == 0 ? 1 : -1);
            Birds.Gull(s, (s.W * 0.62) - (row * s.Size * 0.075), (s.H * 0.34) + (side * row * s.Size * 0.042) - (row * s.Size * 0.012), s.Size * (0.034 - (row * 0.0018)), -8, s.Depth(1.5));
        }

        var line = s.H * 0.72;
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.2, 0.25, 0.7).Data(line + 2), 0.2);
        Water.Sheet(s, line, s.H);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        Branches.Grass(s, dice, _ => s.H * 1.0, 0, s.W * 0.3, 60, s.Size * 0.26, s.Depth(1.5), true);
        Branches.Grass(s, dice, _ => s.H * 1.0, s.W * 0.7, s.W, 50, s.Size * 0.2, s.Depth(1.5), true);
    }

    private static void Perched(Stage s, double x, double y, double size, int facing, Colour ink)
    {
        s.Svg.Place(x, y, facing * size / 100, size / 100);
        s.Svg.Path("M-70 20L-30-28C-24-60 4-82 24-78C28-92 50-96 58-80L76-72L58-66C58-34 38-4 8 0L-16 0C-30 4-50 14-70 20Z", ink);
        s.Svg.Close();
    }
}
