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

        // What an edit took out is there for whoever undoes it, and for nobody else.
        model.Entity<Chapter>(chapter =>
        {
            chapter.HasQueryFilter(x => x.ChapterNumber < Place.TakenOut);
            chapter.HasOne<User>().WithMany().HasForeignKey(x => x.DeletedBy).OnDelete(DeleteBehavior.NoAction);
            chapter.HasMany(x => x.Paragraphs).WithOne().HasForeignKey(x => x.ChapterId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Paragraph>(paragraph =>
        {
            paragraph.HasQueryFilter(x => x.OrderIndex < Place.TakenOut);
            paragraph.HasMany(x => x.Sentences).WithOne().HasForeignKey(x => x.ParagraphId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Sentence>().HasQueryFilter(x => x.OrderIndex < Place.TakenOut);

        model.Entity<ManuscriptEdit>(edit =>
        {
            edit.HasOne<Project>().WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Cascade);
            edit.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.SetNull);
        });

        model.Entity<SentenceEdit>(edit =>
        {
            edit.Property(x => x.Id).UseIdentityAlwaysColumn();
            edit.HasOne<Sentence>().WithMany().HasForeignKey(x => x.SentenceId).OnDelete(DeleteBehavior.Cascade);
            edit.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.SetNull);
        });

        model.Entity<SentenceText>(text =>
        {
            text.HasKey(x => new { x.SentenceId, x.Language, x.SourceDigest });
            text.HasOne<Sentence>().WithMany().HasForeignKey(x => x.SentenceId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<SentencePrompt>(prompt =>
        {
            prompt.HasKey(x => new { x.SentenceId, x.SourceDigest });
            prompt.HasOne<Sentence>().WithMany().HasForeignKey(x => x.SentenceId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<SentenceMedia>(media =>
        {
            media.HasOne<Sentence>().WithMany().HasForeignKey(x => x.SentenceId).OnDelete(DeleteBehavior.Cascade);
            media.HasOne<MediaAsset>().WithMany().HasForeignKey(x => x.AssetId).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
