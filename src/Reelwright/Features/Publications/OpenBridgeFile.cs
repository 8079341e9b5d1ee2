using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Opens what a bridge was given a link to: the film of one attempt, or its cover.</summary>
public sealed class OpenBridgeFile(IDbContextFactory<ReelDb> databases, BridgeLinks links, PostReading posts)
{
    /// <summary>The file; whoever gets it closes its bytes. Errors: <c>media_link_invalid</c> also when the attempt has ended, <c>film_gone</c>, <c>film_changed</c>, <c>cover_gone</c>.</summary>
    /// <param name="file">As it stands in the address.</param>
    public async Task<MediaFile> Run(string file, string? link, CancellationToken ct)
    {
        var attempt = link is null ? null : links.Attempt(file, link);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = attempt is null ? null : await db.PublicationRecords.AsNoTracking().SingleOrDefaultAsync(p => p.AttemptId == attempt && (p.Status == PublicationStatus.Pending || p.Status == PublicationStatus.Publishing), ct);
        if (row is null)
        {
            throw new ReelException("media_link_invalid", "This link does not work, or no longer: it is good for a day, and as long as the film is to be posted.");
        }

        if (file is BridgeLinks.Cover)
        {
            var (held, _) = await posts.Cover(row, ct);
            using (held)
            {
                var bytes = await held.File.All(ct);
                return new MediaFile(new MemoryStream(bytes, writable: false), Digest.Of(bytes), "cover.jpg");
            }
        }

        return new MediaFile(await posts.Open(row, ct), row.FilmDigest, "film.mp4");
    }
}
