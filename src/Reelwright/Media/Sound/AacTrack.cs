using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>FFmpeg arguments that put a joined ADTS file into an MP4 so that it starts and ends with the picture, to the sample.</summary>
public static class AacTrack
{
    /// <summary>Before the file's <c>-i</c>: the encoder's priming packet lies before zero, and the MP4's edit list skips it.</summary>
    public static IReadOnlyList<string> Input(string path) =>
        ["-itsoffset", string.Create(CultureInfo.InvariantCulture, $"-{AacEncoder.PacketSamples / (double)Slots.SampleRate:0.000000000}"), "-i", "file:" + path];

    /// <summary>With <c>-c:a copy</c>: the last packet ends with the last sample, not with the packet.</summary>
    /// <param name="samples">Length of the film's sound.</param>
    public static IReadOnlyList<string> Output(long samples) =>
        ["-bsf:a", string.Create(CultureInfo.InvariantCulture, $"aac_adtstoasc,setts=duration=min({AacEncoder.PacketSamples}\\,{samples}-PTS)")];
}
