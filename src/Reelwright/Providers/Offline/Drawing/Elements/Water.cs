namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Water: its surface, the light on it, what it mirrors, waves.</summary>
internal static class Water
{
    /// <summary>A sheet of water from a horizon down to <paramref name="bottom"/>.</summary>
    public static void Sheet(Stage s, double top, double bottom)
    {
        var c = s.Colours;
        var deep = c.Sky.To(c.Near, c.Dark ? 0.5 : 0.42);
        s.Svg.Rect(-2, top, s.W + 4, bottom - top + 4, s.Svg.Fade(new(0, c.Horizon.To(c.Sky, 0.25)), new(0.22, c.Sky.To(c.Horizon, 0.35).To(deep, 0.25)), new(1, deep.Lift(-0.05))));
    }

    /// <summary>The way of light below sun or moon.</summary>
    public static void Glint(Stage s, Dice dice, double x, double top, double bottom, double width, double strength = 0.75)
    {
        if (!s.Shining)
        {
            return;
        }

        var pen = new Pen();
        var y = top + (s.Size * 0.006);
        for (var step = 0.0; y < bottom; step++)
        {
            var t = (y - top) / (bottom - top);
            var half = width * (0.35 + (t * 0.9)) * dice.Between(0.35, 1) * (1 - (0.55 * t));
            var h = s.Size * (0.0016 + (0.004 * t));
            var cx = x + (dice.Between(-0.5, 0.5) * width * (0.2 + t));
            Sliver(pen, cx, y, half, h);
            y += h * dice.Between(2.2, 4.2);
        }

        s.Svg.Path(pen.Data, s.Svg.Fade(new(0, s.Colours.Orb, strength), new(1, s.Colours.Orb, strength * 0.15)));
    }

    /// <summary>Quiet ripples over a sheet of water.</summary>
    public static void Ripples(Stage s, Dice dice, double top, double bottom, int count, Colour colour, double strength = 0.3)
    {
        var pen = new Pen();
        for (var i = 0; i < count; i++)
        {
            var t = Math.Pow(dice.Unit(), 1.4);
            Sliver(pen, dice.Between(0, s.W), top + ((bottom - top) * t), s.Size * (0.02 + (0.09 * t)) * dice.Between(0.5, 1.3), s.Size * (0.0012 + (0.003 * t)));
        }

        s.Svg.Path(pen.Data, colour, strength);
    }

    /// <summary>The mirror image of land standing on the water line.</summary>
    public static void Mirror(Stage s, string data, double line, Colour colour, double strength, double squash = 0.75)
    {
        s.Svg.Place(0, line * (1 + squash), 1, -squash);
        s.Svg.Path(data, colour, strength);
        s.Svg.Close();
    }

    /// <summary>One line of round waves across the picture, everything below it filled.</summary>
    public static void Waves(Stage s, Dice dice, double level, double length, double rise, string paint, Colour foam, double foamWidth)
    {
        var pen = new Pen();
        var x = -length * dice.Between(0.2, 1.2);
        pen.Move(x, level);
        while (x < s.W + length)
        {
            var l = length * dice.Between(0.85, 1.15);
            var h = rise * dice.Between(0.7, 1.2);
            pen.Curve(x + (l * 0.3), level, x + (l * 0.42), level - h, x + (l * 0.62), level - h).Curve(x + (l * 0.52), level - (h * 0.55), x + (l * 0.7), level, x + l, level);
            x += l;
        }

        var line = pen.Data;
        s.Svg.Path(pen.Line(x, s.H + 5).Line(-length * 1.5, s.H + 5).Close().Data, paint);
        s.Svg.Stroke(line, foam, foamWidth, 0.75);
    }

    private static void Sliver(Pen pen, double x, double y, double half, double h) =>
        pen.Move(x - half, y).Quad(x, y - h, x + half, y).Quad(x, y + h, x - half, y).Close();
}
