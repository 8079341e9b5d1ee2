using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Storage;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Many calls that want to go out at the same moment, from one process of several.</summary>
internal sealed class Admissions(IDbContextFactory<ReelDb> databases, FileStore files, MakerAccounts accounts)
{
    // The cluster has room for eight such.
    private const int Connections = 25;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What shall be asked for.</summary>
    /// <param name="Many">How many calls, by all paid accounts in turns.</param>
    /// <param name="End">Whether calls end at once: every third stays open, one is free, one is charged.</param>
    public sealed record Asked(int Many, bool End);

    private readonly Admission admission = new(accounts, TimeProvider.System);
    private readonly Ledger ledger = new(databases, accounts, files, TimeProvider.System);
    private readonly ConcurrentDictionary<string, int> said = new(StringComparer.Ordinal);

    /// <summary>What runs in the other process, again and again: it hears how many shall be asked for and whether they end, gets ready, waits for a word, asks, and says how often it heard what.</summary>
    public static async Task Run(string address)
    {
        var settings = new NpgsqlConnectionStringBuilder(address) { MaxPoolSize = Connections, Timeout = (int)Patience.TotalSeconds, CommandTimeout = (int)Patience.TotalSeconds };
        await using var source = NpgsqlDataSource.Create(settings);
        using var folder = new TempFolder();
        using var outbound = new Outbound([]);
        using var http = new VendorHttp(outbound, TimeProvider.System);
        using var files = await FileStore.Open(folder["store"]);
        var databases = new PooledDbContextFactory<ReelDb>(ReelDb.Options(source, TimeProvider.System));
        var accounts = new MakerAccounts(databases, new MakerList(http), Catalog.BuiltIn, await Secrets.Open(folder["keys"]));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var asked = Json.Read<Asked>(line);
            var admissions = new Admissions(databases, files, accounts);
            var (context, paid) = await admissions.Stage();
            Console.WriteLine("ready");
            await Console.In.ReadLineAsync();
            // What ends must find a connection before everybody has asked.
            await Parallel.ForEachAsync(
                Enumerable.Range(0, asked.Many), new ParallelOptions { MaxDegreeOfParallelism = asked.End ? Connections - 5 : asked.Many },
                async (i, _) => await admissions.Ask(context, paid[i % paid.Count], asked.End ? i % 3 : 0));
            Console.WriteLine(Json.Write(admissions.said));
        }
    }

    private async Task<(StageContext Context, IReadOnlyList<Guid> Accounts)> Stage()
    {
        await using var db = await databases.CreateDbContextAsync();
        var row = await (from j in db.VideoGenerationJobs join t in db.GenerationTasks on j.TaskId equals t.Id join p in db.Projects on t.ProjectId equals p.Id select new { j, t, p.OwnerId }).AsNoTracking().SingleAsync();
        var stage = await db.AttemptStages.AsNoTracking().SingleAsync(s => s.Status == StageStatus.Running);
        return (new StageContext
        {
            AttemptId = row.j.Id, OrderId = row.t.Id, ChapterId = row.t.ChapterId, ProjectId = row.t.ProjectId, OwnerId = row.OwnerId, SessionId = "tests", Language = "en",
            Makers = new GenerationSettings(), Video = new VideoSettings(), Priority = 0, Ordered = row.t.CreatedAt, Lease = new StageLease(row.j.Id, stage.Stage, "tests", stage.Epoch),
            Started = 0, Pace = new Pace(1), LastTry = false,
        }, await db.ApiConfigs.Where(a => a.Provider == "custom").OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
    }

    private async Task Ask(StageContext context, Guid account, int end)
    {
        await using var db = await databases.CreateDbContextAsync();
        var sentence = await db.Sentences.Select(s => s.Id).SingleAsync();
        var spec = new CallSpec(
            ServiceType.ImageGeneration, account, new MakerInfo("custom", "1", Repeatable: false) { Model = "m" }, Guid.NewGuid().ToString(), "{}",
            new Dictionary<string, decimal>(StringComparer.Ordinal) { ["image"] = 1 }, sentence)
        { Check = () => { }, Send = (_, _) => throw new InvalidOperationException("Nothing is sent here.") };
        try
        {
            var admitted = await admission.Admit(db, context, spec, CancellationToken.None);
            said.AddOrUpdate(admitted.Call is null ? "not now" : "admitted", 1, (_, n) => n + 1);
            if (end > 0 && admitted.Call is { } id)
            {
                var call = await db.ProviderCalls.AsNoTracking().SingleAsync(c => c.Id == id);
                await ledger.Failed(call, new MakerException("content_refused", "The prompt was refused.", Fate.Failed) { Charged = end == 2 });
            }
        }
        catch (ReelException refused)
        {
            said.AddOrUpdate($"{refused.Code} {account}", 1, (_, n) => n + 1);
        }
    }
}
