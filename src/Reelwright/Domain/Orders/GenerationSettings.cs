namespace Reelwright.Domain;

/// <summary>Who makes what, and how it is spoken, frozen when ordered (003 <c>generation_tasks.generation_settings</c>).</summary>
public sealed record GenerationSettings
{
    /// <summary>The picture maker's account.</summary>
    public Guid PictureConfig { get; init; }

    /// <summary>The voice maker's account.</summary>
    public Guid SpeechConfig { get; init; }

    /// <summary>The voice every sentence without one of its own is spoken with, or null for the maker's voice of the language.</summary>
    public string? Voice { get; init; }

    /// <summary>Seconds of silence after a sentence.</summary>
    public double SentenceGap { get; init; } = 0.35;

    /// <summary>Seconds of silence after a paragraph.</summary>
    public double ParagraphGap { get; init; } = 0.9;

    /// <summary>Where each value came from: setting name to <c>default</c>, <c>user</c>, <c>project</c>, <c>chapter</c> or <c>order</c>.</summary>
    public Dictionary<string, string> Origins { get; init; } = [];

    /// <summary>Whether both ask for the same, wherever their values came from.</summary>
    public bool SameAs(GenerationSettings other) => this with { Origins = other.Origins } == other;
}
