using Reelwright.Domain;

namespace Reelwright.Publishing;

/// <summary>What is to be posted.</summary>
public sealed record Post
{
    public required string Title { get; init; }

    /// <summary>Empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Without a hash before them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null while nobody chose it, which some platforms ask for.</summary>
    public VisibilityType? Visibility { get; init; }

    /// <summary>When the platform shall release it: exactly with <see cref="VisibilityType.Scheduled"/>.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }
    public bool AllowComments { get; init; }
    public bool AllowDownload { get; init; }
    public bool AgeRestriction { get; init; }

    /// <summary>Whether it shows or says what a machine made: told where the platform has a field for it.</summary>
    public bool MadeByAi { get; init; } = true;

    /// <summary>BCP 47 of what is heard.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The platform's own settings by the names of <see cref="PlatformCard.Fields"/>: <c>true</c>, <c>false</c>, numbers and words as text. One that is not there has its default.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    public required FilmFacts Film { get; init; }

    /// <summary>The cover; null for none. JPEG or PNG.</summary>
    public CoverFacts? Cover { get; init; }
}

/// <summary>A film as platforms count it.</summary>
/// <param name="Name">File name with its ending, without a folder.</param>
/// <param name="Digest">SHA-256, lower-case hex.</param>
/// <param name="FramesPerSecond">Zero when not known.</param>
public sealed record FilmFacts(string Name, long Bytes, string Digest, TimeSpan Length, int Width, int Height, double FramesPerSecond);

/// <summary>A cover as platforms count it.</summary>
/// <param name="Type"><c>image/jpeg</c> or <c>image/png</c>.</param>
public sealed record CoverFacts(string Type, long Bytes, int Width, int Height);

/// <summary>What is wrong with a post.</summary>
/// <param name="Code">Stable: <c>too_long</c>, <c>missing</c>, <c>not_there</c> (the platform has no such thing), <c>not_allowed</c>, <c>wrong</c>, <c>do_by_hand</c>.</param>
/// <param name="Field">The post's field, by its JSON name; an option by its own.</param>
/// <param name="Message">One line: what is wrong, and what to do.</param>
/// <param name="Count">How long it is, in the platform's unit.</param>
/// <param name="Most">How long it may be.</param>
public sealed record PostIssue(string Code, string Field, string Message, long? Count = null, long? Most = null)
{
    /// <summary>
    /// Stable: what exactly is wrong where code and field do not say it alone, such as <c>type</c>, <c>size</c> (in bytes), <c>length</c> (in seconds), <c>pixels</c>, <c>rate</c>, <c>brackets</c>, <c>choice</c>,
    /// <c>past</c>; of a text, the unit it is too long in where that is not characters.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>It does not stand in the way: something is left to a person after posting, or is told for what it is.</summary>
    public bool Warns { get; init; }

    /// <summary>As people are told it: adapters call the time of release what the platform does, people say <c>scheduled_at</c>.</summary>
    public PostIssue Told() => Field is "release_at" ? this with { Field = "scheduled_at" } : this;
}
