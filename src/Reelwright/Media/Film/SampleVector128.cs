using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Media.Film;

/// <summary>The sampler's two passes on 128-bit vectors of any processor.</summary>
internal static class SampleVector128
{
    /// <inheritdoc cref="SampleScalar.Across"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Across(ReadOnlySpan<byte> source, Columns columns, Span<short> row)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        for (var x = 0; x < columns.Padded; x += Columns.Group)
        {
            var bytes = Vector128.LoadUnsafe(ref from, (nuint)columns.Sources[x / Columns.Group]);
            var near = Vector128.Shuffle(bytes, Vector128.Create(columns.PickNear, 2 * x));
            var far = Vector128.Shuffle(bytes, Vector128.Create(columns.PickFar, 2 * x));
            var sum = Vector128.AddSaturate(
                Pairs(near, Vector128.Create(columns.WeighNear, 2 * x)),
                Pairs(far, Vector128.Create(columns.WeighFar, 2 * x)));
            sum.CopyTo(row[x..]);
        }
    }

    /// <inheritdoc cref="SampleScalar.Down"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Down(
        ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, ReadOnlySpan<short> weights, int count, Span<byte> target)
    {
        for (var x = 0; x < count; x += 16)
        {
            var low = Mix(a, b, c, d, weights, x);
            var high = Mix(a, b, c, d, weights, x + 8);
            Vector128.NarrowWithSaturation(Vector128.Max(low, default).AsUInt16(), Vector128.Max(high, default).AsUInt16()).CopyTo(target[x..]);
        }
    }

    private static Vector128<short> Mix(ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, ReadOnlySpan<short> weights, int x)
    {
        var sum = Vector128.AddSaturate(Part(a, weights[0], x) + Part(d, weights[3], x), Part(b, weights[1], x));
        sum = Vector128.AddSaturate(sum, Part(c, weights[2], x));
        return Vector128.AddSaturate(sum, Vector128.Create((short)64)) >> 7;
    }

    private static Vector128<short> Part(ReadOnlySpan<short> row, short weight, int x)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(row[x..]));
        var half = Vector128.Create(0x4000);
        return Vector128.Narrow(((low * weight) + half) >> 15, ((high * weight) + half) >> 15);
    }

    // A pair of bytes as one number is its low and its high half; 255 times a weight fits 16 bits.
    private static Vector128<short> Pairs(Vector128<byte> bytes, Vector128<sbyte> weights)
    {
        var values = bytes.AsUInt16();
        var scales = weights.AsInt16();
        return ((values & Vector128.Create((ushort)0xff)).AsInt16() * ((scales << 8) >> 8)) + ((values >> 8).AsInt16() * (scales >> 8));
    }
}
