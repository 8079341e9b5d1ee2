using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Doors, corridors, libraries, stairs.</summary>
internal static class Halls
{
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
        Cast.Stand(s, x + (w * 0.45), room.Line + (s.H * 0.01), h * 0.74, c.Ink, true, most: 2);
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
        Rooms.Seated(s, dice, x + (s.Size * 0.02), s.H * 0.86, s.Size * 0.4, -1, s.Colours.Ink);
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

    public static void Flight(Stage s)
    {
        var dice = s.Dice.Fork("flight");
        var room = new Chamber(s);
        room.Paint(0.7, 0.3);
        Furniture.Window(s, dice, s.W * s.Pick(0.68, 0.6), s.H * 0.1, s.W * s.Pick(0.16, 0.28), s.H * 0.34, room.Frame, true, 2, 3);
        var steps = 11;
        var pen = new Pen().Move(-10, s.H * 0.85);
        var (x0, x1, y0, y1) = (s.W * 0.14, s.W * s.Pick(0.72, 0.94), s.H * 0.85, s.H * 0.4);
        pen.Line(x0, y0);
        for (var i = 0; i < steps; i++)
        {
            pen.Line(x0 + ((x1 - x0) * i / steps), y0 + ((y1 - y0) * (i + 1) / steps)).Line(x0 + ((x1 - x0) * (i + 1) / steps), y0 + ((y1 - y0) * (i + 1) / steps));
        }

        s.Svg.Path(pen.Line(s.W + 10, y1).Line(s.W + 10, s.H + 10).Line(-10, s.H + 10).Close().Data, s.Svg.Fade(new(0, room.Floor.Lift(0.05)), new(1, room.Floor.Lift(-0.06))));
        var rails = new Pen();
        for (var i = 0; i < steps; i++)
        {
            var (x, y) = (x0 + ((x1 - x0) * (i + 0.5) / steps), y0 + ((y1 - y0) * (i + 1) / steps));
            rails.Move(x, y).Line(x, y - (s.Size * 0.12));
        }

        var at = 0.46;
        var stand = Math.Floor(at * steps);
        Cast.Stand(s, x0 + ((x1 - x0) * (stand + 0.5) / steps), y0 + ((y1 - y0) * (stand + 1) / steps), s.Size * 0.34, s.Colours.Ink, true);
        s.Svg.Stroke(rails.Data, room.Wood, s.Size * 0.007);
        s.Svg.Stroke(new Pen().Move(x0, y0 - (s.Size * 0.13)).Line(x1, y1 - (s.Size * 0.11)).Line(s.W + 10, y1 - (s.Size * 0.11)).Data, room.Wood, s.Size * 0.016);
        s.Svg.Rect(x0 - (s.Size * 0.016), y0 - (s.Size * 0.16), s.Size * 0.026, s.Size * 0.17, room.Wood);
        s.Svg.Circle(x0 - (s.Size * 0.003), y0 - (s.Size * 0.165), s.Size * 0.018, room.Wood);
        s.Svg.Rect(-5, s.H * 0.85, s.W + 10, s.H, room.Floor.Lift(-0.08));
    }
}
