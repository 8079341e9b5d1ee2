namespace Reelwright.Publishing.YouTube;

/// <summary>The settings that only YouTube has, and how a post's choices are read.</summary>
internal static class YouTubeFields
{
    public const string Category = "category";
    public const string License = "license";
    public const string Embeddable = "embeddable";
    public const string Notify = "notify_subscribers";
    public const string Kids = "made_for_kids";
    public const string Stats = "public_stats";

    /// <summary>In the order people see them.</summary>
    public static IReadOnlyList<PostField> All { get; } =
    [
        new(Category, "choice", "Category", "22") { Hint = "YouTube's number of it; 22 is People & Blogs." },
        new(License, "choice", "License", "youtube") { Choices = ["youtube", "creativeCommon"], Hint = "creativeCommon lets others use the film." },
        new(Kids, "switch", "Made for kids", "false") { Hint = "YouTube then switches off comments and personal advertisements." },
        new(Notify, "switch", "Notify subscribers", "true"),
        new(Embeddable, "switch", "May be embedded elsewhere", "true"),
        new(Stats, "switch", "Numbers are public", "true"),
    ];

    /// <summary>What was chosen, or what stands when nobody chose.</summary>
    public static string Chosen(this Post post, string field) =>
        post.Options.TryGetValue(field, out var chosen) ? chosen : All.First(f => string.Equals(f.Name, field, StringComparison.Ordinal)).Usual!;

    /// <summary>Whether a switch is on.</summary>
    public static bool On(this Post post, string field) => string.Equals(post.Chosen(field), "true", StringComparison.Ordinal);
}
