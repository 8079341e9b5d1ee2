using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Villages.</summary>
internal static class Villages
{
    public static void OnHill(Stage s)
    {
        var dice = s.Dice.Fork("on hill");
        Sky.Paint(s, s.H * 0.6, 0.24, -1);
        s.Fill(Land.Peaks(s, dice, s.H * 0.66, s.H * 0.2, 0.2, 0.7).Data(s.H + 5), 0.12);
        var top = s.Pick(0.62, 0.55);
        for (var row = 0; row < 3; row++)
        {
            var hill = Ridge.Of(s, 20, true, at => s.H * (0.62 + (row * 0.09) - (0.12 * Math.Exp(-Math.Pow((at - top) / s.Pick(0.24, 0.36), 2)))));
            if (row == 0)
            {
                Buildings.Shrine(s, s.W * top, hill.At(s.W * top) + 4, s.Size * 0.19, s.Depth(0.75));
            }

            for (var i = 0; i < 5; i++)
            {
                var x = s.W * (top + ((i - 2) * s.Pick(0.075, 0.15)) + dice.Between(-0.02, 0.02));
                if (row > 0 || i != 2)
                {
                    Houses.Small(s, dice, x, hill.At(x) + (s.Size * 0.012), s.Size * (0.06 + (row * 0.018)), 0.45 + (row * 0.25));
                }
            }

            s.Fill(hill.Data(s.H + 5), 0.5 + (row * 0.27));
            Trees.Row(s, dice, hill, 0, top - 0.26, 4, s.Size * (0.07 + (row * 0.03)), Trees.Suited(s, dice), s.Depth(0.6 + (row * 0.27)));
        }

        var front = Land.Hills(s, dice, s.H * 0.9, s.H * 0.03, 1.4);
        s.Fill(front.Data(s.H + 5), 1.35);
        Cast.Stand(s, s.W * 0.26, front.At(s.W * 0.26) + 3, s.Size * 0.14);
    }

    public static void Farm(Stage s)
    {
        var dice = s.Dice.Fork("farm");
        Sky.Paint(s, s.H * 0.62, 0.3, s.Pick(0.3, 0.32), s.Pick(0.13, 0.15));
        Hills.Layers(s, dice, 0.58, 0.7, 3, 0.12, 0.55);
        var ground = Land.Hills(s, dice, s.H * 0.8, s.H * 0.04, 1.2);
        var x = s.W * s.Pick(0.66, 0.6);
        Trees.One(s, dice, Trees.Suited(s, dice), x + (s.Size * 0.34), ground.At(x + (s.Size * 0.34)) + 6, s.Size * 0.4, s.Depth(1.1));
        Houses.Smoke(s, dice, x + (s.Size * 0.085), ground.At(x) - (s.Size * 0.34), s.Size * 0.26);
        Houses.Small(s, dice, x, ground.At(x) + 6, s.Size * 0.34, 0.85);
        Houses.Small(s, dice, x - (s.Size * 0.3), ground.At(x - (s.Size * 0.3)) + 6, s.Size * 0.2, 0.75);
        s.Fill(ground.Data(s.H + 5), 1.05);
        var fence = new Pen().Move(-5, s.H * 0.85).Line(s.W * 0.5, s.H * 0.84).Move(-5, s.H * 0.87).Line(s.W * 0.5, s.H * 0.86);
        for (var i = 0; i < 11; i++)
        {
            fence.Move(s.W * 0.5 * i / 10, s.H * 0.83).Line(s.W * 0.5 * i / 10, s.H * 0.885);
        }

        s.Svg.Stroke(fence.Data, s.Depth(1.5), s.Size * 0.007);
        Cast.Stand(s, s.W * s.Pick(0.34, 0.24), s.H * 0.83, s.Size * 0.19);
    }

    public static void Lane(Stage s)
    {
        var dice = s.Dice.Fork("lane");
        var horizon = s.H * 0.58;
        Sky.Paint(s, horizon, 0.5, s.Colours.Hour is Hour.Dawn or Hour.Dusk ? 0.5 : -1, 0.1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.09, 2).Data(s.H + 5), 0.2);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.5)), new(1, s.Depth(1.2))));
        s.Svg.Path(Pen.Polygon((s.W * 0.49, horizon), (s.W * 0.51, horizon), (s.W * s.Pick(0.68, 0.86), s.H + 5), (s.W * s.Pick(0.32, 0.14), s.H + 5)), s.Colours.Horizon.To(s.Depth(1), 0.5));
        for (var i = 0; i < 4; i++)
        {
            var t = (i + 0.3) / 3.6;
            foreach (var side in (int[])[-1, 1])
            {
                var x = (s.W * 0.5) + (side * s.W * (0.06 + (s.Pick(0.4, 0.5) * Math.Pow(t, 1.5))));
                Houses.Small(s, dice, x, horizon + (s.H * 0.26 * Math.Pow(t, 1.5)) + 4, s.Size * (0.07 + (0.34 * Math.Pow(t, 1.3))), 0.35 + (t * 0.75), 0);
            }
        }

        Cast.Stand(s, s.W * 0.51, s.H * 0.78, s.Size * 0.18, s.Depth(1.9), true);
    }

    public static void Hamlet(Stage s)
    {
        var dice = s.Dice.Fork("hamlet");
        var line = s.H * 0.68;
        var (x, _) = Sky.Paint(s, line, 0.7, -1);
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.36, 0.4).Data(line + 2), 0.14);
        Finish.Bank(s, s.H * 0.6, s.H * 0.14, 0.4);
        var bank = Land.Hills(s, dice, line - 2, s.H * 0.03, 2);
        Trees.Row(s, dice, bank, 0, 1, s.Wide ? 14 : 8, s.Size * 0.15, Trees.Suited(s, dice), s.Depth(0.45));
        for (var i = 0; i < (s.Wide ? 8 : 5); i++)
        {
            var hx = s.W * (i + 0.5) / (s.Wide ? 8 : 5);
            Houses.Small(s, dice, hx, line + 2, s.Size * dice.Between(0.1, 0.15), 0.7, 0);
        }

        s.Svg.Rect(-5, line, s.W + 10, s.H * 0.012, s.Depth(1));
        Water.Sheet(s, line + (s.H * 0.012), s.H);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.06, 0.5);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        Elements.Boats.Raft(s, s.W * 0.36, s.H * 0.82, s.Size * 0.22);
    }
}
