using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.ClipsAndDramas;

namespace Reelwright.Tests.Browser;

/// <summary>Clips that are there, cared for in a browser: brought, found, described, shared, put away, thrown away; and pictures that become some.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ClipCareJourneyTests(ShelfStudioServer server) : IClassFixture<ShelfStudioServer>, IAsyncLifetime
{
    private FakeFal Fake { get; } = new() { LooksNeeded = int.MaxValue };

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [BrowserFact]
    public async Task A_clip_of_ones_own_is_brought_with_what_is_said_of_it_and_plays()
    {
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/clips");
        await Button(page, "Bring a clip").First.ClickAsync();
        var dialog = Dialog(page, "Bring a clip");
        var file = dialog.Locator("input[type=file]");
        await file.SetInputFilesAsync(Brought("note.txt", "text/plain", "no clip at all"u8.ToArray()));
        await dialog.GetByText("This is neither MP4, QuickTime nor WebM.").WaitForAsync();
        await file.SetInputFilesAsync(Brought("own.mp4", "video/mp4", await FakeMedia.ClipOf(1.25)));
        await Box(dialog, "Title").FillAsync("A quiet tide");
        await Button(dialog, "Say more of it").ClickAsync();
        await Write(Pick(dialog, "Theme"), "tides");
        await Write(Pick(dialog, "Tags"), "my own", enter: true);
        await Button(dialog, "Bring it").ClickAsync();
        await page.WaitForURLAsync(new Regex("/clips/[0-9a-f-]{36}$"));
        await Plays(Player(page));
        await page.GetByRole(AriaRole.Heading, new() { Name = "A quiet tide", Level = 1 }).WaitForAsync();
        var clip = await Clip(visit.Address.Split('/')[^1]);
        (clip.GetProperty("is_uploaded").GetBoolean(), clip.Text("prompt"), clip.Text("theme"), clip.GetProperty("duration_seconds").GetDouble()).ShouldBe((true, "A quiet tide", "tides", 1.25));
        clip.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["my own"]);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_the_gallery_is_asked_for_stands_in_its_address_and_outlives_a_reload()
    {
        await ClipStudio.Upload(server.Ada, "&title=Boats%20at%20rest&theme=harbour&tag=ebb&tag=dusk");
        await ClipStudio.Upload(server.Ada, "&title=Boats%20at%20sea&theme=harbour&tag=flood");
        await ClipStudio.Upload(server.Ada, "&title=A%20wood&theme=forest&tag=dusk");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/clips");
        var (rest, sea, wood) = (Card(page, "Boats at rest"), Card(page, "Boats at sea"), Card(page, "A wood"));
        await wood.WaitForAsync();
        await Choose(Pick(page, "Theme"), "harbour");
        await Gone(wood);
        await Choose(Pick(page, "Tag"), "dusk");
        await Gone(sea);
        visit.Address.ShouldSatisfyAllConditions(a => a.ShouldContain("theme=harbour"), a => a.ShouldContain("tag=dusk"));
        await page.ReloadAsync();
        await rest.WaitForAsync();
        (await sea.CountAsync(), await wood.CountAsync(), await Pick(page, "Theme").InputValueAsync(), await Pick(page, "Tag").InputValueAsync()).ShouldBe((0, 0, "harbour", "dusk"));

        await Box(page, "Search prompt and caption").FillAsync("nothing of the kind");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Nothing found" }).WaitForAsync();
        visit.Address.ShouldContain("text=nothing");
        await Button(page, "Show all again").ClickAsync();
        foreach (var card in new[] { rest, sea, wood })
        {
            await card.WaitForAsync();
        }

        visit.Address.ShouldNotContain("=");
        await Switch(page, "Where from", "Made").ClickAsync();
        await Gone(rest);
        visit.Address.ShouldContain("from=made");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_clip_in_the_trash_is_taken_out_by_undo_or_from_the_trash()
    {
        var id = await Uploaded("&title=A%20lost%20buoy", 1.5);
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/clips");
        await Card(page, "A lost buoy").ClickAsync();
        await Player(page).WaitForAsync();
        await ThrowAway(page);
        await Gone(Card(page, "A lost buoy"));
        (await server.Ada.GetAsync($"/api/videos/{id}").Refused(404)).ShouldBe("not_found");
        await Button(page, "Undo").ClickAsync();
        await page.WaitForURLAsync(new Regex($"/clips/{id}$"));
        await Plays(Player(page));
        (await Clip(id)).Text("prompt").ShouldBe("A lost buoy");

        await ThrowAway(page);
        await visit.Go("/settings/trash?kind=clips");
        await Button(page, "Restore: A lost buoy").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open it" }).ClickAsync();
        await page.WaitForURLAsync(new Regex($"/clips/{id}$"));
        await Player(page).WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_clip_that_was_put_away_is_found_among_those_and_brought_back_from_the_shelf()
    {
        var id = await Uploaded("&title=A%20wreck", 1.75);
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/clips/{id}");
        await Player(page).WaitForAsync();
        await Menu(page, "More", "Put away");
        await Button(Dialog(page, "Put this clip away?"), "Put it away").ClickAsync();
        await Button(page, "Bring back").WaitForAsync();
        (await Player(page).CountAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "All clips" }).ClickAsync();
        await Switch(page, "Kept here", "Put away").ClickAsync();
        await Card(page, "A wreck").WaitForAsync();
        visit.Address.ShouldContain("archived=yes");
        await Switch(page, "Kept here", "Here").ClickAsync();
        await Gone(Card(page, "A wreck"));
        await Switch(page, "Kept here", "Put away").ClickAsync();
        await Card(page, "A wreck").ClickAsync();
        await Button(page, "Bring back").ClickAsync();
        await Plays(Player(page));
        (await Clip(id)).GetProperty("archived_at").ValueKind.ShouldBe(JsonValueKind.Null);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_said_of_a_clip_is_saved_beside_what_somebody_else_has_said_meanwhile()
    {
        var id = await Uploaded("&title=A%20gull", 2.25);
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/clips/{id}");
        await Menu(page, "More", "Edit what is said");
        var dialog = Dialog(page, "What is said of this clip");
        await Box(dialog, "Caption").FillAsync("Mine");
        using (var theirs = await ClipStudio.Change(server.Ada, HttpMethod.Patch, id, body: new { theme = "gulls" }))
        {
            ((int)theirs.StatusCode).ShouldBe(200);
        }

        await Button(dialog, "Save").ClickAsync();
        await dialog.GetByText("precondition_failed").WaitForAsync();
        await Button(dialog, "Read it again").ClickAsync();
        await Gone(dialog.GetByText("precondition_failed"));
        (await Box(dialog, "Caption").InputValueAsync()).ShouldBe("Mine");
        await Button(dialog, "Save").ClickAsync();
        await Gone(dialog);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Mine", Level = 1 }).WaitForAsync();
        var clip = await Clip(id);
        (clip.Text("caption"), clip.Text("theme")).ShouldBe(("Mine", "gulls"));
        visit.Expected("412");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_link_shows_a_clip_to_whoever_has_it()
    {
        var id = await Uploaded("&title=A%20light", 2.5);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/clips/{id}");
        await Menu(visit.Page, "More", "Share by a link");
        var dialog = Dialog(visit.Page, "A link to this clip");
        await Button(dialog, "Make a link").ClickAsync();
        var link = await Box(dialog, "The link").InputValueAsync();
        using var open = await server.Nobody().GetAsync(link);
        ((int)open.StatusCode, open.Content.Headers.ContentType?.MediaType).ShouldBe((200, "video/mp4"));
        (await server.Nobody().GetAsync((await Clip(id)).Text("video_url")).Refused(401)).ShouldBe("unauthenticated");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_picture_is_set_in_motion_and_says_at_every_step_how_far_its_video_is()
    {
        await NobodyElse(server);
        var maker = await ClipStudio.Maker(server, Fake, ClipStudio.FromPicture);
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/clips");
        await page.GetByRole(AriaRole.Link, new() { Name = "Pictures", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/clips/pictures$"));
        await page.Locator("main input[type=file]").SetInputFilesAsync(await Coloured("teal"));
        await page.WaitForURLAsync(new Regex("picture="));
        var name = Regex.Match(visit.Address, "picture=([^&]+)").Groups[1].Value;
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Said(drawer, "no video").WaitForAsync();
        await Box(drawer, "What shall be seen").FillAsync("The colours flow");
        await Button(drawer, "Tell the price").ClickAsync();
        await Priced(drawer, "Order the video", "0.50").WaitForAsync();
        Fake.Accepted.ShouldBe(0);
        await Priced(drawer, "Order the video", "0.50").ClickAsync();
        await Said(drawer, "video being made").WaitForAsync();
        await Finish(server, Fake, maker);
        await Said(drawer, "video there").WaitForAsync();
        await Plays(drawer.GetByLabel("Its video", new() { Exact = true }));
        var status = await server.Ada.GetAsync($"/api/images/{name}/video-status").Is(200);
        (status.Text("video_status"), status.GetProperty("has_video").GetBoolean(), Fake.Accepted).ShouldBe(("completed", true, 1));

        await drawer.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        await drawer.GetByText("being made → finished").WaitForAsync();
        visit.Address.ShouldContain("tab=history");
        await Button(drawer, "Close").ClickAsync();
        await Gone(drawer);
        var card = page.Locator($"main a[href*='{name}']");
        await Switch(page, "Video", "video there").ClickAsync();
        await page.WaitForURLAsync(new Regex("status=completed"));
        await page.ReloadAsync();
        await card.WaitForAsync();
        await Switch(page, "Video", "no video").ClickAsync();
        await Gone(card);
        visit.Wrong.ShouldBeEmpty();
    }

    private static ILocator Player(IPage page) => page.GetByLabel("The clip", new() { Exact = true });

    private static ILocator Card(IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 2, Exact = true });

    private static async Task ThrowAway(IPage page)
    {
        await Menu(page, "More", "Move to the trash");
        await Button(Dialog(page, "Move this clip to the trash?"), "Move to the trash").ClickAsync();
        await page.WaitForURLAsync(new Regex("/clips$"));
    }

    private async Task<string> Uploaded(string said, double seconds) => (await ClipStudio.Upload(server.Ada, said, await FakeMedia.ClipOf(seconds))).GetProperty("video").Text("id");

    private async Task<JsonElement> Clip(string id) => (await server.Ada.GetAsync($"/api/videos/{id}").Is(200)).GetProperty("video");
}
