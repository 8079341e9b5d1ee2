using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>What a platform can do by a route, as people are told before they post.</summary>
/// <param name="Official">Whether the platform itself has documented this way.</param>
/// <param name="Condition">What has to be known first: an audit, an approval.</param>
/// <param name="UsualVisibility">Null where it has to be chosen.</param>
/// <param name="AgeLimit">Whether an age limit can be set by the API; as the ones beside it.</param>
/// <param name="AiLabel">Whether it has a field that says what a machine made.</param>
/// <param name="AheadSeconds">How long before its time bytes may be sent that our own timer posts later.</param>
/// <param name="Limits">How long texts may be, each in the unit the platform counts in.</param>
/// <param name="Numbers">Which numbers of a post it tells.</param>
/// <param name="ByHand">What no API can set, left to a person after posting.</param>
/// <param name="PostPage">The page on which posts are made by hand.</param>
public sealed record PlatformRow(
    PlatformType Platform, PublishingRoute Route, string Name, bool Official, string? Condition, NeededScopes Scopes, IReadOnlyList<VisibilityType> Visibilities, VisibilityType? UsualVisibility,
    bool Comments, bool Downloads, bool AgeLimit, bool AiLabel, bool Covers, bool CoverNeeded, int AheadSeconds, IReadOnlyList<TextLimit> Limits, IReadOnlyList<PostField> Fields,
    IReadOnlyList<string> Numbers, int? PostsADay, IReadOnlyList<string> ByHand, string? PostPage)
{
    /// <summary>Of a card.</summary>
    public static PlatformRow Of(PlatformCard c) => new(
        c.Platform, c.Route, c.Name, c.Route is PublishingRoute.Official, c.Condition, NeededScopes.Of(c), c.Visibilities, c.UsualVisibility, c.Comments, c.Downloads, c.AgeLimit, c.AiLabel, c.Covers,
        c.CoverNeeded, (int)c.Ahead.TotalSeconds, c.Texts, c.Fields, c.Numbers, c.PostsADay, c.ByHand, c.PostPage);
}

/// <summary>What a person has to allow, by what it is for.</summary>
/// <param name="Post">To post.</param>
/// <param name="Numbers">To read posts' numbers.</param>
public sealed record NeededScopes(IReadOnlyList<string> Post, IReadOnlyList<string> Numbers)
{
    /// <summary>Of a card; without one, nothing.</summary>
    public static NeededScopes Of(PlatformCard? card) => new(card?.Scopes.GetValueOrDefault("post") ?? [], card?.Scopes.GetValueOrDefault("numbers") ?? []);

    /// <summary>What of it was not allowed. A platform that says nothing of that is believed to have given all.</summary>
    public NeededScopes Without(IReadOnlyList<string> allowed) => allowed.Count == 0 ? new([], [])
        : new([.. Post.Except(allowed, StringComparer.Ordinal)], [.. Numbers.Except(allowed, StringComparer.Ordinal)]);
}
