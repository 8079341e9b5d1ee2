using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Streets seen across.</summary>
internal static class Pavements
{
    public static void Front(Stage s)
    {
        var dice = s.Dice.Fork("front");
        Sky.Paint(s, s.H * 0.5, 0.7, s.Pick(0.14, 0.16), 0.07);
        var y = s.H * 0.83;
        Houses.Row(s, dice, y - (s.H * 0.05), s.Size * s.Pick(0.66, 0.72), 0.3);
        Finish.Bank(s, y - (s.H * 0.05), s.H * 0.2, 0.35);
        Houses.Row(s, dice, y, s.Size * s.Pick(0.5, 0.54), 0.8);
        s.Svg.Rect(-5, y, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1.1)), new(0.12, s.Depth(1.25)), new(1, s.Depth(1.6))));
        Lights.Post(s, s.W * s.Pick(0.22, 0.2), y + (s.H * 0.03), s.Size * 0.46, s.Depth(1.9));
        Lights.Post(s, s.W * s.Pick(0.8, 0.86), y + (s.H * 0.03), s.Size * 0.46, s.Depth(1.9));
        Cast.Stand(s, s.W * 0.5, y + (s.H * 0.035), s.Size * 0.25, s.Colours.Ink, true);
    }

    public static void UnderLamp(Stage s)
    {
        var dice = s.Dice.Fork("under lamp");
        Sky.Paint(s, s.H * 0.7, 0.2, 0.2);
        Houses.Row(s, dice, s.H * 0.8, s.Size * 0.5, 0.3);
        Finish.Bank(s, s.H * 0.66, s.H * 0.4, 0.55);
        Houses.Row(s, dice, s.H * 0.82, s.Size * 0.3, 0.55, 0.62);
        s.Svg.Rect(-5, s.H * 0.8, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.9)), new(1, s.Depth(1.5))));
        var (x, y, h) = (s.W * s.Pick(0.44, 0.42), s.H * 0.86, s.Size * s.Pick(0.68, 0.66));
        Lights.Glow(s, x, y - (h * 0.9), h * 0.6, 0.7);
        s.Svg.Path(Pen.Polygon((x - (h * 0.03), y - (h * 0.86)), (x + (h * 0.03), y - (h * 0.86)), (x + (h * 0.42), y + 10), (x - (h * 0.42), y + 10)), s.Svg.Fade(new(0, s.Colours.Lamp, 0.5), new(1, s.Colours.Lamp, 0.05)));
        s.Svg.Ellipse(x, y + 8, h * 0.44, s.H * 0.028, s.Colours.Lamp, 0.28);
        Lights.Post(s, x, y, h, s.Colours.Ink);
        Cast.Stand(s, x + (h * 0.2), y + (s.H * 0.012), s.Size * 0.3, s.Colours.Ink, true);
    }

    public static void Corner(Stage s)
    {
        var dice = s.Dice.Fork("corner");
        Sky.Paint(s, s.H * 0.6, 0.3, 0.22);
        Houses.Row(s, dice, s.H * 0.76, s.Size * 0.34, 0.3);
        Finish.Bank(s, s.H * 0.74, s.H * 0.16, 0.35);
        var (x, y, w, h) = (s.W * s.Pick(0.54, 0.4), s.H * 0.83, s.W * 0.7, s.Size * 0.62);
        var wall = s.Depth(0.95);
        s.Svg.Rect(x, y - h, w, h, s.Svg.Fade(new(0, wall), new(1, wall.Lift(0.04))));
        Buildings.Roof(s, x + (w / 2), y - h, w * 0.6, h * 0.2, s.Depth(1.5));
        for (var i = 0; i < 3; i++)
        {
            s.Svg.Rect(x + (s.Size * (0.06 + (i * 0.22))), y - (h * 0.88), s.Size * 0.12, h * 0.22, s.Colours.Lamp, i == 1 ? Buildings.Lit(s) : 0.3);
        }

        var shop = s.Colours.Lamp.To(s.Colours.Horizon, 0.25);
        Lights.Glow(s, x + (s.Size * 0.28), y - (h * 0.2), s.Size * 0.5, 0.5);
        s.Svg.Rect(x + (s.Size * 0.05), y - (h * 0.42), s.Size * 0.3, h * 0.32, shop);
        s.Svg.Rect(x + (s.Size * 0.4), y - (h * 0.42), s.Size * 0.13, h * 0.42, shop.To(s.Colours.Accent, 0.3));
        s.Svg.Stroke(new Pen().Move(x + (s.Size * 0.15), y - (h * 0.42)).Line(x + (s.Size * 0.15), y - (h * 0.1)).Move(x + (s.Size * 0.25), y - (h * 0.42)).Line(x + (s.Size * 0.25), y - (h * 0.1)).Data, s.Depth(1.5), s.Size * 0.006);
        for (var i = 0; i < 8; i++)
        {
            var ax = x + (s.Size * (0.03 + (i * 0.066)));
            s.Svg.Path(new Pen().Move(ax, y - (h * 0.54)).Line(ax + (s.Size * 0.066), y - (h * 0.54)).Line(ax + (s.Size * 0.066), y - (h * 0.44)).Arc(s.Size * 0.033, ax, y - (h * 0.44)).Close().Data, i % 2 == 0 ? s.Colours.Accent : s.Colours.Horizon.To(s.Colours.Near, 0.1));
        }

        s.Svg.Rect(-5, y, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(1.05)), new(1, s.Depth(1.6))));
        s.Svg.Path(Pen.Polygon((x + (s.Size * 0.05), y), (x + (s.Size * 0.53), y), (x + (s.Size * 0.4), s.H * 0.95), (x - (s.Size * 0.2), s.H * 0.95)), s.Colours.Lamp, 0.18);
        Cast.Stand(s, s.W * s.Pick(0.4, 0.3), y + (s.H * 0.03), s.Size * 0.27, s.Colours.Ink, true);
    }
}
