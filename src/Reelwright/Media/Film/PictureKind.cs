namespace Reelwright.Media.Film;

/// <summary>What kind of picture a file is, by its first bytes and never by its name.</summary>
public static class PictureKind
{
    /// <summary>Bytes that tell.</summary>
    public const int Head = 12;

    /// <summary><c>png</c>, <c>jpg</c> or <c>webp</c>; null for everything else, animations and drawings among them.</summary>
    public static string? Of(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "png"
        : start.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? "jpg"
        : start.StartsWith("RIFF"u8) && start.Length >= Head && start[..Head].EndsWith("WEBP"u8) ? "webp"
        : null;

    /// <summary>Of a file. Errors: <see cref="IOException"/>.</summary>
    public static string? OfFile(string path)
    {
        Span<byte> head = stackalloc byte[Head];
        using var file = File.OpenRead(path);
        return Of(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }
}
