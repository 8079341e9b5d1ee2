using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>One outside call as the ledger keeps it.</summary>
/// <param name="InputDigest">Everything that decides the result.</param>
/// <param name="Request">The frozen request, JSON.</param>
public sealed record CallSpec(ServiceType Service, Guid Config, MakerInfo Maker, string InputDigest, string Request, Guid Sentence);

/// <summary>A result on its way into the database: its file is already stored.</summary>
/// <param name="DurationMs">Null for pictures.</param>
/// <param name="Metadata">002 <c>media_assets.metadata</c>, JSON.</param>
public sealed record NewAsset(AssetType Type, StoredFile File, string Extension, int? DurationMs, string Metadata);

/// <summary>An asset that answers a call, and whether it was made now.</summary>
public sealed record Answer(Guid AssetId, string Url, string Digest, int? DurationMs, bool Made);

/// <summary>The only way to a maker: every call stands in the ledger before it is sent and is closed after (design §4).</summary>
public sealed class Gateway(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>The asset for this input: the one there is, or a new one. Errors: the maker's own, <c>maker_refused</c>, <c>outcome_unknown</c>.</summary>
    public async Task<Answer> Ask(StageContext context, CallSpec spec, Func<CancellationToken, Task<NewAsset>> make, CancellationToken ct)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            if (await Existing(db, context, spec, ct) is { } there)
            {
                return there;
            }

            if (await Admit(db, context, spec, ct) is not { } call)
            {
                await Unblock(db, context, spec, ct);
                await Task.Delay(LookAgain, clock, ct);
                continue;
            }

            using var span = Telemetry.Source.StartActivity("maker " + spec.Maker.Id, ActivityKind.Client)?.SetTag("reel.service", spec.Service.Word()).SetTag("reel.sentence.id", spec.Sentence.ToString());
            NewAsset made;
            try
            {
                made = await make(ct);
            }
            catch (OperationCanceledException)
            {
                await Close(call, spec, Lost(spec), null);
                throw;
            }
            catch (ReelException store) when (Faults.IsStore(store) || store.Code is "store_corrupt")
            {
                // The maker may have answered, and be owed for it: that its answer could not be kept is no failure of the call.
                await Close(call, spec, Lost(spec), null);
                throw;
            }
            catch (ReelException failure)
            {
                span?.SetStatus(ActivityStatusCode.Error, failure.Code);
                await Close(call, spec, CallStatus.Failed, failure);
                throw;
            }

            // It was answered, and perhaps paid for: that is written down even while the stage is being stopped.
            return await Settle(context, spec, call, made);
        }
    }

    private static CallStatus Lost(CallSpec spec) => spec.Maker.Repeatable ? CallStatus.Abandoned : CallStatus.Unknown;

    private async Task<Answer?> Existing(ReelDb db, StageContext context, CallSpec spec, CancellationToken ct)
    {
        var asset = await db.ProviderCalls
            .Where(c => c.OwnerId == context.OwnerId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Done && c.AssetId != null)
            .Join(db.MediaAssets, c => c.AssetId, a => a.Id, (_, a) => a)
            .AsNoTracking().FirstOrDefaultAsync(ct);
        if (asset is null)
        {
            return null;
        }

        if (await files.Exists(asset.FilePath, ct))
        {
            return new Answer(asset.Id, asset.UrlPath, asset.Digest, asset.DurationMs, Made: false);
        }

        // The file was lost from under us: the call that paid for it stays in the ledger, but no longer answers for this input.
        await db.ProviderCalls.Where(c => c.AssetId == asset.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.AssetId, (Guid?)null), ct);
        return null;
    }

    private async Task<Guid?> Admit(ReelDb db, StageContext context, CallSpec spec, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var now = clock.GetUtcNow();
        var service = spec.Service.Word();
        var stage = context.Lease.Step.Word();
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // One statement decides: the account may be used, the stage is still ours, and nobody else is already asking for the same input.
        var admitted = await db.Database.ExecuteSqlAsync($"""
            insert into provider_calls (id, owner_id, api_config_id, project_id, task_id, job_id, sentence_id, service_type, provider, status,
                repeatable, input_digest, request, units, price, reserved, currency, node, stage, epoch, started_at)
            select {id}, {context.OwnerId}, a.id, {context.ProjectId}, {context.OrderId}, {context.AttemptId}, {spec.Sentence}, {service},
                {spec.Maker.Id}, 'sending', {spec.Maker.Repeatable}, {spec.InputDigest}, {spec.Request}::jsonb, 0, 0, 0, currency_of(a.pricing_model),
                {context.Lease.Owner}, {stage}, {context.Lease.Epoch}, {now}
            from api_configs a
            where a.id = {spec.Config} and a.user_id = {context.OwnerId} and a.is_active and not a.is_deleted and (a.expires_at is null or a.expires_at > {now})
              and exists (select 1 from attempt_stages s where s.job_id = {context.AttemptId} and s.stage = {stage} and s.epoch = {context.Lease.Epoch} and s.status = 'running')
            on conflict do nothing
            """, ct);
        // The insert waits for whoever is closing the one open row of this input: if that brought a result, ours is not needed.
        if (admitted == 1 && await db.ProviderCalls.AnyAsync(
            c => c.OwnerId == context.OwnerId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Done && c.AssetId != null, ct))
        {
            return null;
        }

        if (admitted == 1)
        {
            await db.Database.ExecuteSqlAsync($"""
                update sentences set retry_count = retry_count + 1 where id = {spec.Sentence} and exists (
                    select 1 from provider_calls where owner_id = {context.OwnerId} and input_digest = {spec.InputDigest} and sentence_id = {spec.Sentence} and status in ('failed', 'abandoned'))
                """, ct);
        }

        await tx.CommitAsync(ct);
        if (admitted == 1)
        {
            return id;
        }

        var usable = await db.ApiConfigs.AnyAsync(
            a => a.Id == spec.Config && a.UserId == context.OwnerId && a.IsActive && !a.IsDeleted && (a.ExpiresAt == null || a.ExpiresAt > now), ct);
        return usable ? null : throw new ReelException(
            "maker_refused", $"The maker account of this order for {service} is switched off, deleted or expired: choose another and retry the order.");
    }

    /// <summary>Somebody asks for the same input. If that somebody is gone, its row is closed: made again when that is free, else left to a person.</summary>
    private async Task Unblock(ReelDb db, StageContext context, CallSpec spec, CancellationToken ct)
    {
        await context.Lease.Hold(db, ct);
        await OpenCalls.Close(db, spec.InputDigest, clock.GetUtcNow(), ct);
        if (await db.ProviderCalls.AnyAsync(c => c.OwnerId == context.OwnerId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Unknown, ct))
        {
            throw new ReelException("outcome_unknown", "An earlier call for this sentence may have been executed and paid: settle it before it is made again.");
        }
    }

    private async Task<Answer> Settle(StageContext context, CallSpec spec, Guid call, NewAsset made)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await using var tx = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var status = await db.ProviderCalls.FromSql($"select * from provider_calls where id = {call} for update").Select(c => c.Status).SingleAsync(CancellationToken.None);
        if (status is not (CallStatus.Sending or CallStatus.Unknown))
        {
            // Given up for lost while this process was frozen: whoever did so makes it again.
            throw new StageTakenOverException();
        }

        await Blobs.Note(db, files, Assets.AreaOf(made.Type), made.File, now, CancellationToken.None);
        var asset = Assets.Generated(context, made, spec.InputDigest, now);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(CancellationToken.None);
        var paid = await db.Database.SqlQuery<Paid>(
            $"update provider_calls set status = 'done', asset_id = {asset.Id}, units = 1, unit = 'call', closed_at = {now} where id = {call} returning coalesce(price, 0) as \"Price\", currency::text as \"Currency\"").ToListAsync(CancellationToken.None);
        await Accounts.Closed(db, spec.Config, null, now, CancellationToken.None);
        await tx.CommitAsync(CancellationToken.None);
        Figures.Answered(spec.Maker.Id, spec.Service, paid[0].Price, paid[0].Currency);
        return new Answer(asset.Id, asset.UrlPath, asset.Digest, asset.DurationMs, Made: true);
    }

    private sealed record Paid(decimal Price, string Currency);

    private async Task Close(Guid call, CallSpec spec, CallStatus status, ReelException? failure)
    {
        Figures.Lost(spec.Maker.Id, spec.Service, status, failure?.Code);
        // The stage is being stopped; its own token no longer serves to write down what became of the call.
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var now = clock.GetUtcNow();
        var closed = status == CallStatus.Unknown ? (DateTimeOffset?)null : now;
        await using var tx = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await db.ProviderCalls.Where(c => c.Id == call && c.Status == CallStatus.Sending).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.Status, status).SetProperty(c => c.ClosedAt, closed)
            .SetProperty(c => c.ErrorCode, failure == null ? null : failure.Code)
            .SetProperty(c => c.ErrorMessage, failure == null ? null : failure.Message));
        if (failure is not null)
        {
            await Accounts.Closed(db, spec.Config, failure.Message, now, CancellationToken.None);
        }

        await tx.CommitAsync(CancellationToken.None);
    }
}
