using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Accounts, maker accounts, the ledger.</summary>
internal static class AccountsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ApiConfig>(config =>
        {
            config.Property(x => x.CostThisMonth).HasPrecision(10, 2);
            config.Property(x => x.TotalCost).HasPrecision(10, 2);
            config.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            config.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<Budget>(budget =>
        {
            budget.Property(x => x.Amount).HasPrecision(18, 6);
            budget.Property(x => x.Currency).IsFixedLength();
            budget.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            budget.HasOne<ApiConfig>().WithMany().HasForeignKey(x => x.ApiConfigId).OnDelete(DeleteBehavior.Cascade);
            budget.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<ProviderCall>(call =>
        {
            call.Property(x => x.Units).HasPrecision(18, 6);
            call.Property(x => x.Price).HasPrecision(18, 6);
            call.Property(x => x.Reserved).HasPrecision(18, 6);
            call.Property(x => x.Currency).IsFixedLength();
            call.HasOne<User>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.NoAction);
            call.HasOne<ApiConfig>().WithMany().HasForeignKey(x => x.ApiConfigId).OnDelete(DeleteBehavior.NoAction);
            call.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.SetNull);
            call.HasOne<GenerationTask>().WithMany().HasForeignKey(x => x.TaskId).OnDelete(DeleteBehavior.SetNull);
            call.HasOne<VideoGenerationJob>().WithMany().HasForeignKey(x => x.JobId).OnDelete(DeleteBehavior.SetNull);
            call.HasOne<Sentence>().WithMany().HasForeignKey(x => x.SentenceId).OnDelete(DeleteBehavior.SetNull);
            call.HasOne<ImageGeneration>().WithMany().HasForeignKey(x => x.ImageGenerationId).OnDelete(DeleteBehavior.SetNull);
            call.HasOne<VideoGeneration>().WithMany().HasForeignKey(x => x.VideoGenerationId).OnDelete(DeleteBehavior.SetNull);
            call.HasOne<Errand>().WithMany().HasForeignKey(x => x.ErrandId).OnDelete(DeleteBehavior.SetNull);
            call.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.AssetId).OnDelete(DeleteBehavior.SetNull);
        });
    }
}
