using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Caves and tunnels.</summary>
internal static class Caves
{
    public static void Mouth(Stage s)
    {
        var dice = s.Dice.Fork("mouth");
        var (x, _) = Sky.Paint(s, s.H * 0.58, 0.56, s.Pick(0.3, 0.34));
        var line = s.H * 0.6;
        s.Fill(Land.Hills(s, dice, line, s.H * 0.12, 2).Data(s.H + 5), 0.2);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.85, s.Size * 0.08, 0.5);
        for (var layer = 0; layer < 3; layer++)
        {
            var noise = new Ripple(dice);
            var points = new List<(double, double)>();
            for (var i = 0; i < 30; i++)
            {
                var a = i * Math.Tau / 30;
                var r = 0.92 + (0.13 * noise.Rough(i * 0.9, 2, 0.5)) + (layer * 0.15);
                points.Add(((s.W * 0.53) + (Math.Cos(a) * s.W * s.Pick(0.4, 0.44) * r), (s.H * 0.46) + (Math.Sin(a) * s.H * 0.44 * r * (Math.Sin(a) > 0 ? 0.86 : 1))));
            }

            s.Svg.Path(Pen.Blob(points) + $"M-10-10V{Pen.Number(s.H + 10)}H{Pen.Number(s.W + 10)}V-10Z", s.Depth(0.8 + (layer * 0.5)) + "\" fill-rule=\"evenodd");
        }

        Cast.Stand(s, s.W * 0.48, s.H * 0.8, s.Size * 0.2, s.Colours.Ink, true);
    }

    public static void Hollow(Stage s)
    {
        var dice = s.Dice.Fork("hollow");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Depth(1.2));
        var light = c.Dark ? c.Orb : c.Orb.To(c.Lamp, 0.3);
        s.Svg.Circle(s.W * 0.55, s.H * 0.06, s.H * 0.8, s.Svg.Glow(new(0, light.To(c.Sky, 0.25), 0.85), new(0.4, c.Sky, 0.4), new(1, c.Near, 0)));
        s.Svg.Path(Pen.Polygon((s.W * 0.5, -5), (s.W * 0.61, -5), (s.W * s.Pick(0.74, 0.84), s.H * 0.82), (s.W * s.Pick(0.38, 0.28), s.H * 0.82)), s.Svg.Fade(new(0, light, 0.7), new(1, light, 0.06)));
        for (var layer = 0; layer < 3; layer++)
        {
            var near = 0.95 + (layer * 0.4);
            var noise = new Ripple(dice);
            Spikes(s, dice, -5, 1, s.H * (0.34 - (layer * 0.1)), near);
            s.Svg.Path(Ridge.Of(s, 40, false, at => s.H * (0.78 + (layer * 0.06) - (0.16 * Math.Pow(Math.Abs(at - 0.55) * 1.7, 2)) + (0.03 * noise.Rough(at * 12, 3, 0.5)))).Data(s.H + 5), s.Depth(near + 0.1));
        }

        s.Svg.Ellipse(s.W * 0.56, s.H * 0.83, s.W * s.Pick(0.16, 0.26), s.H * 0.022, light, 0.35);
        Cast.Stand(s, s.W * 0.56, s.H * 0.835, s.Size * 0.19, c.Ink, true);
    }

    private static void Spikes(Stage s, Dice dice, double top, int way, double length, double near)
    {
        var pen = new Pen().Move(-20, top);
        for (var x = -20.0; x < s.W + 20;)
        {
            var w = s.Size * dice.Between(0.04, 0.12);
            var off = Math.Abs((x / s.W) - 0.55);
            var l = length * dice.Between(0.35, 1) * (0.3 + (1.4 * Math.Min(0.6, off)));
            pen.Line(x, top + (way * length * 0.25 * Math.Min(1, off * 2))).Line(x + (w / 2), top + (way * l)).Line(x + w, top + (way * length * 0.25 * Math.Min(1, off * 2)));
            x += w;
        }

        s.Svg.Path(pen.Line(s.W + 20, top).Close().Data, s.Depth(near));
    }

    public static void Tunnel(Stage s)
    {
        var dice = s.Dice.Fork("tunnel");
        var c = s.Colours;
        var light = c.Dark ? c.Lamp : c.Orb;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Depth(1.9));
        var (x, y) = (s.W * 0.5, s.H * 0.48);
        for (var i = 0; i < 9; i++)
        {
            var t = Math.Pow(0.79, i) * 1.15;
            var points = new List<(double, double)>();
            var noise = new Ripple(dice);
            for (var k = 0; k < 22; k++)
            {
                var a = k * Math.Tau / 22;
                var r = t * (1 + (0.09 * noise.At(k * 0.8)));
                points.Add((x + (Math.Cos(a) * s.W * 0.5 * r), y + (s.H * 0.04 * (1 - t)) + (Math.Sin(a) * s.H * 0.5 * r)));
            }

            s.Svg.Path(Pen.Blob(points), s.Depth(1.75 - (i * 0.13)).To(light, Math.Pow(i / 8.0, 1.7) * 0.9));
        }

        s.Svg.Circle(x, y + (s.H * 0.03), s.Size * 0.4, s.Svg.Glow(new(0, light, 0.7), new(0.3, light, 0.25), new(1, light, 0)));
        Cast.Stand(s, x, s.H * 0.69, s.Size * 0.22, c.Ink, true);
    }
}
