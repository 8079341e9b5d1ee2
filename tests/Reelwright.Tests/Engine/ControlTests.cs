using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;
using Reelwright.Media.Text;
using Reelwright.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>Orders are controlled from any process, while another one works on them.</summary>
[Trait("turn", "a")]
public sealed class ControlTests : IAsyncLifetime
{
    private const string Calls = "select count(*) from provider_calls where status = 'done'";

    private const string Idle = "select count(*) where not exists (select 1 from qrtz_fired_triggers where state = 'EXECUTING' and job_group <> 'housekeeping')";

    private Runs runs = null!;

    public async Task InitializeAsync() => runs = await Runs.Open();

    public async Task DisposeAsync() => await runs.DisposeAsync();

    [Fact]
    public async Task A_paused_order_stops_within_a_sentence_and_goes_on_when_resumed()
    {
        using var make = Running.Make(runs, runs.Write("book.txt", LongBook.Text(40)), Runs.Small);
        var order = await make.Order();
        await runs.Until(Calls, 8);
        (await runs.One<long>(Idle)).ShouldBe(0);
        (await runs.Reel("orders", "pause", order.ToString())).Code.ShouldBe(0);
        var then = await runs.One<long>(Calls);
        // Once nothing runs any more, nothing can come of it.
        await runs.Until(Idle, 1);
        (await runs.One<long>(Calls)).ShouldBeInRange(then, then);
        then.ShouldBeLessThan(80);
        (await runs.Rows("select status, is_paused, is_cancelled from generation_tasks")).Single().ShouldBe(["paused", true, false]);
        var attempt = (await runs.Rows("select status, ended_as, error_message from video_generation_jobs")).Single();
        attempt.ShouldBe(["FAILED", "paused", $"paused by cli:{Environment.UserName}"]);
        (await runs.One<long>("select count(*) from generated_videos where generation_status = 'FAILED'")).ShouldBe(1);

        var again = await runs.Make(runs.Write("book.txt", LongBook.Text(40)));
        again.Code.ShouldBe(1);
        again.Error.ShouldContain("order_paused");

        (await runs.Reel("orders", "resume", order.ToString()[..13])).Code.ShouldBe(0);
        (await make.Ends()).Well();
        (await runs.Rows("select number, status from video_generation_jobs order by number")).Select(r => (string)r[1]).ShouldBe(["FAILED", "COMPLETED"]);
        (await runs.One<long>("select count(*) from generated_videos where generation_status = 'COMPLETED'")).ShouldBe(1);
        await EachMadeOnce();
    }

    [Fact]
    public async Task A_cancelled_order_ends_the_make_with_one_line_and_the_next_make_reuses_what_was_made()
    {
        var book = runs.Write("book.txt", LongBook.Text(24));
        using var make = Running.Make(runs, book, Runs.Small);
        var order = await make.Order();
        await runs.Until(Calls, 6);
        (await runs.Reel("orders", "cancel", order.ToString())).Code.ShouldBe(0);
        var ended = await make.Ends();
        ended.Code.ShouldBe(1);
        ended.Error.TrimEnd().ShouldNotContain('\n');
        ended.Error.ShouldContain("cancelled");
        (await runs.Rows("select status, is_paused, is_cancelled from generation_tasks")).Single().ShouldBe(["cancelled", false, true]);
        (await runs.Rows("select ended_as from video_generation_jobs")).Single().ShouldBe(["cancelled"]);
        var wrong = await runs.Reel("orders", "resume", order.ToString());
        wrong.Code.ShouldBe(1);
        wrong.Error.ShouldContain("wrong_state");

        (await runs.Make(book)).Well();
        await EachMadeOnce();
    }

    [Fact]
    public async Task A_failed_order_says_why_and_its_retry_makes_only_what_is_missing()
    {
        var book = runs.Write("book.txt", LongBook.Text(12));
        var tools = Path.GetDirectoryName(runs.Write("espeak-ng", """
            #!/bin/sh
            text=$(cat)
            case "$text $*" in *" 1003."*) echo 'no breath left' >&2; exit 1;; esac
            printf %s "$text" | /usr/bin/espeak-ng "$@"
            """))!;
        File.SetUnixFileMode(Path.Combine(tools, "espeak-ng"), (UnixFileMode)0b111_101_101);
        var failed = await runs.MakeAs(book, Runs.Small, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}" });
        failed.Code.ShouldBe(1);
        failed.Error.TrimEnd().ShouldNotContain('\n');
        failed.Error.ShouldContain("1 of 12 sentences failed");
        var order = (await runs.Rows("select id, status, error_message, failed_sentences from generation_tasks")).Single();
        order[1].ShouldBe("failed");
        ((string)order[2]).ShouldContain("no breath left");
        order[3].ShouldBe(1);
        (await runs.One<long>("select count(*) from sentences where status = 'failed'")).ShouldBe(1);
        (await runs.One<long>(Calls)).ShouldBe(23);

        (await runs.Reel("orders", "retry", order[0].ToString()!)).Code.ShouldBe(0);
        using var worker = Running.Worker(runs);
        await runs.Until("select count(*) from generation_tasks where status = 'completed'", 1);
        (await runs.One<long>(Calls)).ShouldBe(24);
        (await runs.One<long>("select count(*) from sentences where status = 'completed'")).ShouldBe(12);
        await EachMadeOnce();
    }

