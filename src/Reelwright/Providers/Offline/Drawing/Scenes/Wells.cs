using Reelwright.Providers.Offline.Drawing.Elements;

namespace Reelwright.Providers.Offline.Drawing.Scenes;

/// <summary>Holes in the ground.</summary>
internal static class Wells
{
    public static void LookingUp(Stage s)
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

    public static void Falling(Stage s)
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

    public static void Burrow(Stage s)
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
}
