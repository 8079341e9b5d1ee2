using System.Web;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Publishing.Bridge;

/// <summary>Where an account's bridge is, and what it fetches: read from what the engine opened.</summary>
/// <param name="Film">A signed link that is good for a short time: never shown.</param>
/// <param name="Cover">The same; null for none.</param>
internal sealed record BridgeTarget(Uri Url, string Secret, string Film, string? Cover)
{
    // Shorter ones are ordinary words of an answer.
    private const int ShortestSecret = 12;

    /// <summary>Errors: <see cref="PlatformException"/>, <c>validation</c> when something is missing or is not what it must be.</summary>
    /// <param name="plain">Hosts the operator allows inside, which need no https.</param>
    public static BridgeTarget Of(PlatformAccess access, IReadOnlyCollection<string> plain)
    {
        var url = access.Facts.GetValueOrDefault("url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var at) || at.Scheme is not ("https" or "http") || at.UserInfo.Length > 0)
        {
            throw Wrong("url", "The account's bridge has no address: give it one such as https://bridge.example.org/publish, without a name or password in it.");
        }

        if (at.Scheme is "http" && !plain.Contains(at.Host, StringComparer.OrdinalIgnoreCase) && !plain.Contains(at.Authority, StringComparer.OrdinalIgnoreCase))
        {
            throw Wrong("url", $"The bridge at {at.Host} is not asked without https: give its address with https, or have the operator allow that host.");
        }

        return access.App.ClientSecret.Length == 0 ? throw Wrong("secret", "The account's bridge has no secret, so nothing can be signed for it: set one.")
            : access.Facts.GetValueOrDefault("video_url") is not { Length: > 0 } film ? throw Wrong("video_url", "There is no link by which the bridge could fetch the film: set this installation's public address.")
            : new BridgeTarget(at, access.App.ClientSecret, film, access.Facts.GetValueOrDefault("cover_url"));
    }

    /// <summary>Takes out what the bridge may repeat of what it was told in confidence.</summary>
    public string Clean(string said, int most)
    {
        string[] secrets = [Secret, Film, Cover ?? "", .. Queries(Film), .. Queries(Cover)];
        foreach (var secret in secrets.Where(s => s.Length > 0).OrderByDescending(s => s.Length))
        {
            said = said.Replace(secret, Scrub.Removed, StringComparison.Ordinal);
        }

        said = Scrub.Clean(said);
        return said.Length <= most ? said : said[..most];
    }

    // What makes a link work stands in its query, whole or taken apart.
    private static IEnumerable<string> Queries(string? link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var at) || at.Query.Length < 2)
        {
            return [];
        }

        var values = HttpUtility.ParseQueryString(at.Query);
        return [at.Query[1..], Uri.EscapeDataString(link), .. values.AllKeys.Select(k => values[k]).OfType<string>().Where(v => v.Length >= ShortestSecret)];
    }

    private static PlatformException Wrong(string field, string message) => new(PlatformFault.Validation, message) { Field = field };
}
