namespace Reelwright.Media.Film;

/// <summary>The sampler's two passes, one pixel after another: what the vector paths must equal.</summary>
internal static class SampleScalar
{
    /// <summary>Resamples one row; the result is in 128ths, cut off at 32767.</summary>
    public static void Across(ReadOnlySpan<byte> source, Columns columns, Span<short> row)
    {
        for (var x = 0; x < columns.Padded; x++)
        {
            var at = source[columns.Sources[x / Columns.Group]..];
            var sum = (at[columns.PickNear[2 * x]] * columns.WeighNear[2 * x])
                + (at[columns.PickNear[(2 * x) + 1]] * columns.WeighNear[(2 * x) + 1])
                + (at[columns.PickFar[2 * x]] * columns.WeighFar[2 * x])
                + (at[columns.PickFar[(2 * x) + 1]] * columns.WeighFar[(2 * x) + 1]);
            row[x] = (short)Math.Min(sum, short.MaxValue);
        }
    }

    /// <summary>Mixes four resampled rows into pixels; each product is rounded to a 128th.</summary>
    public static void Down(
        ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, ReadOnlySpan<short> weights, int count, Span<byte> target)
    {
        for (var x = 0; x < count; x++)
        {
            var sum = Math.Min(Part(a[x], weights[0]) + Part(d[x], weights[3]) + Part(b[x], weights[1]), short.MaxValue);
            sum = Math.Min(sum + Part(c[x], weights[2]), short.MaxValue - 64);
            target[x] = (byte)Math.Clamp((sum + 64) >> 7, 0, 255);
        }
    }

    private static int Part(short value, short weight) => ((value * weight) + 0x4000) >> 15;
}
