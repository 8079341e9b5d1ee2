using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Browser;

/// <summary>From an empty data folder: the link that serve prints, the first account, the sample story.</summary>
[Trait("suite", "browser")]
public sealed class FirstVisitTests(NewStudioServer server) : IClassFixture<NewStudioServer>
{
    [BrowserFact]
    public async Task The_link_of_the_set_up_leads_to_an_account_and_the_sample_is_one_click_away()
    {
        await using var visit = await server.Visit();
        await visit.Go("/");
        visit.Address.ShouldBe("/set-up");
        await visit.Page.CloseAsync();
        await using var link = await visit.Tab();
        await link.Go($"/set-up#{server.SetUpLink}");
        await link.Page.GetByLabel("User name").FillAsync("ada");
        await link.Page.GetByLabel("E-mail").FillAsync("ada@example.org");
        await link.Page.Locator("input[autocomplete=new-password]").FillAsync(Server.Password);
        await link.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await link.Page.GetByRole(AriaRole.Button, new() { Name = "Try the sample story" }).ClickAsync();
        await link.Page.WaitForURLAsync(new Regex("/projects/[0-9a-f-]+"));
        link.Wrong.ShouldBeEmpty();
    }
}
