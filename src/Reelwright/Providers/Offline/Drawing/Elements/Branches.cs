namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Branching growth: bare trees, willows, blossoming twigs, bamboo, reeds and grass.</summary>
internal static class Branches
{
    /// <summary>A leafless tree with its foot at (x, y); lines of equal thickness share one path.</summary>
    public static void Bare(Stage s, Dice dice, double x, double y, double height, string paint)
    {
        var depth = height > s.Size * 0.25 ? 6 : 4;
        var pens = Enumerable.Range(0, depth + 1).Select(_ => new Pen()).ToArray();
        Grow(x, y, -90, height * 0.3, depth);
        for (var level = depth; level >= 0; level--)
        {
            if (pens[level].Data.Length > 0)
            {
                s.Svg.Stroke(pens[level].Data, paint, Math.Max(0.7, height * 0.05 * Math.Pow(0.58, depth - level)));
            }
        }

        void Grow(double px, double py, double angle, double length, int level)
        {
            var turn = angle + dice.Between(-9, 9);
            var (ex, ey) = Walk(px, py, turn, length);
            var (hx, hy) = Walk(px, py, angle, length * 0.5);
            pens[level].Move(px, py).Quad(hx, hy, ex, ey);
            if (level == 0)
            {
                return;
            }

            Grow(ex, ey, turn + dice.Between(14, 34), length * dice.Between(0.68, 0.82), level - 1);
            Grow(ex, ey, turn - dice.Between(14, 34), length * dice.Between(0.68, 0.82), level - 1);
        }
    }

    /// <summary>A willow with its foot at (x, y), its strands hanging.</summary>
    public static void Willow(Stage s, Dice dice, double x, double y, double height, string paint)
    {
        s.Svg.Path(
            new Pen().Move(x - (height * 0.05), y).Curve(x - (height * 0.01), y - (height * 0.3), x - (height * 0.04), y - (height * 0.5), x - (height * 0.08), y - (height * 0.78))
                .Line(x + (height * 0.06), y - (height * 0.8)).Curve(x + (height * 0.02), y - (height * 0.5), x + (height * 0.03), y - (height * 0.25), x + (height * 0.06), y).Close().Data, paint);
        var (thin, thick) = (new Pen(), new Pen());
        for (var i = 0; i < 66; i++)
        {
            var at = ((i + dice.Unit()) / 33) - 1;
            var (sx, sy) = (x + (at * height * 0.2), y - (height * (0.96 - (0.14 * at * at)) * dice.Between(0.94, 1)));
            var (ex, ey) = (x + (at * height * dice.Between(0.36, 0.44)), y - (height * dice.Between(0.1, 0.42)));
            (i % 3 == 0 ? thick : thin).Move(sx, sy).Curve(sx + ((ex - sx) * 0.7), sy - (height * 0.04), ex, sy + (height * 0.12), ex, ey);
        }

        s.Svg.Stroke(thin.Data, paint, height * 0.008, 0.75);
        s.Svg.Stroke(thick.Data, paint, height * 0.017, 0.9);
    }

    /// <summary>A branch reaching into the picture from (x, y) with blossoms or leaves on its twigs.</summary>
    public static void Blossom(Stage s, Dice dice, double x, double y, double length, double angle, Colour flower, Colour wood)
    {
        var petals = new Pen();
        var hearts = new Pen();
        var (px, py) = (x, y);
        var turn = angle;
        for (var i = 0; i < 5; i++)
        {
            turn += dice.Between(-16, 18);
            var (ex, ey) = Walk(px, py, turn, length * 0.24);
            var (hx, hy) = Walk(px, py, turn + dice.Between(-20, 20), length * 0.12);
            s.Svg.Stroke(new Pen().Move(px, py).Quad(hx, hy, ex, ey).Data, wood, length * 0.026 * Math.Pow(0.72, i));
            for (var side = -1; side <= 1; side += 2)
            {
                var (tx, ty) = Walk(ex, ey, turn + (side * dice.Between(25, 55)), length * dice.Between(0.1, 0.22) * (1 - (i * 0.1)));
                s.Svg.Stroke(new Pen().Move(ex, ey).Quad((ex + tx) / 2, ((ey + ty) / 2) - (length * 0.02), tx, ty).Data, wood, length * 0.008);
                for (var k = 0; k < 3; k++)
                {
                    var at = dice.Between(0.35, 1.05);
                    Flowerlet(petals, hearts, ex + ((tx - ex) * at) + (dice.Between(-1, 1) * length * 0.02), ey + ((ty - ey) * at) + (dice.Between(-1, 1) * length * 0.02), length * dice.Between(0.018, 0.034), dice.Between(0, 6));
                }
            }

            (px, py) = (ex, ey);
        }

        s.Svg.Path(petals.Data, flower);
        s.Svg.Path(hearts.Data, s.Colours.Orb, 0.8);
    }

