using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelwright.Media.Film;

/// <summary>The instructions a sampler works with. All give the same bytes.</summary>
public enum SamplerPath
{
    /// <summary>One pixel after another.</summary>
    Scalar,

    /// <summary>Eight pixels at once, on any processor with 128-bit vectors.</summary>
    Vector128,

    /// <summary>Sixteen and more pixels at once.</summary>
    Avx2,
}

/// <summary>Which path this processor takes.</summary>
public static class SamplerPaths
{
    /// <summary>The fastest path here.</summary>
    public static SamplerPath Best { get; } =
        Avx2.IsSupported ? SamplerPath.Avx2 : Vector128.IsHardwareAccelerated ? SamplerPath.Vector128 : SamplerPath.Scalar;
}
