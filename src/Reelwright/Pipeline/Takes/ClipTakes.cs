using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>From a take of a clip or of a shot to the call that makes it.</summary>
public sealed class ClipTakes(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, FileStore files, TimeProvider clock)
{
    /// <summary>The take; null when it has ended, or is gone.</summary>
    public async Task<AskedTake?> Find(long take, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await OpenCalls.Close(db, clock.GetUtcNow(), ct);
        var row = await db.VideoGenerations.AsNoTracking().Active().SingleOrDefaultAsync(t => t.Id == take, ct);
        if (row is null)
        {
            return null;
        }

        if (row.VideoId is { } id)
        {
            var clip = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == id, ct);
            return new AskedTake(clip.UserId, clip.ProjectId, id, stop => Spec(row, clip.UserId, ClipWanted.Of(clip, row.Fps), stop));
        }

        var drama = await db.Dramas.AsNoTracking().SingleAsync(d => d.Id == row.DramaId, ct);
        return new AskedTake(drama.OwnerId, drama.ProjectId, null, stop => Spec(row, drama.OwnerId, ClipWanted.OfShot(row.Fps), stop));
    }

    private async Task<CallSpec> Spec(VideoGeneration take, Guid owner, ClipWanted wanted, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await TakeAccount.Of(db, take.ApiConfigId, owner, ct);
        var maker = accounts.Open<IVideoMaker>(account, take.Model);
        var pictures = await TakePictures.Read(db, files, owner, TakeRequest.Pictures(take), ct);
        var request = TakeRequest.Of(take, id => pictures[id]);
        return new CallSpec(
            ServiceType.VideoGeneration, account.Id, maker.Info, Digest.OfParts("take", take.Id.ToString(CultureInfo.InvariantCulture)), Json.Write(new { asked = request, wanted }), maker.Units(request), null)
        {
            Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}"),
            Send = (call, stop) => maker.Send(request, call, stop),
        };
    }
}
