namespace Reelwright.Domain;

/// <summary>What the film of an order shall be, frozen when it is ordered (003 <c>generation_tasks.video_settings</c>).</summary>
public sealed record VideoSettings
{
    /// <summary>Pixels.</summary>
    public int Width { get; init; } = 1920;

    /// <summary>Pixels.</summary>
    public int Height { get; init; } = 1080;

    /// <summary>Frames a second: 24, 25, 30, 50 or 60.</summary>
    public int Fps { get; init; } = 30;

    /// <summary><c>draft</c>, <c>standard</c> or <c>high</c> (002 <c>quality_preset</c>).</summary>
    public string QualityPreset { get; init; } = "standard";

    /// <summary><c>mp4</c> or <c>webm</c> (002 <c>format</c>).</summary>
    public string Format { get; init; } = "mp4";

    /// <summary><c>burn</c>, <c>files</c>, <c>both</c> or <c>none</c>.</summary>
    public string Subtitles { get; init; } = "both";

    /// <summary><c>srt</c> or <c>vtt</c>: which of the two files the cut list names (003 <c>timelines.subtitle_format</c>).</summary>
    public string SubtitleFormat { get; init; } = "srt";

    /// <summary>False makes a silent film with the same cuts.</summary>
    public bool IncludeAudio { get; init; } = true;

    /// <summary>Seconds the film shall last, or null for its natural length.</summary>
    public double? TargetDuration { get; init; }

    /// <summary>Only the first so many sentences, or null for the whole chapter.</summary>
    public int? Preview { get; init; }

    /// <summary>The music's asset, or null.</summary>
    public Guid? MusicAssetId { get; init; }

    /// <summary>Digest of the music's file: what the film depends on.</summary>
    public string? MusicDigest { get; init; }

    /// <summary>Linear gain of the music, 0 to 1, before ducking.</summary>
    public double MusicVolume { get; init; } = 0.1;

    /// <summary>Writes the AI mark into the container.</summary>
    public bool Label { get; init; } = true;

    /// <summary>Where each value came from: setting name to <c>default</c>, <c>user</c>, <c>project</c>, <c>chapter</c> or <c>order</c>.</summary>
    public Dictionary<string, string> Origins { get; init; } = [];

    /// <summary>Frame size as the seeds write it, such as <c>1920x1080</c>.</summary>
    public string Size => FormattableString.Invariant($"{Width}x{Height}");

    /// <summary>The name of this output: one active order and one current film per chapter, language and output.</summary>
    /// <remarks>An MP4 film isn't named by its format: outputs had this name before there was a choice.</remarks>
    public string Output
    {
        get
        {
            var extent = Preview is { } n ? FormattableString.Invariant($"{Size}/preview{n}") : Size + "/full";
            return string.Equals(Format, "mp4", StringComparison.Ordinal) ? extent : $"{extent}/{Format}";
        }
    }

    /// <summary>Whether both ask for the same film, wherever their values came from.</summary>
    public bool SameAs(VideoSettings other) => this with { Origins = other.Origins } == other;

    /// <summary>The music that can be heard in the film.</summary>
    public Guid? PlayedMusic => IncludeAudio ? MusicAssetId : null;

    /// <summary>True when cues are drawn into the picture.</summary>
    public bool Burns => Subtitles is "burn" or "both";

    /// <summary>True when <c>.srt</c> and <c>.vtt</c> are handed out beside the film.</summary>
    public bool WritesFiles => Subtitles is "files" or "both";
}
