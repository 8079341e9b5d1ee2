using Reelwright.Base;

namespace Reelwright.Providers.Offline.Drawing;

/// <summary>Chance that is the same every time: a splitmix64 stream that begins at a seed.</summary>
public sealed class Dice(ulong seed)
{
    private readonly ulong origin = seed;
    private ulong passed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        passed += 0x9E3779B97F4A7C15;
        var z = origin + passed;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>At least 0, below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least <paramref name="low"/>, below <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + (Unit() * (high - low));

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>True as often as <paramref name="share"/> says, 0 to 1.</summary>
    public bool Chance(double share) => Unit() < share;

    /// <summary>One of the list.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A stream of its own for one part of a picture, so that a change in one part leaves the others as they were.</summary>
    public Dice Fork(string part) => new(origin ^ Digest.Number(part));
}
