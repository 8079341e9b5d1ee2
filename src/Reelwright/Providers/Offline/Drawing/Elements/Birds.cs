namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Birds on the wing.</summary>
internal static class Birds
{
    /// <summary>A loose flock somewhere in the upper sky.</summary>
    public static void Flock(Stage s, Dice dice, double horizon)
    {
        var many = s.Plan.Has(Notion.Bird);
        var (x, y) = (s.W * dice.Between(0.2, 0.7), horizon * dice.Between(0.2, 0.5));
        var size = s.Size * dice.Between(0.012, 0.018) * (many ? 1.7 : 1);
        for (var i = 0; i < (many ? 9 : 5); i++)
        {
            Gull(
                s, x + (dice.Between(-1, 1) * s.Size * 0.17), y + (dice.Between(-1, 1) * s.Size * 0.08),
                size * dice.Between(0.6, 1.2), dice.Between(-18, 18), s.Colours.Dark ? s.Colours.Horizon : s.Colours.Near);
        }
    }

    /// <summary>One bird with open wings, <paramref name="r"/> half its span.</summary>
    public static void Gull(Stage s, double x, double y, double r, double tilt, Colour colour)
    {
        s.Svg.Place(x, y, r / 10, r / 10, tilt);
        s.Svg.Path("M-10-3C-7-6-3-5 0 0C3-5 7-6 10-3C7-4 3.5-3 .8 1.6C.3 2.4-.3 2.4-.8 1.6C-3.5-3-7-4-10-3Z", colour, 0.9);
        s.Svg.Close();
    }
}
