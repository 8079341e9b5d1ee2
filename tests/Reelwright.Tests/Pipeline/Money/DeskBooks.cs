using Reelwright.Domain;
using Reelwright.Tests.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>An account that only one case of the table asks, so that its lines of the ledger are that case's.</summary>
/// <param name="name">The case, for whoever reads that it failed.</param>
internal sealed class DeskBooks(FaultDesk desk, IVendorCase tried, ApiConfig account, string name)
{
    private const int MostLooks = 12;
    private readonly int before = tried.Vendor.Accepted;

    /// <summary>The fake vendor.</summary>
    public FakeVendor Vendor => tried.Vendor;

    /// <summary>The adapter.</summary>
    public IVendorCase Tried => tried;

    /// <summary>The case, for whoever reads that it failed.</summary>
    public string Name => name;

    /// <summary>Asks for something: true when it is here, false when it lies or is worked on at the vendor.</summary>
    /// <param name="what">The same is the same input.</param>
    public async Task<bool> Ask(string what)
    {
        var call = tried.Call(desk.Accounts, account, $"{account.Id} {what}");
        return call.Service is ServiceType.TextGeneration or ServiceType.Translation or ServiceType.Transcription
            ? await desk.Gateway.Write(desk.Asker, call, CancellationToken.None) is not null
            : await desk.Gateway.Ask(desk.Asker, call, CancellationToken.None) is not null;
    }

    /// <summary>The first call of the account, as the ledger has it now.</summary>
    public async Task<ProviderCall> First() => (await desk.Calls(account.Id))[0];

    /// <summary>Looks at the first call's job once.</summary>
    public async Task Look() => await desk.Look(await First());

    /// <summary>Looks at the first call's job until it has ended: the call as it then is.</summary>
    public async Task<ProviderCall> End()
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await First() is { Status: not CallStatus.Polling } or { ResultAddress: not null })
            {
                break;
            }

            await Look();
        }

        return await First();
    }

    /// <summary>The calls have these statuses, errors, prices and reserves, the vendor took so many, no more money than for these is gone or held back, and a person is told what has to be settled.</summary>
    public async Task Hold(string calls, int accepted, int paid)
    {
        (await One<string>("coalesce(string_agg(status || ' ' || coalesce(error_code, '-') || ' ' || coalesce(price, 0)::float8 || ' ' || reserved::float8, ', ' order by started_at, id), '')")).ShouldBe(calls, name);
        (tried.Vendor.Accepted - before).ShouldBe(accepted, name);
        (await One<decimal>("coalesce(sum(spent(c)), 0)")).ShouldBe(paid * 0.07m, name);
        (await One<bool>("coalesce(bool_and(length(error_message) between 30 and 700), true)")).ShouldBeTrue(name);
        // Where nobody knows, somebody has to be told what to do about it.
        (await One<bool>("coalesce(bool_and(coalesce(error_message, '') like '%settle%') filter (where status = 'unknown'), true)")).ShouldBeTrue(name);
    }

    /// <summary>One value over all calls of the account.</summary>
    public Task<T> One<T>(string what) => desk.Server.Runs.One<T>($"select {what} from provider_calls c where api_config_id = '{account.Id}'");

    /// <summary>Sets columns of all calls of the account.</summary>
    public Task Set(string what) => desk.Server.Runs.Rows($"update provider_calls set {what} where api_config_id = '{account.Id}'");

    /// <summary>How many calls the account itself counts as answered.</summary>
    public Task<int> Answered() => desk.Server.Runs.One<int>($"select success_count from api_configs where id = '{account.Id}'");
}
