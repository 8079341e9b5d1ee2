using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Pipeline;

/// <summary>What decides the bytes of a thing, as one digest. Equal digests mean equal things, whoever asks and whenever.</summary>
public static class Inputs
{
    /// <summary>Version of what is done to a maker's sound; raised when that changes its bytes.</summary>
    public const string Settling = "1";

    /// <summary>The request for a sentence's picture.</summary>
    public static PictureRequest Picture(Line line, VideoSettings video) => new(line.Text, line.Prompt, video.Width, video.Height, line.Variation);

    /// <summary>The request for a sentence's voice. The sentence's own voice wins over the order's.</summary>
    /// <param name="pace">Factor on the speech rate that a target duration asks for, 1 without one.</param>
    public static SpeechRequest Voice(Line line, GenerationSettings makers, double pace) =>
        new(line.Text, line.Language, line.Voice ?? makers.Voice, line.Rate * pace, line.Pitch, line.Volume);

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

    /// <summary>Digest of everything a chapter's film depends on; tools are left out, so a finished film does not turn stale by an upgrade.</summary>
    public static string Film(IReadOnlyList<Line> lines, GenerationSettings makers, VideoSettings video, string title)
    {
        var parts = new List<string>
        {
            "film", title, video.Output, Invariant(video.Fps), video.QualityPreset, video.Subtitles, video.IncludeAudio.ToString(),
            Invariant(video.TargetDuration ?? 0), video.MusicDigest ?? "", Invariant(video.MusicVolume), video.Label.ToString(),
            makers.PictureConfig.ToString(), makers.SpeechConfig.ToString(), makers.Voice ?? "", Invariant(makers.SentenceGap), Invariant(makers.ParagraphGap),
        };
        foreach (var line in lines)
        {
            // A person's own picture or voice stands for all that would have been asked of a maker.
            parts.AddRange([line.Text, line.Language, line.OwnPicture is { } picture ? "own " + picture : line.Prompt]);
            parts.AddRange(line.OwnVoice is { } voice ? ["own " + voice] : [line.Voice ?? "", Invariant(line.Rate), Invariant(line.Pitch), Invariant(line.Volume)]);
            parts.AddRange([Invariant(line.Variation), line.Motion, line.EndsParagraph.ToString()]);
        }

        return Base.Digest.OfParts([.. parts]);
    }

    // Only what is said: what was made before there was a field stays current.
    private static IEnumerable<string> Further(params (string Name, object? Value)[] fields) =>
        fields.Where(f => f.Value is not null).SelectMany(f => new[] { f.Name, Convert.ToString(f.Value, CultureInfo.InvariantCulture)! });

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
