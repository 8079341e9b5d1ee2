using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>Projects, chapters, paragraphs, sentences and the media in their slots.</summary>
internal static class ManuscriptModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Project>(project =>
        {
            project.Property(x => x.FileArea).ValueGeneratedOnAddOrUpdate();
            project.HasOne<User>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.Cascade);
            project.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
            project.HasMany(x => x.Chapters).WithOne().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Chapter>(chapter =>
        {
            chapter.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
            chapter.HasMany(x => x.Paragraphs).WithOne().HasForeignKey(x => x.ChapterId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Paragraph>().HasMany(x => x.Sentences).WithOne().HasForeignKey(x => x.ParagraphId).OnDelete(DeleteBehavior.Cascade);

        model.Entity<SentenceEdit>(edit =>
        {
            edit.Property(x => x.Id).UseIdentityAlwaysColumn();
            edit.HasOne<Sentence>().WithMany().HasForeignKey(x => x.SentenceId).OnDelete(DeleteBehavior.Cascade);
            edit.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.SetNull);
        });

        model.Entity<SentenceMedia>(media =>
        {
            media.HasOne<Sentence>().WithMany().HasForeignKey(x => x.SentenceId).OnDelete(DeleteBehavior.Cascade);
            media.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.AssetId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
