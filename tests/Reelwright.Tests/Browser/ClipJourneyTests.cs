using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.ClipsAndDramas;

namespace Reelwright.Tests.Browser;

/// <summary>Clips that are ordered in a browser: asked for, priced, made, failed, made again.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ClipJourneyTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private FakeFal Fake { get; } = new() { LooksNeeded = 0 };

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [BrowserFact]
    public async Task A_clip_is_asked_for_in_a_form_that_its_model_draws_and_ordered_after_its_price_was_told()
    {
        Fake.LooksNeeded = int.MaxValue;
        var maker = await OnlyMaker();
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/clips");
        await page.GetByRole(AriaRole.Link, new() { Name = "Make a clip" }).First.ClickAsync();
        var (shape, begins) = (Pick(page, "Shape"), page.GetByRole(AriaRole.Group, new() { Name = "Begins with" }));
        await shape.WaitForAsync();
        (await begins.CountAsync()).ShouldBe(0);
        await Choose(Pick(page, "Model"), ClipStudio.FromPicture);
        await begins.WaitForAsync();
        (await shape.CountAsync()).ShouldBe(0);
        visit.Address.ShouldContain("image-to-video");
        await page.ReloadAsync();
        await begins.WaitForAsync();
        await Write(Pick(page, "Model"), "");
        await shape.WaitForAsync();

        await Button(page, "Tell the price").ClickAsync();
        await page.GetByText("This model needs it.").WaitForAsync();
        await page.GetByText("Something is missing or wrong above").WaitForAsync();
        await Box(page, "What shall be seen").FillAsync("A lighthouse in the rain");
        await Choose(Pick(page, "Seconds"), "10");
        await Box(page, "Seed").FillAsync("7");
        await Box(page, "Caption").FillAsync("The lamp");
        await Write(Pick(page, "Theme"), "lamps");
        await Write(Pick(page, "Tags"), "by night", enter: true);
        await Button(page, "Tell the price").ClickAsync();
        var order = Priced(page.Locator("main"), "Order the clip", "0.50");
        await order.WaitForAsync();
        // Whoever changes a wish is told a price again.
        await Box(page, "Seed").FillAsync("8");
        await Gone(order);
        await Button(page, "Tell the price").ClickAsync();
        await order.WaitForAsync();
        (await server.Runs.One<long>($"select count(*) from videos where api_config_id = '{maker}'"), Fake.Accepted).ShouldBe((0L, 0));

        await order.ClickAsync();
        await page.WaitForURLAsync(new Regex("/clips/[0-9a-f-]{36}$"));
        await page.GetByRole(AriaRole.Heading, new() { Name = "It is being made" }).WaitForAsync();
        await Finish(server, Fake, maker);
        await Plays(Player(page));
        await page.GetByRole(AriaRole.Heading, new() { Name = "The lamp", Level = 1 }).WaitForAsync();
        var clip = (await server.Ada.GetAsync($"/api/videos/{Id(visit)}").Is(200)).GetProperty("video");
        (clip.Text("status"), clip.Text("caption"), clip.Text("theme"), clip.GetProperty("duration").GetInt32()).ShouldBe(("completed", "The lamp", "lamps", 10));
        clip.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["by night"]);
        var sent = Fake.Requests.Single(r => r.Method is "POST").Json;
        (sent.Text("prompt"), sent.GetProperty("seed").ToString(), sent.GetProperty("duration").ToString()).ShouldBe(("A lighthouse in the rain", "8", "10"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_clip_that_was_not_made_says_why_and_what_can_be_done_and_another_take_of_it_comes()
    {
        Fake.Do(Fault.JobFails);
        var id = await ClipStudio.Order(server, new { maker = await OnlyMaker(), prompt = "The sea" });
        var failed = (await ClipStudio.Until(server, id, "failed")).GetProperty("video");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/clips/{id}");
        var why = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "It was not made" });
        foreach (var words in new[] { failed.Text("error_message"), "maker_failed", "Wait a little, then ask for another take." })
        {
            await why.GetByText(words).WaitForAsync();
        }

        await Button(page, "Another take").ClickAsync();
        var dialog = Dialog(page, "Another take");
        var seen = Box(dialog, "What shall be seen");
        await seen.WaitForAsync();
        (await seen.InputValueAsync()).ShouldBe("The sea");
        await seen.FillAsync("The sea at night");
        await Button(dialog, "Tell the price").ClickAsync();
        await Priced(dialog, "Order the take", "0.50").ClickAsync();
        await Gone(dialog);
        await Plays(Player(page));
        (await why.CountAsync()).ShouldBe(0);
        await Said(Take(page, 2), "shown").WaitForAsync();
        await Said(Take(page, 1), "failed").WaitForAsync();
        var clip = (await server.Ada.GetAsync($"/api/videos/{id}").Is(200)).GetProperty("video");
        (clip.Text("status"), clip.Text("prompt"), clip.GetProperty("takes").GetInt32(), Fake.Accepted).ShouldBe(("completed", "The sea at night", 2, 2));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Of_two_takes_the_chosen_one_is_shown_and_the_other_is_thrown_away_and_comes_back()
    {
        Fake.Clip = FakeMedia.ClipOf(1.25);
        var id = await ClipStudio.Order(server, new { maker = await OnlyMaker(), prompt = "A mill", seed = 1 });
        await ClipStudio.Until(server, id, "completed");
        Fake.Clip = FakeMedia.ClipOf(2.25);
        await server.Ada.Send(HttpMethod.Post, $"/api/videos/{id}/retry", new { seed = 2 }).Is(200);
        await ClipStudio.Until(server, id, "completed");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/clips/{id}");
        await Said(Take(page, 1), "shown").WaitForAsync();
        await page.GetByText("1.25 s", new() { Exact = true }).WaitForAsync();
        await Button(page, "Show this one: Take 2").ClickAsync();
        await Said(Take(page, 2), "shown").WaitForAsync();
        await page.GetByText("2.25 s", new() { Exact = true }).WaitForAsync();
        await Plays(Player(page));
        var takes = (await server.Ada.GetAsync($"/api/videos/{id}/takes").Is(200)).GetProperty("items");
        (await server.Ada.GetAsync($"/api/videos/{id}").Is(200)).GetProperty("video").Text("video_url").ShouldBe(takes[0].Text("url_path"));

        await Button(page, "Throw away: Take 1").ClickAsync();
        var second = page.GetByRole(AriaRole.Article).Nth(1);
        await Gone(second);
        await Switch(page, "Takes", "Thrown away").ClickAsync();
        await page.WaitForURLAsync(new Regex("thrown=yes"));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Restore: Take ") }).ClickAsync();
        await page.GetByText("No take was thrown away.").WaitForAsync();
        await Switch(page, "Takes", "Takes").ClickAsync();
        await second.WaitForAsync();
        (await server.Ada.GetAsync($"/api/videos/{id}/takes").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(2);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_clip_that_waits_for_its_time_says_until_when_and_is_cancelled_unpaid()
    {
        await OnlyMaker();
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/clips/new");
        await Box(page, "What shall be seen").FillAsync("A slow tide");
        await page.GetByLabel("Not before").FillAsync(TimeProvider.System.GetLocalNow().AddHours(2).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await Button(page, "Tell the price").ClickAsync();
        await Priced(page.Locator("main"), "Order the clip", "0.50").ClickAsync();
        await page.WaitForURLAsync(new Regex("/clips/[0-9a-f-]{36}$"));
        await page.GetByText("It begins on").WaitForAsync();
        await Button(page, "Cancel the making").ClickAsync();
        await Button(Dialog(page, "Cancel the making?"), "Cancel the making").ClickAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "It was not made" }).GetByText("It was cancelled.").First.WaitForAsync();
        var clip = (await server.Ada.GetAsync($"/api/videos/{Id(visit)}").Is(200)).GetProperty("video");
        (clip.Text("status"), clip.GetProperty("error_details").Text("code"), Fake.Accepted).ShouldBe(("failed", "cancelled", 0));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Without_an_archive_shelf_a_clip_is_put_away_by_whoever_says_twice_that_its_files_may_go()
    {
        var id = (await ClipStudio.Upload(server.Ada, "&title=A%20pier", await FakeMedia.ClipOf(1.5))).GetProperty("video").Text("id");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/clips/{id}");
        await Player(page).WaitForAsync();
        await Menu(page, "More", "Put away");
        await Button(Dialog(page, "Put this clip away?"), "Put it away").ClickAsync();
        var sure = Dialog(page, "There is no archive shelf");
        await sure.WaitForAsync();
        (await server.Ada.GetAsync($"/api/videos/{id}").Is(200)).GetProperty("video").GetProperty("archived_at").ValueKind.ShouldBe(JsonValueKind.Null);
        await Button(sure, "Remove the files for good").ClickAsync();
        await Gone(sure);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Put away", Exact = true }).WaitForAsync();
        (await Player(page).CountAsync()).ShouldBe(0);
        (await ClipStudio.Listed(server.Ada, "/api/videos?archived=true")).ShouldContain(id, StringComparer.Ordinal);
        visit.Expected("409");
        visit.Wrong.ShouldBeEmpty();
    }

    /// <summary>A maker at the fake, half a dollar a clip, and no other.</summary>
    private async Task<Guid> OnlyMaker()
    {
        await NobodyElse(server);
        return await ClipStudio.Maker(server, Fake);
    }

    private static ILocator Player(IPage page) => page.GetByLabel("The clip", new() { Exact = true });

    private static ILocator Take(IPage page, int number) => page.GetByRole(AriaRole.Article, new() { Name = $"Take {number}", Exact = true });

    private static string Id(Visit visit) => visit.Address.Split('/')[^1];
}
