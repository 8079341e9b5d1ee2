namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Things on a table: each stands on (x, y), a hundred units of its own space high.</summary>
internal static class Things
{
    /// <summary>The things of the picture, strongest first; something fitting when the words name none.</summary>
    public static IReadOnlyList<Notion> Of(Stage s, Dice dice)
    {
        Notion[] known = [Notion.Book, Notion.Letter, Notion.Clock, Notion.Table, Notion.Mirror, Notion.Flower, Notion.Jewel, Notion.Machine, Notion.Lamp];
        var found = known.Where(s.Plan.Has).ToList();
        foreach (var usual in (Notion[])[dice.Pick(known[..4]), dice.Chance(0.5) ? Notion.Flower : Notion.Lamp, Notion.Book])
        {
            if (!found.Contains(usual))
            {
                found.Add(usual);
            }
        }

        return found;
    }

    /// <summary>Draws one of them.</summary>
    public static void Draw(Stage s, Dice dice, Notion thing, double x, double y, double height)
    {
        s.Svg.Ellipse(x, y, height * 0.5, height * 0.045, s.Colours.Ink, 0.3);
        if (thing is Notion.Lamp or Notion.Fire)
        {
            Lights.Glow(s, x, y - (height * 0.75), height * 1.5, s.Colours.Dark ? 0.6 : 0.45);
        }

        s.Svg.Place(x, y, height / 100, height / 100);
        switch (thing)
        {
            case Notion.Letter:
                Letter(s);
                break;
            case Notion.Clock:
                Clock(s, dice);
                break;
            case Notion.Table:
                Tea(s);
                break;
            case Notion.Mirror:
                Mirror(s);
                break;
            case Notion.Flower:
                Vase(s, dice);
                break;
            case Notion.Jewel:
                Jewel(s);
                break;
            case Notion.Machine:
                Globe(s);
                break;
            case Notion.Lamp or Notion.Fire:
                Lamp(s);
                break;
            default:
                Book(s);
                break;
        }

        s.Svg.Close();
    }

    private static Colour Pale(Stage s) => s.Colours.Horizon.To(s.Colours.Lamp, 0.4).Lift(s.Colours.Dark ? 0.14 : 0.04);

    private static void Book(Stage s)
    {
        var page = Pale(s);
        s.Svg.Rect(-50, -12, 96, 12, s.Colours.Accent.To(s.Colours.Ink, 0.2), round: 2);
        s.Svg.Rect(-42, -23, 88, 11, s.Depth(0.9), round: 2);
        s.Svg.Rect(-46, -21, 86, 7, page.To(s.Colours.Far, 0.4));
        s.Svg.Path("M-60-27C-40-34-16-34 0-26C16-34 40-34 60-27L60-23L-60-23Z", s.Colours.Accent.To(s.Colours.Ink, 0.35));
        s.Svg.Path("M0-28C-14-38-40-38-56-30L-64-76C-46-86-16-84 0-72Z", page);
        s.Svg.Path("M0-28C14-38 40-38 56-30L64-76C46-86 16-84 0-72Z", page.To(s.Colours.Far, 0.22));
        s.Svg.Stroke("M-52-70C-40-75-20-74-8-67M-51-61C-40-66-20-65-8-58M-50-52C-38-57-18-56-8-49M-49-43C-36-48-18-47-8-40M52-70C40-75 20-74 8-67M51-61C40-66 20-65 8-58M50-52C38-57 18-56 8-49", s.Colours.Near, 1.4, 0.4);
    }

    private static void Letter(Stage s)
    {
        var paper = Pale(s);
        s.Svg.Path("M-62 0L-50-66L42-60L34 0Z", paper.To(s.Colours.Far, 0.12));
        s.Svg.Path("M-50-66L-8-26L42-60Z", paper.Lift(0.03));
        s.Svg.Stroke("M-50-66L-8-26L42-60", s.Colours.Near, 1.4, 0.5);
        s.Svg.Circle(-8, -28, 8, s.Colours.Accent);
        s.Svg.Path("M44 0C38-4 38-22 48-24L66-24C76-22 76-4 70 0Z", s.Colours.Ink.To(s.Colours.Near, 0.5));
        s.Svg.Path("M56-26C60-60 74-88 98-104C94-78 80-50 60-26Z", s.Colours.Accent.To(paper, 0.35));
        s.Svg.Stroke("M56-22C64-56 78-84 98-104", s.Colours.Near, 1.2, 0.6);
    }

