using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Features.Dramas;

/// <summary>The version of a shot: of its row and of what is said in it, which stands in its paragraph and can be corrected there.</summary>
internal static class ShotVersion
{
    // Of a SHA-256 in hex: what a version can hold.
    private const int Length = 8;

    /// <summary>Of a row's version and its dialogue.</summary>
    public static uint Of(uint row, string dialogue) =>
        uint.Parse(Digest.OfParts("shot", row.ToString(CultureInfo.InvariantCulture), dialogue).AsSpan(0, Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
