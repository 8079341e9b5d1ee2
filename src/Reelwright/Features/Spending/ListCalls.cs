using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Spending;

/// <summary>The ledger of one's own calls to makers, the newest first.</summary>
public sealed class ListCalls(IDbContextFactory<ReelDb> databases)
{
    /// <summary>In what order they can be told: the one the ledger's index has.</summary>
    public static readonly IReadOnlyList<Sort<ProviderCall>> Sorts = [Sort.By("started", (ProviderCall c) => c.StartedAt)];

    /// <summary>A call.</summary>
    /// <param name="Maker">The adapter.</param>
    /// <param name="Reserved">The worst it may cost, held back while nobody knows.</param>
    public sealed record Row(
        Guid Id, Guid ApiConfigId, Guid? ProjectId, Guid? OrderId, Guid? SentenceId, ServiceType ServiceType, string Maker, string? Model, CallStatus Status, decimal? Units, string? Unit,
        decimal? Price, decimal Reserved, string Currency, string? VendorJobId, string? RequestId, string? ErrorCode, string? ErrorMessage, DateTimeOffset StartedAt, DateTimeOffset? ClosedAt);

    /// <summary>Which.</summary>
    public sealed record Request(Guid? Project, Guid? Order, Guid? Account, CallStatus? Status);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        var calls = db.ProviderCalls.AsNoTracking().Where(c => c.OwnerId == caller.User
            && (request.Project == null || c.ProjectId == request.Project) && (request.Order == null || c.TaskId == request.Order)
            && (request.Account == null || c.ApiConfigId == request.Account) && (request.Status == null || c.Status == request.Status));
        return await sort.Read(
            calls,
            c => new Row(
                c.Id, c.ApiConfigId, c.ProjectId, c.TaskId, c.SentenceId, c.ServiceType, c.Provider, c.Model, c.Status, c.Units, c.Unit, c.Price, c.Reserved, c.Currency, c.VendorJobId, c.RequestId,
                c.ErrorCode, c.ErrorMessage, c.StartedAt, c.ClosedAt),
            page, ct);
    }
}
