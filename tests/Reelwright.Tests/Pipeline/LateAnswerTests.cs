using Reelwright.Domain;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline;

/// <summary>Answers that come when whoever asked has been paused, lost its place, or is being waited for: each settles its row.</summary>
public sealed class LateAnswerTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_call_on_its_way_outlasts_a_pause_and_is_not_made_again_when_the_order_goes_on()
    {
        var gate = new TaskCompletionSource();
        var (order, _) = await Held("outlasts", gate, 1);
        await Interrupted(order);
        (await PaidStack.Calls(server, order)).ShouldBe("sending 1");
        gate.SetResult();
        await server.Finished(order);
        Fake.Accepted.ShouldBe(1);
        (await PaidStack.Calls(server, order)).ShouldBe("done 1");
    }

    [Fact]
    public async Task What_fails_after_a_pause_is_written_down_as_failed()
    {
        var gate = new TaskCompletionSource();
        Fake.Do(Fault.Policy);
        var (order, _) = await Held("fails late", gate, 1);
        await Interrupted(order);
        gate.SetResult();
        await server.Runs.Until($"select count(*) from provider_calls where task_id = '{order}' and status = 'failed' and error_code = 'content_refused' and price = 0", 1, 20);
        await server.Finished(order);
        (await PaidStack.Calls(server, order)).ShouldBe("done 1, failed 1");
    }

    [Fact]
    public async Task A_failure_settles_what_was_given_up_for_lost()
    {
        var gate = new TaskCompletionSource();
        Fake.Do(Fault.Policy);
        var (order, _) = await Held("given up", gate, 1);
        await server.Runs.Rows($"update provider_calls set status = 'unknown', doubted_at = now(), look_at = null where task_id = '{order}' and status = 'sending' and not repeatable");
        gate.SetResult();
        await server.Runs.Until($"select count(*) from provider_calls where task_id = '{order}' and status = 'failed' and error_code = 'content_refused'", 1, 20);
        await PaidStack.Failed(server, order);
    }

    [Fact]
    public async Task A_place_that_a_dead_process_left_is_given_back()
    {
        var gate = new TaskCompletionSource();
        var (order, account) = await Held("leaked", gate, 2, """{"concurrency": 1}""");
        await server.Runs.Rows($"""
            insert into provider_calls (id, owner_id, api_config_id, service_type, provider, status, repeatable, input_digest, request, reserved, currency, node, started_at)
            select gen_random_uuid(), owner_id, api_config_id, service_type, provider, 'sending', false, 'leaked', '{"{}"}', 0.04, 'USD', 'nobody', started_at from provider_calls where task_id = '{order}' and status = 'sending' and not repeatable limit 1
            """);
        gate.SetResult();
        await server.Finished(order);
        (await server.Runs.One<long>($"select count(*) from provider_calls where api_config_id = '{account}' and input_digest = 'leaked' and status = 'unknown' and reserved = 0.04")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_waits_for_the_account_while_a_file_is_looked_for()
    {
        await server.Finished((await Order("first", 1)).Order);
        var picture = await server.Runs.One<string>("select digest from media_assets where asset_type = 'IMAGE' and metadata ->> 'dimensions' = '1536x1024' limit 1");
        // As a clean-up does that is about to remove the file: whoever notes it waits.
        await using var sweep = await server.Installation.Database.OpenConnectionAsync();
        await using var shut = sweep.CreateCommand();
        shut.CommandText = $"select pg_advisory_lock(hashtextextended('IMAGES{picture}', 17))";
        await shut.ExecuteNonQueryAsync();
        var (order, account) = await Order("second", 1);
        await server.Runs.Until("select count(*) from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and not granted", 1, 30);
        await server.Runs.Rows($"select 1 from api_configs where id = '{account}' for no key update nowait");
        shut.CommandText = "select pg_advisory_unlock_all()";
        await shut.ExecuteNonQueryAsync();
        await server.Finished(order);
    }

    [Fact]
    public async Task A_result_at_an_address_is_taken_into_a_file_as_it_comes()
    {
        var gate = new TaskCompletionSource();
        (Fake.ByAddress, Fake.FileGate) = (true, gate.Task);
        var (order, _) = await Order("by address", 1);
        var temp = server.Installation.Files.FolderOf(StorageType.Temp);
        for (var turn = 0; !Directory.GetFiles(temp, "*.result", SearchOption.AllDirectories).Any(f => new FileInfo(f).Length > 0); turn++)
        {
            turn.ShouldBeLessThan(200, "nothing of the result is on the disk");
            await Task.Delay(50);
        }

        gate.SetResult();
        await server.Finished(order);
        Directory.GetFiles(temp, "*.result", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private async Task<(string Order, Guid Account)> Order(string name, int sentences, string? settings = null)
    {
        var pictures = await PaidStack.Account(server, "custom", "image_generation", Fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        await PaidStack.Patience(server, pictures, 60);
        if (settings is not null)
        {
            await server.Runs.Rows($"update api_configs set config_params = config_params || '{settings}' where id = '{pictures}'");
        }

        return (await PaidStack.Order(server, name + ".txt", LongBook.Text(sentences, salt: name), pictures), pictures);
    }

    /// <summary>An order whose first call has reached the vendor and is not answered.</summary>
    private async Task<(string Order, Guid Account)> Held(string name, TaskCompletionSource gate, int sentences, string? settings = null)
    {
        Fake.Gate = gate.Task;
        var held = await Order(name, sentences, settings);
        await server.Runs.Until($"select count(*) from provider_calls where task_id = '{held.Order}' and status = 'sending' and not repeatable", 1, 30);
        for (var turn = 0; Fake.Requests.Count == 0; turn++)
        {
            turn.ShouldBeLessThan(200);
            await Task.Delay(50);
        }

        return held;
    }

    /// <summary>Paused and resumed; the new attempt asks for the same.</summary>
    private async Task Interrupted(string order)
    {
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/pause").Is(200);
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/resume").Is(200);
        await server.Runs.Until($"select count(*) from attempt_stages s join video_generation_jobs j on j.id = s.job_id where j.task_id = '{order}' and j.number = 2 and s.stage = 'image_generation' and s.status = 'running'", 1, 30);
        await Task.Delay(500);
    }
}
