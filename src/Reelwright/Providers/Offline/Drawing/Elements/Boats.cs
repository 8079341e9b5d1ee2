namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Boats.</summary>
internal static class Boats
{
    /// <summary>A sailing boat on the water line at (x, y), its mast <paramref name="height"/> high, with a faint reflection; a junk in the east.</summary>
    public static void Sail(Stage s, double x, double y, double height, Colour ink)
    {
        var sails = s.Colours.Dark ? s.Colours.Horizon.Lift(0.08) : s.Colours.Horizon.Lift(0.12);
        var k = height / 100;
        s.Svg.Place(x, y + (height * 0.1), k, -k * 0.7);
        s.Svg.Path(s.Plan.East ? "M-26-70C-8-66 14-72 22-60L16-18C2-14-16-16-24-20Z" : "M3-98L3-18L46-18C40-46 24-80 3-98Z", sails, 0.25);
        s.Svg.Close();
        s.Svg.Place(x, y, k, k);
        if (s.Plan.East)
        {
            s.Svg.Path("M-1-100L1-100L2-8L-2-8Z", ink);
            s.Svg.Path("M-28-92C-10-96 16-96 26-86C30-62 26-40 18-16C2-12-16-14-26-20C-22-44-24-68-28-92Z", s.Colours.Accent.To(sails, 0.35));
            s.Svg.Stroke("M-27-76C-8-80 16-78 27-70M-26-58C-8-61 14-60 27-54M-25-38C-8-41 12-40 24-36", ink, 1.4, 0.7);
            s.Svg.Path("M-52-16C-40-8 36-8 52-20C46-4 38 4 28 6L-30 6C-42 2-48-6-52-16Z", ink);
        }
        else
        {
            s.Svg.Path("M-1-102L1-102L1-8L-1-8Z", ink);
            s.Svg.Path("M4-99C26-78 42-46 48-17L4-17Z", sails);
            s.Svg.Path("M-3-92C-16-66-26-40-38-17L-3-17Z", sails.To(s.Colours.Accent, 0.55));
            s.Svg.Path("M-44-12L52-12C46 0 40 6 32 6L-28 6C-36 4-42-4-44-12Z", ink);
        }

        s.Svg.Close();
    }

    /// <summary>A flat boat with somebody poling it, <paramref name="length"/> long.</summary>
    public static void Raft(Stage s, double x, double y, double length)
    {
        var k = length / 100;
        var ink = s.Depth(1.8);
        s.Svg.Ellipse(x, y + (2 * k), 60 * k, 5 * k, s.Colours.Ink, 0.25);
        s.Svg.Place(x, y, k, k);
        s.Svg.Path("M-56-10C-30 2 30 2 56-10C44 4 30 6 22 6L-22 6C-32 6-46 4-56-10Z", ink);
        s.Svg.Path("M-20-4C-20-24 14-26 18-4Z", ink.To(s.Colours.Far, 0.25));
        s.Svg.Stroke("M46-66L26 14", ink, 1.6);
        s.Svg.Close();
        Cast.Draw(s, s.Plan.East ? Silhouettes.Monk with { Rest = Silhouettes.Monk.Rest[..Silhouettes.Monk.Rest.LastIndexOf('M')] } : Silhouettes.Walker, x + (36 * k), y - (2 * k), 52 * k, 1, ink, false);
    }

    /// <summary>A small empty rowing boat.</summary>
    public static void Rowing(Stage s, double x, double y, double length)
    {
        var k = length / 100;
        s.Svg.Ellipse(x, y + (6 * k), 56 * k, 5 * k, s.Colours.Ink, 0.3);
        s.Svg.Place(x, y, k, k);
        s.Svg.Path("M-50-12C-34-6 34-6 52-14C46 2 36 8 26 8L-26 8C-38 6-46-2-50-12Z", s.Depth(1.7));
        s.Svg.Path("M-44-11C-30-5 30-5 46-12C36-16-32-16-44-11Z", s.Colours.Accent.To(s.Colours.Ink, 0.35));
        s.Svg.Close();
    }
}
