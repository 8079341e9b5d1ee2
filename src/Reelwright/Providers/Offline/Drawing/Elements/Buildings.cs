namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Single buildings: houses, towers, temples.</summary>
internal static class Buildings
{
    /// <summary>A temple or chapel with its foot at (x, y).</summary>
    public static void Shrine(Stage s, double x, double y, double height, Colour ink)
    {
        if (s.Plan.East)
        {
            Pagoda(s, x, y, height * 1.25, ink);
        }
        else
        {
            Church(s, x, y, height, ink);
        }
    }

    /// <summary>A pagoda of five roofs.</summary>
    public static void Pagoda(Stage s, double x, double y, double height, Colour ink)
    {
        const int floors = 5;
        var floor = height * 0.86 / floors;
        for (var i = 0; i < floors; i++)
        {
            var half = height * (0.17 - (i * 0.022));
            var foot = y - (i * floor);
            s.Svg.Rect(x - (half * 0.72), foot - floor, half * 1.44, floor + 1, ink.Lift(0.05));
            s.Svg.Rect(x - (half * 0.24), foot - (floor * 0.56), half * 0.48, floor * 0.42, s.Colours.Lamp, Lit(s));
            Roof(s, x, foot - floor, half * 1.25, floor * 0.42, ink);
        }

        s.Svg.Path(Pen.Polygon((x - (height * 0.008), y - (height * 0.86)), (x, y - height), (x + (height * 0.008), y - (height * 0.86))), ink);
    }

    /// <summary>A roof with upturned eaves, its eaves on the line y.</summary>
    public static void Roof(Stage s, double x, double y, double half, double rise, Colour ink) => s.Svg.Path(
        new Pen().Move(x - half, y - (rise * 0.25)).Curve(x - (half * 0.6), y - (rise * 0.1), x - (half * 0.35), y - (rise * 0.7), x - (half * 0.22), y - rise)
            .Line(x + (half * 0.22), y - rise).Curve(x + (half * 0.35), y - (rise * 0.7), x + (half * 0.6), y - (rise * 0.1), x + half, y - (rise * 0.25))
            .Quad(x + (half * 0.6), y + (rise * 0.3), x, y + (rise * 0.22)).Quad(x - (half * 0.6), y + (rise * 0.3), x - half, y - (rise * 0.25)).Close().Data, ink);

    /// <summary>A lighthouse with its beam at night.</summary>
    public static void Lighthouse(Stage s, double x, double y, double height)
    {
        var c = s.Colours;
        var white = c.Horizon.Lift(c.Dark ? 0.05 : 0.08);
        var top = y - (height * 0.8);
        if (c.Hour is Hour.Night or Hour.Dusk || s.Plan.Weather != Weather.Clear)
        {
            s.Svg.Path(
                Pen.Polygon((x, top - (height * 0.07)), (x - s.W, top - (height * 0.34)), (x - s.W, top + (height * 0.16))),
                s.Svg.Linear(x, 0, x - (s.W * 0.7), 0, new(0, c.Lamp, 0.6), new(1, c.Lamp, 0)));
        }

        s.Svg.Path(Pen.Polygon((x - (height * 0.1), y), (x - (height * 0.058), top), (x + (height * 0.058), top), (x + (height * 0.1), y)), s.Svg.Linear(x - (height * 0.1), 0, x + (height * 0.1), 0, new(0, white), new(1, white.To(c.Near, 0.55))));
        for (var i = 0; i < 2; i++)
        {
            var (a, b) = (0.2 + (i * 0.36), 0.36 + (i * 0.36));
            s.Svg.Path(Pen.Polygon((x - Half(a), y - (height * 0.8 * a)), (x - Half(b), y - (height * 0.8 * b)), (x + Half(b), y - (height * 0.8 * b)), (x + Half(a), y - (height * 0.8 * a))), c.Accent, 0.85);
        }

        s.Svg.Rect(x - (height * 0.08), top - (height * 0.02), height * 0.16, height * 0.025, c.Ink);
        s.Svg.Rect(x - (height * 0.04), top - (height * 0.12), height * 0.08, height * 0.1, c.Lamp);
        s.Svg.Path(Pen.Polygon((x - (height * 0.055), top - (height * 0.12)), (x, top - (height * 0.2)), (x + (height * 0.055), top - (height * 0.12))), c.Ink);

        double Half(double t) => height * (0.1 - (0.042 * t));
    }

    /// <summary>How brightly windows shine at this hour.</summary>
    public static double Lit(Stage s) => s.Colours.Hour switch { Hour.Night => 0.95, Hour.Dusk => 0.85, _ => 0.4 };

    private static void Church(Stage s, double x, double y, double h, Colour ink)
    {
        var half = h * 0.11;
        s.Svg.Rect(x - half, y - (h * 0.62), half * 2, h * 0.62, ink.Lift(0.04));
        s.Svg.Path(Pen.Polygon((x - (half * 1.15), y - (h * 0.61)), (x, y - h), (x + (half * 1.15), y - (h * 0.61))), ink);
        s.Svg.Rect(x + half, y - (h * 0.3), h * 0.34, h * 0.3, ink.Lift(0.07));
        s.Svg.Path(Pen.Polygon((x + (half * 0.9), y - (h * 0.29)), (x + half + (h * 0.04), y - (h * 0.46)), (x + half + (h * 0.31), y - (h * 0.46)), (x + half + (h * 0.37), y - (h * 0.29))), ink);
        s.Svg.Path(new Pen().Move(x - (half * 0.4), y - (h * 0.36)).Line(x - (half * 0.4), y - (h * 0.46)).Arc(half * 0.4, x + (half * 0.4), y - (h * 0.46)).Line(x + (half * 0.4), y - (h * 0.36)).Close().Data, s.Colours.Lamp, Lit(s));
        for (var i = 0; i < 3; i++)
        {
            s.Svg.Rect(x + half + (h * (0.06 + (i * 0.09))), y - (h * 0.2), h * 0.04, h * 0.1, s.Colours.Lamp, Lit(s));
        }
    }
}
