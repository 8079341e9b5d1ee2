using System.Net.Http.Json;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing;
using Reelwright.Tests.Publishing.Posting;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>What became of posts: by film and by day, written down by hand, and as a table for other programs.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class NumbersTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task Numbers_are_seen_by_film_and_by_day_and_what_nobody_told_is_a_dash()
    {
        var account = await Channel.ByHand(server.Runs, "youtube", "Numbers by hand");
        var waves = await StoredFilm.Add(server, "Waves", new FilmBytes(2000, 41));
        var post = await Posted(waves, account, "Waves go out", "AbCdEfGhIjK");
        await Posted(await StoredFilm.Add(server, "Rain", new FilmBytes(2000, 42)), account, "Rain comes in", "LmNoPqRsTuV");
        await server.Runs.Rows("update publication_records set published_at = now() - interval '3 days'");
        await server.Ada.Send(HttpMethod.Post, $"/api/publications/{post}/numbers", new { view_count = 40, fetched_at = TimeProvider.System.GetUtcNow().AddDays(-2) }).Is(204);

        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/numbers");
        await Expect(Row(page, "Waves go out")).ToContainTextAsync("40");
        await Expect(Row(page, "Waves go out")).ToContainTextAsync("$1.25");
        await Expect(Unknown(Row(page, "Waves go out"))).ToHaveCountAsync(3);
        await Expect(Unknown(Row(page, "Rain comes in"))).ToHaveCountAsync(4);
        await page.GetByText("1 of 2 told", new() { Exact = true }).First.WaitForAsync();

        await Tab(page, "Post").ClickAsync();
        await Button(page, "Enter numbers: Waves go out").ClickAsync();
        var dialog = Dialog(page, "Enter numbers: Waves go out");
        await dialog.GetByLabel("Views").FillAsync("100");
        await dialog.GetByLabel("Likes").FillAsync("7");
        await Button(dialog, "Save").ClickAsync();
        await Gone(dialog);
        await Expect(Row(page, "Waves go out")).ToContainTextAsync("100");
        await Expect(Unknown(Row(page, "Waves go out"))).ToHaveCountAsync(2);
        var told = (await server.Ada.GetAsync($"/api/publications/{post}/numbers").Is(200)).GetProperty("items")[0];
        (told.GetProperty("view_count").GetInt64(), told.GetProperty("like_count").GetInt64(), told.Text("source")).ShouldBe((100, 7, "manual"));

        await Tab(page, "Day").ClickAsync();
        var chart = page.GetByRole(AriaRole.Img, new() { Name = "Views by day: 30 days", Exact = true });
        await chart.FocusAsync();
        await chart.PressAsync("ArrowLeft");
        await Expect(page.Locator("figcaption")).ToContainTextAsync(": 100 · 1 of 2 told");
        await page.GetByText("As a table", new() { Exact = true }).ClickAsync();
        var days = page.GetByRole(AriaRole.Table, new() { Name = "Views by day", Exact = true }).GetByRole(AriaRole.Row);
        await Expect(days).ToHaveCountAsync(31);
        await Expect(days.Nth(1).GetByRole(AriaRole.Cell).Nth(1)).ToHaveTextAsync("1001 of 2 told");
        await Expect(days.Nth(3).GetByRole(AriaRole.Cell).Nth(1)).ToHaveTextAsync("401 of 2 told");
        await Expect(days.Nth(5).GetByRole(AriaRole.Cell).Nth(1)).ToContainTextAsync("Unknown: nothing was out yet");

        await Tab(page, "Film").ClickAsync();
        await Row(page, "Waves go out").WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await download.PathAsync())).Split("\r\n");
        lines[0].ShouldBe("film,name,publications,views,views_known,likes,likes_known,comments,comments_known,shares,shares_known,costs");
        lines.Where(line => line.Contains("Waves go out", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldBe($"{waves.Id},Waves go out,1,100,1,7,1,,0,,0,1.25 USD");
        visit.Wrong.ShouldBeEmpty();
    }

    private static ILocator Row(IPage page, string title) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = title });

    private static ILocator Unknown(ILocator row) => row.GetByTitle("Unknown: the platform has not told it", new() { Exact = true });

    /// <summary>Posts a film as a person does by hand: the post, which is out.</summary>
    private async Task<string> Posted(StoredFilm film, Guid account, string title, string there)
    {
        var post = (await server.Ada.PostAsJsonAsync("/api/publications", new { film_id = film.Id, account_id = account, title, publish = true }).Is(201)).Text("id");
        await PostWait.Until(server, post, "awaiting_user");
        (await server.Ada.Send(HttpMethod.Post, $"/api/publications/{post}/link", new { url = "https://www.youtube.com/watch?v=" + there }).Is(200)).Text("state").ShouldBe("published");
        return post;
    }
}
