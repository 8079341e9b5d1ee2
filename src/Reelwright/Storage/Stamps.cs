using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Writes created_at and updated_at with the program's clock, in every row that has them.</summary>
public sealed class Stamps(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext db)
    {
        var now = clock.GetUtcNow();
        foreach (var row in db.ChangeTracker.Entries())
        {
            if (row.State is EntityState.Added or EntityState.Modified)
            {
                Set(row, nameof(User.UpdatedAt), now);
            }

            if (row.State is EntityState.Added)
            {
                Set(row, nameof(User.CreatedAt), now);
            }
        }
    }

    private static void Set(EntityEntry row, string name, DateTimeOffset now)
    {
        if (row.Metadata.FindProperty(name) is { } property)
        {
            row.Property(property).CurrentValue = now;
        }
    }
}
