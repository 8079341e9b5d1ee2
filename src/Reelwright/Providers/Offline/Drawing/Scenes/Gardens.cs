using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Gardens and flowers.</summary>
internal static class Gardens
{
    public static readonly Action<Stage>[] All = [Walk, Pavilion, Gate, Bed, Pool, Forests.Single[3]];

    public static readonly Action<Stage>[] Flowers = [Bed, Stills.Disc, Meadow, Forests.Single[3], Rivers.Lotus, Stills.BeforeWindow];

    private static void Walk(Stage s)
    {
        var dice = s.Dice.Fork("walk");
        var horizon = s.H * 0.54;
        Sky.Paint(s, horizon, 0.5, -1);
        s.Fill(Land.Hills(s, dice, horizon, s.H * 0.06, 2).Data(s.H + 5), 0.2);
        var lawn = s.Depth(0.75);
        s.Svg.Rect(-5, horizon, s.W + 10, s.H, s.Svg.Fade(new(0, s.Depth(0.4)), new(1, lawn)));
        s.Svg.Path(Pen.Polygon((s.W * 0.485, horizon), (s.W * 0.515, horizon), (s.W * s.Pick(0.7, 0.9), s.H + 5), (s.W * s.Pick(0.3, 0.1), s.H + 5)), s.Svg.Fade(new(0, s.Colours.Horizon), new(1, s.Colours.Horizon.To(lawn, 0.55))));
        for (var i = 0; i < 6; i++)
        {
            var t = i / 5.0;
            var y = horizon + ((s.H * 0.36) * Math.Pow(t, 1.7)) + 4;
            foreach (var side in (int[])[-1, 1])
            {
                var x = (s.W * 0.5) + (side * s.W * (0.03 + (s.Pick(0.31, 0.42) * Math.Pow(t, 1.5))));
                var size = s.Size * (0.06 + (0.3 * Math.Pow(t, 1.3)));
                if (i % 2 == 0)
                {
                    s.Svg.Path(Pen.Polygon((x - (size * 0.2), y), (x, y - size), (x + (size * 0.2), y)), s.Depth(0.6 + (t * 0.7)));
                }
                else
                {
                    s.Svg.Rect(x - (size * 0.02), y - (size * 0.4), size * 0.04, size * 0.4, s.Depth(1.3));
                    s.Svg.Circle(x, y - (size * 0.55), size * 0.24, s.Depth(0.55 + (t * 0.7)));
                }
            }
        }

        Fountain(s, s.W * 0.5, s.H * 0.68, s.Size * 0.2);
        Cast.Stand(s, s.W * s.Pick(0.6, 0.68), s.H * 0.82, s.Size * 0.2);
    }

