using System.Buffers.Binary;

namespace Reelwright.Providers;

/// <summary>Samples of one voice, 16 bits each, as a WAV file with a true header.</summary>
internal static class PlainWave
{
    /// <summary>Bytes before the first sample.</summary>
    public const int HeaderBytes = 44;

    /// <summary>600 ms of nothing: what a line without any letter or digit is, by rule.</summary>
    public static byte[] Silence(int sampleRate) => Of(new byte[sampleRate * 6 / 10 * 2], sampleRate);

    /// <summary>The file.</summary>
    public static byte[] Of(ReadOnlySpan<byte> samples, int sampleRate)
    {
        // Half a sample is none.
        samples = samples[..(samples.Length & ~1)];
        var wave = new byte[HeaderBytes + samples.Length];
        "RIFF"u8.CopyTo(wave);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(4), wave.Length - 8);
        "WAVEfmt "u8.CopyTo(wave.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(24), sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(28), sampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(34), 16);
        "data"u8.CopyTo(wave.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(40), samples.Length);
        samples.CopyTo(wave.AsSpan(HeaderBytes));
        return wave;
    }
}
