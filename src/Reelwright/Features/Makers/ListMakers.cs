using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Makers;

/// <summary>One's maker accounts, the newest first unless asked otherwise; and each of them.</summary>
public sealed class ListMakers(IDbContextFactory<ReelDb> databases, Secrets secrets, TimeProvider clock)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<ApiConfig>> Sorts = [Sort.By("created", (ApiConfig c) => c.CreatedAt), Sort.ByText("name", (ApiConfig c) => c.Name)];

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<MakerRow>> Run(Caller caller, ServiceType? service, PageRequest page, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await sort.Read(OwnMakers.Of(db, caller).AsNoTracking().Where(c => service == null || c.ServiceType == service), c => c, page, ct)).As(Told);
    }

    /// <summary>One of them. Errors: <c>not_found</c>.</summary>
    public async Task<MakerRow> Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Told(await OwnMakers.One(db, caller, id, ct));
    }

    private MakerRow Told(ApiConfig account) => MakerRow.Of(account, OwnMakers.HasKey(account, secrets), clock.GetUtcNow());
}
