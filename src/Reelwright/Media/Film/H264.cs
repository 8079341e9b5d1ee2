using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>H.264 by x264, in MPEG-TS.</summary>
internal sealed partial class H264 : PictureCodec
{
    private const int SmallestFile = 50 * 188;
    private static readonly byte[] EmptyPacket = [0x47, 0x1f, 0xff, 0x10, .. Enumerable.Repeat((byte)0xff, 184)];

    /// <inheritdoc/>
    public override string Extension => "ts";

    /// <inheritdoc/>
    internal override string Name => "h264";

    /// <inheritdoc/>
    internal override string Library => "libx264";

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Trial => ["-c:v", "libx264", "-threads", "1", "-f", "h264"];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Packing => ["-f", "mpegts"];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Deciding(Quality quality) => [quality.Preset, quality.Crf.ToString(CultureInfo.InvariantCulture)];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Encoder(Quality quality) =>
        ["-c:v", "libx264", "-preset", quality.Preset, "-crf", quality.Crf.ToString(CultureInfo.InvariantCulture)];

    /// <inheritdoc/>
    internal override string Build(byte[] encoded, string log) => EncoderBuild().Match(Encoding.Latin1.GetString(encoded)).Value;

    /// <inheritdoc/>
    internal override void Finish(FileStream segment)
    {
        // A handful of packets isn't recognised as a transport stream: fill up with empty ones.
        while (segment.Length is > 0 and < SmallestFile)
        {
            segment.Write(EmptyPacket);
        }
    }

    [GeneratedRegex(@"x264 - core \d+( r\w+ \w+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex EncoderBuild();
}
