using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Timelines, films, assets, shelves and their files. Files have no relation here: they are stored by SQL, before the rows that name them.</summary>
internal static class FilmsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Timeline>(timeline =>
        {
            timeline.HasOne<Chapter>().WithMany().HasForeignKey(x => x.ChapterId).OnDelete(DeleteBehavior.Cascade);
            timeline.HasOne<VideoGenerationJob>().WithOne().HasForeignKey<Timeline>(x => x.GenerationJobId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<GeneratedVideo>(film =>
        {
            film.Property(x => x.Area).ValueGeneratedOnAddOrUpdate();
            film.Property(x => x.Cost).HasPrecision(18, 6);
            film.Property(x => x.Currency).IsFixedLength();
            film.HasOne<Chapter>().WithMany().HasForeignKey(x => x.ScriptId).OnDelete(DeleteBehavior.Cascade);
            film.HasOne<VideoGenerationJob>().WithOne().HasForeignKey<GeneratedVideo>(x => x.GenerationJobId).OnDelete(DeleteBehavior.Cascade);
            film.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<MediaAsset>(asset =>
        {
            asset.Property(x => x.Area).ValueGeneratedOnAddOrUpdate();
            asset.HasOne<User>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.NoAction);
            asset.HasOne<VideoGenerationJob>().WithMany().HasForeignKey(x => x.GenerationJobId).OnDelete(DeleteBehavior.Cascade);
            asset.HasOne<ImageGeneration>().WithMany().HasForeignKey(x => x.ImageGenerationId).OnDelete(DeleteBehavior.Cascade);
            asset.HasOne<VideoGeneration>().WithMany().HasForeignKey(x => x.VideoGenerationId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<FilmAsset>(use =>
        {
            use.HasKey(x => new { x.FilmId, x.AssetId, x.Role });
            use.HasOne<GeneratedVideo>().WithMany().HasForeignKey(x => x.FilmId).OnDelete(DeleteBehavior.Cascade);
            use.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.AssetId).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<MediaStorage>().ToTable("media_storage");
        model.Entity<FileBlob>().HasKey(x => new { x.Digest, x.Area });
        model.Entity<CleanUpItem>(item =>
        {
            item.HasKey(x => new { x.CleanUpId, x.Number });
            item.HasOne<CleanUp>().WithMany().HasForeignKey(x => x.CleanUpId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RenderPart>(part =>
        {
            part.HasKey(x => x.InputDigest);
            part.Property(x => x.Area).ValueGeneratedOnAddOrUpdate();
        });
    }
}
