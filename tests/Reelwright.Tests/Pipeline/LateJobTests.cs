using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>Vendors' jobs whose account, attempt or trace is gone: nothing that may be paid is lost, and a person can act on what is told.</summary>
[Trait("turn", "a")]
public sealed class LateJobTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeFal Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_job_the_vendor_no_longer_has_is_left_to_a_person_and_can_be_found_again()
    {
        Fake.Do(Fault.Gone);
        var (order, _) = await Ordered("gone", 1);
        await PaidStack.Failed(server, order);
        (await server.Runs.One<string>($"select status || ' ' || error_code || ' ' || reserved::float8 from provider_calls where task_id = '{order}' and not repeatable")).ShouldBe("unknown job_lost 0.05");
        await Found(order);
        Fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_of_a_gateway_ends_no_job()
    {
        Fake.Do(Fault.LostPage, Fault.LostPage);
        var (order, _) = await Ordered("page", 1);
        await server.Finished(order);
        (await PaidStack.Calls(server, order)).ShouldBe("done 1");
    }

    [Fact]
    public async Task An_endless_job_that_is_found_again_has_its_time_anew()
    {
        Fake.LooksNeeded = int.MaxValue;
        var (order, _) = await Polled("endless", 1);
        await server.Runs.Rows($"update provider_calls set started_at = started_at - interval '3 hours', late_at = late_at - interval '3 hours' where task_id = '{order}'");
        await PaidStack.Failed(server, order);
        (await server.Runs.One<string>($"select status || ' ' || error_code from provider_calls where task_id = '{order}' and not repeatable")).ShouldBe("unknown job_endless");
        var person = await server.SignedIn("ada");
        var call = await server.Runs.One<Guid>($"select id from provider_calls where task_id = '{order}' and status = 'unknown'");
        await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "find" }).Is(204);
        await server.Runs.Until($"select count(*) from provider_calls where id = '{call}' and looks >= 2", 1, 20);
        (await server.Runs.One<string>($"select status from provider_calls where id = '{call}'")).ShouldBe("polling");
        Fake.LooksNeeded = 0;
        await server.Runs.Until($"select count(*) from provider_calls where id = '{call}' and status = 'done'", 1, 20);
    }

    [Fact]
    public async Task A_job_of_a_deleted_account_is_left_to_a_person_at_once()
    {
        Fake.LooksNeeded = int.MaxValue;
        var (order, account) = await Polled("orphan", 1);
        var person = await server.SignedIn("ada");
        using var read = await person.GetAsync($"/api/makers/{account}");
        await person.Send(HttpMethod.Delete, $"/api/makers/{account}", null, ("If-Match", read.Headers.ETag!.ToString())).Is(204);
        await server.Runs.Until($"select count(*) from provider_calls where task_id = '{order}' and status = 'unknown' and error_code = 'maker_deleted'", 1, 20);
        (await server.Runs.One<string>($"select error_message from provider_calls where task_id = '{order}' and status = 'unknown'")).ShouldContain("its key is gone: look there");
        await PaidStack.Failed(server, order);
        var call = await server.Runs.One<Guid>($"select id from provider_calls where task_id = '{order}' and status = 'unknown'");
        (await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "find" }).Refused(422)).ShouldBe("find_unsupported");
        await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "paid" }).Is(204);
    }

    [Fact]
    public async Task What_comes_after_its_attempt_was_deleted_is_a_version_and_serves_whoever_asks_for_the_same()
    {
        Fake.LooksNeeded = 3;
        var (order, account) = await Polled("deleted", 2);
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
        var attempt = await server.Runs.One<Guid>($"select id from video_generation_jobs where task_id = '{order}'");
        await server.Ada.Send(HttpMethod.Delete, $"/api/attempts/{attempt}").Is(204);
        await server.Runs.Until($"select count(*) from provider_calls where task_id = '{order}' and status = 'done' and not repeatable and asset_id is not null", 2, 30);
        (await server.Runs.One<long>($"select count(*) from sentence_media m join provider_calls c on c.asset_id = m.asset_id where c.task_id = '{order}' and m.slot = 'picture' and not m.chosen")).ShouldBe(2);
        // What nobody has seen outlasts the night as well.
        await AttemptRemoval.Reap(server.App.Services.GetRequiredService<IDbContextFactory<ReelDb>>(), TimeProvider.System, CancellationToken.None);
        var chapter = await server.Runs.One<Guid>($"select chapter_id from generation_tasks where id = '{order}'");
        var again = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, picture_config = account }).Is(200)).Text("order");
        await server.Finished(again);
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task What_comes_when_its_whole_project_is_gone_is_kept_for_whoever_asks_for_the_same()
    {
        Fake.LooksNeeded = 3;
        var (order, account) = await Polled("nobody", 1);
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
        await server.Runs.Rows($"delete from projects where id = (select project_id from generation_tasks where id = '{order}')");
        await server.Runs.Until($"select count(*) from provider_calls where api_config_id = '{account}' and status = 'done' and asset_id is null and answer -> 'kept' is not null", 1, 30);
        await server.Finished(await PaidStack.Order(server, "nobody else.txt", LongBook.Text(1, salt: "nobody"), account));
        Fake.Accepted.ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from provider_calls where api_config_id = '{account}' and status = 'done' and asset_id is not null and not answer ? 'kept'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_stage_that_waits_for_many_is_not_woken_for_each()
    {
        Fake.LooksNeeded = int.MaxValue;
        var (order, _) = await Polled("many", 4);
        var stage = Stage(order);
        await server.Runs.Until($"select count(*) {stage} and s.parked_at is not null", 1, 20);
        var before = await server.Runs.One<long>($"select epoch {stage}");
        var (other, _) = await Polled("single", 1);
        await server.Runs.Until($"select count(*) {Stage(other)} and s.parked_at is not null", 1, 20);
        await Parked("clock_timestamp()");
        await End(order, 1);
        await server.Runs.Rows($"update provider_calls set closed_at = clock_timestamp() + interval '2 hours' where task_id = '{order}' and status = 'failed'");
        // Whoever wakes stages has been here since: another one, whose last job ended, goes on.
        await End(other, 1);
        for (var turn = 0; await server.Runs.One<long>($"select count(*) from generation_tasks where id = '{other}' and status = 'failed'") == 0; turn++)
        {
            turn.ShouldBeLessThan(400);
            // However long that takes, this one was parked a moment ago.
            await Parked("clock_timestamp()");
            await Task.Delay(50);
        }

        (await server.Runs.One<long>($"select epoch {stage}")).ShouldBe(before);
        await server.Runs.Rows($"update provider_calls set closed_at = clock_timestamp() where task_id = '{order}' and status = 'failed'");
        await Parked("clock_timestamp() - interval '6 seconds'");
        await server.Runs.Until($"select count(*) {stage} and s.epoch = {before + 1}", 1, 15);
        await server.Runs.Until($"select count(*) {stage} and s.parked_at is not null", 1, 20);
        // The last one wakes it at once.
        await End(order, 3);
        await server.Runs.Until($"select count(*) {stage} and s.epoch = {before + 2}", 1, 4);
        await PaidStack.Failed(server, order);

        Task<List<object[]>> Parked(string when) => server.Runs.Rows(
            $"update attempt_stages set parked_at = {when} where job_id in (select id from video_generation_jobs where task_id = '{order}') and parked_at is not null");

        Task<List<object[]>> End(string of, int some) => server.Runs.Rows(
            $"update provider_calls set status = 'failed', closed_at = clock_timestamp(), look_at = null, error_code = 'maker_failed', error_message = 'It broke.' where id in (select id from provider_calls where task_id = '{of}' and status = 'polling' limit {some})");

        static string Stage(string of) => $"from attempt_stages s join video_generation_jobs j on j.id = s.job_id where j.task_id = '{of}' and s.stage = 'image_generation'";
    }

    [Fact]
    public async Task A_result_that_takes_its_time_keeps_nobody_from_looking_at_the_others()
    {
        var gate = new TaskCompletionSource();
        await using var slow = new FakeFal { FileGate = gate.Task };
        await slow.Start();
        var account = await PaidStack.Account(server, "fal", "image_generation", slow.Address, "fal-ai/flux/dev", PaidStack.Price("image", 0.05m));
        var first = await PaidStack.Order(server, "slow file.txt", LongBook.Text(1, salt: "slow file"), account);
        await server.Runs.Until($"select count(*) from provider_calls where task_id = '{first}' and result_address is not null", 1, 30);
        var (second, _) = await Ordered("quick file", 1);
        await server.Finished(second);
        (await server.Runs.One<long>($"select count(*) from provider_calls where task_id = '{first}' and status = 'polling'")).ShouldBe(1);
        gate.SetResult();
        await server.Finished(first);
    }

    [Fact]
    public async Task A_job_of_a_list_is_found_where_no_other_call_can_have_begun_it()
    {
        await using var lists = new FakeDashScope();
        await lists.Start();
        lists.Do(Fault.HangUp);
        lists.Lose();
        await Alone();
        var account = await PaidStack.Account(server, "alibaba", "image_generation", lists.Address + "/api/v1", "wan2.2-t2i-flash", PaidStack.Price("image", 0.05m));
        var order = await PaidStack.Order(server, "listed.txt", LongBook.Text(3, salt: "listed"), account);
        await PaidStack.Until(server, order, "unknown", 2);
        await PaidStack.Until(server, order, "done", 1);

        // One job is nobody's, and two calls may have begun it.
        var doubts = (await server.Runs.Rows($"select id from provider_calls where task_id = '{order}' and status = 'unknown' order by id")).ConvertAll(r => (Guid)r[0]);
        var person = await server.SignedIn("ada");
        (await Settle(doubts[1], "find").Refused(422)).ShouldBe("find_unsupported");
        // An account that waits long may be answered long after: also by a job of an earlier call.
        await PaidStack.Patience(server, account, 1200);
        var sent = $"update provider_calls set started_at = started_at - interval '11 minutes' where id = '{doubts[0]}'";
        await server.Runs.Rows(sent);
        (await Settle(doubts[1], "find").Refused(422)).ShouldBe("find_unsupported");
        await server.Runs.Rows(sent.Replace("- interval", "+ interval", StringComparison.Ordinal));
        await Settle(doubts[0], "not_executed").Is(204);
        await Settle(doubts[1], "find").Is(204);
        await PaidStack.Until(server, order, "done", 2);
        (await server.Runs.One<long>($"select count(distinct vendor_job_id) from provider_calls where task_id = '{order}' and status = 'done' and not repeatable")).ShouldBe(2);

        Task<HttpResponseMessage> Settle(Guid call, string outcome) => person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome });
    }

    /// <summary>Calls of other tests were long before.</summary>
    private Task<List<object[]>> Alone() => server.Runs.Rows("update provider_calls set started_at = started_at - interval '2 days' where provider = 'dashscope'");

    [Fact]
    public async Task A_job_that_may_be_that_of_a_call_somebody_found_to_be_paid_is_given_to_no_other()
    {
        await using var lists = new FakeDashScope();
        await lists.Start();
        lists.Do(Fault.HangUp);
        lists.Lose();
        await Alone();
        var account = await PaidStack.Account(server, "alibaba", "image_generation", lists.Address + "/api/v1", "wan2.2-t2i-flash", PaidStack.Price("image", 0.05m));
        var order = await PaidStack.Order(server, "paid.txt", LongBook.Text(2, salt: "paid"), account);
        await PaidStack.Until(server, order, "unknown", 2);
        var doubts = (await server.Runs.Rows($"select id from provider_calls where task_id = '{order}' and status = 'unknown' order by id")).ConvertAll(r => (Guid)r[0]);
        var person = await server.SignedIn("ada");
        await Settle(doubts[0], "paid").Is(204);
        (await Settle(doubts[1], "find").Refused(422)).ShouldBe("find_unsupported");
        await Settle(doubts[1], "not_executed").Is(204);

        Task<HttpResponseMessage> Settle(Guid call, string outcome) => person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome });
    }

    [Fact]
    public async Task A_job_that_may_still_come_to_be_listed_is_not_taken_for_one_that_never_was()
    {
        await using var lists = new FakeDashScope();
        await lists.Start();
        lists.Do(Fault.HangUp);
        var account = await PaidStack.Account(server, "alibaba", "image_generation", lists.Address + "/api/v1", "wan2.2-t2i-flash", PaidStack.Price("image", 0.05m));
        var order = await PaidStack.Order(server, "early.txt", LongBook.Text(1, salt: "early"), account);
        await PaidStack.Until(server, order, "unknown", 1);
        var call = await server.Runs.One<Guid>($"select id from provider_calls where task_id = '{order}' and status = 'unknown'");
        var person = await server.SignedIn("ada");
        (await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "find" }).Refused(422)).ShouldBe("find_unsupported");
        await server.Runs.Rows($"update provider_calls set started_at = started_at - interval '1 hour' where id = '{call}'");
        (await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "find" }).Refused(422)).ShouldBe("job_lost");
        await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "not_executed" }).Is(204);
    }

    private async Task Found(string order)
    {
        var person = await server.SignedIn("ada");
        var call = await server.Runs.One<Guid>($"select id from provider_calls where task_id = '{order}' and status = 'unknown'");
        await person.Send(HttpMethod.Post, $"/api/calls/{call}/settle", new { outcome = "find" }).Is(204);
        await server.Runs.Until($"select count(*) from provider_calls where id = '{call}' and status = 'done'", 1, 20);
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await server.Finished(order);
    }

    private async Task<(string Order, Guid Account)> Ordered(string name, int sentences)
    {
        var account = await PaidStack.Account(server, "fal", "image_generation", Fake.Address, "fal-ai/flux/dev", PaidStack.Price("image", 0.05m));
        return (await PaidStack.Order(server, name + ".txt", LongBook.Text(sentences, salt: name), account), account);
    }

    private async Task<(string Order, Guid Account)> Polled(string name, int sentences)
    {
        var ordered = await Ordered(name, sentences);
        await server.Runs.Until($"select count(*) from provider_calls where task_id = '{ordered.Order}' and status = 'polling'", sentences, 30);
        return ordered;
    }
}
