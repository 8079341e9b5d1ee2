using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>The hidden drama of takes that belong to no other, with its hidden project of one empty chapter (000 <c>drama_id</c>).</summary>
public static class LibraryDrama
{
    private const string Name = "library";

    /// <summary>Somebody's, made when it is missing. Inside the caller's transaction.</summary>
    public static async Task<Drama> Of(ReelDb db, FileStore files, Guid owner, DateTimeOffset now, CancellationToken ct)
    {
        if (await Find(db, owner, ct) is { } there)
        {
            return there;
        }

        // One of two that come at once makes it.
        await db.Database.ExecuteSqlAsync($"select 1 from users where id = {owner} for no key update", ct);
        if (await Find(db, owner, ct) is { } theirs)
        {
            return theirs;
        }

        var file = await files.Put(StorageType.Stock, ReadOnlyMemory<byte>.Empty, "md", ct);
        await Blobs.Note(db, files, StorageType.Stock, file, now, ct);
        var project = new Project
        {
            Id = Guid.CreateVersion7(now), OwnerId = owner, Kind = ProjectKind.Library, Title = Name, FileName = Name + ".md", FileSize = 0, FileType = FileType.Md, FilePath = file.Path,
            FileDigest = file.Digest, ChapterCount = 1, Status = ProjectStatus.Parsed, ProcessingProgress = 100,
        };
        project.Chapters.Add(new Chapter { Id = Guid.CreateVersion7(now), Title = Name, Content = "", ChapterNumber = 1 });
        var drama = new Drama { OwnerId = owner, ProjectId = project.Id, Title = Name, IsLibrary = true };
        db.AddRange(project, drama);
        await db.SaveChangesAsync(ct);
        return drama;
    }

    private static Task<Drama?> Find(ReelDb db, Guid owner, CancellationToken ct) => db.Dramas.SingleOrDefaultAsync(d => d.OwnerId == owner && d.IsLibrary, ct);
}
