using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>From a maker account (003 <c>api_configs</c>) to the adapter that speaks for it.</summary>
public sealed class MakerAccounts(IDbContextFactory<ReelDb> databases, MakerList makers)
{
    /// <summary>The picture maker of an account.</summary>
    public async Task<IPictureMaker> Picture(Guid owner, Guid config, CancellationToken ct) => makers.Picture(await Provider(owner, config, ServiceType.ImageGeneration, ct));

    /// <summary>The voice maker of an account.</summary>
    public async Task<ISpeechMaker> Speech(Guid owner, Guid config, CancellationToken ct) => makers.Speech(await Provider(owner, config, ServiceType.AudioGeneration, ct));

    /// <summary>The account somebody's orders use for a service when they name none.</summary>
    public async Task<Guid> Default(Guid owner, ServiceType service, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ApiConfigs.Where(c => c.UserId == owner && c.ServiceType == service && c.IsDefault && !c.IsDeleted).Select(c => c.Id).SingleAsync(ct);
    }

    private async Task<string> Provider(Guid owner, Guid config, ServiceType service, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ApiConfigs.Where(c => c.Id == config && c.UserId == owner && c.ServiceType == service && !c.IsDeleted).Select(c => c.Provider).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("maker_refused", "The maker account of this order no longer exists: choose another and order again.");
    }
}
