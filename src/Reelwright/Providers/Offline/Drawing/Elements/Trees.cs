namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Trees, from a whole row on a skyline to the one that frames a picture.</summary>
internal static class Trees
{
    /// <summary>The kinds of tree.</summary>
    public enum Kind
    {
        Conifer, Round, Poplar, Pine, Bare, Palm,
    }

    /// <summary>A kind that suits the words and the place.</summary>
    public static Kind Suited(Stage s, Dice dice)
    {
        if (s.Plan.Weather == Weather.Snow)
        {
            return dice.Chance(0.6) ? Kind.Conifer : Kind.Bare;
        }

        return s.Plan.East
            ? dice.Pick([Kind.Pine, Kind.Pine, Kind.Round, Kind.Conifer])
            : dice.Pick([Kind.Round, Kind.Conifer, Kind.Poplar, Kind.Round, Kind.Bare]);
    }

    /// <summary>Trees along a skyline between two places (0 to 1), all in one path.</summary>
    public static void Row(Stage s, Dice dice, Ridge ridge, double from, double to, int count, double height, Kind kind, string paint)
    {
        for (var i = 0; i < count; i++)
        {
            var x = s.W * (from + ((to - from) * (i + dice.Between(0.1, 0.9)) / count));
            One(s, dice, kind, x, ridge.At(x) + (height * 0.04), height * dice.Between(0.6, 1.1), paint);
        }
    }

    /// <summary>One tree with its foot at (x, y).</summary>
    public static void One(Stage s, Dice dice, Kind kind, double x, double y, double height, string paint)
    {
        switch (kind)
        {
            case Kind.Conifer:
                Conifer(s, dice, x, y, height, paint);
                break;
            case Kind.Poplar:
                Poplar(s, dice, x, y, height, paint);
                break;
            case Kind.Pine:
                Pine(s, dice, x, y, height, paint);
                break;
            case Kind.Bare:
                Branches.Bare(s, dice, x, y, height, paint);
                break;
            case Kind.Palm:
                Palm(s, dice, x, y, height, paint);
                break;
            default:
                Round(s, dice, x, y, height, paint);
                break;
        }
    }

    private static void Conifer(Stage s, Dice dice, double x, double y, double h, string paint)
    {
        var tiers = h > s.Size * 0.12 ? 7 : 4;
        var wide = h * dice.Between(0.17, 0.24);
        var pen = new Pen().Move(x, y - h);
        for (var side = 1; side >= -1; side -= 2)
        {
            for (var k = 1; k <= tiers; k++)
            {
                var t = side > 0 ? k : tiers + 1 - k;
                var (outer, inner) = (wide * t / tiers, wide * (t - 0.15) / tiers * 0.52);
                var level = y - (h * 0.1) - (h * 0.9 * (1 - ((double)t / tiers)));
                if (side > 0)
                {
                    pen.Line(x + (outer * dice.Between(0.85, 1.15)), level).Line(x + inner, level - (h * 0.035));
                }
                else
                {
                    pen.Line(x - inner, level - (h * 0.035)).Line(x - (outer * dice.Between(0.85, 1.15)), level);
                }
            }

            if (side > 0)
            {
                pen.Line(x + (h * 0.02), y - (h * 0.12)).Line(x + (h * 0.022), y).Line(x - (h * 0.022), y).Line(x - (h * 0.02), y - (h * 0.12));
            }
        }

        s.Svg.Path(pen.Close().Data, paint);
    }

    private static void Poplar(Stage s, Dice dice, double x, double y, double h, string paint)
    {
        var w = h * dice.Between(0.1, 0.15);
        s.Svg.Path(
            new Pen().Move(x - (h * 0.012), y).Line(x - (h * 0.012), y - (h * 0.16))
                .Curve(x - (w * 1.3), y - (h * 0.2), x - (w * 0.9), y - (h * 0.7), x, y - h)
                .Curve(x + (w * 0.9), y - (h * 0.7), x + (w * 1.3), y - (h * 0.2), x + (h * 0.012), y - (h * 0.16)).Line(x + (h * 0.012), y).Close().Data, paint);
    }

