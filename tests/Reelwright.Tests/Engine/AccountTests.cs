using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>A maker account's figures are its ledger's, by the month of its owner and in its own currency.</summary>
public sealed class AccountTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    // In Shanghai, where the owner is by default, October begins an hour after the first of these.
    private static readonly DateTimeOffset September = new(2026, 9, 30, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset October = new(2026, 9, 30, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Month_and_cost_are_counted_in_the_owners_time_zone_and_currencies_are_never_added()
    {
        var sample = await Sample.Store(database);
        var config = sample.Order.ApiConfigId;
        await database.Run("delete from provider_calls");
        await database.Run("""update api_configs set pricing_model = '[{"model": "m", "unit": "call", "price": 0.004, "currency": "CNY"}]'""");
        await using var db = database.Open();
        foreach (var (at, price, currency) in new[] { (September, 0.004m, "CNY"), (October, 0.004m, "CNY"), (October, 0.004m, "CNY"), (October, 5m, "USD") })
        {
            db.Add(new ProviderCall
            {
                OwnerId = await db.Users.Select(u => u.Id).SingleAsync(), ApiConfigId = config, ServiceType = ServiceType.ImageGeneration, Provider = "p", Repeatable = true,
                InputDigest = Guid.NewGuid().ToString(), Request = "{}", Price = price, Currency = currency, Units = 1, Unit = "call", Node = "here", StartedAt = at,
                Status = CallStatus.Done, ClosedAt = at,
            });
            await db.SaveChangesAsync();
            await Accounts.Closed(db, config, CallStatus.Done, null, at, CancellationToken.None);
        }

        (await Figures(config)).ShouldBe([3, 4, 0.01m, 0.01m, 4, 0, null]);
        await Accounts.Closed(db, config, CallStatus.Failed, "no credit", October, CancellationToken.None);
        (await Figures(config)).ShouldBe([3, 5, 0.01m, 0.01m, 4, 1, "no credit"]);
        // What a person found out is neither the maker's last word nor a use of it.
        await Accounts.Closed(db, config, CallStatus.Failed, null, October.AddDays(1), CancellationToken.None);
        (await Figures(config)).ShouldBe([3, 6, 0.01m, 0.01m, 4, 2, "no credit"]);
        (await database.Rows($"select last_used from api_configs where id = '{config}'")).Single().ShouldBe([October.UtcDateTime]);
    }

    private async Task<object?[]> Figures(Guid config) => (await database.Rows(
        $"select current_usage, total_usage, cost_this_month, total_cost, success_count, error_count, last_error from api_configs where id = '{config}'")).Single();
}
