using System.Text;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Shelves;
using Reelwright.Media.Text;
using Reelwright.Pipeline.Errands;
using Reelwright.Pipeline.Texts;
using Reelwright.Storage;

namespace Reelwright.Features.Scripts;

/// <summary>The errand of a script: has it written chapter by chapter, and makes it the text of its project, which from then on is one like any other.</summary>
public sealed class FillScript(IDbContextFactory<ReelDb> databases, WriteScript write, FileStore files, TimeProvider clock) : IErrand
{
    private const int Outlined = 5;
    private const int Written = 95;

    /// <inheritdoc />
    public ErrandKind Kind => ErrandKind.Script;

    /// <inheritdoc />
    public async Task Run(Errand errand, ErrandAsker by, CancellationToken ct)
    {
        var wishes = Json.Read<ScriptWishes>(errand.Wishes);
        var outline = await write.Outline(by, errand.ApiConfigId, errand.ProjectId, wishes, errand.Language, ct);
        outline = outline with { Language = errand.Language ?? outline.Language, Title = wishes.Title ?? outline.Title, Chapters = [.. outline.Chapters.OrderBy(c => c.N)] };
        await Tell(by, errand, Outlined, ct);
        var (chapters, before) = (new List<ChapterText>(), "");
        foreach (var chapter in outline.Chapters)
        {
            var paragraphs = await write.Chapter(by, errand.ApiConfigId, errand.ProjectId, wishes, outline, chapter.N, before, ct);
            if (paragraphs.Count == 0)
            {
                throw new ReelException("answer_unreadable", $"The maker wrote nothing that could be spoken for chapter {chapter.N}: choose another text maker, then retry.");
            }

            before = paragraphs[^1];
            chapters.Add(new ChapterText(chapter.Title, [.. paragraphs.Select(p => new ParagraphText(p, outline.Language))]));
            await Tell(by, errand, Outlined + ((Written - Outlined) * chapter.N / wishes.Chapters), ct);
        }

        var book = new BookText(outline.Title, outline.Summary, "md", outline.Language, chapters);
        await Collisions.Retry(() => Keep(by, errand, book, ct));
    }

    private async Task Keep(ErrandAsker by, Errand errand, BookText book, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var bytes = Encoding.UTF8.GetBytes(Document(book));
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // The project before the errand, as whoever begins one takes them.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {errand.ProjectId} for no key update", ct);
        await by.Hold(db, ct);
        var project = await db.Projects.SingleAsync(p => p.Id == errand.ProjectId, ct);
        // A person may have called it otherwise meanwhile, or have said what it is about.
        var title = string.Equals(project.Title, AddScript.Title(Json.Read<ScriptWishes>(errand.Wishes)), StringComparison.Ordinal) ? Titles.Cut(book.Title, 200) : project.Title;
        await Quota.Ensure(db, by.OwnerId, bytes.Length, ct);
        var stored = await files.Put(StorageType.Stock, bytes, "md", ct);
        await Blobs.Note(db, files, StorageType.Stock, stored, now, ct);
        (project.Title, project.Description, project.Language) = (title, project.Description ?? book.Description, book.Language);
        (project.FileName, project.FileSize, project.FilePath, project.FileDigest, project.ProcessingProgress) = ("script.md", stored.Size, stored.Path, stored.Digest, 100);
        await new MergeManuscript(db, clock).Run(project, book, ct);
        await StatusMoves.Projects.Move(db, project.Id, ProjectStatus.Parsed, by.Firing, null, clock, ct);
        await by.Complete(db, Json.Write(new { title = project.Title, chapters = project.ChapterCount, sentences = project.SentenceCount, words = project.WordCount }), clock, ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>As a person would write it down, and as it would be read again.</summary>
    private static string Document(BookText book)
    {
        var text = new StringBuilder($"# {book.Title}\n");
        foreach (var chapter in book.Chapters)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {chapter.Title}\n");
            foreach (var paragraph in chapter.Paragraphs)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{paragraph.Text}\n");
            }
        }

        return text.ToString();
    }

    private async Task Tell(ErrandAsker by, Errand errand, int percent, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await by.Tell(db, percent, ct);
        await db.Database.ExecuteSqlAsync($"update projects set processing_progress = greatest(processing_progress, {percent}) where id = {errand.ProjectId} and status = 'parsing'", ct);
    }
}
