namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Bridges and what runs over them.</summary>
internal static class Spans
{
    /// <summary>A humpbacked stone bridge between two banks, its arch mirrored in the water line y.</summary>
    public static void Arch(Stage s, double x, double y, double width, Colour ink)
    {
        var (half, rise) = (width / 2, width * 0.24);
        var r = width * 0.19;
        var body = new Pen().Move(x - half, y).Line(x - half, y - (rise * 0.3)).Curve(x - (half * 0.5), y - (rise * 0.5), x - (half * 0.35), y - rise, x, y - rise)
            .Curve(x + (half * 0.35), y - rise, x + (half * 0.5), y - (rise * 0.5), x + half, y - (rise * 0.3)).Line(x + half, y)
            .Line(x + r, y).Arc(r, x - r, y, clockwise: false).Close().Data;
        Water.Mirror(s, body, y, ink, 0.35, 0.8);
        s.Svg.Path(body, s.Svg.Fade(new(0, ink.Lift(0.08)), new(1, ink)));
        for (var i = -6; i <= 6; i++)
        {
            var t = Math.Abs(i) / 6.0;
            var top = y - (rise * (1 - (0.72 * t * t * (1.25 - (0.25 * t)))));
            s.Svg.Rect(x + (half * i / 6.3) - (width * 0.004), top - (width * 0.045), width * 0.008, width * 0.055, ink);
        }

        s.Svg.Stroke(
            new Pen().Move(x - half, y - (rise * 0.3) - (width * 0.04)).Curve(x - (half * 0.5), y - (rise * 0.5) - (width * 0.04), x - (half * 0.35), y - rise - (width * 0.04), x, y - rise - (width * 0.04))
                .Curve(x + (half * 0.35), y - rise - (width * 0.04), x + (half * 0.5), y - (rise * 0.5) - (width * 0.04), x + half, y - (rise * 0.3) - (width * 0.04)).Data, ink, width * 0.008);
    }

    /// <summary>A viaduct of many arches from edge to edge: its deck at <paramref name="deck"/>, its feet at <paramref name="foot"/>.</summary>
    public static void Viaduct(Stage s, double deck, double foot, double step, string paint, double thick)
    {
        var pen = new Pen().Move(-20, deck).Line(s.W + 20, deck).Line(s.W + 20, foot);
        var r = step * 0.4;
        var top = deck + thick + r;
        for (var x = s.W + (step * 0.3); x > -step; x -= step)
        {
            pen.Line(x, foot).Line(x, top).Arc(r, x - (r * 2), top, clockwise: false).Line(x - (r * 2), foot);
        }

        s.Svg.Path(pen.Line(-20, foot).Close().Data, paint);
    }

    /// <summary>A hanging bridge across the picture.</summary>
    public static void Hanging(Stage s, double deck, double rise, Colour ink)
    {
        var (a, b) = (s.W * 0.24, s.W * 0.76);
        var cable = new Pen().Move(-20, deck - (rise * 0.25)).Quad(a * 0.6, deck - (rise * 0.25), a, deck - rise).Quad((a + b) / 2, deck + (rise * 0.85), b, deck - rise).Quad(s.W - (a * 0.6), deck - (rise * 0.25), s.W + 20, deck - (rise * 0.25)).Data;
        var hangers = new Pen();
        for (var i = 1; i < 26; i++)
        {
            var t = i / 26.0;
            var x = a + ((b - a) * t);
            var y = ((1 - t) * (1 - t) * (deck - rise)) + (2 * t * (1 - t) * (deck + (rise * 0.85))) + (t * t * (deck - rise));
            hangers.Move(x, y).Line(x, deck);
        }

        s.Svg.Stroke(hangers.Data, ink, 1.2, 0.8);
        s.Svg.Stroke(cable, ink, s.Size * 0.005);
        s.Svg.Rect(-20, deck, s.W + 40, s.Size * 0.014, ink);
        foreach (var x in (double[])[a, b])
        {
            s.Svg.Rect(x - (s.Size * 0.016), deck - (rise * 1.06), s.Size * 0.01, s.H - deck + rise, ink);
            s.Svg.Rect(x + (s.Size * 0.006), deck - (rise * 1.06), s.Size * 0.01, s.H - deck + rise, ink);
            s.Svg.Rect(x - (s.Size * 0.016), deck - (rise * 0.75), s.Size * 0.032, s.Size * 0.008, ink);
        }
    }

    /// <summary>A train standing on y, its engine's front at x, looking right, with smoke.</summary>
    public static void Train(Stage s, Dice dice, double x, double y, double height, int cars)
    {
        var ink = s.Depth(1.8);
        var k = height / 100;
        for (var i = 1; i < 6; i++)
        {
            s.Svg.Circle(x - ((48 + (i * 62)) * k), y - ((150 + (i * 21) + dice.Between(-8, 8)) * k), (24 + (i * 11)) * k, s.Colours.Horizon.Lift(0.06), 0.62 - (i * 0.09));
        }

        s.Svg.Place(x, y, k, k);
        s.Svg.Path("M-8-18L6-4L-30-4ZM-40-128L-22-128L-26-78L-36-78ZM-150-78L-12-78C-6-78-4-70-4-60L-4-26L-150-26ZM-206-122L-140-122L-140-112L-146-112L-146-26L-200-26L-200-112L-206-112Z", ink);
        s.Svg.Path("M-190-104L-158-104L-158-74L-190-74Z", s.Colours.Lamp, 0.9);
        s.Svg.Path("M-150-64L-6-64L-6-58L-150-58Z", s.Colours.Accent);
        Wheels(-40, -86, -132, -176);
        for (var i = 0; i < cars; i++)
        {
            var left = -206 - ((i + 1) * 226);
            s.Svg.Rect(left, -104, 216, 82, ink);
            s.Svg.Rect(left - 4, -110, 224, 9, ink.Lift(0.08));
            for (var w = 0; w < 5; w++)
            {
                s.Svg.Rect(left + 16 + (w * 39), -90, 26, 30, s.Colours.Lamp, Math.Max(0.6, Buildings.Lit(s)));
            }

            s.Svg.Rect(left, -46, 216, 5, s.Colours.Accent);
            Wheels(left + 40, left + 176);
        }

        s.Svg.Close();

        void Wheels(params double[] at)
        {
            foreach (var w in at)
            {
                s.Svg.Circle(w, -17, 17, s.Colours.Ink);
                s.Svg.Circle(w, -17, 7, s.Depth(0.8));
            }
        }
    }
}
