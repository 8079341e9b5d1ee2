using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Still lifes: the things a sentence speaks of, shown for themselves.</summary>
internal static class Stills
{
    public static void BeforeWindow(Stage s)
    {
        var dice = s.Dice.Fork("before window");
        var room = new Chamber(s);
        room.Paint(0.5, 0.3);
        var top = s.H * s.Pick(0.74, 0.72);
        Furniture.Window(s, dice, s.W * s.Pick(0.24, 0.14), s.H * s.Pick(0.08, 0.12), s.W * s.Pick(0.52, 0.72), top - (s.H * s.Pick(0.14, 0.18)), room.Frame, s.Tall, s.Wide ? 4 : 2, s.Wide ? 2 : 3);
        Furniture.Curtain(s, -10, -10, s.W * s.Pick(0.24, 0.22), s.H * 0.9, s.Colours.Accent.To(room.Wall, 0.3));
        Board(s, room, top);
        Group(s, dice, top, s.Pick(0.36, 0.3));
    }

    public static void Disc(Stage s)
    {
        var dice = s.Dice.Fork("disc");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, c.Sky), new(1, c.Horizon)));
        var top = s.H * 0.73;
        var r = Math.Min(s.H * 0.36, s.W * 0.42);
        s.Svg.Circle(s.W * 0.5, s.H * s.Pick(0.42, 0.48), r * 1.18, c.Orb, 0.14);
        s.Svg.Circle(s.W * 0.5, s.H * s.Pick(0.42, 0.48), r, s.Svg.Fade(new(0, c.Accent.To(c.Horizon, 0.2)), new(1, c.Accent.To(c.Horizon, 0.55))), 0.85);
        s.Svg.Rect(-5, top, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.7)), new(1, s.Depth(1.2))));
        s.Svg.Rect(-5, top, s.W + 10, 3, c.Horizon, 0.4);
        Group(s, dice, top + (s.H * 0.03), s.Pick(0.46, 0.38));
    }

    public static void Niche(Stage s)
    {
        var dice = s.Dice.Fork("niche");
        var room = new Chamber(s);
        var c = s.Colours;
        room.Paint(0.5, 0.4);
        var top = s.H * 0.76;
        var half = Math.Min(s.W * 0.36, s.H * 0.42);
        var high = Math.Min(s.H * 0.66, half * 2.4);
        s.Svg.Path(Castles.Arch(s.W * 0.5, top, half * 1.1, high * 1.06), room.Wall.Lift(0.07));
        s.Svg.Path(Castles.Arch(s.W * 0.5, top, half, high), s.Svg.Linear((s.W * 0.5) - half, 0, (s.W * 0.5) + half, 0, new(0, s.Depth(0.95)), new(0.6, s.Depth(0.55)), new(1, s.Depth(0.45))));
        s.Svg.Rect(-5, top, s.W + 10, s.H * 0.06, room.Wall.Lift(0.05));
        s.Svg.Rect(-5, top + (s.H * 0.06), s.W + 10, s.H, room.Wall.To(c.Near, 0.5));
        Group(s, dice, top + (s.H * 0.015), s.Pick(0.38, 0.32));
    }

    public static void LampLight(Stage s)
    {
        var dice = s.Dice.Fork("lamp light");
        var room = new Chamber(s, true);
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, room.Wall.Lift(-0.14)), new(1, room.Wall.Lift(-0.05))));
        var top = s.H * 0.74;
        var x = s.W * s.Pick(0.3, 0.3);
        var size = s.Size * s.Pick(0.4, 0.34);
        Lights.Glow(s, x, top - (size * 0.7), s.Size * 0.8, 0.75);
        Board(s, room, top);
        s.Svg.Ellipse(x, top + (s.H * 0.035), s.Size * 0.5, s.H * 0.03, s.Colours.Lamp, 0.3);
        var things = Things.Of(s, dice).Where(t => t != Notion.Lamp).ToList();
        Things.Draw(s, dice, Notion.Lamp, x, top + (s.H * 0.02), size);
        Things.Draw(s, dice, things[0], s.W * s.Pick(0.52, 0.62), top + (s.H * 0.03), size * 0.78);
        if (s.Wide)
        {
            Things.Draw(s, dice, things[1 % things.Count], s.W * 0.74, top + (s.H * 0.02), size * 0.62);
        }
    }

    private static void Board(Stage s, Chamber room, double top)
    {
        s.Svg.Rect(-5, top, s.W + 10, s.H, s.Svg.Fade(new(0, room.Wood.Lift(0.06)), new(1, room.Wood.Lift(-0.02))));
        s.Svg.Rect(-5, top, s.W + 10, s.Size * 0.012, room.Wood.Lift(0.14));
    }

    private static void Group(Stage s, Dice dice, double y, double share)
    {
        var things = Things.Of(s, dice);
        var size = s.Size * share;
        var side = dice.Chance(0.5) ? 1 : -1;
        if (!s.Tall)
        {
            Things.Draw(s, dice, things[2 % things.Count], s.W * (0.5 - (side * s.Pick(0.2, 0.28))), y - (s.H * 0.005), size * 0.6);
        }

        Things.Draw(s, dice, things[1], s.W * (0.5 + (side * s.Pick(0.17, 0.26))), y, size * 0.7);
        Things.Draw(s, dice, things[0], s.W * (0.5 - (side * s.Pick(0.03, 0.1))), y + (s.H * 0.02), size);
    }
}
