using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>The gateway, and those who look at jobs and fetch results, on the database of a door: nobody else does so there, and nothing happens by itself.</summary>
public sealed class FaultDesk : IAsyncLifetime
{
    /// <summary>The door.</summary>
    public Server Server { get; } = new();

    /// <summary>Asks makers. Whoever has to wait before it asks again waits less than is said.</summary>
    internal Gateway Gateway { get; private set; } = null!;

    /// <summary>Who asks.</summary>
    internal DeskAsker Asker { get; private set; } = null!;

    /// <summary>Opens accounts.</summary>
    internal MakerAccounts Accounts => Part<MakerAccounts>();

    private IDbContextFactory<ReelDb> Databases => Part<IDbContextFactory<ReelDb>>();

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        foreach (var key in (string[])[FakeVendor.Key, FakeKling.Secret, FakeBaiduSpeech.Secret])
        {
            Server.Overheard.Secret(key, Overheard.MakersKey);
        }

        var clock = new QuickClock();
        Gateway = new Gateway(Databases, new Admission(Accounts, clock), Part<Ledger>(), Part<Keeper>(), Server.Installation.Files, clock);
        var order = await PaidStack.Order(Server, "faults.txt", LongBook.Text(1, salt: "faults"));
        Asker = new DeskAsker(Server.Installation.Owner, await Server.Runs.One<Guid>($"select id from video_generation_jobs where task_id = '{order}'"));
    }

    public Task DisposeAsync() => Server.DisposeAsync();

    /// <summary>A new account at an adapter's fake, and its lines of the ledger.</summary>
    /// <param name="patience">Seconds a call may take.</param>
    internal async Task<DeskBooks> Open(IVendorCase tried, string name, int patience)
    {
        var account = tried.Account(Server.Installation.Owner, Server.Installation.Secrets, patience);
        await using var db = await Databases.CreateDbContextAsync();
        db.ApiConfigs.Add(account);
        await db.SaveChangesAsync();
        return new DeskBooks(this, tried, account, name);
    }

    /// <summary>The calls of an account, oldest first.</summary>
    internal async Task<List<ProviderCall>> Calls(Guid account)
    {
        await using var db = await Databases.CreateDbContextAsync();
        return await db.ProviderCalls.AsNoTracking().Where(c => c.ApiConfigId == account).OrderBy(c => c.StartedAt).ThenBy(c => c.Id).ToListAsync();
    }

    /// <summary>Looks at a job once.</summary>
    internal Task Look(ProviderCall call) => Part<JobLooks>().Look(call, CancellationToken.None);

    /// <summary>Fetches a result once, over connections of its own: one that was used before is tried again unasked.</summary>
    internal async Task Fetch(ProviderCall call)
    {
        using var http = new VendorHttp(Part<Outbound>(), TimeProvider.System);
        var accounts = new MakerAccounts(Databases, new MakerList(http), Catalog.BuiltIn, Server.Installation.Secrets);
        await new ResultFetch(Databases, accounts, Part<Ledger>(), Part<Keeper>(), Part<LookFailures>(), Server.Installation.Files).Fetch(call, CancellationToken.None);
    }

    private TPart Part<TPart>() where TPart : notnull => Server.App.Services.GetRequiredService<TPart>();
}
