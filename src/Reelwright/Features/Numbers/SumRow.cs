using Reelwright.Pipeline;

namespace Reelwright.Features.Numbers;

/// <summary>A number of several posts.</summary>
/// <param name="Total">Of those whose number is known; null when none is, which is not zero.</param>
/// <param name="Known">How many told it.</param>
public sealed record Sum(long? Total, int Known)
{
    /// <summary>Of what each was last told to be.</summary>
    internal static Sum Of(IEnumerable<long?> each)
    {
        var known = each.OfType<long>().ToList();
        return new Sum(known.Count == 0 ? null : known.Sum(), known.Count);
    }
}

/// <summary>The numbers of posts that belong together.</summary>
/// <param name="Key">Id of the film, chapter, project or post, the platform's word, or the day; null for posts whose chapter or project is gone.</param>
/// <param name="Name">For people.</param>
/// <param name="Url">Of one post: where it is.</param>
/// <param name="Publications">How many posts.</param>
/// <param name="Costs">What their films cost to make, each once, one sum a currency.</param>
/// <param name="LookedAt">The last time any of them was told.</param>
public sealed record SumRow(string? Key, string? Name, string? Url, int Publications, Sum Views, Sum Likes, Sum Comments, Sum Shares, IReadOnlyList<Cost> Costs, DateTimeOffset? LookedAt);
