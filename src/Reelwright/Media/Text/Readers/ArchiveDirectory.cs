using System.Buffers.Binary;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Rules for the list of contents at the end of a zip file.</summary>
internal static class ArchiveDirectory
{
    // A document of some thousand pictures needs one; a list beyond this is meant to fill memory.
    private const long MaxDirectoryBytes = 16 << 20;
    private const int EndRecordBytes = 22;
    private const int MaxComment = ushort.MaxValue;

    /// <summary>Checks the size of the list before a library reads it into memory.</summary>
    /// <exception cref="InvalidDataException">there is no list: the file is cut short</exception>
    /// <exception cref="ReelException"><c>archive_too_large</c></exception>
    public static void Check(Stream stream, string path)
    {
        var tail = new byte[Math.Min(stream.Length, EndRecordBytes + MaxComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndRecordBytes > tail.Length)
        {
            throw new InvalidDataException("no end record");
        }

        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if (stream.Length - offset > MaxDirectoryBytes || offset == uint.MaxValue)
        {
            throw new ReelException("archive_too_large", $"{path} lists more contents than any document has: it is not opened.");
        }
    }

    /// <summary>Whether a name could lead anywhere but into the archive, on any system.</summary>
    public static bool IsUnsafe(string name) =>
        name.Contains('\0') || name.Contains('\\') || name.StartsWith('/')
        || name is [var drive, ':', ..] && char.IsAsciiLetter(drive)
        || name.Split('/').Contains("..", StringComparer.Ordinal);
}
