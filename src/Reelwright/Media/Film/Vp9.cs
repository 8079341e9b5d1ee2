using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>VP9 by libvpx, in Matroska, which keeps the colours that VP9 itself has no words for.</summary>
internal sealed partial class Vp9 : PictureCodec
{
    /// <inheritdoc/>
    public override string Extension => "mkv";

    /// <inheritdoc/>
    internal override string Name => "vp9";

    /// <inheritdoc/>
    internal override string Library => "libvpx";

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Trial => ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-threads", "1", "-f", "ivf"];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Packing => ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "matroska"];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Deciding(Quality quality) => Encoder(quality);

    /// <inheritdoc/>
    // A bit rate of 0 leaves the quality alone to decide. The first picture is a key picture; a long segment has one every few seconds to jump to.
    internal override IReadOnlyList<string> Encoder(Quality quality) =>
    [
        "-c:v", "libvpx-vp9", "-deadline", quality.Vp9.Deadline, "-cpu-used", Text(quality.Vp9.CpuUsed), "-crf", Text(quality.Vp9.Crf), "-b:v", "0", "-g", "240", "-row-mt", "0",
    ];

    /// <inheritdoc/>
    internal override string Build(byte[] encoded, string log) => EncoderBuild().Match(log) is { Success: true } said ? "libvpx " + said.Groups["version"].Value : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[libvpx-vp9 @ \w+\] (?<version>v\d\S*)", RegexOptions.ExplicitCapture)]
    private static partial Regex EncoderBuild();
}
