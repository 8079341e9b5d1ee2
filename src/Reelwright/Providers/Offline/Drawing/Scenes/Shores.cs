using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Where land meets the sea.</summary>
internal static class Shores
{
    public static void Lighthouse(Stage s)
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

    public static void Beach(Stage s)
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

    public static void Pier(Stage s)
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
