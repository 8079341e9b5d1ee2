namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Castles and palaces.</summary>
internal static class Castles
{
    /// <summary>A castle of towers, its foot at (x, y), <paramref name="width"/> wide; a terraced hall in the east.</summary>
    public static void Keep(Stage s, Dice dice, double x, double y, double width, Colour ink)
    {
        if (s.Plan.East)
        {
            Hall(s, x, y, width, ink);
            return;
        }

        (double Off, double Wide, double High)[] towers = [(-0.42, 0.13, 0.5), (0.4, 0.14, 0.58), (-0.2, 0.15, 0.74), (0.2, 0.12, 0.66), (0.02, 0.17, 1)];
        foreach (var (off, wide, high) in towers)
        {
            Tower(s, x + (off * width), y, width * wide, width * high * dice.Between(0.75, 0.9), ink.Lift(high * 0.05));
        }

        Wall(s, x - (width * 0.46), y, width * 0.92, width * 0.22, ink);
        s.Svg.Path(Arch(x, y + 1, width * 0.055, width * 0.15), s.Colours.Lamp, Buildings.Lit(s));
    }

    /// <summary>One round tower with a pointed roof.</summary>
    public static void Tower(Stage s, double x, double y, double width, double height, Colour ink)
    {
        s.Svg.Rect(x - (width / 2), y - height, width, height + 2, ink);
        s.Svg.Rect(x - (width * 0.6), y - height, width * 1.2, width * 0.28, ink.Lift(-0.02));
        s.Svg.Path(Pen.Polygon((x - (width * 0.68), y - height), (x, y - height - (width * 1.5)), (x + (width * 0.68), y - height)), ink.To(s.Colours.Accent, 0.22));
        s.Svg.Stroke($"M{Pen.Number(x)} {Pen.Number(y - height - (width * 1.4))}v{Pen.Number(-width * 0.5)}", ink, width * 0.05);
        s.Svg.Path(new Pen().Move(x, y - height - (width * 1.9)).Quad(x + (width * 0.3), y - height - (width * 1.95), x + (width * 0.55), y - height - (width * 1.75)).Line(x, y - height - (width * 1.62)).Close().Data, s.Colours.Accent);
        for (var i = 0; i < 2; i++)
        {
            s.Svg.Path(Arch(x, y - (height * (0.45 + (i * 0.28))), width * 0.1, width * 0.34), s.Colours.Lamp, Buildings.Lit(s));
        }
    }

    /// <summary>A wall with battlements.</summary>
    public static void Wall(Stage s, double x, double y, double width, double height, Colour ink)
    {
        var pen = new Pen().Move(x, y + 2).Line(x, y - height);
        var teeth = Math.Max(3, (int)(width / (height * 0.32)));
        var step = width / ((teeth * 2) - 1);
        for (var i = 0; i < (teeth * 2) - 1; i++)
        {
            var top = i % 2 == 0 ? y - (height * 1.14) : y - height;
            pen.Line(x + (i * step), top).Line(x + ((i + 1) * step), top);
        }

        s.Svg.Path(pen.Line(x + width, y + 2).Close().Data, ink);
    }

    /// <summary>A doorway with a round head: half its width and its height.</summary>
    public static string Arch(double x, double y, double half, double height) =>
        new Pen().Move(x - half, y).Line(x - half, y - height + half).Arc(half, x + half, y - height + half).Line(x + half, y).Close().Data;

    /// <summary>A palace hall with two roofs on a terrace with steps.</summary>
    public static void Hall(Stage s, double x, double y, double width, Colour ink)
    {
        var c = s.Colours;
        var h = width * 0.46;
        var stone = c.Horizon.To(ink, c.Dark ? 0.75 : 0.3);
        s.Svg.Path(Pen.Polygon((x - (width * 0.56), y), (x - (width * 0.52), y - (h * 0.16)), (x + (width * 0.52), y - (h * 0.16)), (x + (width * 0.56), y)), stone);
        for (var i = 0; i < 5; i++)
        {
            s.Svg.Rect(x - (width * (0.1 - (i * 0.006))), y - (h * 0.032 * (i + 1)), width * (0.2 - (i * 0.012)), h * 0.02, stone.To(ink, 0.35));
        }

        var red = ink.To(c.Accent, 0.4);
        s.Svg.Rect(x - (width * 0.4), y - (h * 0.5), width * 0.8, h * 0.35, ink.To(c.Lamp, Buildings.Lit(s) * 0.45));
        for (var i = 0; i < 9; i++)
        {
            s.Svg.Rect(x - (width * 0.41) + (width * 0.0975 * i), y - (h * 0.5), width * 0.03, h * 0.35, red);
        }

        Buildings.Roof(s, x, y - (h * 0.5), width * 0.56, h * 0.2, ink);
        s.Svg.Rect(x - (width * 0.3), y - (h * 0.8), width * 0.6, h * 0.14, red);
        Buildings.Roof(s, x, y - (h * 0.78), width * 0.46, h * 0.34, ink);
    }
}
