using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Shelves;
using Reelwright.Media.Text;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Adds a document as a project, or finds the project it already is, or brings that project up to the changed document.</summary>
public sealed class AddManuscript(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock, ILogger<AddManuscript> log)
{
    // Enough rows to keep COPY busy, few enough that a novel of any length needs little memory.
    private const int SentencesPerBatch = 20_000;

    // A sentence that is being made changes a few times a second at most.
    private const int MostTurns = 10;

    private const string Reader = "reader";
    private const string Changed = "the document has changed";

    /// <summary>What became of the document.</summary>
    public enum Outcome
    {
        /// <summary>A new project.</summary>
        Added,

        /// <summary>The same file is already there.</summary>
        AlreadyHere,

        /// <summary>The file has changed since; unchanged sentences kept their rows and media.</summary>
        Updated,
    }

    /// <summary>The project, how it came to be, and how many sentences it has.</summary>
    public sealed record Answer(Guid ProjectId, Outcome Outcome, int Sentences);

    /// <summary>By what a document is known that is here already.</summary>
    public enum Known
    {
        /// <summary>Equal bytes.</summary>
        ByBytes,

        /// <summary>Equal bytes under the same name.</summary>
        ByNameAndBytes,

        /// <summary>It is another one, whatever it says.</summary>
        Never,
    }

    /// <summary>Stores a document that has been read from <paramref name="path"/>; read from there again, it is the same project.</summary>
    public Task<Answer> Run(Guid owner, string path, BookText book, CancellationToken ct) => Run(owner, path, Path.GetFullPath(path), book, Known.ByBytes, ct);

    /// <summary>The same for one whose place is not worth remembering when <paramref name="source"/> is null: an upload.</summary>
    public async Task<Answer> Run(Guid owner, string path, string? source, BookText book, Known known, CancellationToken ct)
    {
        for (var turn = 0; ; turn++)
        {
            try
            {
                var answer = await Collisions.Retry(() => Once(owner, path, source, book, known, ct));
                log.LogInformation("Project {Project} with {Sentences} sentences: {Outcome}", answer.ProjectId, answer.Sentences, answer.Outcome);
                return answer;
            }
            catch (ReelException race) when (turn < MostTurns && race.Code is "file_vanished")
            {
                // The same file was in the trash and just went with it: it is stored again.
            }
        }
    }

    private async Task<Answer> Once(Guid owner, string path, string? source, BookText book, Known by, CancellationToken ct)
    {
        var full = Path.GetFullPath(path);
        string hash;
        await using (var file = File.OpenRead(full))
        {
            hash = await Md5(file, ct);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Two programs adding the same book at once: the second waits here and then finds it.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({owner + (source ?? hash)}, 11))", ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({owner + hash}, 12))", ct);
        var name = Titles.Cut(Path.GetFileName(full), 255);
        var same = by == Known.Never ? null : await db.Projects.Where(p => p.OwnerId == owner && p.FileHash == hash && p.Language == book.Language && !p.IsDeleted && (by == Known.ByBytes || p.FileName == name))
            .OrderBy(p => p.CreatedAt).AsNoTracking().FirstOrDefaultAsync(ct);
        if (same is not null)
        {
            return new Answer(same.Id, Outcome.AlreadyHere, same.SentenceCount);
        }

        StoredFile stored;
        await using (var file = File.OpenRead(full))
        {
            await Quota.Ensure(db, owner, file.Length, ct);
            stored = await files.Put(StorageType.Stock, file, book.FileType, ct);
        }

