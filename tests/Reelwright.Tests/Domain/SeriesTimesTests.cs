using Reelwright.Domain;

namespace Reelwright.Tests.Domain;

/// <summary>When the places of calendars are, where clocks are changed and where they are not.</summary>
public sealed class SeriesTimesTests
{
    private static readonly TimeOnly Evening = new(20, 0);

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-15", "2027-03-28", 19, 18)]
    [InlineData("Europe/Berlin", "2027-10-15", "2027-10-31", 18, 19)]
    [InlineData("America/New_York", "2027-03-01", "2027-03-14", 25, 24)]
    [InlineData("America/New_York", "2027-10-20", "2027-11-07", 24, 25)]
    public void Thirty_evenings_stay_evenings_when_clocks_are_changed(string zone, string starts, string changed, int before, int after)
    {
        var (here, first, change) = (TimeZoneInfo.FindSystemTimeZoneById(zone), Day(starts), Day(changed));
        for (var place = 0; place < 30; place++)
        {
            var day = first.AddDays(place);
            var at = SeriesTimes.At(first, Evening, 1, here, place);

            TimeZoneInfo.ConvertTime(at, here).DateTime.ShouldBe(day.ToDateTime(Evening));
            at.ShouldBe(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(day < change ? before : after));
            at.Offset.ShouldBe(TimeSpan.Zero);
        }
    }

    [Fact]
    public void Where_clocks_are_never_changed_days_have_24_hours()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var times = Enumerable.Range(0, 30).Select(place => SeriesTimes.At(new DateOnly(2027, 3, 15), Evening, 1, zone, place)).ToList();
        times[0].ShouldBe(new DateTimeOffset(2027, 3, 15, 12, 0, 0, TimeSpan.Zero));
        times.Zip(times.Skip(1), (one, other) => other - one).ShouldAllBe(gap => gap == TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28", 2, 30, "2027-03-28T01:00:00Z")]
    [InlineData("Europe/Berlin", "2027-03-28", 2, 0, "2027-03-28T01:00:00Z")]
    [InlineData("America/New_York", "2027-03-14", 2, 59, "2027-03-14T07:00:00Z")]
    public void A_time_that_clocks_leave_out_is_the_first_after_it(string zone, string day, int hour, int minute, string at) =>
        SeriesTimes.On(Day(day), new TimeOnly(hour, minute), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(DateTimeOffset.Parse(at, null));

    [Theory]
    [InlineData("Europe/Berlin", "2027-10-31", 2, 30, "2027-10-31T00:30:00Z")]
    [InlineData("America/New_York", "2027-11-07", 1, 15, "2027-11-07T05:15:00Z")]
    public void A_time_that_clocks_show_twice_is_the_earlier(string zone, string day, int hour, int minute, string at) =>
        SeriesTimes.On(Day(day), new TimeOnly(hour, minute), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(DateTimeOffset.Parse(at, null));

    [Fact]
    public void The_next_day_is_that_on_which_the_time_has_not_come()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        SeriesTimes.After(new DateTimeOffset(2027, 6, 1, 17, 59, 0, TimeSpan.Zero), Evening, zone).ShouldBe(new DateOnly(2027, 6, 1));
        SeriesTimes.After(new DateTimeOffset(2027, 6, 1, 18, 0, 0, TimeSpan.Zero), Evening, zone).ShouldBe(new DateOnly(2027, 6, 2));
    }

    [Fact]
    public void What_is_filled_into_a_text_is_not_filled_in_again() =>
        SeriesTemplate.Fill("{project} {number}: {chapter} {other}", "A {chapter}", "{project}!", 7).ShouldBe("A {chapter} 7: {project}! {other}");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
