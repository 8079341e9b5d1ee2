using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Garden courts: gates and fountains.</summary>
internal static class Courts
{
    // A round gate in a white wall; in the west an arch overgrown with roses.
    public static void Gate(Stage s)
    {
        var dice = s.Dice.Fork("gate");
        var c = s.Colours;
        var room = new Chamber(s, c.Dark);
        var foot = s.H * 0.8;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, room.Wall.Lift(0.05)), new(1, room.Wall)));
        var r = Math.Min(s.H * 0.32, s.W * 0.37);
        var (x, y) = (s.W * 0.5, foot - (r * 0.94));
        var hole = s.Plan.East
            ? $"M{Pen.Number(x - r)} {Pen.Number(y)}A{Pen.Number(r)} {Pen.Number(r)} 0 1 1 {Pen.Number(x + r)} {Pen.Number(y)}A{Pen.Number(r)} {Pen.Number(r)} 0 1 1 {Pen.Number(x - r)} {Pen.Number(y)}Z"
            : Castles.Arch(x, foot, r * 0.72, r * 1.95);
        Vista.Draw(s, dice, hole, x - r, y - r, r * 2, r * 2);
        s.Svg.Stroke(hole, room.Wood, s.Size * 0.016);
        if (s.Plan.East)
        {
            for (var i = 0; i < 60; i++)
            {
                s.Svg.Circle(s.W * ((i + 0.5) / 60), s.H * 0.075, s.W / 118, room.Wood.Lift(0.05));
            }

            s.Svg.Rect(-5, -5, s.W + 10, s.H * 0.075, room.Wood);
            Branches.Blossom(s, dice, s.W + 10, s.H * 0.2, s.Size * 0.7, 172, c.Accent, s.Depth(1.8));
        }
        else
        {
            var leaf = s.Depth(1.15);
            for (var i = 0; i < 60; i++)
            {
                var t = i / 59.0;
                var (bx, by) = t < 0.3 ? (x - (r * 0.76), foot - (r * 1.3 * t / 0.3))
                    : t > 0.7 ? (x + (r * 0.76), foot - (r * 1.3 * (1 - t) / 0.3))
                    : (x - (Math.Cos((t - 0.3) / 0.4 * Math.PI) * r * 0.78), foot - (r * 1.26) - (Math.Sin((t - 0.3) / 0.4 * Math.PI) * r * 0.78));
                var (ox, oy) = (dice.Between(-0.05, 0.05) * r, dice.Between(-0.05, 0.05) * r);
                s.Svg.Circle(bx + ox, by + oy, r * dice.Between(0.06, 0.11), i % 3 == 0 ? leaf.Lift(0.05) : leaf);
                if (i % 2 == 0)
                {
                    s.Svg.Circle(bx - ox, by + oy, r * dice.Between(0.025, 0.045), i % 4 == 0 ? c.Accent : c.Accent.To(c.Horizon, 0.4));
                }
            }
        }

        s.Svg.Rect(-5, foot, s.W + 10, s.H, s.Svg.Fade(new(0, room.Floor.To(room.Wall, 0.2)), new(1, room.Floor)));
        s.Svg.Path(Pen.Polygon((x - (r * 0.4), foot), (x + (r * 0.4), foot), (x + r, s.H + 5), (x - r, s.H + 5)), c.Horizon, 0.3);
        Cast.Stand(s, x + (r * 0.1), foot + (s.H * 0.02), r * 1.05, c.Ink.To(c.Near, 0.3), true);
        Trees.Crown(s, dice, s.W * s.Pick(0.12, 0.08), foot - (s.Size * 0.03), s.Size * 0.12, s.Size * 0.09, s.Depth(1));
        Trees.Crown(s, dice, s.W * s.Pick(0.87, 0.94), foot - (s.Size * 0.02), s.Size * 0.1, s.Size * 0.07, s.Depth(1.1));
    }

    public static void Pool(Stage s)
    {
        var dice = s.Dice.Fork("pool");
        var line = s.H * 0.6;
        Sky.Paint(s, line, 0.5, 0.2);
        for (var i = 0; i < 3; i++)
        {
            var ridge = Land.Hills(s, dice, s.H * (0.5 + (i * 0.05)), s.H * 0.08, 2);
            Trees.Row(s, dice, ridge, 0, 1, s.Wide ? 11 : 6, s.Size * (0.14 + (i * 0.05)), i == 1 ? Trees.Suited(s, dice) : Trees.Kind.Round, s.Depth(0.2 + (i * 0.3)));
            s.Fill(ridge.Data(s.H + 5), 0.25 + (i * 0.3));
        }

        s.Svg.Rect(-5, line + (s.H * 0.06), s.W + 10, s.H, s.Depth(1));
        var (cx, cy, rx, ry) = (s.W * 0.5, s.H * 0.78, s.W * s.Pick(0.36, 0.44), s.H * 0.1);
        s.Svg.Ellipse(cx, cy, rx * 1.06, ry * 1.16, s.Depth(0.6).To(s.Colours.Horizon, 0.3));
        s.Svg.Ellipse(cx, cy, rx, ry, s.Svg.Fade(new(0, s.Colours.Horizon), new(1, s.Colours.Sky.To(s.Colours.Near, 0.3))));
        Fountain(s, cx, cy, s.Size * 0.3);
        Cast.Stand(s, cx - (rx * 0.8), cy + (ry * 0.5), s.Size * 0.22, always: true);
    }

    /// <summary>A fountain standing on (x, y).</summary>
    public static void Fountain(Stage s, double x, double y, double h)
    {
        var stone = s.Colours.Horizon.To(s.Depth(1), 0.4);
        var water = s.Colours.Horizon.Lift(0.08);
        s.Svg.Stroke(
            new Pen().Move(x, y - (h * 0.55)).Curve(x - (h * 0.04), y - (h * 1.05), x - (h * 0.3), y - (h * 1.05), x - (h * 0.34), y - (h * 0.36)).Move(x, y - (h * 0.55)).Curve(x + (h * 0.04), y - (h * 1.05), x + (h * 0.3), y - (h * 1.05), x + (h * 0.34), y - (h * 0.36))
                .Move(x, y - (h * 0.55)).Curve(x - (h * 0.02), y - (h * 1.15), x - (h * 0.15), y - (h * 1.15), x - (h * 0.17), y - (h * 0.45)).Move(x, y - (h * 0.55)).Curve(x + (h * 0.02), y - (h * 1.15), x + (h * 0.15), y - (h * 1.15), x + (h * 0.17), y - (h * 0.45)).Data, water, h * 0.018, 0.85);
        s.Svg.Path(new Pen().Move(x - (h * 0.3), y - (h * 0.42)).Quad(x, y - (h * 0.3), x + (h * 0.3), y - (h * 0.42)).Quad(x + (h * 0.2), y - (h * 0.26), x + (h * 0.05), y - (h * 0.25)).Line(x + (h * 0.08), y).Line(x - (h * 0.08), y).Line(x - (h * 0.05), y - (h * 0.25)).Quad(x - (h * 0.2), y - (h * 0.26), x - (h * 0.3), y - (h * 0.42)).Close().Data, stone);
        s.Svg.Path(new Pen().Move(x - (h * 0.55), y - (h * 0.12)).Quad(x, y + (h * 0.02), x + (h * 0.55), y - (h * 0.12)).Line(x + (h * 0.46), y + (h * 0.08)).Quad(x, y + (h * 0.18), x - (h * 0.46), y + (h * 0.08)).Close().Data, stone.Lift(-0.06));
    }
}
