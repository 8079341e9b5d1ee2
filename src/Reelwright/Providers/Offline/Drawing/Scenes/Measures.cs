using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Thoughts as instruments: light, time, lie of the land.</summary>
internal static class Measures
{
    public static void Contours(Stage s)
    {
        var dice = s.Dice.Fork("contours");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, c.Horizon), new(1, c.Sky)));
        s.Svg.Circle(s.W * s.Pick(0.7, 0.62), s.H * 0.27, s.Size * 0.13, c.Accent);
        for (var i = 0; i < 9; i++)
        {
            var t = i / 8.0;
            var shift = dice.Between(0, 6.28);
            var ridge = Ridge.Of(s, 26, true, at => s.H * (0.36 + (0.6 * t) - (0.1 * (1 - (t * 0.5)) * (Math.Sin((at * s.Pick(5, 3.2)) + shift) + (0.4 * Math.Sin((at * 11) + (shift * 2)))))));
            s.Fill(ridge.Data(s.H + 5), 0.05 + (t * 1.2));
            s.Svg.Stroke(new Pen().Move(ridge.Points[0].X, ridge.Points[0].Y).Smooth(ridge.Points).Data, c.Horizon.Lift(0.06), 2, 0.5);
        }
    }

    public static void Prism(Stage s)
    {
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Depth(1.1)), new(1, s.Depth(1.7))));
        var (x, y, r) = (s.W * 0.48, s.H * 0.45, s.Size * s.Pick(0.25, 0.24));
        s.Svg.Circle(x, y, r * 2.2, s.Svg.Glow(new(0, c.Sky, 0.5), new(1, c.Sky, 0)));
        s.Svg.Path(Pen.Polygon((-5, (y + (r * 0.55)) - 3), (x - (r * 0.4), y - 4), (x - (r * 0.4), y + 4), (-5, y + (r * 0.55) + 6)), c.Orb);
        Colour[] fan = [c.Accent, c.Accent.To(c.Lamp, 0.5), c.Lamp, c.Horizon, c.Far.Lift(0.1), c.Sky];
        for (var i = 0; i < fan.Length; i++)
        {
            var (a, b) = (y - (s.H * 0.08) + (s.H * 0.07 * i), y - (s.H * 0.08) + (s.H * 0.07 * (i + 1)));
            s.Svg.Path(Pen.Polygon((x + (r * 0.36), y - 6 + (2 * i)), (s.W + 5, a), (s.W + 5, b), (x + (r * 0.36), y - 4 + (2 * i))), fan[i], 0.85);
        }

        s.Svg.Path(Pen.Polygon((x, y - r), (x + (r * 0.95), y + (r * 0.65)), (x - (r * 0.95), y + (r * 0.65))), s.Svg.Linear(x - r, y - r, x + r, y + r, new(0, c.Horizon, 0.65), new(1, c.Sky, 0.3)));
        s.Svg.Stroke(Pen.Polygon((x, y - r), (x + (r * 0.95), y + (r * 0.65)), (x - (r * 0.95), y + (r * 0.65))), c.Horizon, s.Size * 0.005, 0.9);
        s.Svg.Stroke(new Pen().Move(x, y - r).Line(x + (r * 0.2), y + (r * 0.4)).Line(x + (r * 0.95), y + (r * 0.65)).Move(x + (r * 0.2), y + (r * 0.4)).Line(x - (r * 0.95), y + (r * 0.65)).Data, c.Horizon, 1.6, 0.45);
        s.Svg.Rect(-5, s.H * 0.87, s.W + 10, s.H, s.Depth(1.9));
        Cast.Stand(s, s.W * s.Pick(0.26, 0.24), s.H * 0.875, s.Size * 0.2, c.Ink, true);
    }

    public static void Hourglass(Stage s)
    {
        var dice = s.Dice.Fork("hourglass");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.72, 0.5, s.Pick(0.42, 0.44), s.Pick(0.3, 0.31));
        s.Fill(Land.Dune(s, dice, s.H * 0.76, s.H * 0.07, 0.25).Data(s.H + 5), 0.3);
        s.Fill(Land.Dune(s, dice, s.H * 0.84, s.H * 0.06, 0.7).Data(s.H + 5), 0.8);
        var sand = c.Lamp.To(c.Accent, 0.25);
        s.Svg.Place(s.W * 0.5, s.H * 0.86, s.Size * 0.0054, s.Size * 0.0054);
        s.Svg.Path("M-34-6C-34-40-6-48-6-58C-6-68-34-76-34-110L34-110C34-76 6-68 6-58C6-48 34-40 34-6Z", c.Horizon.Lift(0.04), 0.5);
        s.Svg.Path("M-29-92C-24-76-4-68-2-58L2-58C4-68 24-76 29-92C10-86-10-86-29-92Z", sand);
        s.Svg.Path("M-32-6C-30-22-12-34 0-36C12-34 30-22 32-6Z", sand);
        s.Svg.Rect(-0.8, -60, 1.6, 30, sand);
        s.Svg.Stroke("M-34-6C-34-40-6-48-6-58C-6-68-34-76-34-110M34-110C34-76 6-68 6-58C6-48 34-40 34-6", s.Depth(1.2), 1.6);
        s.Svg.Path("M-28-104C-26-84-14-74-8-66C-16-78-22-88-23-104Z", Colour.Parse("ffffff"), 0.4);
        s.Svg.Rect(-42, -7, 84, 7, s.Depth(1.5), round: 2);
        s.Svg.Rect(-42, -117, 84, 7, s.Depth(1.5), round: 2);
        s.Svg.Path("M-39-110L-36-110L-36-7L-39-7ZM36-110L39-110L39-7L36-7Z", s.Depth(1.6));
        s.Svg.Close();
        s.Fill(Land.Dune(s, dice, s.H * 0.93, s.H * 0.08, 0.4).Data(s.H + 5), 1.35);
        Cast.Stand(s, s.W * s.Pick(0.27, 0.16), s.H * 0.885, s.Size * 0.15, c.Ink, true);
    }
}
