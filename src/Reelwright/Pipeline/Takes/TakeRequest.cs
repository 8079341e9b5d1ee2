using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Takes;

/// <summary>From a take to what is asked of its maker.</summary>
public static class TakeRequest
{
    /// <summary>The request: every field of the take that is set.</summary>
    /// <param name="picture">The file of a picture, by its asset's id.</param>
    public static VideoRequest Of(VideoGeneration take, Func<Guid, InputFile> picture) => new(take.Prompt)
    {
        NegativePrompt = take.NegativePrompt,
        Duration = take.Duration is { } seconds ? (int)Math.Round(seconds) : null,
        Fps = take.Fps,
        Resolution = take.Resolution,
        AspectRatio = take.AspectRatio,
        Style = take.Style,
        MotionLevel = take.MotionLevel,
        CameraMotion = take.CameraMotion,
        Seed = take.Seed,
        Audio = take.Audio,
        FirstFrame = take.FirstFrameUrl is { } first ? picture(TakePictures.Asset(first)) : null,
        LastFrame = take.LastFrameUrl is { } last ? picture(TakePictures.Asset(last)) : null,
        // What it begins with need not be shown twice.
        References = [.. Shown(take).Select(picture)],
    };

    /// <summary>The pictures a take names.</summary>
    public static IReadOnlyList<Guid> Pictures(VideoGeneration take) =>
        [.. new[] { take.FirstFrameUrl, take.LastFrameUrl }.OfType<string>().Select(TakePictures.Asset).Concat(Shown(take)).Distinct()];

    private static IEnumerable<Guid> Shown(VideoGeneration take) =>
        (take.ImageUrl is { } shown && !string.Equals(shown, take.FirstFrameUrl, StringComparison.Ordinal) ? [TakePictures.Asset(shown)] : Array.Empty<Guid>())
        .Concat(TakePictures.Listed(take.ReferenceImages)).Distinct();
}
