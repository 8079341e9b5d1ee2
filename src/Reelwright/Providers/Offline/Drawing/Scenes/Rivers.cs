using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Rivers, lakes and waterfalls.</summary>
internal static class Rivers
{
    public static readonly Action<Stage>[] All = [Winding, Bank, Bridged, Reeds, MirrorLake, Passages.Ferry];

    public static readonly Action<Stage>[] Lakes = [MirrorLake, Lotus, Reeds, Moored];

    public static readonly Action<Stage>[] Falls = [Fall, Gardens.Pool, Gorge];

    public static void Winding(Stage s)
    {
        var dice = s.Dice.Fork("winding");
        var horizon = s.H * s.Pick(0.5, 0.52);
        var at = dice.Between(0.42, 0.58);
        Sky.Paint(s, horizon, at, s.Colours.Hour is Hour.Dawn or Hour.Dusk ? horizon / s.H * 0.9 : -1);
        s.Fill(Land.Peaks(s, dice, horizon, s.H * 0.14, 0.25, 0.7).Data(s.H + 5), 0.12);
        s.Fill(Land.Hills(s, dice, horizon + (s.H * 0.02), s.H * 0.03, 2).Data(s.H + 5), 0.4);
        var ground = s.Svg.Linear(0, horizon, 0, s.H, new(0, s.Depth(0.5)), new(1, s.Depth(1.15)));
        s.Svg.Rect(-5, horizon + (s.H * 0.03), s.W + 10, s.H, ground);
        var water = s.Svg.Linear(0, horizon, 0, s.H, new(0, s.Colours.Horizon), new(0.4, s.Colours.Sky.To(s.Colours.Horizon, 0.4)), new(1, s.Colours.Sky.To(s.Colours.Near, 0.35)));
        double[] middles = [at, at + 0.06, at - 0.1, at + 0.02, at + 0.2], halves = [0.006, 0.025, 0.06, 0.13, 0.3];
        var (left, right) = (new List<(double, double)>(), new List<(double, double)>());
        for (var i = 0; i < 5; i++)
        {
            var y = horizon + (s.H * 0.03) + ((s.H * 1.02 - horizon) * Math.Pow(i / 4.0, 1.6));
            left.Add((s.W * (middles[i] - halves[i]), y));
            right.Insert(0, (s.W * (middles[i] + halves[i]), y));
        }

        s.Svg.Path(new Pen().Move(left[0].Item1, left[0].Item2).Smooth(left).Line(right[0].Item1, right[0].Item2).Smooth(right).Close().Data, water);
        Water.Ripples(s, dice, s.H * 0.75, s.H, 14, s.Colours.Horizon, 0.25);
        for (var i = 0; i < 3; i++)
        {
            var flat = new Ridge([(0, horizon + (s.H * (0.06 + (i * 0.1)))), (s.W, horizon + (s.H * (0.06 + (i * 0.1))))], false);
            Trees.Row(s, dice, flat, 0.62 + (i * 0.08), 1, 5, s.Size * (0.06 + (i * 0.07)), Trees.Suited(s, dice), s.Depth(0.6 + (i * 0.35)));
            Trees.Row(s, dice, flat, 0, 0.3 - (i * 0.07), 4, s.Size * (0.06 + (i * 0.06)), Trees.Suited(s, dice), s.Depth(0.6 + (i * 0.35)));
        }

        Cast.Stand(s, s.W * s.Pick(0.3, 0.26), s.H * 0.82, s.Size * 0.16);
    }

