using Reelwright.Domain;

namespace Reelwright.Publishing;

/// <summary>What a platform can do by a route, as people are told before they post.</summary>
public sealed record PlatformCard
{
    public required PlatformType Platform { get; init; }
    public required PublishingRoute Route { get; init; }

    /// <summary>As people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What has to be known first: an audit, an approval.</summary>
    public string? Condition { get; init; }

    /// <summary>Scopes that posting and reading numbers need, by what they are for: <c>post</c>, <c>numbers</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Scopes { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Who may see a post there.</summary>
    public IReadOnlyList<VisibilityType> Visibilities { get; init; } = [VisibilityType.Public];

    /// <summary>What a post is when nobody chose; null where it must be chosen.</summary>
    public VisibilityType? UsualVisibility { get; init; } = VisibilityType.Public;

    /// <summary>Whether comments can be switched off by the API; if not, it is left to a person after posting.</summary>
    public bool Comments { get; init; }

    /// <summary>Whether downloads can be switched off by the API.</summary>
    public bool Downloads { get; init; }

    /// <summary>Whether an age limit can be set by the API.</summary>
    public bool AgeLimit { get; init; }

    /// <summary>Whether the platform has a field that says what a machine made.</summary>
    public bool AiLabel { get; init; }

    /// <summary>Whether a cover of one's own can be sent.</summary>
    public bool Covers { get; init; }

    /// <summary>Whether it has to be.</summary>
    public bool CoverNeeded { get; init; }

    /// <summary>How long before its time bytes may be sent that our own timer posts later; zero for not at all.</summary>
    public TimeSpan Ahead { get; init; }

    /// <summary>Limits of texts: title, description, tags.</summary>
    public IReadOnlyList<TextLimit> Texts { get; init; } = [];

    /// <summary>Settings of a post at this platform alone.</summary>
    public IReadOnlyList<PostField> Fields { get; init; } = [];

    /// <summary>Which numbers it tells.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>How many posts it can be asked for at once; zero when it tells none.</summary>
    public int MetricsAtOnce { get; init; }

    /// <summary>Posts a day that an account may make, as far as known; null when not.</summary>
    public int? PostsADay { get; init; }

    /// <summary>What no API can set, left to a person after posting.</summary>
    public IReadOnlyList<string> ByHand { get; init; } = [];

    /// <summary>The page on which posts are made by hand; null where none is needed.</summary>
    public string? PostPage { get; init; }
}

/// <summary>How long a text may be, in the unit the platform counts in.</summary>
/// <param name="Field"><c>title</c>, <c>description</c>, <c>tags</c>, <c>caption</c>.</param>
/// <param name="Unit"><c>utf16</c>, <c>utf8_bytes</c>, <c>half_width</c> (ASCII counts half, rounded up), <c>tag_characters</c>, <c>tag_count</c>.</param>
/// <param name="Most">In that unit.</param>
public sealed record TextLimit(string Field, string Unit, int Most);

/// <summary>A setting of a post at one platform.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Kind"><c>switch</c>, <c>choice</c>, <c>text</c>, <c>number</c>.</param>
/// <param name="Label">For people.</param>
/// <param name="Usual">When nobody chose; null when nothing is sent then, or it must be chosen.</param>
public sealed record PostField(string Name, string Kind, string Label, string? Usual = null)
{
    /// <summary>Of a choice: what may be chosen. Empty when the platform says it for the account (<see cref="AccountOptions.Choices"/>).</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>It has to be chosen.</summary>
    public bool Needed { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public string? Hint { get; init; }
}

/// <summary>What a platform allows an account at the moment.</summary>
/// <param name="Choices">What may be chosen for a field, each with the words for people.</param>
/// <param name="Off">Fields the platform has switched off for the account.</param>
/// <param name="LongestSeconds">Null when not said.</param>
/// <param name="Name">The account's name now.</param>
/// <param name="Picture">Address of its picture now.</param>
public sealed record AccountOptions(
    IReadOnlyDictionary<string, IReadOnlyList<Choice>> Choices, IReadOnlyList<string> Off, int? LongestSeconds, string? Name, string? Picture);

/// <summary>Something that may be chosen.</summary>
public sealed record Choice(string Value, string Label);

/// <summary>The numbers of a post; what the platform does not tell is null, never zero.</summary>
/// <param name="Reason">Why something is null: <c>hidden</c>, <c>not_told</c>, <c>private</c>, <c>removed</c>; null when all is told.</param>
public sealed record PostNumbers(string RemoteId, long? Views, long? Likes, long? Comments, long? Shares, string? Reason)
{
    /// <summary>The platform no longer has it.</summary>
    public bool Removed { get; init; }

    /// <summary>What it tells besides, by the platform's names.</summary>
    public IReadOnlyDictionary<string, long> More { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}
