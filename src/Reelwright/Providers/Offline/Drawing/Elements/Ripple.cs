namespace Reelwright.Providers.Offline.Drawing.Elements;

/// <summary>Smooth chance along a line: value noise, between -1 and 1.</summary>
public sealed class Ripple(Dice dice)
{
    private readonly ulong seed = dice.Next();

    /// <summary>The value at a place; places one apart are independent.</summary>
    public double At(double x)
    {
        var cell = Math.Floor(x);
        var t = x - cell;
        t = t * t * (3 - (2 * t));
        return (Corner((long)cell) * (1 - t)) + (Corner((long)cell + 1) * t);
    }

    /// <summary>Several octaves, each twice as fine and <paramref name="rough"/> as strong as the one before.</summary>
    public double Rough(double x, int octaves, double rough)
    {
        var (sum, strength, all) = (0.0, 1.0, 0.0);
        for (var i = 0; i < octaves; i++, strength *= rough, x = (x * 2) + 17)
        {
            sum += At(x) * strength;
            all += strength;
        }

        return sum / all;
    }

    private double Corner(long cell) => (new Dice(seed ^ ((ulong)cell * 0x9E3779B97F4A7C15)).Unit() * 2) - 1;
}
