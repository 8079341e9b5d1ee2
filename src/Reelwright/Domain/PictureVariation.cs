using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>
/// The number a drawn picture is varied by: chosen once from a sentence's text and the row before it, then kept.
/// Its low bits are three traits (palette, composition, default scene), the others are chance for the details.
/// </summary>
public static class PictureVariation
{
    /// <summary>How many palettes a variation can name.</summary>
    public const int Palettes = 32;

    /// <summary>How many compositions a variation can name: 3, 4, 6, 8 and 12 divide it, so a shorter list goes round evenly.</summary>
    public const int Compositions = 24;

    /// <summary>How many default scenes a variation can name.</summary>
    public const int Scenes = 24;

    private const int TraitBits = 15;

    /// <summary>
    /// The variation of a sentence that follows the row with variation <paramref name="before"/> (null at the beginning).
    /// Pure; never negative. Each trait moves on by a small step that the text chooses: it differs from the row before, and does not
    /// come round again within three rows.
    /// </summary>
    public static long Next(string text, long? before)
    {
        var hash = Digest.Number(text);
        if (before is not { } last)
        {
            return Pack(hash, (int)(hash % Palettes), (int)((hash >> 8) % Compositions), (int)((hash >> 16) % Scenes));
        }

        // Equal sentences in a row still need details of their own.
        return Pack(
            hash ^ ((ulong)last * 0x9E3779B97F4A7C15),
            (Palette(last) + 1 + (int)(hash & 1)) % Palettes,
            (Composition(last) + 1 + (int)((hash >> 1) & 1)) % Compositions,
            (Scene(last) + 3 + (int)((hash >> 2) % 3)) % Scenes);
    }

    /// <summary>The same for a sentence put in between: no trait is that of the row after it either, when one stands already.</summary>
    public static long Between(string text, long? before, long? after)
    {
        var variation = Next(text, before);
        // A trait only moves on, so each can meet the row after it once: this ends after three steps at most.
        while (after is { } next && (Palette(variation) == Palette(next) || Composition(variation) == Composition(next) || Scene(variation) == Scene(next)))
        {
            variation = Next(text, variation);
        }

        return variation;
    }

    /// <summary>Which palette, 0 to <see cref="Palettes"/> - 1.</summary>
    public static int Palette(long variation) => (int)(variation & 31);

    /// <summary>Which composition, 0 to <see cref="Compositions"/> - 1.</summary>
    public static int Composition(long variation) => (int)((variation >> 5) & 31) % Compositions;

    /// <summary>Which scene when the words name none, 0 to <see cref="Scenes"/> - 1.</summary>
    public static int Scene(long variation) => (int)((variation >> 10) & 31) % Scenes;

    private static long Pack(ulong chance, int palette, int composition, int scene) =>
        (long)((chance << TraitBits) & long.MaxValue) | (uint)(palette | (composition << 5) | (scene << 10));
}
