using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>How much work and how many bits the encoder spends.</summary>
/// <param name="Preset">x264's preset.</param>
/// <param name="Crf">x264's constant rate factor: lower is better and larger.</param>
public sealed record Quality(string Preset, int Crf)
{
    /// <summary>Quick to make, for looking at timing.</summary>
    public static Quality Draft { get; } = new("ultrafast", 28);

    /// <summary>The default.</summary>
    public static Quality Standard { get; } = new("veryfast", 23);

    /// <summary>Slower and about twice the size.</summary>
    public static Quality High { get; } = new("medium", 20);

    /// <summary>The quality of a <c>quality_preset</c>: draft, standard or high. Errors: <c>quality_unsupported</c>.</summary>
    public static Quality Of(string preset) => preset switch
    {
        "draft" => Draft,
        "standard" => Standard,
        "high" => High,
        _ => throw new ReelException("quality_unsupported", $"The quality '{preset}' isn't known: use draft, standard or high."),
    };
}
