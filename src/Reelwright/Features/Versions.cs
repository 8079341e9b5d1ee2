using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features;

/// <summary>Keeps two editors of one row from overwriting each other: whoever read an older version is told.</summary>
internal static class Versions
{
    /// <summary>The row is saved only if it is still this version.</summary>
    public static void Expect(EntityEntry row, uint version) => row.Property("Version").OriginalValue = version;

    /// <summary>Saves. Errors: <c>precondition_failed</c>.</summary>
    /// <param name="what">What it is, for the message.</param>
    public static async Task Save(ReelDb db, string what, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException newer)
        {
            throw Newer(what, newer);
        }
    }

    /// <summary>What whoever read an older version is told.</summary>
    public static ReelException Newer(string what, Exception? inner = null) =>
        new("precondition_failed", $"{what} has been changed since you read it: read it again, then repeat the change.", inner);
}
