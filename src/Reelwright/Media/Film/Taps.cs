namespace Reelwright.Media.Film;

/// <summary>Catmull-Rom weights of the four pixels around a place between two pixels.</summary>
internal static class Taps
{
    /// <summary>Places between two pixels that the weights across a row tell apart.</summary>
    public const int Phases = 128;

    /// <summary>What the weights of one phase across a row add up to.</summary>
    public const int Unit = 128;

    /// <summary>Four bytes a phase. Each four add up to <see cref="Unit"/> and have the phase as their exact centre of mass: a picture that moves by a phase moves by just that.</summary>
    public static sbyte[] Across { get; } = Build();

    /// <summary>The ideal weight of tap -1, 0, 1 or 2 at a place from 0 to 1.</summary>
    public static double Ideal(int tap, double place)
    {
        var distance = Math.Abs(place - tap);
        return distance < 1
            ? 1 - (2.5 * distance * distance) + (1.5 * distance * distance * distance)
            : 2 - (4 * distance) + (2.5 * distance * distance) - (0.5 * distance * distance * distance);
    }

    private static sbyte[] Build()
    {
        var table = new sbyte[Phases * 4];
        for (var phase = 0; phase < Phases; phase++)
        {
            Nearest(phase).CopyTo(table, phase * 4);
        }

        return table;
    }

    private static sbyte[] Nearest(int phase)
    {
        var place = (double)phase / Phases;
        var best = double.MaxValue;
        sbyte[] weights = [];
        for (var first = -12; first <= 4; first++)
        {
            for (var last = -12; last <= 4; last++)
            {
                // The two middle weights follow from the sum and from the centre of mass.
                var third = phase + first - (2 * last);
                var second = Unit - first - third - last;
                if (second is < 0 or > 127 || third is < 0 or > 127)
                {
                    continue;
                }

                var off = Square(first, -1, place) + Square(second, 0, place) + Square(third, 1, place) + Square(last, 2, place);
                if (off < best)
                {
                    (best, weights) = (off, [(sbyte)first, (sbyte)second, (sbyte)third, (sbyte)last]);
                }
            }
        }

        return weights;
    }

    private static double Square(int weight, int tap, double place)
    {
        var off = weight - (Unit * Ideal(tap, place));
        return off * off;
    }
}
