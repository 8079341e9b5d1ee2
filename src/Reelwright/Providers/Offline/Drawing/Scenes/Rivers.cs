using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Rivers.</summary>
internal static class Rivers
{
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

    public static void Fall(Stage s)
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
}
