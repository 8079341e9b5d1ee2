using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing.Bridge;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Hears what a bridge says of a post it was asked for (publishing contract §8.2): signed with the account's secret, and as often as it likes.</summary>
public sealed class HearBridge(IDbContextFactory<ReelDb> databases, JournalRow journals, Reactions reactions, Secrets secrets, TimeProvider clock, ILogger<HearBridge> log)
{
    /// <summary>Bytes a callback may have.</summary>
    public const int Largest = 64 << 10;

    private const string Actor = "bridge";
    private const int Turns = 5;

    // The bridge may call back before it has answered: the answer is let through first.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    /// <summary>Hears it; what was said before, or says nothing new, changes nothing. Errors: <c>callback_invalid</c>, <c>callback_refused</c> unless it is signed for a post of the account.</summary>
    /// <param name="timestamp">When it was signed, as it came.</param>
    /// <param name="signature">As it came.</param>
    public async Task Run(ReadOnlyMemory<byte> body, string? timestamp, string? signature, CancellationToken ct)
    {
        var said = BridgeCallback.Read(body.Span);
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await (from p in db.PublicationRecords where p.AttemptId == said.Attempt
                           join a in db.PlatformAccounts on p.AccountId equals a.Id where a.Route == PublishingRoute.Bridge && !a.IsDeleted
                           select new { p.Id, a.BridgeSecret }).SingleOrDefaultAsync(ct);
        // One answer for all that is not right: whoever guesses learns nothing.
        if (found?.BridgeSecret is not { } kept || !BridgeSignature.Verify(secrets.Unprotect(kept), timestamp, body.Span, signature, clock.GetUtcNow()))
        {
            throw new ReelException("callback_refused", $"The callback is not signed as it must be, or is of no post that waits: send {BridgeSignature.TimestampHeader} and {BridgeSignature.SignatureHeader}, made with the account's secret over exactly these bytes.");
        }

        await Answered(found.Id, ct);
        for (var turn = 1; ; turn++)
        {
            try
            {
                await Apply(found.Id, said, ct);
                return;
            }
            catch (StageTakenOverException) when (turn < Turns)
            {
                // Somebody wrote in between: it is read again.
            }
        }
    }

    private async Task Answered(Guid id, CancellationToken ct)
    {
        var begun = clock.GetTimestamp();
        await using var db = await databases.CreateDbContextAsync(ct);
        while (await db.PublicationRecords.AnyAsync(p => p.Id == id && p.Doing != null, ct) && clock.GetElapsedTime(begun) < Patience)
        {
            await Task.Delay(Often, clock, ct);
        }
    }

    private async Task Apply(Guid id, BridgeCallback said, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        // Whoever still works on it writes nothing more.
        await db.Database.ExecuteSqlAsync($"update publication_records set epoch = epoch + 1 where id = {id}", ct);
        var row = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var before = journals.Read(row);
        var after = await journals.Own(row, said.On(before, row.Platform, clock.GetUtcNow()), ct);
        if (after != before)
        {
            if (after.State is PublicationState.Failed && before.State is not PublicationState.Failed)
            {
                (row.ErrorCode, row.ErrorMessage) = ($"platform_{(after.Fault ?? PlatformFault.Validation).Word()}", after.RemoteReason ?? "The bridge could not post it.");
            }

            await journals.Write(row, after, null, null, Actor, ct);
            log.LogInformation("The bridge says of publication {Publication}: {Status}", id, said.Status);
            if (after.State is PublicationState.Failed && before.State is not PublicationState.Failed)
            {
                await reactions.Stop(row, ct);
            }
        }

        // Told of the post of another publication, they are that one's.
        if (said.Numbers is { } told && PublicationMoves.Status(after.State) is PublicationStatus.Published && !await journals.IsAnothers(row, after with { RemoteId = said.Named(row.Platform) ?? after.RemoteId }, ct))
        {
            var now = clock.GetUtcNow();
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await StatsRow.Add(db, id, now, MetricsSource.Bridge, told, ct);
            await db.PublicationRecords.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.StatsLastUpdated, now), ct);
            await tx.CommitAsync(ct);
        }
    }
}
