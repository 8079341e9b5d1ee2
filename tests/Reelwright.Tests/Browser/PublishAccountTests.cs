using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Browser.SettingsHands;

namespace Reelwright.Tests.Browser;

/// <summary>Accounts at platforms in the studio: connected on the platform's own page, added by hand, tried, paused and taken away.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class PublishAccountTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private FakeYouTube Fake { get; } = new();

    public async Task InitializeAsync()
    {
        await Fake.Start();
        server.Overheard.Secret(FakeYouTube.ClientSecret, Overheard.MakersKey);
    }

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [BrowserFact]
    public async Task A_channel_is_connected_on_its_platforms_page_tried_paused_and_taken_away()
    {
        await using var visit = await server.AdaVisits();
        await Allowing(visit);
        await visit.Go("/publish/accounts");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add an account", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "YouTube", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "By the platform’s own API", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("platform=youtube&route=official"));
        await Seen(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Good to know first", Exact = true }), "Until Google has audited your app’s API project");
        (await Field(visit, "Redirect address").InputValueAsync()).ShouldBe(new Uri(server.At, "/api/platform-accounts/callback").ToString());

        await Field(visit, "Name of the app").FillAsync("harbour app");
        await Field(visit, "Client ID").FillAsync(FakeYouTube.ClientId);
        await Field(visit, "Client secret").FillAsync(FakeYouTube.ClientSecret);
        await visit.Page.GetByText("Addresses of your own", new() { Exact = true }).ClickAsync();
        await Field(visit, "Page on which the app is allowed").FillAsync(Fake.At.Page);
        await Field(visit, "Where keys are given").FillAsync(Fake.At.Token);
        await Field(visit, "Where the API begins").FillAsync(Fake.At.Api);
        await Field(visit, "Where films are sent").FillAsync(Fake.At.Upload);
        await Press(visit, "Save and connect");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Allow the app", Exact = true }).ClickAsync();

        // What came of it is told, and no longer stands in the address.
        await Seen(visit.Page.GetByRole(AriaRole.Status), "“A channel” is connected to YouTube.");
        await visit.Page.WaitForURLAsync(new Regex("/publish/accounts$"));
        await Channel.Listen(server);
        await Seen(Account(visit, "A channel"), "ready");
        var id = (await Channels()).ShouldHaveSingleItem().Text("id");
        await Seen(Row(visit, "Apps at platforms", "harbour app"), "1 account is connected by it");

        await Press(visit, "Test: A channel");
        await Seen(Account(visit, "A channel"), "It works: the platform answered. Nothing was posted.");
        Fake.Posts.ShouldBeEmpty();
        await Act(visit, "More for A channel", "Pause");
        await Seen(Account(visit, "A channel"), "nothing is posted until you resume it");
        (await Channel.Row(server.Ada, id)).GetProperty("paused_at").ValueKind.ShouldBe(JsonValueKind.String);
        await Act(visit, "More for A channel", "Resume");
        await Gone(Account(visit, "A channel").GetByText("nothing is posted until you resume it"));
        (await Channel.Row(server.Ada, id)).GetProperty("paused_at").ValueKind.ShouldBe(JsonValueKind.Null);

        await Act(visit, "More for A channel", "Take away");
        await Seen(visit.Page.GetByRole(AriaRole.Dialog), "Its keys are deleted here at once");
        await Seen(visit.Page.GetByRole(AriaRole.Dialog), "nobody asks about it any more");
        await Agree(visit, "Take away");
        await Seen(visit.Page.GetByRole(AriaRole.Status), "The platform has taken the key back.");
        await Gone(Account(visit, "A channel"));
        (await Channels()).ShouldBeEmpty();
        Fake.Revoked.ShouldHaveSingleItem();
        (await visit.Page.ContentAsync()).ShouldNotContain(FakeYouTube.ClientSecret);

        await Press(visit, "Delete: harbour app (YouTube)");
        await Agree(visit, "Delete");
        await Gone(Row(visit, "Apps at platforms", "harbour app"));
        await visit.Go("/publish/accounts?refused=connection_declined");
        await Seen(visit.Page.GetByRole(AriaRole.Alert), "You did not give the permission on the platform’s page.");
        await visit.Page.WaitForURLAsync(new Regex("/publish/accounts$"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_account_that_is_posted_to_by_hand_and_a_tool_of_ones_own_are_added_and_the_tools_secret_is_shown_once()
    {
        await using var visit = await server.AdaVisits();
        await visit.Go("/publish/accounts/add?platform=weibo&route=assisted");
        await Seen(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Good to know first", Exact = true }), "You post it yourself: take the package");
        await Field(visit, "Name").FillAsync("Harbour page");
        await Field(visit, "Handle").FillAsync("harbour");
        await Press(visit, "Add the account");
        await Seen(visit.Page.GetByRole(AriaRole.Status), "“Harbour page” was added.");
        await Seen(Account(visit, "Harbour page"), "@harbour · Weibo · you post by hand");

        const string Add = "/publish/accounts/add?platform=xiaohongshu&route=bridge";
        await visit.Go(Add);
        await Field(visit, "Name").FillAsync("Harbour tool");
        await Field(visit, "Address of the tool").FillAsync("https://bridge.example.org/publish");
        await Press(visit, "Add the account");
        var secret = await Field(visit, "Secret of “Harbour tool”").InputValueAsync();
        server.Overheard.Secret(secret, Overheard.MakersKey);
        server.Installation.Secrets.Unprotect(await server.Runs.One<string>("select bridge_secret from platform_accounts where name = 'Harbour tool'")).ShouldBe(secret);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "To the accounts", Exact = true }).ClickAsync();
        await Seen(Account(visit, "Harbour tool"), "posted by a tool of your own");
        (await visit.Page.ContentAsync()).ShouldNotContain(secret);
        await visit.Go(Add);
        (await visit.Page.ContentAsync()).ShouldNotContain(secret);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "All accounts" }).ClickAsync();
        await Act(visit, "More for Harbour tool", "Change");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByLabel("Address of the tool").FillAsync("https://other.example.org/publish");
        await Agree(visit, "Save");
        await Gone(visit.Page.GetByRole(AriaRole.Dialog));
        var rows = (await server.Ada.GetAsync("/api/platform-accounts?platform=xiaohongshu").Is(200)).GetProperty("items").EnumerateArray().ToList();
        rows.ShouldHaveSingleItem().Text("bridge_url").ShouldBe("https://other.example.org/publish");
        server.Installation.Secrets.Unprotect(await server.Runs.One<string>("select bridge_secret from platform_accounts where name = 'Harbour tool'")).ShouldBe(secret);

        foreach (var name in new[] { "Harbour page", "Harbour tool" })
        {
            await Act(visit, $"More for {name}", "Take away");
            await Agree(visit, "Take away");
            await Gone(Account(visit, name));
        }

        (await server.Runs.One<bool>("select bool_and(is_deleted and bridge_secret is null) from platform_accounts where name like 'Harbour %'")).ShouldBeTrue();
        visit.Wrong.ShouldBeEmpty();
    }

    /// <summary>The stand-in has no page of its own: there, whoever is signed in allows the app by a link.</summary>
    private Task<IAsyncDisposable> Allowing(Visit visit) => visit.Page.RouteAsync(new Regex("^" + Regex.Escape(Fake.At.Page)), async route =>
    {
        var page = new Uri(route.Request.Url);
        var (code, state) = Fake.Allow(page);
        server.Overheard.Secret(code, Overheard.MakersKey);
        var back = QueryHelpers.AddQueryString(QueryHelpers.ParseQuery(page.Query)["redirect_uri"].ToString(), new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = state, ["code"] = code });
        await route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!doctype html><title>Allow</title><link rel=\"icon\" href=\"data:,\"><a href=\"{WebUtility.HtmlEncode(back)}\">Allow the app</a>" });
    });

    private static ILocator Account(Visit visit, string name) => Row(visit, "Accounts at platforms", name);

    private async Task<List<JsonElement>> Channels() => [.. (await server.Ada.GetAsync("/api/platform-accounts?platform=youtube").Is(200)).GetProperty("items").EnumerateArray()];
}
