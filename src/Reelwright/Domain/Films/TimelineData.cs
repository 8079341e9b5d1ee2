using System.Text.Json.Serialization;

namespace Reelwright.Domain;

/// <summary>The measured cut list an attempt renders from (003 <c>timelines.timeline_data</c>).</summary>
/// <param name="SampleRate">Of the sound: 48,000.</param>
/// <param name="Slots">In order, without holes.</param>
/// <param name="Lufs">Integrated loudness of the finished film, null until then or without sound.</param>
/// <param name="TruePeak">Its true peak in dBTP.</param>
public sealed record TimelineData(int Fps, string Resolution, int SampleRate, IReadOnlyList<TimelineSlot> Slots, double? Lufs = null, double? TruePeak = null)
{
    /// <summary>Frames of the whole film.</summary>
    public int Frames => Slots.Sum(s => s.Frames);

    /// <summary>Seconds of the whole film: a whole number of frames.</summary>
    public double Seconds => (double)Frames / Fps;
}

/// <summary>One sentence in the film.</summary>
/// <param name="FirstFrame">Where its slot begins.</param>
/// <param name="Frames">Length of the slot: voice and silence.</param>
/// <param name="Voice">Digest of the voice line.</param>
/// <param name="VoiceSamples">Its length at 48 kHz; 0 where nothing is heard.</param>
/// <param name="Gap">Seconds of silence after the voice.</param>
/// <param name="Picture">Digest of the picture.</param>
/// <param name="Cues">Times relative to the slot.</param>
/// <param name="Segment">Digest of the encoded segment's inputs, once the film is finished.</param>
public sealed record TimelineSlot(
    Guid Sentence, int FirstFrame, int Frames, string Voice, int VoiceSamples, double Gap, string Picture, string Motion, string Text, string Language, IReadOnlyList<Cue> Cues,
    string? Segment = null)
{
    /// <summary>Digest of the clip that plays in the place of the picture; null for none.</summary>
    public string? Clip { get; init; }

    /// <summary>The frame of the clip it begins with, at the film's rate: a clip runs on through the sentences of its shot.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ClipFrom { get; init; }

    /// <summary>The shot it is of; null in books.</summary>
    public long? Shot { get; init; }

    /// <summary>Frames in which it comes out of black.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int FadeIn { get; init; }

    /// <summary>Frames in which it goes to black.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int FadeOut { get; init; }
}