    public static void Bank(Stage s)
    {
        var dice = s.Dice.Fork("bank");
        var line = s.H * 0.54;
        var (x, _) = Sky.Paint(s, line, 0.74, -1);
        s.Fill(Land.Hills(s, dice, line, s.H * 0.07, 2).Data(line + 2), 0.2);
        var far = Land.Hills(s, dice, line, s.H * 0.03, 3);
        Trees.Row(s, dice, far, 0.1, 1, s.Wide ? 16 : 9, s.Size * 0.05, Trees.Kind.Round, s.Depth(0.45));
        s.Fill(far.Data(line + 2), 0.45);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.85, s.Size * 0.07, 0.5);
        Water.Ripples(s, dice, line, s.H, 45, s.Colours.Horizon);
        var bank = Ridge.Of(s, 18, true, at => s.H * (0.74 + (0.24 * Math.Pow(Math.Clamp(at, 0, 1.1), 1.5))));
        s.Fill(bank.Data(s.H + 5), 1.15);
        Branches.Willow(s, dice, s.W * s.Pick(0.15, 0.16), bank.At(s.W * 0.15) + 8, s.Size * 0.68, s.Depth(1.55));
        Branches.Grass(s, dice, bank.At, s.W * 0.1, s.W * 0.95, 90, s.Size * 0.05, s.Depth(1.25));
        var sit = s.W * s.Pick(0.36, 0.5);
        Cast.Stand(s, sit, bank.At(sit) + 4, s.Size * 0.2, always: true);
    }

    public static void Bridged(Stage s)
    {
        var dice = s.Dice.Fork("bridged");
        var line = s.H * 0.68;
        var (x, _) = Sky.Paint(s, line, 0.6, 0.28);
        s.Fill(Land.Hills(s, dice, s.H * 0.6, s.H * 0.1, 2).Data(line + 2), 0.15);
        var far = Land.Hills(s, dice, s.H * 0.64, s.H * 0.05, 2.4);
        Trees.Row(s, dice, far, 0, 1, s.Wide ? 14 : 8, s.Size * 0.1, Trees.Suited(s, dice), s.Depth(0.5));
        s.Fill(far.Data(line + 2), 0.5);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.07, 0.5);
        var (mid, width) = (s.W * 0.5, Math.Min(s.W * s.Pick(0.6, 0.96), s.Size * 1.1));
        foreach (var side in (int[])[-1, 1])
        {
            var edge = mid + (side * width * 0.44);
            var outer = side < 0 ? -10 : s.W + 10;
            s.Svg.Path(new Pen().Move(edge, line + 4).Quad((edge + outer) / 2, line - (s.H * 0.07), outer, line - (s.H * 0.09)).Line(outer, line + (s.H * 0.06)).Quad((edge + outer) / 2, line + (s.H * 0.05), edge, line + 4).Close().Data, s.Depth(1.15));
            Trees.One(s, dice, Trees.Suited(s, dice), (edge * 0.35) + (outer * 0.65), line - (s.H * 0.05), s.Size * 0.34, s.Depth(1.35));
        }

        Spans.Arch(s, mid, line + 6, width, s.Depth(1.3));
        Water.Ripples(s, dice, line, s.H, 40, s.Colours.Horizon);
        Cast.Stand(s, mid - (width * 0.06), line + 6 - (width * 0.235), s.Size * 0.14);
        Boats.Rowing(s, s.W * s.Pick(0.72, 0.7), s.H * 0.82, s.Size * 0.2);
    }

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
        s.Svg.Circle(x, line + ((line - y) * 0.8), s.Size * 0.06, s.Colours.Orb, 0.3);
        var shore = Land.Hills(s, dice, line + 2, s.H * 0.02, 3);
        var kind = s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer;
        Trees.Row(s, dice, shore, 0, 0.36, 9, s.Size * 0.1, kind, s.Depth(0.8));
        Trees.Row(s, dice, shore, 0.72, 1, 7, s.Size * 0.12, kind, s.Depth(0.8));
        s.Fill(shore.Data(line + (s.H * 0.012)), 0.8);
        Water.Ripples(s, dice, line + (s.H * 0.02), s.H, 60, s.Colours.Horizon);
        Boats.Rowing(s, s.W * s.Pick(0.36, 0.4), s.H * 0.78, s.Size * 0.2);
        Cast.Draw(s, Silhouettes.Sitter, s.W * s.Pick(0.36, 0.4), s.H * 0.777, s.Size * 0.16, 1, s.Depth(1.8), false);
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

    private static void Fall(Stage s)
    {
        var dice = s.Dice.Fork("fall");
        Sky.Paint(s, s.H * 0.4, 0.76, 0.18);
        s.Fill(Land.Peaks(s, dice, s.H * 0.5, s.H * 0.26, 0.2, 0.8).Data(s.H + 5), 0.12);
        var (x, w) = (s.W * 0.48, s.W * s.Pick(0.1, 0.2));
        var top = s.H * 0.3;
        var noise = new Ripple(dice);
        var cliff = Ridge.Of(s, 40, false, at => s.H * (0.3 - (0.08 * Math.Abs(at - 0.48)) + (0.02 * noise.Rough(at * 14, 3, 0.5))));
        Trees.Row(s, dice, cliff, 0, 0.4, 7, s.Size * 0.1, Trees.Suited(s, dice), s.Depth(0.65));
        Trees.Row(s, dice, cliff, 0.58, 1, 7, s.Size * 0.1, Trees.Suited(s, dice), s.Depth(0.65));
        s.Svg.Path(cliff.Data(s.H + 5), s.Svg.Fade(new(0, s.Depth(0.6)), new(1, s.Depth(0.95))));
        var cracks = new Pen();
        for (var i = 0; i < 26; i++)
        {
            var (cx, cy) = (s.W * dice.Unit(), s.H * dice.Between(0.36, 0.66));
            cracks.Move(cx, cy).Line(cx + dice.Between(-9, 9), cy + (s.H * dice.Between(0.03, 0.1))).Line(cx + dice.Between(-14, 14), cy + (s.H * dice.Between(0.1, 0.16)));
        }

        s.Svg.Stroke(cracks.Data, s.Depth(1.1), 2.4, 0.45);
        var foam = s.Colours.Horizon.Lift(0.08);
        var foot = s.H * 0.78;
        s.Svg.Path(new Pen().Move(x - (w / 2), top).Curve(x - (w * 0.4), top + 30, x - (w * 0.55), foot - 80, x - (w * 0.62), foot).Line(x + (w * 0.62), foot).Curve(x + (w * 0.5), foot - 80, x + (w * 0.4), top + 30, x + (w / 2), top).Close().Data, s.Svg.Fade(new(0, foam), new(0.6, foam.To(s.Colours.Sky, 0.3)), new(1, foam)));
        var streaks = new Pen();
        for (var i = 0; i < 16; i++)
        {
            var sx = x + (dice.Between(-0.42, 0.42) * w);
            var sy = top + ((foot - top) * dice.Between(0, 0.6));
            streaks.Move(sx, sy).Line(sx + ((sx - x) * 0.16), sy + ((foot - top) * dice.Between(0.12, 0.36)));
        }

        s.Svg.Stroke(streaks.Data, s.Colours.Sky, s.Size * 0.003, 0.5);
        Water.Sheet(s, foot, s.H);
        for (var i = 0; i < 9; i++)
        {
            s.Svg.Circle(x + (dice.Between(-0.9, 0.9) * w), foot + dice.Between(-8, 14), s.Size * dice.Between(0.015, 0.04), foam, 0.4);
        }

        Water.Ripples(s, dice, foot, s.H, 30, foam, 0.4);
        var front = Ridge.Of(s, 20, true, at => s.H * (0.98 - (0.16 * Math.Exp(-Math.Pow((at - 0.08) * 4, 2)))));
        s.Fill(front.Data(s.H + 5), 1.4);
        Cast.Stand(s, s.W * 0.12, front.At(s.W * 0.12) + 3, s.Size * 0.14);
    }

    private static void Gorge(Stage s) => Mountains.All[3](s);

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
