using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Dramas, their characters, shots, and the takes of their pictures.</summary>
internal static class DramasModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Drama>(drama =>
        {
            drama.HasOne<User>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.NoAction);
            drama.HasOne<Project>().WithOne().HasForeignKey<Drama>(x => x.ProjectId).OnDelete(DeleteBehavior.Cascade);
            drama.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<Character>(character =>
        {
            character.HasOne<Drama>().WithMany().HasForeignKey(x => x.DramaId).OnDelete(DeleteBehavior.Cascade);
            character.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<Storyboard>(shot =>
        {
            shot.HasOne<Drama>().WithMany().HasForeignKey(x => x.DramaId).OnDelete(DeleteBehavior.Cascade);
            shot.HasOne<Chapter>().WithMany().HasForeignKey(x => x.ChapterId).OnDelete(DeleteBehavior.Cascade);
            shot.HasOne<Paragraph>().WithOne().HasForeignKey<Storyboard>(x => x.ParagraphId).OnDelete(DeleteBehavior.SetNull);
            shot.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.PictureId).OnDelete(DeleteBehavior.SetNull);
            shot.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.ClipId).OnDelete(DeleteBehavior.SetNull);
            shot.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
        });

        model.Entity<StoryboardCharacter>(seen =>
        {
            seen.HasKey(x => new { x.StoryboardId, x.CharacterId });
            seen.HasOne<Storyboard>().WithMany().HasForeignKey(x => x.StoryboardId).OnDelete(DeleteBehavior.Cascade);
            seen.HasOne<Character>().WithMany().HasForeignKey(x => x.CharacterId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<ImageGeneration>(take =>
        {
            take.HasOne<Drama>().WithMany().HasForeignKey(x => x.DramaId).OnDelete(DeleteBehavior.Cascade);
            take.HasOne<Storyboard>().WithMany().HasForeignKey(x => x.StoryboardId).OnDelete(DeleteBehavior.Cascade);
            take.HasOne<Character>().WithMany().HasForeignKey(x => x.CharacterId).OnDelete(DeleteBehavior.Cascade);
            take.HasOne<ApiConfig>().WithMany().HasForeignKey(x => x.ApiConfigId).OnDelete(DeleteBehavior.NoAction);
            take.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
