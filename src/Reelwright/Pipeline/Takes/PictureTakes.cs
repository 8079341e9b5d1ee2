using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>From a picture take to the call that makes it.</summary>
public sealed class PictureTakes(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, FileStore files, TimeProvider clock)
{
    /// <summary>The take; null when it has ended, or is gone.</summary>
    public async Task<AskedTake?> Find(long take, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await OpenCalls.Close(db, clock.GetUtcNow(), ct);
        var row = await db.ImageGenerations.AsNoTracking().Active().SingleOrDefaultAsync(t => t.Id == take, ct);
        if (row is null)
        {
            return null;
        }

        var drama = await db.Dramas.AsNoTracking().SingleAsync(d => d.Id == row.DramaId, ct);
        return new AskedTake(drama.OwnerId, drama.ProjectId, null, stop => Spec(row, drama.OwnerId, stop));
    }

    private async Task<CallSpec> Spec(ImageGeneration take, Guid owner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await TakeAccount.Of(db, take.ApiConfigId, owner, ct);
        var maker = accounts.Open<IPictureMaker>(account, take.Model);
        var pictures = await TakePictures.Read(db, files, owner, TakePictures.Listed(take.ReferenceImages), ct);
        var request = PictureTakeRequest.Of(take, id => pictures[id]);
        return new CallSpec(
            ServiceType.ImageGeneration, account.Id, maker.Info, Digest.OfParts("picture take", take.Id.ToString(CultureInfo.InvariantCulture)), Json.Write(request), maker.Units(request), null)
        {
            Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}".TrimEnd()),
            Send = (call, stop) => maker.Send(request, call, stop),
        };
    }
}
