using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;

namespace Reelwright.Features.Bench;

/// <summary>The yardstick: one ffmpeg that encodes the film's finished frames and its finished sound, with our settings and as many threads as it likes.</summary>
public sealed class BareEncode : IDisposable
{
    private const string Memory = "/dev/shm";
    private readonly FrameFormat format;
    private readonly Quality quality;
    private readonly string sound;
    private readonly string output;
    private readonly string frames;

    private BareEncode(FrameFormat format, Quality quality, string frames, string folder)
    {
        (this.format, this.quality, this.frames) = (format, quality, frames);
        (sound, output) = (Path.Combine(folder, "sound.pcm"), Path.Combine(folder, "bare.mp4"));
    }

    /// <summary>Writes down what it will encode: frames as our encoders get them, sound from the finished film.</summary>
    public static async Task<BareEncode> Prepare(IReadOnlyList<SegmentSpec> segments, string film, string folder, CancellationToken ct)
    {
        var (format, quality) = (segments[0].Format, segments[0].Quality);
        var bytes = segments.Sum(s => (long)s.Frames) * format.Width * format.Height * 3 / 2;
        var place = HasRoom(bytes) ? Memory : folder;
        var bare = new BareEncode(format, quality, Path.Combine(place, Path.GetFileName(folder) + ".yuv"), folder);
        try
        {
            await RawFrames.Write(segments, bare.frames, ct);
            (await Child.Run("ffmpeg", ["-nostdin", "-loglevel", "error", "-y", "-i", "file:" + film, "-map", "0:a:0", "-f", "s16le", "file:" + bare.sound], ct: ct)).OrThrow("Decoding the sound");
            return bare;
        }
        catch
        {
            bare.Dispose();
            throw;
        }
    }

    /// <summary>Encodes it all once.</summary>
    public async Task<Cost> Run(CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        var encoded = await Child.Run(
            "ffmpeg",
            [
                .. Ffmpeg.Quiet, "-y", .. SegmentEncoder.Reading(format, "file:" + frames),
                "-f", "s16le", "-ar", Slots.SampleRate.ToString(CultureInfo.InvariantCulture), "-ac", "2", "-i", "file:" + sound,
                .. SegmentEncoder.Writing(PictureCodec.H264, quality), .. SoundCodec.Aac.Settings, "-movflags", "+faststart", "file:" + output,
            ],
            environment: Ffmpeg.KeepMemory, ct: ct);
        return new Cost(encoded.OrThrow("The bare encode").Usage.CpuSeconds, TimeProvider.System.GetElapsedTime(start).TotalSeconds);
    }

    /// <inheritdoc />
    public void Dispose() => File.Delete(frames);

    // Read from memory, or else from a disk's cache: twice the size must be free, for what is read there pushes out what others need.
    private static bool HasRoom(long bytes) => Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > bytes
        && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 2 * bytes;
}
