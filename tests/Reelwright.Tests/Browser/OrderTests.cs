using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;
using static Microsoft.Playwright.Assertions;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>Orders: followed step by step, paused, ranked, resumed, cancelled; why one failed and what to do; what it used.</summary>
[Trait("suite", "browser")]
[Trait("turn", "a")]
public sealed class OrderTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync()
    {
        open.TrySetResult();
        await Fake.DisposeAsync();
    }

    [BrowserFact]
    public async Task An_order_is_seen_going_on_step_by_step_and_its_film_comes_without_a_reload()
    {
        var turns = Channel.CreateUnbounded<bool>();
        Fake.Watched = async (moment, _) => moment is not Moment.Arrived || await turns.Reader.ReadAsync();
        var chapter = await Small(server, "The lighthouse", "The lamp went out. A ship was near. Somebody ran.", await Painter(server, Fake));
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await Button(visit, "Make the film… · $0.12").ClickAsync();
        var dialog = Dialog(visit, "Make the chapter’s film");
        await Button(dialog, "Order · $0.12").ClickAsync();
        await Gone(dialog);

        await visit.Go("/orders");
        await visit.Page.EvaluateAsync("window.stays = true");
        var row = Row(visit, "The lighthouse");
        await Says(row, "Pictures 0 of 3");
        turns.Writer.TryWrite(true).ShouldBeTrue();
        await Says(row, "Pictures 1 of 3");
        await row.GetByRole(AriaRole.Link, new() { Name = "1. The lighthouse", Exact = true }).ClickAsync();
        await Has(Bar(visit, "Pictures"), "aria-valuenow", "33");
        await Has(Bar(visit, "Voices"), "aria-valuenow", "100");
        await Has(Bar(visit, "Film"), "aria-valuenow", "0");
        await Says(Part(visit, "Steps"), "Being made");
        for (var picture = 2; picture <= 3; picture++)
        {
            turns.Writer.TryWrite(true).ShouldBeTrue();
        }

        await Says(Part(visit, "Steps"), "Finished");
        await Has(Bar(visit, "Film"), "aria-valuenow", "100");
        await Holds(visit, "() => document.querySelector('video')?.readyState > 0");
        (await visit.Page.EvaluateAsync<bool>("window.stays === true")).ShouldBeTrue();
        Fake.Accepted.ShouldBe(3);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_order_is_paused_put_first_and_resumed_at_a_price_that_is_told_and_nothing_is_paid_twice()
    {
        Fake.Gate = open.Task;
        var chapter = await Small(server, "The snow", "It snowed for three days and three nights.", await Painter(server, Fake));
        var order = await Ordered(server, chapter);
        await Calls(server, order, "audio_generation", "done", 1);
        await Calls(server, order, "image_generation", "sending", 1);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/orders/{order}");
        await Button(visit, "Pause").ClickAsync();
        await Says(Part(visit, "Steps"), "Paused");
        await visit.Page.GetByText("What is made is kept; resume it whenever you like.").WaitForAsync();

        await Act(visit, Button(visit, "More for 1. The snow"), "Priority");
        var ranks = Dialog(visit, "Priority");
        await Button(ranks, "First").ClickAsync();
        await Button(ranks, "Save").ClickAsync();
        await Gone(ranks);
        await visit.Page.GetByText("Priority 100").WaitForAsync();

        await Button(visit, "Resume").ClickAsync();
        var dialog = Dialog(visit, "Resume this order");
        await Says(dialog, "To be made: 1 picture. Everything else is kept as it is.");
        await Button(dialog, "Resume for at most $0.04").ClickAsync();
        await Gone(dialog);
        open.SetResult();
        await Says(Part(visit, "Steps"), "Finished");
        await Says(Attempt(visit, 1), "Attempt 1: paused");
        await Says(Attempt(visit, 2), "Attempt 2: finished");
        (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order").GetProperty("priority").GetInt32().ShouldBe(100);
        Fake.Accepted.ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_cancelled_order_ends_for_good_and_says_so_in_the_list()
    {
        Fake.Gate = open.Task;
        var chapter = await Small(server, "The fire", "The fire burned until morning.", await Painter(server, Fake));
        var order = await Ordered(server, chapter);
        await Calls(server, order, "image_generation", "sending", 1);
        await using var visit = await server.AdaVisits();
        await visit.Go("/orders?status=active");
        var row = Row(visit, "The fire");
        await Says(row, "Being made");
        await Act(visit, Button(row, "More for 1. The fire"), "Cancel the order");
        var dialog = Dialog(visit, "Cancel this order?");
        await Button(dialog, "Cancel for good").ClickAsync();
        await Gone(dialog);
        await Says(row, "Cancelled");
        await Says(row, "Ended for good; what was made is kept.");
        (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order").Text("status").ShouldBe("cancelled");
        await visit.Page.ReloadAsync();
        await Counts(row, 0);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_failed_says_why_and_where_to_mend_it_and_a_retry_makes_only_that()
    {
        Fake.Gate = open.Task;
        Fake.Do(Fault.Policy);
        var chapter = await Small(server, "The wolf", "The wolf came at dusk. The sheep did not move. Then the moon rose.", await Painter(server, Fake));
        var order = await Ordered(server, chapter);
        await Calls(server, order, "audio_generation", "done", 3);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/orders/{order}");
        await Says(Part(visit, "Steps"), "Being made");
        open.SetResult();
        await Says(Part(visit, "Steps"), "Failed");

        var why = Part(visit, "Why it failed, and what to do");
        await Says(why, "Pictures: 1 sentence could not be made");
        await Says(why, "content_refused");
        await Says(why, "Change the sentence, or its picture or voice by hand.");
        var struck = (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order").GetProperty("error_details")[0].Text("sentence");
        await Says(why, (await Sentences(server, chapter)).Single(s => string.Equals(s.Text("id"), struck, StringComparison.Ordinal)).Text("content"));
        await why.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Mend it: ") }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"/chapters/{chapter}\\?sentence={struck}"));
        await Says(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The last run failed" }), "Try again");
        await visit.Page.GoBackAsync();

        await Button(visit, "Retry").ClickAsync();
        var dialog = Dialog(visit, "Retry what failed");
        await Says(dialog, "To be made: 1 picture. Everything else is kept as it is.");
        await Button(dialog, "Retry for at most $0.04").ClickAsync();
        await Says(Part(visit, "Steps"), "Finished");
        await Gone(why);
        Fake.Accepted.ShouldBe(3);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_finished_order_tells_what_it_used_whom_it_asked_and_what_became_of_it()
    {
        var chapter = await Small(server, "The well", "The bucket fell. It took a long time.");
        var order = await Ordered(server, chapter);
        var used = (await server.Finished(order)).GetProperty("attempts")[0].GetProperty("resource_usage");
        used.GetProperty("peak_memory_mb").GetDouble().ShouldBeGreaterThan(0);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/orders/{order}");
        var attempt = Attempt(visit, 1);
        await Says(attempt, "Attempt 1: finished");
        await Expect(attempt).ToContainTextAsync(new Regex("CPU time\\s*\\d+ s"));
        await Expect(attempt).ToContainTextAsync(new Regex("Most memory\\s*[\\d.,]+ [kMG]?B"));
        await Expect(attempt).ToContainTextAsync(new Regex("Written\\s*[\\d.,]+ [kMG]?B"));

        var tabs = visit.Page.GetByRole(AriaRole.Tabpanel);
        await Tab(visit, "Calls to makers").ClickAsync();
        await Says(tabs, "4 calls");
        await Tab(visit, "Timeline").ClickAsync();
        await Says(tabs, "2 cuts");
        await Says(tabs, "It took a long time.");
        await Tab(visit, "History").ClickAsync();
        await Says(tabs, "Order: being made → finished");
        await Tab(visit, "Settings").ClickAsync();
        await Says(tabs, "128 × 72 (set in the chapter)");
        await visit.Page.ReloadAsync();
        await Has(Tab(visit, "Settings"), "aria-selected", "true");
        visit.Wrong.ShouldBeEmpty();
    }

    private static ILocator Row(Visit visit, string title) => visit.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = title });

    private static ILocator Bar(Visit visit, string step) => visit.Page.GetByRole(AriaRole.Progressbar, new() { Name = $"Progress of {step}", Exact = true });

    private static ILocator Attempt(Visit visit, int number) => visit.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = $"Attempt {number}:" });

    private static ILocator Tab(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });
}
