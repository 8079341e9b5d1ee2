using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Pipeline.Takes;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Closes calls in the ledger. None of it is stopped half-way: what was answered, and perhaps paid for, is written down even while the stage is being stopped.</summary>
public sealed class Ledger(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, FileStore files, TimeProvider clock)
{
    /// <summary>How long a vendor may work on a job before a person is asked.</summary>
    public static readonly TimeSpan LongestJob = TimeSpan.FromHours(2);

    private const int MostTries = 240;
    private static readonly TimeSpan LookAgainAt = TimeSpan.FromMilliseconds(500);

    /// <summary>It was answered, and its file is stored: the asset's row, the price, the account's figures, in one transaction.</summary>
    /// <exception cref="StageTakenOverException">The call was given up for lost meanwhile; whoever did so makes it again.</exception>
    public Task<Answer> Done(ProviderCall call, NewAsset made, IReadOnlyDictionary<string, decimal> units, Sent answered) => Outlast(call, () => Close(call, made, units, answered));

    private async Task<Answer> Close(ProviderCall call, NewAsset made, IReadOnlyDictionary<string, decimal> units, Sent answered)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        await using var tx = await db.Database.BeginTransactionAsync();
        // A bucket may take its time, and nobody shall wait for the account meanwhile: the file comes first.
        await Blobs.Note(db, files, Assets.AreaOf(made.Type), made.File, now, CancellationToken.None);
        if (made.Thumbnail is { } thumbnail)
        {
            await Blobs.Note(db, files, Assets.AreaOf(thumbnail.Type), thumbnail.File, now, CancellationToken.None);
        }

