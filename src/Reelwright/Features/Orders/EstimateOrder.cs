using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>What an order still has to make, how long that takes here and what it costs, as it was asked for: before one that failed or waits goes on.</summary>
public sealed class EstimateOrder(IDbContextFactory<ReelDb> databases, Access access, EstimateFilms films)
{
    /// <summary>Nothing is changed. Errors: <c>not_found</c>, <c>chapter_empty</c>, <c>maker_refused</c>, those of asking its makers.</summary>
    public async Task<EstimateFilms.Answer> Run(Caller caller, Guid order, CancellationToken ct)
    {
        var owner = await access.Order(caller, order, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.GenerationTasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == order, ct) ?? throw new ReelException("not_found", $"There is no order {order}.");
        return await films.Sum(
            [new CreateOrder.Request(owner, row.ChapterId, row.SessionId, Json.Read<GenerationSettings>(row.GenerationSettings!), Json.Read<VideoSettings>(row.VideoSettings!), row.Priority, Confirm: false, row.Language)], ct);
    }
}
