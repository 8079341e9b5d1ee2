using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Fires and lanterns.</summary>
internal static class Fires
{
    public static void CampFire(Stage s)
    {
        var dice = s.Dice.Fork("camp fire");
        Sky.Paint(s, s.H * 0.64, 0.76, 0.2);
        for (var i = 0; i < 2; i++)
        {
            var ridge = Land.Hills(s, dice, s.H * (0.62 + (i * 0.08)), s.H * 0.08, 2);
            Trees.Row(s, dice, ridge, 0, 1, s.Wide ? 20 : 11, s.Size * (0.14 + (i * 0.1)), Trees.Kind.Conifer, s.Depth(0.6 + (i * 0.5)));
            s.Fill(ridge.Data(s.H + 5), 0.6 + (i * 0.5));
        }

        var (x, y) = (s.W * 0.48, s.H * 0.82);
        s.Svg.Rect(-5, s.H * 0.78, s.W + 10, s.H, s.Depth(1.35));
        Lights.Camp(s, dice, x, y, s.Size * 0.13);
        Cast.Draw(s, Silhouettes.Sitter, x - (s.Size * 0.26), y + (s.H * 0.02), s.Size * 0.32, 1, s.Colours.Ink, false);
        Cast.Stand(s, x + (s.Size * 0.3), y + (s.H * 0.015), s.Size * 0.25, s.Colours.Ink, s.Plan.Has(Notion.Two) || s.Plan.Has(Notion.Crowd));
    }

    public static void Burning(Stage s)
    {
        var dice = s.Dice.Fork("burning");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.7, 0.5, 0.2);
        s.Svg.Rect(-5, s.H * 0.3, s.W + 10, s.H * 0.46, s.Svg.Fade(new(0, c.Lamp, 0), new(0.8, c.Lamp.To(c.Accent, 0.4), 0.75), new(1, c.Lamp, 0.9)));
        var ridge = Land.Hills(s, dice, s.H * 0.74, s.H * 0.05, 2);
        for (var layer = 0; layer < 2; layer++)
        {
            s.Svg.Path(Tongues(s, dice, s.H * 0.74, s.H * (0.34 - (layer * 0.14))), s.Svg.Fade(new(0, Lights.Fire.To(c.Lamp, layer * 0.5), 0.35 + (layer * 0.4)), new(1, c.Lamp.To(Lights.Fire, 0.3 - (layer * 0.2)))));
        }

        Trees.Row(s, dice, ridge, 0, 1, s.Wide ? 14 : 8, s.Size * 0.15, Trees.Kind.Bare, s.Depth(1.7));
        s.Fill(ridge.Data(s.H + 5), 1.4);
        for (var i = 0; i < 46; i++)
        {
            s.Svg.Circle(dice.Unit() * s.W, s.H * dice.Between(0.1, 0.72), s.Size * dice.Between(0.0015, 0.004), c.Lamp, dice.Between(0.4, 0.95));
        }

        Cast.Stand(s, s.W * 0.5, s.H * 0.84, s.Size * 0.18, c.Ink, true);
    }

    private static string Tongues(Stage s, Dice dice, double foot, double height)
    {
        var pen = new Pen().Move(-20, foot + 40);
        var step = s.Size * 0.075;
        for (var x = -20.0; x < s.W + 20;)
        {
            var (w, h) = (step * dice.Between(0.6, 1.4), height * dice.Between(0.3, 1));
            var lean = w * dice.Between(-0.2, 0.5);
            pen.Curve(x + (w * 0.1), foot - (h * 0.3), x + (w * 0.3) + lean, foot - (h * 0.5), x + (w * 0.45) + lean, foot - h)
                .Curve(x + (w * 0.6) + lean, foot - (h * 0.5), x + (w * 0.95), foot - (h * 0.3), x + w, foot - (h * 0.1));
            x += w;
        }

        return pen.Line(s.W + 30, foot + 60).Line(-20, foot + 60).Close().Data;
    }

    public static void Lanterns(Stage s)
    {
        var dice = s.Dice.Fork("lanterns");
        var line = s.H * 0.7;
        Sky.Paint(s, line, 0.2, 0.2, 0.05);
        s.Fill(Land.Peaks(s, dice, line, s.H * 0.2, 0.3, 0.8).Data(line + 2), 0.4);
        Water.Sheet(s, line, s.H);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Lamp, 0.3);
        for (var i = 0; i < 26; i++)
        {
            var t = i / 25.0;
            var (x, y) = (dice.Between(0.04, 0.96) * s.W, s.H * dice.Between(0.08, 0.66));
            var size = s.Size * (0.012 + (0.04 * t * t));
            Lights.Glow(s, x, y, size * 2, 0.45);
            s.Svg.Path(new Pen().Move(x - (size * 0.4), y + (size * 0.55)).Line(x - (size * 0.55), y - (size * 0.45)).Quad(x, y - (size * 0.85), x + (size * 0.55), y - (size * 0.45)).Line(x + (size * 0.4), y + (size * 0.55)).Close().Data, s.Colours.Lamp.To(s.Colours.Accent, 0.3), 0.55 + (0.4 * t));
        }

        s.Svg.Path(new Pen().Move(-5, s.H * 0.87).Quad(s.W * 0.4, s.H * 0.83, s.W + 5, s.H * 0.9).Line(s.W + 5, s.H + 5).Line(-5, s.H + 5).Close().Data, s.Depth(1.6));
        Cast.Stand(s, s.W * 0.4, s.H * 0.86, s.Size * 0.2, s.Colours.Ink, true);
    }
}
