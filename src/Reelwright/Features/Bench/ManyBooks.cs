using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Text;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary>Fills an installation with many projects, all of one made-up novel: what stands in a busy one after years. By binary copy, ids as the program gives them.</summary>
public sealed class ManyBooks(Installation installation, int projects, IngestSizes book)
{
    /// <summary>What is there now.</summary>
    public sealed record Made(IReadOnlyList<Guid> Projects, IReadOnlyList<Guid> Chapters, IReadOnlyList<Guid> Sentences, double Seconds);

    /// <summary>Makes it. The owner is the installation's. Of the sentences a few of every chapter are told.</summary>
    public async Task<Made> Run(string scratch, CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        await Novel.Write(scratch, book, ct);
        var text = await Documents.Read(scratch, null, ct);
        var rows = new Rows(Guid.Empty);
        var model = text.Chapters.Select((chapter, i) => rows.Next(chapter, i + 1)).ToList();
        var now = TimeProvider.System.GetUtcNow();
        await using var connection = await installation.Database.OpenConnectionAsync(ct);
        await using var tx = await connection.BeginTransactionAsync(ct);
        var ids = await Projects(text, scratch, model, now, ct);
        var copy = new ManuscriptCopy(connection, now);
        List<Guid> chapters = [], sentences = [];
        foreach (var project in ids)
        {
            var (c, p, s) = Again(model, project);
            await copy.Write(c, p, s, ct);
            chapters.AddRange(c.Select(row => row.Id));
            sentences.AddRange(s.Where((_, i) => i % 10 == 0).Select(row => row.Id));
        }

        await tx.CommitAsync(ct);
        await Run(connection, "vacuum (analyze) projects, chapters, paragraphs, sentences", ct);
        await Run(connection, "checkpoint", ct);
        return new Made(ids, chapters, sentences, TimeProvider.System.GetElapsedTime(start).TotalSeconds);
    }

    private async Task<List<Guid>> Projects(BookText text, string file, List<Rows.ChapterRows> model, DateTimeOffset now, CancellationToken ct)
    {
        StoredFile stored;
        await using (var bytes = File.OpenRead(file))
        {
            stored = await installation.Files.Put(StorageType.Stock, bytes, text.FileType, ct);
        }

        await using var db = new ReelDb(ReelDb.Options(installation.Database, TimeProvider.System));
        await Blobs.Note(db, installation.Files, StorageType.Stock, stored, now, ct);
        for (var i = 0; i < projects; i++)
        {
            db.Projects.Add(new Project
            {
                OwnerId = installation.Owner, Title = $"{text.Title} {i + 1}", Description = text.Description, FileName = $"novel-{i + 1}.txt", FileSize = stored.Size,
                FileType = Words.Read<FileType>(text.FileType), FilePath = stored.Path, FileDigest = stored.Digest, Language = text.Language, Status = ProjectStatus.Parsed,
                WordCount = model.Sum(c => c.Chapter.WordCount) - i, ChapterCount = model.Count, ParagraphCount = model.Sum(c => c.Paragraphs.Count), SentenceCount = model.Sum(c => c.Sentences.Count),
            });
        }

        await db.SaveChangesAsync(ct);
        return [.. db.Projects.Local.Select(p => p.Id)];
    }

    /// <summary>The same rows with ids of their own.</summary>
    private static (List<Chapter> Chapters, List<Paragraph> Paragraphs, List<Sentence> Sentences) Again(List<Rows.ChapterRows> model, Guid project)
    {
        var (chapters, paragraphs, sentences) = (new List<Chapter>(), new List<Paragraph>(), new List<Sentence>());
        foreach (var of in model)
        {
            var c = of.Chapter;
            var chapter = new Chapter
            {
                ProjectId = project, Title = c.Title, Content = c.Content, ChapterNumber = c.ChapterNumber, WordCount = c.WordCount, ParagraphCount = c.ParagraphCount, SentenceCount = c.SentenceCount,
            };
            chapters.Add(chapter);
            var under = of.Paragraphs.ToDictionary(p => p.Id, _ => Guid.CreateVersion7());
            paragraphs.AddRange(of.Paragraphs.Select(p => new Paragraph
            {
                Id = under[p.Id], ChapterId = chapter.Id, Content = p.Content, OrderIndex = p.OrderIndex, WordCount = p.WordCount, SentenceCount = p.SentenceCount, Language = p.Language,
            }));
            sentences.AddRange(of.Sentences.Select(s => new Sentence
            {
                ParagraphId = under[s.ParagraphId], Content = s.Content, OrderIndex = s.OrderIndex, WordCount = s.WordCount, CharacterCount = s.CharacterCount,
                PictureVariation = s.PictureVariation, Motion = s.Motion, ImagePrompt = s.ImagePrompt,
            }));
        }

        return (chapters, paragraphs, sentences);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
