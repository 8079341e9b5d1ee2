namespace Reelwright.Publishing.TikTok;

/// <summary>Settings of a post that only TikTok has (contract §4.4, §4.9).</summary>
internal static class TikTokFields
{
    public const string Mode = "mode";
    public const string Privacy = "privacy";
    public const string Duet = "allow_duet";
    public const string Stitch = "allow_stitch";
    public const string CoverAt = "cover_at_ms";
    public const string BrandContent = "brand_content";
    public const string BrandOrganic = "brand_organic";
    public const string Consent = "consent";
    public const string Direct = "direct";
    public const string Inbox = "inbox";

    private const string Off = "false";

    // TikTok's audit asks for these words.
    private const string Agreed = "By posting, you agree to TikTok's Music Usage Confirmation";
    private const string AgreedBranded = "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation";

    public static readonly IReadOnlyList<PostField> All =
    [
        new(Mode, "choice", "How it is posted", Direct) { Choices = [Direct, Inbox], Hint = "direct: it is posted. inbox: it comes as a draft into the TikTok app, where you write the caption, choose who sees it, and post it." },
        new(Privacy, "choice", "Who of those you share with sees it") { Hint = "With private visibility: friends, followers, or only you when nothing is chosen. TikTok says which of them the account has." },
        new(Duet, "switch", "Allow duets", Off),
        new(Stitch, "switch", "Allow stitches", Off),
        new(CoverAt, "number", "Frame that is the cover, in milliseconds from the beginning") { Hint = "TikTok takes no picture as a cover, only a frame of the film." },
        new(BrandOrganic, "switch", "It promotes your own brand", Off) { Hint = "TikTok labels it as promotional content." },
        new(BrandContent, "switch", "It promotes another brand that pays you", Off) { Hint = "TikTok labels it as a paid partnership. Such a post cannot be for only you." },
        new(Consent, "switch", Agreed, Off) { Needed = true, Hint = $"{Agreed}. With another brand that pays you: {AgreedBranded}." },
    ];

    /// <summary>What a person has to agree to.</summary>
    public static string Agreement(Post post) => post.On(BrandContent) ? AgreedBranded : Agreed;

    /// <summary>What was chosen; null when nothing was.</summary>
    public static string? Chosen(this Post post, string field) => post.Options.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;

    /// <summary>Whether a switch is on; off when nobody chose.</summary>
    public static bool On(this Post post, string field) => post.Chosen(field) is "true";

    /// <summary>Whether it only becomes a draft in the app.</summary>
    public static bool IsDraft(this Post post) => post.Chosen(Mode) is Inbox;
}
