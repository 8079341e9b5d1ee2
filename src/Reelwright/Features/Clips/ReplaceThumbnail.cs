using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Shows a clip in lists by a person's own picture.</summary>
public sealed class ReplaceThumbnail(IDbContextFactory<ReelDb> databases, Access access, ReceivePicture receive, FileStore files, TimeProvider clock)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>quota_exceeded</c>, those of <see cref="Received"/> and of <see cref="ReplacePicture"/>.</summary>
    public async Task Run(Caller caller, Guid clip, uint version, Stream bytes, long? length, string? name, CancellationToken ct)
    {
        var owner = await access.Clip(caller, clip, Right.Edit, ct);
        var own = await receive.Run(caller, bytes, length, name, db => HeldClip.Of(db, clip, version, ct), ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var row = await HeldClip.Of(db, clip, version, ct);
            var picture = await OwnAssets.Keep(db, files, owner, own, clock.GetUtcNow(), ct);
            (row.ThumbnailUrl, row.ThumbnailFile) = (picture.UrlPath, picture.FilePath);
            await Versions.Save(db, "This clip", ct);
            await tx.CommitAsync(ct);
        });
    }
}
