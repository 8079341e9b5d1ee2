namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Puts the beings a sentence speaks of where a scene has room for them.</summary>
internal static class Cast
{
    /// <summary>Stands them on the ground at (x, y), an adult <paramref name="height"/> high; sometimes somebody small when the words name nobody.</summary>
    public static void Stand(Stage s, double x, double y, double height, Colour? ink = null, bool always = false, bool dressed = true, int most = 7)
    {
        var dice = s.Dice.Fork("cast");
        var people = People(s, dice, always).Take(most).ToList();
        var colour = ink ?? s.Depth(1.8);
        var step = height * 0.36;
        var left = x - (step * (people.Count - 1) / 2);
        for (var i = 0; i < people.Count; i++)
        {
            var facing = people.Count == 2 ? (i == 0 ? 1 : -1) : i % 2 == 0 ? 1 : -1;
            var off = people.Count > 2 ? dice.Between(-0.25, 0.25) * step : 0;
            Draw(s, people[i], left + (i * step) + off, y + (people.Count > 2 ? dice.Between(0, 0.05) * height : 0), height, facing, colour, dressed && i == people.Count / 2 && Dressed(s));
        }

        var beside = x + (step * people.Count * 0.5) + (height * 0.45);
        foreach (var animal in Animals(s, people.Count > 0))
        {
            Draw(s, animal, beside, y, height, people.Count > 0 ? -1 : 1, colour, false);
            beside += height * 0.5;
        }
    }

    /// <summary>Draws one being standing at (x, y), looking right (1) or left (-1).</summary>
    public static void Draw(Stage s, Silhouette being, double x, double y, double height, int facing, Colour ink, bool dressed)
    {
        var scale = height * being.Scale / 100;
        s.Svg.Ellipse(x, y, 20 * scale, 2.6 * scale, s.Colours.Ink, 0.28);
        s.Svg.Place(x, y, scale * facing, scale);
        if (being.Garment.Length > 0)
        {
            s.Svg.Path(being.Garment, dressed ? s.Colours.Accent : ink.To(s.Colours.Far, 0.12));
        }

        s.Svg.Path(being.Rest, ink);
        s.Svg.Close();
    }

    /// <summary>The people of the picture, somebody at least when <paramref name="always"/>.</summary>
    public static List<Silhouette> People(Stage s, Dice dice, bool always)
    {
        var plan = s.Plan;
        var robes = plan.East && plan.Has(Notion.Former);
        List<Silhouette> women = robes ? [Silhouettes.Maiden] : [plan.Weather is Weather.Rain ? Silhouettes.Umbrella : Silhouettes.Woman];
        List<Silhouette> men = robes ? [Silhouettes.Scholar] : plan.East ? [Silhouettes.Man, Silhouettes.Walker] : [Silhouettes.Gentleman, Silhouettes.Man, Silhouettes.Walker];
        var any = new List<Silhouette>();
        if (plan.Has(Notion.Monk))
        {
            any.Add(Silhouettes.Monk);
        }

        if (plan.Has(Notion.Child))
        {
            any.Add(plan.Has(Notion.Woman) ? Silhouettes.Girl : Silhouettes.Boy);
        }

        if (plan.Has(Notion.Woman))
        {
            any.Add(dice.Pick(women));
        }

        if (plan.Has(Notion.Man))
        {
            any.Add(dice.Pick(men));
        }

        var named = any.Count > 0 || plan.Has(Notion.Figure) || plan.Has(Notion.Two) || plan.Has(Notion.Crowd);
        if (plan.Has(Notion.Horse) && named)
        {
            return [Silhouettes.Rider];
        }

        List<Silhouette> all = [.. women, .. men, .. robes ? new[] { Silhouettes.Monk } : [Silhouettes.Cloak]];
        if (plan.Has(Notion.Crowd) && dice.Chance(0.6))
        {
            var company = any.Take(2).ToList();
            for (var more = 3 + dice.Below(3); more > 0; more--)
            {
                company.Add(dice.Pick(all.Where(one => one != company.LastOrDefault()).ToList()));
            }

            return company;
        }

        if (plan.Has(Notion.Two) || any.Count > 1)
        {
            var first = any.Count > 0 ? any[0] : dice.Pick(all);
            return [first, any.Count > 1 ? any[1] : dice.Pick(all.Where(one => one != first).ToList())];
        }

        return any.Count > 0 ? [any[0]] : named || always || dice.Chance(0.3) ? [dice.Pick(all)] : [];
    }

    private static IEnumerable<Silhouette> Animals(Stage s, bool ridden)
    {
        (Notion Notion, Silhouette Being)[] known =
        [
            (Notion.Rabbit, Silhouettes.Rabbit), (Notion.Cat, Silhouettes.Cat), (Notion.Dog, Silhouettes.Dog), (Notion.Horse, Silhouettes.Horse),
        ];
        return known.Where(k => s.Plan.Has(k.Notion) && !(k.Notion == Notion.Horse && ridden)).Select(k => k.Being).Take(2);
    }

    private static bool Dressed(Stage s) => (s.Plan.Seed >> 20 & 3) != 0;
}
