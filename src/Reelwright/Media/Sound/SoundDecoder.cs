using System.Runtime.InteropServices;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>Turns sound files into raw 48 kHz samples with one FFmpeg.</summary>
public static class SoundDecoder
{
    // Playlists and other demuxers that open further files are not for files that strangers name.
    internal const string Formats = "wav,mp3,ogg,flac,mov,aac,aiff,caf,w64,matroska,asf,avi,mpegts,mpeg,ac3,eac3,amr,wv,ape,tta";

    /// <summary>Starts FFmpeg on the first audio stream of a file; the samples come out as 32-bit floats, channels interleaved.</summary>
    /// <param name="path">A local file; FFmpeg sees it as a file whatever its name looks like.</param>
    /// <param name="channels">1 or 2: other layouts are mixed down or up.</param>
    /// <param name="seconds">Nothing after this is decoded.</param>
    /// <param name="placed">Beside pictures: where the sound begins late or pauses there is silence, so that it stays with them.</param>
    public static Child Start(string path, int channels, int seconds, bool placed = false) => Child.Start("ffmpeg",
    [
        "-hide_banner", "-nostdin", "-loglevel", "error", "-threads", "1",
        "-protocol_whitelist", "file", "-format_whitelist", Formats, "-i", "file:" + path,
        "-map", "0:a:0", "-vn", "-sn", "-dn", .. placed ? (string[])["-af", "aresample=async=1:first_pts=0"] : [], "-t", $"{seconds}", "-ac", $"{channels}", "-ar", "48000", "-c:a", "pcm_f32le", "-f", "f32le", "pipe:1",
    ]);

    /// <summary>Whether there is a second of sound in the first minute of a file.</summary>
    public static async Task<bool> Decodes(string path, CancellationToken ct)
    {
        using var child = Start(Path.GetFullPath(path), 1, 60);
        await using var stop = ct.Register(child.Kill);
        await child.Input.DisposeAsync();
        long samples = 0;
        await ReadAll(child.Output, 1, block => samples += block.Length, CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        return (await child.Exited).Code == 0 && samples >= Slots.SampleRate;
    }

    /// <summary>Reads blocks of samples to the end of FFmpeg's <paramref name="output"/>. Values that are no numbers become silence.</summary>
    /// <param name="block">Called with whole sample frames.</param>
    /// <param name="channels">As given to <see cref="Start"/>.</param>
    public static async Task ReadAll(Stream output, int channels, Action<Memory<float>> block, CancellationToken ct)
    {
        var frame = channels * sizeof(float);
        var bytes = new byte[frame * 8192];
        var samples = new float[channels * 8192];
        int read;
        do
        {
            read = await output.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
            var whole = read / frame * channels;
            MemoryMarshal.Cast<byte, float>(bytes)[..whole].CopyTo(samples);
            for (var i = 0; i < whole; i++)
            {
                samples[i] = float.IsFinite(samples[i]) ? samples[i] : 0;
            }

            block(samples.AsMemory(0, whole));
        }
        while (read == bytes.Length);
    }
}
