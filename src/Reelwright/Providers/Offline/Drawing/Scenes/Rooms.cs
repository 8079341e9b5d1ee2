using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Rooms and who is in them.</summary>
internal static class Rooms
{
    public static void WindowSide(Stage s)
    {
        var dice = s.Dice.Fork("window side");
        var room = new Chamber(s);
        var (w, h) = (s.W * s.Pick(0.26, 0.5), s.H * s.Pick(0.5, 0.42));
        var (x, y) = (s.W * s.Pick(0.13, 0.12), s.H * s.Pick(0.12, 0.2));
        room.Paint(0.25, 0.3);
        Furniture.Window(s, dice, x, y, w, h, room.Frame, dice.Chance(0.4), 2, 3);
        var cloth = s.Colours.Accent.To(room.Wall, 0.35);
        s.Svg.Rect(x - (w * 0.22), y - (s.Size * 0.035), w * 1.44, s.Size * 0.012, room.Wood, round: 4);
        Furniture.Curtain(s, x - (w * 0.18), y - (s.Size * 0.03), w * 0.42, h * 1.28, cloth);
        Furniture.Curtain(s, x + (w * 1.18), y - (s.Size * 0.03), -w * 0.42, h * 1.28, cloth);
        room.Beam(x, y + (h * 0.3), w, h * 0.7, s.Pick(0.2, 0.3));
        Table(s, dice, room, s.W * s.Pick(0.76, 0.78), s.Size * 0.2);
        Cast.Stand(s, s.W * s.Pick(0.5, 0.5), s.H * 0.83, s.Size * 0.36, room.Wood, true);
    }

    public static void LampCorner(Stage s)
    {
        var dice = s.Dice.Fork("lamp corner");
        var room = new Chamber(s, true);
        room.Paint(0.5, 0.4);
        var (x, y) = (s.W * 0.5, s.H * s.Pick(0.24, 0.3));
        Picture(s, dice, s.W * s.Pick(0.13, 0.06), s.H * 0.26, s.Size * 0.17, s.Size * 0.22, room);
        Picture(s, dice, s.W * s.Pick(0.76, 0.74), s.H * 0.2, s.Size * 0.2, s.Size * 0.15, room);
        s.Svg.Rect(x - 1.5, -5, 3, y + 5, room.Wood);
        s.Svg.Path(Pen.Polygon((x - (s.Size * 0.05), y), (x + (s.Size * 0.05), y), (x + (s.W * s.Pick(0.3, 0.48)), s.H * 0.93), (x - (s.W * s.Pick(0.3, 0.48)), s.H * 0.93)), s.Svg.Fade(new(0, s.Colours.Lamp, 0.5), new(1, s.Colours.Lamp, 0.06)));
        s.Svg.Path(new Pen().Move(x - (s.Size * 0.085), y).Quad(x - (s.Size * 0.07), y - (s.Size * 0.06), x, y - (s.Size * 0.065)).Quad(x + (s.Size * 0.07), y - (s.Size * 0.06), x + (s.Size * 0.085), y).Close().Data, s.Colours.Accent.To(s.Colours.Ink, 0.25));
        s.Svg.Circle(x, y + 2, s.Size * 0.022, s.Colours.Lamp.Lift(0.05));
        Lights.Glow(s, x, y, s.Size * 0.3, 0.55);
        var (table, foot) = (s.Size * 0.19, s.H * 0.84);
        Furniture.Chair(s, x - (s.Size * 0.36), foot, s.Size * 0.3, 1, room.Wood);
        Furniture.Chair(s, x + (s.Size * 0.36), foot, s.Size * 0.3, -1, room.Wood);
        Seated(s, dice, x - (s.Size * 0.35), foot, s.Size * 0.42, 1, room.Wood);
        if (s.Plan.Has(Notion.Two) || s.Plan.Has(Notion.Crowd))
        {
            Seated(s, dice, x + (s.Size * 0.35), foot, s.Size * 0.42, -1, room.Wood);
        }

        Furniture.Table(s, x, foot, s.Size * 0.48, table, room.Wood.Lift(0.05));
        var things = Things.Of(s, dice);
        Things.Draw(s, dice, things[0], x - (s.Size * 0.07), foot - table, s.Size * 0.1);
        Things.Draw(s, dice, things[1], x + (s.Size * 0.11), foot - table, s.Size * 0.1);
    }

