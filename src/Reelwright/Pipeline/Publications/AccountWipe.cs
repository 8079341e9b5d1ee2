using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Takes accounts at platforms away, in the caller's transaction: no key of theirs stays, what was not begun is cancelled, and every post keeps its row.</summary>
public static class AccountWipe
{
    private static readonly PublicationState[] Waiting = [PublicationState.Draft, PublicationState.ScheduledLocal, PublicationState.Validating, PublicationState.Ready];

    private static readonly PublicationState[] There =
    [
        PublicationState.Submitted, PublicationState.Processing, PublicationState.InReview, PublicationState.ScheduledRemote, PublicationState.AwaitingUser, PublicationState.Ambiguous, PublicationState.PublishedUnlinked,
    ];

    /// <summary>How many posts of an account have bytes on their way, or a step of which nobody knows yet what became; none begins one until the caller's transaction ends.</summary>
    public static async Task<int> Busy(ReelDb db, Guid account, CancellationToken ct)
    {
        await Hold(db, account, ct);
        return await db.PublicationRecords.CountAsync(p => p.AccountId == account && (p.State == PublicationState.Uploading || (p.State == PublicationState.Ready && p.Doing != null)), ct);
    }

    /// <summary>Takes one away. How many posts were cancelled.</summary>
    public static async Task<int> Run(ReelDb db, Guid account, Guid by, string actor, string why, TimeProvider clock, CancellationToken ct)
    {
        await Hold(db, account, ct);
        // Of a call that may have made the post nobody knows what became of it, and nobody asks any more: a person decides.
        var sent = await db.PublicationRecords.AsNoTracking().Where(p => p.AccountId == account && (p.State == PublicationState.Ready || p.State == PublicationState.Uploading) && p.SubmitSentAt != null).ToListAsync(ct);
        var doubtful = sent.Where(PublicationMoves.Unsure).Select(p => p.Id).ToArray();
        await StatusMoves.Publications.Move(db, doubtful, PublicationState.Ambiguous, actor, why, clock, ct, $"due_at = null, epoch = epoch + 1", reasonCode: "account_gone");
        var waiting = await db.PublicationRecords.Where(p => p.AccountId == account && (Waiting.Contains(p.State) || p.State == PublicationState.Uploading)).Select(p => p.Id).ToArrayAsync(ct);
        var cancelled = await StatusMoves.Publications.Move(db, waiting, PublicationState.Cancelled, actor, why, clock, ct, $"due_at = null, session = null, doing = null, epoch = epoch + 1", reasonCode: "account_gone");
        // Nobody can ask about them any more: a person says what became of them.
        await db.PublicationRecords.Where(p => p.AccountId == account && There.Contains(p.State)).ExecuteUpdateAsync(s => s.SetProperty(p => p.DueAt, (DateTimeOffset?)null).SetProperty(p => p.Epoch, p => p.Epoch + 1), ct);
        // What lets others write there.
        await db.PublicationRecords.Where(p => p.AccountId == account && p.Session != null).ExecuteUpdateAsync(s => s.SetProperty(p => p.Session, (string?)null), ct);
        await db.PublicationSeries.Where(s => s.AccountId == account && (s.Status == SeriesStatus.Active || s.Status == SeriesStatus.Paused))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, SeriesStatus.Stopped).SetProperty(x => x.Reason, why).SetProperty(x => x.ReasonCode, "account_gone"), ct);
        await db.PlatformSignIns.Where(s => s.AccountId == account).ExecuteDeleteAsync(ct);
        var now = clock.GetUtcNow();
        await db.PlatformAccounts.Where(a => a.Id == account && !a.IsDeleted).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.AccessToken, (string?)null).SetProperty(a => a.RefreshToken, (string?)null).SetProperty(a => a.BridgeSecret, (string?)null).SetProperty(a => a.BridgeUrl, (string?)null)
                .SetProperty(a => a.TokenExpiresAt, (DateTimeOffset?)null).SetProperty(a => a.RefreshExpiresAt, (DateTimeOffset?)null).SetProperty(a => a.Scopes, "[]").SetProperty(a => a.Facts, "{}")
                .SetProperty(a => a.AppId, (Guid?)null).SetProperty(a => a.IsDeleted, true).SetProperty(a => a.DeletedAt, now).SetProperty(a => a.DeletedBy, by).SetProperty(a => a.UpdatedAt, now), ct);
        return cancelled;
    }

    /// <summary>Takes all away that a user has at platforms, the apps too.</summary>
    public static async Task All(ReelDb db, Guid user, string actor, string why, TimeProvider clock, CancellationToken ct)
    {
        foreach (var account in await db.PlatformAccounts.Where(a => a.UserId == user && !a.IsDeleted).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct))
        {
            await Run(db, account, user, actor, why, clock, ct);
        }

        await db.PlatformSignIns.Where(s => s.UserId == user).ExecuteDeleteAsync(ct);
        await db.PlatformApps.Where(a => a.UserId == user).ExecuteDeleteAsync(ct);
    }

    // The calendars first, as whoever moves their places does; then the account, by which nobody begins a post from then on. Whoever takes a step of a post writes that down before: they wait, find a raised epoch then, and send nothing.
    private static async Task Hold(ReelDb db, Guid account, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select from publication_series where account_id = {account} order by id for no key update", ct);
        await db.Database.ExecuteSqlAsync($"select from platform_accounts where id = {account} for no key update", ct);
        await db.Database.ExecuteSqlAsync($"select from publication_records where account_id = {account} and status in ('pending', 'publishing') order by id for no key update", ct);
    }
}
