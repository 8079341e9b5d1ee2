using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>What is done about each kind of trouble a platform makes (publishing contract §2.5).</summary>
public sealed class Reactions(IDbContextFactory<ReelDb> databases, AccountKeys keys, JournalRow journals, TimeProvider clock, ILogger<Reactions> log)
{
    // With the longest pauses that is most of an hour; what only reads goes on for as long as it takes.
    private const int MostStumbles = 60;
    private const int MostRenewals = 3;
    private const int TextLength = 2000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(64);
    private static readonly TimeSpan LongestPauseOfLooks = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan UsualRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Spam = TimeSpan.FromDays(1);

    /// <summary>Reacts, and writes the journal.</summary>
    /// <param name="before">As it was before the step.</param>
    /// <param name="began">As it was written down when the step began; the same as <paramref name="before"/> where none did.</param>
    /// <param name="note">The step's line; null where none began.</param>
    public async Task Of(PublicationRecord row, PostJournal before, PostJournal began, PlatformException failure, PublicationStep? note, string firing, CancellationToken ct)
    {
        log.LogWarning(failure, "Publication {Publication}: {Step} met {Fault}", row.Id, note?.Step.Word() ?? "its account", failure.Fault.Word());
        if (note is not null)
        {
            (note.EndedAt, note.Fault, note.Message, note.Bytes) = (clock.GetUtcNow(), failure.Fault, Titles.Cut(Scrub.Clean(failure.Message), TextLength), began.Confirmed);
        }

        var reads = note is not null && Reads(note.Step);
        // That the platform has it already does not say that it is ours: its lists are searched.
        var after = note is null ? before : failure.Fault is PlatformFault.Duplicate ? began : began.Refused(failure);
        (row.Stumbles, row.RetryCount, row.LastErrorCode, row.LastError) = (row.Stumbles + 1, row.RetryCount + 1, failure.Code, Titles.Cut(Scrub.Clean(failure.Message), TextLength));
        if (RestOf(failure, clock.GetUtcNow()) is var (health, until))
        {
            await Rest(row.AccountId, health, until, failure, ct);
        }

        if (failure.Issues is { Count: > 0 } issues)
        {
            // As a check tells it: the call was not made, so nothing of it stays in the journal.
            row.ErrorIssues = Json.Write(issues.Select(i => i.Told()).ToList());
            await Fail(row, before, "post_invalid", failure.Message, firing, ct, failure.Fault, note);
            return;
        }

        switch (failure.Fault)
        {
            case PlatformFault.AuthExpired when row.Stumbles <= MostRenewals:
                await Renew(row.AccountId, ct);
                await Again(row, after, TimeSpan.Zero, note, firing, ct);
                break;
            case PlatformFault.AuthExpired or PlatformFault.AuthRevoked:
                await keys.Marked(row.AccountId, failure, ct);
                await Again(row, after, TimeSpan.Zero, note, firing, ct);
                break;
            case PlatformFault.Quota:
                await Again(row, after, TimeSpan.Zero, note, firing, ct);
                break;
            case PlatformFault.SpamRisk:
                await Fail(row, after, failure.Code, failure.Message, firing, ct, failure.Fault, note);
                break;
            case PlatformFault.Ambiguous or PlatformFault.Duplicate:
                await Again(row, after, Pause(row.Stumbles, LongestPause), note, firing, ct);
                break;
            case PlatformFault.RateLimited or PlatformFault.Transient when row.Stumbles < MostStumbles || reads:
                await Again(row, after, failure.After ?? Pause(row.Stumbles, reads ? LongestPauseOfLooks : LongestPause), note, firing, ct);
                break;
            // What a look meets says nothing against the post.
            case not PlatformFault.NotFound when reads:
                await Again(row, after, Pause(row.Stumbles, LongestPauseOfLooks), note, firing, ct);
                break;
            default:
                if (failure.MaybeDone || reads)
                {
                    await Again(row, after, Pause(row.Stumbles, LongestPauseOfLooks), note, firing, ct);
                    break;
                }

                await Fail(row, after, failure.Code, failure.Message, firing, ct, failure.Fault, note);
                break;
        }
    }

    /// <summary>Whether a step only asks the platform.</summary>
    public static bool Reads(PublishStep step) => step is PublishStep.Look or PublishStep.Locate or PublishStep.Find;

