using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Media.Sound;

/// <summary>How loud a finished file is.</summary>
/// <param name="Lufs">Integrated loudness; −70 when silent.</param>
/// <param name="TruePeak">dBTP; −∞ when silent.</param>
public sealed partial record LoudnessFacts(double Lufs, double TruePeak)
{
    /// <summary>Measures the first audio stream of a film by EBU R 128. Errors: <c>tool_failed</c> when it has none.</summary>
    public static async Task<LoudnessFacts> Of(string path, CancellationToken ct)
    {
        var told = (await Child.Run("ffmpeg",
        [
            "-hide_banner", "-nostdin", "-nostats", "-threads", "1", "-protocol_whitelist", "file", "-i", "file:" + path,
            "-map", "0:a:0", "-vn", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-",
        ], ct: ct)).OrThrow($"Measuring the loudness of '{path}'").Error;
        return new LoudnessFacts(Number(Integrated().Match(told)), Number(Peak().Match(told)));
    }

    private static double Number(Match match) => match.Groups[1].Value switch
    {
        "-inf" => double.NegativeInfinity,
        "" => throw new ReelException("tool_failed", "FFmpeg's loudness report can't be read: run `reel doctor`."),
        var number => double.Parse(number, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"I:\s+(-?[\d.]+) LUFS\s+Threshold")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Peak:\s+(-inf|-?[\d.]+) dBFS")]
    private static partial Regex Peak();
}
