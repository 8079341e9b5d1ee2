using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Media.Film;

/// <summary>The sampler's two passes on AVX2.</summary>
internal static class SampleAvx2
{
    /// <inheritdoc cref="SampleScalar.Across"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Across(ReadOnlySpan<byte> source, Columns columns, Span<short> row)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(row);
        ref var sources = ref MemoryMarshal.GetArrayDataReference(columns.Sources);
        ref var pickNear = ref MemoryMarshal.GetArrayDataReference(columns.PickNear);
        ref var pickFar = ref MemoryMarshal.GetArrayDataReference(columns.PickFar);
        ref var weighNear = ref MemoryMarshal.GetArrayDataReference(columns.WeighNear);
        ref var weighFar = ref MemoryMarshal.GetArrayDataReference(columns.WeighFar);
        var groups = columns.Padded / Columns.Group;
        for (nuint group = 0; group < (nuint)groups; group += 2)
        {
            var bytes = Vector256.Create(
                Vector128.LoadUnsafe(ref from, (nuint)Unsafe.Add(ref sources, group)),
                Vector128.LoadUnsafe(ref from, (nuint)Unsafe.Add(ref sources, group + 1)));
            var at = group * 16;
            var near = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, Vector256.LoadUnsafe(ref pickNear, at)), Vector256.LoadUnsafe(ref weighNear, at));
            var far = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, Vector256.LoadUnsafe(ref pickFar, at)), Vector256.LoadUnsafe(ref weighFar, at));
            Avx2.AddSaturate(near, far).StoreUnsafe(ref to, group * 8);
        }
    }

    /// <inheritdoc cref="SampleScalar.Down"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Down(
        ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, ReadOnlySpan<short> d, ReadOnlySpan<short> weights, int count, Span<byte> target)
    {
        ref var rowA = ref MemoryMarshal.GetReference(a);
        ref var rowB = ref MemoryMarshal.GetReference(b);
        ref var rowC = ref MemoryMarshal.GetReference(c);
        ref var rowD = ref MemoryMarshal.GetReference(d);
        ref var to = ref MemoryMarshal.GetReference(target);
        var (wa, wb, wc, wd) = (Vector256.Create(weights[0]), Vector256.Create(weights[1]), Vector256.Create(weights[2]), Vector256.Create(weights[3]));
        var half = Vector256.Create((short)64);
        for (nuint x = 0; x < (nuint)count; x += 32)
        {
            var low = Avx2.AddSaturate(Mix(ref rowA, ref rowB, ref rowC, ref rowD, wa, wb, wc, wd, x), half);
            var high = Avx2.AddSaturate(Mix(ref rowA, ref rowB, ref rowC, ref rowD, wa, wb, wc, wd, x + 16), half);
            var packed = Avx2.PackUnsignedSaturate(Avx2.ShiftRightArithmetic(low, 7), Avx2.ShiftRightArithmetic(high, 7));
            // The pack works within 128-bit lanes; put their halves back in order.
            Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsByte().StoreUnsafe(ref to, x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Mix(
        ref short a, ref short b, ref short c, ref short d,
        Vector256<short> wa, Vector256<short> wb, Vector256<short> wc, Vector256<short> wd, nuint x)
    {
        // The outer weights are the small, negative ones: their sum can't reach the limit, the others' can.
        var outer = Avx2.Add(Avx2.MultiplyHighRoundScale(Vector256.LoadUnsafe(ref a, x), wa), Avx2.MultiplyHighRoundScale(Vector256.LoadUnsafe(ref d, x), wd));
        var near = Avx2.AddSaturate(outer, Avx2.MultiplyHighRoundScale(Vector256.LoadUnsafe(ref b, x), wb));
        return Avx2.AddSaturate(near, Avx2.MultiplyHighRoundScale(Vector256.LoadUnsafe(ref c, x), wc));
    }
}
