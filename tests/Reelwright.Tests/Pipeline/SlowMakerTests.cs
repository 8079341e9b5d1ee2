using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>Vendors that take their time: their jobs are followed, and hold no place while they work.</summary>
[Trait("turn", "a")]
public sealed class SlowMakerTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private const string Running = "select count(*) from attempt_stages s join video_generation_jobs j on j.id = s.job_id where s.status = 'running' and s.stage = 'image_generation' and j.task_id = ";

    private const int Never = 1_000;

    private FakeFal Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task While_a_vendor_works_no_stage_runs_and_then_the_film_is_made()
    {
        var order = await Ordered("slow.txt", 3);
        await server.Runs.Until($"select count(*) from attempt_stages s join video_generation_jobs j on j.id = s.job_id where s.parked_at is not null and j.task_id = '{order}'", 1, 30);
        (await server.Runs.One<long>($"{Running} '{order}'")).ShouldBe(0);
        await server.Finished(order);
        Fake.Accepted.ShouldBe(3);
        (await PaidStack.Calls(server, order)).ShouldBe("done 3");
        (await server.Runs.One<decimal>($"select sum(price) from provider_calls where task_id = '{order}'")).ShouldBe(0.15m);
        (await server.Runs.One<bool>($"select bool_and(vendor_job_id is not null and look_at is null) from provider_calls where task_id = '{order}' and not repeatable")).ShouldBeTrue();
        Fake.Requests.Count(r => r.Path.EndsWith("/status", StringComparison.Ordinal)).ShouldBe(3 * (Fake.LooksNeeded + 1));
    }

    [Fact]
    public async Task A_job_that_fails_fails_its_sentence_alone_and_is_not_asked_again_by_itself()
    {
        Fake.LooksNeeded = 0;
        Fake.Do(Fault.JobFails);
        var order = await Ordered("fails.txt", 2);
        var failed = await PaidStack.Failed(server, order);
        failed.GetProperty("error_details").EnumerateArray().ShouldHaveSingleItem().Text("code").ShouldBe("maker_failed");
        Fake.Accepted.ShouldBe(2);
        (await PaidStack.Calls(server, order)).ShouldBe("done 1, failed 1");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200);
        await PaidStack.Until(server, order, "done", 2);
        Fake.Accepted.ShouldBe(3);
        await Chosen(order, 2);
    }

    [Theory]
    [InlineData(Fault.Truncated)]
    [InlineData(Fault.WrongType)]
    public async Task A_result_that_breaks_off_is_fetched_again_and_not_made_again(Fault fault)
    {
        Fake.LooksNeeded = 0;
        Fake.Do(fault);
        var order = await Ordered($"{fault}.txt", 2);
        await PaidStack.Until(server, order, "done", 2);
        Fake.Requests.Count(r => r.Path.StartsWith("/files/", StringComparison.Ordinal)).ShouldBe(3);
        Fake.Accepted.ShouldBe(2);
        (await PaidStack.Calls(server, order)).ShouldBe("done 2");
        await Chosen(order, 2);
    }

    [Fact]
    public async Task A_result_that_is_gone_is_told_and_paid()
    {
        Fake.LooksNeeded = 0;
        Fake.Do(Fault.Expired);
        var order = await Ordered("expired.txt", 2);
        (await PaidStack.Failed(server, order)).GetProperty("error_details")[0].Text("code").ShouldBe("result_expired");
        (await server.Runs.One<decimal>($"select price from provider_calls where task_id = '{order}' and status = 'failed'")).ShouldBe(0.05m);
    }

    [Fact]
    public async Task A_key_that_is_taken_back_while_a_vendor_works_loses_no_job()
    {
        Fake.LooksNeeded = Never;
        var pictures = await Account();
        var order = await PaidStack.Order(server, "key.txt", LongBook.Text(2, salt: "key"), pictures);
        await PaidStack.Until(server, order, "polling", 2);
        var key = await server.Runs.One<string>($"select api_key from api_configs where id = '{pictures}'");
        await server.Runs.Rows($"update api_configs set api_key = '{server.Installation.Secrets.Protect("not the key at all")}' where id = '{pictures}'");
        for (var turn = 0; !Fake.Requests.Any(r => r.Headers["Authorization"].Contains("not the key", StringComparison.Ordinal)); turn++)
        {
            turn.ShouldBeLessThan(200);
            await PaidStack.Hurry(server, order);
            await Task.Delay(50);
        }

        (await server.Runs.One<long>($"select count(*) from provider_calls where task_id = '{order}' and status = 'failed'")).ShouldBe(0);
        Fake.LooksNeeded = 0;
        await server.Runs.Rows($"update api_configs set api_key = '{key}' where id = '{pictures}'");
        await PaidStack.Until(server, order, "done", 2);
        await server.Finished(order);
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task What_comes_after_a_cancel_is_kept_and_not_chosen()
    {
        Fake.LooksNeeded = Never;
        var order = await Ordered("cancelled.txt", 2);
        await PaidStack.Until(server, order, "polling", 2);
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
        Fake.LooksNeeded = 0;
        await PaidStack.Until(server, order, "done", 2);
        (await server.Runs.One<long>($"select count(*) from sentence_media m join provider_calls c on c.asset_id = m.asset_id where c.task_id = '{order}' and m.slot = 'picture' and m.chosen")).ShouldBe(0);
        Fake.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task An_account_takes_no_more_jobs_at_once_than_it_may()
    {
        Fake.LooksNeeded = Never;
        var pictures = await Account();
        await server.Runs.Rows($$"""update api_configs set config_params = config_params || '{"concurrency": 2}' where id = '{{pictures}}'""");
        var order = await PaidStack.Order(server, "two.txt", LongBook.Text(5, salt: "two"), pictures);
        await PaidStack.Until(server, order, "polling", 2);
        // Its stage has asked for all five, and gave its place back.
        await server.Runs.Until($"select count(*) from attempt_stages s join video_generation_jobs j on j.id = s.job_id where j.task_id = '{order}' and s.stage = 'image_generation' and s.parked_at is not null", 1, 20);
        Fake.Accepted.ShouldBe(2);
        Fake.LooksNeeded = 0;
        for (var turn = 0; await server.Runs.One<long>($"select count(*) from provider_calls where task_id = '{order}' and status = 'done' and not repeatable") < 5; turn++)
        {
            turn.ShouldBeLessThan(600);
            (await server.Runs.One<long>($"select count(*) from provider_calls where api_config_id = '{pictures}' and status in ('sending', 'polling')")).ShouldBeLessThanOrEqualTo(2);
            await PaidStack.Hurry(server, order);
            await Task.Delay(50);
        }

        Fake.Accepted.ShouldBe(5);
        await Chosen(order, 5);
    }

    /// <summary>Waits until an order's pictures are those of its sentences; the film of them is made in other tests.</summary>
    private async Task Chosen(string order, int pictures)
    {
        await server.Runs.Until($"select count(*) from sentence_media m join provider_calls c on c.asset_id = m.asset_id where c.task_id = '{order}' and m.slot = 'picture' and m.chosen", pictures, 30);
        await PaidStack.Drop(server, order);
    }

    private Task<Guid> Account() => PaidStack.Account(server, "fal", "image_generation", Fake.Address, "fal-ai/flux/dev", PaidStack.Price("image", 0.05m));

    private async Task<string> Ordered(string name, int sentences) => await PaidStack.Order(server, name, LongBook.Text(sentences, salt: name), await Account());
}
