using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Keys;

/// <summary>Puts a new key into the ring and seals the keys of all maker accounts and all that is kept of platforms anew with it. Keys of before stay: they still open what is out, such as links.</summary>
public sealed class RotateKeys(IDbContextFactory<ReelDb> databases, NpgsqlDataSource database, Secrets secrets, TimeProvider clock, ILogger<RotateKeys> log)
{
    /// <summary>What was done.</summary>
    /// <param name="Sealed">Maker accounts whose keys are sealed anew.</param>
    /// <param name="Platforms">Rows of platforms whose keys are: apps, accounts, sign-ins, uploads on their way.</param>
    /// <param name="Left">Those whose keys no ring here can open; they are as they were.</param>
    public sealed record Answer(int Sealed, int Platforms, IReadOnlyList<string> Left);

    /// <summary>Rotates; each account stands alone, so whatever interrupts it may simply be done again. Errors: <c>forbidden</c>, <c>secrets_unwritable</c>.</summary>
    public async Task<Answer> Run(Caller caller, CancellationToken ct)
    {
        caller.MustBeOwner();
        await secrets.Renew(clock, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var (done, left) = (0, new List<string>());
        foreach (var id in await db.ApiConfigs.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct))
        {
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            // Whoever enters a key at this moment comes before or after.
            await db.Database.ExecuteSqlAsync($"select 1 from api_configs where id = {id} for no key update", ct);
            if (await db.ApiConfigs.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is { } account && Anew(account, left) is var (key, secret))
            {
                await db.ApiConfigs.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.ApiKey, key).SetProperty(c => c.ApiSecret, secret), ct);
                done++;
            }

            await tx.CommitAsync(ct);
        }

        var platforms = 0;
        foreach (var columns in SealedColumns.All)
        {
            platforms += await columns.Anew(database, secrets, left, ct);
        }

        log.LogInformation("A new key seals secrets from now on; those of {Accounts} maker accounts and {Platforms} of platforms are sealed anew, {Left} could not be opened", done, platforms, left.Count);
        return new Answer(done, platforms, left);
    }

    private (string Key, string? Secret)? Anew(ApiConfig account, List<string> left)
    {
        try
        {
            return (secrets.Protect(secrets.Unprotect(account.ApiKey)), account.ApiSecret is { } secret ? secrets.Protect(secrets.Unprotect(secret)) : null);
        }
        catch (ReelException closed) when (closed.Code is "secrets_missing")
        {
            left.Add(account.Name);
            return null;
        }
    }
}