    [Fact]
    public async Task A_high_order_runs_before_fifty_low_ones_that_were_there_first()
    {
        const string Begun = "select id from generation_tasks where started_at is not null order by started_at";
        using var door = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        var orders = await Order(door, 51, -10);
        using var worker = Running.Worker(runs);
        await runs.Until("select count(*) from generation_tasks where status = 'completed'", 2);
        var before = (await runs.Rows(Begun)).Count;
        var raised = await runs.Reel("orders", "priority", orders[^1].ToString(), "20");
        var after = (await runs.Rows(Begun)).Count;
        (raised.Code, raised.Error).ShouldBe((0, ""));
        raised.Output.TrimEnd().ShouldEndWith(", priority 20.");
        await runs.Until("select count(*) from generation_tasks where started_at is not null and priority = 20", 1);
        // Low ones went on while that process began and ended; two stages run side by side, so two more may have been about to begin.
        (await runs.Rows(Begun)).FindIndex(r => (Guid)r[0] == orders[^1]).ShouldBeInRange(before, after + 2);
        after.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task A_recovered_stage_takes_its_order_s_place_in_the_queue()
    {
        const string Queue = "select job_name from qrtz_triggers where trigger_group <> 'housekeeping' order by next_fire_time, job_name";
        using var door = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        await Order(door, 4, 0);
        var queue = (await runs.Rows(Queue)).ConvertAll(r => (string)r[0]);
        // As Quartz leaves it after a crash or a repeat: due at the time of that.
        var now = TimeProvider.System.GetUtcNow();
        await runs.Rows($"update qrtz_triggers set next_fire_time = {now.UtcTicks} where job_name in ('{queue[0]}', '{queue[2]}')");
        (await runs.Rows(Queue)).ConvertAll(r => (string)r[0]).ShouldNotBe(queue);
        (await Reelwright.Pipeline.Engine.Queue.Rank(runs.Installation.Database, now.AddSeconds(1), CancellationToken.None)).ShouldBeTrue();
        (await runs.Rows(Queue)).ConvertAll(r => (string)r[0]).ShouldBe(queue);
        (await Reelwright.Pipeline.Engine.Queue.Rank(runs.Installation.Database, now.AddSeconds(1), CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_order_with_other_settings_is_not_answered_with_the_one_that_is_there()
    {
        using var door = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        var orders = await Order(door, 1, 0);
        (await Order(door, 1, 0)).ShouldBe(orders);
        (await Should.ThrowAsync<ReelException>(() => Order(door, 1, 0, "high"))).Code.ShouldBe("order_differs");
        (await runs.One<long>("select count(*) from generation_tasks")).ShouldBe(1);
    }

    private async Task<List<Guid>> Order(IHost door, int chapters, int priority, string quality = "draft")
    {
        var path = runs.Write("many.md", LongBook.Text(1, chapters));
        var book = await Documents.Read(path, null, CancellationToken.None);
        var added = await door.Services.GetRequiredService<AddManuscript>().Run(runs.Installation.Owner, path, book, CancellationToken.None);
        await using var db = await door.Services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
        var makers = new GenerationSettings
        {
            PictureConfig = await db.ApiConfigs.Where(c => c.ServiceType == ServiceType.ImageGeneration).Select(c => c.Id).SingleAsync(),
            SpeechConfig = await db.ApiConfigs.Where(c => c.ServiceType == ServiceType.AudioGeneration).Select(c => c.Id).SingleAsync(),
        };
        var video = new VideoSettings { Width = 128, Height = 72, Fps = 24, QualityPreset = quality };
        var orders = new List<Guid>();
        foreach (var chapter in await db.Chapters.Where(c => c.ProjectId == added.ProjectId).OrderBy(c => c.ChapterNumber).Select(c => c.Id).ToListAsync())
        {
            var answer = await door.Services.GetRequiredService<CreateOrder>().Run(
                new CreateOrder.Request(runs.Installation.Owner, chapter, "test", makers, video, priority, Confirm: true), CancellationToken.None);
            orders.Add(answer.Order!.Value);
        }

        orders.Count.ShouldBe(chapters);
        return orders;
    }

    private async Task EachMadeOnce() => (await runs.One<long>(
        "select count(*) from (select 1 from provider_calls where status = 'done' group by owner_id, input_digest having count(*) > 1) x")).ShouldBe(0);
}
