using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Reelwright.Base;

/// <summary>Takes secrets out of text that is kept or shown: those it was told of, and whatever has the shape of one.</summary>
public static partial class Scrub
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Removed = "[removed]";

    // Shorter ones would take ordinary words out of every line.
    private const int Shortest = 6;
    private const int Most = 1000;

    private static readonly ConcurrentDictionary<string, byte> Known = new(StringComparer.Ordinal);

    /// <summary>From now on this value is taken out wherever it stands, also as it is written in an address.</summary>
    public static void Know(string? secret)
    {
        if (secret is { Length: >= Shortest } && Known.Count < Most)
        {
            Known.TryAdd(secret, 0);
            Known.TryAdd(Uri.EscapeDataString(secret), 0);
        }
    }

    /// <summary>The text without its secrets.</summary>
    public static string Clean(string text)
    {
        foreach (var secret in Known.Keys)
        {
            text = text.Replace(secret, Removed, StringComparison.Ordinal);
        }

        text = Header().Replace(text, "${name}" + Removed);
        text = Bearer().Replace(text, "${name}" + Removed);
        text = Named().Replace(text, "${name}" + Removed);
        text = Address().Replace(text, Removed);
        return Shaped().Replace(text, Removed);
    }

    /// <summary>Whether a value of this name is a secret, whatever it looks like.</summary>
    public static bool IsSecretName(string name) => SecretName().IsMatch(name);

    // To the end of the line: a cookie has several parts.
    [GeneratedRegex("""(?<name>\b(authorization|proxy-authorization|set-cookie|cookie|x-csrf-token|x-api-key)"?\s*[:=]\s*"?)[^\r\n"]+""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Header();

    [GeneratedRegex("""(?<name>\b(bearer|basic)\s+)[A-Za-z0-9._~+/=-]{8,}""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Bearer();

    [GeneratedRegex("""(?<name>(password|passwd|pwd|passphrase|secret|api[_-]?key|access[_-]?key|private[_-]?key|token|signature|credential|\bsig|[?&](key|link|code))\\?["']?\s*[:=]\s*)(?!(?<=\btoken:)[0-9a-f]{8}-[0-9a-f]{4}-)(\\?"([^"\\]|\\[^"])*\\?"|'[^']*'|[^\s"',;&)\]}]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    // What stands between the user's name and the host.
    [GeneratedRegex("""(?<=://[^\s/:@]{0,100}:)[^\s/@]+(?=@)""")]
    private static partial Regex Address();

    // Ours, what the key ring sealed, JSON web tokens, keys of well-known vendors, PEM.
    [GeneratedRegex("""\breel_[A-Za-z0-9_-]{43}|\bCfDJ8[A-Za-z0-9_-]{20,}|\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*|\bsk-[A-Za-z0-9_-]{16,}|\bAKIA[0-9A-Z]{16}|\bAIza[0-9A-Za-z_-]{35}|\br8_[A-Za-z0-9]{30,}|\bkey_[0-9a-f]{32,}|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Shaped();

    [GeneratedRegex("password|passwd|pwd|passphrase|secret|token|api_?key|access_?key|private_?key|signature|credential|cookie|authorization", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
