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
    public Task<Answer?> Ask(IAsker asker, CallSpec spec, CancellationToken ct) => Ask(asker, spec, Existing, Keep, ct);

    /// <summary>What a maker of text has written for this input, or heard in it: before, or now; null when the vendor works on it. Errors: as above.</summary>
    public Task<Written?> Write(IAsker asker, CallSpec spec, CancellationToken ct) => Ask(asker, spec, ExistingText, KeepText, ct);

    private async Task<T?> Ask<T>(
        IAsker asker, CallSpec spec, Func<ReelDb, IAsker, CallSpec, CancellationToken, Task<T?>> existing, Func<CallSpec, ProviderCall, Sent, CancellationToken, Task<T?>> keep, CancellationToken ct) where T : class
    {
        spec.Check();
        var ready = spec.Prepare is null;
        for (var tries = 1; ; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            if (await existing(db, asker, spec, ct) is { } there)
            {
                return there;
            }

            await EnsureNotFailed(db, asker, spec, ct);
            var admitted = await admission.Admit(db, asker, spec, ct, trial: !ready);
            if (admitted.Call is not { } id)
            {
                if (admitted.Full || await Unblock(db, asker, spec, ct))
                {
                    return null;
                }

                await Task.Delay(LookAgain, clock, ct);
                tries--;
                continue;
            }

            if (!ready)
            {
                // It would go out. Before it is written down, so that whatever dies meanwhile leaves no call in doubt.
                await spec.Prepare!(ct);
                ready = true;
                tries--;
                continue;
            }

            var call = await db.ProviderCalls.AsNoTracking().SingleAsync(c => c.Id == id, CancellationToken.None);
            try
            {
                await using var pulse = Pulse.Of(databases, call, clock);
                return await keep(spec, call, await Send(asker, spec, call, ct), ct);
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

    private async Task<Sent> Send(IAsker asker, CallSpec spec, ProviderCall call, CancellationToken ct)
    {
        // What is paid is waited for, even while everything else stops: broken off, nobody would know what became of it.
        using var broken = new CancellationTokenSource();
        await using var soon = asker.Node.Register(() => broken.CancelAfter(LastWords));
        using var span = Telemetry.Source.StartActivity("maker " + spec.Maker.Id, ActivityKind.Client)?.SetTag("reel.service", spec.Service.Word()).SetTag("reel.sentence.id", spec.Sentence.ToString());
        try
        {
            return await spec.Send(call.Id, spec.Maker.Repeatable ? ct : broken.Token);
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
    }

    private async Task<Written?> KeepText(CallSpec spec, ProviderCall call, Sent sent, CancellationToken ct)
    {
        if (sent is Sent.Said said)
        {
            return await ledger.Said(call, said);
        }

        await Outside(call, sent);
        return null;
    }

    /// <summary>The vendor works on it, or keeps it; where that cannot be written down, nobody knows what becomes of it.</summary>
    private async Task Outside(ProviderCall call, Sent sent)
    {
        try
        {
            await ledger.Outside(call, sent, sent is Sent.Ready ready ? Json.Write(ready.Units) : null);
        }
        catch (Exception failure)
        {
            await ledger.Lost(call, failure as MakerException);
            throw;
        }
    }

    private static async Task<Written?> ExistingText(ReelDb db, IAsker asker, CallSpec spec, CancellationToken ct) =>
        await db.ProviderCalls.Where(c => c.OwnerId == asker.OwnerId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Done && c.Answer != null)
            .OrderByDescending(c => c.StartedAt).Select(c => c.Answer).FirstOrDefaultAsync(ct) is { } answer ? Json.Read<Written>(answer) : null;

    /// <summary>It was answered: from here on a paid call is done, or in doubt, but never as if it had not been.</summary>
    private async Task<Answer?> Keep(CallSpec spec, ProviderCall call, Sent sent, CancellationToken ct)
    {
        if (sent is not Sent.Made made)
        {
            await Outside(call, sent);
            return null;
        }

        using var time = new CancellationTokenSource(LongestKeep);
        try
        {
            return await ledger.Done(call, await keeper.Keep(spec.Service, spec.Maker.Id, spec.Request, made, spec.Maker.Repeatable ? ct : time.Token), made.Units, made);
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

    private async Task<Answer?> Existing(ReelDb db, IAsker asker, CallSpec spec, CancellationToken ct)
    {
        var asset = await db.ProviderCalls
            .Where(c => c.OwnerId == asker.OwnerId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Done && c.AssetId != null)
            .Join(db.MediaAssets, c => c.AssetId, a => a.Id, (_, a) => a)
            .AsNoTracking().FirstOrDefaultAsync(ct);
        asset ??= spec.Maker.Repeatable ? null : await LateResults.Claim(db, files, asker, spec.InputDigest, clock.GetUtcNow(), ct);
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
    private static async Task EnsureNotFailed(ReelDb db, IAsker asker, CallSpec spec, CancellationToken ct)
    {
        if (spec.Maker.Repeatable)
        {
            return;
        }

        var failed = db.ProviderCalls.Where(c => c.JobId == asker.Attempt && c.VideoGenerationId == asker.Take && c.ErrandId == asker.Errand && c.ImageGenerationId == asker.PictureTake && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Failed);
        var last = await failed.OrderByDescending(c => c.StartedAt).Select(c => new { c.ErrorCode, c.ErrorMessage, c.VendorJobId, c.Price }).FirstOrDefaultAsync(ct);
        if (last is not null and not { ErrorCode: "settled_not_executed" } and not { VendorJobId: null, ErrorCode: "maker_busy" or "maker_unreachable" or "maker_failed" })
        {
            throw new MakerException(last.ErrorCode!, last.ErrorMessage!, last is { VendorJobId: null, Price: null or 0 } ? Fate.NotExecuted : Fate.Failed);
        }

        // Whoever gives its place back comes anew each time: what it was refused before counts too.
        if (last is { ErrorCode: not "settled_not_executed" } && !asker.Waits && await failed.CountAsync(c => c.ErrorCode != "settled_not_executed", ct) >= Tries)
        {
            throw new MakerException(last.ErrorCode!, last.ErrorMessage!, Fate.NotExecuted) { Passing = true };
        }
    }

    /// <summary>Somebody asks for the same input, or the vendor works on it: then true. If that somebody is gone, its row is closed: made again when that is free, else left to a person.</summary>
    private async Task<bool> Unblock(ReelDb db, IAsker asker, CallSpec spec, CancellationToken ct)
    {
        await asker.Hold(db, ct);
        await OpenCalls.Close(db, clock.GetUtcNow(), ct, input: spec.InputDigest);
        var open = await db.ProviderCalls.Where(c => c.OwnerId == asker.OwnerId && c.InputDigest == spec.InputDigest && (c.Status == CallStatus.Unknown || c.Status == CallStatus.Polling))
            .Select(c => (CallStatus?)c.Status).FirstOrDefaultAsync(ct);
        if (open is CallStatus.Unknown)
        {
            await asker.Doubts(db, spec.InputDigest, ct);
        }

        return open is CallStatus.Unknown
            ? throw new ReelException("outcome_unknown", $"An earlier call for this {(spec.Sentence is null ? asker.Noun : "sentence")} may have been executed and paid: settle it before it is made again.")
            : open is CallStatus.Polling;
    }
}
