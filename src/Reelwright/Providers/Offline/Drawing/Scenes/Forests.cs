using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Forests and single trees.</summary>
internal static class Forests
{
    public static readonly Action<Stage>[] All = [Trunks, Ridges, Path, Clearing, Edge, Tall];

    public static readonly Action<Stage>[] Single = [Hills.All[1], Rivers.Bank, Hills.All[4], Blossoming];

    private static void Trunks(Stage s)
    {
        var dice = s.Dice.Fork("trunks");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, c.Sky), new(0.6, c.Horizon), new(1, c.Far)));
        var (lx, ly) = (s.W * 0.56, s.H * 0.4);
        s.Svg.Circle(lx, ly, s.Size * 0.6, s.Svg.Glow(new(0, c.Orb, 0.8), new(0.4, c.Orb, 0.3), new(1, c.Orb, 0)));
        for (var layer = 0; layer < 4; layer++)
        {
            var near = 0.15 + (layer * 0.36);
            var foot = s.H * (0.66 + (layer * 0.075));
            var ground = Land.Hills(s, dice, foot, s.H * 0.025, 2.5);
            var count = (s.Wide ? 11 : 6) - (layer * (s.Wide ? 2 : 1));
            var pen = new Pen();
            for (var i = 0; i < count; i++)
            {
                var x = s.W * ((i + dice.Between(0.1, 0.9)) / count);
                if (layer > 1 && Math.Abs(x - lx) < s.Size * 0.16)
                {
                    continue;
                }

                var w = s.Size * (0.012 + (layer * 0.014)) * dice.Between(0.8, 1.3);
                var lean = dice.Between(-0.02, 0.02) * s.H;
                pen.Move(x - (w * 1.5), foot + 20).Quad(x - (w * 0.6), foot - (w * 3), x - (w * 0.5) + lean, -10).Line(x + (w * 0.5) + lean, -10).Quad(x + (w * 0.6), foot - (w * 3), x + (w * 1.5), foot + 20).Close();
            }

            s.Svg.Path(pen.Data, s.Depth(near));
            s.Fill(ground.Data(s.H + 5), near);
            if (layer < 3)
            {
                Finish.Bank(s, foot, s.H * 0.2, 0.25);
            }
        }

        Rays(s, dice, lx);
        Branches.Grass(s, dice, _ => s.H * 0.9, 0, s.W, 90, s.Size * 0.05, s.Depth(1.4));
        Cast.Stand(s, lx, s.H * 0.83, s.Size * 0.19);
    }

    private static void Ridges(Stage s)
    {
        var dice = s.Dice.Fork("ridges");
        Sky.Paint(s, s.H * 0.5);
        for (var i = 0; i < 5; i++)
        {
            var near = 0.05 + (i * 0.26);
            var level = s.H * (0.44 + (i * 0.12));
            var ridge = Land.Hills(s, dice, level, s.H * 0.09, 2 - (i * 0.2));
            Trees.Row(s, dice, ridge, -0.02, 1.02, (int)((s.Wide ? 40 : 20) / (1 + (i * 0.42))), s.Size * (0.05 + (i * 0.035)), s.Plan.East && i > 2 ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(near));
            s.Fill(ridge.Data(s.H + 5), near);
            if (i < 4)
            {
                Finish.Bank(s, level + (s.H * 0.07), s.H * 0.12, 0.4);
            }
        }
    }

    private static void Path(Stage s)
    {
        var dice = s.Dice.Fork("path");
        var c = s.Colours;
        var horizon = s.H * 0.56;
        Sky.Paint(s, horizon, 0.5, 0.36, 0.1);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Linear(0, horizon, 0, s.H, new(0, s.Depth(0.35)), new(1, s.Depth(1.3))));
        s.Svg.Path(
            new Pen().Move((s.W * 0.5) - (s.Size * 0.012), horizon).Curve(s.W * 0.47, s.H * 0.66, s.W * 0.56, s.H * 0.74, s.W * s.Pick(0.28, 0.1), s.H + 5)
                .Line(s.W * s.Pick(0.76, 0.96), s.H + 5).Curve(s.W * 0.62, s.H * 0.76, s.W * 0.53, s.H * 0.66, (s.W * 0.5) + (s.Size * 0.012), horizon).Close().Data,
            s.Svg.Fade(new(0, c.Horizon), new(1, c.Horizon.To(s.Depth(1), 0.75))));
        for (var i = 0; i < 6; i++)
        {
            var t = i / 5.0;
            foreach (var side in (int[])[-1, 1])
            {
                var x = (s.W * 0.5) + (side * s.W * (0.05 + (s.Pick(0.42, 0.46) * Math.Pow(t, 1.3))) * dice.Between(0.95, 1.1));
                var kind = s.Plan.Weather == Weather.Snow ? Trees.Kind.Bare : s.Plan.Has(Notion.Autumn) || dice.Chance(0.8) ? Trees.Kind.Round : Trees.Kind.Poplar;
                Trees.One(s, dice, kind, x, horizon + ((s.H * 0.36) * Math.Pow(t, 1.4)) + 4, s.Size * (0.12 + (0.75 * Math.Pow(t, 1.2))), s.Depth(0.3 + (t * 1.25)));
            }
        }

        Cast.Stand(s, s.W * 0.51, s.H * 0.74, s.Size * 0.17, always: true);
    }

    private static void Clearing(Stage s)
    {
        var dice = s.Dice.Fork("clearing");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.6, 0.5, 0.24);
        for (var i = 0; i < 3; i++)
        {
            var near = 0.25 + (i * 0.4);
            var ridge = Ridge.Of(s, 20, true, at => s.H * (0.66 + (i * 0.05)));
            var reach = 0.42 - (i * 0.06);
            var size = s.Size * (0.3 + (i * 0.26));
            var kind = s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer;
            Trees.Row(s, dice, ridge, -0.05, reach, 6 - i, size, kind, s.Depth(near));
            Trees.Row(s, dice, ridge, 1 - reach, 1.05, 6 - i, size, kind, s.Depth(near));
            s.Svg.Rect(-5, s.H * (0.66 + (i * 0.05)), s.W + 10, s.H, s.Depth(near).To(c.Horizon, 0.12));
            Finish.Bank(s, s.H * (0.66 + (i * 0.05)), s.H * 0.12, 0.3);
        }

        s.Svg.Ellipse(s.W * 0.5, s.H * 0.82, s.W * s.Pick(0.26, 0.4), s.H * 0.045, c.Orb, 0.22);
        s.Svg.Path(Pen.Polygon((s.W * 0.46, -5), (s.W * 0.56, -5), (s.W * s.Pick(0.72, 0.86), s.H * 0.82), (s.W * s.Pick(0.26, 0.12), s.H * 0.82)), s.Svg.Fade(new(0, c.Orb, 0.38), new(1, c.Orb, 0.04)));
        Cast.Stand(s, s.W * 0.5, s.H * 0.825, s.Size * 0.2, always: true);
        Branches.Grass(s, dice, _ => s.H * 0.99, 0, s.W, 110, s.Size * 0.09, s.Depth(1.6));
    }

    // Bamboo in the east, birches elsewhere: pale verticals close by.
    private static void Edge(Stage s)
    {
        var dice = s.Dice.Fork("edge");
        Sky.Paint(s, s.H * 0.7, 0.6, 0.32, s.Pick(0.14, 0.16));
        s.Fill(Land.Hills(s, dice, s.H * 0.7, s.H * 0.06, 2).Data(s.H + 5), 0.2);
        var ground = Land.Hills(s, dice, s.H * 0.82, s.H * 0.03, 1.6);
        s.Fill(ground.Data(s.H + 5), 1);
        for (var layer = 0; layer < 3; layer++)
        {
            for (var i = 0; i < (s.Wide ? 6 : 4) - layer; i++)
            {
                var x = s.W * (i + dice.Between(0.1, 0.9)) / ((s.Wide ? 6 : 4) - layer);
                if (layer == 2 && Math.Abs((x / s.W) - 0.6) < 0.2)
                {
                    continue;
                }

                if (s.Plan.East)
                {
                    Branches.Bamboo(s, dice, x, s.Size * (0.01 + (layer * 0.008)), s.Depth(0.35 + (layer * 0.55)), s.H * 0.9);
                }
                else
                {
                    Birch(s, dice, x, s.Size * (0.018 + (layer * 0.016)), layer);
                }
            }
        }

        Branches.Grass(s, dice, ground.At, 0, s.W, 90, s.Size * 0.06, s.Depth(1.4));
        Cast.Stand(s, s.W * 0.6, ground.At(s.W * 0.6) + 6, s.Size * 0.22);
    }

    private static void Tall(Stage s)
    {
        var dice = s.Dice.Fork("tall");
        var c = s.Colours;
        var (cx, cy) = (s.W * 0.52, s.H * s.Pick(0.36, 0.4));
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Depth(0.55));
        s.Svg.Circle(cx, cy, Math.Max(s.W, s.H) * 0.7, s.Svg.Glow(new(0, c.Orb), new(0.12, c.Horizon), new(0.5, c.Sky.To(c.Far, 0.4)), new(1, s.Depth(0.8))));
        var count = 13;
        for (var i = 0; i < count; i++)
        {
            var angle = (i * 360.0 / count) + dice.Between(-9, 9);
            var reach = Math.Max(s.W, s.H);
            var w = s.Size * dice.Between(0.05, 0.09);
            var near = 0.7 + (0.35 * (i % 3));
            var (ex, ey) = Branches.Walk(cx, cy, angle, reach);
            var (bx, by) = Branches.Walk(cx, cy, angle, s.Size * dice.Between(0.16, 0.24));
            var (nx, ny) = Branches.Walk(0, 0, angle + 90, 1);
            s.Svg.Path(Pen.Polygon((bx - (nx * w * 0.12), by - (ny * w * 0.12)), (bx + (nx * w * 0.12), by + (ny * w * 0.12)), (ex + (nx * w), ey + (ny * w)), (ex - (nx * w), ey - (ny * w))), s.Depth(near + 0.3));
            for (var k = 0; k < 4; k++)
            {
                var far = s.Size * (0.22 + (0.17 * k)) * dice.Between(0.9, 1.15);
                var (tx, ty) = Branches.Walk(cx, cy, angle + dice.Between(-11, 11), far);
                Trees.Crown(s, dice, tx, ty, far * dice.Between(0.2, 0.3), far * dice.Between(0.17, 0.25), s.Depth(near + (0.1 * k)), 0.85);
            }
        }

        Birds.Flock(s, dice, s.H * 0.8);
    }

    private static void Blossoming(Stage s)
    {
        var dice = s.Dice.Fork("blossoming");
        Sky.Paint(s, s.H * 0.7, 0.58, s.Pick(0.42, 0.46), s.Pick(0.22, 0.26));
        s.Fill(Land.Hills(s, dice, s.H * 0.74, s.H * 0.08, 2).Data(s.H + 5), 0.15);
        s.Fill(Land.Hills(s, dice, s.H * 0.84, s.H * 0.05, 1.4).Data(s.H + 5), 0.9);
        var flower = s.Colours.Accent.To(s.Colours.Horizon, 0.2);
        Branches.Blossom(s, dice, -20, s.H * s.Pick(0.3, 0.26), s.Size * s.Pick(0.95, 0.85), -4, flower, s.Depth(1.8));
        Branches.Blossom(s, dice, -20, s.H * s.Pick(0.12, 0.12), s.Size * 0.6, 6, flower, s.Depth(1.8));
        Cast.Draw(s, Silhouettes.Heron, s.W * 0.72, s.H * 0.84, s.Size * 0.22, -1, s.Depth(1.7), false);
    }

    private static void Birch(Stage s, Dice dice, double x, double w, int layer)
    {
        var bark = s.Depth(0.4 + (layer * 0.4)).To(s.Colours.Horizon.Lift(0.1), s.Colours.Dark ? 0.3 : 0.62 - (layer * 0.1));
        var lean = dice.Between(-30, 30);
        s.Svg.Path(Pen.Polygon((x - w, s.H * 0.92), (x - (w * 0.7) + lean, -10), (x + (w * 0.7) + lean, -10), (x + w, s.H * 0.92)), s.Svg.Linear(x - w, 0, x + w, 0, new(0, bark), new(1, bark.Lift(-0.12))));
        var marks = new Pen();
        for (var i = 0; i < 12; i++)
        {
            var y = s.H * (i + dice.Unit()) / 13;
            var left = dice.Chance(0.5);
            var mx = x + (lean * (1 - (y / (s.H * 0.92)))) + (left ? -w * 0.8 : w * 0.8);
            marks.Move(mx, y).Quad(mx + ((left ? 1 : -1) * w * 0.7), y + (w * 0.1), mx + ((left ? 1 : -1) * w * dice.Between(0.5, 1)), y + (w * 0.3));
        }

        s.Svg.Stroke(marks.Data, s.Depth(1.6), w * 0.16, 0.7);
    }

    private static void Rays(Stage s, Dice dice, double x)
    {
        for (var i = 0; i < 4; i++)
        {
            var at = x + (s.W * (-0.22 + (i * 0.13)));
            s.Svg.Path(
                Pen.Polygon((at, -5), (at + (s.W * 0.05), -5), (at - (s.W * dice.Between(0.08, 0.14)), s.H * 0.84), (at - (s.W * 0.24), s.H * 0.84)),
                s.Svg.Fade(new(0, s.Colours.Orb, 0.28), new(1, s.Colours.Orb, 0)));
        }
    }
}