    private static void Clock(Stage s, Dice dice)
    {
        var wood = s.Depth(1.3).To(s.Colours.Accent, 0.25);
        s.Svg.Path("M-46 0L-44-8L44-8L46 0ZM-38-8L-38-60A38 38 0 0 1 38-60L38-8Z", wood);
        s.Svg.Circle(0, -58, 30, s.Colours.Ink, 0.45);
        s.Svg.Circle(0, -58, 28, Pale(s));
        var ticks = new Pen();
        for (var i = 0; i < 12; i++)
        {
            var (a, b) = (Branches.Walk(0, -58, i * 30, 22), Branches.Walk(0, -58, i * 30, 25));
            ticks.Move(a.X, a.Y).Line(b.X, b.Y);
        }

        s.Svg.Stroke(ticks.Data, s.Colours.Ink, 1.6);
        var (hour, minute) = (Branches.Walk(0, -58, dice.Below(12) * 30, 12), Branches.Walk(0, -58, dice.Below(12) * 30, 19));
        s.Svg.Stroke(new Pen().Move(hour.X, hour.Y).Line(0, -58).Line(minute.X, minute.Y).Data, s.Colours.Ink, 2.6);
        s.Svg.Circle(0, -58, 2.6, s.Colours.Accent);
        s.Svg.Rect(-18, -24, 36, 10, s.Colours.Ink, 0.35, 2);
    }

    private static void Tea(Stage s)
    {
        var china = s.Colours.Accent.To(Pale(s), 0.25);
        s.Svg.Stroke("M-40-92C-46-104-34-110-40-122M-26-92C-32-106-20-114-26-128", Pale(s), 2.4, 0.45);
        s.Svg.Path("M-74-14C-78-50-56-66-32-66C-8-66 10-50 6-14C2-2-6 0-14 0L-54 0C-62 0-70-2-74-14Z", china);
        s.Svg.Path("M4-34C18-36 18-60 32-62L28-52C20-42 22-20 2-18Z", china.Lift(-0.04));
        s.Svg.Stroke("M-72-50C-98-54-98-14-72-18", china.Lift(-0.04), 6);
        s.Svg.Path("M-54-66C-50-76-14-76-10-66ZM-38-76A6 6 0 1 1-26-76Z", china.Lift(-0.06));
        s.Svg.Path("M-66-44C-62-54-52-60-44-60C-56-52-58-36-58-20C-64-26-68-36-66-44Z", Pale(s), 0.35);
        s.Svg.Path("M38-30L84-30C84-10 76 0 66 0L56 0C46 0 38-10 38-30Z", Pale(s));
        s.Svg.Ellipse(61, -30, 23, 4, s.Colours.Near.To(s.Colours.Accent, 0.4));
        s.Svg.Stroke("M83-24C94-26 94-10 80-10", Pale(s), 4);
    }

    private static void Mirror(Stage s)
    {
        var frame = s.Depth(1.2).To(s.Colours.Accent, 0.35);
        s.Svg.Path("M-26 0C-22-6-6-6-4-14L4-14C6-6 22-6 26 0Z", frame);
        s.Svg.Ellipse(0, -60, 36, 48, frame);
        s.Svg.Ellipse(0, -60, 30, 42, s.Svg.Linear(-30, -100, 30, -20, new(0, s.Colours.Horizon.Lift(0.08)), new(0.55, s.Colours.Sky), new(1, s.Colours.Far)));
        s.Svg.Path("M-22-70L2-98L10-96L-24-58ZM-20-48L20-92L24-86L-14-38Z", Colour.Parse("ffffff"), 0.28);
    }

    private static void Vase(Stage s, Dice dice)
    {
        var stem = s.Depth(1.2).To(s.Colours.Horizon, s.Colours.Dark ? 0.35 : 0.1);
        var leaves = new Pen();
        for (var i = 0; i < 7; i++)
        {
            var angle = -90 + ((i - 3) * 17) + dice.Between(-5, 5);
            var (hx, hy) = Branches.Walk(0, -40, angle, dice.Between(46, 72));
            s.Svg.Stroke(new Pen().Move(0, -38).Quad(hx * 0.25, hy * 0.75, hx, hy).Data, stem, 1.6);
            Branches.Leaf(leaves, hx * 0.45, -40 + ((hy + 40) * 0.5), angle + dice.Between(-40, 40), 20);
            Bloom(s, dice, hx, hy, dice.Between(9, 13));
        }

        s.Svg.Path(leaves.Data, stem.To(s.Colours.Far, 0.2));
        s.Svg.Path("M-9-44L9-44C10-36 24-28 24-14C24-4 16 0 10 0L-10 0C-16 0-24-4-24-14C-24-28-10-36-9-44Z", s.Svg.Linear(-24, 0, 24, 0, new(0, Pale(s)), new(1, s.Colours.Far.To(Pale(s), 0.3))));
    }

