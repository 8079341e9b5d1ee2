using System.ComponentModel.DataAnnotations;

namespace Reelwright.Features.Dramas;

/// <summary>A drama to begin.</summary>
/// <param name="Title">Its name.</param>
public sealed record NewDrama([property: StringLength(200, MinimumLength = 1)] string Title) : DramaWords
{
    /// <summary>BCP 47, of what is said in it; en when nobody says.</summary>
    [StringLength(10)]
    public string? Language { get; init; }
}
