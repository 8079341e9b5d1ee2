using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Base;

/// <summary>SHA-256 names for bytes and for the inputs of a piece of work, and stable numbers drawn from text.</summary>
public static class Digest
{
    /// <summary>Lower-case hex SHA-256 of the bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Lower-case hex SHA-256 of a list of inputs. Each part carries its length, so ("ab","c") differs from ("a","bc").</summary>
    public static string OfParts(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Lower-case hex SHA-256 of a file, read once.</summary>
    public static async Task<string> OfFile(string path, CancellationToken ct = default)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    /// <summary>A number from text that is the same in every run and on every machine.</summary>
    public static ulong Number(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
