using System.Numerics;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>Finds the elements that lie directly in a Matroska or WebM file's segment.</summary>
internal static class MatroskaElements
{
    private const int Segment = 0x18538067;
    private const int LongestHead = 12;

    /// <summary>Where the content of each element of that id begins, and its length in bytes: at least one. Errors: <c>film_wrong</c>.</summary>
    public static async Task<IReadOnlyList<(long Start, long Length)>> Find(FileStream film, int id, CancellationToken ct)
    {
        var found = new List<(long Start, long Length)>();
        var head = new byte[LongestHead];
        long at = 0;
        while (at < film.Length)
        {
            film.Position = at;
            var read = await film.ReadAtLeastAsync(head, LongestHead, throwOnEndOfStream: false, ct);
            if (Head(head.AsSpan(0, read)) is not var (kind, header, length) || at + header + length > film.Length)
            {
                throw new ReelException("film_wrong", $"The film {film.Name} isn't whole: an element at byte {at} is cut.");
            }

            if (kind == id)
            {
                found.Add((at + header, length));
            }

            // Into the segment, past everything else.
            at += kind == Segment ? header : header + length;
        }

        return found.Count > 0 ? found : throw new ReelException("film_wrong", $"The film {film.Name} has no element {id:X}.");
    }

    // Both numbers tell their own length by the zeros they begin with; an id keeps that mark, a length does not.
    private static (int Id, int Header, long Length)? Head(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IsEmpty ? 9 : Width(bytes[0]);
        if (first > 4 || bytes.Length <= first)
        {
            return null;
        }

        var second = Width(bytes[first]);
        if (second > 8 || bytes.Length < first + second)
        {
            return null;
        }

        var length = Number(bytes.Slice(first, second)) & ((1L << (7 * second)) - 1);
        return ((int)Number(bytes[..first]), first + second, length);
    }

    private static int Width(byte first) => BitOperations.LeadingZeroCount((uint)first) - 23;

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        foreach (var value in bytes)
        {
            number = (number << 8) | value;
        }

        return number;
    }
}
