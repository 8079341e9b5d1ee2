using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Castles and palaces.</summary>
internal static class Palaces
{
    public static void OnCrag(Stage s)
    {
        var dice = s.Dice.Fork("on crag");
        Sky.Paint(s, s.H * 0.64, 0.36, s.Pick(0.28, 0.3), s.Pick(0.13, 0.16));
        s.Fill(Land.Peaks(s, dice, s.H * 0.68, s.H * 0.22, 0.15, 0.85).Data(s.H + 5), 0.12);
        Finish.Bank(s, s.H * 0.66, s.H * 0.16, 0.4);
        var top = s.Pick(0.62, 0.54);
        var noise = new Ripple(dice);
        var crag = Ridge.Of(s, 50, false, at =>
        {
            var off = Math.Abs(at - top) / s.Pick(0.17, 0.3);
            return s.H * (0.9 - (0.36 / (1 + Math.Pow(off, 4))) + (0.025 * noise.Rough(at * 16, 3, 0.6) * Math.Min(1, off)));
        });
        Castles.Keep(s, dice, s.W * top, (s.H * 0.54) + 10, s.Size * s.Pick(0.36, 0.42), s.Depth(1.15));
        s.Fill(crag.Data(s.H + 5), 0.95);
        Trees.Row(s, dice, crag, top + 0.12, 1, 7, s.Size * 0.1, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(1.2));
        var front = Land.Hills(s, dice, s.H * 0.9, s.H * 0.05, 1.5);
        Trees.Row(s, dice, front, 0, 0.4, 6, s.Size * 0.16, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(1.4));
        s.Fill(front.Data(s.H + 5), 1.35);
        Cast.Stand(s, s.W * 0.46, front.At(s.W * 0.46) + 3, s.Size * 0.13);
    }

    public static void Court(Stage s)
    {
        var dice = s.Dice.Fork("court");
        var foot = s.H * 0.74;
        Sky.Paint(s, foot, 0.5, s.Pick(0.3, 0.36), s.Pick(0.18, 0.2));
        s.Fill(Land.Hills(s, dice, s.H * 0.66, s.H * 0.08, 2).Data(s.H + 5), 0.2);
        Castles.Keep(s, dice, s.W * 0.5, foot, Math.Min(s.W * (s.Plan.East ? 0.9 : 0.78), s.Size * (s.Plan.East ? 0.86 : 0.54)), s.Depth(1.1));
        s.Svg.Rect(-5, foot, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.8).To(s.Colours.Horizon, 0.2)), new(1, s.Depth(1.4))));
        s.Svg.Path(Pen.Polygon((s.W * 0.46, foot), (s.W * 0.54, foot), (s.W * s.Pick(0.66, 0.8), s.H + 5), (s.W * s.Pick(0.34, 0.2), s.H + 5)), s.Colours.Horizon, 0.25);
        foreach (var side in (int[])[-1, 1])
        {
            for (var i = 0; i < 3; i++)
            {
                var t = (i + 1) / 3.0;
                var (x, y, h) = ((s.W * 0.5) + (side * s.W * (0.12 + (s.Pick(0.3, 0.33) * t))), foot + (s.H * 0.13 * t), s.Size * (0.08 + (0.14 * t)));
                if (s.Plan.East)
                {
                    s.Svg.Rect(x - (h * 0.02), y - h, h * 0.04, h, s.Depth(1.6));
                    Lights.Lantern(s, x, y - h, h * 0.36);
                }
                else
                {
                    s.Svg.Rect(x - (h * 0.02), y - h, h * 0.04, h, s.Depth(1.6));
                    s.Svg.Path(new Pen().Move(x + (h * 0.02), y - h).Quad(x + (h * 0.3), y - (h * 1.02), x + (h * 0.5), y - (h * 0.86)).Quad(x + (h * 0.3), y - (h * 0.8), x + (h * 0.02), y - (h * 0.7)).Close().Data, s.Colours.Accent);
                }
            }
        }

        Cast.Stand(s, s.W * 0.5, s.H * 0.84, s.Size * 0.19, s.Colours.Ink, true);
    }

    public static void AboveMist(Stage s)
    {
        var dice = s.Dice.Fork("above mist");
        Sky.Paint(s, s.H * 0.7, 0.64, 0.24, s.Pick(0.12, 0.14));
        for (var i = 0; i < 4; i++)
        {
            var (x, y) = (s.W * ((i * 0.31) + 0.08 + dice.Between(0, 0.1)) % s.W, s.H * (0.6 + (i * 0.07)));
            var near = 0.15 + (i * 0.28);
            if (s.Plan.East)
            {
                Buildings.Pagoda(s, x, y, s.Size * (0.22 + (i * 0.07)), s.Depth(near));
            }
            else
            {
                var ink = s.Depth(near);
                Castles.Tower(s, x - (s.Size * 0.05), y, s.Size * (0.05 + (0.012 * i)), s.Size * (0.2 + (0.05 * i)), ink);
                Castles.Tower(s, x + (s.Size * 0.03), y, s.Size * (0.065 + (0.014 * i)), s.Size * (0.28 + (0.06 * i)), ink);
                Castles.Tower(s, x + (s.Size * 0.11), y, s.Size * (0.045 + (0.012 * i)), s.Size * (0.16 + (0.05 * i)), ink);
            }

            s.Fill(Land.Hills(s, dice, y + (s.H * 0.03), s.H * 0.06, 2.4).Data(s.H + 5), near);
            Finish.Bank(s, y + (s.H * 0.03), s.H * 0.16, 0.6);
        }

        Birds.Flock(s, dice, s.H * 0.6);
        s.Fill(Land.Hills(s, dice, s.H * 0.92, s.H * 0.03, 1.6).Data(s.H + 5), 1.35);
    }

    public static void AcrossWater(Stage s)
    {
        var dice = s.Dice.Fork("across water");
        var line = s.H * 0.66;
        var (x, _) = Sky.Paint(s, line, 0.3, -1);
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.3, 0.7).Data(line + 2), 0.12);
        var shore = Land.Hills(s, dice, line - 2, s.H * 0.02, 2.5);
        Castles.Keep(s, dice, s.W * s.Pick(0.6, 0.54), line + 2, s.Size * s.Pick(0.46, 0.5), s.Depth(0.85));
        Trees.Row(s, dice, shore, 0, 0.34, 7, s.Size * 0.11, Trees.Suited(s, dice), s.Depth(0.8));
        Trees.Row(s, dice, shore, 0.86, 1, 4, s.Size * 0.13, Trees.Suited(s, dice), s.Depth(0.8));
        s.Fill(shore.Data(line + (s.H * 0.012)), 0.85);
        Water.Sheet(s, line + (s.H * 0.012), s.H);
        s.Svg.Rect(s.W * s.Pick(0.45, 0.28), line + (s.H * 0.012), s.W * s.Pick(0.3, 0.52), s.H * 0.2, s.Svg.Fade(new(0, s.Depth(0.85), 0.5), new(1, s.Depth(0.85), 0)));
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.07, 0.55);
        Water.Ripples(s, dice, line + (s.H * 0.02), s.H, 60, s.Colours.Horizon);
        Elements.Boats.Rowing(s, s.W * 0.32, s.H * 0.82, s.Size * 0.19);
        Cast.Draw(s, Silhouettes.Sitter, s.W * 0.32, s.H * 0.817, s.Size * 0.15, 1, s.Colours.Ink, false);
    }
}
