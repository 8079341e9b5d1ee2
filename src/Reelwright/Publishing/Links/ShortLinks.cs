using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Links;

/// <summary>Follows short links to the posts they stand for: only the platforms' own short hosts are asked, never the page they lead to.</summary>
/// <param name="at">Where a short link is asked instead of at its own address; itself without one.</param>
public sealed class ShortLinks(PlatformHttp http, Func<Uri, Uri>? at = null)
{
    private const int MostHops = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The post itself. Errors: <c>link_unknown</c>; <see cref="PlatformException"/> when the platform cannot be asked.</summary>
    public async Task<PostLink> Follow(PostLink link, CancellationToken ct)
    {
        var here = new Uri(link.Address);
        for (var hop = 0; link.Short && hop < MostHops; hop++)
        {
            here = await Next(link.Platform, here, ct);
            link = here.Scheme is "https" && LinkForms.Of(here) is { } found && found.Platform == link.Platform
                ? found
                : throw PostLinks.Unknown(link.Platform, $"That short link leads to {here.Host} and to no post");
        }

        return link.Short ? throw PostLinks.Unknown(link.Platform, $"That short link leads on and on, more than {MostHops} times") : link;
    }

    private async Task<Uri> Next(PlatformType platform, Uri here, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at?.Invoke(here) ?? here);
        var answer = await http.Send(PlatformNames.Of(platform), request, Longest, ct);
        return answer.Status switch
        {
            301 or 302 or 303 or 307 or 308 when Uri.TryCreate(here, answer.Header("Location"), out var next) => next,
            429 or >= 500 => throw new PlatformException(PlatformFault.Transient, $"{here.Host} answers {answer.Status}: try again later, or paste the post's own address."),
            _ => throw PostLinks.Unknown(platform, "That short link leads nowhere"),
        };
    }
}
