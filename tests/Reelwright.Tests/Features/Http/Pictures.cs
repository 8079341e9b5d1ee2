using System.Buffers.Binary;
using System.IO.Compression;
using Reelwright.Base;

namespace Reelwright.Tests.Features.Http;

/// <summary>Picture files to send: honest ones and the other kind.</summary>
internal static class Pictures
{
    /// <summary>A red picture with a darker corner, so that it shows something.</summary>
    public const string Red = "color=red:s=640x360,drawbox=x=0:y=0:w=200:h=200:color=0xB00000:t=fill";

    /// <summary>The bytes of a picture that FFmpeg draws.</summary>
    public static async Task<byte[]> Draw(string drawing, string name, params IReadOnlyList<string> options)
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", drawing, "-frames:v", "1", .. options, folder[name]])).OrThrow(name);
        return await File.ReadAllBytesAsync(folder[name]);
    }

    /// <summary>A PNG of whole rows, as many as are given.</summary>
    /// <param name="channels">3, or 4 with an alpha channel.</param>
    public static byte[] Png(int width, int height, int channels, Func<int, byte[]> row, int rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < rows; y++)
            {
                zip.WriteByte(0);
                zip.Write(row(y));
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, (byte)(channels == 4 ? 6 : 2));
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>A picture of 900 million pixels in some kilobytes.</summary>
    public static byte[] Bomb() => Png(30_000, 30_000, 3, _ => new byte[90_000], 30_000);

    /// <summary>The JPEG with an Exif block that says it lies on its side, and where it was taken.</summary>
    public static byte[] Turned(byte[] jpeg)
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x0e, 1, 2, 0, 12, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, .. "SecretPlace\0"u8];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg[..2], 0xff, 0xe1, .. length, .. exif, .. jpeg[2..]];
    }

    /// <summary>Red, green and blue of a frame of a film or of a picture, each on average.</summary>
    public static async Task<(byte Red, byte Green, byte Blue)> Colour(string path, double seconds = 0)
    {
        var seen = (await Child.Run("ffmpeg", ["-v", "error", .. seconds > 0 ? (string[])["-ss", FormattableString.Invariant($"{seconds:0.000}")] : [], "-i", path, "-frames:v", "1", "-vf", "scale=1:1:flags=area", "-pix_fmt", "rgb24", "-f", "rawvideo", "pipe:1"])).OrThrow("Looking").Output;
        return (seen[0], seen[1], seen[2]);
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xedb88320;
            }
        }

        return ~crc;
    }
}
