namespace Reelwright.Domain;

/// <summary>How long and how much a shelf keeps (002 <c>cleanup_policy</c>).</summary>
/// <param name="MaxAgeDays">From 1; null is without end.</param>
/// <param name="MaxSizeMb">From 1; null is without end.</param>
/// <param name="PreserveCompletedVideos">Whether finished films keep their files whatever the limits say.</param>
public sealed record CleanUpPolicy(int? MaxAgeDays, int? MaxSizeMb, bool PreserveCompletedVideos);
