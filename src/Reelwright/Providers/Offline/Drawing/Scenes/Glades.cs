using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Where the wood opens.</summary>
internal static class Glades
{
    public static void Clearing(Stage s)
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
    public static void Stems(Stage s)
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

    public static void Canopy(Stage s)
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
}
