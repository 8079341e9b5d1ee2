using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>A house from outside, and under its roof.</summary>
internal static class Homes
{
    public static void FromOutside(Stage s)
    {
        var dice = s.Dice.Fork("facade");
        var c = s.Colours;
        Sky.Paint(s, s.H * 0.5, 0.16, 0.16);
        var wall = s.Depth(0.9).To(c.Far, 0.25);
        var left = s.W * s.Pick(0.3, 0.12);
        s.Svg.Path(Pen.Polygon((left - (s.Size * 0.05), s.H * 0.16), (left + (s.Size * 0.12), -10), (s.W + 20, -10), (s.W + 20, s.H * 0.16)), s.Depth(1.5));
        s.Svg.Rect(left, s.H * 0.16, s.W, s.H, s.Svg.Fade(new(0, wall.Lift(-0.05)), new(1, wall)));
        var bricks = new Pen();
        for (var i = 0; i < 34; i++)
        {
            var (bx, by) = (dice.Between(left, s.W), dice.Between(s.H * 0.2, s.H * 0.9));
            bricks.Move(bx, by).Line(bx + (s.Size * 0.03), by);
        }

        s.Svg.Stroke(bricks.Data, wall.Lift(-0.07), 3, 0.7);
        var (w, h) = (s.Size * 0.3, s.Size * s.Pick(0.42, 0.44));
        var (x, y) = (s.W * s.Pick(0.5, 0.38), s.H * s.Pick(0.28, 0.34));
        Lights.Glow(s, x + (w / 2), y + (h / 2), w * 1.9, 0.5);
        s.Svg.Rect(x, y, w, h, s.Svg.Fade(new(0, c.Lamp.Lift(0.04)), new(1, c.Lamp.To(c.Accent, 0.35))));
        Furniture.Curtain(s, x, y, w * 0.32, h, c.Accent.To(c.Lamp, 0.25));
        Furniture.Curtain(s, x + w, y, -w * 0.32, h, c.Accent.To(c.Lamp, 0.25));
        s.Svg.Open(s.Svg.Clip(Pen.Polygon((x, y), (x + w, y), (x + w, y + h), (x, y + h))));
        Cast.Stand(s, x + (w * 0.5), y + (h * 1.12), h * 0.92, c.Ink, true, false, 2);
        s.Svg.Close();
        var frame = s.Depth(1.6);
        s.Svg.Stroke(new Pen().Move(x + (w / 2), y).Line(x + (w / 2), y + h).Move(x, y + (h * 0.33)).Line(x + w, y + (h * 0.33)).Data, frame, s.Size * 0.007);
        s.Svg.Stroke(Pen.Polygon((x, y), (x + w, y), (x + w, y + h), (x, y + h)), frame, s.Size * 0.014);
        s.Svg.Rect(x - (w * 0.1), y + h, w * 1.2, s.Size * 0.025, frame);
        foreach (var off in (double[])[-1.25, 1.55])
        {
            var dx = x + (w * off);
            if (dx > left)
            {
                s.Svg.Rect(dx, y, w * 0.72, h, s.Depth(1.35));
                s.Svg.Stroke(new Pen().Move(dx + (w * 0.36), y).Line(dx + (w * 0.36), y + h).Move(dx, y + (h * 0.4)).Line(dx + (w * 0.72), y + (h * 0.4)).Data, frame, s.Size * 0.006);
            }
        }

        for (var i = 0; i < 7; i++)
        {
            Trees.Crown(s, dice, x - (w * 0.1) + (w * 0.2 * i), y + h + (s.Size * 0.02), s.Size * 0.035, s.Size * 0.026, i % 2 == 0 ? s.Depth(1.3).To(c.Accent, 0.35) : s.Depth(1.1));
        }

        Trees.One(s, dice, Trees.Suited(s, dice), left * 0.45, s.H * 0.98, s.Size * 0.6, s.Depth(1.6));
    }

    public static void Attic(Stage s)
    {
        var dice = s.Dice.Fork("attic");
        var room = new Chamber(s, true);
        room.Paint(0.5, 0.35);
        var beam = room.Wood;
        var peak = s.H * s.Pick(0.06, 0.1);
        var knee = s.H * s.Pick(0.62, 0.56);
        s.Svg.Path(Pen.Polygon((-5, -5), (s.W * 0.5, peak), (-5, knee)), room.Wall.Lift(-0.12));
        s.Svg.Path(Pen.Polygon((s.W + 5, -5), (s.W * 0.5, peak), (s.W + 5, knee)), room.Wall.Lift(-0.15));
        s.Svg.Path(Pen.Polygon((-5, -5), (s.W + 5, -5), (s.W * 0.5, peak)), room.Wall.Lift(-0.15));
        s.Svg.Stroke(new Pen().Move(-10, knee).Line(s.W * 0.5, peak).Line(s.W + 10, knee).Data, beam, s.Size * 0.024);
        s.Svg.Stroke(new Pen().Move(s.W * 0.18, s.H * s.Pick(0.43, 0.4)).Line(s.W * 0.82, s.H * s.Pick(0.43, 0.4)).Data, beam, s.Size * 0.02);
        var (r, x, y) = (s.Size * s.Pick(0.12, 0.14), s.W * 0.5, s.H * s.Pick(0.29, 0.28));
        var disc = $"M{Pen.Number(x - r)} {Pen.Number(y)}A{Pen.Number(r)} {Pen.Number(r)} 0 1 1 {Pen.Number(x + r)} {Pen.Number(y)}A{Pen.Number(r)} {Pen.Number(r)} 0 1 1 {Pen.Number(x - r)} {Pen.Number(y)}Z";
        Vista.Draw(s, dice, disc, x - r, y - r, r * 2, r * 2);
        s.Svg.Stroke(new Pen().Move(x - r, y).Line(x + r, y).Move(x, y - r).Line(x, y + r).Data, beam, s.Size * 0.008);
        s.Svg.Ring(x, y, r, beam, s.Size * 0.018);
        s.Svg.Path(Pen.Polygon((x - r, y), (x + r, y), (x + (s.W * 0.24), s.H * 0.93), (x - (s.W * 0.1), s.H * 0.93)), s.Svg.Fade(new(0, room.Light, 0.42), new(1, room.Light, 0.05)));
        Box(s, s.W * s.Pick(0.2, 0.14), s.H * 0.85, s.Size * 0.2, beam.Lift(0.08));
        Box(s, s.W * s.Pick(0.26, 0.24), s.H * 0.87, s.Size * 0.13, beam.Lift(0.13));
        Rooms.Table(s, dice, room, s.W * s.Pick(0.78, 0.8), s.Size * 0.16);
        Cast.Stand(s, s.W * s.Pick(0.54, 0.5), s.H * 0.86, s.Size * 0.33, s.Colours.Ink, true);
    }

    private static void Box(Stage s, double x, double y, double w, Colour wood)
    {
        s.Svg.Rect(x - (w / 2), y - (w * 0.6), w, w * 0.6, wood);
        s.Svg.Rect(x - (w * 0.53), y - (w * 0.68), w * 1.06, w * 0.14, wood.Lift(-0.05));
        s.Svg.Rect(x - (w * 0.06), y - (w * 0.56), w * 0.12, w * 0.12, s.Colours.Lamp, 0.7);
    }
}
