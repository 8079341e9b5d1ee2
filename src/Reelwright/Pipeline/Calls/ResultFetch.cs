using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Fetches one result that lies at a vendor's address, into a file and never into memory; that alone is done again when it breaks off.</summary>
public sealed class ResultFetch(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, Ledger ledger, Keeper keeper, LookFailures failures, FileStore files)
{
    private const long MostBytes = 256 << 20;
    private const int Block = 1 << 16;
    private static readonly TimeSpan LongestFetch = TimeSpan.FromMinutes(4);

    /// <summary>Fetches once. What goes wrong is told by what becomes of the call.</summary>
    public async Task Fetch(ProviderCall call, CancellationToken ct)
    {
        try
        {
            var fetched = files.NewTempPath(StorageType.Temp, "result");
            try
            {
                await Take(call, fetched, ct);
                var units = call.Answer is { } said ? Json.Read<Dictionary<string, decimal>>(said) : [];
                await ledger.Done(call, await keeper.Keep(call.ServiceType, call.Provider, call.Request, fetched, ct), units, new Sent.Ready(call.ResultAddress!, "", units));
            }
            finally
            {
                File.Delete(fetched);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Another node fetches it.
            await ledger.LookAgain(call, TimeSpan.Zero, counts: false);
        }
        catch (Exception failure)
        {
            await failures.Settle(call, failure);
        }
    }

    private async Task Take(ProviderCall call, string path, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var maker = accounts.Open<IResults>(await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == call.ApiConfigId, ct), call.Model);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestFetch);
        try
        {
            await using var from = await maker.Open(call.ResultAddress!, patience.Token);
            await using var into = File.Create(path);
            var part = new byte[Block];
            for (int read; (read = await from.ReadAsync(part, patience.Token)) > 0;)
            {
                await into.WriteAsync(part.AsMemory(0, read), patience.Token);
                if (into.Length > MostBytes)
                {
                    throw new MakerException("result_broken", $"The result of {call.Provider} is larger than {MostBytes >> 20} MiB.", Fate.Failed) { Charged = true };
                }
            }
        }
        catch (IOException full) when (DiskSpace.IsFull(full))
        {
            throw DiskSpace.Full(files.FolderOf(StorageType.Temp), full);
        }
    }
}
