using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;

namespace Reelwright.Features.Publications;

/// <summary>What may be said of a post (003 §8); what is left out is prefilled, or stays as it is.</summary>
public abstract record PostSaid
{
    /// <summary>Characters a title may have, whatever the platform takes.</summary>
    public const int LongestTitle = 200;

    /// <summary>Characters a description may have, whatever the platform takes.</summary>
    public const int LongestDescription = 20_000;

    /// <summary>Tags a post may have, whatever the platform takes.</summary>
    public const int MostTags = 100;

    /// <summary>One line; left out, the film's or the clip's, cut to what the platform takes.</summary>
    [StringLength(LongestTitle)]
    public string? Title { get; init; }

    /// <summary>Empty for none.</summary>
    [StringLength(LongestDescription)]
    public string? Description { get; init; }

    /// <summary>Without a hash; left out, the clip's.</summary>
    [MaxLength(MostTags)]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Our address of a picture that is the cover; empty for none.</summary>
    [StringLength(500)]
    public string? ThumbnailUrl { get; init; }

    /// <summary>Left out, the platform's usual one; some want it chosen.</summary>
    public VisibilityType? Visibility { get; init; }
    public bool? AllowComments { get; init; }
    public bool? AllowDownload { get; init; }
    public bool? AgeRestriction { get; init; }

    /// <summary>Whether it shows or says what a machine made.</summary>
    public bool? MadeByAi { get; init; }

    /// <summary>The platform's own settings by their names, all as text, in the place of the former ones.</summary>
    public IReadOnlyDictionary<string, string>? Options { get; init; }

    /// <summary>What becomes of it when its time comes while nothing runs.</summary>
    public MissedPolicy? Missed { get; init; }

    /// <summary>When it shall be out; null for as soon as it can be.</summary>
    public DateTimeOffset? ScheduledAt
    {
        get;
        init => (field, SaysTime) = (value, true);
    }

    /// <summary>Whether anything was said of the time, be it that there is none.</summary>
    internal bool SaysTime { get; private init; }
}

/// <summary>A post to make: a film or a clip, by an account.</summary>
/// <param name="AccountId">The account at the platform.</param>
public sealed record NewPost(Guid AccountId) : PostSaid
{
    /// <summary>The film; or a clip.</summary>
    public Guid? FilmId { get; init; }

    /// <summary>The clip; or a film.</summary>
    public Guid? ClipId { get; init; }

    /// <summary>Whether it is posted, now or at its time; else it is a draft.</summary>
    public bool Publish { get; init; }

    /// <summary>Whether it is posted again though the same is or was there.</summary>
    public bool Again { get; init; }
}
