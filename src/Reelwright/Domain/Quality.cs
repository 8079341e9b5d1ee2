using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>How much work and how many bits the encoder spends.</summary>
/// <param name="Preset">x264's preset.</param>
/// <param name="Crf">x264's constant rate factor: lower is better and larger.</param>
/// <param name="Vp9">The same for libvpx.</param>
public sealed record Quality(string Preset, int Crf, Vp9Quality Vp9)
{
    /// <summary>Quick to make, for looking at timing.</summary>
    public static Quality Draft { get; } = new("ultrafast", 28, new Vp9Quality("realtime", 8, 38));

    /// <summary>The default.</summary>
    public static Quality Standard { get; } = new("veryfast", 23, new Vp9Quality("realtime", 5, 28));

    /// <summary>Slower and about twice the size.</summary>
    public static Quality High { get; } = new("medium", 20, new Vp9Quality("good", 4, 22));

    /// <summary>The quality of a <c>quality_preset</c>: draft, standard or high. Errors: <c>quality_unsupported</c>.</summary>
    public static Quality Of(string preset) => preset switch
    {
        "draft" => Draft,
        "standard" => Standard,
        "high" => High,
        _ => throw new ReelException("quality_unsupported", $"The quality '{preset}' isn't known: use draft, standard or high."),
    };
}

/// <summary>How much work and how many bits libvpx spends.</summary>
/// <param name="Deadline"><c>realtime</c> looks at a frame alone, <c>good</c> ahead; neither looks at a clock.</param>
/// <param name="CpuUsed">Higher is quicker and worse.</param>
/// <param name="Crf">Lower is better and larger; not the measure of x264.</param>
public sealed record Vp9Quality(string Deadline, int CpuUsed, int Crf);
