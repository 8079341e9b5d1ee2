using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Rooms that look out.</summary>
internal static class Openings
{
    public static void RoundWindow(Stage s)
    {
        var dice = s.Dice.Fork("round window");
        var room = new Chamber(s);
        room.Paint(0.5, 0.4);
        var r = Math.Min(s.H * 0.34, s.W * 0.4);
        var (x, y) = (s.W * s.Pick(0.5, 0.5), s.H * s.Pick(0.4, 0.4));
        var disc = $"M{Pen.Number(x - r)} {Pen.Number(y)}A{Pen.Number(r)} {Pen.Number(r)} 0 1 1 {Pen.Number(x + r)} {Pen.Number(y)}A{Pen.Number(r)} {Pen.Number(r)} 0 1 1 {Pen.Number(x - r)} {Pen.Number(y)}Z";
        Vista.Draw(s, dice, disc, x - r, y - r, r * 2, r * 2);
        s.Svg.Open(s.Svg.Clip(disc));
        Branches.Blossom(s, dice, x - (r * 1.02), y - (r * 0.35), r * 1.3, -12, s.Colours.Accent, s.Depth(1.7));
        s.Svg.Close();
        s.Svg.Ring(x, y, r, room.Frame.To(room.Wood, 0.5), s.Size * 0.024);
        s.Svg.Ring(x, y, r * 0.975, s.Colours.Ink, s.Size * 0.004, 0.5);
        var foot = s.H * 0.86;
        Furniture.Table(s, x + (r * 0.45), foot, s.Size * 0.36, s.Size * 0.11, room.Wood);
        var things = Things.Of(s, dice);
        Things.Draw(s, dice, things[0], x + (r * 0.3), foot - (s.Size * 0.11), s.Size * 0.12);
        Things.Draw(s, dice, things[1], x + (r * 0.68), foot - (s.Size * 0.11), s.Size * 0.11);
        Cast.Draw(s, Silhouettes.Sitter, x - (r * 0.55), foot, s.Size * 0.42, 1, room.Wood, true);
    }

    public static void Arcade(Stage s)
    {
        var dice = s.Dice.Fork("arcade");
        var room = new Chamber(s, s.Colours.Dark);
        room.Paint(0.5, 0.5);
        var count = s.Wide ? 3 : s.Tall ? 1 : 2;
        var (w, h) = (s.W * (s.Wide ? 0.22 : s.Tall ? 0.62 : 0.36), s.H * s.Pick(0.6, 0.56));
        var gap = (s.W - (count * w)) / (count + 1);
        var whole = string.Concat(Enumerable.Range(0, count).Select(i => Castles.Arch(gap + (w / 2) + (i * (w + gap)), room.Line, w / 2, h)));
        Vista.Draw(s, dice, whole, 0, room.Line - h, s.W, h);
        s.Svg.Stroke(whole, room.Frame.To(room.Wood, 0.35), s.Size * 0.016);
        for (var i = 0; i < count; i++)
        {
            var x = gap + (i * (w + gap));
            s.Svg.Path(Pen.Polygon((x, room.Line), (x + w, room.Line), (x + (w * 1.25), s.H + 5), (x + (w * 0.1), s.H + 5)), room.Light, 0.16);
        }

        s.Svg.Rect(-5, room.Line - (s.Size * 0.13), s.W + 10, s.Size * 0.016, room.Wood);
        var rails = new Pen();
        for (var x = 0.0; x < s.W; x += s.Size * 0.035)
        {
            rails.Move(x, room.Line - (s.Size * 0.12)).Line(x, room.Line);
        }

        s.Svg.Stroke(rails.Data, room.Wood, s.Size * 0.007);
        Cast.Stand(s, gap + (w * 0.55), s.H * 0.84, s.Size * 0.4, s.Colours.Ink.To(room.Wood, 0.4), true);
    }

    public static void Screen(Stage s)
    {
        var dice = s.Dice.Fork("screen");
        var room = new Chamber(s, true);
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, room.Wall.Lift(-0.1));
        s.Svg.Rect(-2, room.Line, s.W + 4, s.H, s.Svg.Fade(new(0, room.Floor), new(1, room.Floor.Lift(-0.06))));
        var (x, y, w, h) = (s.W * s.Pick(0.16, 0.05), s.H * s.Pick(0.13, 0.24), s.W * s.Pick(0.68, 0.9), s.H * s.Pick(0.62, 0.52));
        var paper = c.Lamp.To(c.Horizon, 0.35);
        s.Svg.Rect(x, y, w, h, s.Svg.Linear(x, y, x + w, y, new(0, paper.To(c.Accent, 0.35)), new(0.5, paper.Lift(0.06)), new(1, paper.To(c.Accent, 0.35))));
        s.Svg.Open(s.Svg.Clip(Pen.Polygon((x, y), (x + w, y), (x + w, y + h), (x, y + h))) + " opacity=\".82\"");
        Furniture.Table(s, x + (w * 0.62), y + h, w * s.Pick(0.24, 0.3), h * 0.28, c.Ink);
        Things.Draw(s, dice, Notion.Lamp, x + (w * 0.66), y + (h * 0.72), h * 0.24);
        Cast.Stand(s, x + (w * 0.36), y + h, h * 0.78, c.Ink, true, false, 3);
        s.Svg.Close();
        var (frame, panels) = (room.Wood, s.Wide ? 4 : 3);
        var bars = new Pen();
        for (var p = 0; p < panels; p++)
        {
            for (var k = 1; k < 3; k++)
            {
                var bx = x + (w * (p + (k / 3.0)) / panels);
                bars.Move(bx, y).Line(bx, y + h);
            }
        }

        for (var k = 1; k < 6; k++)
        {
            bars.Move(x, y + (h * k / 6)).Line(x + w, y + (h * k / 6));
        }

        s.Svg.Stroke(bars.Data, frame, s.Size * 0.0035, 0.75);
        for (var p = 0; p <= panels; p++)
        {
            s.Svg.Rect(x + (w * p / panels) - (s.Size * 0.008), y, s.Size * 0.016, h, frame);
        }

        s.Svg.Rect(x - (s.Size * 0.02), y - (s.Size * 0.024), w + (s.Size * 0.04), s.Size * 0.024, frame);
        s.Svg.Rect(x - (s.Size * 0.02), y + h, w + (s.Size * 0.04), s.Size * 0.024, frame);
        s.Svg.Rect(x, y + h + (s.Size * 0.024), w, s.H * 0.1, s.Svg.Fade(new(0, paper, 0.3), new(1, paper, 0)));
    }
}
