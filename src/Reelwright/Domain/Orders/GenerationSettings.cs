namespace Reelwright.Domain;

/// <summary>Who makes what, and how it is spoken, frozen when ordered (003 <c>generation_tasks.generation_settings</c>).</summary>
public sealed record GenerationSettings
{
    /// <summary>The picture maker's account.</summary>
    public Guid PictureConfig { get; init; }

    /// <summary>The voice maker's account.</summary>
    public Guid SpeechConfig { get; init; }

    /// <summary>The account that writes what pictures show; null where that is done by rule.</summary>
    public Guid? TextConfig { get; init; }

    /// <summary>The account that translates; null where nothing is.</summary>
    public Guid? TranslationConfig { get; init; }

    /// <summary>Who may make pictures instead, in this order, where the account asked for surely did not; none unless the order allowed it.</summary>
    public IReadOnlyList<Guid> PictureFallbacks { get; init; } = [];

    /// <summary>The same of voices.</summary>
    public IReadOnlyList<Guid> SpeechFallbacks { get; init; } = [];

    /// <summary>The voice every sentence without one of its own is spoken with, or null for the maker's voice of the language.</summary>
    public string? Voice { get; init; }

    /// <summary>Seconds of silence after a sentence.</summary>
    public double SentenceGap { get; init; } = 0.35;

    /// <summary>Seconds of silence after a paragraph.</summary>
    public double ParagraphGap { get; init; } = 0.9;

    /// <summary>Where each value came from: setting name to <c>default</c>, <c>user</c>, <c>project</c>, <c>chapter</c> or <c>order</c>.</summary>
    public Dictionary<string, string> Origins { get; init; } = [];

    /// <summary>The same for a film in that language: a voice that was chosen for the text's own speaks no other, unless the order itself names it.</summary>
    /// <param name="own">The text's language.</param>
    public GenerationSettings Speaking(string language, string own) =>
        language.Equals(own, StringComparison.Ordinal) || Origins.GetValueOrDefault("voice") is "order" ? this : this with { Voice = null };

    /// <summary>Whether both ask for the same, wherever their values came from.</summary>
    public bool SameAs(GenerationSettings other) => this with { Origins = other.Origins, PictureFallbacks = other.PictureFallbacks, SpeechFallbacks = other.SpeechFallbacks } == other
        && PictureFallbacks.SequenceEqual(other.PictureFallbacks) && SpeechFallbacks.SequenceEqual(other.SpeechFallbacks);
}
