using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Mountains.</summary>
internal static class Mountains
{
    public static void Ranges(Stage s)
    {
        var dice = s.Dice.Fork("ranges");
        Sky.Paint(s, s.H * 0.6);
        for (var i = 0; i < 5; i++)
        {
            var level = s.H * (0.58 + (i * 0.085));
            var ridge = Land.Peaks(s, dice, level, s.H * (s.Pick(0.34, 0.36) - (i * 0.05)), dice.Between(0.05, 0.95), dice.Between(0.2, 0.8));
            s.Fill(ridge.Data(s.H + 5), 0.05 + (i * 0.22));
            if (i is 1 or 2 && s.Colours.Touch != Touch.Wash)
            {
                Land.Flanks(s, dice, ridge, level, s.Colours.Orb, 0.1, i == 1 && s.Plan.Weather == Weather.Snow);
            }

            Finish.Bank(s, level, s.H * 0.13, 0.3);
        }

        var front = Land.Hills(s, dice, s.H * 0.9, s.H * 0.04, 2);
        Trees.Row(s, dice, front, 0, 1, s.Wide ? 26 : 14, s.Size * 0.09, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, s.Depth(1.3));
        s.Fill(front.Data(s.H + 5), 1.25);
    }

    public static void Summit(Stage s)
    {
        var dice = s.Dice.Fork("summit");
        var top = dice.Between(0.42, 0.58);
        var line = s.H * 0.66;
        Sky.Paint(s, line, top + 0.2, s.Pick(0.2, 0.2));
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.14, 0.1, 0.9).Data(line), 0.1);
        var wide = s.Pick(0.36, 0.55);
        var noise = new Ripple(dice);
        var peak = Ridge.Of(s, 60, false, at =>
        {
            var off = Math.Max(0, 1 - (Math.Abs(at - top) / wide));
            return line - (s.H * 0.44 * Math.Pow(off, 1.5)) + (s.H * 0.008 * off * noise.Rough(at * 30, 3, 0.6));
        });
        s.Fill(peak.Data(line), 0.4);
        Land.Flanks(s, dice, peak, line, s.Colours.Orb.To(s.Colours.Horizon, 0.4), 0.16, true);
        var shore = Land.Hills(s, dice, line, s.H * 0.02, 3);
        Water.Sheet(s, line, s.H);
        Water.Mirror(s, peak.Data(line), line, s.Depth(0.4), 0.35, 0.6);
        Trees.Row(s, dice, shore, 0, 1, s.Wide ? 34 : 18, s.Size * 0.04, Trees.Kind.Conifer, s.Depth(0.75));
        Water.Ripples(s, dice, line, s.H, 40, s.Colours.Horizon);
        var front = Land.Hills(s, dice, s.H * 0.9, s.H * 0.05, 1.4);
        s.Fill(front.Data(s.H + 5), 1.3);
        Cast.Stand(s, s.W * 0.3, front.At(s.W * 0.3) + 3, s.Size * 0.13);
    }

    public static void Foothills(Stage s)
    {
        var dice = s.Dice.Fork("foothills");
        Sky.Paint(s, s.H * 0.56);
        var level = s.H * 0.6;
        var peaks = Land.Peaks(s, dice, level, s.H * 0.34, 0.3, 0.62);
        s.Fill(peaks.Data(s.H + 5), 0.3);
        Land.Flanks(s, dice, peaks, level, s.Colours.Orb.To(s.Colours.Horizon, 0.4), 0.18, true);
        Finish.Bank(s, level, s.H * 0.1, 0.4);
        var ridge = Hills.Layers(s, dice, 0.6, 0.85, 3, 0.45, 1.1);
        var x = s.W * dice.Between(0.55, 0.75);
        Trees.Row(s, dice, ridge, 0, 0.3, 6, s.Size * 0.22, Trees.Kind.Conifer, s.Depth(1.4));
        Cast.Stand(s, x, ridge.At(x) + 4, s.Size * 0.15);
    }
}
