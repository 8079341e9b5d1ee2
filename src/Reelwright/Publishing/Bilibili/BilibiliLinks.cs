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

    [GeneratedRegex(@"^(BV[0-9A-Za-z]{10}|av[0-9]+)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PublicId();
}
