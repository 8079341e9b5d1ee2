using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>The open sea.</summary>
internal static class Seas
{
    public static void Open(Stage s)
    {
        var dice = s.Dice.Fork("open");
        var line = s.H * s.Pick(0.6, 0.62);
        var (x, _) = Sky.Paint(s, line, dice.Between(0.34, 0.66), s.Colours.Hour is Hour.Dawn or Hour.Dusk ? line / s.H : -1, dice.Between(0.09, 0.16));
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.94, s.Size * 0.12);
        Water.Ripples(s, dice, line, s.H, 60, s.Colours.Horizon);
        Boats.Sail(s, s.W * (x / s.W > 0.5 ? 0.28 : 0.72), line + (s.H * 0.045), s.Size * 0.2, s.Depth(1.5));
        Boats.Sail(s, s.W * 0.5, line + (s.H * 0.008), s.Size * 0.045, s.Depth(0.7));
    }

    public static void Breakers(Stage s)
    {
        var dice = s.Dice.Fork("breakers");
        var line = s.H * 0.5;
        Sky.Paint(s, line, -1, s.Pick(0.3, 0.32), dice.Between(0.1, 0.17));
        Water.Sheet(s, line, s.H);
        Boats.Sail(s, s.W * dice.Between(0.3, 0.7), line + (s.H * 0.02), s.Size * 0.1, s.Depth(1.2));
        for (var i = 0; i < 7; i++)
        {
            var t = i / 6.0;
            var paint = s.Colours.Sky.To(s.Colours.Near, 0.2 + (t * 0.75));
            Water.Waves(
                s, dice, line + (s.H * (0.05 + (0.4 * Math.Pow(t, 1.2)))), s.Size * (0.09 + (0.24 * t)), s.Size * (0.016 + (0.055 * t)),
                s.Svg.Fade(new(0, paint.To(s.Colours.Horizon, 0.25)), new(0.5, paint)), s.Colours.Horizon.Lift(0.05), 1.2 + (t * 3));
        }
    }

    public static void Islands(Stage s)
    {
        var dice = s.Dice.Fork("islands");
        var line = s.H * 0.56;
        var (x, _) = Sky.Paint(s, line);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.09, 0.55);
        for (var i = 0; i < 5; i++)
        {
            var foot = line + (s.H * 0.075 * i * (1 + (i * 0.08)));
            Island(s, dice, s.W * ((i * 0.41) + dice.Between(0.05, 0.3)) % s.W, foot, s.Size * dice.Between(0.2, 0.4), 0.12 + (i * 0.22));
        }

        Water.Ripples(s, dice, line, s.H, 60, s.Colours.Horizon, 0.35);
        Boats.Sail(s, s.W * dice.Between(0.35, 0.65), s.H * 0.8, s.Size * 0.13, s.Depth(1.6));
    }

    private static void Island(Stage s, Dice dice, double x, double foot, double width, double near)
    {
        var high = width * dice.Between(0.35, 0.7);
        var points = new List<(double, double)>();
        for (var k = 0; k <= 8; k++)
        {
            var t = k / 8.0;
            points.Add((x + ((t - 0.5) * width), foot - (high * Math.Pow(Math.Sin(t * Math.PI), 0.8) * dice.Between(0.75, 1.05))));
        }

        var data = new Pen().Move(points[0].Item1, foot).Smooth(points).Close().Data;
        Water.Mirror(s, data, foot, s.Depth(near), 0.3, 0.5);
        var ridge = new Ridge(points, true);
        for (var k = 0; k < 5; k++)
        {
            var tx = x + (dice.Between(-0.25, 0.3) * width);
            Trees.One(s, dice, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Conifer, tx, ridge.At(tx) + 2, width * dice.Between(0.14, 0.22), s.Depth(near + 0.1));
        }

        s.Fill(data, near);
    }
}
