using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Caves, wells and stones.</summary>
internal static class Depths
{
    public static readonly Action<Stage>[] Caves = [Mouth, Hollow, Tunnel];

    public static readonly Action<Stage>[] Wells = [LookingUp, Falling, Tunnel, Burrow];

    public static readonly Action<Stage>[] Stones = [Monolith, Circle, Balanced, Boulder];

    public static readonly Action<Stage>[] EasternStones = [Monolith, Mountains.Pillars, Balanced, Boulder];

    private static void Mouth(Stage s)
    {
        var dice = s.Dice.Fork("mouth");
        var (x, _) = Sky.Paint(s, s.H * 0.58, 0.56, s.Pick(0.3, 0.34));
        var line = s.H * 0.6;
        s.Fill(Land.Hills(s, dice, line, s.H * 0.12, 2).Data(s.H + 5), 0.2);
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, x, line, s.H * 0.85, s.Size * 0.08, 0.5);
        for (var layer = 0; layer < 3; layer++)
        {
            var noise = new Ripple(dice);
            var points = new List<(double, double)>();
            for (var i = 0; i < 30; i++)
            {
                var a = i * Math.Tau / 30;
                var r = 0.92 + (0.13 * noise.Rough(i * 0.9, 2, 0.5)) + (layer * 0.15);
                points.Add(((s.W * 0.53) + (Math.Cos(a) * s.W * s.Pick(0.4, 0.44) * r), (s.H * 0.46) + (Math.Sin(a) * s.H * 0.44 * r * (Math.Sin(a) > 0 ? 0.86 : 1))));
            }

            s.Svg.Path(Pen.Blob(points) + $"M-10-10V{Pen.Number(s.H + 10)}H{Pen.Number(s.W + 10)}V-10Z", s.Depth(0.8 + (layer * 0.5)) + "\" fill-rule=\"evenodd");
        }

