using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Turns the bytes of a text file into characters, whatever encoding they are in.</summary>
internal static partial class TextDecoding
{
    private const int DeclarationReach = 2048;

    /// <exception cref="ReelException"><c>not_text</c>, <c>encoding_unknown</c></exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string path, string? language) =>
        Marked(bytes) ?? Unmarked(bytes, path, language);

    /// <summary>As <see cref="Decode"/>, but a markup document's own word on its encoding goes before a guess.</summary>
    public static string Markup(ReadOnlySpan<byte> bytes, string path, string? language)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        var declared = Utf8.IsValid(bytes) ? null : Named(Declaration().Match(head).Groups["name"].Value);
        return declared is { } encoding && Whole(encoding.GetString(bytes)) is { } text ? text : Unmarked(bytes, path, language);
    }

    private static string? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0x84, 0x31, 0x95, 0x33, .. var rest] => LegacyEncodings.Get(54936).GetString(rest),
        // Escape sequences into the Japanese character set: the seven-bit encoding of mail.
        _ when bytes.IndexOf("\u001b$B"u8) >= 0 => LegacyEncodings.Get(50220).GetString(bytes),
        _ => null,
    };

    private static string Unmarked(ReadOnlySpan<byte> bytes, string path, string? language)
    {
        if (bytes.Contains((byte)0))
        {
            // Only UTF-16 text holds zero bytes.
            return WideGuess.Decode(bytes) ?? throw NotText(path);
        }

        if (IsBinary(bytes))
        {
            throw NotText(path);
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (MostlyUtf8(bytes) is { } text)
        {
            return text;
        }

        return EncodingGuess.Best(bytes, language) is { } guess && Whole(guess.GetString(bytes)) is { } guessed
            ? guessed
            : throw new ReelException("encoding_unknown", $"Cannot tell the encoding of {path}: save it as UTF-8 and try again.");
    }

    // A few broken bytes in a long file are damage, not another encoding; a file may also be cut inside a character.
    private static string? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var sample = EncodingGuess.Sample(bytes);
        return sample.Length == bytes.Length || NearlyUtf8(sample) is not null ? NearlyUtf8(bytes) : null;
    }

    private static string? NearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.AsSpan().Count('\uFFFD');
        var other = text.Count(c => c > '\u007F') - broken;
        return other >= 50 * broken || (broken == 1 && text[^1] == '\uFFFD' && other >= 4) ? text : null;
    }

    private static string? Whole(string text) => text.AsSpan().Count('\uFFFD') <= text.Length / 500 ? text : null;

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 26 or 27) ? 1 : 0;
        }

        return controls > bytes.Length / 200 || ContentKind.IsKnownBinary(bytes);
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return name.Length == 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static ReelException NotText(string path) =>
        new("not_text", $"{path} is named like a text but holds something else: give it its right name, or choose another file.");

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
