using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Still water.</summary>
internal static class Lakes
{
    public static void Reeds(Stage s)
    {
        var dice = s.Dice.Fork("reeds");
        var line = s.H * 0.5;
        var (x, y) = Sky.Paint(s, line, 0.42, s.Colours.Dark ? 0.26 : 0.36, s.Pick(0.13, 0.15));
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.12, 0.3, 0.8).Data(line + 2), 0.14);
        Water.Sheet(s, line, s.H);
        s.Svg.Ellipse(x, line + (line - y) * 0.75, s.Size * 0.13, s.Size * 0.09, s.Colours.Orb, 0.3);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.1, 0.5);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        Branches.Grass(s, dice, _ => s.H * 0.86, s.W * 0.55, s.W * 1.02, 70, s.Size * 0.24, s.Depth(1.1), true);
        Branches.Grass(s, dice, _ => s.H * 1.01, s.W * 0.6, s.W * 1.05, 70, s.Size * 0.4, s.Depth(1.6), true);
        Branches.Grass(s, dice, _ => s.H * 1.01, -s.W * 0.05, s.W * 0.2, 40, s.Size * 0.3, s.Depth(1.7), true);
        Cast.Draw(s, Silhouettes.Heron, s.W * 0.36, s.H * 0.83, s.Size * 0.26, 1, s.Depth(1.8), false);
        s.Svg.Ellipse(s.W * 0.36, s.H * 0.832, s.Size * 0.05, s.Size * 0.006, s.Colours.Horizon, 0.4);
    }

    public static void MirrorLake(Stage s)
    {
        var dice = s.Dice.Fork("mirror lake");
        var line = s.H * 0.58;
        var (x, y) = Sky.Paint(s, line, -1, 0.22);
        var peaks = Land.Peaks(s, dice, line, s.H * 0.36, 0.35, 0.72);
        var data = peaks.Data(line);
        s.Svg.Path(data, s.Svg.Fade(new(0, s.Depth(0.3)), new(1, s.Depth(0.15))));
        Land.Flanks(s, dice, peaks, line, s.Colours.Orb.To(s.Colours.Horizon, 0.4), 0.16, s.Plan.Weather == Weather.Snow || dice.Chance(0.5));
        Water.Sheet(s, line, s.H);
        Water.Mirror(s, data, line, s.Depth(0.3), 0.4, 0.8);
        if (s.Shining)
        {
            s.Svg.Circle(x, line + ((line - y) * 0.8), s.Size * 0.06, s.Colours.Orb, 0.3);
        }

        var shore = Land.Hills(s, dice, line + 2, s.H * 0.02, 3);
        var kind = s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer;
        Trees.Row(s, dice, shore, 0, 0.36, 9, s.Size * 0.1, kind, s.Depth(0.8));
        Trees.Row(s, dice, shore, 0.72, 1, 7, s.Size * 0.12, kind, s.Depth(0.8));
        s.Fill(shore.Data(line + (s.H * 0.012)), 0.8);
        Water.Ripples(s, dice, line + (s.H * 0.02), s.H, 60, s.Colours.Horizon);
        Boats.Rowing(s, s.W * s.Pick(0.36, 0.4), s.H * 0.78, s.Size * 0.2);
        Cast.Draw(s, Silhouettes.Sitter, s.W * s.Pick(0.36, 0.4), s.H * 0.777, s.Size * 0.16, 1, s.Depth(1.8), false);
    }

    public static void Moored(Stage s)
    {
        var dice = s.Dice.Fork("moored");
        var line = s.H * 0.46;
        var (x, _) = Sky.Paint(s, line);
        for (var i = 0; i < 2; i++)
        {
            var hills = Land.Hills(s, dice, line, s.H * (0.12 - (i * 0.06)), 2);
            s.Fill(hills.Data(line + 2), 0.1 + (i * 0.25));
        }

        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.08, 0.6);
        Water.Ripples(s, dice, line, s.H, 60, s.Colours.Horizon);
        Boats.Rowing(s, s.W * s.Pick(0.5, 0.52), s.H * 0.74, s.Size * 0.5);
        s.Svg.Stroke(new Pen().Move((s.W * s.Pick(0.5, 0.52)) + (s.Size * 0.25), s.H * 0.7).Quad(s.W * 0.78, s.H * 0.78, s.W * 0.82, s.H * 0.72).Data, s.Depth(1.6), 3);
        s.Svg.Rect(s.W * 0.815, s.H * 0.66, s.Size * 0.016, s.H * 0.3, s.Depth(1.7));
        Branches.Grass(s, dice, _ => s.H * 1.0, s.W * 0.74, s.W * 1.02, 60, s.Size * 0.28, s.Depth(1.6), true);
    }

    public static void Lotus(Stage s)
    {
        var dice = s.Dice.Fork("lotus");
        var line = s.H * s.Pick(0.34, 0.4);
        var (x, _) = Sky.Paint(s, line, -1, s.Pick(0.16, 0.2));
        s.Fill(Land.Hills(s, dice, line, s.H * 0.08, 2).Data(line + 2), 0.2);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.7, s.Size * 0.07, 0.4);
        for (var i = 0; i < 26; i++)
        {
            var t = Math.Pow((i + dice.Unit()) / 26, 1.3);
            var (px, py, r) = (dice.Between(-0.02, 1.02) * s.W, line + ((s.H * 0.98 - line) * (0.1 + (0.9 * t))), s.Size * (0.025 + (0.085 * t)));
            var leaf = s.Depth(0.35 + (t * 0.9));
            s.Svg.Ellipse(px, py, r, r * 0.32, leaf);
            s.Svg.Path(Pen.Polygon((px, py), (px + r, py - (r * 0.16)), (px + r, py + (r * 0.05))), s.Colours.Sky.To(s.Colours.Near, 0.35));
            if (i % 4 == 1 && t < 0.8)
            {
                Bloom(s, px - (r * 0.2), py - (r * 0.1), r * 0.85);
            }
        }

        Boats.Raft(s, s.W * s.Pick(0.64, 0.6), line + (s.H * 0.1), s.Size * 0.14);
    }

    private static void Bloom(Stage s, double x, double y, double r)
    {
        var pink = s.Colours.Accent.To(s.Colours.Horizon, 0.35);
        s.Svg.Place(x, y, r / 50, r / 50);
        s.Svg.Path("M0 0C-50-6-56-36-44-50C-26-44-8-26 0 0C8-26 26-44 44-50C56-36 50-6 0 0Z", pink);
        s.Svg.Path("M0 0C-26-16-32-46-20-66C-8-54-2-30 0 0C2-30 8-54 20-66C32-46 26-16 0 0Z", pink.Lift(0.08));
        s.Svg.Path("M0 0C-14-24-12-54 0-74C12-54 14-24 0 0Z", pink.Lift(0.15));
        s.Svg.Close();
    }
}
