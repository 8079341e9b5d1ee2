namespace Reelwright.Media.Film;

/// <summary>Takes a picture out of black and into it. Whole numbers alone, so that every machine draws the same.</summary>
internal static class Fade
{
    /// <summary>The level of a picture as it is.</summary>
    public const int Whole = 256;

    private const byte Black = 16;
    private const byte Grey = 128;

    /// <summary>How much of a frame is seen, from 0, which is black. The first that comes out of black and the last that goes to it are black.</summary>
    public static int Level(int frame, SegmentSpec of)
    {
        var left = of.Frames - 1 - frame;
        var level = frame < of.FadeIn ? frame * Whole / of.FadeIn : Whole;
        return left < of.FadeOut ? Math.Min(level, left * Whole / of.FadeOut) : level;
    }

    /// <summary>Darkens a frame, yuv420p of limited range.</summary>
    public static void Darken(Span<byte> frame, int level)
    {
        var luma = frame.Length / 3 * 2;
        Draw(frame[..luma], Black, level);
        Draw(frame[luma..], Grey, level);
    }

    private static void Draw(Span<byte> plane, int centre, int level)
    {
        Span<byte> drawn = stackalloc byte[256];
        for (var value = 0; value < drawn.Length; value++)
        {
            drawn[value] = (byte)(centre + (((value - centre) * level) / Whole));
        }

        foreach (ref var pixel in plane)
        {
            pixel = drawn[pixel];
        }
    }
}
