namespace Reelwright.Publishing.YouTube;

/// <summary>The day by which Google counts shares (contract 3.7).</summary>
internal static class PacificDay
{
    // A machine without a table of zones waits an hour too long in summer, never too short.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("America/Los_Angeles", out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("Pacific", TimeSpan.FromHours(-8), "Pacific", "Pacific");

    /// <summary>The next midnight in Los Angeles.</summary>
    public static DateTimeOffset Next(DateTimeOffset now)
    {
        var midnight = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(now, Zone).Date.AddDays(1), DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
