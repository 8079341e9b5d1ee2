using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>The sea and its shores.</summary>
internal static class Seas
{
    public static readonly Action<Stage>[] All = [Open, Lighthouse, Breakers, Beach, Islands, Pier];

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

    private static void Lighthouse(Stage s)
    {
        var dice = s.Dice.Fork("lighthouse");
        var line = s.H * 0.66;
        var (x, _) = Sky.Paint(s, line, 0.26, -1);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.9, s.Size * 0.09, 0.6);
        Water.Ripples(s, dice, line, s.H, 40, s.Colours.Horizon);
        var noise = new Ripple(dice);
        for (var i = 0; i < 2; i++)
        {
            var cape = Ridge.Of(s, 50, false, at => s.H * (0.8 + (i * 0.07) - ((0.26 - (i * 0.1)) / (1 + Math.Exp(-(at - s.Pick(0.62, 0.56) - (i * 0.04)) * 22))) + (0.014 * noise.Rough((at + i) * 20, 3, 0.6))));
            if (i == 0)
            {
                var tower = s.W * s.Pick(0.76, 0.74);
                Buildings.Lighthouse(s, tower, cape.At(tower) + 6, s.Size * s.Pick(0.3, 0.34));
            }

            s.Fill(cape.Data(s.H + 5), 0.95 + (i * 0.35));
        }

        Water.Waves(s, dice, s.H * 0.9, s.Size * 0.16, s.Size * 0.012, s.Depth(1.1), s.Colours.Horizon, 2);
    }

    private static void Breakers(Stage s)
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

    private static void Beach(Stage s)
    {
        var dice = s.Dice.Fork("beach");
        var line = s.H * 0.5;
        var (x, _) = Sky.Paint(s, line, 0.7, -1);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.75, s.Size * 0.08, 0.5);
        s.Fill(Land.Hills(s, dice, line, s.H * 0.06, 1.2).Data(line + 2), 0.25);
        var sand = s.Colours.Horizon.To(s.Colours.Lamp, 0.35).To(s.Colours.Near, s.Colours.Dark ? 0.55 : 0.22);
        for (var i = 0; i < 3; i++)
        {
            var shift = s.H * (0.05 - (i * 0.025));
            var shore = new Pen().Move(-10, (s.H * 0.6) - shift)
                .Curve(s.W * 0.25, (s.H * 0.63) - shift, s.W * 0.35, (s.H * 0.8) - shift, s.W * 0.62, (s.H * 0.86) - shift)
                .Curve(s.W * 0.8, (s.H * 0.9) - shift, s.W * 0.95, (s.H * 0.9) - shift, s.W + 10, (s.H * 0.93) - shift).Line(s.W + 10, s.H + 10).Line(-10, s.H + 10).Close().Data;
            s.Svg.Path(shore, i == 2 ? s.Svg.Fade(new(0, sand), new(1, sand.To(s.Colours.Near, 0.6))) : s.Colours.Horizon.Lift(0.06), i == 2 ? 1 : 0.3 + (i * 0.3));
        }

        Cast.Stand(s, s.W * s.Pick(0.3, 0.34), s.H * 0.8, s.Size * 0.2, always: true);
        Branches.Grass(s, dice, _ => s.H * 0.99, 0, s.W * 0.3, 70, s.Size * 0.16, s.Depth(1.5));
    }

    private static void Islands(Stage s)
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

    private static void Pier(Stage s)
    {
        var dice = s.Dice.Fork("pier");
        var line = s.H * 0.54;
        var (x, _) = Sky.Paint(s, line, 0.5, s.Colours.Dark ? 0.24 : 0.42, 0.12);
        s.Fill(Land.Hills(s, dice, line, s.H * 0.04, 2).Data(line), 0.15);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H, s.Size * 0.14);
        var wood = s.Depth(1.45);
        var (near, far) = (s.Pick(0.17, 0.3), s.Pick(0.03, 0.05));
        var end = s.H * 0.68;
        s.Svg.Path(Pen.Polygon((s.W * (0.5 - far), end), (s.W * (0.5 + far), end), (s.W * (0.5 + near), s.H + 5), (s.W * (0.5 - near), s.H + 5)), s.Svg.Fade(new(0, wood.Lift(0.1)), new(1, wood)));
        for (var i = 0; i < 8; i++)
        {
            var t = Math.Pow(i / 7.0, 1.7);
            var (y, half) = (end + ((s.H - end) * t), s.W * (far + ((near - far) * t)));
            s.Svg.Rect((s.W * 0.5) - half, y, half * 2, 1 + (t * 3), s.Colours.Ink, 0.45);
            foreach (var side in (int[])[-1, 1])
            {
                s.Svg.Rect((s.W * 0.5) + (side * half) - (2 + (t * 6)), y - (s.Size * (0.02 + (t * 0.08))), 4 + (t * 12), s.Size * (0.03 + (t * 0.14)), s.Depth(1.8));
            }
        }

        Cast.Stand(s, s.W * 0.5, end + (s.H * 0.035), s.Size * 0.17, always: true);
    }
}
