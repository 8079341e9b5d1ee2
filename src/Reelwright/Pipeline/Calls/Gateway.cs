using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>The only way to a maker: every call stands in the ledger before it is sent and is closed after (design §4).</summary>
public sealed class Gateway(IDbContextFactory<ReelDb> databases, Admission admission, Ledger ledger, Keeper keeper, FileStore files, TimeProvider clock)
{
    /// <summary>How often a call that surely was not executed is sent.</summary>
    private const int Tries = 4;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    // A node that stops is given thirty.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestKeep = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    /// <summary>The asset for this input: the one there is, or a new one; null when the vendor works on it, and whoever asks is woken when that ends. Errors: the maker's own, those of <see cref="Admission"/>, <c>outcome_unknown</c>.</summary>
    public async Task<Answer?> Ask(StageContext context, CallSpec spec, CancellationToken ct)
    {
        spec.Check();
        for (var tries = 1; ; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            if (await Existing(db, context, spec, ct) is { } there)
            {
                return there;
            }

            await EnsureNotFailed(db, context, spec, ct);
            var admitted = await admission.Admit(db, context, spec, ct);
            if (admitted.Call is not { } id)
            {
                if (admitted.Full || await Unblock(db, context, spec, ct))
                {
                    return null;
                }

                await Task.Delay(LookAgain, clock, ct);
                tries--;
                continue;
            }

            var call = await db.ProviderCalls.AsNoTracking().SingleAsync(c => c.Id == id, CancellationToken.None);
            try
            {
                return await Send(context, spec, call, ct);
            }
            catch (MakerException failure) when (failure is { Fate: Fate.NotExecuted, Passing: true } && tries < Tries)
            {
                await Task.Delay(failure.After ?? Pause(tries, id), clock, ct);
            }
        }
    }

    /// <summary>A little longer each time, and for each call by another share, so that they do not all come back at once.</summary>
    private static TimeSpan Pause(int tries, Guid call) =>
        TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 500 * Math.Pow(2, tries - 1)) * (0.75 + (call.ToByteArray()[15] / 512.0)));

    private async Task<Answer?> Send(StageContext context, CallSpec spec, ProviderCall call, CancellationToken ct)
    {
        // What is paid is waited for, even while everything else stops: broken off, nobody would know what became of it.
        using var broken = new CancellationTokenSource();
        await using var soon = context.Node.Register(() => broken.CancelAfter(LastWords));
        using var span = Telemetry.Source.StartActivity("maker " + spec.Maker.Id, ActivityKind.Client)?.SetTag("reel.service", spec.Service.Word()).SetTag("reel.sentence.id", spec.Sentence.ToString());
        Sent sent;
        try
        {
            sent = await spec.Send(call.Id, spec.Maker.Repeatable ? ct : broken.Token);
        }
        catch (MakerException unknown) when (unknown.Fate is Fate.Unknown)
        {
            span?.SetStatus(ActivityStatusCode.Error, unknown.Code);
            await ledger.Lost(call, unknown);
            throw;
        }
        catch (ReelException failure) when (!Faults.IsStore(failure))
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.Code);
            await ledger.Failed(call, failure);
            throw;
        }
        catch
        {
            await ledger.Lost(call, null);
            throw;
        }

        return await Keep(spec, call, sent, ct);
    }

    /// <summary>It was answered: from here on a paid call is done, or in doubt, but never as if it had not been.</summary>
    private async Task<Answer?> Keep(CallSpec spec, ProviderCall call, Sent sent, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(LongestKeep);
        try
        {
            if (sent is Sent.Made made)
            {
                return await ledger.Done(call, await keeper.Keep(spec.Service, spec.Maker.Id, spec.Request, made, spec.Maker.Repeatable ? ct : time.Token), made.Units, made);
            }

            await ledger.Outside(call, sent, sent is Sent.Ready ready ? Json.Write(ready.Units) : null);
            return null;
        }
        catch (ReelException theirs) when (theirs is MakerException || theirs.Code is "voice_silent" or "voice_unreadable" || (spec.Maker.Repeatable && !Faults.IsStore(theirs) && theirs.Code is not "store_corrupt"))
        {
            // What came is of no use, and is paid for.
            await ledger.Failed(call, theirs is MakerException || spec.Maker.Repeatable ? theirs : new MakerException(theirs.Code, theirs.Message, Fate.Failed, theirs) { Charged = true });
            throw;
        }
        catch (StageTakenOverException)
        {
            throw;
        }
        catch
        {
            // That its answer could not be kept is no failure of the call.
            await ledger.Lost(call, null);
            throw;
        }
    }

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

    /// <summary>A stage that was woken asks for everything again: what has failed in this attempt, and did not just have bad luck, is not paid for once more.</summary>
    private static async Task EnsureNotFailed(ReelDb db, StageContext context, CallSpec spec, CancellationToken ct)
    {
        if (spec.Maker.Repeatable)
        {
            return;
        }

        var last = await db.ProviderCalls.Where(c => c.JobId == context.AttemptId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Failed)
            .OrderByDescending(c => c.StartedAt).Select(c => new { c.ErrorCode, c.ErrorMessage, c.VendorJobId }).FirstOrDefaultAsync(ct);
        if (last is not null and not { ErrorCode: "settled_not_executed" } and not { VendorJobId: null, ErrorCode: "maker_busy" or "maker_unreachable" or "maker_failed" })
        {
            throw new ReelException(last.ErrorCode!, last.ErrorMessage!);
        }
    }

    /// <summary>Somebody asks for the same input, or the vendor works on it: then true. If that somebody is gone, its row is closed: made again when that is free, else left to a person.</summary>
    private async Task<bool> Unblock(ReelDb db, StageContext context, CallSpec spec, CancellationToken ct)
    {
        await context.Lease.Hold(db, ct);
        await OpenCalls.Close(db, spec.InputDigest, clock.GetUtcNow(), ct);
        var open = await db.ProviderCalls.Where(c => c.OwnerId == context.OwnerId && c.InputDigest == spec.InputDigest && (c.Status == CallStatus.Unknown || c.Status == CallStatus.Polling))
            .Select(c => (CallStatus?)c.Status).FirstOrDefaultAsync(ct);
        return open is CallStatus.Unknown
            ? throw new ReelException("outcome_unknown", "An earlier call for this sentence may have been executed and paid: settle it before it is made again.")
            : open is CallStatus.Polling;
    }
}
