using Reelwright.Domain;

namespace Reelwright.Publishing.TikTok;

/// <summary>Who sees a post, in our words and in TikTok's (contract §2.6, §4.3).</summary>
internal static class TikTokPrivacy
{
    public const string Everyone = "PUBLIC_TO_EVERYONE";
    public const string Self = "SELF_ONLY";
    private const string Friends = "MUTUAL_FOLLOW_FRIENDS";
    private const string Followers = "FOLLOWER_OF_CREATOR";

    private static readonly (string Level, Choice Choice)[] Levels =
    [
        (Everyone, new Choice("public", "Everyone")),
        (Friends, new Choice("friends", "Friends: followers you follow back")),
        (Followers, new Choice("followers", "Followers")),
        (Self, new Choice("self", "Only you")),
    ];

    /// <summary>TikTok's word for a post; null when its visibility and its privacy do not go together, or TikTok has no such thing.</summary>
    public static string? Level(Post post) => (post.Visibility, post.Chosen(TikTokFields.Privacy)) switch
    {
        (VisibilityType.Public, null or "public") => Everyone,
        (VisibilityType.Private, null or "self") => Self,
        (VisibilityType.Private, "friends") => Friends,
        (VisibilityType.Private, "followers") => Followers,
        _ => null,
    };

    /// <summary>Our word for one of TikTok's; null for one we do not know.</summary>
    public static Choice? Choice(string level) => Array.Find(Levels, l => string.Equals(l.Level, level, StringComparison.Ordinal)).Choice;
}
