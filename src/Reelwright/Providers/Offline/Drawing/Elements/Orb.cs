namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Sun and moon with the light around them.</summary>
internal static class Orb
{
    /// <summary>Draws the sun or the moon, as the hour has it.</summary>
    public static void Draw(Stage s, Dice dice, double x, double y, double r)
    {
        var c = s.Colours;
        var night = c.Hour == Hour.Night;
        var halo = c.Touch == Touch.Wash ? 0.25 : night ? 0.5 : 0.7;
        s.Svg.Circle(x, y, r * 4.5, s.Svg.Glow(new(0, c.Orb, halo), new(0.22, c.Orb, halo * 0.6), new(0.55, c.Orb, halo * 0.16), new(1, c.Orb, 0)));
        if (c.Touch == Touch.Paper)
        {
            s.Svg.Circle(x, y, r * 2.3, c.Orb, 0.1);
            s.Svg.Circle(x, y, r * 1.6, c.Orb, 0.16);
        }

        if (night && dice.Chance(s.Plan.Has(Notion.Moon) ? 0.35 : 0.5) && r < s.Size * 0.11)
        {
            s.Svg.Place(x, y, r, r, dice.Between(-35, 15));
            s.Svg.Path("M-.2-.98A1 1 0 1 0 .98 .2A.87 .87 0 0 1-.2-.98Z", c.Orb);
            s.Svg.Close();
            return;
        }

        s.Svg.Circle(x, y, r, c.Orb);
        if (night && r > s.Size * 0.06)
        {
            Seas(s, dice, x, y, r);
        }
    }

    // One broad shadow and a few craters on one side: never two alike dots side by side, which would look back at us.
    private static void Seas(Stage s, Dice dice, double x, double y, double r)
    {
        var grey = s.Colours.Orb.To(s.Colours.Sky, 0.5);
        s.Svg.Place(x, y, r / 100, r / 100, dice.Between(-40, 40));
        s.Svg.Path("M-62-30C-40-66-4-62 8-40C16-24-6-16-10 2C-14 22-34 30-52 16C-68 4-70-14-62-30Z", grey, 0.2);
        s.Svg.Path("M18 8C30-2 48 4 46 20C44 36 30 40 20 34C8 28 8 16 18 8Z", grey, 0.16);
        s.Svg.Path("M-20 52A9 9 0 1 1-2 52A9 9 0 1 1-20 52ZM34-44A6 6 0 1 1 46-44A6 6 0 1 1 34-44Z", grey, 0.16);
        s.Svg.Close();
    }
}
