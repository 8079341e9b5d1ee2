using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Orders, attempts, their stages, progress, measured speeds.</summary>
internal static class OrdersModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<GenerationTask>(order =>
        {
            order.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Cascade);
            order.HasOne<Chapter>().WithMany().HasForeignKey(x => new { x.ChapterId, x.ProjectId })
                .HasPrincipalKey(x => new { x.Id, x.ProjectId }).OnDelete(DeleteBehavior.Cascade);
            order.HasOne<ApiConfig>().WithMany().HasForeignKey(x => x.ApiConfigId).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<VideoGenerationJob>(attempt =>
        {
            attempt.HasOne<GenerationTask>().WithMany().HasForeignKey(x => new { x.TaskId, x.ScriptId })
                .HasPrincipalKey(x => new { x.Id, x.ChapterId }).OnDelete(DeleteBehavior.Cascade);
            attempt.HasOne<Chapter>().WithMany().HasForeignKey(x => x.ScriptId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<AttemptStage>(stage =>
        {
            stage.HasKey(x => new { x.JobId, x.Stage });
            stage.HasOne<VideoGenerationJob>().WithMany().HasForeignKey(x => x.JobId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<ProgressEvent>(told =>
        {
            told.Property(x => x.Id).UseIdentityAlwaysColumn();
            told.HasOne<GenerationTask>().WithMany().HasForeignKey(x => x.TaskId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<StepSpeed>().HasKey(x => x.Key);
    }
}
