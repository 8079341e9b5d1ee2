using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Clips, their takes, and which picture has a video.</summary>
internal static class ClipsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Video>(clip =>
        {
            clip.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.NoAction);
            clip.HasOne<User>().WithMany().HasForeignKey(x => x.CreatedBy).OnDelete(DeleteBehavior.NoAction);
            clip.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
            clip.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.InputImage).OnDelete(DeleteBehavior.SetNull);
            clip.HasOne<ApiConfig>().WithMany().HasForeignKey(x => x.ApiConfigId).OnDelete(DeleteBehavior.NoAction);
            clip.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.SetNull);
            clip.HasOne<Chapter>().WithMany().HasForeignKey(x => new { x.StoryId, x.ProjectId }).HasPrincipalKey(x => new { x.Id, x.ProjectId }).OnDelete(DeleteBehavior.SetNull);
            clip.HasOne<Paragraph>().WithMany().HasForeignKey(x => x.ParagraphId).OnDelete(DeleteBehavior.SetNull);
            clip.HasOne<Theme>().WithMany().HasForeignKey(x => x.ThemeId).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<VideoTag>(tag =>
        {
            tag.HasKey(x => new { x.VideoId, x.TagId });
            tag.HasOne<Video>().WithMany().HasForeignKey(x => x.VideoId).OnDelete(DeleteBehavior.Cascade);
            tag.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.NoAction);
            tag.HasOne<Tag>().WithMany().HasForeignKey(x => x.TagId).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<VideoGeneration>(take =>
        {
            take.HasOne<Drama>().WithMany().HasForeignKey(x => x.DramaId).OnDelete(DeleteBehavior.Cascade);
            take.HasOne<Storyboard>().WithMany().HasForeignKey(x => x.StoryboardId).OnDelete(DeleteBehavior.Cascade);
            take.HasOne<ImageGeneration>().WithMany().HasForeignKey(x => x.ImageGenId).OnDelete(DeleteBehavior.SetNull);
            take.HasOne<Video>().WithMany().HasForeignKey(x => x.VideoId).OnDelete(DeleteBehavior.Cascade);
            take.HasOne<ApiConfig>().WithMany().HasForeignKey(x => x.ApiConfigId).OnDelete(DeleteBehavior.NoAction);
            take.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.PictureId).OnDelete(DeleteBehavior.SetNull);
            take.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<ImageVideoStatus>(status =>
        {
            status.ToTable("image_video_status");
            status.HasOne<MediaAsset>().WithOne().HasForeignKey<ImageVideoStatus>(x => x.AssetId).OnDelete(DeleteBehavior.Cascade);
            status.HasOne<User>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
