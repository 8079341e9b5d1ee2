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

    public static void Doorway(Stage s)
    {
        var room = new Chamber(s, true);
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, room.Wall.Lift(-0.1)), new(1, room.Wall.Lift(-0.04))));
        s.Svg.Rect(-2, room.Line, s.W + 4, s.H - room.Line + 4, room.Floor.Lift(-0.04));
        var (w, h) = (s.Size * s.Pick(0.26, 0.32), s.Size * s.Pick(0.58, 0.62));
        var x = s.W * s.Pick(0.56, 0.48);
        var (top, light) = (room.Line - h, c.Hour == Hour.Night ? c.Lamp : c.Orb.To(c.Lamp, 0.3));
        s.Svg.Circle(x + (w / 2), room.Line - (h * 0.5), h * 1.25, s.Svg.Glow(new(0, light, 0.45), new(1, light, 0)));
        s.Svg.Path(Pen.Polygon((x, room.Line), (x + w, room.Line), (x + (w * 1.25), s.H + 5), (x - (w * 1.6), s.H + 5)), s.Svg.Fade(new(0, light, 0.75), new(1, light, 0.08)));
        s.Svg.Rect(x, top, w, h, s.Svg.Fade(new(0, light.Lift(0.05)), new(1, light.To(c.Horizon, 0.3))));
        s.Svg.Stroke($"M{Pen.Number(x)} {Pen.Number(room.Line)}V{Pen.Number(top)}H{Pen.Number(x + w)}V{Pen.Number(room.Line)}", room.Wood, s.Size * 0.022);
        s.Svg.Path(Pen.Polygon((x + w, top), (x + (w * 1.5), top - (h * 0.06)), (x + (w * 1.5), room.Line + (h * 0.08)), (x + w, room.Line)), s.Svg.Linear(x + w, 0, x + (w * 1.5), 0, new(0, room.Wood.To(light, 0.35)), new(1, room.Wood)));
        s.Svg.Circle(x + (w * 1.42), room.Line - (h * 0.46), s.Size * 0.01, c.Lamp);
        Cast.Stand(s, x + (w * 0.45), room.Line + (s.H * 0.01), h * 0.74, c.Ink, true);
    }

    public static void Library(Stage s)
    {
        var dice = s.Dice.Fork("library");
        var room = new Chamber(s, true);
        room.Paint(0.7, 0.5);
        var foot = room.Line;
        Furniture.Shelves(s, dice, -10, s.H * 0.05, s.W * s.Pick(0.36, 0.5), foot - (s.H * 0.05), s.Tall ? 8 : 5, room.Wood);
        Furniture.Shelves(s, dice, s.W * s.Pick(0.4, 0.54), s.H * 0.05, s.W * s.Pick(0.25, 0.5), foot - (s.H * 0.05), s.Tall ? 8 : 5, room.Wood);
        if (s.Wide)
        {
            Furniture.Window(s, dice, s.W * 0.72, s.H * 0.12, s.W * 0.2, s.H * 0.46, room.Frame, true, 2, 3);
            room.Beam(s.W * 0.72, s.H * 0.3, s.W * 0.2, s.H * 0.28, -0.2);
        }

        var ladder = s.W * s.Pick(0.31, 0.34);
        s.Svg.Stroke(new Pen().Move(ladder - (s.Size * 0.1), foot + 6).Line(ladder, s.H * 0.14).Move(ladder - (s.Size * 0.02), foot + 6).Line(ladder + (s.Size * 0.06), s.H * 0.14).Data, room.Wood.Lift(0.12), s.Size * 0.012);
        for (var i = 1; i < 9; i++)
        {
            var t = i / 9.0;
            s.Svg.Stroke(new Pen().Move(ladder - (s.Size * 0.1 * t), (s.H * 0.14) + ((foot - (s.H * 0.14)) * t)).Line(ladder + (s.Size * (0.06 - (0.08 * t))), (s.H * 0.14) + ((foot - (s.H * 0.14)) * t)).Data, room.Wood.Lift(0.12), s.Size * 0.009);
        }

        var x = s.W * s.Pick(0.6, 0.62);
        Furniture.Armchair(s, x, s.H * 0.86, s.Size * 0.3, -1, s.Colours.Accent.To(room.Wood, 0.4));
        Seated(s, dice, x + (s.Size * 0.02), s.H * 0.86, s.Size * 0.4, -1, s.Colours.Ink);
        var lamp = x - (s.Size * 0.3);
        s.Svg.Rect(lamp - 3, s.H * 0.52, 6, s.H * 0.34, s.Colours.Ink);
        s.Svg.Ellipse(lamp, s.H * 0.86, s.Size * 0.05, s.Size * 0.008, s.Colours.Ink);
        Lights.Glow(s, lamp, s.H * 0.5, s.Size * 0.38, 0.7);
        s.Svg.Path(Pen.Polygon((lamp - (s.Size * 0.035), s.H * 0.46), (lamp + (s.Size * 0.035), s.H * 0.46), (lamp + (s.Size * 0.07), s.H * 0.54), (lamp - (s.Size * 0.07), s.H * 0.54)), s.Colours.Lamp.Lift(0.03));
    }

    public static void Corridor(Stage s)
    {
        var room = new Chamber(s, s.Colours.Dark);
        var (vx, vy) = (s.W * 0.5, s.H * s.Pick(0.5, 0.52));
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, room.Wall.To(s.Colours.Near, 0.35));
        var light = s.Colours.Hour == Hour.Night ? s.Colours.Lamp : s.Colours.Orb;
        const int gates = 7;
        for (var i = 0; i < gates; i++)
        {
            var t = Math.Pow(0.66, i);
            var (half, up, down) = (s.W * s.Pick(0.36, 0.52) * t, s.H * s.Pick(0.62, 0.5) * t, s.H * 0.46 * t);
            var shade = room.Wall.To(s.Colours.Near, 0.3 * (1 - (i / 6.0))).To(light.To(room.Wall, 0.25), i / (gates - 1.0));
            var opening = i % 2 == 0 ? shade : shade.Lift(-0.05);
            s.Svg.Path(Castles.Arch(vx, vy + down, half * 0.94, Math.Max(up + down, half)), opening);
            s.Svg.Path(Pen.Polygon((vx - (half * 0.94), vy + down), (vx + (half * 0.94), vy + down), (vx + (half * 0.62), vy + (down * 0.66)), (vx - (half * 0.62), vy + (down * 0.66))), room.Floor.To(light, 0.08 + (0.1 * i)));
            if (i % 2 == 1 && i < 6)
            {
                s.Svg.Path(Pen.Polygon((vx - (half * 0.9), vy + (down * 0.97)), (vx - (half * 0.1), vy + (down * 0.97)), (vx - (half * 0.1), vy + (down * 0.78)), (vx - (half * 0.72), vy + (down * 0.78))), light, 0.3);
            }
        }

        var end = Math.Pow(0.66, gates);
        s.Svg.Path(Castles.Arch(vx, vy + (s.H * 0.46 * end), s.W * s.Pick(0.34, 0.5) * end, Math.Max(s.H * 0.98 * end, s.W * 0.5 * end)), light.Lift(0.04));
        s.Svg.Circle(vx, vy, s.Size * 0.42, s.Svg.Glow(new(0, light, 0.55), new(1, light, 0)));
        Cast.Stand(s, vx, vy + (s.H * 0.46 * Math.Pow(0.66, 2) * 0.92), s.Size * 0.26, s.Colours.Ink, true);
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