    private static void Round(Stage s, Dice dice, double x, double y, double h, string paint)
    {
        var lean = dice.Between(-0.05, 0.05) * h;
        s.Svg.Path(
            new Pen().Move(x - (h * 0.045), y).Quad(x - (h * 0.015), y - (h * 0.1), x - (h * 0.02) + (lean * 0.5), y - (h * 0.5))
                .Line(x + (h * 0.02) + (lean * 0.5), y - (h * 0.5)).Quad(x + (h * 0.015), y - (h * 0.1), x + (h * 0.045), y).Close().Data, paint);
        Crown(s, dice, x + lean, y - (h * 0.64), h * dice.Between(0.3, 0.4), h * 0.36, paint);
    }

    /// <summary>A leafy crown around a middle.</summary>
    public static void Crown(Stage s, Dice dice, double x, double y, double rx, double ry, string paint, double opacity = 1)
    {
        var lumps = Math.Clamp((int)(rx / s.Size * 70) + 7, 8, 15);
        var turn = dice.Between(0, 6.28);
        var pen = new Pen();
        for (var i = 0; i <= lumps; i++)
        {
            var a = turn + (i * Math.Tau / lumps);
            var r = i == lumps ? 1 : 0.9 + (0.1 * Math.Sin(i * 2.4));
            r = i == 0 ? 1 : r;
            var (px, py) = (x + (Math.Cos(a) * rx * r), y + (Math.Sin(a) * ry * r));
            if (i == 0)
            {
                pen.Move(px, py);
            }
            else
            {
                pen.Arc((rx + ry) / lumps * dice.Between(1.6, 1.9), px, py);
            }
        }

        s.Svg.Path(pen.Close().Data, paint, opacity);
    }

    // The pine of old scrolls: a bent trunk, flat pads of needles.
    private static void Pine(Stage s, Dice dice, double x, double y, double h, string paint)
    {
        var way = dice.Chance(0.5) ? 1 : -1;
        var bend = h * dice.Between(0.1, 0.22) * way;
        s.Svg.Stroke(new Pen().Move(x, y).Curve(x - (bend * 0.6), y - (h * 0.35), x + bend, y - (h * 0.55), x + (bend * 0.4), y - (h * 0.9)).Data, paint, h * 0.045);
        (double X, double Y, double W)[] pads = [(0.4, 0.93, 0.26), (1.5, 0.74, 0.3), (-0.9, 0.64, 0.28), (1.7, 0.5, 0.2)];
        foreach (var (px, py, w) in pads)
        {
            var (cx, cy, rx) = (x + (bend * px), y - (h * py), h * w * dice.Between(0.8, 1.1));
            s.Svg.Stroke(new Pen().Move(x + (bend * 0.35), y - (h * (py - 0.12))).Quad(cx, cy + (h * 0.04), cx, cy).Data, paint, h * 0.018);
            s.Svg.Path(
                new Pen().Move(cx - rx, cy + (h * 0.015)).Curve(cx - (rx * 0.8), cy - (h * 0.07), cx - (rx * 0.2), cy - (h * 0.1), cx, cy - (h * 0.075))
                    .Curve(cx + (rx * 0.3), cy - (h * 0.11), cx + (rx * 0.85), cy - (h * 0.06), cx + rx, cy + (h * 0.015))
                    .Quad(cx, cy + (h * 0.05), cx - rx, cy + (h * 0.015)).Close().Data, paint);
        }
    }

    private static void Palm(Stage s, Dice dice, double x, double y, double h, string paint)
    {
        var lean = h * dice.Between(-0.25, 0.25);
        var (tx, ty) = (x + lean, y - (h * 0.8));
        s.Svg.Stroke(new Pen().Move(x, y).Quad(x, y - (h * 0.5), tx, ty).Data, paint, h * 0.035);
        var pen = new Pen();
        for (var i = 0; i < 8; i++)
        {
            var a = Math.PI * (0.95 + (i / 7.0 * 1.1));
            var (ex, ey) = (tx + (Math.Cos(a) * h * 0.42), ty + (Math.Sin(a) * h * 0.2) + (h * 0.12));
            pen.Move(tx, ty).Quad(tx + ((ex - tx) * 0.4), ty + ((ey - ty) * 0.2) - (h * 0.16), ex, ey).Quad(tx + ((ex - tx) * 0.45), ty - (h * 0.06), tx, ty).Close();
        }

        s.Svg.Path(pen.Data, paint);
    }
}
