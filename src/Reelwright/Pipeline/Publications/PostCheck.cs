using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Looks at a post before a byte of it is sent: the account, the film, the platform's limits, and whether its time was missed.</summary>
public sealed class PostCheck(IDbContextFactory<ReelDb> databases, Platforms platforms, AccountKeys keys, JournalRow journals, PostReading posts, Reactions reactions, TimeProvider clock)
{
    private const int MostTold = 3;

    /// <summary>Moves it to ready, or tells what is wrong.</summary>
    public async Task Run(PublicationRecord row, PostJournal journal, string firing, CancellationToken ct)
    {
        if (row is { IsScheduled: true, Missed: MissedPolicy.Skip, AttemptStartedAt: null, ScheduledAt: { } due } && due + PostsInTime.Grace < clock.GetUtcNow())
        {
            await reactions.Fail(row, journal, "missed", $"Its time, {due:u}, had passed before it could go out, as nothing ran then or somebody had paused it, its account or its calendar; and it was to be left out then.", firing, ct);
            return;
        }

        // Looked at in time: what holds it up from now on, an account that rests say, does not make it missed.
        row.AttemptStartedAt ??= clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.PlatformAccounts.AsNoTracking().SingleAsync(a => a.Id == row.AccountId, ct);
        var publisher = platforms.Of(account.Platform, account.Route);
        await posts.Film(row, ct);
        AccountOptions live;
        try
        {
            live = await publisher.Options(await keys.Open(row.AccountId, ct), ct);
        }
        catch (PlatformException failure)
        {
            await reactions.Of(row, journal, journal, failure, null, firing, ct);
            return;
        }

        var issues = publisher.Check(await Whole(row, publisher.Card, ct), live).Where(i => !i.Warns).ToList();
        if (issues.Count > 0)
        {
            row.ErrorIssues = Json.Write(issues.ConvertAll(i => i.Told()));
            await reactions.Fail(row, journal, "post_invalid", string.Join(' ', issues.Take(MostTold).Select(i => i.Message)), firing, ct);
            return;
        }

        (row.Stumbles, row.LastErrorCode, row.LastError) = (0, null, null);
        await journals.Write(row, journal with { State = PublicationState.Ready, StartedAt = clock.GetUtcNow() }, clock.GetUtcNow(), null, firing, ct);
    }

    private async Task<Post> Whole(PublicationRecord row, PlatformCard card, CancellationToken ct)
    {
        var post = await posts.Read(row, card, ct);
        if (!PostReading.HasCover(row, card))
        {
            return post;
        }

        var (file, facts) = await posts.Cover(row, ct);
        file.Dispose();
        return post with { Cover = facts };
    }
}
