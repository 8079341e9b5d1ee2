using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Machines.</summary>
internal static class Machines
{
    public static void Gears(Stage s)
    {
        var dice = s.Dice.Fork("gears");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Depth(0.7)), new(1, s.Depth(1.5))));
        s.Svg.Circle(s.W * 0.5, s.H * 0.42, s.Size * 0.7, s.Svg.Glow(new(0, c.Lamp, 0.5), new(1, c.Lamp, 0)));
        (double X, double Y, double R, int Teeth)[] gears = [(0.14, 0.2, 0.2, 18), (0.9, 0.62, 0.26, 22), (0.5, 0.42, 0.29, 24), (s.Pick(0.74, 0.86), 0.22, 0.14, 14), (s.Pick(0.25, 0.12), 0.66, 0.17, 16)];
        foreach (var (gx, gy, gr, teeth) in gears)
        {
            Gear(s, s.W * gx, s.H * gy, s.Size * gr, teeth, dice.Between(0, 20), gr > 0.28 ? c.Lamp.To(s.Depth(1), 0.4) : s.Depth(1).To(c.Accent, 0.3 + (gr * 0.6)));
        }

        s.Svg.Rect(-5, s.H * 0.86, s.W + 10, s.H, s.Depth(1.8));
        Cast.Stand(s, s.W * 0.5, s.H * 0.87, s.Size * 0.23, c.Ink, true);
    }

    private static void Gear(Stage s, double x, double y, double r, int teeth, double turn, Colour metal)
    {
        var pen = new Pen();
        for (var i = 0; i < teeth; i++)
        {
            var a = turn + (i * 360.0 / teeth);
            var step = 360.0 / teeth;
            foreach (var (off, reach) in (ReadOnlySpan<(double, double)>)[(0, 0.88), (0.18, 1), (0.5, 1), (0.68, 0.88)])
            {
                var (px, py) = Branches.Walk(x, y, a + (step * off), r * reach);
                if (i == 0 && off == 0)
                {
                    pen.Move(px, py);
                }
                else
                {
                    pen.Line(px, py);
                }
            }
        }

        pen.Close();
        for (var i = 0; i < 5; i++)
        {
            var (hx, hy) = Branches.Walk(x, y, turn + (i * 72), r * 0.52);
            pen.Move(hx - (r * 0.17), hy).Arc(r * 0.17, hx + (r * 0.17), hy, false).Arc(r * 0.17, hx - (r * 0.17), hy, false).Close();
        }

        s.Svg.Path(pen.Data, s.Svg.Fade(new(0, metal.Lift(0.05)), new(1, metal.Lift(-0.08))) + "\" fill-rule=\"evenodd");
        s.Svg.Ring(x, y, r * 0.8, metal.Lift(-0.1), r * 0.02, 0.7);
        s.Svg.Circle(x, y, r * 0.16, metal.Lift(-0.12));
        s.Svg.Circle(x, y, r * 0.07, metal.Lift(0.1));
    }

    public static void Workshop(Stage s)
    {
        var dice = s.Dice.Fork("workshop");
        var room = new Chamber(s, true);
        room.Paint(0.5, 0.4);
        Furniture.Window(s, dice, s.W * s.Pick(0.62, 0.5), s.H * 0.14, s.W * s.Pick(0.24, 0.4), s.H * 0.38, room.Frame, true, 2, 3);
        Gear(s, s.W * 0.16, s.H * 0.26, s.Size * 0.13, 16, 4, room.Wood.Lift(0.12));
        Gear(s, (s.W * 0.16) + (s.Size * 0.19), (s.H * 0.26) + (s.Size * 0.1), s.Size * 0.085, 12, 12, room.Wood.Lift(0.16));
        var (x, foot, height) = (s.W * s.Pick(0.46, 0.5), s.H * 0.85, s.Size * 0.2);
        Furniture.Table(s, x, foot, s.Size * 0.7, height, room.Wood);
        Things.Draw(s, dice, Notion.Machine, x, foot - height, s.Size * 0.24);
        Things.Draw(s, dice, Notion.Lamp, x - (s.Size * 0.24), foot - height, s.Size * 0.13);
        Things.Draw(s, dice, Notion.Book, x + (s.Size * 0.22), foot - height, s.Size * 0.1);
        Cast.Stand(s, x + (s.Size * s.Pick(0.5, 0.4)), foot + 4, s.Size * 0.38, s.Colours.Ink, true);
    }
}
