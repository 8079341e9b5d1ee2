namespace Reelwright.Media.Film;

/// <summary>Whether a still shows anything.</summary>
internal static class StillCheck
{
    // A plain grey sheet has a spread of 0, its JPEG one of 1 or 2; the faintest mist is well above.
    private const int LeastSpread = 6;
    private const int Step = 7;

    /// <summary>Whether all pixels of a yuv420p picture are nearly the same; a few specks do not count.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> still)
    {
        var luma = still[..(still.Length * 2 / 3)];
        var chroma = still[luma.Length..];
        return Spread(luma) < LeastSpread && Spread(chroma[..(chroma.Length / 2)]) < LeastSpread && Spread(chroma[(chroma.Length / 2)..]) < LeastSpread;
    }

    private static int Spread(ReadOnlySpan<byte> plane)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        var total = 0;
        for (var i = 0; i < plane.Length; i += Step)
        {
            counts[plane[i]]++;
            total++;
        }

        var specks = total / 500;
        return Last(counts, specks) - First(counts, specks);
    }

    private static int First(ReadOnlySpan<int> counts, int specks)
    {
        var value = 0;
        for (var seen = counts[0]; seen <= specks; seen += counts[++value])
        {
        }

        return value;
    }

    private static int Last(ReadOnlySpan<int> counts, int specks)
    {
        var value = 255;
        for (var seen = counts[255]; seen <= specks; seen += counts[--value])
        {
        }

        return value;
    }
}
