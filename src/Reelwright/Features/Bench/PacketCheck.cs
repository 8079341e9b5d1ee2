using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Features.Bench;

/// <summary>Looks at every packet of a film.</summary>
/// <param name="Wrong">Pictures that are not shown or not decoded exactly one frame after the one before.</param>
/// <param name="EndGap">Milliseconds between the end of the pictures and that of the sound.</param>
public sealed record PacketCheck(int Wrong, double EndGap)
{
    /// <summary>Reads them by ffprobe.</summary>
    public static async Task<PacketCheck> Of(string film, int fps, CancellationToken ct)
    {
        var told = (await Child.Run(
            "ffprobe", ["-v", "error", "-show_entries", "packet=codec_type,pts,dts,duration:stream=codec_type,time_base", "-of", "csv", "file:" + film], ct: ct)).OrThrow($"Probing {film}");
        var lines = Encoding.UTF8.GetString(told.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd(',').Split(',')).ToLookup(f => (f[0], f[1]));
        var tick = lines[("stream", "video")].Concat(lines[("stream", "audio")]).ToDictionary(f => f[1], f => 1.0 / Number(f[2].Split('/')[1]), StringComparer.Ordinal);
        var video = lines[("packet", "video")].Select(f => (Shown: Number(f[2]), Decoded: Number(f[3]), Length: Number(f[4]))).ToList();
        var frame = (long)Math.Round(1 / (tick["video"] * fps));
        var shown = video.Select(p => p.Shown).Order().Where((at, i) => at != i * frame).Count();
        var decoded = video.Zip(video.Skip(1)).Count(pair => pair.Second.Decoded - pair.First.Decoded != frame);
        var sound = lines[("packet", "audio")].Max(f => Number(f[2]) + Number(f[4]));
        return new PacketCheck(shown + decoded, Math.Abs((video.Max(p => p.Shown + p.Length) * tick["video"]) - (sound * tick["audio"])) * 1000);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
