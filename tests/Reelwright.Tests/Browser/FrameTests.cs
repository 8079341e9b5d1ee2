using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Browser;

/// <summary>What every screen stands in: who is here, in which language and light, and what is seen while the server is away.</summary>
[Trait("suite", "browser")]
public sealed class FrameTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task Whoever_is_not_signed_in_comes_to_where_they_wanted_to_go_after_they_are()
    {
        await using var visit = await server.Visit();
        await visit.Go("/publish?from=here");
        visit.Address.ShouldStartWith("/sign-in?to=");
        await visit.SignIn("ada", Server.Password);
        visit.Address.ShouldBe("/publish?from=here");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_installation_that_is_claimed_shows_nobody_the_form_of_the_first_account()
    {
        await using var visit = await server.Visit();
        var (asked, answer) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await visit.Page.RouteAsync("**/api/setup", async route =>
        {
            asked.TrySetResult();
            await answer.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync(new Uri(server.At, "/set-up#a-link-of-long-ago").ToString());
        await asked.Task;
        await visit.Page.GetByRole(AriaRole.Main).Locator(".mantine-Loader-root").WaitForAsync();
        (await visit.Page.Locator("form").CountAsync()).ShouldBe(0);
        answer.SetResult();
        await visit.Page.WaitForURLAsync(new Regex("/sign-in$"));
        await visit.Page.GetByText("This installation has its first account: sign in.").WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_wrong_password_is_said_in_the_language_of_the_page()
    {
        await using var visit = await server.Visit(new Looks("zh"));
        await visit.Go("/sign-in");
        await visit.Page.Locator("input[autocomplete=username]").FillAsync("ada");
        await visit.Page.Locator("input[autocomplete=current-password]").FillAsync("not this one");
        await visit.Page.Locator("button[type=submit]").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alert).GetByText("用户名或密码不正确").WaitForAsync();
    }

    [BrowserFact]
    public async Task A_session_that_ends_in_the_middle_is_taken_up_again_without_leaving_the_page()
    {
        await using var visit = await server.AdaVisits();
        await visit.Go("/projects?text=harbour");
        // Its cookie is gone, as it is when an owner closed the session.
        await visit.Page.Context.ClearCookiesAsync();
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Search by title" }).FillAsync("harbour night");
        await visit.Page.GetByText("You were signed out").WaitForAsync();
        await visit.Page.Locator("input[autocomplete=current-password]").FillAsync(Server.Password);
        await visit.Page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await visit.Page.GetByText("You were signed out").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        visit.Address.ShouldBe("/projects?text=harbour+night");
        visit.Expected("401");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Language_and_light_stay_as_they_were_chosen()
    {
        await using var visit = await server.AdaVisits();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "项目" }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "跟随系统" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "深色" }).ClickAsync();
        await visit.Go("/numbers");
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("zh-CN");
        (await visit.Page.Locator("html").GetAttributeAsync("data-mantine-color-scheme")).ShouldBe("dark");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_document_added_in_one_tab_is_seen_in_the_other()
    {
        await using var visit = await server.AdaVisits();
        await using var other = await visit.Tab();
        await other.Go("/projects");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a project" }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Text" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true }).FillAsync("Seen in both");
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).FillAsync("One sentence. And another one.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the text" }).ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/projects/[0-9a-f-]+"));
        await other.Page.GetByText("Seen in both").WaitForAsync();
        other.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Seven_windows_with_seven_projects_leave_room_for_what_is_asked_and_each_hears_of_its_own()
    {
        await using var visit = await server.AdaVisits();
        var windows = new List<(Visit Visit, string Project)>();
        for (var n = 1; n <= 7; n++)
        {
            // A browser has six connections to a server for all its windows.
            var project = await server.Added($"window {n}.txt", $"Window {n} is open. The wind comes in.");
            var window = await visit.Tab();
            await window.Go($"/projects/{project}");
            windows.Add((window, project));
        }

        var some = new[] { windows[0], windows[3], windows[6] };
        foreach (var (window, project) in some)
        {
            (await window.Page.EvaluateAsync<bool>("document.hidden")).ShouldBeFalse();
            // By a token: the session of the browser hears nothing of it.
            await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{(await server.Chapters(project))[0]}/orders", Server.Small).Is(200);
        }

        foreach (var (window, _) in some)
        {
            await window.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Film(,|$)") }).WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
            window.Wrong.ShouldBeEmpty();
        }
    }

    [BrowserFact]
    public async Task A_server_that_is_away_is_said_and_its_return_is_noticed()
    {
        await server.Added("away.txt", "One sentence.");
        await using var visit = await server.AdaVisits();
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Search by title" }).WaitForAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Search by title" }).FillAsync("gone");
        await visit.Page.GetByText("The server does not answer").First.WaitForAsync();
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.GetByText("What is being made goes on").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await visit.Page.GetByText("Nothing found").WaitForAsync();
    }
}
