using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Makers;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Which maker account makes a take, by what somebody says of it.</summary>
public sealed class TakeMakers(Catalog catalog, TimeProvider clock)
{
    /// <summary>The account of that id, else one of that vendor, else the owner's default, else the one that is built in. Errors: <c>not_found</c>, <c>maker_unknown</c>, <c>maker_refused</c>, <c>withdrawn</c>.</summary>
    /// <param name="model">The vendor's model that is asked for; null for the account's.</param>
    internal async Task<ApiConfig> Of(ReelDb db, Guid owner, ServiceType service, Guid? maker, string? vendor, string? model, CancellationToken ct)
    {
        var own = db.ApiConfigs.AsNoTracking().Where(c => c.UserId == owner && !c.IsDeleted && c.ServiceType == service);
        var account = maker is { } id ? await own.SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new ReelException("not_found", $"There is no maker account {id} for {service.Word()}.")
            : vendor is { Length: > 0 } ? await Of(own, service, vendor, model, ct)
            : await Usual(own, service, ct);
        OwnMakers.EnsureCurrent(account, clock.GetUtcNow());
        return account.IsActive ? account : throw new ReelException("maker_refused", $"The maker account '{account.Name}' is switched off: choose another.");
    }

    private async Task<ApiConfig> Of(IQueryable<ApiConfig> own, ServiceType service, string named, string? model, CancellationToken ct)
    {
        var vendor = catalog.Named(named);
        var now = clock.GetUtcNow();
        if (await own.Where(c => c.Provider == vendor && c.IsActive).OrderBy(c => c.ExpiresAt != null && c.ExpiresAt <= now).ThenByDescending(c => c.IsDefault).ThenBy(c => c.CreatedAt).FirstOrDefaultAsync(ct) is { } account)
        {
            return account;
        }

        // Where it was ended, the catalog says so, and what to use instead.
        _ = catalog.Model(vendor, service, model);
        throw new ReelException("maker_unknown", $"You have no maker account of {vendor} for {service.Word()}: add one, or name another.");
    }

    private async Task<ApiConfig> Usual(IQueryable<ApiConfig> own, ServiceType service, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var active = await own.Where(c => c.IsActive).OrderByDescending(c => c.IsDefault).ThenByDescending(c => c.Provider == MakerList.Offline).ThenBy(c => c.CreatedAt).ToListAsync(ct);
        return active.FindAll(c => !(c.ExpiresAt <= now)) switch
        {
            [var first, ..] current when first.IsDefault || first.Provider is MakerList.Offline || current.Count == 1 => first,
            // It has expired: that is told, rather than that there is none, or that none of the others is the default.
            [] when active is [var ended, ..] => ended,
            [_, ..] when active[0].IsDefault => active[0],
            [] => throw new ReelException("maker_unknown", $"You have no maker account for {service.Word()}: add one first."),
            _ => throw new ReelException("maker_unknown", $"You have several maker accounts for {service.Word()}, and none is the default: name one, or make one the default."),
        };
    }
}
