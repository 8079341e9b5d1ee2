using System.Buffers.Binary;

namespace Reelwright.Media.Sound;

/// <summary>Reads what a file of <see cref="Wave"/>'s form says of itself.</summary>
public static class WaveFacts
{
    /// <summary>From the file's first bytes, its header at least.</summary>
    public static AudioFacts Of(ReadOnlySpan<byte> file)
    {
        var (channels, rate) = (BinaryPrimitives.ReadInt16LittleEndian(file[22..]), BinaryPrimitives.ReadInt32LittleEndian(file[24..]));
        var (bits, bytes) = (BinaryPrimitives.ReadInt16LittleEndian(file[34..]), BinaryPrimitives.ReadInt32LittleEndian(file[40..]));
        var samples = bytes / (channels * bits / 8);
        return new AudioFacts(rate, channels, FormattableString.Invariant($"pcm_s{bits}le"), (int)Math.Ceiling(samples * 1000.0 / rate), "wav");
    }

    /// <summary>From a file on the disk.</summary>
    public static AudioFacts Of(string path)
    {
        var header = new byte[Wave.HeaderBytes];
        using var file = File.OpenRead(path);
        file.ReadExactly(header);
        return Of(header);
    }
}