    public static void Hearth(Stage s)
    {
        var dice = s.Dice.Fork("hearth");
        var room = new Chamber(s, true);
        room.Paint(0.5, 0.7);
        var x = s.W * s.Pick(0.5, 0.5);
        var foot = room.Line + (s.H * 0.015);
        var width = s.Size * s.Pick(0.46, 0.5);
        var mantel = Furniture.Hearth(s, x, foot, width, room.Wall.To(s.Colours.Accent, 0.14).Lift(0.05));
        var things = Things.Of(s, dice);
        Things.Draw(s, dice, s.Plan.Has(Notion.Mirror) ? Notion.Mirror : Notion.Clock, x, mantel, s.Size * 0.13);
        Things.Draw(s, dice, things[0] == Notion.Clock ? Notion.Flower : things[0], x - (width * 0.36), mantel, s.Size * 0.08);
        Things.Draw(s, dice, Notion.Lamp, x + (width * 0.38), mantel, s.Size * 0.1);
        s.Svg.Ellipse(x, s.H * 0.9, width * 0.95, s.H * 0.05, s.Colours.Accent.To(room.Floor, 0.5));
        s.Svg.Ellipse(x, s.H * 0.9, width * 0.82, s.H * 0.038, s.Colours.Accent.To(room.Floor, 0.68));
        var side = s.W * s.Pick(0.27, 0.2);
        Furniture.Armchair(s, side, s.H * 0.87, s.Size * 0.32, 1, room.Wood.To(s.Colours.Accent, 0.18));
        Cast.Stand(s, s.W * s.Pick(0.71, 0.78), s.H * 0.87, s.Size * 0.38, room.Wood, true);
    }

    /// <summary>A table with things on it, standing on the floor of a room.</summary>
    public static void Table(Stage s, Dice dice, Chamber room, double x, double height)
    {
        var foot = s.H * 0.84;
        Furniture.Table(s, x, foot, height * 1.8, height, room.Wood);
        var things = Things.Of(s, dice);
        Things.Draw(s, dice, things[0], x - (height * 0.35), foot - height, height * 0.62);
        Things.Draw(s, dice, things[1], x + (height * 0.45), foot - height, height * 0.6);
    }

    /// <summary>Somebody on a chair whose foot stands at (x, y).</summary>
    public static void Seated(Stage s, Dice dice, double x, double y, double height, int facing, Colour ink) =>
        Cast.Draw(s, Silhouettes.Reader, x, y, height, facing, ink, dice.Chance(0.5));

    /// <summary>A framed picture on the wall: a tiny hill and sun.</summary>
    public static void Picture(Stage s, Dice dice, double x, double y, double w, double h, Chamber room)
    {
        s.Svg.Rect(x - 6, y - 6, w + 12, h + 12, room.Wood);
        s.Svg.Rect(x, y, w, h, s.Colours.Horizon.To(room.Wall, 0.45));
        s.Svg.Circle(x + (w * dice.Between(0.3, 0.7)), y + (h * 0.4), Math.Min(w, h) * 0.14, s.Colours.Accent.To(room.Wall, 0.3));
        s.Svg.Path(new Pen().Move(x, y + h).Line(x, y + (h * 0.7)).Quad(x + (w * 0.35), y + (h * 0.4), x + (w * 0.6), y + (h * 0.72)).Quad(x + (w * 0.85), y + (h * 0.5), x + w, y + (h * 0.66)).Line(x + w, y + h).Close().Data, s.Colours.Far.To(room.Wall, 0.3));
    }
}
