using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Features.Series;

/// <summary>Calendars in lines for a person: times as the clock shows them in the calendar's zone.</summary>
internal static class CalendarLines
{
    /// <summary>A calendar that was made, or would be.</summary>
    public static IEnumerable<string> Lines(CreateSeries.Answer answer) => answer.Slots
        .Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Number,4}  {At(o.ScheduledAt, answer.TimeZone)}  {o.PostTitle}"))
        .Append(answer.Id is { } id ? $"Calendar {id} is made." : "Nothing is made yet: say --yes.");

    /// <summary>A calendar and its places.</summary>
    public static IEnumerable<string> Lines(ReadSeries.Answer answer) => answer.Slots.Select(o => string.Create(
        CultureInfo.InvariantCulture,
        $"{o.Number,4}  {At(o.ScheduledAt, answer.Series.TimeZone)}  {o.Skipped ?? o.State?.Word() ?? (o.HasFilm ? "waits" : "no film yet"),-16} {o.ChapterTitle}{(o.PlatformUrl is { } url ? "  " + url : "")}")).Prepend(Line(answer.Series));

    /// <summary>A calendar.</summary>
    public static string Line(SeriesRow s) => string.Create(
        CultureInfo.InvariantCulture, $"{s.Id}  {s.Status.Word(),-7} {s.Published,4} of {s.Slots,-4} {(s.NextAt is { } next ? $"next {At(next, s.TimeZone)}  " : "")}{s.Title}{(s.Reason is { } why ? "  " + why : "")}");

    private static string At(DateTimeOffset moment, string zone) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
