using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>Films on the page of their project: ordered after their price, steered, watched, thrown away, and what they cost.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ProjectFilmTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task Films_of_all_chapters_are_ordered_after_their_price_and_appear()
    {
        var project = await ManuscriptPage.Added(server, "boats.md", "# Dawn\n\nThe boats went out. The sky was red. Nobody spoke.\n\n# Dusk\n\nThe boats came home. The sea lay still. Somebody sang.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}");
        await Button(visit.Page, "Order all films").ClickAsync();
        var order = Dialog(visit.Page, "Order films");
        await order.GetByText("All 2 chapters that have something to speak").WaitForAsync();
        await order.GetByRole(AriaRole.Combobox, new() { Name = "Size", Exact = true }).FillAsync("128x72");
        await order.GetByLabel("Only the first sentences").FillAsync("2");
        await Button(order, "Tell the price").ClickAsync();
        await order.GetByText("Price: costs nothing").WaitForAsync();
        await order.GetByText("4 pictures and 4 voice lines for 4 sentences").WaitForAsync();
        // Nobody has confirmed what would be spoken.
        await Expect(Button(order, "Order 2 films: costs nothing")).ToBeDisabledAsync();
        await order.GetByRole(AriaRole.Checkbox, new() { Name = "Confirm 2 chapters that nobody confirmed yet", Exact = true }).CheckAsync();
        await Expect(Button(order, "Order 2 films: costs nothing")).ToBeEnabledAsync();
        (await Items($"/api/orders?project={project}")).ShouldBeEmpty();
        await Button(order, "Order 2 films: costs nothing").ClickAsync();
        await visit.Page.GetByText("2 ordered", new() { Exact = true }).WaitForAsync();
        await Gone(order);

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Films" }).ClickAsync();
        var play = visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Play: ") });
        await Expect(play).ToHaveCountAsync(2, new() { Timeout = 180_000 });
        var films = await Items($"/api/films?project={project}");
        films.Select(film => (film.Text("resolution"), film.Text("generation_status"))).ShouldBe([("128x72", "COMPLETED"), ("128x72", "COMPLETED")]);
        (await Items($"/api/orders?project={project}")).ShouldAllBe(made => made.GetProperty("total_sentences").GetInt32() == 2);

        visit.Address.ShouldContain("tab=films");
        await play.First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).Locator("video").WaitForAsync();
        visit.Address.ShouldContain("film=");
        await visit.Page.ReloadAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).Locator("video").WaitForAsync();
        await Button(visit.Page.GetByRole(AriaRole.Dialog), "Close").ClickAsync();
        await Gone(visit.Page.Locator("video"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_being_made_is_paused_taken_up_and_cancelled_on_the_page_of_its_project()
    {
        var project = await ManuscriptPage.Added(server, "watch.txt", LongBook.Text(150, salt: "watch"));
        var ordered = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{(await server.Chapters(project))[0]}/orders", Server.Small).Is(200)).Text("order");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}");
        var making = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Being made", Exact = true });
        await Expect(making).ToContainTextAsync("Chapter 1: watch");
        await Button(making, "Pause").ClickAsync();
        await Expect(making.GetByRole(AriaRole.Status)).ToContainTextAsync("paused");
        (await Status()).ShouldBe("paused");
        await Button(making, "Go on").ClickAsync();
        await Button(Dialog(visit.Page, "Resume this order"), "Resume, free of charge").ClickAsync();
        await Button(making, "Pause").WaitForAsync();
        (await Status()).ShouldBeOneOf("pending", "processing");
        await Button(making, "Cancel").ClickAsync();
        await Button(Dialog(visit.Page, "Cancel this order?"), "Let it go on").ClickAsync();
        (await Status()).ShouldBeOneOf("pending", "processing");
        await Button(making, "Cancel").ClickAsync();
        await Button(Dialog(visit.Page, "Cancel this order?"), "Cancel for good").ClickAsync();
        await Gone(making);
        (await Status()).ShouldBe("cancelled");
        await Gone(Film(visit.Page));
        visit.Wrong.ShouldBeEmpty();

        async Task<string> Status() => (await server.Ada.GetAsync($"/api/orders/{ordered}").Is(200)).GetProperty("order").Text("status");
    }

    [BrowserFact]
    public async Task What_makers_were_paid_is_told_by_service_and_by_day()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var painter = await PaidStack.Account(server, "custom", "image_generation", fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        await PaidStack.Patience(server, painter, 60);
        var project = await ManuscriptPage.Added(server, "painted.txt", "A house was painted white. A boat was painted blue.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}?tab=cost");
        await Heading(visit.Page, "Nothing was spent").WaitForAsync();
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{(await server.Chapters(project))[0]}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, picture_config = painter }).Is(200)).Text("order");
        await server.Finished(order);
        await visit.Page.ReloadAsync();
        var day = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Pictures" });
        await Expect(day).ToContainTextAsync("$0.08");
        await Expect(day.GetByRole(AriaRole.Cell).Nth(4)).ToHaveTextAsync("2");
        // In all, by service, and that day.
        await Expect(visit.Page.GetByText("$0.08", new() { Exact = true })).ToHaveCountAsync(3);
        var paid = (await server.Ada.GetAsync($"/api/projects/{project}/costs").Is(200)).EnumerateArray().Where(row => row.Text("service_type") is "image_generation").ToList();
        paid.Sum(row => row.GetProperty("cost").GetDecimal()).ShouldBe(0.08m);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_film_in_the_trash_comes_back_to_its_project()
    {
        var project = await ManuscriptPage.Added(server, "kept.txt", "It was made once. It was kept after all.");
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{(await server.Chapters(project))[0]}/orders", Server.Small).Is(200)).Text("order");
        await server.Finished(order);
        var title = (await Items($"/api/films?project={project}")).Single().Text("title");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}?tab=films");
        await Button(visit.Page, $"More: {title}").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Put in the trash", Exact = true }).ClickAsync();
        await Button(Dialog(visit.Page, $"Put the film “{title}” in the trash?"), "Put in the trash").ClickAsync();
        await Heading(visit.Page, "No films yet").WaitForAsync();
        (await Items($"/api/films?project={project}")).ShouldBeEmpty();
        await visit.Go("/settings/trash?kind=films");
        await Button(visit.Page, $"Restore: {title}").ClickAsync();
        await visit.Page.GetByText($"“{title}” is back").WaitForAsync();
        await visit.Go($"/projects/{project}?tab=films");
        await Button(visit.Page, $"Play: {title}").WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    // The way from a chapter to its film.
    private static ILocator Film(IPage page) => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Film, ") });

    private async Task<List<JsonElement>> Items(string path) => [.. (await server.Ada.GetAsync(path).Is(200)).GetProperty("items").EnumerateArray()];
}
