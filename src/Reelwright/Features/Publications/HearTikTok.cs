using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing.TikTok;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Hears what TikTok tells of posts and accounts by itself (publishing contract §4.11): it is asked at once instead of at the next look, and nothing is believed before it has answered.</summary>
public sealed class HearTikTok(IDbContextFactory<ReelDb> databases, AccountKeys keys, Secrets secrets, TimeProvider clock, ILogger<HearTikTok> log)
{
    /// <summary>As often as it likes. Errors: <c>callback_invalid</c>, <c>callback_refused</c> unless it is signed with the secret of that app.</summary>
    /// <param name="app">The app by whose address it came.</param>
    /// <param name="signature">As it came.</param>
    public async Task Run(Guid app, ReadOnlyMemory<byte> body, string? signature, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var kept = await db.PlatformApps.Where(a => a.Id == app && a.Platform == PlatformType.TikTok).Select(a => a.ClientSecret).SingleOrDefaultAsync(ct);
        // One answer for all that is not right: whoever guesses learns nothing.
        if (kept is null || !TikTokSignature.Holds(signature, body.Span, secrets.Unprotect(kept), clock.GetUtcNow()))
        {
            throw new ReelException("callback_refused", "The call is not signed with the secret of an app that is here, or is too old.");
        }

        var told = TikTokEvent.Read(body.Span) ?? throw new ReelException("callback_invalid", "The call is no event of TikTok: send JSON with event, user_openid and content.");
        var now = clock.GetUtcNow();
        if (told is { Name: TikTokEvent.Removed, User: { } user })
        {
            await Withdrawn(db, app, user, now, ct);
        }

        var posts = told.Task is null ? 0 : await db.PublicationRecords.Where(p => p.RemoteTask == told.Task && db.PlatformAccounts.Any(a => a.Id == p.AccountId && a.AppId == app)).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.DueAt, p => p.DueAt > now ? now : p.DueAt).SetProperty(p => p.StatsDueAt, p => p.StatsDueAt > now ? now : p.StatsDueAt), ct);
        log.LogInformation("TikTok tells {Event}: {Posts} posts are looked at", told.Name, posts);
    }

    /// <summary>The account's token counts as over. Whether it is renewed says whether the permission is gone, and marks the account; where that cannot be asked just now, the next look at its numbers asks.</summary>
    private async Task Withdrawn(ReelDb db, Guid app, string user, DateTimeOffset now, CancellationToken ct)
    {
        var theirs = db.PlatformAccounts.Where(a => a.AppId == app && a.PlatformAccountId == user && !a.IsDeleted);
        await theirs.ExecuteUpdateAsync(s => s.SetProperty(a => a.TokenExpiresAt, now), ct);
        foreach (var account in await theirs.Select(a => a.Id).ToListAsync(ct))
        {
            try
            {
                await keys.Open(account, ct);
            }
            catch (ReelException failure)
            {
                log.LogWarning(failure, "The token of platform account {Account} was not renewed", account);
                await db.PublicationRecords.Where(p => p.AccountId == account && p.Status == PublicationStatus.Published && p.SyncEnabled && p.StatsDueAt > now).ExecuteUpdateAsync(s => s.SetProperty(p => p.StatsDueAt, now), ct);
            }
        }
    }
}