    private static void Pavilion(Stage s)
    {
        var dice = s.Dice.Fork("pavilion");
        var line = s.H * 0.7;
        var (x, _) = Sky.Paint(s, line, 0.26, 0.26);
        s.Fill(Land.Hills(s, dice, s.H * 0.62, s.H * 0.12, 2).Data(line + 2), 0.15);
        var bank = Land.Hills(s, dice, line - 4, s.H * 0.03, 2);
        Trees.Row(s, dice, bank, 0, 1, s.Wide ? 10 : 6, s.Size * 0.16, Trees.Suited(s, dice), s.Depth(0.55));
        s.Fill(bank.Data(line + 6), 0.6);
        Water.Sheet(s, line + 4, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.95, s.Size * 0.06, 0.5);
        var (px, w) = (s.W * s.Pick(0.66, 0.6), s.Size * s.Pick(0.36, 0.44));
        var ink = s.Depth(1.45);
        var floor = line + (s.H * 0.01);
        var top = floor - (w * 0.62);
        s.Svg.Rect(px - (w * 0.56), floor - (w * 0.05), w * 1.12, w * 0.09, ink);
        foreach (var off in (double[])[-0.42, -0.16, 0.16, 0.42])
        {
            s.Svg.Rect(px + (w * off) - (w * 0.018), top, w * 0.036, w * 0.6, ink.To(s.Colours.Accent, s.Plan.East ? 0.45 : 0));
        }

        Cast.Stand(s, px, floor - (w * 0.05), w * 0.42, s.Depth(1.8), true);
        s.Svg.Rect(px - (w * 0.5), floor - (w * 0.2), w, w * 0.02, ink);
        if (s.Plan.East)
        {
            Buildings.Roof(s, px, top, w * 0.72, w * 0.4, ink);
            Lights.Lantern(s, px - (w * 0.3), top + 6, w * 0.12);
            Lights.Lantern(s, px + (w * 0.3), top + 6, w * 0.12);
        }
        else
        {
            s.Svg.Path(new Pen().Move(px - (w * 0.56), top).Curve(px - (w * 0.5), top - (w * 0.3), px - (w * 0.1), top - (w * 0.34), px, top - (w * 0.46)).Curve(px + (w * 0.1), top - (w * 0.34), px + (w * 0.5), top - (w * 0.3), px + (w * 0.56), top).Close().Data, ink);
        }

        Water.Ripples(s, dice, line + 10, s.H, 40, s.Colours.Horizon);
        Branches.Willow(s, dice, s.W * s.Pick(0.14, 0.12), s.H * 0.86, s.Size * 0.62, s.Depth(1.6));
        s.Svg.Path(new Pen().Move(-5, s.H * 0.84).Quad(s.W * 0.25, s.H * 0.85, s.W * 0.42, s.H + 5).Line(-5, s.H + 5).Close().Data, s.Depth(1.4));
    }

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

