using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>Has a post's numbers looked at now, and says whether they are looked at at all.</summary>
public sealed class SyncNumbers(IDbContextFactory<ReelDb> databases, Access access, Platforms platforms, TimeProvider clock)
{
    /// <summary>Whether its numbers are looked at.</summary>
    public sealed record Change(bool SyncEnabled);

    /// <summary>How it stands with the looks at a post.</summary>
    /// <param name="StatsLastUpdated">The last that was answered.</param>
    /// <param name="StatsDueAt">The next; null for none.</param>
    public sealed record Answer(Guid Id, bool SyncEnabled, DateTimeOffset? StatsLastUpdated, DateTimeOffset? StatsDueAt);

    /// <summary>The next look is due at once; it is made within seconds. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> where nothing can be asked.</summary>
    public async Task<Answer> Now(Caller caller, Guid publication, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var post = await OwnPosts.Read(db, access, caller, publication, Right.Post, ct);
        var now = clock.GetUtcNow();
        if (!await Asked(db, post, ct) || await db.PublicationRecords.Where(p => p.Id == publication && p.Status == PublicationStatus.Published && p.PlatformVideoId != null && p.SyncEnabled)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.StatsDueAt, now), ct) == 0)
        {
            throw new ReelException("wrong_state", "Its platform cannot be asked for its numbers: it is not out under an id, looking is switched off, or numbers there are told by a person.");
        }

        return await Told(db, publication, ct);
    }

    /// <summary>Switches looking on or off. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public async Task<Answer> Switch(Caller caller, Guid publication, Change change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var post = await OwnPosts.Read(db, access, caller, publication, Right.Post, ct);
        DateTimeOffset? due = change.SyncEnabled && PublicationMoves.Status(post.State) is PublicationStatus.Published && await Asked(db, post, ct) ? clock.GetUtcNow() : null;
        await db.PublicationRecords.Where(p => p.Id == publication).ExecuteUpdateAsync(s => s.SetProperty(p => p.SyncEnabled, change.SyncEnabled).SetProperty(p => p.StatsDueAt, p => due ?? p.StatsDueAt), ct);
        return await Told(db, publication, ct);
    }

    private async Task<bool> Asked(ReelDb db, PublicationRecord post, CancellationToken ct)
    {
        var route = await db.PlatformAccounts.Where(a => a.Id == post.AccountId && !a.IsDeleted).Select(a => (PublishingRoute?)a.Route).SingleOrDefaultAsync(ct);
        return platforms.Cards.Any(c => c.Platform == post.Platform && c.Route == route && c.MetricsAtOnce > 0);
    }

    private static Task<Answer> Told(ReelDb db, Guid publication, CancellationToken ct) =>
        db.PublicationRecords.Where(p => p.Id == publication).Select(p => new Answer(p.Id, p.SyncEnabled, p.StatsLastUpdated, p.StatsDueAt)).SingleAsync(ct);
}
