using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>The one WAV form voices are kept in: 48 kHz, mono, 16 bit, a header of 44 bytes and nothing else.</summary>
public static class Wave
{
    /// <summary>Bytes before the first sample.</summary>
    public const int HeaderBytes = 44;

    /// <summary>Writes samples between −1 and 1 as such a file.</summary>
    public static byte[] Write(ReadOnlySpan<float> samples)
    {
        var file = Silence(samples.Length);
        ToShorts(samples, MemoryMarshal.Cast<byte, short>(file.AsSpan(HeaderBytes)));
        return file;
    }

    /// <summary>Such a file of so many samples in which nothing is heard.</summary>
    public static byte[] Silence(int samples)
    {
        var file = new byte[HeaderBytes + (samples * 2)];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Slots.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Slots.SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), samples * 2);
        return file;
    }

    /// <summary>Rounds samples to 16 bit, clipping what lies beyond full scale.</summary>
    public static void ToShorts(ReadOnlySpan<float> from, Span<short> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = (short)Math.Clamp(MathF.Round(from[i] * 32768f), short.MinValue, short.MaxValue);
        }
    }
}
