using System.Runtime.InteropServices;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>Music ready for the mix.</summary>
/// <param name="PcmPath">Raw 16-bit stereo at 48 kHz.</param>
/// <param name="Samples">Its length in samples per channel.</param>
/// <param name="Digest">SHA-256 of that file.</param>
/// <param name="Lufs">What it was before it was set to −16 LUFS.</param>
public sealed record PreparedMusic(string PcmPath, long Samples, string Digest, double Lufs);

/// <summary>Turns a music file into raw samples of known loudness, once; every mix then reads from any position.</summary>
public static class Music
{
    /// <summary>LUFS of music at volume 1.</summary>
    public const double TargetLufs = -16;

    // Longer music is cut here: an hour is 691 MB of samples, and it loops.
    private const int LongestSeconds = 3600;

    /// <summary>Decodes the first audio stream of a file to <paramref name="pcmPath"/>, at −16 LUFS. Same file in, same bytes out.</summary>
    /// <exception cref="ReelException"><c>music_not_audio</c> when there is less than a second of sound in it; <c>disk_full</c>.</exception>
    public static async Task<PreparedMusic> Prepare(string path, string pcmPath, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new ReelException("music_not_audio", $"There is no music file '{path}': check the name.");
        }

        var lufs = await SoundFile.Write(pcmPath, pcm => Decode(path, pcm, ct));
        return new PreparedMusic(pcmPath, new FileInfo(pcmPath).Length / 4, await Digest.OfFile(pcmPath, ct), lufs);
    }

    private static async Task<double> Decode(string path, FileStream pcm, CancellationToken ct)
    {
        var meter = new LoudnessMeter(2);
        using var child = SoundDecoder.Start(path, 2, LongestSeconds);
        await using var stop = ct.Register(child.Kill);
        await child.Input.DisposeAsync();
        await SoundDecoder.ReadAll(child.Output, 2, block => Keep(pcm, meter, block.Span), CancellationToken.None);
        var exit = await child.Exited;
        ct.ThrowIfCancellationRequested();
        if (exit.Code < 0)
        {
            throw new ReelException("tool_failed", $"Decoding '{Path.GetFileName(path)}' failed: ffmpeg was ended by signal {-exit.Code}.");
        }

        if (exit.Code != 0 || pcm.Length < Slots.SampleRate * 4)
        {
            throw new ReelException("music_not_audio", $"'{Path.GetFileName(path)}' holds no second of sound that can be decoded: give an audio file such as mp3, wav, flac, ogg or m4a.");
        }

        var lufs = meter.Integrated;
        Scale(pcm, Math.Pow(10, Math.Min(TargetLufs - lufs, VoiceLine.MostGain) / 20), ct);
        return lufs;
    }

    private static void Keep(FileStream pcm, LoudnessMeter meter, ReadOnlySpan<float> samples)
    {
        meter.Add(samples);
        var shorts = new short[samples.Length];
        Wave.ToShorts(samples, shorts);
        pcm.Write(MemoryMarshal.AsBytes(shorts.AsSpan()));
    }

    // Its loudness is known only at its end, so the file is gone through a second time, in place.
    private static void Scale(FileStream pcm, double gain, CancellationToken ct)
    {
        var shorts = new short[64 * 1024];
        var bytes = MemoryMarshal.AsBytes(shorts.AsSpan());
        for (long at = 0; at < pcm.Length;)
        {
            ct.ThrowIfCancellationRequested();
            pcm.Position = at;
            var read = pcm.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            for (var i = 0; i < read / 2; i++)
            {
                shorts[i] = (short)MathF.Round(Limiter.Bend((float)(shorts[i] / 32768.0 * gain)) * 32767f);
            }

            pcm.Position = at;
            pcm.Write(bytes[..read]);
            at += read;
        }
    }
}
