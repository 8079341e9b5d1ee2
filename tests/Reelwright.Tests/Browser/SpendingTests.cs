using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.SettingsHands;

namespace Reelwright.Tests.Browser;

/// <summary>Money in the studio: what may be spent, what was, and calls nobody knows the end of.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class SpendingTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [BrowserFact]
    public async Task A_budget_is_set_and_no_call_goes_beyond_it()
    {
        var maker = await Prepared.Painter(server, Fake, "purse");
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/spending");
        await Choose(visit, "Counts", "One maker");
        await Choose(visit, "Maker", "purse");
        await Field(visit, "Amount").FillAsync("0.09");
        await Press(visit, "Set the budget");
        await Seen(Row(visit, "Budgets", "purse: $0.09 a month"), "$0.00 of $0.09 used this month · $0.09 left");

        var order = await PaidStack.Order(server, "purse.txt", LongBook.Text(4, salt: "purse"), Guid.Parse(maker));
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe("budget_reached");
        Fake.Accepted.ShouldBe(2);
        await visit.Go($"/orders/{order}");
        await Seen(visit.Page.GetByRole(AriaRole.Main), "0.09 USD a month");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "To spending" }).First.ClickAsync();
        await Seen(Row(visit, "Budgets", "purse: $0.09 a month"), "$0.08 of $0.09 used this month · $0.01 left");

        // On the page of the account its own are set.
        await visit.Go($"/settings/makers/{maker}");
        await Field(visit, "Amount").FillAsync("0.08");
        await Press(visit, "Set the budget");
        await Seen(Row(visit, "Budgets", "purse: $0.08 a month"), "$0.08 of $0.08 used this month · used up");
        await Gone(Row(visit, "Budgets", "purse: $0.09 a month"));
        var budget = (await server.Ada.GetAsync("/api/budgets").Is(200)).EnumerateArray().Single(b => b.GetProperty("api_config_id").GetString() is { } of && of.Equals(maker, StringComparison.Ordinal));
        (budget.GetProperty("amount").GetDecimal(), budget.GetProperty("spent").GetDecimal()).ShouldBe((0.08m, 0.08m));

        await Press(visit, "Take away: purse: $0.08 a month");
        await Agree(visit, "Take away");
        await Gone(Row(visit, "Budgets", "purse: $0.08 a month"));
        (await server.Ada.GetAsync("/api/budgets").Is(200)).GetArrayLength().ShouldBe(0);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_budget_without_a_period_says_so_and_so_does_what_was_used_of_it()
    {
        await Prepared.Painter(server, Fake, "bottomless bag");
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/spending");
        await Choose(visit, "Counts", "One maker");
        await Choose(visit, "Maker", "bottomless bag");
        await Field(visit, "Amount").FillAsync("5");
        await Choose(visit, "For", "all time");
        await Press(visit, "Set the budget");
        await Seen(Row(visit, "Budgets", "bottomless bag: $5.00 in all"), "$0.00 of $5.00 used so far · $5.00 left");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Seen(Row(visit, "预算", "bottomless bag：总共 US$5.00"), "至今已用 US$0.00 / US$5.00 · 剩余 US$5.00");
        await Press(visit, "取消预算: bottomless bag：总共 US$5.00");
        await Agree(visit, "取消预算");
        await Gone(Row(visit, "预算", "bottomless bag"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_a_call_cost_is_seen_by_day_by_service_and_by_itself()
    {
        var maker = await Prepared.Painter(server, Fake, "chart painter");
        var order = await PaidStack.Order(server, "chart.txt", LongBook.Text(2, salt: "chart"), Guid.Parse(maker));
        var project = (await server.Finished(order)).GetProperty("order").Text("project_id");
        var title = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("project").Text("title");
        await using var visit = await server.AdaVisits();
        await visit.Go("/settings/spending");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "By project" }).ClickAsync();
        await Choose(visit, "Project", title);
        await visit.Page.WaitForURLAsync(new Regex($"project={project}"));
        var chart = visit.Page.GetByRole(AriaRole.Img, new() { Name = "Spending by day in USD: In all $0.08" });
        await chart.FocusAsync();
        await chart.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Page.Locator("figcaption")).ToHaveTextAsync(new Regex(": Pictures \\$0\\.08$"));
        await visit.Page.GetByText("As a table").ClickAsync();
        var pictures = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Pictures" });
        await Assertions.Expect(pictures.GetByRole(AriaRole.Cell)).ToContainTextAsync(new[] { "Pictures", "openai", "2", "$0.08" });

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Calls" }).ClickAsync();
        var calls = Row(visit, "Calls", "chart painter");
        await Assertions.Expect(calls).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Assertions.Expect(calls).ToContainTextAsync(new[] { "$0.04", "$0.04" });
        // What is chosen is kept from tab to tab, and over a reload.
        await Choose(visit, "State", "given up");
        await Seen(visit.Page.GetByRole(AriaRole.Main), "No calls");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(Choice(visit, "State")).ToHaveValueAsync("given up", new() { Timeout = 30_000 });
        visit.Address.ShouldBe($"/settings/spending?tab=calls&project={project}&status=abandoned");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_call_nobody_knows_the_end_of_is_settled_and_then_asked_for_again()
    {
        var maker = await Prepared.Painter(server, Fake, "silent painter");
        Fake.Do(Fault.HangUp);
        var order = await PaidStack.Order(server, "doubt.txt", LongBook.Text(2, salt: "doubt"), Guid.Parse(maker));
        var project = (await PaidStack.Failed(server, order)).Text("project_id");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/orders/{order}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "To the calls to settle" }).First.ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/settings/spending\\?tab=doubts$"));
        await Seen(Row(visit, "To settle", "silent painter"), "$0.04 held back");
        (await Held(project)).ShouldBe(0.04m);

        await Press(visit, "Settle");
        await Seen(visit.Page.GetByRole(AriaRole.Dialog), "$0.04 is held back for it.");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Ask the vendor" }).ClickAsync();
        await Agree(visit, "Ask the vendor");
        await Seen(visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert), "find_unsupported");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "It was never carried out" }).ClickAsync();
        await Agree(visit, "It was never carried out");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to settle" }).WaitForAsync();
        (await Held(project)).ShouldBe(0);
        (await server.Ada.GetAsync($"/api/calls?status=unknown&project={project}").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);

        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await server.Finished(order);
        (await PaidStack.Calls(server, order)).ShouldBe("done 2, failed 1");
        visit.Expected("422");
        visit.Wrong.ShouldBeEmpty();
    }

    private async Task<decimal> Held(string project) => (await server.Ada.GetAsync($"/api/projects/{project}/costs").Is(200)).EnumerateArray().Sum(row => row.GetProperty("held").GetDecimal());
}
