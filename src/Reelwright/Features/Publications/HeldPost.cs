using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Changes a publication that is held meanwhile: the worker waits, and finds a raised epoch where it may write nothing more.</summary>
public sealed class HeldPost(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    private const string OnceIndex = "publication_records_once";

    /// <summary>Changes it in one transaction, when whoever asks may and it stands so; then every node is told. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>already_posted</c>.</summary>
    /// <param name="deed">As <see cref="PostMay"/> names it.</param>
    internal async Task Change(Caller caller, Guid id, string deed, Func<ReelDb, PublicationRecord, Task> change, CancellationToken ct)
    {
        await access.Publication(caller, id, Right.Post, ct);
        PublicationRecord? row = null;
        await Collisions.Retry(() => Once(async db =>
        {
            row = await Of(db, id, ct);
            PostMay.Must(row, deed);
            await change(db, row);
        }, () => row!, ct));
    }

    /// <summary>Writes in one transaction, then tells every node. Errors: <c>already_posted</c>.</summary>
    /// <param name="about">What is written, to tell of which it is the same.</param>
    internal async Task Once(Func<ReelDb, Task> write, Func<PublicationRecord> about, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        try
        {
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await write(db);
            await Queue.Notify(db, ct);
            await tx.CommitAsync(ct);
        }
        catch (Exception twice) when ((twice as PostgresException ?? twice.InnerException as PostgresException) is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: OnceIndex })
        {
            throw await Other(about(), ct);
        }
    }

    /// <summary>Moves it. Errors: <c>wrong_state</c>.</summary>
    /// <param name="also">Further assignments, as <see cref="StatusMoves{T}.Move"/> takes them.</param>
    /// <param name="reasonCode">The code of <paramref name="reason"/>.</param>
    internal async Task Move(ReelDb db, PublicationRecord row, PublicationState to, Caller caller, string? reason, FormattableString also, CancellationToken ct, string? reasonCode = null)
    {
        if (!await StatusMoves.Publications.Move(db, row.Id, to, caller.Session, reason, clock, ct, also, reasonCode))
        {
            throw new ReelException("wrong_state", $"Publication {row.Id} does not go from {row.State.Word()} to {to.Word()}.");
        }
    }

    /// <summary>The row, held until the transaction ends. Errors: <c>not_found</c>.</summary>
    internal static async Task<PublicationRecord> Of(ReelDb db, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from publication_records where id = {id} for update", ct);
        return await db.PublicationRecords.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new ReelException("not_found", $"There is no publication {id}.");
    }

    /// <summary>Keeps an account from being taken away until the transaction ends. False where it is gone.</summary>
    internal static async Task<bool> Account(ReelDb db, Guid id, CancellationToken ct) =>
        await db.Database.SqlQuery<int>($"""select 1 as "Value" from platform_accounts where id = {id} and not is_deleted for share""").ToListAsync(ct) is not [];

    private async Task<ReelException> Other(PublicationRecord same, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var other = await db.PublicationRecords
            .Where(p => p.AccountId == same.AccountId && p.ContentFingerprint == same.ContentFingerprint && p.Id != same.Id && p.Status != PublicationStatus.Failed && p.Status != PublicationStatus.Cancelled)
            .OrderByDescending(p => p.Again).Select(p => new { p.Id, p.State }).FirstOrDefaultAsync(ct);
        // It may have ended between the two looks: then the next try goes through.
        return PostInvalid.Once(other?.Id ?? Guid.Empty, (other?.State ?? PublicationState.Cancelled).Word());
    }
}
