using System.Globalization;
using System.Runtime.InteropServices;
using Reelwright.Base;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Small real files for fakes to hand out.</summary>
internal static class FakeMedia
{
    private static readonly Lazy<Task<byte[]>> picture = new(() => Make("p.png", "-f", "lavfi", "-i", "testsrc2=s=1536x1024", "-frames:v", "1"));
    private static readonly Lazy<Task<byte[]>> speech = new(() => Make("s.wav", "-f", "lavfi", "-i", "sine=f=220:d=1.4", "-ac", "1", "-ar", "24000"));
    private static readonly Lazy<Task<byte[]>> song = new(() => Make("s.mp3", "-f", "lavfi", "-i", "sine=f=220:d=1.4", "-ac", "1", "-ar", "44100", "-c:a", "libmp3lame"));
    private static readonly Lazy<Task<byte[]>> clip = new(() => Make("c.mp4", "-f", "lavfi", "-i", "testsrc2=s=640x360:r=24:d=2", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));

    /// <summary>A PNG of 1536x1024.</summary>
    public static Task<byte[]> Picture => picture.Value;

    /// <summary>A WAV of 1.4 s.</summary>
    public static Task<byte[]> Speech => speech.Value;

    /// <summary>An MP3 of 1.4 s.</summary>
    public static Task<byte[]> Mp3 => song.Value;

    /// <summary>1.4 s of bare samples, 16 bits, 24,000 a second.</summary>
    public static async Task<byte[]> Samples()
    {
        var wave = await Speech;
        return wave[(wave.AsSpan().IndexOf("data"u8) + 8)..];
    }

    /// <summary>Bare samples as above, with a tone at these seconds and silence between them.</summary>
    public static byte[] Tones(IReadOnlyList<(double Start, double End)> heard)
    {
        const int rate = 24_000;
        var samples = new short[(int)(heard[^1].End * rate)];
        foreach (var (start, end) in heard)
        {
            for (var i = (int)(start * rate); i < (int)(end * rate); i++)
            {
                samples[i] = (short)(8_000 * Math.Sin(2 * Math.PI * 220 * i / rate));
            }
        }

        return MemoryMarshal.AsBytes(samples.AsSpan()).ToArray();
    }

    /// <summary>An MP4 of 2 s, 640x360, 24 frames a second, without sound.</summary>
    public static Task<byte[]> Clip => clip.Value;

    /// <summary>The same of another length, and so of other bytes.</summary>
    public static Task<byte[]> ClipOf(double seconds) => Make(
        "c.mp4", "-f", "lavfi", "-i", string.Create(CultureInfo.InvariantCulture, $"testsrc2=s=640x360:r=24:d={seconds}"), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p");

    private static async Task<byte[]> Make(string name, params string[] arguments)
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-v", "error", .. arguments, folder[name]])).OrThrow(name);
        return await File.ReadAllBytesAsync(folder[name]);
    }
}
