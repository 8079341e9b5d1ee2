using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Pipeline;

/// <summary>Several nodes take calls whose time has come: each call is one's alone for as long as that one works on it.</summary>
public sealed class LaneTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task What_takes_longer_than_the_hold_is_still_taken_once()
    {
        var sample = await Sample.Store(database);
        await database.Run($"""
            insert into provider_calls (id, owner_id, api_config_id, service_type, provider, status, repeatable, input_digest, request, reserved, currency, node, started_at, vendor_job_id, look_at)
            select gen_random_uuid(), owner_id, api_config_id, service_type, 'p', 'polling', false, 'slow', '{"{}"}', 0, 'USD', 'n', now(), 'j', now() from provider_calls where id = '{sample.Rows.OfType<ProviderCall>().Single().Id}'
            """);
        var taken = new ConcurrentBag<Guid>();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(7));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Stopped(new Lane(new Contexts(database), TimeProvider.System, NullLogger.Instance, 4, Hold).Run(results: false, Work, stop.Token))));
        taken.Count.ShouldBe(1);

        async Task Work(ProviderCall call, CancellationToken ct)
        {
            taken.Add(call.Id);
            await Task.Delay(TimeSpan.FromSeconds(6), ct);
        }
    }

    private static async Task Stopped(Task lane)
    {
        try
        {
            await lane;
        }
        catch (OperationCanceledException)
        {
            // As it should be.
        }
    }

    private sealed class Contexts(PostgresFixture database) : IDbContextFactory<ReelDb>
    {
        public ReelDb CreateDbContext() => database.Open();
    }
}
