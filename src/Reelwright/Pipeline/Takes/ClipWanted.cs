using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Takes;

/// <summary>What a clip shall be, whatever its maker gives: part of the frozen request, so whoever holds the result can make it so.</summary>
/// <param name="Size">Such as <c>1280x720</c>; null for that of the result.</param>
/// <param name="Format">mp4 or webm.</param>
/// <param name="Fps">Null for that of the result.</param>
public sealed record ClipWanted(string? Size, string Format, int? Fps)
{
    /// <summary>Of a clip.</summary>
    public static ClipWanted Of(Video clip, int? fps) => new(clip.Resolution.Word(), clip.OutputFormat.Word(), fps);

    /// <summary>Of a shot: as it comes; films bring it to their size.</summary>
    public static ClipWanted OfShot(int? fps) => new(null, ClipFormat.Mp4.Word(), fps);

    /// <summary>As the settling of files takes it.</summary>
    /// <param name="marked">Whether it carries the mark of AI-made content.</param>
    public ClipShape Shape(bool marked)
    {
        (int Width, int Height)? sides = Size is null ? null : PictureSize.Parse(Size) is var (width, height) ? (width, height) : null;
        return new ClipShape(sides?.Width, sides?.Height, Format, Fps, marked);
    }
}

/// <summary>The part of a frozen request that says what is wanted.</summary>
public sealed record FrozenTake(ClipWanted Wanted);
