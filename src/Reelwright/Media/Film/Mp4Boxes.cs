using System.Buffers.Binary;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>Finds the outermost boxes of an MP4 file.</summary>
internal static class Mp4Boxes
{
    /// <summary>Where the content of the first box of that type begins, and its length in bytes. Errors: <c>film_wrong</c>.</summary>
    public static async Task<(long Start, long Length)> Find(FileStream film, string type, CancellationToken ct)
    {
        var head = new byte[16];
        for (long at = 0; at + 8 <= film.Length;)
        {
            film.Position = at;
            if (await film.ReadAtLeastAsync(head, 8, throwOnEndOfStream: false, ct) < 8)
            {
                break;
            }

            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            // 1 announces a 64-bit size, 0 a box to the end of the file.
            var header = size == 1 ? 16 : 8;
            size = size switch { 1 => BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), 0 => film.Length - at, _ => size };
            if (size < header || at + size > film.Length)
            {
                break;
            }

            if (string.Equals(Encoding.ASCII.GetString(head, 4, 4), type, StringComparison.Ordinal))
            {
                return (at + header, size - header);
            }

            at += size;
        }

        throw new ReelException("film_wrong", $"The film {film.Name} has no whole {type} box.");
    }
}
