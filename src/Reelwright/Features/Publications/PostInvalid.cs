using Reelwright.Base;
using Reelwright.Publishing;

namespace Reelwright.Features.Publications;

/// <summary>Refusals of posts that tell a program more than a line.</summary>
internal static class PostInvalid
{
    private const int Told = 3;

    /// <summary>What is wrong with a post; the issues stand in the problem details.</summary>
    public static ReelException Of(IReadOnlyList<PostIssue> issues) => new("post_invalid", string.Join(' ', issues.Take(Told).Select(i => i.Message)))
    {
        Facts = new Dictionary<string, object>(StringComparer.Ordinal) { ["issues"] = issues },
    };

    /// <summary>The same is there; which stands in the problem details.</summary>
    public static ReelException Once(Guid other, string state) => new(
        "already_posted", $"The same film with the same words is publication {other} of this account, which is {state}: look at that one, or ask by name for it to be posted again (again).")
    {
        Facts = new Dictionary<string, object>(StringComparer.Ordinal) { ["publication_id"] = other },
    };

    /// <summary>The link is of another publication; which stands in the problem details.</summary>
    public static ReelException Taken(Guid other, string address) => new("already_posted", $"{address} is publication {other} of this account: paste the link of this one.")
    {
        Facts = new Dictionary<string, object>(StringComparer.Ordinal) { ["publication_id"] = other },
    };
}
