using System.Globalization;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Links by which a bridge fetches the film and the cover of one attempt, for a day: a seal of the key ring, of which nothing is stored.</summary>
public sealed class BridgeLinks(OwnAddress address, Secrets secrets, TimeProvider clock)
{
    /// <summary>Name of the parameter in the address, which no log keeps.</summary>
    public const string Parameter = "link";

    /// <summary>The film's file in the address.</summary>
    public const string Film = "film.mp4";

    /// <summary>The cover's file in the address.</summary>
    public const string Cover = "cover.jpg";

    private const string Purpose = "bridge";
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>The account as it was opened; a bridge's with links of this post.</summary>
    public PlatformAccess With(PlatformAccess access, PublicationRecord row, PublishingRoute route, PlatformCard card)
    {
        if (route is not PublishingRoute.Bridge || address.Url is not { } at)
        {
            return access;
        }

        var facts = new Dictionary<string, string>(access.Facts, StringComparer.Ordinal) { ["video_url"] = Link(at, row, Film) };
        if (PostReading.HasCover(row, card))
        {
            facts["cover_url"] = Link(at, row, Cover);
        }

        return access with { Facts = facts };
    }

    /// <summary>The attempt a link is for; null when it was changed, is of another file, or is too old.</summary>
    public Guid? Attempt(string file, string link) => secrets.Unseal(Purpose, link)?.Split('\n') is [var of, var attempt, var end]
        && string.Equals(of, file, StringComparison.Ordinal) && long.Parse(end, CultureInfo.InvariantCulture) >= clock.GetUtcNow().ToUnixTimeSeconds() ? Guid.Parse(attempt) : null;

    private string Link(string at, PublicationRecord row, string file)
    {
        var end = (clock.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var seal = secrets.Seal(Purpose, $"{file}\n{row.AttemptId}\n{end}");
        Base.Scrub.Know(seal);
        return $"{at}/media/bridge/{file}?{Parameter}={seal}";
    }
}
