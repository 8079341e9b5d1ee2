namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Limits and budgets hold to the call and to the last cent, however many processes ask at the same moment.</summary>
[Trait("suite", "money")]
public sealed class LimitTests(Askers askers) : IClassFixture<Askers>, IAsyncLifetime
{
    private const decimal Price = 0.0317m;

    // Each has a connection of its own, and there are twenty.
    private const int AtOnce = 12;
    private const int AMinute = 5;

    public Task InitializeAsync() => askers.Clear();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(2, 60, "daily_limit")]
    public Task As_many_calls_as_a_limit_allows_are_admitted_and_not_one_more(int processes, int each, string limit) => HoldLimit(processes, each, limit);

    [Theory, Trait("long", "true")]
    [InlineData(8, 200, "daily_limit")]
    [InlineData(8, 200, "monthly_limit")]
    public Task Of_sixteen_hundred_at_once_a_hundred_are_admitted(int processes, int each, string limit) => HoldLimit(processes, each, limit);

    [Theory, Trait("long", "true")]
    [InlineData(8, 200)]
    public Task A_budget_is_held_back_to_the_last_call_that_fits_of_sixteen_hundred(int processes, int each) => HoldBudget(processes, each);

    [Theory]
    [InlineData(2, 60)]
    public Task Three_budgets_and_two_prices_hold_together(int processes, int each) => HoldAll(processes, each);

    [Theory, Trait("long", "true")]
    [InlineData(8, 200)]
    public Task Three_budgets_and_two_prices_hold_together_for_sixteen_hundred(int processes, int each) => HoldAll(processes, each);

    [Theory]
    [InlineData(2, 60)]
    public Task What_calls_did_not_cost_may_be_spent_again_and_no_more(int processes, int each) => HoldWhileEnding(processes, each);

    [Theory, Trait("long", "true")]
    [InlineData(8, 200)]
    public Task What_calls_did_not_cost_may_be_spent_again_and_no_more_by_eight(int processes, int each) => HoldWhileEnding(processes, each);

    [Fact]
    public async Task Within_a_minute_as_many_calls_as_an_account_allows_are_admitted_and_the_others_told_to_wait()
    {
        var account = await Account(Price);
        await askers.Database.Run($"update api_configs set rate_limit = {AMinute} where id = '{account}'");
        // Whoever opens its connection first would ask before the others.
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => askers.Database.Run("select pg_sleep(0.2)")));
        (await AskAtOnce(account)).ShouldBe((AMinute, AtOnce - AMinute));
        // Half a minute later it is the same minute.
        await Later(30);
        (await AskAtOnce(account)).ShouldBe((0, AtOnce));
        await Later(31);
        (await AskAtOnce(account)).ShouldBe((AMinute, AtOnce - AMinute));
        (await askers.Database.One<long>("select count(*) from provider_calls where status = 'sending'")).ShouldBe(2 * AMinute);

        Task<int> Later(int seconds) => askers.Database.Run($"update provider_calls set started_at = started_at - interval '{seconds} seconds' where api_config_id = '{account}'");
    }

    /// <summary>The admitting statement itself, which nobody waits behind: how many calls it admits, and of how many it says that the minute is used up.</summary>
    private async Task<(int Admitted, int Waiting)> AskAtOnce(Guid account)
    {
        var said = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => askers.Database.One<string>($$"""
            select admit_call(jsonb_populate_record(null::provider_calls, jsonb_build_object(
                'id', gen_random_uuid(), 'owner_id', '{{askers.Owner}}', 'api_config_id', '{{account}}', 'service_type', 'image_generation', 'provider', 'custom', 'model', 'm',
                'repeatable', false, 'input_digest', gen_random_uuid(), 'request', '{}'::jsonb, 'node', 'tests')), 0, 'USD', clock_timestamp())
            """)));
        return (said.Count(word => word is "admitted"), said.Count(word => word is "rate_limit"));
    }

    private async Task HoldLimit(int processes, int each, string limit)
    {
        var account = await Account(Price);
        await askers.Database.Run($"update api_configs set {limit} = 100 where id = '{account}'");
        var said = await askers.Ask(processes, each);
        (said["admitted"], said[$"limit_reached {account}"]).ShouldBe((100, (processes * each) - 100));
        (await askers.Database.One<long>("select count(*) from provider_calls where status = 'sending'")).ShouldBe(100);
    }

    private async Task HoldBudget(int processes, int each)
    {
        var account = await Account(Price);
        // A hundred cost 3.17.
        await Budget(3.2m, account: account);
        var said = await askers.Ask(processes, each);
        (said["admitted"], said[$"budget_reached {account}"]).ShouldBe((100, (processes * each) - 100));
        (await askers.Database.One<decimal>("select sum(reserved) from provider_calls")).ShouldBe(100 * Price);
    }

    private async Task HoldAll(int processes, int each)
    {
        var (cheap, dear) = (await Account(0.0311m), await Account(0.07m));
        await Budget(3m);
        await Budget(2.777m, project: askers.Project);
        await Budget(1.1m, account: dear);
        var said = await askers.Ask(processes, each);
        var (all, dearOnes) = (await Spent("true"), await Spent($"api_config_id = '{dear}'"));
        (said["admitted"] + said[$"budget_reached {cheap}"] + said[$"budget_reached {dear}"]).ShouldBe(processes * each);
        all.ShouldBeLessThanOrEqualTo(2.777m);
        dearOnes.ShouldBeLessThanOrEqualTo(1.1m);
        said[$"budget_reached {dear}"].ShouldBeGreaterThan(0);
        // Nothing comes back here, so whatever was refused would not fit now either.
        (dearOnes > 1.1m - 0.07m || all > 2.777m - 0.07m).ShouldBeTrue();
        (said[$"budget_reached {cheap}"] == 0 || all > 2.777m - 0.0311m).ShouldBeTrue();
    }

    private async Task HoldWhileEnding(int processes, int each)
    {
        var account = await Account(Price);
        // Sixty-three at a time, and every third costs nothing in the end.
        await Budget(2m, account: account);
        var said = await askers.Ask(processes, each, end: true);
        said["admitted"].ShouldBeGreaterThan(63);
        said[$"budget_reached {account}"].ShouldBe((processes * each) - said["admitted"]);
        (await Spent("true")).ShouldBeLessThanOrEqualTo(2m);
        (await askers.Database.One<decimal>("select sum(case status when 'sending' then reserved else price end) from provider_calls")).ShouldBe(await Spent("true"));
        (await askers.Database.One<bool>("select bool_and(price in (0, reserved) and (status = 'failed' or price = 0)) from provider_calls")).ShouldBeTrue();
    }

    private Task<decimal> Spent(string which) => askers.Database.One<decimal>($"select coalesce(sum(spent(c)), 0) from provider_calls c where {which}");

    private async Task<Guid> Account(decimal price)
    {
        var id = Guid.CreateVersion7();
        await askers.Database.Run($$"""
            insert into api_configs (id, user_id, name, provider, service_type, api_key, endpoint, config_params, pricing_model)
            values ('{{id}}', '{{askers.Owner}}', '{{id}}', 'custom', 'image_generation', 'cipher', 'http://127.0.0.1:9/v1', '{"model": "m"}', '{{PaidStack.Price("image", price)}}')
            """);
        return id;
    }

    private Task<int> Budget(decimal amount, Guid? account = null, Guid? project = null) => askers.Database.Run(FormattableString.Invariant($"""
        insert into budgets (id, user_id, api_config_id, project_id, period, currency, amount)
        values (gen_random_uuid(), '{askers.Owner}', {Sql(account)}, {Sql(project)}, 'day', 'USD', {amount})
        """));

    private static string Sql(Guid? id) => id is null ? "null" : $"'{id}'";
}
