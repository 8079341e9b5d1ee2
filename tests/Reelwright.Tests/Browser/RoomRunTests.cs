using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Microsoft.Playwright.Assertions;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>A run in the editing room: which step is under way, and nothing goes on before its price was told.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class RoomRunTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
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
    public async Task A_run_names_the_step_that_is_under_way_and_a_paused_one_goes_on_only_at_a_price_that_was_told()
    {
        Fake.Gate = open.Task;
        var chapter = await Small(server, "The thaw", "The ice broke in a single night.", await Painter(server, Fake));
        var order = await Ordered(server, chapter);
        await Calls(server, order, "audio_generation", "done", 1);
        await Calls(server, order, "image_generation", "sending", 1);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        var run = Part(visit, "The next run");
        // The voice came last, and is done.
        await Expect(run.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Pictures are made", new() { Timeout = 30_000 });
        await Says(run, "Pictures 0 / 1");
        await Counts(run.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Voices" }).GetByLabel("done", new() { Exact = true }), 1);

        await Button(run, "Pause").ClickAsync();
        await Says(run, "Paused; what is made stays");
        await Button(run, "Go on").ClickAsync();
        var dialog = Dialog(visit, "Resume this order");
        await Says(dialog, "To be made: 1 picture. Everything else is kept as it is.");
        (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order").Text("status").ShouldBe("paused");
        await Button(dialog, "Resume for at most $0.04").ClickAsync();
        await Gone(dialog);
        open.SetResult();
        await Says(run, "The film is up to date");
        Fake.Accepted.ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_failed_is_tried_again_in_the_editing_room_at_a_price_that_was_told()
    {
        Fake.Gate = open.Task;
        Fake.Do(Fault.Policy);
        var chapter = await Small(server, "The fox", "The fox waited in the snow. The hens slept.", await Painter(server, Fake));
        var order = await Ordered(server, chapter);
        await Calls(server, order, "audio_generation", "done", 2);
        open.SetResult();
        await PaidStack.Failed(server, order);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        var why = visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The last run failed" });
        await Button(why, "Try again").ClickAsync();
        var dialog = Dialog(visit, "Retry what failed");
        await Says(dialog, "To be made: 1 picture. Everything else is kept as it is.");
        (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order").Text("status").ShouldBe("failed");
        await Button(dialog, "Retry for at most $0.04").ClickAsync();
        await Says(Part(visit, "The next run"), "The film is up to date");
        await Counts(why, 0);
        Fake.Accepted.ShouldBe(2);
        visit.Wrong.ShouldBeEmpty();
    }
}
