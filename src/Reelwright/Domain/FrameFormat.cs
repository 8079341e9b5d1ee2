using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>Size and rate of a film's pictures. Both are such that a frame is a whole number of 48 kHz samples.</summary>
public sealed record FrameFormat
{
    private static readonly (string Name, int Across, int Down)[] Aspects = [("16:9", 16, 9), ("9:16", 9, 16), ("1:1", 1, 1)];

    /// <summary>Errors: <c>resolution_unsupported</c> unless both sides are even and 64 to 3840, <c>fps_unsupported</c> unless 24, 25, 30, 50 or 60.</summary>
    public FrameFormat(int width, int height, int fps)
    {
        if (width is < 64 or > 3840 || height is < 64 or > 3840 || int.IsOddInteger(width | height))
        {
            throw new ReelException("resolution_unsupported", $"A film of {width}x{height} can't be made: both sides must be even and from 64 to 3840.");
        }

        if (fps is not (24 or 25 or 30 or 50 or 60))
        {
            throw new ReelException("fps_unsupported", $"A film of {fps} frames a second can't be made: use 24, 25, 30, 50 or 60.");
        }

        (Width, Height, Fps) = (width, height, fps);
    }

    /// <summary>Pixels.</summary>
    public int Width { get; }

    /// <summary>Pixels.</summary>
    public int Height { get; }

    /// <summary>Frames a second.</summary>
    public int Fps { get; }

    /// <summary>48 kHz samples in one frame.</summary>
    public int Samples => 48000 / Fps;

    /// <summary>The film of these settings, as a person writes them; null where nothing is said. Without a size an aspect has 1080 lines on its short side.</summary>
    /// <param name="aspect">16:9, 9:16 or 1:1.</param>
    /// <param name="resolution">Such as 1280x720.</param>
    /// <param name="fps">Frames a second, 30 when null.</param>
    /// <remarks>Errors: <c>aspect_unsupported</c> also when size and aspect contradict each other, and the constructor's.</remarks>
    public static FrameFormat Parse(string? aspect, string? resolution, int? fps)
    {
        if (resolution is null)
        {
            var (_, across, down) = Find(aspect ?? Aspects[0].Name);
            var unit = 1080 / Math.Min(across, down);
            return new FrameFormat(across * unit, down * unit, fps ?? 30);
        }

        var sides = resolution.Split('x', 'X', '×');
        if (sides.Length != 2 || !Number(sides[0], out var width) || !Number(sides[1], out var height))
        {
            throw new ReelException("resolution_unsupported", $"'{resolution}' isn't a size: write it as 1280x720.");
        }

        var format = new FrameFormat(width, height, fps ?? 30);
        if (aspect is not null)
        {
            var (_, across, down) = Find(aspect);
            // 854x480 is what people call 16:9: a side may be off by the pixel that makes it even.
            if (Math.Abs((width * down) - (height * across)) > 2 * Math.Max(across, down))
            {
                throw new ReelException("aspect_unsupported", $"A film of {width}x{height} isn't {aspect}: leave one of the two out.");
            }
        }

        return format;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}@{Fps}");

    private static (string Name, int Across, int Down) Find(string aspect)
    {
        var found = Array.Find(Aspects, known => string.Equals(known.Name, aspect, StringComparison.Ordinal));
        return found.Name is null
            ? throw new ReelException("aspect_unsupported", $"The aspect '{aspect}' isn't known: use 16:9, 9:16 or 1:1.")
            : found;
    }

    private static bool Number(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
