using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Storyboards;
using Reelwright.Pipeline.Hearing;
using Reelwright.Pipeline.Texts;
using Reelwright.Storage;

namespace Reelwright.Features.Errands;

/// <summary>Tries an errand that failed or was cancelled once more, as another errand: what was heard or written by then is taken as it is, unless another maker is named, which hears or writes all of it.</summary>
public sealed class RetryErrand(IDbContextFactory<ReelDb> databases, Access access, ErrandMakers makers, BeginErrand begin, TimeProvider clock, ILogger<RetryErrand> log)
{
    /// <summary>What shall be otherwise.</summary>
    /// <param name="Maker">Another maker account: it is asked, and paid, for everything.</param>
    public sealed record Request(Guid? Maker = null);

    /// <summary>The new errand's id. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>file_removed</c>, those of <see cref="ErrandMakers"/>.</summary>
    public async Task<Guid> Run(Caller caller, Guid errand, Request request, CancellationToken ct)
    {
        var owner = await access.Errand(caller, errand, Right.Edit, ct);
        var next = await Collisions.Retry(() => Once(caller, owner, errand, request, ct));
        log.LogInformation("Errand {Errand} is tried again by {Session} as {Next}", errand, caller.Session, next);
        return next;
    }

    private async Task<Guid> Once(Caller caller, Guid owner, Guid errand, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var old = await db.Errands.AsNoTracking().SingleAsync(e => e.Id == errand, ct);
        EnsureEnded(old);
        var account = await makers.Of(db, owner, Service(old), request.Maker ?? old.ApiConfigId, ct);
        // One that came after this may have written it, or be at it.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {old.ProjectId} for no key update", ct);
        if (old.Kind == ErrandKind.Script && (await db.Errands.AnyAsync(e => e.ProjectId == old.ProjectId && e.Kind == ErrandKind.Script && e.Status != ErrandStatus.Failed, ct)
            || !await StatusMoves.Projects.Move(db, old.ProjectId, ProjectStatus.Parsing, caller.Session, "written again", clock, ct, $"error_message = null")))
        {
            throw new ReelException("wrong_state", "The script of this project is written, or being written: there is nothing to try again.");
        }

        if (old.Kind == ErrandKind.Shots)
        {
            await EnsureUnwritten(db, old, ct);
        }

        var now = clock.GetUtcNow();
        var next = new Errand
        {
            Id = Guid.CreateVersion7(now), Kind = old.Kind, ProjectId = old.ProjectId, ChapterId = old.ChapterId, ApiConfigId = account.Id, AssetId = old.AssetId, Language = old.Language, Wishes = Wishes(old),
            CreatedBy = caller.User,
        };
        await begin.Run(db, tx, next, ct);
        return next.Id;
    }

    /// <summary>Errors: <c>wrong_state</c>, <c>file_removed</c>.</summary>
    internal static void EnsureEnded(Errand old)
    {
        if (old.Status != ErrandStatus.Failed)
        {
            throw new ReelException("wrong_state", $"Errand {old.Id} is {old.Status.Word()}: only one that failed or was cancelled is tried again.");
        }

        if (old is { Kind: ErrandKind.Narration, AssetId: null })
        {
            throw new ReelException("file_removed", "The recording was removed since: send it again.");
        }
    }

    /// <summary>Who goes on it.</summary>
    internal static ServiceType Service(Errand old) => old.Kind == ErrandKind.Narration ? ServiceType.Transcription : ServiceType.TextGeneration;

    private static string Wishes(Errand old) => old.Kind == ErrandKind.Narration && Json.Read<NarrationWishes>(old.Wishes) is var asked ? Json.Write(asked with { Since = asked.Since ?? old.CreatedAt }) : old.Wishes;

    /// <summary>What was asked for once is written once, however often it was tried.</summary>
    private static async Task EnsureUnwritten(ReelDb db, Errand old, CancellationToken ct)
    {
        var asked = Json.Read<ShotSource>(old.Wishes);
        if (await db.Database.SqlQuery<int>($"""
            select 1 as "Value" from errands where chapter_id = {old.ChapterId} and kind = 'shots' and status <> 'failed' and wishes ->> 'of' = {asked.Of.ToString()}
            """).ToListAsync(ct) is not [])
        {
            throw new ReelException("wrong_state", "These shots are written, or being written: there is nothing to try again.");
        }

        await PlanShots.EnsureRoom(db, old.ChapterId!.Value, asked.Append, ct);
    }
}
