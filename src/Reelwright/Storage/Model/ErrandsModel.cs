using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Errands, and what was found in recordings.</summary>
internal static class ErrandsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Errand>(errand =>
        {
            errand.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Cascade);
            errand.HasOne<Chapter>().WithMany().HasForeignKey(x => new { x.ChapterId, x.ProjectId }).HasPrincipalKey(x => new { x.Id, x.ProjectId }).OnDelete(DeleteBehavior.Cascade);
            errand.HasOne<ApiConfig>().WithMany().HasForeignKey(x => x.ApiConfigId).OnDelete(DeleteBehavior.NoAction);
            errand.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.AssetId).OnDelete(DeleteBehavior.SetNull);
            errand.HasOne<User>().WithMany().HasForeignKey(x => x.CreatedBy).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<NarratedLine>(line =>
        {
            line.HasKey(x => x.SentenceMediaId);
            line.HasOne<SentenceMedia>().WithOne().HasForeignKey<NarratedLine>(x => x.SentenceMediaId).OnDelete(DeleteBehavior.Cascade);
            line.HasOne<Errand>().WithMany().HasForeignKey(x => x.ErrandId).OnDelete(DeleteBehavior.SetNull);
        });
    }
}
