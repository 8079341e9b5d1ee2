using Reelwright.Domain;
using Reelwright.Publishing.Pages;

namespace Reelwright.Publishing.Assisted;

/// <summary>What is wrong with a post that a person is to make, and what that person has to set on the platform's page.</summary>
internal static class AssistedCheck
{
    public static IReadOnlyList<PostIssue> Of(PlatformType platform, Post post)
    {
        var originality = post.Options.GetValueOrDefault(AssistedCard.Originality, "original");
        PostIssue[] options = originality is "original" or "repost" ? [] : [new PostIssue("wrong", AssistedCard.Originality, $"'{originality}' is not among the choices: original, repost.") { Rule = "choice" }];
        return [.. PageCheck.Of(platform, PageRules.Of(platform), post), .. options, .. ByHand(platform, post)];
    }

    // Told only where the post's value is another than what a platform does by itself.
    private static IEnumerable<PostIssue> ByHand(PlatformType platform, Post post)
    {
        var page = PlatformNames.Of(platform);
        (bool Told, string Field, string What)[] all =
        [
            (post.Visibility is VisibilityType.Private or VisibilityType.Unlisted, "visibility", $"Choose '{post.Visibility?.Word()}'"),
            (post.Visibility is VisibilityType.Scheduled, "release_at", "Set the time of release"),
            (!post.AllowComments, "allow_comments", "Switch comments off"),
            (post.AllowDownload, "allow_download", "Allow downloads"),
            (post.AgeRestriction, "age_restriction", "Set the age limit"),
            (post.MadeByAi, "made_by_ai", "Declare what a machine made"),
        ];
        return all.Where(a => a.Told).Select(a => new PostIssue("do_by_hand", a.Field, $"{a.What} yourself when you post at {page}, where its page offers that.") { Warns = true });
    }
}