        var account = await Hold(db, call);
        var row = await db.ProviderCalls.FromSql($"select * from provider_calls where id = {call.Id} for update").AsNoTracking().SingleAsync();
        if (row is { Status: CallStatus.Done, AssetId: { } written } && !call.Repeatable)
        {
            // By ourselves, just before the database went away.
            var there = await db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == written);
            return new Answer(there.Id, there.UrlPath, there.Digest, there.DurationMs, Made: true);
        }

        if (row.Status is not (CallStatus.Sending or CallStatus.Polling or CallStatus.Unknown))
        {
            throw new StageTakenOverException();
        }

        var asset = row.VideoGenerationId is { } take ? await TakeResult.Keep(db, take, call, made, clock)
            : row.ImageGenerationId is { } picture ? await PictureResult.Keep(db, picture, call, made, clock)
            : row.JobId is { } attempt ? Assets.Generated(call.OwnerId, attempt, made, call.InputDigest, now) : null;
        if (asset is { VideoGenerationId: null, ImageGenerationId: null })
        {
            db.MediaAssets.Add(asset);
            await db.SaveChangesAsync();
            await LateResults.Keep(db, row, asset, now);
        }

        var (unit, many) = units.Count > 0 ? (units.First().Key, units.First().Value) : (Prices.Call, 1);
        var price = Settled(call, account, units);
        var facts = Json.Write(new { units, made.Metadata, kept = asset is null ? made : null });
        var words = made.Words.Count > 0 ? Json.Write(made.Words) : null;
        await db.Database.ExecuteSqlAsync($"""
            update provider_calls set status = 'done', asset_id = {asset?.Id}, units = {many}, unit = {unit}, price = {price}, closed_at = {now}, look_at = null, error_code = null, error_message = null,
                request_id = coalesce({answered.RequestId}, request_id), answer = {facts}::jsonb || jsonb_strip_nulls(jsonb_build_object('words', {words}::jsonb))
            where id = {call.Id}
            """);
        await Accounts.Closed(db, call.ApiConfigId, CallStatus.Done, null, now, CancellationToken.None);
        await tx.CommitAsync();
        Figures.Answered(call.Provider, call.ServiceType, price, call.Currency);
        // Whoever asked is gone with its attempt: it is paid, and kept for whoever asks for the same.
        return asset is null ? throw new StageTakenOverException() : new Answer(asset.Id, asset.UrlPath, asset.Digest, asset.DurationMs, Made: true);
    }

    /// <summary>It was written, or heard: the words themselves are kept with the call.</summary>
    /// <exception cref="StageTakenOverException">The call was given up for lost meanwhile.</exception>
    public Task<Written> Said(ProviderCall call, Sent.Said heard) => Outlast(call, async () =>
    {
        // The database keeps every character but one; for that one a paid answer would be lost, and in doubt for ever.
        var said = heard with { Text = Kept(heard.Text), Words = [.. heard.Words.Select(w => w with { Word = Kept(w.Word) })] };
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        await using var tx = await db.Database.BeginTransactionAsync();
        var account = await Hold(db, call);
        var (unit, many) = said.Units.Count > 0 ? (said.Units.First().Key, said.Units.First().Value) : (Prices.Call, 1);
        var price = Settled(call, account, said.Units);
        var answer = Json.Write(new { said.Text, words = said.Words.Count > 0 ? said.Words : null, said.Units });
        if (await db.Database.ExecuteSqlAsync($"""
            update provider_calls set status = 'done', units = {many}, unit = {unit}, price = {price}, closed_at = {now}, look_at = null, error_code = null, error_message = null,
                request_id = coalesce({said.RequestId}, request_id), answer = {answer}::jsonb
            where id = {call.Id} and status in ('sending', 'polling', 'unknown')
            """) == 0)
        {
            throw new StageTakenOverException();
        }

        await Accounts.Closed(db, call.ApiConfigId, CallStatus.Done, null, now, CancellationToken.None);
        await tx.CommitAsync();
        Figures.Answered(call.Provider, call.ServiceType, price, call.Currency);
        return new Written(said.Text, said.Words);
    });

    private static string Kept(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    /// <summary>The vendor works on it, or keeps the result: what names it there is saved before anything else happens.</summary>
    /// <param name="units">What was used, JSON; kept until the result is here.</param>
    /// <exception cref="MakerException"><c>outcome_unknown</c>: the job it names is another call's.</exception>
    public Task Outside(ProviderCall call, Sent sent, string? units = null) => Outlast(call, async () =>
    {
        var (job, address) = ((sent as Sent.Job)?.Id, (sent as Sent.Ready)?.Address);
        var now = clock.GetUtcNow();
        var late = now + LongestJob;
        await using var db = await databases.CreateDbContextAsync();
        try
        {
            return await db.Database.ExecuteSqlAsync($"""
                update provider_calls set status = 'polling', vendor_job_id = coalesce({job}, vendor_job_id), result_address = {address}, request_id = coalesce({sent.RequestId}, request_id), look_at = {now},
                    late_at = case when status = 'polling' then late_at else {late} end, looks = 0, answer = {units}::jsonb, error_code = null, error_message = null
                where id = {call.Id} and status in ('sending', 'polling', 'unknown')
                """);
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "provider_calls_one_job" })
        {
            // One result is not paid for twice, nor given to two.
            throw new MakerException(
                "outcome_unknown", $"{call.Provider} answered with the job {job}, which is that of another call: whether this one was executed and paid as well, it does not say; look there, then settle the call.", Fate.Unknown, taken)
            { RequestId = sent.RequestId };
        }
    });

    /// <summary>The job goes on: it is left alone for a while.</summary>
    /// <param name="counts">False when it was our own fault that nothing was seen.</param>
    public async Task LookAgain(ProviderCall call, TimeSpan pause, bool counts = true)
    {
        var at = clock.GetUtcNow() + pause;
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"update provider_calls set look_at = {at}, looks = greatest(0, looks - case when {counts} then 0 else 1 end) where id = {call.Id} and status = 'polling'");
    }

    /// <summary>It failed, though it may have been given up for lost meanwhile. What is charged all the same costs what was held back for it.</summary>
    public async Task Failed(ProviderCall call, ReelException failure)
    {
        var told = failure as MakerException;
        Figures.Lost(call.Provider, call.ServiceType, CallStatus.Failed, failure.Code);
        await Close(call, CallStatus.Failed, failure, told?.Charged is true);
    }

    /// <summary>Nobody knows what became of it: made again when that is free, else left to a person, its price held back.</summary>
    public async Task Lost(ProviderCall call, ReelException? why)
    {
        var status = call.Repeatable ? CallStatus.Abandoned : CallStatus.Unknown;
        Figures.Lost(call.Provider, call.ServiceType, status, why?.Code);
        await Close(call, status, why, charged: false);
    }

    private Task<int> Close(ProviderCall call, CallStatus status, ReelException? failure, bool charged) => Outlast(call, async () =>
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var tx = await db.Database.BeginTransactionAsync();
        await Hold(db, call);
        var now = clock.GetUtcNow();
        var (request, code) = ((failure as MakerException)?.RequestId, (failure as MakerException)?.VendorCode);
        var moved = await db.Database.ExecuteSqlAsync($"""
            update provider_calls set status = {status.Word()}, closed_at = {(status == CallStatus.Unknown ? null : now)}, look_at = null, error_code = {failure?.Code}, error_message = {(failure is null ? null : Scrub.Clean(failure.Message))},
                price = case when {charged} then reserved else price end, request_id = coalesce({request}, request_id), vendor_code = {code},
                doubted_at = case when {status == CallStatus.Unknown} then {now} else doubted_at end
            where id = {call.Id} and (status in ('sending', 'polling') or (status = 'unknown' and {status == CallStatus.Failed}))
            """);
        if (moved == 1 && status == CallStatus.Failed)
        {
            await Accounts.Closed(db, call.ApiConfigId, status, failure!.Message, now, CancellationToken.None);
        }

        await tx.CommitAsync();
        return moved;
    });

    /// <summary>What is known of a paid call is written down as soon as the database is back, or whoever it met there is done; a free one is simply made again.</summary>
    private async Task<T> Outlast<T>(ProviderCall call, Func<Task<T>> write)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await write();
            }
            catch (Exception away) when (!call.Repeatable && tries < MostTries && (Faults.IsDatabaseAway(away) || Collisions.Met(away)))
            {
                await Task.Delay(LookAgainAt, clock);
            }
        }
    }

    /// <summary>What it cost: by the model that was asked and the prices of then, in the currency it was admitted in. Where nothing says how much was used, what was held back.</summary>
    private decimal Settled(ProviderCall call, ApiConfig account, IReadOnlyDictionary<string, decimal> units)
    {
        try
        {
            return units.Count > 0 && Prices.Of(account, accounts.Model(account, call.Model), units, call.StartedAt) is { } cost && cost.Currency.Equals(call.Currency, StringComparison.Ordinal) ? cost.Amount : call.Reserved;
        }
        catch (ReelException gone) when (gone.Code is "withdrawn" or "model_unknown" or "maker_unknown")
        {
            return call.Reserved;
        }
    }

    // The account before the call, as who admits takes them: two that wait for each other crosswise would end in a deadlock.
    private static Task<ApiConfig> Hold(ReelDb db, ProviderCall call) =>
        db.ApiConfigs.FromSql($"select *, xmin from api_configs where id = {call.ApiConfigId} for no key update").AsNoTracking().SingleAsync();
}
