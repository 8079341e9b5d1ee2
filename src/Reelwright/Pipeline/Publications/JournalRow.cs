using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>A post's journal in its row. Whoever writes it has taken the row and says so: an older taker finds its epoch gone and writes nothing.</summary>
public sealed class JournalRow(IDbContextFactory<ReelDb> databases, Secrets secrets, TimeProvider clock)
{
    private const int WordLength = 200;
    private const int TextLength = 2000;
    private const int UrlLength = 500;
    private const int ShareOfBytes = 90;
    private const int AtPlatform = 95;

    /// <summary>The journal of a row.</summary>
    public PostJournal Read(PublicationRecord row) => new()
    {
        Attempt = row.AttemptId,
        StartedAt = row.AttemptStartedAt ?? clock.GetUtcNow(),
        State = row.State,
        Doing = row.Doing,
        SubmitSentAt = row.SubmitSentAt,
        SubmitReplyAt = row.SubmitReplyAt,
        Session = row.Session is { } session ? secrets.Unprotect(session) : null,
        SessionAt = row.SessionAt,
        PartSize = row.PartSize,
        PartCount = row.PartCount,
        Confirmed = row.ConfirmedBytes,
        Located = row.Located,
        Offered = row.OfferedBytes,
        Uploaded = row.Uploaded,
        Cover = row.CoverRef,
        CoverTrouble = row.CoverTrouble,
        CoverTroubleCode = row.CoverTroubleCode,
        Task = row.RemoteTask,
        RemoteId = row.PlatformVideoId,
        RemoteUrl = row.PlatformUrl,
        RemoteState = row.RemoteState,
        RemoteReason = row.RemoteReason,
        Warning = row.Warning,
        WarningCode = row.WarningCode,
        PublishedAt = row.PublishedAt,
        LookedAt = row.LookedAt,
        Looks = row.Looks,
        Absent = row.Absent,
        Reply = row.PlatformResponse,
    };

    /// <summary>
    /// Writes a journal, and what else follows from it, in one transaction. Errors: <see cref="Engine.StageTakenOverException"/> when somebody else has taken the row, or a person has ended it, since.
    /// </summary>
    /// <param name="row">As it was taken; it has the journal's values after.</param>
    /// <param name="due">When the next step is; null for none.</param>
    /// <param name="note">The line for people: a step that begins has no end; null for none.</param>
    public async Task Write(PublicationRecord row, PostJournal journal, DateTimeOffset? due, PublicationStep? note, string actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var state = await db.Database.SqlQuery<string>($"""select state as "Value" from publication_records where id = {row.Id} and epoch = {row.Epoch} for no key update""").ToListAsync(ct);
        if (state is not [var now] || Words.Read<PublicationState>(now) != row.State)
        {
            throw new Engine.StageTakenOverException();
        }

        // An end has what ended it; on the way there is only what the platform says, in its own words.
        var (reason, reasonCode) = journal.State is PublicationState.Failed or PublicationState.Removed ? (row.ErrorMessage, row.ErrorCode) : (journal.RemoteReason, null);
        if (journal.State != row.State && !await StatusMoves.Publications.Move(
            db, row.Id, journal.State, actor, reason, clock, ct,
            $"error_code = {row.ErrorCode}::text, published_at = {Published(row, journal)}::timestamptz, platform_url = {Cut(journal.RemoteUrl, UrlLength)}::text", reasonCode))
        {
            throw new InvalidOperationException($"A publication does not go from {row.State.Word()} to {journal.State.Word()}.");
        }

        Fill(row, journal, due);
        db.Attach(row).State = EntityState.Unchanged;
        var known = db.Entry(row);
        foreach (var property in known.Properties.Where(p => Kept.Contains(p.Metadata.Name)))
        {
            property.IsModified = true;
        }

        // The version of the row is for people who edit; who may write here is told by the epoch.
        known.Property(r => r.Version).OriginalValue = await db.PublicationRecords.AsNoTracking().Where(r => r.Id == row.Id).Select(r => r.Version).SingleAsync(ct);
        if (note is { Id: 0 })
        {
            db.PublicationSteps.Add(note);
        }
        else if (note is not null)
        {
            db.PublicationSteps.Update(note);
        }

        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        known.State = EntityState.Detached;
    }

    /// <summary>Whether the post that is named is that of another publication of the account.</summary>
    public async Task<bool> IsAnothers(PublicationRecord row, PostJournal journal, CancellationToken ct)
    {
        if (journal.RemoteId is not { } named)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.PublicationRecords.AnyAsync(p => p.AccountId == row.AccountId && p.PlatformVideoId == named && p.Id != row.Id, ct);
    }

