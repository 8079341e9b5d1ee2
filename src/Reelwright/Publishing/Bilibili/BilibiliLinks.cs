using System.Text.RegularExpressions;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Public ids of films at Bilibili and the pages they are seen on (contract 8.3).</summary>
public static partial class BilibiliLinks
{
    private const string Pages = "https://www.bilibili.com/video/";

    /// <summary>Whether an id is one under which everybody finds the film.</summary>
    public static bool IsPublic(string? id) => id is not null && PublicId().IsMatch(id);

    /// <summary>The page of a film.</summary>
    public static string Page(string id) => Pages + Uri.EscapeDataString(id);

    /// <summary>The id in the address of a film's page that a person pasted; null when it is no such address. Short addresses (<c>b23.tv</c>) have to be followed first.</summary>
    public static string? Id(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var at) && at.Scheme is "https" or "http"
        && at.Host is "bilibili.com" or "www.bilibili.com" or "m.bilibili.com"
        && at.Segments is ["/", "video/", var last, ..] && IsPublic(last.TrimEnd('/'))
            ? last.TrimEnd('/')
            : null;

    [GeneratedRegex(@"^(BV[0-9A-Za-z]{10}|av[0-9]+)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PublicId();
}
