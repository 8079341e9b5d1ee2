using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;

namespace Reelwright.Features.Clips;

/// <summary>What may be asked of a take; what is left out is the model's own. Each is sent, or refused by its name before anything is paid (000).</summary>
public abstract record ClipWishes
{
    /// <summary>A maker account for video_generation; left out, the default one.</summary>
    public Guid? Maker { get; init; }

    /// <summary>In the place of an account: a vendor of whom there is one, such as runway.</summary>
    [StringLength(50)]
    public string? ModelBackend { get; init; }

    /// <summary>The vendor's model, such as gen4.5; left out, the account's.</summary>
    [StringLength(200)]
    public string? Provider { get; init; }

    /// <summary>What not to show.</summary>
    [StringLength(10_000)]
    public string? NegativePrompt { get; init; }

    /// <summary>Seconds.</summary>
    [Range(1, 3600)]
    public int? Duration { get; init; }

    /// <summary>Frames a second.</summary>
    [Range(1, 240)]
    public int? Fps { get; init; }

    /// <summary>Such as 16:9; left out, the one of the model's that comes nearest to the resolution.</summary>
    [StringLength(20)]
    public string? AspectRatio { get; init; }

    /// <summary>The model's own word for a size, such as 720p; left out, the one that comes nearest to the resolution.</summary>
    [StringLength(20)]
    public string? ModelResolution { get; init; }

    /// <summary>A style.</summary>
    [StringLength(100)]
    public string? VideoStyle { get; init; }

    /// <summary>0 stands still, 10 moves most.</summary>
    [Range(0, 10)]
    public int? MotionLevel { get; init; }

    /// <summary>What the camera does.</summary>
    [StringLength(100)]
    public string? CameraMotion { get; init; }

    /// <summary>The vendor's source of variety.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether it shall have a sound of its own.</summary>
    public bool? Audio { get; init; }

    /// <summary>The picture it begins with, an asset's id or img_name (for one at a url, POST /api/assets gives it), where that is another than the input image.</summary>
    [StringLength(500)]
    public string? FirstFrame { get; init; }

    /// <summary>The picture it ends with, an asset's id or img_name (for one at a url, POST /api/assets gives it).</summary>
    [StringLength(500)]
    public string? LastFrame { get; init; }

    /// <summary>A picture it shall look like, an asset's id or img_name (for one at a url, POST /api/assets gives it).</summary>
    [StringLength(500)]
    public string? Reference { get; init; }

    /// <summary>Whether another model than before is asked for.</summary>
    internal bool NamesModel => Maker is not null || ModelBackend is not null || Provider is not null;
}

/// <summary>The wishes of a take that was.</summary>
internal sealed record FormerWishes : ClipWishes
{
    /// <summary>Of a clip's take: what was asked, not what came of it.</summary>
    public static FormerWishes Of(Video clip, VideoGeneration take, string? input) => new()
    {
        Maker = take.ApiConfigId, Provider = take.Model, NegativePrompt = take.NegativePrompt, Duration = clip.Duration, Fps = take.Fps, AspectRatio = take.AspectRatio, ModelResolution = take.Resolution,
        VideoStyle = take.Style, MotionLevel = take.MotionLevel, CameraMotion = take.CameraMotion, Seed = take.Seed, Audio = take.Audio,
        FirstFrame = Other(take.FirstFrameUrl, input), LastFrame = Other(take.LastFrameUrl, null), Reference = Other(take.ImageUrl, input),
    };

    /// <summary>The same with what somebody wants otherwise. Shape and size in another model's words are found anew.</summary>
    public FormerWishes With(ClipWishes now) => this with
    {
        Maker = now.NamesModel ? now.Maker : Maker, ModelBackend = now.ModelBackend, Provider = now.NamesModel ? now.Provider : Provider,
        NegativePrompt = now.NegativePrompt ?? NegativePrompt, Duration = now.Duration ?? Duration, Fps = now.Fps ?? Fps,
        AspectRatio = now.AspectRatio ?? (now.NamesModel ? null : AspectRatio), ModelResolution = now.ModelResolution ?? (now.NamesModel ? null : ModelResolution),
        VideoStyle = now.VideoStyle ?? VideoStyle, MotionLevel = now.MotionLevel ?? MotionLevel, CameraMotion = now.CameraMotion ?? CameraMotion, Seed = now.Seed ?? Seed, Audio = now.Audio ?? Audio,
        FirstFrame = now.FirstFrame ?? FirstFrame, LastFrame = now.LastFrame ?? LastFrame, Reference = now.Reference ?? Reference,
    };

    // The input image finds its place by itself.
    private static string? Other(string? address, string? input) => address is null || string.Equals(address, input, StringComparison.Ordinal) ? null : Path.GetFileName(address);
}