        await Blobs.Note(db, files, StorageType.Stock, stored, clock.GetUtcNow(), ct);
        if (source is not null && await db.Projects.Where(p => p.OwnerId == owner && p.SourcePath == source && !p.IsDeleted).OrderByDescending(p => p.CreatedAt).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct) is { } id)
        {
            // First of all, as everybody does who writes to an order and what belongs to it.
            await db.Database.ExecuteSqlAsync($"select 1 from generation_tasks where project_id = {id} order by id for no key update", ct);
            // And then the project, as whoever edits its structure does.
            await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {id} for no key update", ct);
            // Not under a running order: that one goes on, and the project with it.
            var parsing = await StatusMoves.Projects.Move(db, id, ProjectStatus.Parsing, Reader, Changed, clock, ct, $"error_message = null");
            // Read only now, for the same reason as below.
            var known = await db.Projects.SingleAsync(p => p.Id == id, ct);
            var said = known.Description;
            Describe(known, book, source, hash, stored);
            // A person may have said something else.
            known.Description = said ?? known.Description;
            await new MergeManuscript(db, clock).Run(known, book, ct);
            if (parsing)
            {
                await StatusMoves.Projects.Move(db, id, ProjectStatus.Parsed, Reader, Changed, clock, ct);
                await Complete(db, id, ct);
            }

            await tx.CommitAsync(ct);
            return new Answer(id, Outcome.Updated, known.SentenceCount);
        }

        var project = new Project
        {
            Id = Guid.CreateVersion7(),
            OwnerId = owner,
            Kind = ProjectKind.Book,
            Title = Titles.Cut(book.Title, 200),
            FileName = name,
            FilePath = stored.Path,
            FileDigest = stored.Digest,
            SourcePath = source,
            Status = ProjectStatus.Uploaded,
        };
        Describe(project, book, source, hash, stored);
        db.Projects.Add(project);
        await db.SaveChangesAsync(ct);
        await StatusMoves.Projects.Move(db, project.Id, ProjectStatus.Parsing, Reader, null, clock, ct);
        // The move was an edit of its own.
        await db.Entry(project).ReloadAsync(ct);
        await Fill(db, project, book, ct);
        await db.SaveChangesAsync(ct);
        await StatusMoves.Projects.Move(db, project.Id, ProjectStatus.Parsed, Reader, null, clock, ct);
        await tx.CommitAsync(ct);
        return new Answer(project.Id, Outcome.Added, project.SentenceCount);
    }

    /// <summary>A change that left every chapter its film left the project complete.</summary>
    private async Task Complete(ReelDb db, Guid project, CancellationToken ct)
    {
        var chapters = await db.Chapters.Where(c => c.ProjectId == project && c.IsConfirmed && !c.IsDeleted).Select(c => c.Status).ToListAsync(ct);
        if (chapters.Count > 0 && chapters.TrueForAll(s => s == ChapterStatus.Completed))
        {
            await StatusMoves.Projects.Move(db, project, ProjectStatus.Completed, Reader, Changed, clock, ct);
        }
    }

    private static void Describe(Project project, BookText book, string? source, string hash, StoredFile stored)
    {
        project.Description = book.Description;
        project.FileSize = stored.Size;
        project.FileType = Words.Read<FileType>(book.FileType);
        project.FileHash = hash;
        project.FilePath = stored.Path;
        project.FileDigest = stored.Digest;
        project.SourcePath = source;
        project.Language = book.Language;
    }

    private static async Task<string> Md5(Stream file, CancellationToken ct)
    {
#pragma warning disable CA5351 // Seed 003 names MD5; it finds equal uploads and guards nothing.
        return Convert.ToHexStringLower(await MD5.HashDataAsync(file, ct));
#pragma warning restore CA5351
    }

    /// <summary>Splits on one thread while the rows before are copied on another.</summary>
    private async Task Fill(ReelDb db, Project project, BookText book, CancellationToken ct)
    {
        var batches = Channel.CreateBounded<List<Rows.ChapterRows>>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var splitting = Task.Run(() => Split(project.Id, book, batches.Writer, stop.Token), stop.Token);
        try
        {
            var copy = new ManuscriptCopy((NpgsqlConnection)db.Database.GetDbConnection(), clock.GetUtcNow());
            await foreach (var batch in batches.Reader.ReadAllAsync(ct))
            {
                await copy.Write([.. batch.Select(b => b.Chapter)], [.. batch.SelectMany(b => b.Paragraphs)], [.. batch.SelectMany(b => b.Sentences)], ct);
                project.ChapterCount += batch.Count;
                project.ParagraphCount += batch.Sum(b => b.Paragraphs.Count);
                project.SentenceCount += batch.Sum(b => b.Sentences.Count);
                project.WordCount += batch.Sum(b => b.Chapter.WordCount);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await splitting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await splitting;
        project.ProcessingProgress = 100;
    }

    private static async Task Split(Guid project, BookText book, ChannelWriter<List<Rows.ChapterRows>> to, CancellationToken ct)
    {
        try
        {
            var rows = new Rows(project);
            var batch = new List<Rows.ChapterRows>();
            for (var i = 0; i < book.Chapters.Count; i++)
            {
                batch.Add(rows.Next(book.Chapters[i], i + 1));
                if (batch.Sum(b => b.Sentences.Count) >= SentencesPerBatch)
                {
                    await to.WriteAsync(batch, ct);
                    batch = [];
                }
            }

            await to.WriteAsync(batch, ct);
            to.Complete();
        }
        catch (Exception failure)
        {
            to.Complete(failure);
            throw;
        }
    }
}
