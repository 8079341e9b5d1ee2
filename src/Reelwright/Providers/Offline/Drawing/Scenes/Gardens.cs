using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Gardens.</summary>
internal static class Gardens
{
    public static void Walk(Stage s)
    {
        var dice = s.Dice.Fork("walk");
        var horizon = s.H * 0.54;
        Sky.Paint(s, horizon, 0.5, -1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.06, 2).Data(s.H + 5), 0.2);
        var lawn = s.Depth(0.75);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.4)), new(1, lawn)));
        s.Svg.Path(Pen.Polygon((s.W * 0.485, horizon), (s.W * 0.515, horizon), (s.W * s.Pick(0.7, 0.9), s.H + 5), (s.W * s.Pick(0.3, 0.1), s.H + 5)), s.Svg.Fade(new(0, s.Colours.Horizon), new(1, s.Colours.Horizon.To(lawn, 0.55))));
        for (var i = 0; i < 6; i++)
        {
            var t = i / 5.0;
            var y = horizon + ((s.H * 0.36) * Math.Pow(t, 1.7)) + 4;
            foreach (var side in (int[])[-1, 1])
            {
                var x = (s.W * 0.5) + (side * s.W * (0.03 + (s.Pick(0.31, 0.42) * Math.Pow(t, 1.5))));
                var size = s.Size * (0.06 + (0.3 * Math.Pow(t, 1.3)));
                if (i % 2 == 0)
                {
                    s.Svg.Path(Pen.Polygon((x - (size * 0.2), y), (x, y - size), (x + (size * 0.2), y)), s.Depth(0.6 + (t * 0.7)));
                }
                else
                {
                    s.Svg.Rect(x - (size * 0.02), y - (size * 0.4), size * 0.04, size * 0.4, s.Depth(1.3));
                    s.Svg.Circle(x, y - (size * 0.55), size * 0.24, s.Depth(0.55 + (t * 0.7)));
                }
            }
        }

        Courts.Fountain(s, s.W * 0.5, s.H * 0.68, s.Size * 0.2);
        Cast.Stand(s, s.W * s.Pick(0.6, 0.68), s.H * 0.82, s.Size * 0.2);
    }

    public static void Pavilion(Stage s)
    {
        var dice = s.Dice.Fork("pavilion");
        var line = s.H * 0.7;
        var (x, _) = Sky.Paint(s, line, 0.26, 0.26);
        s.Fill(Land.Hills(s, dice, s.H * 0.62, s.H * 0.12, 2).Data(line + 2), 0.15);
        var bank = Land.Hills(s, dice, line - 4, s.H * 0.03, 2);
        Trees.Row(s, dice, bank, 0, 1, s.Wide ? 10 : 6, s.Size * 0.16, Trees.Suited(s, dice), s.Depth(0.55));
        s.Fill(bank.Data(line + 6), 0.6);
        Water.Sheet(s, line + 4, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.95, s.Size * 0.06, 0.5);
        var (px, w) = (s.W * s.Pick(0.66, 0.6), s.Size * s.Pick(0.36, 0.44));
        var ink = s.Depth(1.45);
        var floor = line + (s.H * 0.01);
        var top = floor - (w * 0.62);
        s.Svg.Rect(px - (w * 0.56), floor - (w * 0.05), w * 1.12, w * 0.09, ink);
        foreach (var off in (double[])[-0.42, -0.16, 0.16, 0.42])
        {
            s.Svg.Rect(px + (w * off) - (w * 0.018), top, w * 0.036, w * 0.6, ink.To(s.Colours.Accent, s.Plan.East ? 0.45 : 0));
        }

        Cast.Stand(s, px, floor - (w * 0.05), w * 0.42, s.Depth(1.8), true);
        s.Svg.Rect(px - (w * 0.5), floor - (w * 0.2), w, w * 0.02, ink);
        if (s.Plan.East)
        {
            Buildings.Roof(s, px, top, w * 0.72, w * 0.4, ink);
            Lights.Lantern(s, px - (w * 0.3), top + 6, w * 0.12);
            Lights.Lantern(s, px + (w * 0.3), top + 6, w * 0.12);
        }
        else
        {
            s.Svg.Path(new Pen().Move(px - (w * 0.56), top).Curve(px - (w * 0.5), top - (w * 0.3), px - (w * 0.1), top - (w * 0.34), px, top - (w * 0.46)).Curve(px + (w * 0.1), top - (w * 0.34), px + (w * 0.5), top - (w * 0.3), px + (w * 0.56), top).Close().Data, ink);
        }

        Water.Ripples(s, dice, line + 10, s.H, 40, s.Colours.Horizon);
        Branches.Willow(s, dice, s.W * s.Pick(0.14, 0.12), s.H * 0.86, s.Size * 0.62, s.Depth(1.6));
        s.Svg.Path(new Pen().Move(-5, s.H * 0.84).Quad(s.W * 0.25, s.H * 0.85, s.W * 0.42, s.H + 5).Line(-5, s.H + 5).Close().Data, s.Depth(1.4));
    }
}
