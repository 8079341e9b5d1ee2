using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Takes the steps of an account's posts, one at a time, whichever is due first: an upload of hours holds up no post whose time has come.</summary>
public sealed class PublicationWorker(
    IDbContextFactory<ReelDb> databases, Platforms platforms, AccountKeys keys, BridgeLinks links, JournalRow journals, PostReading posts, PostCheck check, Reactions reactions, TimeProvider clock, ILogger<PublicationWorker> log)
{
    // A film of gigabytes that is sent over and over helps nobody.
    private const int MostUploads = 10;

    /// <summary>Takes steps until none is due. Throws only what shall be repeated, or a cancellation that shall be recovered: every step was written down before.</summary>
    public async Task Run(Guid account, string firing, CancellationToken ct)
    {
        while (await Take(account, ct) is { } row)
        {
            using var logged = log.BeginScope(new LogScope { User = row.UserId, Project = row.ProjectId });
            try
            {
                await Step(row, firing, ct);
            }
            catch (StageTakenOverException)
            {
                log.LogInformation("Publication {Publication} was taken over or ended by a person", row.Id);
            }

            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task<PublicationRecord?> Take(Guid account, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        // One that somebody held meanwhile may be due no longer, its account gone even.
        var taken = await db.Database.SqlQuery<Guid>($"""
            update publication_records set epoch = epoch + 1
            where id = (select d.id from due_publications({now}) d where d.account_id = {account} order by d.due_at, d.id limit 1) and due_at <= {now}
            returning id as "Value"
            """).ToListAsync(ct);
        return taken is [var id] ? await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == id, ct) : null;
    }

    private async Task Step(PublicationRecord row, string firing, CancellationToken ct)
    {
        var journal = journals.Read(row);
        try
        {
            if (row.State is PublicationState.ScheduledLocal)
            {
                await journals.Write(row, journal with { State = PublicationState.Validating }, clock.GetUtcNow(), null, firing, ct);
            }
            else if (row.State is PublicationState.Validating)
            {
                await check.Run(row, journal, firing, ct);
            }
            else
            {
                await AtPlatform(row, journal, firing, ct);
            }
        }
        catch (ReelException failure) when (failure is not PlatformException && !Faults.IsAway(failure))
        {
            log.LogWarning(failure, "Publication {Publication} failed", row.Id);
            await reactions.Fail(row, journals.Read(row), failure.Code, failure.Message, firing, ct);
        }
    }

    private async Task AtPlatform(PublicationRecord row, PostJournal journal, string firing, CancellationToken ct)
    {
        var account = await Account(row.AccountId, ct);
        var publisher = platforms.Of(account.Platform, account.Route);
        var post = await posts.Read(row, publisher.Card, ct);
        var next = publisher.Next(journal, post);
        if (next.Step is PublishStep.Wait)
        {
            await journals.Write(row, journal, null, null, firing, ct);
            return;
        }

        // Bytes may go ahead of their time, the post itself does not.
        if (Early(row, next) is { } until && until > clock.GetUtcNow())
        {
            await journals.Write(row, journal, until, null, firing, ct);
            return;
        }

        if (next.Step is PublishStep.Begin && await Begun(row, ct) >= MostUploads)
        {
            await reactions.Fail(row, journal, "upload_lost", $"The platform has forgotten an upload of this film {MostUploads} times: look whether it has trouble, then try again.", firing, ct);
            return;
        }

        var film = Reactions.Reads(next.Step) ? posts.Unread(row) : await posts.Film(row, ct);
        using var cover = next.Step is PublishStep.Cover ? (await posts.Cover(row, ct)).File : null;
        PlatformAccess access;
        try
        {
            access = links.With(await keys.Open(row.AccountId, ct), row, account.Route, publisher.Card);
        }
        catch (PlatformException failure)
        {
            // Nothing was begun: what is told of an earlier step stays as it is.
            await reactions.Of(row, journal, journal, failure, null, firing, ct);
            return;
        }

        var began = journal.Began(next, clock.GetUtcNow());
        var note = new PublicationStep { PublicationId = row.Id, AttemptId = row.AttemptId, Step = next.Step, BeganAt = clock.GetUtcNow() };
        // Due at once, should this process die: whoever takes it then reads what it was at.
        await journals.Write(row, began, clock.GetUtcNow(), note, firing, ct);
        try
        {
            // What makes the post is not broken off by a process that stops: nobody would know what became of it.
            var after = await publisher.Do(next.Step, new PostWork(post, began, film, cover?.File, access, clock.GetUtcNow()), next is { Posts: true, Step: not PublishStep.Send } ? CancellationToken.None : ct);
            await Done(row, await Own(row, began, after with { Doing = null }, next), publisher, post, note, firing);
        }
        catch (PlatformException failure)
        {
            await reactions.Of(row, journal, began, failure, note, firing, CancellationToken.None);
        }
    }

    /// <summary>What was found may be the post of another publication that is told in the same words: then it is not this one's, and is searched for again.</summary>
    private async Task<PostJournal> Own(PublicationRecord row, PostJournal began, PostJournal after, NextStep next) =>
        next.Step is PublishStep.Find && await journals.IsAnothers(row, after, CancellationToken.None)
            ? began with { Doing = null, LookedAt = clock.GetUtcNow(), Looks = began.Looks + 1 }
            : await journals.Own(row, after, CancellationToken.None);

    private async Task Done(PublicationRecord row, PostJournal after, IPublisher publisher, Post post, PublicationStep note, string firing)
    {
        (note.EndedAt, note.Bytes) = (clock.GetUtcNow(), after.Confirmed);
        (row.Stumbles, row.LastErrorCode, row.LastError) = (0, null, null);
        if (after.State is PublicationState.Failed or PublicationState.Removed)
        {
            row.ErrorCode = after.State is PublicationState.Removed ? "removed" : $"platform_{(after.Fault ?? PlatformFault.Transient).Word()}";
            row.ErrorMessage = after.RemoteReason ?? (after.State is PublicationState.Removed ? "The platform no longer has it." : "The platform did not publish it.");
        }

        if (PublicationMoves.Status(after.State) is PublicationStatus.Published && row.Status is not PublicationStatus.Published)
        {
            row.StatsDueAt = clock.GetUtcNow() + StatsTimes.First;
        }

        // What the platform has answered is written down whether or not this process is to stop.
        await journals.Write(row, after, Due(row, after, publisher, post), note, firing, CancellationToken.None);
        if (after.State is PublicationState.Failed or PublicationState.Removed)
        {
            await reactions.Stop(row, CancellationToken.None);
        }

        await reactions.Well(row.AccountId, CancellationToken.None);
        log.LogInformation("Publication {Publication}: {Step} is done, it is {State}", row.Id, note.Step.Word(), after.State.Word());
    }

    private DateTimeOffset? Due(PublicationRecord row, PostJournal journal, IPublisher publisher, Post post)
    {
        if (journal.State is PublicationState.Published or PublicationState.Failed or PublicationState.Removed or PublicationState.Cancelled)
        {
            return null;
        }

        var (now, next) = (clock.GetUtcNow(), publisher.Next(journal, post));
        if (next.Step is PublishStep.Wait)
        {
            return null;
        }

        if (Early(row, next) is { } until && until > now)
        {
            return until;
        }

        var due = next.After > TimeSpan.Zero ? (journal.LookedAt ?? now) + next.After : now;
        // The platform releases it then, not before.
        return journal.State is PublicationState.ScheduledRemote && row.ScheduledAt is { } release && release > due ? release : due;
    }

    private static DateTimeOffset? Early(PublicationRecord row, NextStep next) =>
        next.Posts && next.Step is not PublishStep.Send && row is { IsScheduled: true, Visibility: not VisibilityType.Scheduled } ? row.ScheduledAt : null;

    private async Task<int> Begun(PublicationRecord row, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.PublicationSteps.CountAsync(s => s.PublicationId == row.Id && s.AttemptId == row.AttemptId && s.Step == PublishStep.Begin && s.EndedAt != null && s.Fault == null, ct);
    }

    private async Task<PlatformAccount> Account(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.PlatformAccounts.AsNoTracking().SingleAsync(a => a.Id == id, ct);
    }
}
