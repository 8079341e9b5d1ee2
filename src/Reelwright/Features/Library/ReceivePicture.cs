using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Takes in a picture that a person brings for a place of theirs: what speaks against it is told before it is sent.</summary>
public sealed class ReceivePicture(IDbContextFactory<ReelDb> databases, Received received, FileStore files)
{
    /// <summary>The picture, stored and without a row. Errors: <c>forbidden</c>, those of the look, of <see cref="Received"/> and of <see cref="ReplacePicture"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    /// <param name="look">Holds the place for a moment and fails when it is not what the person read.</param>
    internal async Task<OwnFile> Run(Caller caller, Stream bytes, long? length, string? name, Func<ReelDb, Task> look, CancellationToken ct)
    {
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            (await ShelfRules.Of(db, StorageType.Images, ct)).EnsureWritable(caller);
            // Told now, not after a minute's upload.
            await using var held = await db.Database.BeginTransactionAsync(ct);
            await look(db);
        }

        var own = await received.Use(bytes, length, ReplacePicture.Largest, path => ReplacePicture.Settle(files, StorageType.Images, path, ct), ct);
        return own with { Name = name };
    }
}
