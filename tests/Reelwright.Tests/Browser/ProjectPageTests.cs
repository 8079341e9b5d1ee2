using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>Projects among each other, and what a project's own page does apart from its films: finding, naming, sharing the work, throwing away and taking back.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ProjectPageTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task Projects_are_found_by_title_and_state_and_a_reload_keeps_what_was_sought()
    {
        await server.Added("lantern-hill.txt", "A lantern stood on the hill. It was never lit.");
        await server.Added("lantern-lake.txt", "Another one hung by the lake. It burned all night.");
        await using var visit = await server.AdaVisits();
        await visit.Go("/projects");
        var (hill, lake) = (Heading(visit.Page, "lantern-hill"), Heading(visit.Page, "lantern-lake"));
        await lake.WaitForAsync();
        var search = visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Search by title", Exact = true });
        await search.FillAsync("lantern-h");
        await Gone(lake);
        await Expect(visit.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "lantern-hill" })).ToContainTextAsync("1 chapter · 2 sentences");
        var state = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Any state", Exact = true });
        await Take(visit.Page, state, "finished");
        await Heading(visit.Page, "Nothing found").WaitForAsync();
        await Take(visit.Page, state, "ready");
        await hill.WaitForAsync();
        visit.Address.ShouldBe("/projects?text=lantern-h&status=parsed");
        await visit.Page.ReloadAsync();
        await hill.WaitForAsync();
        await Expect(search).ToHaveValueAsync("lantern-h");
        await Expect(state).ToHaveValueAsync("ready");
        await Gone(lake);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Chapters_are_found_and_chosen_and_the_address_knows_which()
    {
        var project = await ManuscriptPage.Added(server, "three.md", "# One\n\nOne came.\n\n# Two\n\nTwo went.\n\n# Three\n\nThree stayed.");
        await server.Ada.Confirm((await server.Chapters(project))[1]).Is(204);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}");
        var find = visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Find a chapter", Exact = true });
        await find.FillAsync("tw");
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose “Two”", Exact = true }).ClickAsync();
        await Button(visit.Page, "Order 1 film").WaitForAsync();
        visit.Address.ShouldBe($"/projects/{project}?find=tw&chosen=2");
        await visit.Page.ReloadAsync();
        await Button(visit.Page, "Order 1 film").WaitForAsync();
        await Expect(find).ToHaveValueAsync("tw");
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(1);
        await find.FillAsync("");
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(3);
        var state = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "All chapters", Exact = true });
        await Take(visit.Page, state, "With a film");
        await Heading(visit.Page, "No chapter fits this.").WaitForAsync();
        await Take(visit.Page, state, "Confirmed");
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(1);
        await Expect(Chapters(visit.Page)).ToContainTextAsync("Two");
        var order = Dialog(visit.Page, "Order films");
        await Button(visit.Page, "Order 1 film").ClickAsync();
        await order.WaitForAsync();
        await visit.Page.ReloadAsync();
        await order.GetByText("1 chapter", new() { Exact = true }).WaitForAsync();
        await Button(order, "Close").ClickAsync();
        await Gone(order);
        visit.Address.ShouldNotContain("order=");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_name_that_somebody_gave_meanwhile_is_not_overwritten_unseen()
    {
        var project = await ManuscriptPage.Added(server, "nameless.txt", "It had no name. Then it had two.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}");
        await Menu(visit.Page, "Rename…");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        var title = dialog.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true });
        await title.FillAsync("My name for it");
        await server.Ada.Send(HttpMethod.Patch, $"/api/projects/{project}", new { title = "Their name for it" }, ManuscriptPage.IfMatch(await Read(project))).Is(200);
        await Button(dialog, "Save").ClickAsync();
        await dialog.GetByRole(AriaRole.Alert).GetByText("precondition_failed").WaitForAsync();
        (await Title()).ShouldBe("Their name for it");
        await Button(dialog, "Read it again").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Their name for it", Exact = true, Level = 1 }).WaitForAsync();
        await Expect(title).ToHaveValueAsync("My name for it");
        await Button(dialog, "Save").ClickAsync();
        await Gone(dialog);
        await Heading(visit.Page, "My name for it").WaitForAsync();
        (await Title()).ShouldBe("My name for it");
        visit.Expected("412");
        visit.Wrong.ShouldBeEmpty();

        async Task<string> Title() => (await Read(project)).GetProperty("project").Text("title");
    }

    [BrowserFact]
    public async Task What_two_people_set_for_films_holds_side_by_side()
    {
        var project = await ManuscriptPage.Added(server, "settings.txt", "Somebody set the quality. Somebody else set the frames.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}?tab=settings");
        await Take(visit.Page, Box("Quality"), "draft");
        await visit.Page.GetByText("Not saved yet").WaitForAsync();
        var settings = $"/api/projects/{project}/settings";
        await server.Ada.Send(HttpMethod.Put, settings, new { fps = 30 }, ManuscriptPage.IfMatch(await server.Ada.GetAsync(settings).Is(200))).Is(200);
        await Button(visit.Page, "Save").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alert).GetByText("precondition_failed").WaitForAsync();
        await Button(visit.Page, "Read it again").ClickAsync();
        await Expect(Box("Frames a second")).ToHaveAttributeAsync("placeholder", "30 (set for this project)");
        await Expect(Box("Quality")).ToHaveValueAsync("draft");
        await Button(visit.Page, "Save").ClickAsync();
        await visit.Page.GetByText("Saved", new() { Exact = true }).WaitForAsync();
        var own = (await server.Ada.GetAsync(settings).Is(200)).GetProperty("own");
        (own.GetProperty("quality").GetString(), own.GetProperty("fps").ToString()).ShouldBe(("draft", "30"));
        visit.Expected("412");
        visit.Wrong.ShouldBeEmpty();

        ILocator Box(string name) => visit.Page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });
    }

    [BrowserFact]
    public async Task Whoever_is_added_does_what_their_role_allows_until_their_work_ends()
    {
        var project = await ManuscriptPage.Added(server, "shared.txt", "It is the work of two. One of them leaves.");
        var chapter = (await server.Chapters(project))[0];
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}?tab=people");
        await visit.Page.GetByText("Only you work on this").WaitForAsync();
        var name = visit.Page.GetByLabel("User name");
        await name.FillAsync("nobody-at-all");
        await Button(visit.Page, "Add").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alert).GetByText("not_found").WaitForAsync();
        await name.FillAsync("bob");
        await Button(visit.Page, "Add").ClickAsync();
        var role = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Role: bob", Exact = true });
        await Expect(role).ToHaveValueAsync("edits and orders");

        await using var bob = await server.Visit();
        await bob.Go("/sign-in");
        await bob.SignIn("bob", Server.Password);
        await Heading(bob.Page, "shared").ClickAsync();
        await Button(bob.Page, "Order all films").WaitForAsync();
        await Tab(bob.Page, "Cost").WaitForAsync();
        await Take(visit.Page, role, "may look");
        await Expect(role).ToHaveValueAsync("may look");
        await bob.Page.RunAndWaitForResponseAsync(() => bob.Page.ReloadAsync(), answer => answer.Url.Contains("/members", StringComparison.Ordinal));
        await Expect(Chapters(bob.Page)).ToHaveCountAsync(1);
        await Gone(Button(bob.Page, "Order all films"));
        await Gone(Tab(bob.Page, "Cost"));
        (await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Refused(403)).ShouldBe("forbidden");
        bob.Wrong.ShouldBeEmpty();

        await Button(visit.Page, "End the work of bob").ClickAsync();
        await Button(Dialog(visit.Page, "End the work of bob here?"), "End it").ClickAsync();
        await visit.Page.GetByText("Only you work on this").WaitForAsync();
        await bob.Page.ReloadAsync();
        await bob.Page.GetByRole(AriaRole.Alert).GetByText("not_found").WaitForAsync();
        visit.Expected("404");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_project_in_the_trash_comes_back_as_it_was()
    {
        var project = await ManuscriptPage.Added(server, "thrown.txt", "It was thrown away. It came back.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}");
        await Menu(visit.Page, "Put in the trash…");
        await Button(Dialog(visit.Page, "Put “thrown” in the trash?"), "Put in the trash").ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/projects$"));
        await Heading(visit.Page, "Projects").WaitForAsync();
        await Gone(Heading(visit.Page, "thrown"));
        (await server.Ada.GetAsync($"/api/projects/{project}").Refused(404)).ShouldBe("not_found");
        await visit.Go("/settings/trash");
        await Button(visit.Page, "Restore: thrown").ClickAsync();
        await visit.Page.GetByText("“thrown” is back").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open it", Exact = true }).ClickAsync();
        (await Arrived(visit)).ShouldBe(project);
        await Expect(Chapters(visit.Page)).ToContainTextAsync("2 sentences");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_chapter_thrown_away_in_the_manuscript_is_taken_out_on_the_page_of_its_project()
    {
        var project = await ManuscriptPage.Added(server, "halves.md", "# One\n\nOne came.\n\n# Two\n\nTwo went.");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Sentence("Two went.").WaitForAsync();
        await book.PickOfChapter("Put in the trash…", place: 1);
        await Button(Dialog(book.Page, "Put “Two” in the trash?"), "Put in the trash").ClickAsync();
        await Gone(book.Sentence("Two went."));
        (await server.Chapters(project)).Count.ShouldBe(1);
        await book.Page.GetByRole(AriaRole.Link, new() { Name = "Project", Exact = true }).ClickAsync();
        await Expect(Chapters(book.Page)).ToHaveCountAsync(1);
        await Tab(book.Page, "Trash").ClickAsync();
        await Button(book.Page, "Restore").ClickAsync();
        await book.Page.GetByText("No chapter in the trash").WaitForAsync();
        await Tab(book.Page, "Chapters").ClickAsync();
        await Expect(Chapters(book.Page)).ToHaveCountAsync(2);
        await Expect(Chapters(book.Page).Nth(1)).ToContainTextAsync("Two");
        (await server.Chapters(project)).Count.ShouldBe(2);
        book.Visit.Wrong.ShouldBeEmpty();
    }

    private static async Task Menu(IPage page, string item)
    {
        await Button(page, "More").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    private Task<JsonElement> Read(string project) => server.Ada.GetAsync($"/api/projects/{project}").Is(200);
}
