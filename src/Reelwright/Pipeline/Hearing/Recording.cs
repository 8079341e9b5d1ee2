using System.Runtime.InteropServices;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Hearing;

/// <summary>A person's recording, decoded to 48 kHz, mono and 16 bit: on the disk, for an hour of it is more than belongs in memory. The file goes with it, or with the process.</summary>
public sealed class Recording : IDisposable
{
    /// <summary>Seconds a recording of a chapter may last.</summary>
    public const int Longest = 7200;

    // 10 ms, looked at in steps of a quarter of that.
    private const int Moment = Slots.SampleRate / 100;
    private readonly FileStream file;

    private Recording(FileStream decoded) => (file, Samples) = (decoded, decoded.Length / sizeof(short));

    /// <summary>How long it is.</summary>
    public long Samples { get; }

    /// <summary>The same in seconds.</summary>
    public double Seconds => (double)Samples / Slots.SampleRate;

    /// <summary>Decodes a file. Errors: <c>voice_unreadable</c>, <c>tool_failed</c>, <c>disk_full</c>.</summary>
    /// <param name="path">A local file.</param>
    /// <param name="scratch">A path that is free.</param>
    public static async Task<Recording> Open(string path, string scratch, CancellationToken ct)
    {
        var decoded = new FileStream(scratch, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        // Unlinked at once: whatever ends us leaves nothing.
        File.Delete(scratch);
        try
        {
            await Decode(path, decoded, ct);
            return decoded.Length >= Slots.SampleRate * sizeof(short) && decoded.Length < (long)Longest * Slots.SampleRate * sizeof(short)
                ? new Recording(decoded)
                : throw new ReelException("voice_unreadable", $"The recording cannot be used: it has to last between a second and {Longest / 3600} hours. Cut it, or record the chapter in parts.");
        }
        catch
        {
            await decoded.DisposeAsync();
            throw;
        }
    }

    private static async Task Decode(string path, FileStream into, CancellationToken ct)
    {
        using var child = SoundDecoder.Start(Path.GetFullPath(path), 1, Longest);
        await using var stop = ct.Register(child.Kill);
        await child.Input.DisposeAsync();
        var whole = new short[1 << 14];
        try
        {
            await SoundDecoder.ReadAll(child.Output, 1, block =>
            {
                Wave.ToShorts(block.Span, whole);
                into.Write(MemoryMarshal.AsBytes(whole.AsSpan(0, block.Length)));
            }, CancellationToken.None);
        }
        catch (IOException full) when (DiskSpace.IsFull(full))
        {
            child.Kill();
            throw DiskSpace.Full(Path.GetDirectoryName(into.Name)!, full);
        }

        var exit = await child.Exited;
        ct.ThrowIfCancellationRequested();
        if (exit.Code != 0)
        {
            throw exit.Code < 0
                ? new ReelException("tool_failed", $"ffmpeg was ended by signal {-exit.Code} while it read a recording: run it again.")
                : new ReelException("voice_unreadable", "The recording is damaged and cannot be decoded: save it anew as wav or mp3, then send it again.");
        }
    }

    /// <summary>A part of it, as samples between −1 and 1.</summary>
    public float[] Read(long from, long to) => Array.ConvertAll(MemoryMarshal.Cast<byte, short>(Bytes(from, to)).ToArray(), s => s / 32768f);

    /// <summary>The same as the bytes of 16-bit samples.</summary>
    public byte[] Bytes(long from, long to)
    {
        var samples = new byte[Math.Max(0, Math.Min(to, Samples) - from) * sizeof(short)];
        file.Seek(from * sizeof(short), SeekOrigin.Begin);
        file.ReadExactly(samples);
        return samples;
    }

    /// <summary>The quietest place of a stretch; of equally quiet ones the nearest to <paramref name="near"/>.</summary>
    public long Quietest(long from, long to, long near)
    {
        (from, to) = (Math.Clamp(from, 0, Samples), Math.Clamp(to, 0, Samples));
        var line = MemoryMarshal.Cast<byte, short>(Bytes(from, to));
        var (best, least) = (Math.Clamp(near, from, Math.Max(from, to)), double.MaxValue);
        for (var at = 0; at + Moment <= line.Length; at += Moment / 4)
        {
            double energy = 0;
            foreach (var sample in line.Slice(at, Moment))
            {
                energy += (double)sample * sample;
            }

            var middle = from + at + (Moment / 2);
            if (energy < least || (energy <= least && Math.Abs(middle - near) < Math.Abs(best - near)))
            {
                (best, least) = (middle, energy);
            }
        }

        return best;
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();
}
