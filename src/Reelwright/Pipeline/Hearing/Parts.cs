using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Hearing;

/// <summary>Cuts a recording into parts that transcribers take, where nothing is said.</summary>
public static class Parts
{
    /// <summary>What a part is encoded as; a part of its name, for other bytes are another request.</summary>
    public const string Form = "wav 16 kHz mono";

    /// <summary>How long a part is at most.</summary>
    public const int Seconds = 600;

    /// <summary>Its media type.</summary>
    public const string MediaType = "audio/wav";

    // Every vendor reads WAV, and takes 25 MB at least.
    private const long Most = (long)Seconds * Slots.SampleRate;
    private const long Search = 20L * Slots.SampleRate;

    /// <summary>From where to where, in samples.</summary>
    public static IEnumerable<(long From, long To)> Of(Recording recording)
    {
        long from = 0;
        while (recording.Samples - from > Most)
        {
            // What is left over is worth hearing too: vendors refuse a blink of sound, after the rest is paid.
            var last = Math.Min(from + Most, recording.Samples - Search);
            var cut = recording.Quietest(last - Search, last, last);
            yield return (from, cut);
            from = cut;
        }

        yield return (from, recording.Samples);
    }

    /// <summary>The same by where each ends.</summary>
    public static IReadOnlyList<(long From, long To)> Of(IReadOnlyList<long> ends) => [.. ends.Select((to, i) => (i == 0 ? 0 : ends[i - 1], to))];

    /// <summary>How many parts a recording of so many seconds has at most.</summary>
    public static int Of(double seconds) => seconds <= Seconds ? 1 : (int)Math.Ceiling(seconds * Slots.SampleRate / (Most - Search));

    /// <summary>The bytes of one. Errors: <c>tool_failed</c>.</summary>
    public static async Task<byte[]> Encode(Recording recording, FileStore files, (long From, long To) part, CancellationToken ct)
    {
        // Into a file: its head says how long it is only once its end is known.
        var path = files.NewTempPath(StorageType.Temp, "wav");
        try
        {
            (await Child.Run("ffmpeg",
            [
                "-hide_banner", "-nostdin", "-loglevel", "error", "-threads", "1", "-protocol_whitelist", "file,pipe", "-f", "s16le", "-ar", $"{Slots.SampleRate}", "-ac", "1", "-i", "pipe:0",
                "-map_metadata", "-1", "-bitexact", "-ar", "16000", "-c:a", "pcm_s16le", "-f", "wav", "file:" + path,
            ], recording.Bytes(part.From, part.To), ct: ct)).OrThrow("Encoding a recording");
            return await File.ReadAllBytesAsync(path, ct);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