    /// <summary>It has failed for good; a calendar that is to stop then stops.</summary>
    public async Task Fail(PublicationRecord row, PostJournal journal, string code, string message, string firing, CancellationToken ct, PlatformFault? fault = null, PublicationStep? note = null)
    {
        (row.ErrorCode, row.ErrorMessage) = (Titles.Cut(code, 50), Titles.Cut(Scrub.Clean(message), TextLength));
        await journals.Write(row, journal with { State = PublicationState.Failed, Doing = null, Fault = fault }, null, note, firing, ct);
        await Stop(row, ct);
    }

    /// <summary>Stops the calendar of a post that came to nothing, where it is to be stopped.</summary>
    public async Task Stop(PublicationRecord row, CancellationToken ct)
    {
        // What was missed was to be left out.
        if (row is { SeriesId: { } series, ErrorCode: not "missed" })
        {
            var reason = Titles.Cut($"'{row.Title}' was not published: {row.ErrorMessage}", TextLength);
            await using var db = await databases.CreateDbContextAsync(ct);
            var slot = await db.PublicationSlots.Where(o => o.SeriesId == series && o.PublicationId == row.Id).OrderBy(o => o.Number).Select(o => (int?)o.Number).FirstOrDefaultAsync(ct);
            await db.PublicationSeries.Where(s => s.Id == series && s.StopOnFailure && s.Status == SeriesStatus.Active).ExecuteUpdateAsync(
                s => s.SetProperty(x => x.Status, SeriesStatus.Stopped).SetProperty(x => x.Reason, reason).SetProperty(x => x.ReasonCode, "post_failed").SetProperty(x => x.ReasonSlot, slot), ct);
        }
    }

    /// <summary>A step of the account went well: whatever it rested for is over, unless it was told to rest while the answer was on its way.</summary>
    public async Task Well(Guid account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.PlatformAccounts.Where(a => a.Id == account && (a.Health == AccountHealth.Limited || a.Health == AccountHealth.SpamRisk) && (a.RestsUntil == null || a.RestsUntil <= now)).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.Health, AccountHealth.Ok).SetProperty(a => a.HealthCode, (string?)null).SetProperty(a => a.HealthReason, (string?)null).SetProperty(a => a.RestsUntil, (DateTimeOffset?)null), ct);
    }

    private async Task Again(PublicationRecord row, PostJournal journal, TimeSpan pause, PublicationStep? note, string firing, CancellationToken ct) =>
        await journals.Write(row, journal, clock.GetUtcNow() + pause, note, firing, ct);

    /// <summary>Renews the account's token where that can be done.</summary>
    public async Task Renew(Guid account, CancellationToken ct)
    {
        try
        {
            await keys.Renew(account, await keys.Token(account, ct), ct);
        }
        catch (PlatformException failure)
        {
            // What is revoked stands in the account by now; what passes is tried again with the step.
            log.LogWarning(failure, "The token of a platform account could not be renewed");
        }
    }

    /// <summary>How an account rests after what its platform said, and until when; null where it does not.</summary>
    public static (AccountHealth Health, DateTimeOffset Until)? RestOf(PlatformException failure, DateTimeOffset now) => failure.Fault switch
    {
        PlatformFault.Quota => (AccountHealth.Limited, failure.ResetsAt ?? now + (failure.After ?? UsualRest)),
        PlatformFault.SpamRisk => (AccountHealth.SpamRisk, now + Spam),
        _ => null,
    };

    /// <summary>The account rests, unless it has to be connected again first; nothing is asked of it before.</summary>
    public async Task Rest(Guid account, AccountHealth health, DateTimeOffset until, PlatformException why, CancellationToken ct)
    {
        var (reason, now) = (Scrub.Clean(why.Message), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.PlatformAccounts.Where(a => a.Id == account && !a.IsDeleted && a.Health != AccountHealth.Reconnect).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.Health, health).SetProperty(a => a.HealthCode, why.Code).SetProperty(a => a.HealthReason, reason).SetProperty(a => a.RestsUntil, until).SetProperty(a => a.CheckedAt, now), ct);
    }

    private static TimeSpan Pause(int stumbles, TimeSpan longest) => TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, Math.Pow(2, Math.Min(stumbles - 1, 20))));
}
