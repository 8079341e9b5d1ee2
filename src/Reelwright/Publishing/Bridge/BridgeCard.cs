using Reelwright.Domain;
using Reelwright.Publishing.Pages;

namespace Reelwright.Publishing.Bridge;

/// <summary>What people are told of posting by a tool of their own.</summary>
internal static class BridgeCard
{
    public static PlatformCard Of(PlatformType platform)
    {
        var rules = PageRules.Of(platform);
        return new PlatformCard
        {
            Platform = platform,
            Route = PublishingRoute.Bridge,
            Name = PlatformNames.Of(platform),
            Condition = "A tool of your own posts it: it is asked by a signed request, fetches the film, and answers or calls back. What it does at the platform is between you and the platform.",
            Visibilities = rules.Visibilities,
            // Handed on with the rest: the tool sets them, if it can.
            Comments = true,
            Downloads = true,
            AgeLimit = true,
            AiLabel = true,
            Covers = true,
            CoverNeeded = rules.CoverNeeded,
            Texts = [.. new[] { rules.Title, rules.Body, rules.Tags }.OfType<TextLimit>()],
            Fields =
            [
                new PostField(BridgeBody.Idempotent, "switch", "The tool honours the idempotency key", "false")
                {
                    Hint = "Only if it never posts twice for one key: then a request whose answer was lost is sent again by itself, and a film is posted twice if this is not true.",
                },
            ],
        };
    }

    /// <summary>What is wrong with the options of a post.</summary>
    public static IEnumerable<PostIssue> Check(Post post) =>
        post.Options.GetValueOrDefault(BridgeBody.Idempotent, "false") is "true" or "false" ? [] : [new PostIssue("wrong", BridgeBody.Idempotent, "It is on or off: write true or false.") { Rule = "choice" }];
}
