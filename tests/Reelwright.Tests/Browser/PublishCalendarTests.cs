using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Domain;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing;
using Reelwright.Tests.Publishing.Posting;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>A calendar of posts: made after its dates were seen, its places dragged to other days, moved by keyboard and left out.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class PublishCalendarTests(StudioServer server) : IClassFixture<StudioServer>
{
    private const string Pier = "# The Pier\n\n## The gull\n\nThe gull sat on the rail. It looked at the sea.\n\n## The boat\n\nA boat came in. Nobody was on board.\n\n## The rope\n\nOnly a rope was left.\n";

    [BrowserFact]
    public async Task A_calendar_is_made_after_its_dates_were_seen_and_its_places_are_moved_and_left_out()
    {
        var project = await server.Added("pier.md", Pier);
        var chapters = await server.Chapters(project);
        await using (var bytes = new MemoryStream("nobody looks at this film"u8.ToArray()))
        {
            await StoredFilm.Add(server, Guid.Parse(project), Guid.Parse(chapters[0]), "The gull", await server.Installation.Files.Put(StorageType.Videos, bytes, "mp4"), 30);
        }

        await Channel.ByHand(server.Runs, "youtube", "The pier by hand");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(2);

        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/publish/calendar/new?project={project}");
        await Take(page, page.GetByRole(AriaRole.Combobox, new() { Name = "Account" }), "The pier by hand · YouTube");
        await Take(page, page.GetByRole(AriaRole.Combobox, new() { Name = "Which films" }), "English · 1920x1080/full");
        await page.GetByLabel("First day").FillAsync(Day(first));
        await page.GetByLabel("Time of day").FillAsync("20:00");
        await page.GetByLabel("Title of each post").FillAsync("{project} {number}: {chapter}");
        await page.GetByText("The Pier 1: The gull", new() { Exact = true }).WaitForAsync();
        await Button(page, "Show dates").ClickAsync();
        var dates = page.GetByRole(AriaRole.Table, new() { Name = "3 dates", Exact = true }).GetByRole(AriaRole.Row);
        await Expect(dates).ToHaveCountAsync(4);
        await Expect(dates.Nth(2)).ToContainTextAsync("The Pier 2: The boat");
        (await server.Ada.GetAsync($"/api/series?project={project}").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);

        await Button(page, "Make the calendar").ClickAsync();
        await page.WaitForURLAsync(new Regex("/publish/calendar/[0-9a-f-]{36}$"));
        var series = visit.Address.Split('/')[^1];
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Places", Exact = true }).GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        (await Times(series)).ShouldBe([first.ToDateTime(new TimeOnly(20, 0)), first.AddDays(1).ToDateTime(new TimeOnly(20, 0)), first.AddDays(2).ToDateTime(new TimeOnly(20, 0))]);

        await visit.Go(string.Create(CultureInfo.InvariantCulture, $"/publish/calendar?month={first:yyyy-MM}"));
        await Expect(Entry(page, "1 · The gull")).ToContainTextAsync("Planned");
        await Expect(Entry(page, "2 · The boat")).ToContainTextAsync("No film yet");
        await Entry(page, "2 · The boat").DragToAsync(Cell(page, first.AddDays(9)));
        await Expect(Cell(page, first.AddDays(9))).ToContainTextAsync("2 · The boat");
        (await Times(series))[1].ShouldBe(first.AddDays(9).ToDateTime(new TimeOnly(20, 0)));

        await Entry(page, "1 · The gull").PressAsync("Enter");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Move to…", Exact = true }).PressAsync("Enter");
        var dialog = Dialog(page, "Move to… 1 · The gull");
        await dialog.Locator("input[type=date]").FillAsync(Day(first.AddDays(11)));
        await dialog.Locator("input[type=time]").FillAsync("08:30");
        await Button(dialog, "Move").ClickAsync();
        await Gone(dialog);
        await Expect(Cell(page, first.AddDays(11))).ToContainTextAsync("1 · The gull");
        (await Times(series))[0].ShouldBe(first.AddDays(11).ToDateTime(new TimeOnly(8, 30)));

        await Entry(page, "3 · The rope").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Leave out", Exact = true }).ClickAsync();
        await Expect(Entry(page, "3 · The rope")).ToContainTextAsync("Left out");
        (await Read(series)).GetProperty("slots")[2].Text("skipped").ShouldBe("by_hand");
        await visit.Go($"/publish/calendar/{series}");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "3 · The rope" })).ToContainTextAsync("You left it out.");

        // A place whose post was cancelled by itself can be put elsewhere, and one without a film that was left out is not to be left out once more.
        await server.Runs.Rows($"update publication_slots set scheduled_at = now() + interval '20 hours' where series_id = '{series}' and number = 1");
        await server.Runs.Until($"select count(publication_id) from publication_slots where series_id = '{series}'", 1);
        await server.Ada.Send(HttpMethod.Post, $"/api/publications/{(await Read(series)).GetProperty("slots")[0].Text("publication_id")}/cancel").Is(200);
        await server.Runs.Rows($"update publication_series set status = 'stopped', reason = 'It had no film.', reason_code = 'no_film', reason_slot = 3, missed = 'skip' where id = '{series}'");
        await visit.Go($"/publish/calendar/{series}");
        await Expect(page.GetByText("Place 3 had no film at its time and was left out.")).ToBeVisibleAsync();
        await Expect(Button(page, "Move to… 1 · The gull")).ToBeVisibleAsync();

        // The month offers it as well, and its place is free then.
        var given = (await Read(series)).GetProperty("slots")[0].GetProperty("scheduled_at").GetDateTimeOffset();
        await visit.Go(string.Create(CultureInfo.InvariantCulture, $"/publish/calendar?month={given:yyyy-MM}"));
        await Expect(Entry(page, "The Pier 1: The gull")).ToContainTextAsync("Cancelled");
        await Entry(page, "The Pier 1: The gull").PressAsync("Enter");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Move to…", Exact = true }).PressAsync("Enter");
        dialog = Dialog(page, "Move to… The Pier 1: The gull");
        await dialog.Locator("input[type=date]").FillAsync(Day(first.AddDays(3)));
        await dialog.Locator("input[type=time]").FillAsync("08:30");
        await Button(dialog, "Move").ClickAsync();
        await Gone(dialog);
        (await Read(series)).GetProperty("slots")[0].GetProperty("publication_id").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Times(series))[0].ShouldBe(first.AddDays(3).ToDateTime(new TimeOnly(8, 30)));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_calendar_of_somebody_else_says_that_its_account_is_theirs_and_ones_own_that_it_is_gone()
    {
        var project = await server.Added("quay.md", "# The Quay\n\nThe quay was empty.\n");
        var (theirs, ours) = (await Calendar(project, "(select id from users where username = 'bob')", gone: false), await Calendar(project, $"'{server.Installation.Owner}'", gone: true));
        await using var visit = await server.AdaVisits();
        await visit.Go($"/publish/calendar/{theirs}");
        await visit.Page.GetByText("An account of somebody else", new() { Exact = true }).WaitForAsync();
        await visit.Go($"/publish/calendar/{ours}");
        await visit.Page.GetByText("An account that is gone", new() { Exact = true }).WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    /// <summary>A calendar that was stopped, by an account at which films are posted by hand.</summary>
    /// <param name="user">Whose both are, as SQL.</param>
    private async Task<Guid> Calendar(string project, string user, bool gone)
    {
        var account = await server.Runs.One<Guid>($"insert into platform_accounts (id, user_id, platform, route, name) values (gen_random_uuid(), {user}, 'youtube', 'assisted', 'at the quay') returning id");
        if (gone)
        {
            await server.Runs.Rows($"update platform_accounts set is_deleted = true, deleted_at = now(), deleted_by = user_id where id = '{account}'");
        }

        return await server.Runs.One<Guid>($"""
            insert into publication_series (id, user_id, project_id, account_id, title, language, output, time_zone, time_of_day, starts_on, template, status, reason, reason_code)
            values (gen_random_uuid(), {user}, '{project}', '{account}', 'At the quay', 'en', '1280x720/full', 'UTC', '20:00', '2040-01-01', '{new SeriesTemplate().Write()}', 'stopped', 'You stopped it.', 'by_hand') returning id
            """);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ILocator Cell(IPage page, DateOnly day) => page.Locator($"td[data-day='{Day(day)}']");

    private static ILocator Entry(IPage page, string title) => page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button, new() { Name = title });

    private Task<JsonElement> Read(string series) => server.Ada.GetAsync($"/api/series/{series}").Is(200);

    /// <summary>When the places of a calendar are, where it lives.</summary>
    private async Task<List<DateTime>> Times(string series)
    {
        var read = await Read(series);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(read.GetProperty("series").Text("time_zone"));
        return [.. read.GetProperty("slots").EnumerateArray().Select(s => TimeZoneInfo.ConvertTime(s.GetProperty("scheduled_at").GetDateTimeOffset(), zone).DateTime)];
    }
}
