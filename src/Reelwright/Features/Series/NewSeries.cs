using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;

namespace Reelwright.Features.Series;

/// <summary>A calendar that somebody wants.</summary>
/// <param name="AccountId">One's own account at the platform.</param>
/// <param name="Title">What the calendar is called; the project's title when left out.</param>
/// <param name="Language">Of the films; the project's when left out.</param>
/// <param name="Output">Of the films; the project's usual one when left out.</param>
/// <param name="TimeZone">IANA name; one's own when left out.</param>
/// <param name="TimeOfDay">As <c>HH:mm</c> in that zone.</param>
/// <param name="StartsOn">The day of the first place there.</param>
/// <param name="StopOnFailure">Whether it stops when a post comes to nothing or a film is not there in time.</param>
/// <param name="Missed">What becomes of places whose time came while nothing ran.</param>
/// <param name="Chapters">Which, in their order; all of the project when left out.</param>
/// <param name="FromChapter">The first by its number, of all of the project.</param>
/// <param name="Preview">Only tells the dates; nothing is kept.</param>
public sealed record NewSeries(
    Guid ProjectId, Guid AccountId, string TimeOfDay, DateOnly StartsOn, [property: StringLength(200)] string? Title = null, [property: StringLength(10)] string? Language = null, [property: StringLength(40)] string? Output = null,
    [property: StringLength(64)] string? TimeZone = null, [property: Range(1, 366)] int EveryDays = 1, bool StopOnFailure = true, MissedPolicy Missed = MissedPolicy.CatchUp, SeriesTemplate? Template = null,
    [property: MaxLength(CreateSeries.MostSlots)] IReadOnlyList<Guid>? Chapters = null, [property: Range(1, 1_000_000)] int? FromChapter = null, bool Preview = false);
