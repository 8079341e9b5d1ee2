using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>However many takes a slow vendor has, whoever waits for them holds no place and next to no memory.</summary>
[Collection(nameof(Markets))]
[Trait("suite", "money")]
[Trait("turn", "c")]
public sealed class WaitingTests(Market market)
{
    private const long Megabyte = 1 << 20;
    private const int Never = 1_000;
    private const int Pictures = 3;

    // More of them leave no more behind.
    private const int Before = 50;

    // Of the engine's, that anything for which makers are asked has.
    private const string Places = """
        select (select count(*) from qrtz_fired_triggers where job_group = 'takes' or job_group in (select stage from attempt_stages)) + (select count(*) from attempt_stages where status = 'running')
        """;

    private const string LastTold = "(select max(last_checkin_time) from qrtz_scheduler_state)";

    [Theory]
    [InlineData(50)]
    public Task Waiting_for_a_vendor_holds_no_place_and_next_to_no_memory(int takes) => WaitFor(takes, times: 4);

    [Theory, Trait("long", "true")]
    [InlineData(500)]
    public Task Waiting_for_five_hundred_holds_no_place_and_under_fifty_megabytes(int takes) => WaitFor(takes, times: 20);

    private async Task WaitFor(int takes, int times)
    {
        var (server, name) = (market.Server, FormattableString.Invariant($"takes{takes}"));
        await market.Work();
        // Work of the kind, to its end: what a program loads, and keeps, of many things made at once is not what waiting costs.
        market.Queue.LooksNeeded = market.Filmer.LooksNeeded = 0;
        await Clips(name + " before", Before);
        await server.Runs.Until($"select count(*) from videos where prompt like 'Rain of {name} before,%' and status = 'completed'", Before, 300);
        var first = await PaidStack.Order(server, name + "-first.txt", LongBook.Text(2, salt: name), market.At(market.Queue));
        await PaidStack.Until(server, first, "done", 2);
        await PaidStack.Drop(server, first);
        var idle = await Memory(times, Enumerable.Min);

        market.Queue.LooksNeeded = market.Filmer.LooksNeeded = Never;
        var accepted = market.Filmer.Accepted;
        var order = await PaidStack.Order(server, name + ".txt", LongBook.Text(Pictures, salt: name + " waits"), market.At(market.Queue));
        await Clips(name, takes);
        await server.Runs.Until(Open(order), takes + Pictures, 300);
        await server.Runs.Until($"select count(*) from attempt_stages s join video_generation_jobs j on j.id = s.job_id where j.task_id = '{order}' and s.parked_at is not null", 1, 60);
        await server.Runs.Until($"select count(*) from attempt_stages s join video_generation_jobs j on j.id = s.job_id where j.task_id = '{order}' and s.stage = 'audio_generation' and s.status = 'done'", 1, 60);
        await NoPlaces();
        var waiting = await Memory(times, Enumerable.Max);
        (waiting - idle).ShouldBeLessThan(50 * Megabyte, FormattableString.Invariant($"{idle / Megabyte} MB idle, {waiting / Megabyte} MB with {takes} takes at the vendor"));

        var other = await PaidStack.Order(server, name + "-other.txt", LongBook.Text(1, salt: name + " other"));
        // None of those that wait came to an end meanwhile, as is seen below: it had to wait for none of them.
        await server.Finished(other);
        await NoPlaces();
        (await server.Runs.One<long>(Open(order))).ShouldBe(takes + Pictures);
        (market.Filmer.Accepted - accepted).ShouldBe(takes);
        await PaidStack.Drop(server, order);
        // At once, and the clips with them: a take whose call is gone would be asked for again, for as long as others are tried here.
        await server.Runs.Rows($"""
            delete from provider_calls where status = 'polling' and (task_id = '{order}' or api_config_id = '{market.At(market.Filmer)}');
            delete from videos where prompt like 'Rain of {name},%'
            """);
        (await server.Runs.One<long>($"select count(*) from videos where prompt like 'Rain of {name},%'")).ShouldBe(0);
    }

    private async Task Clips(string name, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await ClipStudio.Order(market.Server, new { maker = market.At(market.Filmer), prompt = FormattableString.Invariant($"Rain of {name}, {i}") });
        }
    }

    /// <summary>Counts what the vendors work on.</summary>
    private string Open(string order) => $"select count(*) from provider_calls where status = 'polling' and (task_id = '{order}' or api_config_id = '{market.At(market.Filmer)}')";

    /// <summary>Fails when anything has a place, or stands in line for one.</summary>
    private async Task NoPlaces()
    {
        // Whatever ended a moment ago may still be putting its things away; a place that is held for those who wait never comes back.
        await market.Server.Runs.Until($"select (({Places}) = 0)::int::bigint", 1);
        (await market.Server.Runs.One<long>("select count(*) from qrtz_job_details where job_group = 'takes'")).ShouldBe(0);
    }

    /// <summary>The worker's memory, looked at each time the worker has told that it lives.</summary>
    private async Task<long> Memory(int times, Func<IEnumerable<long>, long> which)
    {
        var seen = new List<long>();
        var last = await Told();
        while (seen.Count < times)
        {
            await market.Server.Runs.Until($"select ({LastTold} > {last})::int::bigint", 1, 60);
            last = await Told();
            seen.Add(await market.Memory());
        }

        return which(seen);
    }

    private Task<long> Told() => market.Server.Runs.One<long>($"select {LastTold}");
}
