using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>One's accounts at platforms, the newest first unless asked otherwise; and each of them.</summary>
public sealed class ListPlatformAccounts(IDbContextFactory<ReelDb> databases, Platforms platforms)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<PlatformAccount>> Sorts = [Sort.By("created", (PlatformAccount a) => a.CreatedAt), Sort.ByText("name", (PlatformAccount a) => a.Name)];

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<PlatformAccountRow>> Run(Caller caller, PlatformType? platform, PageRequest page, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = OwnPlatforms.Accounts(db, caller).AsNoTracking().Where(a => platform == null || a.Platform == platform);
        return (await sort.Read(rows, a => new
        {
            Account = a,
            Waiting = db.PublicationRecords.Count(p => p.AccountId == a.Id && (p.Status == PublicationStatus.Pending || p.Status == PublicationStatus.Publishing)),
        }, page, ct)).As(r => Told(r.Account, r.Waiting));
    }

    /// <summary>One of them. Errors: <c>not_found</c>.</summary>
    public async Task<PlatformAccountRow> Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await OwnPlatforms.Account(db, caller, id, ct);
        return Told(account, await db.PublicationRecords.CountAsync(p => p.AccountId == id && (p.Status == PublicationStatus.Pending || p.Status == PublicationStatus.Publishing), ct));
    }

    private PlatformAccountRow Told(PlatformAccount account, int waiting) =>
        PlatformAccountRow.Of(account, waiting, NeededScopes.Of(platforms.Cards.FirstOrDefault(c => c.Platform == account.Platform && c.Route == account.Route)));
}
