namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Small lights: lanterns, street lamps, flames, and the glow around them.</summary>
internal static class Lights
{
    /// <summary>The red of flames, whatever the palette.</summary>
    public static readonly Colour Fire = Colour.Parse("e2592a");

    /// <summary>A soft round glow.</summary>
    public static void Glow(Stage s, double x, double y, double radius, double strength = 0.6) =>
        s.Svg.Circle(x, y, radius, s.Svg.Glow(new(0, s.Colours.Lamp, strength), new(0.35, s.Colours.Lamp, strength * 0.4), new(1, s.Colours.Lamp, 0)));

    /// <summary>A paper lantern hanging from (x, y).</summary>
    public static void Lantern(Stage s, double x, double y, double height)
    {
        var red = s.Colours.Accent.To(Colour.Parse("d8432f"), 0.5);
        Glow(s, x, y + (height * 0.5), height * 1.3, s.Colours.Dark ? 0.5 : 0.3);
        s.Svg.Rect(x - (height * 0.015), y - (height * 0.25), height * 0.03, height * 0.35, s.Colours.Ink);
        s.Svg.Ellipse(x, y + (height * 0.48), height * 0.4, height * 0.36, red);
        s.Svg.Ellipse(x, y + (height * 0.48), height * 0.17, height * 0.35, s.Colours.Lamp, 0.5);
        s.Svg.Rect(x - (height * 0.16), y + (height * 0.08), height * 0.32, height * 0.07, s.Colours.Ink);
        s.Svg.Rect(x - (height * 0.16), y + (height * 0.81), height * 0.32, height * 0.07, s.Colours.Ink);
        s.Svg.Rect(x - (height * 0.02), y + (height * 0.88), height * 0.04, height * 0.28, red);
    }

    /// <summary>A street lamp with its foot at (x, y).</summary>
    public static void Post(Stage s, double x, double y, double height, Colour ink)
    {
        var w = height * 0.012;
        var top = y - (height * 0.86);
        if (s.Colours.Hour is Hour.Night or Hour.Dusk || s.Plan.Weather != Weather.Clear)
        {
            Glow(s, x, top - (height * 0.05), height * 0.42, 0.65);
        }

        s.Svg.Path(Pen.Polygon((x - (w * 2.6), y), (x - w, y - (height * 0.1)), (x - w, top), (x + w, top), (x + w, y - (height * 0.1)), (x + (w * 2.6), y)), ink);
        s.Svg.Path(Pen.Polygon((x - (height * 0.026), top), (x - (height * 0.042), top - (height * 0.1)), (x + (height * 0.042), top - (height * 0.1)), (x + (height * 0.026), top)), s.Colours.Lamp, 0.95);
        s.Svg.Path(Pen.Polygon((x - (height * 0.055), top - (height * 0.1)), (x, top - (height * 0.15)), (x + (height * 0.055), top - (height * 0.1))), ink);
        s.Svg.Rect(x - (height * 0.03), top - (height * 0.006), height * 0.06, height * 0.012, ink);
    }

    /// <summary>A flame standing on (x, y).</summary>
    public static void Flame(Stage s, double x, double y, double height)
    {
        s.Svg.Place(x, y, height / 100, height / 100);
        s.Svg.Path("M0 0C-24 0-34-20-26-40C-20-54-6-62-2-100C14-78 34-56 28-28C24-10 14 0 0 0Z", Fire.To(s.Colours.Lamp, 0.3), 0.95);
        s.Svg.Path("M0 0C-13 0-20-12-15-26C-11-36-2-42 0-64C10-48 20-34 16-18C13-6 8 0 0 0Z", s.Colours.Lamp.Lift(0.06));
        s.Svg.Close();
    }

    /// <summary>A camp fire on (x, y) with sparks.</summary>
    public static void Camp(Stage s, Dice dice, double x, double y, double height)
    {
        Glow(s, x, y - (height * 0.5), height * 4.2, 0.55);
        s.Svg.Ellipse(x, y + (height * 0.05), height * 1.7, height * 0.3, s.Colours.Lamp, 0.25);
        Flame(s, x - (height * 0.25), y, height * 0.62);
        Flame(s, x + (height * 0.27), y, height * 0.55);
        Flame(s, x, y, height);
        s.Svg.Stroke($"M{Pen.Number(x - (height * 0.55))} {Pen.Number(y + (height * 0.08))}L{Pen.Number(x + (height * 0.4))} {Pen.Number(y - (height * 0.1))}M{Pen.Number(x + (height * 0.55))} {Pen.Number(y + (height * 0.08))}L{Pen.Number(x - (height * 0.4))} {Pen.Number(y - (height * 0.1))}", s.Colours.Ink, height * 0.13);
        for (var i = 0; i < 12; i++)
        {
            s.Svg.Circle(x + (dice.Between(-0.7, 0.7) * height), y - (height * dice.Between(0.9, 3)), height * dice.Between(0.012, 0.03), s.Colours.Lamp, dice.Between(0.4, 0.9));
        }
    }
}
