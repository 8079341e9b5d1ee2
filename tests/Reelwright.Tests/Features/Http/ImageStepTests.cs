using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Pipeline.Money;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Whatever a picture came from, what is told of its video is what its takes are, at every step and whenever whoever takes that step dies (001).</summary>
[Trait("suite", "money")]
[Trait("turn", "a")]
public sealed class ImageStepTests(Server server) : IClassFixture<Server>, IAsyncLifetime
{
    private const int Never = 900;
    private const int Always = 100;
    private Running? worker;

    private FakeFal Good { get; } = new();

    private FakeFal Bad { get; } = new();

    private FakeComfyUi Comfy { get; } = new();

    public Task InitializeAsync() => Task.WhenAll(Good.Start(), Bad.Start(), Comfy.Start());

    public async Task DisposeAsync()
    {
        await Die();
        await Good.DisposeAsync();
        await Bad.DisposeAsync();
        await Comfy.DisposeAsync();
    }

    [Fact]
    public Task Every_picture_s_video_is_asked_for_made_and_told_of_step_by_step() => Walk(cut: false);

    [Fact]
    [Trait("long", "true")]
    public Task A_step_that_is_killed_in_its_midst_was_not_taken_by_the_picture_nor_by_its_take() => Walk(cut: true);

    private async Task Walk(bool cut)
    {
        await Work();
        var gallery = await Gallery.Of(server, Comfy);
        await Die();
        await gallery.Tells(_ => ("none", false));
        await gallery.Remembers(_ => []);

        Good.LooksNeeded = Bad.LooksNeeded = Never;
        var (good, bad) = (await ClipStudio.Maker(server, Good, ClipStudio.FromPicture), await ClipStudio.Maker(server, Bad, ClipStudio.FromPicture));
        await PaidStack.Patience(server, good, 60);
        await gallery.Animate(p => p.Second ? bad : good);
        await gallery.Tells(_ => ("pending", false));

        await Step(cut, gallery, "pending");
        await server.Runs.Until(gallery.Takes("t.status = 'processing' and t.task_id is not null"), gallery.Count, 60);
        await Die();
        await gallery.Tells(_ => ("processing", false));

        var files = new TaskCompletionSource();
        (Good.LooksNeeded, Good.FileGate) = (0, cut ? files.Task : Task.CompletedTask);
        Bad.Do([.. Enumerable.Repeat(Fault.JobFails, Always)]);
        await Step(cut, gallery, "processing");
        if (cut)
        {
            await CutOffResults(gallery, files);
        }

        await server.Runs.Until(gallery.Takes("t.completed_at is not null"), gallery.Count, 90);
        await gallery.Tells(p => p.Second ? ("failed", false) : ("completed", true));
        await gallery.Remembers(p => ["pending", "processing", p.Second ? "failed" : "completed"]);
        (Good.Accepted, Bad.Accepted).ShouldBe((gallery.Count / 2, gallery.Count / 2));
        if (cut)
        {
            await OtherWayRound(gallery, good, bad);
        }
    }

    /// <summary>What has a video keeps it when the next take fails, what has none gets one.</summary>
    private async Task OtherWayRound(Gallery gallery, Guid good, Guid bad)
    {
        // Who fails so often would be left alone: it was tried meanwhile, and is asked for everything before it fails again.
        await server.Runs.Rows($"update api_configs set mended_at = now() where id = '{bad}'");
        Bad.Mend();
        await gallery.Animate(p => p.Second ? good : bad);
        await server.Runs.Until(gallery.Takes($"t.api_config_id = '{bad}' and t.task_id is not null"), gallery.Count, 60);
        Bad.Do([.. Enumerable.Repeat(Fault.JobFails, Always)]);
        await server.Runs.Rows($"update provider_calls set look_at = now() where api_config_id = '{bad}' and status = 'polling' and look_at between now() and now() + interval '20 seconds'");
        await server.Runs.Until(gallery.Takes("t.completed_at is not null"), 2 * gallery.Count, 90);
        await gallery.Tells(p => (p.Second ? "completed" : "failed", true));
        await gallery.Remembers(p => p.Second ? ["pending", "processing", "failed", "pending", "processing", "completed"] : ["pending", "processing", "completed", "pending", "processing", "failed"]);
        (Good.Accepted, Bad.Accepted).ShouldBe((gallery.Count, gallery.Count));
    }

    /// <summary>Somebody takes the next step; before, if that is wanted, another dies in the midst of it, of one that would go well and of one that would not.</summary>
    private async Task Step(bool cut, Gallery gallery, string stood)
    {
        if (cut)
        {
            await using (var held = await HeldBack.Take(server.Runs, gallery.Names))
            {
                await Work();
                await held.SomebodyWaits(2);
                await Die();
                await held.Break();
            }

            await gallery.Tells(_ => (stood, false));
        }

        await Work();
    }

    /// <summary>Of those that go well one dies where the clip has come and is about to be shown, and another takes over.</summary>
    private async Task CutOffResults(Gallery gallery, TaskCompletionSource files)
    {
        await server.Runs.Until(gallery.Takes("(t.completed_at is not null or t.video_url is not null)"), gallery.Count, 60);
        await using (var held = await HeldBack.Take(server.Runs, gallery.Names))
        {
            files.SetResult();
            await held.SomebodyWaits();
            await Die();
            await held.Break();
        }

        await gallery.Tells(p => (p.Second ? "failed" : "processing", false));
        await Work();
    }

    private async Task Work()
    {
        // What a dead one had in its hands is held for it a while.
        await server.Runs.Rows("update provider_calls set look_at = least(look_at, now()) where status = 'polling' or (status = 'sending' and look_at is not null)");
        worker = Running.Worker(server.Runs);
        await worker.Says(line => line.StartsWith("Working as", StringComparison.Ordinal), 60);
    }

    private async Task Die()
    {
        if (worker is { } was)
        {
            worker = null;
            await was.Kill();
            was.Dispose();
        }
    }
}
