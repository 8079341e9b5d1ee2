using Reelwright.Domain;
using Reelwright.Publishing.Pages;

namespace Reelwright.Publishing.Assisted;

/// <summary>What people are told of posting by hand.</summary>
internal static class AssistedCard
{
    /// <summary>The field that says whose work the film is.</summary>
    public const string Originality = "originality";

    /// <summary>What a person sets on the platform, in the order of the checklist.</summary>
    public static readonly IReadOnlyList<string> ByHand = ["visibility", "comments", "download", "age", "ai_declaration", "location"];

    public static PlatformCard Of(PlatformType platform)
    {
        var rules = PageRules.Of(platform);
        return new PlatformCard
        {
            Platform = platform,
            Route = PublishingRoute.Assisted,
            Name = PlatformNames.Of(platform),
            Condition = $"You post it yourself: take the package, post it on the page of {PlatformNames.Of(platform)}, and paste the link of the post here.",
            Visibilities = rules.Visibilities,
            AiLabel = true,
            Covers = true,
            CoverNeeded = rules.CoverNeeded,
            Texts = [.. new[] { rules.Title, rules.Body, rules.Tags }.OfType<TextLimit>()],
            Fields = [new PostField(Originality, "choice", "Whose work it is", "original") { Choices = ["original", "repost"], Hint = "Stands in the package: the platform's page asks for it." }],
            ByHand = ByHand,
            PostPage = rules.Page,
        };
    }
}
