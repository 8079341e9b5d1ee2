using System.Text;

namespace Reelwright.Media.Text.Readers;

/// <summary>What the first bytes of a file say it is.</summary>
internal static class ContentKind
{
    // Starts of pictures, sound, film, archives, programs, PDF and old Office files.
    private static readonly byte[][] binary =
    [
        [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "RIFF"u8], [.. "OggS"u8], [.. "fLaC"u8], [.. "ID3"u8, 2], [.. "ID3"u8, 3], [.. "ID3"u8, 4],
        [0xFF, 0xFB], [0xFF, 0xF3], [0x1A, 0x45, 0xDF, 0xA3], [0x1F, 0x8B], [.. "Rar!"u8], [0x37, 0x7A, 0xBC, 0xAF], [0xFD, .. "7zXZ"u8], [.. "BZh"u8],
        [0x28, 0xB5, 0x2F, 0xFD], [0x7F, .. "ELF"u8], [.. "%PDF"u8], [0xD0, 0xCF, 0x11, 0xE0], [.. "PK\u0003\u0004"u8], [.. "PK\u0005\u0006"u8], [.. "SQLite format"u8],
    ];

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    public static bool IsKnownBinary(ReadOnlySpan<byte> head)
    {
        foreach (var start in binary)
        {
            if (head.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A web page, whatever it is called: it begins with its doctype or its root element.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.ASCII.GetString(head).AsSpan().TrimStart("?\uFEFF \t\r\n");
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.IndexOf('>') is > 0 and var end)
        {
            text = text[(end + 1)..].TrimStart();
        }

        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
