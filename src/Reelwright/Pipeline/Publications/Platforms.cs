using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Pipeline.Publications;

/// <summary>The adapters there are, by platform and route.</summary>
public sealed class Platforms(IEnumerable<IPublisher> publishers, IEnumerable<IPlatformSignIn> signIns)
{
    private readonly Dictionary<(PlatformType, PublishingRoute), IPublisher> publishers = publishers.ToDictionary(p => (p.Card.Platform, p.Card.Route));
    private readonly Dictionary<PlatformType, IPlatformSignIn> signIns = signIns.ToDictionary(s => s.Platform);

    /// <summary>What each can do.</summary>
    public IEnumerable<PlatformCard> Cards => publishers.Values.Select(p => p.Card).OrderBy(c => c.Platform).ThenBy(c => c.Route);

    /// <summary>The adapter. Errors: <c>route_unknown</c>.</summary>
    public IPublisher Of(PlatformType platform, PublishingRoute route) => publishers.GetValueOrDefault((platform, route))
        ?? throw new ReelException("route_unknown", $"There is no {route.Word()} way to {platform.Word()}: choose {string.Join(" or ", publishers.Keys.Where(k => k.Item1 == platform).Select(k => k.Item2.Word()))}.");

    /// <summary>How accounts are connected. Errors: <c>route_unknown</c>.</summary>
    public IPlatformSignIn SignIn(PlatformType platform) => signIns.GetValueOrDefault(platform)
        ?? throw new ReelException("route_unknown", $"{platform.Word()} has no official way to post films: add an assisted account or a bridge.");
}