    /// <summary>
    /// The journal after what a platform or a bridge says, without a post that is another publication's: whoever names it may name anything, and no two publications have one post. What is told to be out is out,
    /// with a link that is not known; of all else nobody knows what became of it.
    /// </summary>
    /// <param name="row">As it was taken.</param>
    public async Task<PostJournal> Own(PublicationRecord row, PostJournal after, CancellationToken ct)
    {
        if (!await IsAnothers(row, after, ct))
        {
            return after;
        }

        var told = PublicationMoves.Status(after.State) switch
        {
            PublicationStatus.Published => PublicationState.PublishedUnlinked,
            PublicationStatus.Failed => after.State,
            _ => PublicationState.Ambiguous,
        };
        var state = PublicationMoves.MayMove(row.State, told) ? told : row.State;
        return after with
        {
            // Whoever holds the upload would name it again.
            State = state, RemoteId = row.PlatformVideoId, RemoteUrl = row.PlatformUrl, Session = state is PublicationState.Ambiguous ? null : after.Session,
            Warning = "What is named as this post is the post of another publication: look there which is this one, and say its link.", WarningCode = "named_before",
        };
    }

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        nameof(PublicationRecord.AttemptStartedAt), nameof(PublicationRecord.Doing), nameof(PublicationRecord.SubmitSentAt), nameof(PublicationRecord.SubmitReplyAt), nameof(PublicationRecord.Session),
        nameof(PublicationRecord.SessionAt), nameof(PublicationRecord.PartSize), nameof(PublicationRecord.PartCount), nameof(PublicationRecord.ConfirmedBytes), nameof(PublicationRecord.Located),
        nameof(PublicationRecord.OfferedBytes), nameof(PublicationRecord.Uploaded), nameof(PublicationRecord.CoverRef), nameof(PublicationRecord.CoverTrouble), nameof(PublicationRecord.CoverTroubleCode), nameof(PublicationRecord.RemoteTask),
        nameof(PublicationRecord.PlatformVideoId), nameof(PublicationRecord.PlatformUrl), nameof(PublicationRecord.RemoteState), nameof(PublicationRecord.RemoteReason), nameof(PublicationRecord.Warning), nameof(PublicationRecord.WarningCode),
        nameof(PublicationRecord.LookedAt), nameof(PublicationRecord.Looks), nameof(PublicationRecord.Absent), nameof(PublicationRecord.PlatformResponse), nameof(PublicationRecord.DueAt),
        nameof(PublicationRecord.Progress), nameof(PublicationRecord.ErrorMessage), nameof(PublicationRecord.ErrorIssues), nameof(PublicationRecord.RetryCount), nameof(PublicationRecord.Stumbles), nameof(PublicationRecord.LastErrorCode), nameof(PublicationRecord.LastError),
        nameof(PublicationRecord.StatsDueAt), nameof(PublicationRecord.PublishedAt), nameof(PublicationRecord.UpdatedAt),
    };

    private void Fill(PublicationRecord row, PostJournal journal, DateTimeOffset? due)
    {
        (row.State, row.Status, row.DueAt) = (journal.State, PublicationMoves.Status(journal.State), due);
        // Before it was looked at it has not begun: whether its time was missed is still to be asked.
        row.AttemptStartedAt = journal.State is PublicationState.Validating ? row.AttemptStartedAt : journal.StartedAt;
        (row.Doing, row.SubmitSentAt, row.SubmitReplyAt) = (journal.Doing, journal.SubmitSentAt, journal.SubmitReplyAt);
        // An unchanged handle is not sealed anew: its ciphertext would differ each time.
        if (journal.Session is null || row.Session is null || !string.Equals(secrets.Unprotect(row.Session), journal.Session, StringComparison.Ordinal))
        {
            row.Session = journal.Session is { } session ? secrets.Protect(session) : null;
        }

        (row.SessionAt, row.PartSize, row.PartCount) = (journal.SessionAt, journal.PartSize, journal.PartCount);
        (row.ConfirmedBytes, row.Located, row.OfferedBytes, row.Uploaded) = (Math.Min(journal.Confirmed, row.FilmBytes), journal.Located, Math.Min(journal.Offered, row.FilmBytes), journal.Uploaded);
        (row.CoverRef, row.CoverTrouble) = (Cut(journal.Cover, UrlLength), Cut(journal.CoverTrouble, TextLength));
        (row.RemoteTask, row.PlatformVideoId, row.PlatformUrl) = (Cut(journal.Task, WordLength), Cut(journal.RemoteId, WordLength), Cut(journal.RemoteUrl, UrlLength));
        (row.RemoteState, row.RemoteReason, row.Warning) = (Cut(journal.RemoteState, WordLength), Cut(journal.RemoteReason, TextLength), Cut(journal.Warning, TextLength));
        (row.CoverTroubleCode, row.WarningCode) = (journal.CoverTrouble is null ? null : journal.CoverTroubleCode, journal.Warning is null ? null : journal.WarningCode);
        (row.LookedAt, row.Looks, row.Absent, row.PlatformResponse) = (journal.LookedAt, journal.Looks, journal.Absent, Cut(journal.Reply, TextLength));
        row.PublishedAt = Published(row, journal);
        row.Progress = Math.Max(row.Status is PublicationStatus.Failed or PublicationStatus.Cancelled ? 0 : row.Progress, Percent(row));
    }

    private DateTimeOffset? Published(PublicationRecord row, PostJournal journal) =>
        journal.PublishedAt ?? row.PublishedAt ?? (PublicationMoves.Status(journal.State) is PublicationStatus.Published ? clock.GetUtcNow() : null);

    /// <summary>Confirmed bytes to 90, the platform's work 95, published 100.</summary>
    private static int Percent(PublicationRecord row) => row.State switch
    {
        PublicationState.Published or PublicationState.PublishedUnlinked => 100,
        PublicationState.Submitted or PublicationState.Processing or PublicationState.InReview or PublicationState.ScheduledRemote or PublicationState.AwaitingUser => AtPlatform,
        _ => (int)(row.ConfirmedBytes * ShareOfBytes / row.FilmBytes),
    };

    private static string? Cut(string? text, int most) => text is null ? null : Titles.Cut(Scrub.Clean(text), most);
}
