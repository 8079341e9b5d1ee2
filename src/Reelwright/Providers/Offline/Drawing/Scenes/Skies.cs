using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Pictures that are mostly sky.</summary>
internal static class Skies
{
    public static void CloudSea(Stage s)
    {
        var dice = s.Dice.Fork("cloud sea");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.56, -1, s.Pick(0.36, 0.38), s.Pick(0.11, 0.13));
        s.Fill(Land.Peaks(s, dice, s.H * 0.68, s.H * 0.3, dice.Between(0.2, 0.4), dice.Between(0.6, 0.85)).Data(s.H + 5), 0.35);
        for (var i = 0; i < 6; i++)
        {
            var t = i / 5.0;
            var cloud = c.Horizon.Lift(0.03).To(c.Sky, 0.2 + (t * 0.3)).To(c.Near, c.Dark ? 0.15 + (t * 0.35) : t * 0.24);
            var step = s.Size * (0.09 + (0.09 * t));
            var level = s.H * (0.62 + (0.34 * Math.Pow(t, 1.2)));
            var pen = new Pen().Move(-step, s.H + 10).Line(-step, level);
            for (var x = -step; x < s.W + step;)
            {
                var w = step * dice.Between(0.6, 1.5);
                x += w;
                pen.Arc(w * dice.Between(0.52, 0.66), x, level + (dice.Between(-0.3, 0.3) * step));
            }

            s.Svg.Path(pen.Line(s.W + (step * 2), s.H + 10).Close().Data, s.Svg.Fade(new(0, cloud.Lift(0.05)), new(0.5, cloud.Lift(-0.03))));
        }
    }

    public static void Balloons(Stage s)
    {
        var dice = s.Dice.Fork("balloons");
        Sky.Paint(s, s.H * 0.66, 0.74, 0.24);
        Hills.Layers(s, dice, 0.66, 0.84, 4, 0.12, 1.1);
        (double X, double Y, double Size)[] at = [(s.Pick(0.36, 0.4), 0.56, 0.4), (0.66, 0.36, 0.2), (s.Pick(0.18, 0.2), 0.3, 0.14), (0.82, 0.56, 0.12)];
        foreach (var (x, y, size) in at)
        {
            s.Svg.Place(s.W * x, s.H * y, s.Size * size / 100, s.Size * size / 100);
            var skin = size > 0.3 ? s.Colours.Accent : s.Colours.Accent.To(s.Colours.Horizon, 0.45);
            s.Svg.Path("M0-100C-34-100-44-72-40-52C-36-34-16-22-9-10L9-10C16-22 36-34 40-52C44-72 34-100 0-100Z", skin);
            s.Svg.Path("M0-100C-16-96-20-70-18-50C-16-34-8-20-4-10L4-10C8-20 16-34 18-50C20-70 16-96 0-100Z", s.Colours.Lamp, 0.75);
            s.Svg.Path("M0-100C-6-90-7-70-6-50C-5-34-3-20-1.5-10L1.5-10C3-20 5-34 6-50C7-70 6-90 0-100Z", skin);
            s.Svg.Stroke("M-8-10L-5 3M8-10L5 3", s.Colours.Ink, 1);
            s.Svg.Rect(-6, 2, 12, 9, s.Colours.Ink, round: 2);
            s.Svg.Close();
        }
    }

    public static void Heaped(Stage s)
    {
        var dice = s.Dice.Fork("wide sky");
        Sky.Paint(s, s.H * 0.82, 0.28, s.Pick(0.34, 0.36));
        for (var i = 0; i < 3; i++)
        {
            Clouds.Heap(s, dice, s.W * (0.4 + (i * 0.16)) - (s.Size * 0.3), s.H * (0.4 + (i * 0.14)), s.Size * (0.7 - (i * 0.12)), s.Colours.Horizon.Lift(s.Colours.Dark ? 0 : 0.05), 0.6);
        }

        s.Fill(Land.Hills(s, dice, s.H * 0.84, s.H * 0.05, 2).Data(s.H + 5), 0.4);
        var ridge = Land.Hills(s, dice, s.H * 0.9, s.H * 0.03, 1.6);
        Trees.Row(s, dice, ridge, 0.6, 0.94, 5, s.Size * 0.1, Trees.Suited(s, dice), s.Depth(1.3));
        s.Fill(ridge.Data(s.H + 5), 1.2);
        Cast.Stand(s, s.W * 0.36, ridge.At(s.W * 0.36) + 3, s.Size * 0.13, always: true);
    }

    public static void Kite(Stage s)
    {
        var dice = s.Dice.Fork("kite");
        Sky.Paint(s, s.H * 0.8, 0.24, 0.26);
        Hills.Layers(s, dice, 0.74, 0.8, 2, 0.15, 0.5);
        var hill = Ridge.Of(s, 14, true, at => s.H * (0.88 - (0.08 * Math.Exp(-Math.Pow((at - 0.3) * 2.6, 2)))));
        s.Fill(hill.Data(s.H + 5), 1.1);
        Branches.Grass(s, dice, hill.At, 0, s.W, 80, s.Size * 0.04, s.Depth(1.15));
        var (x, y, kx, ky) = (s.W * 0.3, hill.At(s.W * 0.3), s.W * s.Pick(0.7, 0.72), s.H * 0.26);
        Cast.Stand(s, x, y + 4, s.Size * 0.18, s.Depth(1.9), true);
        s.Svg.Stroke(new Pen().Move(x + (s.Size * 0.03), y - (s.Size * 0.09)).Quad(s.W * 0.56, s.H * 0.56, kx, ky).Data, s.Colours.Ink, 1.4, 0.7);
        s.Svg.Place(kx, ky, s.Size * 0.0011, s.Size * 0.0011, 28);
        s.Svg.Path("M0-90L52-20L0 70L-52-20Z", s.Colours.Accent);
        s.Svg.Path("M0-90L52-20L0-20ZM0-20L-52-20L0 70Z", s.Colours.Lamp, 0.7);
        s.Svg.Stroke("M0 70C-30 100 30 130 0 160C-30 190 24 214-4 240", s.Colours.Accent, 5);
        s.Svg.Close();
    }
}
