using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Where films are published, what became of each post, and its numbers.</summary>
internal static class PublicationsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PlatformApp>().HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<PlatformAccount>(account =>
        {
            account.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.NoAction);
            account.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
            account.HasOne<PlatformApp>().WithMany().HasForeignKey(x => x.AppId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<PlatformSignIn>(signIn =>
        {
            signIn.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
            signIn.HasOne<PlatformApp>().WithMany().HasForeignKey(x => x.AppId).OnDelete(DeleteBehavior.Cascade);
            signIn.HasOne<PlatformAccount>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PublicationSeries>(series =>
        {
            series.ToTable("publication_series");
            series.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.NoAction);
            series.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Cascade);
            series.HasOne<PlatformAccount>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<PublicationRecord>(post =>
        {
            post.Property(x => x.FilmId).ValueGeneratedOnAddOrUpdate();
            post.Property(x => x.ClipId).ValueGeneratedOnAddOrUpdate();
            post.Property(x => x.FilmCost).HasPrecision(18, 6);
            post.Property(x => x.FilmCurrency).IsFixedLength();
            post.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.NoAction);
            post.HasOne<Chapter>().WithMany().HasForeignKey(x => x.ChapterId).OnDelete(DeleteBehavior.SetNull);
            post.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.SetNull);
            post.HasOne<GeneratedVideo>().WithMany().HasForeignKey(x => x.FilmId).OnDelete(DeleteBehavior.NoAction);
            post.HasOne<Video>().WithMany().HasForeignKey(x => x.ClipId).OnDelete(DeleteBehavior.NoAction);
            post.HasOne<PlatformAccount>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.NoAction);
            post.HasOne<PublicationSeries>().WithMany().HasForeignKey(x => x.SeriesId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<PublicationStep>().HasOne<PublicationRecord>().WithMany().HasForeignKey(x => x.PublicationId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<PublicationSlot>(slot =>
        {
            slot.HasKey(x => new { x.SeriesId, x.Number });
            slot.HasOne<PublicationSeries>().WithMany().HasForeignKey(x => x.SeriesId).OnDelete(DeleteBehavior.Cascade);
            slot.HasOne<Chapter>().WithMany().HasForeignKey(x => x.ChapterId).OnDelete(DeleteBehavior.Cascade);
            slot.HasOne<PublicationRecord>().WithMany().HasForeignKey(x => x.PublicationId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<VideoMetrics>(numbers =>
        {
            numbers.ToTable("video_metrics");
            numbers.HasOne<PublicationRecord>().WithMany().HasForeignKey(x => x.PublicationId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
