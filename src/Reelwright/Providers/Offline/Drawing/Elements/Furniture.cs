namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Furniture and openings of rooms.</summary>
internal static class Furniture
{
    /// <summary>A table standing on y, its top <paramref name="height"/> above.</summary>
    public static void Table(Stage s, double x, double y, double width, double height, Colour wood)
    {
        var half = width / 2;
        var leg = height * 0.07;
        s.Svg.Ellipse(x, y, half * 1.05, height * 0.06, s.Colours.Ink, 0.3);
        if (s.Plan.East)
        {
            s.Svg.Path(
                new Pen().Move(x - (half * 1.08), y - (height * 1.03)).Quad(x - half, y - height, x - (half * 0.9), y - height).Line(x + (half * 0.9), y - height).Quad(x + half, y - height, x + (half * 1.08), y - (height * 1.03))
                    .Line(x + half, y - (height * 0.9)).Line(x - half, y - (height * 0.9)).Close().Data, wood);
        }
        else
        {
            s.Svg.Rect(x - half, y - height, width, height * 0.09, wood, round: 3);
        }

        s.Svg.Rect(x - (half * 0.86), y - (height * 0.92), half * 1.72, height * 0.12, wood.Lift(-0.03));
        s.Svg.Rect(x - (half * 0.86), y - (height * 0.92), leg, height * 0.92, wood);
        s.Svg.Rect(x + (half * 0.86) - leg, y - (height * 0.92), leg, height * 0.92, wood);
    }

    /// <summary>A chair seen from its side, looking right (1) or left (-1); its back <paramref name="height"/> high.</summary>
    public static void Chair(Stage s, double x, double y, double height, int facing, Colour wood)
    {
        s.Svg.Ellipse(x, y, height * 0.3, height * 0.04, s.Colours.Ink, 0.28);
        s.Svg.Place(x, y, height * facing / 100, height / 100);
        s.Svg.Path("M-25-100C-22-102-20-101-19-98L-14-50L25-50C28-50 28-43 25-43L22-43L26 0L22 0L16-43L-13-43L-20 0L-24 0L-20-46Z", wood);
        s.Svg.Path("M-22-92L-18-92L-15-60L-19-60Z", wood.Lift(0.06));
        s.Svg.Close();
    }

    /// <summary>A deep armchair seen from its side.</summary>
    public static void Armchair(Stage s, double x, double y, double height, int facing, Colour cloth)
    {
        s.Svg.Ellipse(x, y, height * 0.5, height * 0.05, s.Colours.Ink, 0.3);
        s.Svg.Place(x, y, height * facing / 100, height / 100);
        s.Svg.Path("M-44-8C-50-40-52-78-46-94C-42-104-26-102-22-92C-18-76-16-60-14-50L34-50C44-50 46-44 46-36L42-8L40 0L34 0L33-8L-34-8L-36 0L-42 0Z", cloth);
        s.Svg.Path("M-26-44C-26-56-12-58 0-57L34-56C46-56 48-40 38-38L-14-36C-20-36-26-38-26-44Z", cloth.Lift(0.05));
        s.Svg.Close();
    }

    /// <summary>A window with its bars in a frame, a landscape behind it; <paramref name="round"/> heads it with a round arch.</summary>
    public static void Window(Stage s, Dice dice, double x, double y, double w, double h, Colour frame, bool round, int columns, int rows)
    {
        var shape = round ? Castles.Arch(x + (w / 2), y + h, w / 2, h) : Pen.Polygon((x, y), (x + w, y), (x + w, y + h), (x, y + h));
        Vista.Draw(s, dice, shape, x, y, w, h);
        var bar = Math.Min(w, h) * 0.022;
        var bars = new Pen();
        for (var i = 1; i < columns; i++)
        {
            bars.Move(x + (w * i / columns), y + (round ? w * 0.06 : 0)).Line(x + (w * i / columns), y + h);
        }

        for (var i = 1; i < rows; i++)
        {
            var level = y + (h * i / rows);
            bars.Move(x, level).Line(x + w, level);
        }

        s.Svg.Stroke(bars.Data, frame, bar);
        s.Svg.Stroke(shape, frame, bar * 2.2);
        s.Svg.Rect(x - (w * 0.07), y + h, w * 1.14, bar * 3, frame.Lift(0.04));
    }

