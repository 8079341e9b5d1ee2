using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Closes calls in the ledger. None of it is stopped half-way: what was answered, and perhaps paid for, is written down even while the stage is being stopped.</summary>
public sealed class Ledger(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, FileStore files, TimeProvider clock)
{
    /// <summary>It was answered, and its file is stored: the asset's row, the price, the account's figures, in one transaction.</summary>
    /// <param name="also">What else belongs to that moment.</param>
    /// <exception cref="StageTakenOverException">The call was given up for lost meanwhile; whoever did so makes it again.</exception>
    public async Task<Answer> Done(ProviderCall call, NewAsset made, IReadOnlyDictionary<string, decimal> units, Sent answered, Func<ReelDb, Task>? also = null)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        await using var tx = await db.Database.BeginTransactionAsync();
        var account = await Hold(db, call);
        var status = await db.ProviderCalls.FromSql($"select * from provider_calls where id = {call.Id} for update").Select(c => c.Status).SingleAsync();
        if (status is not (CallStatus.Sending or CallStatus.Polling or CallStatus.Unknown))
        {
            throw new StageTakenOverException();
        }

        await Blobs.Note(db, files, Assets.AreaOf(made.Type), made.File, now, CancellationToken.None);
        var asset = Assets.Generated(call.OwnerId, call.JobId!.Value, made, call.InputDigest, now);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync();
        var (unit, many) = units.Count > 0 ? (units.First().Key, units.First().Value) : (Prices.Call, 1);
        var price = Prices.Of(account, accounts.Model(account), units, now)?.Amount ?? 0;
        var facts = Json.Write(new { units, made.Metadata });
        var words = answered is Sent.Made { Words: { Count: > 0 } times } ? Json.Write(times) : null;
        await db.Database.ExecuteSqlAsync($"""
            update provider_calls set status = 'done', asset_id = {asset.Id}, units = {many}, unit = {unit}, price = {price}, closed_at = {now}, look_at = null, error_code = null, error_message = null,
                request_id = coalesce({answered.RequestId}, request_id), answer = {facts}::jsonb || jsonb_strip_nulls(jsonb_build_object('words', {words}::jsonb))
            where id = {call.Id}
            """);
        await Accounts.Closed(db, call.ApiConfigId, null, now, CancellationToken.None);
        if (also is not null)
        {
            await also(db);
        }

        await tx.CommitAsync();
        Figures.Answered(call.Provider, call.ServiceType, price, call.Currency);
        return new Answer(asset.Id, asset.UrlPath, asset.Digest, asset.DurationMs, Made: true);
    }

    /// <summary>The vendor works on it, or keeps the result: what names it there is saved before anything else happens.</summary>
    /// <param name="units">What was used, JSON; kept until the result is here.</param>
    public async Task Outside(ProviderCall call, Sent sent, string? units = null)
    {
        var (job, address) = ((sent as Sent.Job)?.Id, (sent as Sent.Ready)?.Address);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"""
            update provider_calls set status = 'polling', vendor_job_id = coalesce({job}, vendor_job_id), result_address = {address}, request_id = coalesce({sent.RequestId}, request_id), look_at = {now},
                answer = {units}::jsonb
            where id = {call.Id} and status in ('sending', 'polling', 'unknown')
            """);
    }

    /// <summary>The job goes on: it is left alone for a while.</summary>
    public async Task LookAgain(ProviderCall call, TimeSpan pause)
    {
        var at = clock.GetUtcNow() + pause;
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"update provider_calls set look_at = {at} where id = {call.Id} and status = 'polling'");
    }

    /// <summary>It failed. What is charged all the same costs what was held back for it.</summary>
    public async Task Failed(ProviderCall call, ReelException failure, Func<ReelDb, Task>? also = null)
    {
        var told = failure as MakerException;
        Figures.Lost(call.Provider, call.ServiceType, CallStatus.Failed, failure.Code);
        await Close(call, CallStatus.Failed, failure, told?.Charged is true, told?.RequestId, also);
    }

    /// <summary>Nobody knows what became of it: made again when that is free, else left to a person, its price held back.</summary>
    public async Task Lost(ProviderCall call, ReelException? why)
    {
        var status = call.Repeatable ? CallStatus.Abandoned : CallStatus.Unknown;
        Figures.Lost(call.Provider, call.ServiceType, status, why?.Code);
        await Close(call, status, why, charged: false, (why as MakerException)?.RequestId, null);
    }

    private async Task Close(ProviderCall call, CallStatus status, ReelException? failure, bool charged, string? request, Func<ReelDb, Task>? also)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var tx = await db.Database.BeginTransactionAsync();
        await Hold(db, call);
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            update provider_calls set status = {status.Word()}, closed_at = {(status == CallStatus.Unknown ? null : now)}, look_at = null, error_code = {failure?.Code}, error_message = {failure?.Message},
                price = case when {charged} then reserved else price end, request_id = coalesce({request}, request_id)
            where id = {call.Id} and status in ('sending', 'polling')
            """);
        if (status == CallStatus.Failed)
        {
            await Accounts.Closed(db, call.ApiConfigId, failure!.Message, now, CancellationToken.None);
        }

        if (also is not null)
        {
            await also(db);
        }

        await tx.CommitAsync();
    }

    // The account before the call, as who admits takes them: two that wait for each other crosswise would end in a deadlock.
    private static Task<ApiConfig> Hold(ReelDb db, ProviderCall call) =>
        db.ApiConfigs.FromSql($"select *, xmin from api_configs where id = {call.ApiConfigId} for no key update").AsNoTracking().SingleAsync();
}
