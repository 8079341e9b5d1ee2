namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>The shapes of land: hills, peaks, stone pillars, dunes.</summary>
internal static class Land
{
    /// <summary>Soft hills around a height.</summary>
    public static Ridge Hills(Stage s, Dice dice, double level, double rise, double waves)
    {
        var noise = new Ripple(dice);
        var shift = dice.Between(0, 50);
        return Ridge.Of(s, 16, true, x => level - (rise * (0.35 + (0.65 * noise.Rough((x * waves) + shift, 2, 0.35)))));
    }

    /// <summary>A chain of peaks; the highest stand where <paramref name="places"/> says (0 to 1).</summary>
    public static Ridge Peaks(Stage s, Dice dice, double level, double rise, params double[] places)
    {
        var noise = new Ripple(dice);
        var tops = places.Select(p => (At: p, High: dice.Between(0.75, 1), Wide: dice.Between(0.28, 0.42) * s.Pick(1, 1.5))).ToList();
        for (var i = 0; i < 5; i++)
        {
            tops.Add((dice.Between(-0.05, 1.05), dice.Between(0.25, 0.6), dice.Between(0.16, 0.3) * s.Pick(1, 1.5)));
        }

        // The summits themselves must be points of the line, or they would be cut off.
        var xs = Enumerable.Range(0, 73).Select(i => -0.03 + (1.06 * i / 72)).Concat(tops.Select(t => t.At)).Distinct().Order();
        return new Ridge([.. xs.Select(x => (x * s.W, level - (rise * Height(x))))], false);

        double Height(double x)
        {
            var high = tops.Max(t => t.High * Math.Pow(Math.Max(0, 1 - (Math.Abs(x - t.At) / t.Wide)), 1.15));
            return high + (0.1 * noise.Rough(x * 11, 4, 0.55) * (0.4 + high));
        }
    }

    /// <summary>Steep stone pillars with round heads, as along the rivers of the south.</summary>
    public static Ridge Karst(Stage s, Dice dice, double level, double rise, int count)
    {
        var noise = new Ripple(dice);
        var pillars = Enumerable.Range(0, count).Select(i => (
            At: (i + dice.Between(0.1, 0.9)) / count, High: dice.Between(0.3, 1), Wide: dice.Between(0.075, 0.13) * s.Pick(1, 1.6))).ToList();
        return Ridge.Of(s, 64, true, x => level - (rise * (pillars.Max(p => p.High * Round((x - p.At) / p.Wide)) + (0.035 * noise.Rough(x * 26, 2, 0.5)))));

        static double Round(double off) => Math.Abs(off) >= 1 ? 0 : Math.Pow(1 - Math.Pow(Math.Abs(off), 1.7), 1.25);
    }

    /// <summary>A dune's crest: slow on the windward side, steep on the other.</summary>
    public static Ridge Dune(Stage s, Dice dice, double level, double rise, double crest)
    {
        var noise = new Ripple(dice);
        return Ridge.Of(s, 22, true, x =>
        {
            var off = x - crest;
            var high = off < 0 ? Math.Exp(-off * off * 5) : Math.Exp(-off * off * 16);
            return level - (rise * (high + (0.06 * noise.At(x * 3))));
        });
    }

    /// <summary>Light on one flank of each high summit, and snow on the summits when asked.</summary>
    public static void Flanks(Stage s, Dice dice, Ridge ridge, double level, Colour light, double strength, bool snow)
    {
        var p = ridge.Points;
        for (var i = 3; i < p.Count - 3; i++)
        {
            var high = level - p[i].Y;
            if (high < s.H * 0.08 || Enumerable.Range(i - 3, 7).Any(k => p[k].Y < p[i].Y))
            {
                continue;
            }

            var right = Foot(i, 1, high * 0.25);
            var pen = new Pen().Move(p[i].X, p[i].Y);
            for (var k = i + 1; k <= right; k++)
            {
                pen.Line(p[k].X, p[k].Y);
            }

            var foot = p[right];
            for (var step = 4; step > 0; step--)
            {
                var y = p[i].Y + ((foot.Y - p[i].Y) * step / 4.6);
                pen.Line(p[i].X + (((step % 2 == 0 ? 0.35 : 0.05) + dice.Between(-0.08, 0.08)) * (foot.X - p[i].X) * step / 4), y);
            }

            s.Svg.Path(pen.Close().Data, light, strength);
            if (snow)
            {
                Cap(s, dice, p, i, Foot(i, -1, high * 0.68), Foot(i, 1, high * 0.68), light);
            }
        }

        int Foot(int top, int way, double rest)
        {
            var k = top;
            while (k + way > 0 && k + way < p.Count - 1 && level - p[k + way].Y > rest && p[k + way].Y >= p[top].Y)
            {
                k += way;
            }

            return k;
        }
    }

    private static void Cap(Stage s, Dice dice, IReadOnlyList<(double X, double Y)> p, int top, int left, int right, Colour light)
    {
        if (right - left < 2)
        {
            return;
        }

        var pen = new Pen().Move(p[left].X, p[left].Y);
        for (var k = left + 1; k <= right; k++)
        {
            pen.Line(p[k].X, p[k].Y);
        }

        var steps = Math.Clamp(right - left, 5, 9);
        var deep = Math.Max(p[left].Y, p[right].Y) - p[top].Y;
        for (var k = 1; k < steps; k++)
        {
            var x = p[right].X + ((p[left].X - p[right].X) * k / steps);
            pen.Line(x, Math.Max(p[left].Y, p[right].Y) + (deep * ((k % 2 == 0 ? -0.2 : 0.06) + dice.Between(-0.22, 0.1))));
        }

        s.Svg.Path(pen.Close().Data, light.To(s.Colours.Horizon, 0.2), 0.85);
    }
}
