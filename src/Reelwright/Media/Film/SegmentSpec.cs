using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>All that one sentence's pictures depend on; nothing about its place in the film.</summary>
/// <param name="PicturePath">A PNG, JPEG or WebP file of any size.</param>
/// <param name="PictureDigest">SHA-256 of that file.</param>
/// <param name="Motion">A name of <see cref="Domain.Motion"/>.</param>
/// <param name="Frames">Length of the slot, at least 1.</param>
/// <param name="Cues">Subtitles to burn in; empty for none.</param>
/// <param name="Language">BCP 47, of the cues.</param>
/// <param name="Codec">What it is encoded with.</param>
/// <param name="Own">A person chose the picture: it may show little where the frame cuts it.</param>
public sealed record SegmentSpec(
    string PicturePath, string PictureDigest, string Motion, int Frames, IReadOnlyList<Cue> Cues, string Language, FrameFormat Format, Quality Quality, PictureCodec Codec, bool Own = false)
{
    /// <summary>A clip that plays in the place of the picture, with its SHA-256; null for none.</summary>
    public (string Path, string Digest)? Clip { get; init; }

    /// <summary>The frame of the clip it begins with, at the film's rate.</summary>
    public int ClipFrom { get; init; }

    /// <summary>Frames in which it comes out of black.</summary>
    public int FadeIn { get; init; }

    /// <summary>Frames in which it goes to black; with <see cref="FadeIn"/> not more than there are.</summary>
    public int FadeOut { get; init; }

    // Changes whenever our own drawing may give other bytes.
    private const string Drawing = "1";

    /// <summary>Names the segment's bytes: the same digest is the same file.</summary>
    /// <param name="tools">Those of its codec.</param>
    public string Digest(Toolchain tools) => Base.Digest.OfParts(
    [
        "segment", Drawing, .. Clip is { } clip ? (string[])["clip", clip.Digest] : [PictureDigest, Motion], Text(Frames), Text(Format.Width), Text(Format.Height), Text(Format.Fps), .. Codec.Deciding(Quality), tools.Encoder,
        .. Cues.Count == 0 ? [] : (string[])[SubtitleStyle.Version, tools.Subtitles, tools.Face(Language)],
        .. Cues.SelectMany(cue => (string[])[Text(cue.StartMs), Text(cue.EndMs), cue.Text]),
        // Only where there is any: what was made before there were shots stays current.
        .. ClipFrom > 0 ? (string[])["from " + Text(ClipFrom)] : [],
        .. FadeIn + FadeOut > 0 ? (string[])[$"fade {Text(FadeIn)} {Text(FadeOut)}"] : [],
    ]);

    /// <summary>The cues that are seen, each with its first frame and the frame after its last.</summary>
    internal IReadOnlyList<(int From, int To, string Text)> Seen() =>
    [
        .. Cues.Select(cue => (From: Frame(cue.StartMs), To: Math.Min(Frame(cue.EndMs), Frames), cue.Text))
            .Where(cue => cue.From < cue.To && !string.IsNullOrWhiteSpace(cue.Text)),
    ];

    private int Frame(int milliseconds) => (int)Math.Max(0, Math.Round(milliseconds * Format.Fps / 1000.0, MidpointRounding.AwayFromZero));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
