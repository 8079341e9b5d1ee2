using Reelwright.Domain;

namespace Reelwright.Pipeline;

/// <summary>One sentence as it will be spoken and shown.</summary>
/// <param name="Text">Spoken: <c>edited_content ?? content</c>, or its translation.</param>
/// <param name="Language">BCP 47, of <paramref name="Text"/>.</param>
/// <param name="Prompt">Shown: a person's prompt, else the one written for this text, else the one made by rule, else the text.</param>
/// <param name="EndsParagraph">The longer gap follows.</param>
/// <param name="OwnPicture">Digest of the picture a person put there instead of a made one.</param>
/// <param name="OwnVoice">Digest of the voice line a person put there, in the project's language.</param>
/// <param name="Clips">Digests of the clips that play in the place of its picture, by frame size; null without.</param>
public sealed record Line(
    Guid Id, Guid ParagraphId, string Text, string Language, string Prompt, string? Voice, double Rate, double Pitch, double Volume,
    long Variation, string Motion, bool EndsParagraph, string? OwnPicture = null, string? OwnVoice = null, IReadOnlyDictionary<string, string>? Clips = null)
{
    /// <summary>The text in its own language: what its picture is of, whatever language is spoken.</summary>
    public string Original { get; init; } = Text;

    /// <summary>Its prompt is a person's.</summary>
    public bool PromptIsOwn { get; init; }

    /// <summary>Its prompt was written for this text by a text maker.</summary>
    public bool PromptIsWritten { get; init; }

    /// <summary>How it is spoken besides.</summary>
    public VoiceManner Manner { get; init; } = new(null, null);

    /// <summary>The shot it is of; null in books.</summary>
    public ShotLine? Shot { get; init; }

    /// <summary>A shot in which nothing is said: it lasts as long as it was asked to, and what is heard is its clip.</summary>
    public bool Silent => Shot is not null && string.IsNullOrWhiteSpace(Text);

    /// <summary>The clip that plays in a film of this size; null for the still picture.</summary>
    public string? Clip(string size) => Clips is null ? null : Clips.GetValueOrDefault(size) ?? Clips.GetValueOrDefault("");
}

/// <summary>What a film must know of the shot a sentence is of.</summary>
/// <param name="Seconds">It lasts when nothing is said.</param>
/// <param name="Transition">How the shot begins.</param>
/// <param name="First">The sentence is the shot's first.</param>
public sealed record ShotLine(long Id, double Seconds, Transition Transition, bool First)
{
    /// <summary>How the only one who is seen in it speaks; null where nobody says, or who speaks is not known.</summary>
    public string? Speaks { get; init; }

    /// <summary>The same at 48 kHz, at least one.</summary>
    public int Samples => Math.Max(1, (int)Math.Round(Seconds * Slots.SampleRate));
}
