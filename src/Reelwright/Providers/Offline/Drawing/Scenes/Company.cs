using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>People gathered inside.</summary>
internal static class Company
{
    public static void Dinner(Stage s)
    {
        var dice = s.Dice.Fork("dinner");
        var room = new Chamber(s, true);
        room.Paint(0.5, 0.35);
        Furniture.Window(s, dice, s.W * s.Pick(0.08, 0.08), s.H * 0.16, s.W * s.Pick(0.15, 0.3), s.H * 0.38, room.Frame, true, 2, 3);
        Rooms.Picture(s, dice, s.W * s.Pick(0.8, 0.66), s.H * 0.22, s.Size * 0.18, s.Size * 0.2, room);
        var (x, y) = (s.W * 0.5, s.H * s.Pick(0.2, 0.26));
        s.Svg.Rect(x - 2, -5, 4, y, room.Wood);
        s.Svg.Stroke(new Pen().Move(x - (s.Size * 0.16), y).Quad(x, y + (s.Size * 0.1), x + (s.Size * 0.16), y).Data, room.Wood, s.Size * 0.01);
        for (var i = -2; i <= 2; i++)
        {
            var (cx, cy) = (x + (i * s.Size * 0.08), y + (s.Size * 0.048) - (Math.Abs(i) * s.Size * 0.022));
            s.Svg.Rect(cx - 3, cy - (s.Size * 0.035), 6, s.Size * 0.035, s.Colours.Horizon);
            Lights.Glow(s, cx, cy - (s.Size * 0.045), s.Size * 0.1, 0.5);
            Lights.Flame(s, cx, cy - (s.Size * 0.035), s.Size * 0.028);
        }

        Lights.Glow(s, x, s.H * 0.5, s.Size * 0.7, 0.4);
        var (foot, height, width) = (s.H * 0.87, s.Size * 0.19, Math.Min(s.W * 0.84, s.Size * 1.05));
        var guests = Crowds.Walkers(s);
        var count = s.Wide ? 6 : 4;
        for (var i = 0; i < count; i++)
        {
            var gx = x + (width * (((i + 0.5) / count) - 0.5) * 0.86);
            Cast.Draw(s, dice.Pick(guests), gx, foot, s.Size * 0.38, i < count / 2 ? 1 : -1, room.Wood.To(s.Colours.Ink, 0.5), i == 1);
        }

        s.Svg.Path(Pen.Polygon((x - (width / 2), foot - height), (x + (width / 2), foot - height), (x + (width * 0.48), foot - (height * 0.1)), (x - (width * 0.48), foot - (height * 0.1))), s.Svg.Fade(new(0, s.Colours.Horizon.To(s.Colours.Lamp, 0.3).To(room.Wall, 0.25)), new(1, room.Wall.Lift(0.04))));
        s.Svg.Rect(x - (width * 0.51), foot - height - (s.Size * 0.012), width * 1.02, s.Size * 0.02, s.Colours.Horizon.To(s.Colours.Lamp, 0.4));
        Notion[] laid = [Notion.Table, Notion.Flower, Notion.Lamp];
        for (var i = 0; i < 3; i++)
        {
            Things.Draw(s, dice, laid[i], x + (width * 0.27 * (i - 1)), foot - height - (s.Size * 0.01), s.Size * 0.105);
        }
    }

    public static void Audience(Stage s)
    {
        var dice = s.Dice.Fork("audience");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, s.Depth(1.4)), new(1, s.Depth(1.8))));
        var (x, floor) = (s.W * 0.5, s.H * 0.66);
        s.Svg.Path(Pen.Polygon((x - (s.Size * 0.02), -5), (x + (s.Size * 0.02), -5), (x + (s.Size * 0.3), floor + 10), (x - (s.Size * 0.3), floor + 10)), s.Svg.Fade(new(0, c.Orb, 0.7), new(1, c.Lamp, 0.25)));
        s.Svg.Rect(-5, floor, s.W + 10, s.H * 0.1, s.Svg.Fade(new(0, s.Depth(0.9)), new(1, s.Depth(1.5))));
        s.Svg.Ellipse(x, floor + (s.H * 0.025), s.Size * 0.3, s.H * 0.022, c.Lamp, 0.5);
        Furniture.Curtain(s, -10, -10, s.W * s.Pick(0.27, 0.3), s.H * 0.78, c.Accent.To(c.Ink, 0.3));
        Furniture.Curtain(s, s.W + 10, -10, -s.W * s.Pick(0.27, 0.3), s.H * 0.78, c.Accent.To(c.Ink, 0.3));
        Cast.Stand(s, x, floor + (s.H * 0.03), s.Size * 0.28, c.Ink, true);
        for (var row = 0; row < 3; row++)
        {
            var (size, y) = (s.Size * (0.035 + (row * 0.012)), s.H * (0.78 + (row * 0.075)));
            var pen = new Pen();
            for (var hx = -size + (row % 2 * size * 1.5); hx < s.W + size; hx += size * dice.Between(3, 3.6))
            {
                pen.Move(hx - size, y).Arc(size, hx + size, y).Arc(size, hx - size, y).Close();
                pen.Move(hx - (size * 1.6), y + (size * 2.6)).Curve(hx - (size * 1.6), y + (size * 0.9), hx + (size * 1.6), y + (size * 0.9), hx + (size * 1.6), y + (size * 2.6)).Line(hx + (size * 1.6), s.H + 5).Line(hx - (size * 1.6), s.H + 5).Close();
            }

            s.Svg.Path(pen.Data, s.Depth(1.55 + (row * 0.2)));
        }
    }
}