    /// <summary>A curtain gathered to one side: its rod's end at (x, y), falling <paramref name="h"/>, at most <paramref name="w"/> wide (negative to the left).</summary>
    public static void Curtain(Stage s, double x, double y, double w, double h, Colour cloth)
    {
        s.Svg.Path(
            new Pen().Move(x, y).Line(x + w, y).Curve(x + (w * 0.9), y + (h * 0.4), x + (w * 0.5), y + (h * 0.55), x + (w * 0.34), y + (h * 0.68))
                .Curve(x + (w * 0.46), y + (h * 0.8), x + (w * 0.5), y + (h * 0.9), x + (w * 0.52), y + h).Line(x, y + h).Close().Data, cloth);
        var folds = new Pen();
        for (var i = 1; i < 4; i++)
        {
            var t = i / 4.0;
            folds.Move(x + (w * t), y).Curve(x + (w * t * 0.95), y + (h * 0.4), x + (w * t * 0.5), y + (h * 0.55), x + (w * t * 0.34), y + (h * 0.68)).Quad(x + (w * t * 0.48), y + (h * 0.82), x + (w * t * 0.52), y + h);
        }

        s.Svg.Stroke(folds.Data, cloth.Lift(-0.07), Math.Abs(w) * 0.03, 0.7);
    }

    /// <summary>Shelves full of books inside a box.</summary>
    public static void Shelves(Stage s, Dice dice, double x, double y, double w, double h, int rows, Colour wood)
    {
        s.Svg.Rect(x, y, w, h, wood.Lift(-0.05));
        Colour[] covers = [s.Colours.Accent.To(wood, 0.35), s.Colours.Far, s.Depth(0.6), s.Colours.Horizon.To(wood, 0.45), s.Colours.Lamp.To(wood, 0.5)];
        var pens = covers.Select(_ => new Pen()).ToArray();
        var row = h / rows;
        for (var r = 0; r < rows; r++)
        {
            var foot = y + (row * (r + 1)) - (row * 0.06);
            for (var bx = x + (row * 0.08); bx < x + w - (row * 0.14);)
            {
                var (bw, bh) = (row * dice.Between(0.09, 0.19), row * dice.Between(0.55, 0.82));
                if (bx + bw > x + w - (row * 0.05))
                {
                    break;
                }

                if (dice.Chance(0.9))
                {
                    pens[dice.Below(5)].Box(bx, foot - bh, bw, bh);
                }

                bx += bw + (row * 0.015);
            }

            s.Svg.Rect(x, foot, w, row * 0.06, wood);
        }

        for (var i = 0; i < covers.Length; i++)
        {
            s.Svg.Path(pens[i].Data, covers[i]);
        }
    }

    /// <summary>A fireplace standing on y, its fire lit; answers the height of the mantelpiece.</summary>
    public static double Hearth(Stage s, double x, double y, double width, Colour stone)
    {
        var h = width * 0.82;
        s.Svg.Rect(x - (width * 0.46), y - h, width * 0.92, h, stone);
        s.Svg.Rect(x - (width * 0.54), y - h - (width * 0.06), width * 1.08, width * 0.075, stone.Lift(0.05));
        var mouth = Castles.Arch(x, y, width * 0.29, width * 0.56);
        s.Svg.Path(mouth, s.Colours.Ink);
        s.Svg.Open(s.Svg.Clip(mouth));
        Lights.Glow(s, x, y, width * 0.5, 0.85);
        s.Svg.Close();
        Lights.Flame(s, x - (width * 0.1), y - 2, width * 0.2);
        Lights.Flame(s, x + (width * 0.11), y - 2, width * 0.22);
        Lights.Flame(s, x, y - 2, width * 0.36);
        s.Svg.Rect(x - (width * 0.2), y - (width * 0.035), width * 0.4, width * 0.035, s.Colours.Ink, round: 4);
        Lights.Glow(s, x, y - (width * 0.2), width * 1.6, 0.4);
        return y - h - (width * 0.06);
    }
}
