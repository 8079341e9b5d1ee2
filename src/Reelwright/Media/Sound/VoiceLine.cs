using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Media.Sound;

/// <summary>A voice ready for the mix.</summary>
/// <param name="Wav">48 kHz, mono, 16 bit, as <see cref="Wave"/> writes it.</param>
/// <param name="Samples">Its length.</param>
/// <param name="Lufs">Integrated loudness as heard from both loudspeakers; <see cref="LoudnessMeter.Floor"/> when silent.</param>
/// <param name="Silent">Nothing can be heard in it.</param>
/// <param name="TrimmedLead">Samples cut from the front: the maker's word times are late by this much.</param>
public sealed record SettledVoice(byte[] Wav, int Samples, double Lufs, bool Silent, int TrimmedLead);

/// <summary>Brings a spoken line to its target loudness, once, when it is made.</summary>
public static class VoiceLine
{
    /// <summary>LUFS of a line at volume 1.</summary>
    public const double TargetLufs = -16;

    /// <summary>dB: a line that is fainter than this allows stays fainter, for what would be lifted is noise.</summary>
    public const double MostGain = 24;

    /// <summary>10 minutes: no sentence is longer, and a line is worked on in memory.</summary>
    public const int LongestSeconds = 600;

    private const double Inaudible = 0.001;

    /// <summary>Decodes a line, trims it, and sets its loudness to −16 LUFS times the volume, its peaks under −3 dBFS. Same bytes in, same bytes out.</summary>
    /// <param name="bytes">The file as the maker gave it: wav, mp3, ogg, flac, m4a.</param>
    /// <param name="format">What the maker says it is; told in errors, FFmpeg looks for itself.</param>
    /// <param name="volume">0 to 2, a factor of amplitude: 20·log10 dB; 0 is silence.</param>
    /// <exception cref="ReelException"><c>voice_unreadable</c> when no sound is found in it; <c>disk_full</c>.</exception>
    public static async Task<SettledVoice> Settle(ReadOnlyMemory<byte> bytes, string format, double volume, CancellationToken ct) => Settle(await Decode(bytes, format, ct), volume);

    /// <summary>The same for a line that is decoded.</summary>
    /// <param name="line">48 kHz, mono; changed.</param>
    /// <param name="volume">0 to 2, a factor of amplitude.</param>
    public static SettledVoice Settle(float[] line, double volume)
    {
        var loudness = Loudness(line);
        if (loudness <= LoudnessMeter.Floor || Peak(line) < Inaudible)
        {
            return new SettledVoice(Wave.Write(line), line.Length, LoudnessMeter.Floor, true, 0);
        }

        var (start, end) = Trim.Edges(line, loudness);
        line = line[start..end];
        if (volume <= 0)
        {
            return new SettledVoice(Wave.Write(new float[line.Length]), line.Length, LoudnessMeter.Floor, true, start);
        }

        Trim.Soften(line);
        var (settled, lufs) = Set(line, TargetLufs + (20 * Math.Log10(volume)));
        return new SettledVoice(Wave.Write(settled), settled.Length, lufs, false, start);
    }

    // The limiter takes loudness away with the peaks: push a little harder, a few times, but never by more than 6 dB.
    private static (float[] Line, double Lufs) Set(float[] line, double target)
    {
        var wanted = target - Loudness(line);
        var gain = Math.Min(wanted, MostGain);
        for (var round = 0; ; round++)
        {
            var factor = Math.Pow(10, gain / 20);
            var settled = Array.ConvertAll(line, sample => (float)(sample * factor));
            Limiter.Hold(settled, Limiter.VoiceCeiling);
            var lufs = Loudness(settled);
            var harder = Math.Min(gain + target - lufs, Math.Min(wanted + 6, MostGain));
            if (round == 4 || harder - gain < 0.1)
            {
                return (settled, lufs);
            }

            gain = harder;
        }
    }

    /// <summary>Loudness of a line in LUFS. One too short for the standard's blocks is measured as if said over and over for a second.</summary>
    public static double Loudness(ReadOnlySpan<float> line)
    {
        var meter = new LoudnessMeter(1);
        var rounds = line.Length >= Slots.SampleRate || line.IsEmpty ? 1 : (Slots.SampleRate / line.Length) + 1;
        for (var round = 0; round < rounds; round++)
        {
            meter.Add(line);
        }

        return meter.Integrated;
    }

    private static async Task<float[]> Decode(ReadOnlyMemory<byte> bytes, string format, CancellationToken ct)
    {
        // Some containers keep their index at the end, so FFmpeg needs a file it can seek in; unlinked at once, a kill leaves nothing.
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        File.Delete(file.Name);
        try
        {
            file.Write(bytes.Span);
            file.Flush();
        }
        catch (IOException failure) when (Ffmpeg.IsDiskFull(failure))
        {
            throw Ffmpeg.DiskFull($"Writing a voice line to {Path.GetTempPath()}", failure);
        }

        using var child = SoundDecoder.Start($"/proc/{Environment.ProcessId}/fd/{file.SafeFileHandle.DangerousGetHandle()}", 1, LongestSeconds);
        await using var stop = ct.Register(child.Kill);
        await child.Input.DisposeAsync();
        var line = new List<float>();
        await SoundDecoder.ReadAll(child.Output, 1, block => line.AddRange(block.Span), CancellationToken.None);
        var error = await child.Error;
        var exit = await child.Exited;
        ct.ThrowIfCancellationRequested();
        if (exit.Code < 0)
        {
            throw new ReelException("tool_failed", $"ffmpeg was ended by signal {-exit.Code} while it read a voice line: run it again.");
        }

        return exit.Code == 0 && line.Count > 0 && line.Count < LongestSeconds * Slots.SampleRate
            ? [.. line]
            : throw new ReelException("voice_unreadable", line.Count >= LongestSeconds * Slots.SampleRate
                ? $"The voice line ({format}) is longer than ten minutes: split its sentence."
                : $"The voice line ({format}, {bytes.Length} bytes) can't be decoded: {Reason(error)} Make it again, or upload another file.");
    }

    private static string Reason(string error) => error.TrimEnd().Split('\n')[^1] is { Length: > 0 } last ? last.TrimEnd('.') + "." : "there is no sound in it.";

    private static float Peak(ReadOnlySpan<float> line)
    {
        var peak = 0f;
        foreach (var sample in line)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        return peak;
    }
}
