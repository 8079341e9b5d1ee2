using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>One's apps at platforms, the newest first unless asked otherwise; and each of them.</summary>
public sealed class ListApps(IDbContextFactory<ReelDb> databases)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<PlatformApp>> Sorts = [Sort.By("created", (PlatformApp a) => a.CreatedAt), Sort.ByText("name", (PlatformApp a) => a.Name)];

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    /// <param name="redirect">Where whoever asks would come back to.</param>
    public async Task<Page<AppRow>> Run(Caller caller, PlatformType? platform, PageRequest page, Uri redirect, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = OwnPlatforms.Apps(db, caller).AsNoTracking().Where(a => platform == null || a.Platform == platform);
        return (await sort.Read(rows, a => new { App = a, Accounts = db.PlatformAccounts.Count(x => x.AppId == a.Id && !x.IsDeleted) }, page, ct)).As(r => AppRow.Of(r.App, r.Accounts, redirect));
    }

    /// <summary>One of them. Errors: <c>not_found</c>.</summary>
    public async Task<AppRow> Run(Caller caller, Guid id, Uri redirect, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var app = await OwnPlatforms.App(db, caller, id, ct);
        return AppRow.Of(app, await db.PlatformAccounts.CountAsync(x => x.AppId == id && !x.IsDeleted, ct), redirect);
    }
}
