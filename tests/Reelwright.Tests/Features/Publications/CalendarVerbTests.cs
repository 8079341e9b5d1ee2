using System.Globalization;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.Publications;

/// <summary><c>reel publish calendar</c> beside a running server.</summary>
[Trait("turn", "b")]
[Trait("suite", "publish")]
public sealed class CalendarVerbTests(PostOffice office) : IClassFixture<PostOffice>
{
    private const string Book = "# The Lamp\n\nIt burned.\n\n# The Storm\n\nIt rained.\n\n# The End\n\nNobody came.\n";

    [Fact]
    public async Task Dates_are_told_and_a_calendar_is_made_when_that_is_said()
    {
        var project = await Project();
        // Clocks are put forward in the night before the second.
        var asked = Asked(project, "2031-03-29", "20:00", "Europe/Berlin");
        var told = (await Run(asked)).Output;
        told.Split('\n').Take(3).Select(l => l.Trim()).ShouldBe(["1  2031-03-29 20:00 +01:00  1: The Lamp", "2  2031-03-30 20:00 +02:00  2: The Storm", "3  2031-03-31 20:00 +02:00  3: The End"]);
        told.ShouldContain("Nothing is made yet: say --yes.");
        (await Run("publish", "calendar", "list", "--project", project)).Output.ShouldContain("No calendars.");

        (await Run([.. asked, "--visibility", "everybody", "--yes"])).Error.ShouldStartWith("reel: word_unknown: 'everybody' is none of ");
        (await Run([.. Asked(project, "2031-03-29", "20:00", "Nowhere/None"), "--yes"])).Error.ShouldStartWith("reel: timezone_unknown: ");
        (await Run([.. Asked(project, "2031-03-29", "8 p.m.", "Europe/Berlin"), "--yes"])).Error.ShouldStartWith("reel: change_invalid: '8 p.m.' is no time of day");
        (await Run([.. Asked(project, "2020-03-29", "20:00", "Europe/Berlin"), "--yes"])).Error.ShouldStartWith("reel: change_invalid: The first place would be at 2020-03-29");
        (await Run([.. Asked(project, "2031-03-29", "20:00", "Europe/Berlin", Guid.NewGuid().ToString()), "--yes"])).Error.ShouldStartWith("reel: not_found: There is no account ");
        (await Run("publish", "calendar", "new", "The Lamp", "Ada's", "--from", "2031-03-29", "--at", "20:00")).Error.ShouldStartWith("reel: usage: PROJECT is an id, which 'The Lamp' is not. See: reel publish calendar new --help");
        (await Count(project)).ShouldBe(0);

        var made = (await Run([.. asked, "--every", "7", "--chapter", "2", "--yes", "--json"])).Read();
        made.GetProperty("slots").EnumerateArray().Select(s => (s.GetProperty("number").GetInt32(), s.Text("chapter_title"), s.GetProperty("scheduled_at").GetDateTimeOffset().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)))
            .ShouldBe([(1, "The Storm", "2031-03-29 19:00"), (2, "The End", "2031-04-05 18:00")]);
        (await Count(project)).ShouldBe(1);
        (await Run("publish", "calendar", "list", "--project", project)).Output.ShouldContain(made.Text("id"));
        var shown = (await Run("publish", "calendar", "show", made.Text("id"))).Output;
        (shown.Contains("active", StringComparison.Ordinal), shown.Contains("0 of 2", StringComparison.Ordinal), shown.Contains("no film yet", StringComparison.Ordinal)).ShouldBe((true, true, true), shown);
    }

    [Fact]
    public async Task Places_are_moved_left_out_and_taken_back()
    {
        var calendar = await Made("2031-06-01", "20:00");
        (await Run("publish", "calendar", "move", calendar, "2", "2031-07-01T20:00+02:00")).Output.ShouldContain("   2  2031-07-01 18:00 +00:00  no film yet");
        (await Run("publish", "calendar", "move", calendar, "2", "2021-07-01T20:00+02:00")).Error.ShouldStartWith("reel: change_invalid: ");
        (await Run("publish", "calendar", "move", calendar, "9", "2031-07-01T20:00+02:00")).Error.ShouldStartWith("reel: not_found: The calendar has no place 9.");
        (await Run("publish", "calendar", "skip", calendar, "3")).Output.ShouldContain("   3  2031-06-03 20:00 +00:00  by_hand");
        (await Run("publish", "calendar", "skip", calendar, "9")).Error.ShouldStartWith("reel: not_found: ");
        (await Run("publish", "calendar", "move", calendar, "3", "2031-06-03T21:00+00:00")).Output.ShouldContain("   3  2031-06-03 21:00 +00:00  no film yet");
        (await Run("publish", "calendar", "skip", Guid.NewGuid().ToString(), "1")).Error.ShouldStartWith("reel: not_found: There is no calendar");
    }

    [Fact]
    public async Task A_calendar_is_held_stopped_and_goes_on_and_what_is_late_moves_when_that_is_said()
    {
        // After a shift the next place is most of a day away, whenever this runs.
        var now = TimeProvider.System.GetUtcNow();
        var calendar = await Made("2031-06-01", now.AddHours(-1).ToString("HH:mm", CultureInfo.InvariantCulture));
        (await Run("publish", "calendar", "pause", calendar)).Output.ShouldContain(" paused ");
        (await Run("publish", "calendar", "pause", calendar)).Error.ShouldStartWith("reel: wrong_state: The calendar is paused already.");
        (await Run("publish", "calendar", "resume", calendar)).Output.ShouldContain(" active ");
        (await Run("publish", "calendar", "resume", calendar)).Error.ShouldStartWith("reel: wrong_state: ");
        (await Run("publish", "calendar", "stop", calendar)).Output.ShouldContain("You stopped it.");
        (await Run("publish", "calendar", "pause", calendar)).Error.ShouldStartWith("reel: wrong_state: ");
        await Run("publish", "calendar", "skip", calendar, "1");

        await office.Server.Runs.Rows($"update publication_slots set scheduled_at = now() - interval '9 days' + number * interval '1 day' where series_id = '{calendar}'");
        var shifted = (await Run("publish", "calendar", "resume", calendar, "--shift", "--json")).Read();
        var left = shifted.GetProperty("slots").EnumerateArray().Select(s => s.GetProperty("scheduled_at").GetDateTimeOffset()).ToList();
        (shifted.GetProperty("series").Text("status"), left[0] < now, left[1] > now.AddHours(22) && left[1] < now.AddHours(24), left[2] - left[1]).ShouldBe(("active", true, true, TimeSpan.FromDays(1)));
    }

    private string[] Asked(string project, string from, string at, string zone, string account = "Ada's") =>
    [
        "publish", "calendar", "new", project, account, "--from", from, "--at", at, "--zone", zone, "--language", "en", "--output", "1920x1080/full", "--title", "{number}: {chapter}", "--tag", "sea",
    ];

    /// <summary>A calendar of three chapters, in coordinated time: its id.</summary>
    private async Task<string> Made(string from, string at) =>
        (await Run([.. Asked(await Project(), from, at, "Etc/UTC"), "--yes", "--json"])).Read().Text("id");

    /// <summary>Three chapters that nobody has brought before: the same bytes would be the same project.</summary>
    private Task<string> Project() => office.Server.Added("calendar.md", $"{Book}\nIt was {Guid.NewGuid()}.\n");

    private Task<long> Count(string project) => office.Server.Runs.One<long>($"select count(*) from publication_series where project_id = '{project}'");

    private Task<VerbRun> Run(params string[] arguments) => VerbRun.Publish(office.Server.Runs, arguments);
}
