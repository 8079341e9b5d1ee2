namespace Reelwright.Domain;

/// <summary>When the places of a calendar are: a time of day where somebody lives, every so many days, whatever is done to the clocks there.</summary>
public static class SeriesTimes
{
    /// <summary>The instant of a place, counted from 0.</summary>
    public static DateTimeOffset At(DateOnly startsOn, TimeOnly timeOfDay, int everyDays, TimeZoneInfo zone, int place) => On(startsOn.AddDays(checked(place * everyDays)), timeOfDay, zone);

    /// <summary>The instant of a time of day: the earlier where clocks show it twice, the first that is shown after it where they leave it out.</summary>
    public static DateTimeOffset On(DateOnly day, TimeOnly timeOfDay, TimeZoneInfo zone)
    {
        var shown = day.ToDateTime(timeOfDay, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(shown))
        {
            shown = new DateTime(shown.Year, shown.Month, shown.Day, shown.Hour, shown.Minute, 0, DateTimeKind.Unspecified);
            while (zone.IsInvalidTime(shown))
            {
                shown = shown.AddMinutes(1);
            }
        }

        var ahead = zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, ahead).ToUniversalTime();
    }

    /// <summary>The first day on which that time of day is after an instant.</summary>
    public static DateOnly After(DateTimeOffset instant, TimeOnly timeOfDay, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        while (On(day, timeOfDay, zone) <= instant)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