    private static void Bloom(Stage s, Dice dice, double x, double y, double r)
    {
        var colour = dice.Chance(0.6) ? s.Colours.Accent : s.Colours.Lamp;
        for (var i = 0; i < 6; i++)
        {
            var (px, py) = Branches.Walk(x, y, i * 60, r * 0.6);
            s.Svg.Circle(px, py, r * 0.5, colour);
        }

        s.Svg.Circle(x, y, r * 0.34, s.Colours.Ink.To(colour, 0.45));
    }

    // A cut gem; in the east a ring of jade on its tassel.
    private static void Jewel(Stage s)
    {
        if (s.Plan.East)
        {
            var jade = s.Colours.Far.To(Colour.Parse("7fc3a0"), 0.7);
            s.Svg.Path("M-40 0L-34-16L34-16L40 0ZM-5-16L-5-104L-1-104L-1-16Z", s.Depth(1.4));
            s.Svg.Stroke("M-3-102C6-112 16-106 16-96", s.Colours.Accent, 2);
            s.Svg.Ring(16, -74, 15, jade, 13);
            s.Svg.Ring(16, -74, 20, jade.Lift(0.12), 1.6, 0.7);
            s.Svg.Stroke("M16-53L16-40M12-38L10-22M16-38L16-20M20-38L22-22", s.Colours.Accent, 2.2);
            return;
        }

        var gem = s.Colours.Accent;
        s.Svg.Path("M-34-52L-18-74L18-74L34-52L0-10Z", gem);
        s.Svg.Path("M-34-52L-14-52L-18-74ZM14-52L34-52L18-74ZM-14-52L14-52L0-10Z", gem.Lift(0.12));
        s.Svg.Path("M-18-74L18-74L14-52L-14-52Z", gem.Lift(0.22));
        s.Svg.Path("M-30 0C-24-12 24-12 30 0Z", s.Depth(1.5));
        foreach (var (x, y, r) in (ReadOnlySpan<(double, double, double)>)[(-44, -84, 9), (40, -92, 7), (48, -30, 5)])
        {
            Sky.Sparkle(s, x, y, r);
        }
    }

    private static void Globe(Stage s)
    {
        var brass = s.Colours.Lamp.To(s.Colours.Near, 0.35);
        s.Svg.Path("M-30 0C-24-10-6-8-4-20L4-20C6-8 24-10 30 0Z", s.Depth(1.5));
        s.Svg.Circle(0, -60, 15, s.Colours.Accent.To(s.Colours.Far, 0.25));
        foreach (var (turn, flat) in (ReadOnlySpan<(double, double)>)[(0, 1), (24, 0.32), (-36, 0.5), (80, 0.28)])
        {
            s.Svg.Place(0, -60, 1, flat, turn);
            s.Svg.Ring(0, 0, 40, brass, 3.4);
            s.Svg.Close();
        }

        s.Svg.Stroke("M-30-94L30-26", brass, 2.4);
    }

    private static void Lamp(Stage s)
    {
        if (s.Plan.East)
        {
            s.Svg.Path("M-24 0L-20-7L20-7L24 0ZM-3-7L-3-50L3-50L3-7ZM-18-50C-16-42 16-42 18-50Z", s.Depth(1.5));
            s.Svg.Rect(-7, -72, 14, 23, s.Colours.Accent.To(Colour.Parse("d8432f"), 0.4));
            Lights.Flame(s, 0, -73, 26);
            return;
        }

        s.Svg.Path("M-26 0C-24-8-8-8-7-16C-20-20-24-32-14-38L14-38C24-32 20-20 7-16C8-8 24-8 26 0Z", s.Colours.Accent.To(s.Colours.Ink, 0.3));
        s.Svg.Path("M-12-40C-26-58-10-76-10-104L10-104C10-76 26-58 12-40Z", s.Colours.Lamp, 0.35);
        Lights.Flame(s, 0, -42, 32);
    }
}
