using Reelwright.Base;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Small real files for fakes to hand out.</summary>
internal static class FakeMedia
{
    private static readonly Lazy<Task<byte[]>> picture = new(() => Make("p.png", "-f", "lavfi", "-i", "testsrc2=s=1536x1024", "-frames:v", "1"));
    private static readonly Lazy<Task<byte[]>> speech = new(() => Make("s.wav", "-f", "lavfi", "-i", "sine=f=220:d=1.4", "-ac", "1", "-ar", "24000"));
    private static readonly Lazy<Task<byte[]>> clip = new(() => Make("c.mp4", "-f", "lavfi", "-i", "testsrc2=s=640x360:r=24:d=2", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));

    /// <summary>A PNG of 1536x1024.</summary>
    public static Task<byte[]> Picture => picture.Value;

    /// <summary>A WAV of 1.4 s.</summary>
    public static Task<byte[]> Speech => speech.Value;

    /// <summary>An MP4 of 2 s, 640x360, 24 frames a second, without sound.</summary>
    public static Task<byte[]> Clip => clip.Value;

    private static async Task<byte[]> Make(string name, params string[] arguments)
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-v", "error", .. arguments, folder[name]])).OrThrow(name);
        return await File.ReadAllBytesAsync(folder[name]);
    }
}
