using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Series;

/// <summary>Reads what is said of a calendar's times and texts.</summary>
internal static class SeriesTimesSaid
{
    private const int MostTags = 50;
    private const int LongestTag = 100;
    private const int LongestText = 5000;
    private const int LongestTitle = 200;
    private const int MostOptions = 50;

    /// <summary>An IANA zone. Errors: <c>timezone_unknown</c>.</summary>
    public static TimeZoneInfo Zone(string name) => name.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId
        ? zone : throw new ReelException("timezone_unknown", $"There is no time zone '{Titles.Cut(name, 60)}': give its IANA name, such as Europe/Berlin.");

    /// <summary>A time of day. Errors: <c>change_invalid</c>.</summary>
    public static TimeOnly Time(string said) => TimeOnly.TryParseExact(said, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time : throw new ReelException("change_invalid", $"'{Titles.Cut(said, 20)}' is no time of day: write it as 20:00.");

    /// <summary>The instant of a place, counted from 0. Errors: <c>change_invalid</c> past all calendars.</summary>
    public static DateTimeOffset At(PublicationSeries series, TimeZoneInfo zone, int place)
    {
        // A thousand places, a year apart.
        return series.StartsOn.Year is >= 2000 and <= 8000 ? SeriesTimes.At(series.StartsOn, series.TimeOfDay, series.EveryDays, zone, place)
            : throw new ReelException("change_invalid", $"{series.StartsOn:yyyy-MM-dd} is no day to begin on.");
    }

    /// <summary>The template as it is kept. Errors: <c>text_invalid</c>.</summary>
    public static string Template(SeriesTemplate said)
    {
        if (said.Tags.Count > MostTags || said.Options.Count > MostOptions || said.Title.Length > LongestTitle || said.Description.Length > LongestText || said.Tags.Any(t => t.Length > LongestTag) || said.Options.Any(o => o.Key.Length + o.Value.Length > LongestText))
        {
            throw new ReelException("text_invalid", $"A title has at most {LongestTitle} characters, a description {LongestText}, a tag {LongestTag}, and there are at most {MostTags} tags.");
        }

        var title = SentenceWords.Clean(said.Title, "title", LongestTitle) ?? throw new ReelException("text_invalid", "The posts need a title: {project}, {chapter} and {number} are filled in.");
        return (said with
        {
            Title = title, Description = SentenceWords.Lines(said.Description, "description") ?? "",
            Tags = [.. said.Tags.Select(t => SentenceWords.Clean(t.TrimStart('#', ' '), "tag", LongestTag)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        }).Write();
    }
}
