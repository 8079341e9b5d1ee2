using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Errands;

/// <summary>An errand that asks its maker.</summary>
public sealed record ErrandAsker(Guid OwnerId, Guid? Project, Guid Id, string Firing, CancellationToken Node) : IAsker
{
    /// <inheritdoc />
    public Guid? Order => null;

    /// <inheritdoc />
    public Guid? Attempt => null;

    /// <inheritdoc />
    public long? Take => null;

    /// <inheritdoc />
    public long? PictureTake => null;

    /// <inheritdoc />
    public Guid? Errand => Id;

    /// <inheritdoc />
    public string Noun => "errand";

    /// <inheritdoc />
    public string Again => "retry the errand";

    /// <inheritdoc />
    public GenerationStep? Stage => null;

    /// <inheritdoc />
    public long? Epoch => null;

    /// <inheritdoc />
    public bool Waits => false;

    /// <inheritdoc />
    public async Task Hold(ReelDb db, CancellationToken ct)
    {
        if (await db.Database.SqlQuery<int>($"""
            select 1 as "Value" from errands e join projects p on p.id = e.project_id where e.id = {Id} and e.status = 'processing' and not p.is_deleted for share of e
            """).ToListAsync(ct) is [])
        {
            throw new StageTakenOverException();
        }
    }

    /// <inheritdoc />
    public async Task Admitted(ReelDb db, Guid call, CancellationToken ct)
    {
        // Cancelled a moment ago: nothing is sent.
        await Hold(db, ct);
        await db.Database.ExecuteSqlAsync($"update provider_calls set errand_id = {Id} where id = {call}", ct);
    }

    /// <summary>What an errand that ended has left in doubt is this one's from now on: it says so, and waits for that word alone.</summary>
    public Task Doubts(ReelDb db, string input, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update provider_calls c set errand_id = {Id}
        where c.owner_id = {OwnerId} and c.input_digest = {input} and c.status = 'unknown'
          and exists (select from errands e where e.id = c.errand_id and e.status in ('completed', 'failed'))
        """, ct);

    /// <summary>Tells how far it is, in percent.</summary>
    public Task Tell(ReelDb db, int percent, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"update errands set progress = greatest(progress, {percent}) where id = {Id} and status = 'processing'", ct);

    /// <summary>It is done: the last thing of the transaction that writes what came of it. Errors: <see cref="StageTakenOverException"/>.</summary>
    /// <param name="answer">JSON.</param>
    public async Task Complete(ReelDb db, string answer, TimeProvider clock, CancellationToken ct)
    {
        if (!await StatusMoves.Errands.Move(db, Id, ErrandStatus.Completed, Firing, null, clock, ct, $"progress = 100, parked_at = null, answer = {answer}::jsonb"))
        {
            throw new StageTakenOverException();
        }
    }
}