    /// <summary>One stalk of bamboo from below to above the picture.</summary>
    public static void Bamboo(Stage s, Dice dice, double x, double thick, Colour colour, double bottom)
    {
        var lean = dice.Between(-0.07, 0.07);
        var joint = thick * dice.Between(6, 8);
        var leaves = new Pen();
        for (var y = bottom; y > -joint; y -= joint)
        {
            var (x1, x2) = (x + ((bottom - y) * lean), x + ((bottom - y + joint) * lean));
            s.Svg.Path(
                new Pen().Move(x1 - (thick / 2), y).Quad(x1 - (thick * 0.4), y - (joint / 2), x2 - (thick / 2), y - joint + (thick * 0.22))
                    .Line(x2 + (thick / 2), y - joint + (thick * 0.22)).Quad(x1 + (thick * 0.4), y - (joint / 2), x1 + (thick / 2), y).Close().Data, colour);
            if (y < bottom * 0.72 && dice.Chance(0.75))
            {
                for (var k = 0; k < 4; k++)
                {
                    Leaf(leaves, x1, y, (dice.Chance(0.5) ? 0 : 180) + dice.Between(-10, 60), thick * dice.Between(3.5, 6));
                }
            }
        }

        s.Svg.Path(leaves.Data, colour);
    }

    /// <summary>Blades of grass or reeds rising from a line of ground.</summary>
    public static void Grass(Stage s, Dice dice, Func<double, double> ground, double from, double to, int count, double height, Colour colour, bool reeds = false)
    {
        var pen = new Pen();
        var heads = new Pen();
        for (var i = 0; i < count; i++)
        {
            var x = dice.Between(from, to);
            var y = ground(x) + (height * 0.1);
            var h = height * dice.Between(0.45, 1.1);
            var tip = x + (h * dice.Between(-0.3, 0.3));
            var w = height * 0.018;
            pen.Move(x - w, y).Quad(x, y - (h * 0.6), tip, y - h).Quad(x + (w * 2), y - (h * 0.5), x + w, y).Close();
            if (reeds && i % 4 == 0)
            {
                heads.Move(tip, y - (h * 1.12)).Line(tip, y - (h * 0.92));
            }
        }

        s.Svg.Path(pen.Data, colour);
        s.Svg.Stroke(heads.Data, colour, height * 0.045);
    }

    /// <summary>A pointed leaf from a point in a direction.</summary>
    public static void Leaf(Pen pen, double x, double y, double angle, double length)
    {
        var (ex, ey) = Walk(x, y, angle, length);
        var (ax, ay) = Walk(x, y, angle + 14, length * 0.5);
        var (bx, by) = Walk(x, y, angle - 14, length * 0.5);
        pen.Move(x, y).Quad(ax, ay, ex, ey).Quad(bx, by, x, y).Close();
    }

    /// <summary>The point a way off in a direction (degrees, 0 to the right, 90 down).</summary>
    public static (double X, double Y) Walk(double x, double y, double angle, double length) =>
        (x + (Math.Cos(angle * Math.PI / 180) * length), y + (Math.Sin(angle * Math.PI / 180) * length));

    private static void Flowerlet(Pen petals, Pen hearts, double x, double y, double r, double turn)
    {
        for (var i = 0; i < 5; i++)
        {
            var a = turn + (i * Math.Tau / 5);
            var (cx, cy) = (x + (Math.Cos(a) * r * 0.62), y + (Math.Sin(a) * r * 0.62));
            petals.Move(cx - (r * 0.5), cy).Arc(r * 0.5, cx + (r * 0.5), cy).Arc(r * 0.5, cx - (r * 0.5), cy).Close();
        }

        hearts.Move(x - (r * 0.22), y).Arc(r * 0.22, x + (r * 0.22), y).Arc(r * 0.22, x - (r * 0.22), y).Close();
    }
}
