using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>What a platform allows an account at the moment, asked now; its token is renewed where that is due.</summary>
public sealed class ReadAccountOptions(IDbContextFactory<ReelDb> databases, Platforms platforms, AccountKeys keys)
{
    /// <summary>Errors: <c>not_found</c>, <c>secrets_missing</c>, <see cref="PlatformException"/>.</summary>
    public async Task<AccountOptions> Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await OwnPlatforms.Account(db, caller, id, ct);
        var publisher = platforms.Of(account.Platform, account.Route);
        try
        {
            var live = await Twice(account, publisher, ct);
            // An address of a picture is good for a while only.
            if (live.Picture is { Length: <= PlatformAccount.LongestPicture } picture && !string.Equals(picture, account.PictureUrl, StringComparison.Ordinal))
            {
                await db.PlatformAccounts.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.PictureUrl, picture), ct);
            }

            return live;
        }
        catch (PlatformException gone) when (gone.Fault is PlatformFault.AuthRevoked or PlatformFault.AuthExpired)
        {
            await keys.Marked(id, gone, ct);
            throw;
        }
    }

    private async Task<AccountOptions> Twice(PlatformAccount account, IPublisher publisher, CancellationToken ct)
    {
        var known = account.AccessToken;
        try
        {
            return await publisher.Options(await keys.Open(account.Id, ct), ct);
        }
        catch (PlatformException old) when (old.Fault is PlatformFault.AuthExpired && known is not null)
        {
            // Its time was not over by our clock, and the platform says it is.
            return await publisher.Options(await keys.Renew(account.Id, known, ct), ct);
        }
    }
}
