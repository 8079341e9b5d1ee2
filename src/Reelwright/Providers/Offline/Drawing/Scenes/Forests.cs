using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Deep woods.</summary>
internal static class Forests
{
    public static void Trunks(Stage s)
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

    public static void Wooded(Stage s)
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

    public static void Avenue(Stage s)
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
