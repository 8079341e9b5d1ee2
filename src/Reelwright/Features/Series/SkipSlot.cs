using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>Leaves a place of a calendar out; a post of it that was not begun is cancelled.</summary>
public sealed class SkipSlot(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock, ILogger<SkipSlot> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> once its post was begun.</summary>
    public async Task Run(Caller caller, Guid id, int number, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await HeldSeries.Held(db, access, caller, id, ct);
        var slot = await HeldSeries.Slot(db, id, number, ct);
        if (slot.PublicationId is { } post && !await HeldSeries.Freed(db, slot, ct))
        {
            var state = await db.Database.SqlQuery<string>($"""select state as "Value" from publication_records where id = {post} for no key update""").ToListAsync(ct);
            var waits = state is [var now] && Words.Read<PublicationState>(now) is PublicationState.ScheduledLocal;
            if (!waits || !await StatusMoves.Publications.Move(db, post, PublicationState.Cancelled, $"user:{caller.User}", "Its place in the calendar was left out.", clock, ct, $"due_at = null, epoch = epoch + 1"))
            {
                throw HeldSeries.Begun();
            }
        }

        slot.Skipped = "by_hand";
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} left place {Number} of calendar {Series} out", caller.User, number, id);
    }
}