        Cast.Stand(s, s.W * 0.48, s.H * 0.8, s.Size * 0.2, s.Colours.Ink, true);
    }

    private static void Hollow(Stage s)
    {
        var dice = s.Dice.Fork("hollow");
        var c = s.Colours;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Depth(1.2));
        var light = c.Dark ? c.Orb : c.Orb.To(c.Lamp, 0.3);
        s.Svg.Circle(s.W * 0.55, s.H * 0.06, s.H * 0.8, s.Svg.Glow(new(0, light.To(c.Sky, 0.25), 0.85), new(0.4, c.Sky, 0.4), new(1, c.Near, 0)));
        s.Svg.Path(Pen.Polygon((s.W * 0.5, -5), (s.W * 0.61, -5), (s.W * s.Pick(0.74, 0.84), s.H * 0.82), (s.W * s.Pick(0.38, 0.28), s.H * 0.82)), s.Svg.Fade(new(0, light, 0.7), new(1, light, 0.06)));
        for (var layer = 0; layer < 3; layer++)
        {
            var near = 0.95 + (layer * 0.4);
            var noise = new Ripple(dice);
            Spikes(s, dice, -5, 1, s.H * (0.34 - (layer * 0.1)), near);
            s.Svg.Path(Ridge.Of(s, 40, false, at => s.H * (0.78 + (layer * 0.06) - (0.16 * Math.Pow(Math.Abs(at - 0.55) * 1.7, 2)) + (0.03 * noise.Rough(at * 12, 3, 0.5)))).Data(s.H + 5), s.Depth(near + 0.1));
        }

        s.Svg.Ellipse(s.W * 0.56, s.H * 0.83, s.W * s.Pick(0.16, 0.26), s.H * 0.022, light, 0.35);
        Cast.Stand(s, s.W * 0.56, s.H * 0.835, s.Size * 0.19, c.Ink, true);
    }

    private static void Spikes(Stage s, Dice dice, double top, int way, double length, double near)
    {
        var pen = new Pen().Move(-20, top);
        for (var x = -20.0; x < s.W + 20;)
        {
            var w = s.Size * dice.Between(0.04, 0.12);
            var off = Math.Abs((x / s.W) - 0.55);
            var l = length * dice.Between(0.35, 1) * (0.3 + (1.4 * Math.Min(0.6, off)));
            pen.Line(x, top + (way * length * 0.25 * Math.Min(1, off * 2))).Line(x + (w / 2), top + (way * l)).Line(x + w, top + (way * length * 0.25 * Math.Min(1, off * 2)));
            x += w;
        }

        s.Svg.Path(pen.Line(s.W + 20, top).Close().Data, s.Depth(near));
    }

    public static void Tunnel(Stage s)
    {
        var dice = s.Dice.Fork("tunnel");
        var c = s.Colours;
        var light = c.Dark ? c.Lamp : c.Orb;
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Depth(1.9));
        var (x, y) = (s.W * 0.5, s.H * 0.48);
        for (var i = 0; i < 9; i++)
        {
            var t = Math.Pow(0.79, i) * 1.15;
            var points = new List<(double, double)>();
            var noise = new Ripple(dice);
            for (var k = 0; k < 22; k++)
            {
                var a = k * Math.Tau / 22;
                var r = t * (1 + (0.09 * noise.At(k * 0.8)));
                points.Add((x + (Math.Cos(a) * s.W * 0.5 * r), y + (s.H * 0.04 * (1 - t)) + (Math.Sin(a) * s.H * 0.5 * r)));
            }

            s.Svg.Path(Pen.Blob(points), s.Depth(1.75 - (i * 0.13)).To(light, Math.Pow(i / 8.0, 1.7) * 0.9));
        }

        s.Svg.Circle(x, y + (s.H * 0.03), s.Size * 0.4, s.Svg.Glow(new(0, light, 0.7), new(0.3, light, 0.25), new(1, light, 0)));
        Cast.Stand(s, x, s.H * 0.69, s.Size * 0.22, c.Ink, true);
    }

    private static void LookingUp(Stage s)
    {
        var dice = s.Dice.Fork("looking up");
        var c = s.Colours;
        var (x, y) = (s.W * dice.Between(0.44, 0.56), s.H * 0.4);
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Depth(1.95));
        var reach = Math.Max(s.W, s.H) * 0.72;
        for (var ring = 0; ring < 5; ring++)
        {
            var r = reach * Math.Pow(0.74, ring);
            var near = 1.6 - (ring * 0.24);
            s.Svg.Circle(x, y, r, s.Depth(near));
            var joints = new Pen();
            for (var k = 0; k < 14; k++)
            {
                var a = (k + (ring % 2 * 0.5)) * 360.0 / 14;
                var (p, q) = (Branches.Walk(x, y, a, r), Branches.Walk(x, y, a, r * 0.74));
                joints.Move(p.X, p.Y).Line(q.X, q.Y);
            }

            s.Svg.Stroke(joints.Data, s.Depth(near + 0.3), Math.Max(1, r * 0.006), 0.6);
        }

        var open = reach * Math.Pow(0.74, 5);
        var disc = $"M{Pen.Number(x - open)} {Pen.Number(y)}A{Pen.Number(open)} {Pen.Number(open)} 0 1 1 {Pen.Number(x + open)} {Pen.Number(y)}A{Pen.Number(open)} {Pen.Number(open)} 0 1 1 {Pen.Number(x - open)} {Pen.Number(y)}Z";
        s.Svg.Circle(x, y, open * 3.2, s.Svg.Glow(new(0, c.Orb, 0.7), new(0.35, c.Orb, 0.3), new(1, c.Orb, 0)));
        s.Svg.Path(disc, s.Svg.Fade(new(0, c.Horizon.Lift(0.03)), new(1, c.Orb)));
        s.Svg.Open(s.Svg.Clip(disc));
        Clouds.Heap(s, dice, x - open, y + (open * 0.5), open * 1.3, c.Sky, 0.6);
        s.Svg.Close();
        Cast.Draw(s, Cast.People(s, dice, true)[0], x + (open * 0.2), y + (open * 0.98), s.Size * 0.2, 1, c.Ink, false);
    }

    private static void Falling(Stage s)
    {
        var dice = s.Dice.Fork("falling");
        var c = s.Colours;
        var wall = s.Depth(1.3);
        s.Svg.Rect(-2, -2, s.W + 4, s.H + 4, s.Svg.Fade(new(0, c.Horizon), new(0.3, c.Sky), new(0.75, s.Depth(1.1)), new(1, s.Depth(1.8))));
        for (var side = 0; side < 2; side++)
        {
            var noise = new Ripple(dice);
            var outer = side == 0 ? -10 : s.W + 10;
            for (var layer = 0; layer < 2; layer++)
            {
                var pen = new Pen().Move(outer, -10);
                for (var i = 0; i <= 30; i++)
                {
                    var inset = s.W * (s.Pick(0.3, 0.26) - (layer * s.Pick(0.1, 0.1)) + (0.035 * noise.Rough(i * 0.55, 3, 0.5)));
                    pen.Line(side == 0 ? inset : s.W - inset, s.H * ((i / 29.0) - 0.02));
                }

                s.Svg.Path(pen.Line(outer, s.H + 10).Close().Data, s.Svg.Fade(new(0, wall.Lift(0.08 - (layer * 0.08))), new(1, s.Depth(1.7 + (layer * 0.2)))));
            }
        }

        (Notion Thing, double X, double Y, double Size, double Turn)[] drift =
        [
            (Notion.Clock, 0.4, 0.24, 0.13, -24), (Notion.Book, 0.62, 0.36, 0.12, 18), (Notion.Table, 0.38, 0.66, 0.12, 34), (Notion.Lamp, 0.63, 0.7, 0.11, -30),
        ];
        foreach (var (thing, tx, ty, size, turn) in drift)
        {
            s.Svg.Place(s.W * (0.5 + ((tx - 0.5) * s.Pick(1, 1.5))), s.H * ty, 1, 1, turn);
            Things.Draw(s, dice, thing, 0, 0, s.Size * size);
            s.Svg.Close();
        }

        var person = Cast.People(s, dice, true)[0];
        s.Svg.Place(s.W * 0.5, s.H * 0.62, 1, 1, -24);
        s.Svg.Place(0, 0, s.Size * 0.0026 * person.Scale, s.Size * 0.0026 * person.Scale);
        s.Svg.Path(person.Garment, c.Accent);
        s.Svg.Path(person.Rest, c.Ink);
        s.Svg.Close();
        s.Svg.Close();
    }

    private static void Burrow(Stage s)
    {
        var dice = s.Dice.Fork("burrow");
        Sky.Paint(s, s.H * 0.5, 0.7, 0.2);
        Hills.Layers(s, dice, 0.46, 0.54, 2, 0.15, 0.5);
        var hill = Ridge.Of(s, 18, true, at => s.H * (0.68 - (0.16 * Math.Exp(-Math.Pow((at - 0.36) * 2.4, 2)))));
        s.Fill(hill.Data(s.H + 5), 0.95);
        Trees.One(s, dice, Trees.Kind.Round, s.W * 0.2, hill.At(s.W * 0.2) + 8, s.Size * 0.52, s.Depth(1.3));
        var (x, y, r) = (s.W * s.Pick(0.4, 0.46), s.H * 0.74, s.Size * 0.13);
        s.Svg.Ellipse(x, y, r * 1.25, r * 1.05, s.Depth(1.3));
        s.Svg.Ellipse(x, y + (r * 0.06), r * 1.05, r * 0.88, s.Depth(1.7));
        s.Svg.Ellipse(x, y + (r * 0.14), r * 0.8, r * 0.68, s.Colours.Ink);
        var roots = new Pen();
        for (var i = 0; i < 7; i++)
        {
            var (px, py) = Branches.Walk(x, y, -160 + (i * 23), r * 1.02);
            roots.Move(px, py - (r * 0.14)).Quad(px + dice.Between(-12, 12), py + (r * 0.1), px + dice.Between(-16, 16), py + (r * dice.Between(0.2, 0.45)));
        }

        s.Svg.Stroke(roots.Data, s.Depth(1.35), r * 0.04);
        s.Svg.Rect(-5, s.H * 0.85, s.W + 10, s.H, s.Depth(1.25));
        Branches.Grass(s, dice, _ => s.H * 0.87, 0, s.W, 130, s.Size * 0.08, s.Depth(1.25));
        Cast.Draw(s, Silhouettes.Rabbit, x + (r * 2.2), s.H * 0.86, s.Size * 0.36, -1, s.Colours.Dark ? s.Colours.Horizon : s.Depth(1.8), false);
        Cast.Stand(s, s.W * 0.8, s.H * 0.85, s.Size * 0.24, s.Depth(1.9), true);
    }

    private static void Monolith(Stage s)
    {
        var dice = s.Dice.Fork("monolith");
        Sky.Paint(s, s.H * 0.62, 0.3, -1);
        for (var i = 0; i < 3; i++)
        {
            s.Fill(Land.Peaks(s, dice, s.H * (0.6 + (i * 0.07)), s.H * (0.24 - (i * 0.06)), dice.Between(0.2, 0.8)).Data(s.H + 5), 0.06 + (i * 0.2));
            Finish.Bank(s, s.H * (0.62 + (i * 0.07)), s.H * 0.12, 0.4);
        }

        var ground = Land.Hills(s, dice, s.H * 0.84, s.H * 0.05, 1.3);
        var x = s.W * s.Pick(0.6, 0.56);
        Rock(s, dice, x, ground.At(x) + 14, s.Size * 0.26, s.Size * 0.46, 1.05);
        s.Fill(ground.Data(s.H + 5), 1.25);
        Branches.Grass(s, dice, ground.At, 0, s.W, 90, s.Size * 0.04, s.Depth(1.35));
        Cast.Stand(s, x - (s.Size * 0.32), ground.At(x - (s.Size * 0.32)) + 4, s.Size * 0.15, always: true);
    }

    private static void Circle(Stage s)
    {
        var dice = s.Dice.Fork("circle");
        Sky.Paint(s, s.H * 0.68, 0.5, s.Pick(0.44, 0.48), s.Pick(0.2, 0.22));
        s.Fill(Land.Hills(s, dice, s.H * 0.7, s.H * 0.07, 2).Data(s.H + 5), 0.2);
        var ground = Land.Hills(s, dice, s.H * 0.77, s.H * 0.02, 1);
        s.Fill(ground.Data(s.H + 5), 0.95);
        for (var i = 0; i < 7; i++)
        {
            var at = (i - 3) / 3.0;
            var (x, y, h) = ((s.W * 0.5) + (at * Math.Min(s.W * 0.42, s.Size * 0.62)), s.H * (0.78 + (0.035 * (1 - (at * at)))), s.Size * dice.Between(0.18, 0.26));
            var ink = s.Depth(1.35 + (0.2 * (1 - Math.Abs(at))));
            s.Svg.Path(Pen.Polygon((x - (h * 0.17), y), (x - (h * 0.14), y - h), (x + (h * 0.13), y - (h * 0.97)), (x + (h * 0.18), y)), ink);
            if (i is 1 or 4)
            {
                var next = (s.W * 0.5) + (((i - 2) / 3.0) * Math.Min(s.W * 0.42, s.Size * 0.62));
                s.Svg.Path(Pen.Polygon((x - (h * 0.24), y - (h * 1.0)), (next + (h * 0.24), y - (h * 1.02)), (next + (h * 0.22), y - (h * 0.84)), (x - (h * 0.22), y - (h * 0.83))), ink.Lift(0.03));
            }
        }

        Branches.Grass(s, dice, _ => s.H * 0.86, 0, s.W, 110, s.Size * 0.05, s.Depth(1.3));
        Cast.Stand(s, s.W * 0.5, s.H * 0.85, s.Size * 0.16, s.Colours.Ink, true);
    }

    private static void Balanced(Stage s)
    {
        var dice = s.Dice.Fork("balanced");
        var line = s.H * 0.6;
        var (sx, _) = Sky.Paint(s, line, 0.5, s.Pick(0.4, 0.42), s.Pick(0.24, 0.27));
        Water.Sheet(s, line, s.H);
        Water.Glint(s, dice, sx, line, s.H * 0.84, s.Size * 0.14, 0.5);
        Water.Ripples(s, dice, line, s.H, 50, s.Colours.Horizon);
        var (x, y) = (s.W * 0.5, s.H * 0.8);
        s.Svg.Ellipse(x, y, s.Size * 0.3, s.Size * 0.025, s.Colours.Ink, 0.3);
        double[] widths = [0.5, 0.36, 0.4, 0.24, 0.16, 0.1];
        foreach (var w in widths)
        {
            var (rx, ry) = (s.Size * w / 2, s.Size * w * dice.Between(0.13, 0.18));
            var shift = dice.Between(-0.03, 0.03) * s.Size;
            s.Svg.Ellipse(x + shift, y - ry, rx, ry * 1.04, s.Svg.Fade(new(0, s.Depth(0.9).To(s.Colours.Orb, 0.12)), new(0.6, s.Depth(1.3)), new(1, s.Depth(1.6))));
            y -= ry * 1.95;
        }
    }

    private static void Boulder(Stage s)
    {
        var dice = s.Dice.Fork("boulder");
        Sky.Paint(s, s.H * 0.6, 0.66, s.Pick(0.28, 0.3), s.Pick(0.12, 0.14));
        for (var i = 0; i < 4; i++)
        {
            s.Fill(Land.Hills(s, dice, s.H * (0.58 + (i * 0.07)), s.H * 0.09, 2).Data(s.H + 5), 0.08 + (i * 0.18));
            Finish.Bank(s, s.H * (0.62 + (i * 0.07)), s.H * 0.1, 0.35);
        }

        var foot = s.H * 0.86;
        Rock(s, dice, s.W * s.Pick(0.34, 0.4), foot + 20, s.Size * 0.62, s.Size * 0.3, 1.15);
        s.Svg.Rect(-5, foot, s.W + 10, s.H, s.Depth(1.35));
        Trees.One(s, dice, s.Plan.East ? Trees.Kind.Pine : Trees.Kind.Round, s.W * s.Pick(0.12, 0.1), foot + 8, s.Size * 0.54, s.Depth(1.5));
        Cast.Stand(s, s.W * s.Pick(0.64, 0.76), foot + (s.H * 0.01), s.Size * 0.2, s.Depth(1.9), true);
        Branches.Grass(s, dice, _ => foot + 6, 0, s.W, 90, s.Size * 0.05, s.Depth(1.35));
    }

    private static void Rock(Stage s, Dice dice, double x, double y, double w, double h, double near)
    {
        double[] xs = [-0.5, -0.46, -0.3, -0.12, 0.14, 0.36, 0.47, 0.52], ys = [0, -0.45, -0.84, -1, -0.93, -0.7, -0.36, 0];
        var outline = new List<(double X, double Y)>();
        for (var i = 0; i < xs.Length; i++)
        {
            outline.Add((x + (w * (xs[i] + dice.Between(-0.03, 0.03))), y + (h * ys[i] * dice.Between(0.95, 1.04))));
        }

        s.Svg.Path(Pen.Polygon(outline.ToArray()), s.Layer(near));
        s.Svg.Path(Pen.Polygon(outline[3], outline[4], outline[5], outline[6], outline[7], (x + (w * 0.12), y), (x + (w * 0.2), y - (h * 0.42)), (x + (w * 0.02), y - (h * 0.66))), s.Colours.Orb, 0.14);
        s.Svg.Path(Pen.Polygon(outline[1], outline[2], (x - (w * 0.2), y - (h * 0.6)), (x - (w * 0.3), y - (h * 0.2)), outline[0]), s.Colours.Ink, 0.16);
    }
}
