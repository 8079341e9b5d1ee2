using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>The history of statuses, the log, the record of housekeeping.</summary>
internal static class RecordsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StatusChange>().Property(x => x.Id).UseIdentityAlwaysColumn();
        model.Entity<HousekeepingRun>().Property(x => x.Id).UseIdentityAlwaysColumn();
        model.Entity<SystemLog>().HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.SetNull);
    }
}
