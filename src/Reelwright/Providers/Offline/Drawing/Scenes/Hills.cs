using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Open hills.</summary>
internal static class Hills
{
    /// <summary>Some layers of hills between two heights (shares of the picture's height), the last one returned to stand on.</summary>
    public static Ridge Layers(Stage s, Dice dice, double from, double to, int count, double nearFrom, double nearTo, bool wooded = true)
    {
        Ridge ridge = null!;
        for (var i = 0; i < count; i++)
        {
            var t = i / (double)Math.Max(1, count - 1);
            var level = s.H * (from + ((to - from) * Math.Pow(t, 1.25)));
            var near = nearFrom + ((nearTo - nearFrom) * t);
            ridge = Land.Hills(s, dice, level, s.H * (0.05 + (0.03 * t)), s.Pick(2.2, 1.2) - (t * 0.6));
            if (wooded && i > 0 && i < count - 1)
            {
                var kind = Trees.Suited(s, dice);
                var at = dice.Between(0, 0.7);
                Trees.Row(s, dice, ridge, at, at + dice.Between(0.15, 0.35), 5 + dice.Below(5), s.Size * (0.03 + (0.05 * t)), kind, s.Depth(near + 0.12));
            }

            s.Fill(ridge.Data(s.H + 5), near);
        }

        return ridge;
    }

    public static void Rolling(Stage s)
    {
        var horizon = s.H * s.Pick(0.55, 0.6);
        Sky.Paint(s, horizon);
        var dice = s.Dice.Fork("hills");
        var ridge = Layers(s, dice, s.Pick(0.5, 0.54), 0.82, 5, 0.1, 1);
        var x = s.W * dice.Between(0.3, 0.7);
        Trees.Row(s, dice, ridge, 0.02, 0.22, 3, s.Size * 0.2, Trees.Suited(s, dice), s.Depth(1.4));
        Cast.Stand(s, x, ridge.At(x) + (s.Size * 0.012), s.Size * 0.14);
    }

    public static void Valley(Stage s)
    {
        var dice = s.Dice.Fork("valley");
        var middle = dice.Between(0.44, 0.56);
        Sky.Paint(s, s.H * 0.58, middle, s.Colours.Dark ? 0.26 : 0.46);
        s.Fill(Land.Peaks(s, dice, s.H * 0.62, s.H * 0.16, 0.2, 0.8).Data(s.H + 5), 0.12);
        for (var i = 0; i < 4; i++)
        {
            var near = 0.3 + (i * 0.22);
            var left = i % 2 == 0;
            var slope = Ridge.Of(s, 18, true, at =>
            {
                var off = left ? at : 1 - at;
                return s.H * (0.52 + (i * 0.065) + (Math.Pow(Math.Max(0, off), 1.4) * 0.42));
            });
            Trees.Row(s, dice, slope, left ? 0 : 0.55, left ? 0.45 : 1, 7 + i, s.Size * (0.045 + (0.02 * i)), Trees.Suited(s, dice), s.Depth(near + 0.1));
            s.Fill(slope.Data(s.H + 5), near);
        }

        var ground = Land.Hills(s, dice, s.H * 0.88, s.H * 0.02, 1.5);
        s.Fill(ground.Data(s.H + 5), 1.35);
        var x = s.W * (middle + 0.05);
        Cast.Stand(s, x, ground.At(x) + 3, s.Size * 0.16);
    }
}
