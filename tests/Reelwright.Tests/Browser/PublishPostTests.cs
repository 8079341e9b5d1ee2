using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing.Fakes;
using Reelwright.Tests.Publishing.Posting;
using static Microsoft.Playwright.Assertions;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>Posts in the studio: written and posted, settled where nobody knows of them, and made by hand.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class PublishPostTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private const string Note = "64a1b2c3d4e5f60718293a4b";

    private readonly PlatformDesk desk = PlatformDesk.YouTube();
    private Guid account;

    private FakeYouTube Tube => (FakeYouTube)desk.Fake;

    public async Task InitializeAsync()
    {
        await desk.Fake.Start();
        // A channel is connected once: that of the test before is none any more.
        await server.Runs.Rows("update platform_accounts set is_deleted = true, deleted_at = now(), deleted_by = user_id, access_token = null, refresh_token = null where route = 'official' and not is_deleted");
        var number = Guid.NewGuid();
        account = await desk.Connect(server, $"Channel {number}", $"ours {number}");
    }

    public async Task DisposeAsync() => await desk.Fake.DisposeAsync();

    [BrowserFact]
    public async Task A_film_is_posted_from_its_page_once_its_words_fit_and_its_link_is_told()
    {
        var film = await Film("The lantern", "The lantern was lit. Somebody waved.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/films/{film}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Publish", Exact = true }).And(visit.Page.Locator($"a[href*='{film}']")).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex($"/publish/new\\?film={film}"));
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Account", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^Channel .* · YouTube$") }).ClickAsync();

        // What is too long is told while it is typed, and nothing is sent of it.
        var title = visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true });
        await Reads(title, "The lantern");
        await title.FillAsync(new string('a', 120));
        await Says(Part(visit, "Words"), "120 of 100 characters");
        await Says(Part(visit, "Words"), "make it shorter");
        await Button(visit, "Post now…").ClickAsync();
        await Says(visit.Page.GetByRole(AriaRole.Alert), "First mend this");
        (await visit.Page.GetByRole(AriaRole.Dialog).CountAsync()).ShouldBe(0);
        (await Posts(film)).ShouldBeEmpty();
        Tube.Begun.ShouldBe(0);

        await title.FillAsync("The lantern is lit");
        await Says(Part(visit, "Words"), "18 of 100 characters");
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Description", Exact = true }).FillAsync("灯");
        await Says(Part(visit, "Words"), "3 of 5,000 bytes");
        await Button(visit, "Post now…").ClickAsync();
        var dialog = Dialog(visit, "Post this?");
        await Says(dialog, "“The lantern is lit” goes to YouTube");
        (await Posts(film)).ShouldBeEmpty();
        await Button(dialog, "Post now").ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/publish/posts/[0-9a-f-]{36}"));

        var post = (await Posts(film)).ShouldHaveSingleItem().Text("id");
        visit.Address.ShouldBe($"/publish/posts/{post}");
        var told = await Until(post, "published");
        (told.Text("title"), told.Text("description")).ShouldBe(("The lantern is lit", "灯"));
        Tube.Posts.ShouldHaveSingleItem().Title.ShouldBe("The lantern is lit");
        await Says(Part(visit, "How it stands"), "It is out.");
        await Part(visit, "How it stands").GetByRole(AriaRole.Link, new() { Name = told.Text("platform_url"), Exact = true }).WaitForAsync();
        await visit.Page.GetByText("Sent the film", new() { Exact = true }).WaitForAsync();
        // By its API nobody can set there whether others may comment or download.
        await Says(Part(visit, "What is said"), "Made with AI");
        (await Part(visit, "What is said").GetByText(new Regex("^(Comments|Downloads|Age limit)$")).CountAsync()).ShouldBe(0);
        // It had no time: the month has it on the day it came out.
        await visit.Go("/publish/calendar");
        await visit.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button, new() { Name = "The lantern is lit" }).WaitForAsync();
        await visit.Go("/publish?platform=youtube");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The lantern is lit", Exact = true }).WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_post_of_which_nobody_knows_is_settled_by_the_link_of_somebody_who_looked()
    {
        var post = await InDoubt(await Film("The fog", "The fog came in. Nothing was to be seen."));
        await using var visit = await server.AdaVisits();
        await visit.Go("/publish");
        await Part(visit, "Needs you").GetByRole(AriaRole.Link, new() { Name = "In the fog", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex($"/publish/posts/{post}"));
        await Says(Part(visit, "Nobody knows whether it is out"), "Nothing is sent again by itself");
        (await Button(visit, "Cancel the post").CountAsync()).ShouldBe(0);

        // That it is not there has to be looked at first.
        await Button(visit, "It is not there").ClickAsync();
        var absent = Dialog(visit, "It is not there");
        await Button(absent, "Say so").ClickAsync();
        (await Read(post)).Text("state").ShouldBe("ambiguous");
        await Button(absent, "Cancel").ClickAsync();
        await Gone(absent);

        await Button(visit, "It is there").ClickAsync();
        var there = Dialog(visit, "It is there");
        await there.GetByLabel("Link of the post").FillAsync("https://example.org/x");
        await Button(there, "This is its link").ClickAsync();
        await Says(there.GetByRole(AriaRole.Alert), "link_unknown");
        visit.Expected("422");
        await there.GetByLabel("Link of the post").FillAsync("https://youtu.be/AbCdEfGhIjK");
        await Button(there, "This is its link").ClickAsync();
        await Says(Part(visit, "How it stands"), "It is out.");
        var told = await Read(post);
        (told.Text("state"), told.Text("platform_url")).ShouldBe(("published", "https://www.youtube.com/watch?v=AbCdEfGhIjK"));
        visit.Wrong.ShouldBeEmpty();

        // Whoever reads Chinese is told so in Chinese, and what its steps met.
        await using var other = await server.AdaVisits(new Looks("zh"));
        await other.Go($"/publish/posts/{post}?tab=history");
        await other.Page.GetByText("有人在平台上找到了它。", new() { Exact = true }).WaitForAsync();
        var met = (await server.Ada.GetAsync($"/api/publications/{post}/steps").Is(200)).GetProperty("items").EnumerateArray().First(step => step.Text("name") is "send" && step.GetProperty("fault").ValueKind is JsonValueKind.String);
        await other.Go($"/publish/posts/{post}");
        await other.Page.GetByText(met.Text("fault") is "ambiguous" ? "平台没有完整回复" : "暂时连不上平台").First.WaitForAsync();
        (await other.Page.GetByText(met.Text("message"), new() { Exact = true }).CountAsync()).ShouldBe(0);
        other.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_post_whose_account_was_taken_away_needs_somebody_and_is_settled_by_them()
    {
        var film = await Film("The reef", "The reef was near. Nobody saw it.");
        var hand = await Channel.ByHand(server.Runs, "xiaohongshu", "taken away");
        var post = (await server.Ada.PostAsJsonAsync("/api/publications", new { film_id = film, account_id = hand, title = "On the reef", publish = true }).Is(201)).Text("id");
        await Until(post, "awaiting_user");
        // As an account leaves it that is taken away while the platform works on it.
        await server.Runs.Rows($"update publication_records set state = 'processing', status = 'publishing', due_at = null where id = '{post}'");
        await server.Runs.Rows($"update platform_accounts set is_deleted = true, deleted_at = now(), deleted_by = user_id where id = '{hand}'");
        await using var visit = await server.AdaVisits();
        await visit.Go("/publish");
        await Says(Part(visit, "Needs you"), "Its account was taken away: look there, then say what became of it");
        await visit.Go("/publish?status=account_gone");
        await visit.Page.GetByRole(AriaRole.List, new() { Name = "Posts", Exact = true }).GetByText("Account taken away", new() { Exact = true }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "On the reef", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex($"/publish/posts/{post}"));
        await Says(Part(visit, "How it stands"), "nobody can ask what became of it");
        await Button(visit, "It is there").ClickAsync();
        var there = Dialog(visit, "It is there");
        await there.GetByLabel("Link of the post").FillAsync($"https://www.xiaohongshu.com/explore/{Note[..^1]}e");
        await Button(there, "This is its link").ClickAsync();
        await Says(Part(visit, "How it stands"), "It is out.");
        await visit.Go("/publish?status=account_gone");
        await visit.Page.GetByText("No post fits this choice.", new() { Exact = true }).WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_package_is_taken_along_posted_by_hand_and_its_link_brought_back()
    {
        var film = await Film("The tide", "The tide went out. The boats lay still.");
        var hand = await Channel.ByHand(server.Runs, "xiaohongshu", "by hand");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/publish/new?film={film}&account={hand}");
        await Reads(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true }), "The tide");
        await visit.Page.GetByRole(AriaRole.Switch, new() { Name = "Allow comments", Exact = true }).ClickAsync();
        await Button(visit, "Make the package…").ClickAsync();
        await Button(Dialog(visit, "Post this?"), "Make the package").ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/publish/posts/[0-9a-f-]{36}"));
        var post = (await Posts(film)).ShouldHaveSingleItem().Text("id");
        await Until(post, "awaiting_user");

        await Part(visit, "What is said").GetByText("Downloads", new() { Exact = true }).WaitForAsync();
        var steps = Part(visit, "Post it by hand");
        using var folder = new TempFolder();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => steps.GetByRole(AriaRole.Link, new() { Name = "Download the package", Exact = true }).ClickAsync());
        await download.SaveAsAsync(folder["package"]);
        await using (var zip = await ZipFile.OpenReadAsync(folder["package"]))
        {
            new[] { "video.mp4", "title.txt", "CHECKLIST.md", "metadata.json" }.Except(zip.Entries.Select(e => e.Name), StringComparer.Ordinal).ShouldBeEmpty();
        }

        await steps.GetByRole(AriaRole.Checkbox, new() { Name = "Comments: off", Exact = true }).CheckAsync();
        await steps.GetByLabel("Link of the post").FillAsync($"看看 https://www.xiaohongshu.com/explore/{Note}?xsec_token=AB 吧");
        await Button(steps, "This is its link").ClickAsync();
        await Says(Part(visit, "How it stands"), "It is out.");
        var told = await Read(post);
        (told.Text("state"), told.Text("platform_video_id"), told.GetProperty("allow_comments").GetBoolean()).ShouldBe(("published", Note, false));
        visit.Wrong.ShouldBeEmpty();
    }

    private async Task<string> Film(string title, string text)
    {
        var chapter = await Made(server, title, text);
        return (await server.Ada.GetAsync($"/api/films?chapter={chapter}&status=COMPLETED").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().Text("id");
    }

    private async Task<List<JsonElement>> Posts(string film) => [.. (await server.Ada.GetAsync($"/api/publications?film={film}").Is(200)).GetProperty("items").EnumerateArray()];

    private Task<JsonElement> Read(string post) => server.Ada.GetAsync($"/api/publications/{post}").Is(200);

    private Task<JsonElement> Until(string post, string state) => PostWait.Until(server, post, state);

    /// <summary>Loses the request with the last byte, and with it the upload that could be asked.</summary>
    private async Task<string> InDoubt(string film)
    {
        Tube.Watched = (at, route) =>
        {
            if (at == FakeMoment.Arrived && route.StartsWith(desk.Send, StringComparison.Ordinal))
            {
                Tube.ForgetUploads();
            }

            return Task.CompletedTask;
        };
        Tube.Script(desk.Send, FakeAct.DropBefore);
        var post = (await server.Ada.PostAsJsonAsync("/api/publications", new { film_id = film, account_id = account, title = "In the fog", publish = true }).Is(201)).Text("id");
        await Until(post, "ambiguous");
        Tube.Watched = null;
        return post;
    }
}
