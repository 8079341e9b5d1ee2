using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;

namespace Reelwright.Pipeline;

/// <summary>What decides the bytes of a thing, as one digest. Equal digests mean equal things, whoever asks and whenever.</summary>
public static class Inputs
{
    /// <summary>Version of what is done to a maker's sound; raised when that changes its bytes.</summary>
    public const string Settling = "1";

    /// <summary>The request for a sentence's picture. Where nothing is said, what is drawn by rule goes by the prompt.</summary>
    public static PictureRequest Picture(Line line, VideoSettings video) => new(line.Silent ? line.Prompt : line.Original, line.Prompt, video.Width, video.Height, line.Variation);

    /// <summary>The request for a sentence's voice. The sentence's own voice wins over the order's, and its own style over how who is seen speaks.</summary>
    /// <param name="pace">Factor on the speech rate that a target duration asks for, 1 without one.</param>
    /// <param name="fields">What the model takes: how somebody speaks goes to those alone that are told it.</param>
    public static SpeechRequest Voice(Line line, GenerationSettings makers, double pace, IReadOnlyDictionary<string, FieldRule>? fields = null) =>
        new(line.Text, line.Language, line.Voice ?? makers.Voice, line.Rate * pace, line.Pitch, line.Volume) { Emotion = line.Manner.Emotion, Style = line.Manner.Style ?? Speaks(line, fields) };

    // A character's is said once for many lines: a model that cannot be told it speaks as it does.
    private static string? Speaks(Line line, IReadOnlyDictionary<string, FieldRule>? fields) =>
        line is { Silent: false, Shot.Speaks: { } manner } && fields is not null && fields.TryGetValue("style", out var rule)
            && manner.Length <= (rule.Letters ?? int.MaxValue) && (rule.OneOf is not { } words || words.Contains(manner, StringComparer.Ordinal)) ? manner : null;

    /// <summary>Digest of a picture.</summary>
    public static string Digest(MakerInfo maker, PictureRequest r) => Base.Digest.OfParts(
        ["picture", maker.Id, maker.Version, r.Text, r.Prompt, Invariant(r.Width), Invariant(r.Height), Invariant(r.Variation), .. Further(
            ("negative_prompt", r.NegativePrompt), ("style", r.Style), ("quality", r.Quality), ("seed", r.Seed), ("steps", r.Steps), ("cfg_scale", r.CfgScale),
            ("references", r.References is [] ? null : string.Join(' ', r.References.Select(f => f.Digest))))]);

    /// <summary>Digest of a voice line.</summary>
    /// <param name="settling">Version of what we do to the maker's sound.</param>
    public static string Digest(MakerInfo maker, string settling, SpeechRequest r) => Base.Digest.OfParts(
        ["voice", maker.Id, maker.Version, settling, r.Text, r.Language, r.Voice ?? "", Invariant(r.Rate), Invariant(r.Pitch), Invariant(r.Volume),
        .. Further(("emotion", r.Emotion), ("style", r.Style))]);

    /// <summary>Digest of what is heard in a shot in which nothing is said.</summary>
    /// <param name="size">Of the film.</param>
    public static string Heard(Line line, string size) => Base.Digest.OfParts("shot sound", Settling, line.Clip(size) ?? "", Invariant(line.Shot!.Seconds), Invariant(line.Volume));

    /// <summary>Digest of something to be written.</summary>
    /// <param name="of">What it is written for, where the same request for something else asks for another text.</param>
    public static string Digest(MakerInfo maker, TextRequest r, string? of = null) => Base.Digest.OfParts(
        ["text", maker.Id, maker.Version, r.Instructions, r.Input, Invariant(r.Longest), .. Further(("schema", r.Schema?.ToJsonString()), ("temperature", r.Temperature), ("of", of))]);

    /// <summary>Digest of a recording to be written down.</summary>
    public static string Digest(MakerInfo maker, TranscriptionRequest r) => Base.Digest.OfParts(
        ["transcription", maker.Id, maker.Version, r.Recording.Digest, .. Further(("language", r.Language))]);

    /// <summary>Digest of everything a chapter's film depends on; tools are left out, so a finished film does not turn stale by an upgrade.</summary>
    /// <param name="asked">What of each maker decides what it makes.</param>
    public static string Film(IReadOnlyList<Line> lines, GenerationSettings makers, DecidingMakers asked, VideoSettings video, string title)
    {
        var parts = new List<string>
        {
            "film", title, video.Output, Invariant(video.Fps), video.QualityPreset, video.Subtitles, video.IncludeAudio.ToString(),
            Invariant(video.TargetDuration ?? 0), video.MusicDigest ?? "", Invariant(video.MusicVolume), video.Label.ToString(),
            asked.Pictures, asked.Voices, makers.Voice ?? "", Invariant(makers.SentenceGap), Invariant(makers.ParagraphGap),
        };
        // Without another, what was made before one could be named stays current.
        parts.AddRange(video.SubtitleFormat is "srt" ? [] : ["cut list names " + video.SubtitleFormat]);
        foreach (var line in lines)
        {
            // A person's own picture or voice stands for all that would have been asked of a maker.
            parts.AddRange([line.Text, line.Language, line.OwnPicture is { } picture ? "own " + picture : line.Prompt]);
            parts.AddRange(line.OwnVoice is { } voice ? ["own " + voice] : [line.Voice ?? "", Invariant(line.Rate), Invariant(line.Pitch), Invariant(line.Volume), .. Further(("emotion", line.Manner.Emotion), ("style", line.Manner.Style ?? Speaks(line, asked.Spoken)))]);
            parts.AddRange([Invariant(line.Variation), line.Motion, line.EndsParagraph.ToString()]);
            // Without one, what was made before there were clips stays current.
            parts.AddRange(line.Clip(video.Size) is { } clip ? ["clip " + clip] : []);
            parts.AddRange(line.Silent ? ["lasts " + Invariant(line.Shot!.Seconds)] : []);
            parts.AddRange(line.Shot is { First: true, Transition: not Transition.Cut and var transition } ? ["begins with " + transition.Word()] : []);
        }

        return Base.Digest.OfParts([.. parts]);
    }

    // Only what is said: what was made before there was a field stays current.
    private static IEnumerable<string> Further(params (string Name, object? Value)[] fields) =>
        fields.Where(f => f.Value is not null).SelectMany(f => new[] { f.Name, Convert.ToString(f.Value, CultureInfo.InvariantCulture)! });

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
