using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using static Reelwright.Tests.Browser.SettingsHands;

namespace Reelwright.Tests.Browser;

/// <summary>The settings but for makers and money: storage, people, tokens, the log, the trash, preferences, the doctor and one's account.</summary>
[Trait("suite", "browser")]
[Trait("turn", "d")]
public sealed class SettingsTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task What_a_clean_up_would_remove_is_looked_at_before_it_is_run()
    {
        await server.Added("stock.txt", "It lies on a shelf.");
        await Prepared.OldPart(server, "long ago");
        var stock = (await server.Ada.GetAsync("/api/storage").Is(200)).GetProperty("shelves").EnumerateArray().Single(s => s.Text("storage_type") is "STOCK");
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/shelves");
        await Seen(Row(visit, "Shelves", "Stock"), $"in {stock.GetProperty("file_count")} files");
        await Press(visit, "Change: Parts and temporary files");
        await Field(visit, "Days after the last use").FillAsync("30");
        await Agree(visit, "Save");
        await Seen(Row(visit, "Shelves", "Parts and temporary files"), "at most 30 days after the last use");

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Clean up" }).ClickAsync();
        await Press(visit, "Make the list");
        await visit.Page.WaitForURLAsync(new Regex("list="));
        await Seen(visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "long ago" }), "too old");
        (await Parts()).ShouldBe(1, "a list removes nothing");
        var run = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove 1 item" });
        await run.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove 1 item" }).ClickAsync();
        await Seen(visit.Page.GetByRole(AriaRole.Status), "1 removed");
        await Gone(run);
        (await Parts()).ShouldBe(0);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task How_much_somebody_may_keep_is_said_and_they_see_it()
    {
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/people?text=bob");
        await Act(visit, "More for bob", "Storage quota");
        await Field(visit, "May keep, in GB").FillAsync("0.001");
        await Agree(visit, "Change it");
        await Seen(visit.Page.GetByRole(AriaRole.Main), "keeps 0 B of 1 MB");
        await visit.Go("/settings/shelves");
        await Seen(Row(visit, "Who keeps how much", "bob"), "0 B of 1 MB");
        (await server.Bob.GetAsync("/api/storage/usage").Is(200)).GetProperty("quota_bytes").GetInt64().ShouldBe(1_000_000);

        await using var bob = await Visits("bob");
        await bob.Go("/settings/me");
        await Seen(bob.Page.GetByRole(AriaRole.Main), "0 B of 1 MB used");
        visit.Wrong.ShouldBeEmpty();
        bob.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Somebody_is_invited_comes_by_the_link_and_becomes_an_owner()
    {
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/people");
        await Press(visit, "Invite somebody");
        await Field(visit, "Their e-mail address").FillAsync("dora@example.org");
        await Press(visit, "Make the link");
        var link = new Uri(await Field(visit, "Link for dora@example.org").InputValueAsync());
        server.Overheard.Secret(link.Fragment[1..], "an invitation");
        link.AbsolutePath.ShouldBe("/invitation");

        await using var dora = await server.Visit();
        await dora.Go(link.AbsolutePath + link.Fragment);
        await Field(dora, "User name").FillAsync("dora");
        await dora.Page.Locator("input[autocomplete=new-password]").FillAsync(Server.Password);
        await Press(dora, "Make the account");
        await dora.Page.WaitForURLAsync(new Regex("/projects"));
        await dora.Go("/settings/me");
        await dora.Page.GetByRole(AriaRole.Link, new() { Name = "Doctor" }).WaitForAsync();
        var people = dora.Page.GetByRole(AriaRole.Link, new() { Name = "People" });
        (await people.CountAsync()).ShouldBe(0, "a member looks after nobody");

        await visit.Go("/settings/people?text=dora");
        await Act(visit, "More for dora", "Make an owner");
        await Agree(visit, "Make an owner");
        await visit.Page.GetByRole(AriaRole.Main).GetByText("Owner", new() { Exact = true }).WaitForAsync();
        (await server.Ada.GetAsync("/api/users?text=dora").Is(200)).GetProperty("items")[0].Text("role").ShouldBe("owner");
        await dora.Page.ReloadAsync();
        await people.ClickAsync();
        await dora.Page.GetByRole(AriaRole.Button, new() { Name = "More for ada" }).WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
        dora.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_token_is_told_once_works_and_is_revoked()
    {
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/tokens");
        await Field(visit, "Name").FillAsync("nightly script");
        await Press(visit, "Make a token");
        var token = await Field(visit, "Token “nightly script”").InputValueAsync();
        server.Overheard.Secret(token, "a token");
        var script = server.Nobody();
        script.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        (await script.GetAsync("/api/me").Is(200)).Text("username").ShouldBe("ada");

        await visit.Page.ReloadAsync();
        var revoke = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke: nightly script" });
        await revoke.WaitForAsync();
        (await visit.Page.ContentAsync()).ShouldNotContain(token);
        await revoke.ClickAsync();
        await Agree(visit, "Revoke");
        await Gone(revoke);
        (await script.GetAsync("/api/me").Refused(401)).ShouldBe("unauthenticated");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Lines_of_the_log_are_sought_and_what_was_asked_stands_in_the_address()
    {
        await server.Runs.Rows("""
            insert into system_logs (id, timestamp, level, category, message)
            values (gen_random_uuid(), now(), 'warning', 'system', 'the lamp of the pier went out'), (gen_random_uuid(), now(), 'info', 'system', 'the lamp of the pier was lit')
            """);
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/logs");
        await Field(visit, "Search the messages").FillAsync("lamp of the pier");
        await visit.Page.WaitForURLAsync(new Regex("text=lamp"));
        await Assertions.Expect(Row(visit, "Log", "lamp of the pier")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Choose(visit, "Severity", "warning or worse");
        await visit.Page.WaitForURLAsync(new Regex("level=warning"));
        await visit.Page.ReloadAsync();
        await Seen(Row(visit, "Log", "lamp of the pier"), "the lamp of the pier went out");
        await Assertions.Expect(Row(visit, "Log", "the lamp of the pier was lit")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Assertions.Expect(Field(visit, "Search the messages")).ToHaveValueAsync("lamp of the pier");
        await Assertions.Expect(Choice(visit, "Severity")).ToHaveValueAsync("warning or worse");
        visit.Address.ShouldBe("/settings/logs?text=lamp+of+the+pier&level=warning");
        await Press(visit, "Show all");
        await visit.Page.WaitForURLAsync(new Regex("/settings/logs$"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_was_thrown_away_comes_back()
    {
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "Brought back", text = "It came back. It stayed." }).Is(201)).Text("id");
        var clip = (await ClipStudio.Upload(server.Ada, "&caption=Brought%20back%20too")).GetProperty("video").Text("id");
        await Prepared.Throw(server, $"/api/projects/{project}");
        await ClipStudio.Change(server.Ada, HttpMethod.Delete, clip).Is(204);
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/trash");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Clips" }).ClickAsync();
        await Press(visit, "Restore: Brought back too");
        await Seen(visit.Page.GetByRole(AriaRole.Status), "“Brought back too” is back");
        (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video").Text("id").ShouldBe(clip);

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Projects" }).ClickAsync();
        await Press(visit, "Restore: Brought back");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open it" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Brought back", Level = 1 }).WaitForAsync();
        visit.Address.ShouldBe($"/projects/{project}");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Preferences_are_kept_and_hold_for_projects_that_say_nothing_else()
    {
        var project = await server.Added("preferred.txt", "It says nothing of itself.");
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/preferences");
        await Choose(visit, "Frames a second", "25");
        await Choose(visit, "Quality", "Draft");
        await Field(visit, "Rest after a sentence").FillAsync("0.5");
        await Press(visit, "Save");
        await Seen(visit.Page.GetByRole(AriaRole.Alert), "Saved");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(Field(visit, "Rest after a sentence")).ToHaveValueAsync("0.5", new() { Timeout = 30_000 });
        await Assertions.Expect(Choice(visit, "Frames a second")).ToHaveValueAsync("25");
        (await InForce(project)).ShouldBe(["fps=25 user", "quality=draft user", "sentence_gap=0.5 user"]);

        await Press(visit, "Forget all of these");
        await Gone(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Forget all of these" }));
        await Assertions.Expect(Choice(visit, "Frames a second")).ToHaveValueAsync("", new() { Timeout = 30_000 });
        (await InForce(project)).ShouldAllBe(value => value.EndsWith(" default", StringComparison.Ordinal));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_doctor_tells_what_works_here_and_what_an_account_would_add()
    {
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/doctor");
        await Assertions.Expect(Row(visit, "This installation", "").GetByText("works", new() { Exact = true })).ToHaveCountAsync(4, new() { Timeout = 30_000 });
        var clips = Row(visit, "What can be made", "Clips").Filter(new() { Has = visit.Page.GetByText("Clips", new() { Exact = true }) });
        await Seen(clips, "needs an account");
        await PaidStack.Account(server, "fal", "video_generation", "http://127.0.0.1:9", ClipStudio.FromText);
        await visit.Page.ReloadAsync();
        await Seen(clips, "1 not tried yet");
        (await clips.GetByText("needs an account").CountAsync()).ShouldBe(0);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Add an account: Translation" }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/settings/makers/add\\?service=translation"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_new_password_needs_the_old_one_and_signs_out_everywhere_else()
    {
        const string next = "a lantern over the water";
        server.Overheard.Secret(next, "her new password");
        await server.Join("carol");
        await using var visit = await Visits("carol");
        await using var other = await Visits("carol");
        await visit.Go("/settings/me");
        await Field(visit, "Current password").FillAsync("not the one she has");
        await Field(visit, "New password").FillAsync(next);
        await Press(visit, "Change the password");
        await Assertions.Expect(Field(visit, "Current password")).ToHaveAccessibleDescriptionAsync(new Regex("The current password is another"), new() { Timeout = 30_000 });
        await Field(visit, "Current password").FillAsync(Server.Password);
        await Press(visit, "Change the password");
        await Seen(visit.Page.GetByRole(AriaRole.Alert), "The password is changed");

        await other.Go("/projects");
        await other.Page.WaitForURLAsync(new Regex("/sign-in"));
        await other.SignIn("carol", next);
        other.Address.ShouldBe("/projects");
        await visit.Go("/settings/me");
        visit.Address.ShouldBe("/settings/me", "whoever changed it stays");
        visit.Expected("422");
        visit.Wrong.ShouldBeEmpty();
        other.Expected("401");
        other.Wrong.ShouldBeEmpty();
    }

    private async Task<Visit> Visits(string name)
    {
        var visit = await server.Visit();
        await visit.Go("/sign-in");
        await visit.SignIn(name, Server.Password);
        return visit;
    }

    private Task<long> Parts() => server.Runs.One<long>("select count(*) from render_parts where input_digest = 'long ago'");

    private async Task<List<string>> InForce(string project) =>
        [.. (await server.Ada.GetAsync($"/api/projects/{project}/settings").Is(200)).GetProperty("in_force").EnumerateArray().Where(v => v.Text("name") is "fps" or "quality" or "sentence_gap").Select(v => $"{v.Text("name")}={v.GetProperty("is")} {v.Text("origin")}")];
}