    private static void Bed(Stage s)
    {
        var dice = s.Dice.Fork("bed");
        Sky.Paint(s, s.H * 0.66, 0.6, 0.3, s.Pick(0.13, 0.15));
        Hills.Layers(s, dice, 0.6, 0.72, 3, 0.1, 0.6);
        s.Svg.Rect(-5, s.H * 0.78, s.W + 10, s.H, s.Depth(1.2));
        for (var layer = 0; layer < 3; layer++)
        {
            var count = (s.Wide ? 13 : 8) - (layer * 2);
            for (var i = 0; i < count; i++)
            {
                var x = s.W * (i + dice.Between(0, 1)) / count;
                var foot = s.H * (0.82 + (layer * 0.08));
                var h = s.Size * (0.16 + (layer * 0.075)) * dice.Between(0.7, 1.15) * (layer == 2 && Math.Abs(x - (s.W * 0.5)) < s.W * 0.2 ? 0.75 : 1);
                Flower(s, dice, x, foot, h, s.Depth(0.7 + (layer * 0.4)), layer);
            }
        }

        Branches.Grass(s, dice, _ => s.H * 1.0, 0, s.W, 120, s.Size * 0.14, s.Depth(1.6));
        if (s.Plan.Has(Notion.Butterfly) || dice.Chance(0.6))
        {
            Butterfly(s, s.W * 0.42, s.H * 0.42, s.Size * 0.045, -20);
            Butterfly(s, s.W * 0.52, s.H * 0.34, s.Size * 0.03, 25);
        }
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

    private static void Meadow(Stage s) => Fields.All[1](s);

    private static void Fountain(Stage s, double x, double y, double h)
    {
        var stone = s.Colours.Horizon.To(s.Depth(1), 0.4);
        var water = s.Colours.Horizon.Lift(0.08);
        s.Svg.Stroke(
            new Pen().Move(x, y - (h * 0.55)).Curve(x - (h * 0.04), y - (h * 1.05), x - (h * 0.3), y - (h * 1.05), x - (h * 0.34), y - (h * 0.36)).Move(x, y - (h * 0.55)).Curve(x + (h * 0.04), y - (h * 1.05), x + (h * 0.3), y - (h * 1.05), x + (h * 0.34), y - (h * 0.36))
                .Move(x, y - (h * 0.55)).Curve(x - (h * 0.02), y - (h * 1.15), x - (h * 0.15), y - (h * 1.15), x - (h * 0.17), y - (h * 0.45)).Move(x, y - (h * 0.55)).Curve(x + (h * 0.02), y - (h * 1.15), x + (h * 0.15), y - (h * 1.15), x + (h * 0.17), y - (h * 0.45)).Data, water, h * 0.018, 0.85);
        s.Svg.Path(new Pen().Move(x - (h * 0.3), y - (h * 0.42)).Quad(x, y - (h * 0.3), x + (h * 0.3), y - (h * 0.42)).Quad(x + (h * 0.2), y - (h * 0.26), x + (h * 0.05), y - (h * 0.25)).Line(x + (h * 0.08), y).Line(x - (h * 0.08), y).Line(x - (h * 0.05), y - (h * 0.25)).Quad(x - (h * 0.2), y - (h * 0.26), x - (h * 0.3), y - (h * 0.42)).Close().Data, stone);
        s.Svg.Path(new Pen().Move(x - (h * 0.55), y - (h * 0.12)).Quad(x, y + (h * 0.02), x + (h * 0.55), y - (h * 0.12)).Line(x + (h * 0.46), y + (h * 0.08)).Quad(x, y + (h * 0.18), x - (h * 0.46), y + (h * 0.08)).Close().Data, stone.Lift(-0.06));
    }

    /// <summary>One tall flower: a daisy, a poppy or a tulip.</summary>
    public static void Flower(Stage s, Dice dice, double x, double y, double h, Colour green, int layer)
    {
        var bend = dice.Between(-0.16, 0.16) * h;
        s.Svg.Stroke(new Pen().Move(x, y).Quad(x, y - (h * 0.6), x + bend, y - h).Data, green, h * 0.022);
        var leaves = new Pen();
        Branches.Leaf(leaves, x, y - (h * 0.2), -50, h * 0.34);
        Branches.Leaf(leaves, x, y - (h * 0.32), -130, h * 0.3);
        s.Svg.Path(leaves.Data, green);
        var (hx, hy, r) = (x + bend, y - h, h * 0.13);
        var colour = dice.Pick([s.Colours.Accent, s.Colours.Accent.To(s.Colours.Lamp, 0.4), s.Colours.Lamp, s.Colours.Horizon.Lift(0.06)]).To(s.Colours.Far, 0.25 - (layer * 0.1));
        switch (dice.Below(3))
        {
            case 0:
                var rays = new Pen();
                for (var i = 0; i < 11; i++)
                {
                    Branches.Leaf(rays, hx, hy, i * 360.0 / 11, r * 1.4);
                }

                s.Svg.Path(rays.Data, colour);
                s.Svg.Circle(hx, hy, r * 0.4, s.Colours.Lamp.To(s.Colours.Accent, 0.3));
                break;
            case 1:
                for (var i = 0; i < 5; i++)
                {
                    var (px, py) = Branches.Walk(hx, hy, (i * 72) - 90, r * 0.52);
                    s.Svg.Circle(px, py, r * 0.56, i % 2 == 0 ? colour : colour.Lift(-0.03));
                }

                s.Svg.Circle(hx, hy, r * 0.34, s.Colours.Ink.To(colour, 0.4));
                break;
            default:
                s.Svg.Path(new Pen().Move(hx, hy + r).Curve(hx - (r * 1.1), hy + (r * 0.7), hx - (r * 0.8), hy - (r * 0.5), hx - (r * 0.75), hy - r).Line(hx - (r * 0.3), hy - (r * 0.45)).Line(hx, hy - (r * 1.1)).Line(hx + (r * 0.3), hy - (r * 0.45)).Line(hx + (r * 0.75), hy - r).Curve(hx + (r * 0.8), hy - (r * 0.5), hx + (r * 1.1), hy + (r * 0.7), hx, hy + r).Close().Data, colour);
                break;
        }
    }

    /// <summary>A butterfly around a point.</summary>
    public static void Butterfly(Stage s, double x, double y, double r, double turn)
    {
        s.Svg.Place(x, y, r / 40, r / 40, turn);
        s.Svg.Path(Silhouettes.Butterfly.Rest, s.Colours.Accent);
        s.Svg.Ellipse(0, 4, 2.4, 18, s.Colours.Ink);
        s.Svg.Close();
    }
}
