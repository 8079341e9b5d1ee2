using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Trains.</summary>
internal static class Trains
{
    public static void Viaduct(Stage s)
    {
        var dice = s.Dice.Fork("viaduct");
        Sky.Paint(s, s.H * 0.56, 0.3, -1);
        s.Fill(Land.Peaks(s, dice, s.H * 0.66, s.H * 0.28, 0.7).Data(s.H + 5), 0.15);
        s.Fill(Land.Hills(s, dice, s.H * 0.72, s.H * 0.1, 2).Data(s.H + 5), 0.4);
        Finish.Bank(s, s.H * 0.72, s.H * 0.16, 0.4);
        var deck = s.H * s.Pick(0.52, 0.56);
        Spans.Train(s, dice, s.W * s.Pick(0.66, 0.8), deck, s.Size * 0.085, 4);
        Spans.Viaduct(s, deck, s.H * 0.9, s.Size * 0.17, s.Svg.Fade(new(0, s.Depth(1.2)), new(1, s.Depth(0.8))), s.Size * 0.03);
        var front = Land.Hills(s, dice, s.H * 0.84, s.H * 0.08, 1.4);
        Trees.Row(s, dice, front, 0, 1, s.Wide ? 12 : 7, s.Size * 0.12, Trees.Suited(s, dice), s.Depth(1.3));
        s.Fill(front.Data(s.H + 5), 1.25);
    }

    public static void Crossing(Stage s)
    {
        var dice = s.Dice.Fork("crossing");
        Sky.Paint(s, s.H * 0.66, 0.4, s.Pick(0.4, 0.44), s.Pick(0.2, 0.22));
        Hills.Layers(s, dice, 0.6, 0.72, 2, 0.12, 0.5);
        var line = s.H * 0.78;
        s.Svg.Rect(-5, line, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1.1)), new(0.5, s.Depth(1.4))));
        Spans.Train(s, dice, s.W * s.Pick(0.72, 0.86), line, s.Size * 0.19, 3);
        s.Svg.Rect(-5, line, s.W + 10, s.Size * 0.008, s.Colours.Ink);
        Branches.Grass(s, dice, _ => s.H * 0.95, 0, s.W, 110, s.Size * 0.1, s.Depth(1.6));
    }

    public static void Platform(Stage s)
    {
        var dice = s.Dice.Fork("platform");
        var horizon = s.H * 0.56;
        Sky.Paint(s, horizon, 0.5, -1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.07, 2).Data(s.H + 5), 0.2);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.6)), new(1, s.Depth(1.2))));
        var vx = s.W * 0.44;
        foreach (var off in (double[])[-0.05, 0.09])
        {
            s.Svg.Path(Pen.Polygon((vx, horizon), (vx + 2, horizon), (s.W * (0.3 + (off * 4)) + (s.Size * 0.02), s.H + 5), (s.W * (0.3 + (off * 4)) - (s.Size * 0.02), s.H + 5)), s.Colours.Horizon.To(s.Depth(1), 0.2));
        }

        for (var i = 1; i < 11; i++)
        {
            var t = Math.Pow(i / 10.0, 2.2);
            var y = horizon + ((s.H - horizon) * t);
            var (l, r) = (vx + ((s.W * 0.02) - vx) * t, vx + ((s.W * 0.74) - vx) * t);
            s.Svg.Rect(l, y, r - l, 1 + (t * s.Size * 0.018), s.Depth(1.6), 0.7);
        }

        s.Svg.Path(Pen.Polygon((vx + (s.W * 0.02), horizon), (s.W + 5, horizon + (s.H * 0.16)), (s.W + 5, s.H + 5), (s.W * 0.8, s.H + 5)), s.Depth(1.05).To(s.Colours.Horizon, 0.2));
        var roof = s.Depth(1.6);
        s.Svg.Path(Pen.Polygon((vx + (s.W * 0.06), horizon - (s.H * 0.03)), (s.W + 5, s.H * 0.06), (s.W + 5, s.H * 0.18), (vx + (s.W * 0.06), horizon - (s.H * 0.015))), roof);
        foreach (var t in (double[])[0.25, 0.5, 0.85])
        {
            var x = vx + (s.W * (0.08 + (0.5 * t)));
            s.Svg.Rect(x, horizon - (s.H * (0.05 + (0.34 * t))), s.Size * (0.006 + (0.014 * t)), s.H * (0.08 + (0.46 * t)), roof);
            Lights.Glow(s, x - (s.Size * 0.02), horizon - (s.H * (0.03 + (0.28 * t))), s.Size * 0.12 * (0.4 + t), 0.5);
        }

        Cast.Stand(s, s.W * s.Pick(0.7, 0.74), s.H * 0.85, s.Size * 0.28, always: true);
    }
}
