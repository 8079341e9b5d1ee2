using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>
/// Says beside each area's files which database they belong to, by the id of its shelf: another database knows none of them,
/// and would take them all for forgotten ones.
/// </summary>
public static class StoreMarks
{
    /// <summary>Before a database's first look at a store. Errors: <c>store_taken</c>, those of the store.</summary>
    public static async Task Ensure(ReelDb db, FileStore files, CancellationToken ct)
    {
        var shelves = await Shelves(db, ct);
        foreach (var area in Enum.GetValues<StorageType>())
        {
            var (mark, known) = (await files.Mark(area, ct), shelves.TryGetValue(area, out var shelf));
            // What was stored before there were marks is its database's own.
            if (mark is null ? !known && await HasFiles(files, area, ct) : !known || !string.Equals(mark, shelf.ToString(), StringComparison.Ordinal))
            {
                throw new ReelException(
                    "store_taken",
                    $"The {area.Word()} files at {files.AddressOf(area)} belong to another database: start with that one, or with an empty store"
                    + (mark is null ? "." : $"; should it be lost, remove {files.MarkOf(area)} and those files."));
            }
        }
    }

    /// <summary>Once the shelves are there: marks what has none. Errors: those of the store.</summary>
    public static async Task Write(ReelDb db, FileStore files, CancellationToken ct)
    {
        foreach (var (area, shelf) in await Shelves(db, ct))
        {
            if (await files.Mark(area, ct) is null)
            {
                await files.Mark(area, shelf.ToString(), ct);
            }
        }
    }

    private static Task<Dictionary<StorageType, Guid>> Shelves(ReelDb db, CancellationToken ct) => db.MediaStorages.ToDictionaryAsync(s => s.StorageType, s => s.Id, ct);

    private static async Task<bool> HasFiles(FileStore files, StorageType area, CancellationToken ct)
    {
        await foreach (var _ in files.Held(area, ct))
        {
            return true;
        }

        return false;
    }
}
