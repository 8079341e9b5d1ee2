using Reelwright.Pipeline.Publications;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Where films can be published and by which routes, with all a form needs.</summary>
public sealed class DescribePlatforms(Platforms platforms)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<PlatformRow> Run() => [.. platforms.Cards.Select(PlatformRow.Of)];
}
