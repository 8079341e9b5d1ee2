using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.SettingsHands;

namespace Reelwright.Tests.Browser;

/// <summary>Maker accounts in the studio: added from their fields, tried, mended, changed and deleted.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class MakerSettingsTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private const string Wrong = "not-the-key-at-all";

    private FakeOpenAi Fake { get; } = new();

    public async Task InitializeAsync()
    {
        await Fake.Start();
        server.Overheard.Secret(FakeVendor.Key, Overheard.MakersKey);
        server.Overheard.Secret(Wrong, Overheard.MakersKey);
    }

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [BrowserFact]
    public async Task A_maker_is_added_from_its_fields_and_its_test_marks_the_one_that_is_wrong()
    {
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/makers");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add a maker", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Your own or another server" }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("vendor=custom"));
        await Field(visit, "Name").FillAsync("painter");
        await Field(visit, "Key", exact: true).FillAsync(Wrong);
        await Field(visit, "Address").FillAsync(Fake.Address + "/v1");
        await Choice(visit, "Model").FillAsync("m");
        await Press(visit, "Set a price");
        await Field(visit, "Price").FillAsync("0.04");
        await Press(visit, "Add and test");

        await visit.Page.WaitForURLAsync(new Regex("wrong=api_key"));
        await Seen(visit.Page.GetByRole(AriaRole.Alert), "It does not work yet.");
        await Assertions.Expect(Field(visit, "Key", exact: true)).ToHaveAccessibleDescriptionAsync(new Regex("The test says this is wrong"), new() { Timeout = 30_000 });
        await Assertions.Expect(visit.Page.GetByText("The test says this is wrong.")).ToHaveCountAsync(1);
        var at = new Uri(visit.Page.Url).Segments[^1];
        (await Maker(at)).GetProperty("is_verified").GetBoolean().ShouldBeFalse();

        await Field(visit, "Key", exact: true).FillAsync(FakeVendor.Key);
        await Press(visit, "Save and test");
        await visit.Page.WaitForURLAsync(new Regex("done=works"));
        await Seen(visit.Page.GetByRole(AriaRole.Status), "It works.");
        (await visit.Page.GetByText("The test says this is wrong.").CountAsync()).ShouldBe(0);
        (await visit.Page.ContentAsync()).ShouldNotContain(FakeVendor.Key);
        var kept = await Maker(at);
        (kept.Text("name"), kept.Text("endpoint"), kept.GetProperty("is_verified").GetBoolean(), kept.GetProperty("pricing_model")[0].GetProperty("price").GetDecimal()).ShouldBe(("painter", Fake.Address + "/v1", true, 0.04m));
        Fake.Accepted.ShouldBe(0, "a test costs nothing");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_test_in_the_list_leads_to_the_field_that_is_to_be_mended()
    {
        await Prepared.Painter(server, Fake, "broken brush", Wrong);
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/makers?service=image_generation");
        await Seen(Account(visit, "broken brush"), "not tried yet");
        await Press(visit, "Test: broken brush");
        await Seen(Account(visit, "broken brush").GetByRole(AriaRole.Alert), "It does not work yet.");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mend it" }).ClickAsync();
        await Assertions.Expect(Field(visit, "Key", exact: true)).ToHaveAccessibleDescriptionAsync(new Regex("The test says this is wrong"), new() { Timeout = 30_000 });
        await Field(visit, "Key", exact: true).FillAsync(FakeVendor.Key);
        await Press(visit, "Save");
        await visit.Page.WaitForURLAsync(new Regex("done=saved"));

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "All makers" }).ClickAsync();
        await Press(visit, "Test: broken brush");
        await Seen(Account(visit, "broken brush"), "It works.");
        await Account(visit, "broken brush").GetByText("tried", new() { Exact = true }).WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_maker_becomes_the_default_is_limited_switched_off_and_deleted()
    {
        var at = await Prepared.Painter(server, Fake, "usual brush");
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/makers?service=image_generation");
        await Act(visit, "More for usual brush", "Make it the default");
        await Account(visit, "usual brush").GetByText("default", new() { Exact = true }).WaitForAsync();
        (await Default()).ShouldBe(at);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "usual brush", Exact = true }).ClickAsync();
        await Field(visit, "Calls a day").FillAsync("5");
        await Press(visit, "Save");
        await visit.Page.WaitForURLAsync(new Regex("done=saved"));
        (await Maker(at)).GetProperty("daily_limit").GetInt32().ShouldBe(5);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "All makers" }).ClickAsync();
        await Seen(Account(visit, "usual brush"), "Calls a day: 5");

        await Act(visit, "More for usual brush", "Switch off");
        await Account(visit, "usual brush").GetByText("off", new() { Exact = true }).WaitForAsync();
        (await Maker(at)).GetProperty("is_active").GetBoolean().ShouldBeFalse();
        await Act(visit, "More for usual brush", "Delete");
        await Seen(visit.Page.GetByRole(AriaRole.Dialog), "Nothing is under way at its vendor.");
        await Agree(visit, "Delete");
        await Gone(Account(visit, "usual brush"));
        (await server.Ada.GetAsync($"/api/makers/{at}").Refused(404)).ShouldBe("not_found");
        (await Maker(await Default())).Text("provider").ShouldBe("offline");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_account_whose_vendor_has_stopped_shows_what_is_kept_of_it_and_is_deleted()
    {
        var at = await PaidStack.Account(server, "stability", "video_generation", "http://127.0.0.1:9", "svd-of-old", null, ("daily_limit", "7"));
        var name = $"stability video_generation {at}";
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/makers?service=video_generation");
        await Seen(Row(visit, "Clips", name), "Its vendor no longer does this");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"More for {name}", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Menuitem)).ToHaveTextAsync(new[] { "What is kept", "Switch off", "Delete" }, new() { Timeout = 30_000 });
        await visit.Page.Keyboard.PressAsync("Escape");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }).WaitForAsync();
        await Seen(visit.Page.GetByRole(AriaRole.Alert), "Its vendor no longer does this");
        var kept = visit.Page.GetByRole(AriaRole.Region, new() { Name = "The account", Exact = true });
        await Seen(kept, "svd-of-old");
        await Assertions.Expect(Field(visit, "Calls a day")).ToHaveValueAsync("7", new() { Timeout = 30_000 });
        await Field(visit, "Calls a day").FillAsync("9");
        await Press(visit, "Save");
        await Seen(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Saved" }), "Saved");
        (await server.Ada.GetAsync($"/api/makers/{at}").Is(200)).GetProperty("daily_limit").GetInt32().ShouldBe(9);
        (await visit.Page.ContentAsync()).ShouldNotContain(FakeVendor.Key);
        await Press(visit, "Delete");
        await Agree(visit, "Delete");
        await visit.Page.WaitForURLAsync(new Regex("/settings/makers$"));
        await Gone(Row(visit, "Clips", name));
        (await server.Ada.GetAsync($"/api/makers/{at}").Refused(404)).ShouldBe("not_found");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_somebody_else_changed_meanwhile_stays_and_so_does_what_was_typed()
    {
        var at = await Prepared.Painter(server, Fake, "shared brush");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/settings/makers/{at}");
        await Field(visit, "Calls a month").FillAsync("2000");
        var version = (await Maker(at)).GetProperty("version").GetUInt32();
        await (await server.SignedIn("ada")).Send(HttpMethod.Patch, $"/api/makers/{at}", new { daily_limit = 77 }, ("If-Match", $"\"{version}\"")).Is(200);
        await Press(visit, "Save");
        await Press(visit, "Read it again");
        (await Field(visit, "Calls a month").InputValueAsync()).Replace(" ", "", StringComparison.Ordinal).ShouldBe("2000");
        await Press(visit, "Save");
        await visit.Page.WaitForURLAsync(new Regex("done=saved"));
        var kept = await Maker(at);
        (kept.GetProperty("daily_limit").GetInt32(), kept.GetProperty("monthly_limit").GetInt32()).ShouldBe((77, 2000));
        visit.Expected("412");
        visit.Wrong.ShouldBeEmpty();
    }

    private static ILocator Account(Visit visit, string name) => Row(visit, "Pictures", name);

    private Task<JsonElement> Maker(string id) => server.Ada.GetAsync($"/api/makers/{id}").Is(200);

    /// <summary>The account whose pictures are taken where none is named.</summary>
    private async Task<string> Default() =>
        (await server.Ada.GetAsync("/api/makers?service=image_generation").Is(200)).GetProperty("items").EnumerateArray().Single(m => m.GetProperty("is_default").GetBoolean()).Text("id");
}
