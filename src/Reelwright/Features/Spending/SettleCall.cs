using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Spending;

/// <summary>Settles a call of one's own of which nobody knew what became of it.</summary>
public sealed class SettleCall(IDbContextFactory<ReelDb> databases, Doubts doubts, ILogger<SettleCall> log)
{
    /// <summary>What became of it.</summary>
    /// <param name="Outcome">not_executed, paid or find.</param>
    /// <param name="Price">What was paid, in the call's currency; what was held back when nothing is said.</param>
    public sealed record Request([property: Required] CallOutcome? Outcome, [property: Range(0, 1_000_000)] decimal? Price = null);

    /// <summary>Errors: <c>not_found</c>, <c>wrong_state</c> when it is not in doubt, <c>find_unsupported</c>, <c>job_lost</c>, those of a call.</summary>
    public async Task Run(Caller caller, Guid id, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var call = await db.ProviderCalls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.OwnerId == caller.User, ct) ?? throw new ReelException("not_found", $"There is no call {id}.");
        caller.MustBePerson("settle calls");
        if (call.Status is not CallStatus.Unknown)
        {
            throw new ReelException("wrong_state", $"This call is {call.Status.Word()}: there is nothing to settle.");
        }

        await (request.Outcome switch
        {
            CallOutcome.Find => doubts.Find(call, ct),
            CallOutcome.Paid => doubts.Close(call, request.Price ?? call.Reserved, "settled_paid", "A person found that it was carried out and paid; its result is lost."),
            _ => doubts.Close(call, 0, "settled_not_executed", "A person found that it was never carried out."),
        });
        log.LogInformation("Account {User} settled the call {Call}: {Outcome}", caller.User, id, request.Outcome!.Value.Word());
    }
}
