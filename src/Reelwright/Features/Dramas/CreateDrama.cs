using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Begins a drama, with the project whose chapters become its episodes.</summary>
public sealed class CreateDrama(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock, ILogger<CreateDrama> log)
{
    private const string Document = "drama.md";

    /// <summary>The drama's id. Errors: <c>text_invalid</c>, <c>aspect_unsupported</c>, <c>language_unknown</c>.</summary>
    public async Task<string> Run(Caller caller, NewDrama request, CancellationToken ct)
    {
        LanguageTag.Ensure(request.Language);
        var (now, title) = (clock.GetUtcNow(), DramaWords.Titled(request.Title));
        // A project is a document; a drama's has nothing in it.
        var file = await files.Put(StorageType.Stock, ReadOnlyMemory<byte>.Empty, "md", ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Blobs.Note(db, files, StorageType.Stock, file, now, ct);
        var project = new Project
        {
            Id = Guid.CreateVersion7(now), OwnerId = caller.User, Kind = ProjectKind.Drama, Title = title, FileName = Document, FileSize = 0, FileType = FileType.Md, FilePath = file.Path,
            FileDigest = file.Digest, Language = request.Language ?? "en", Status = ProjectStatus.Parsed, ProcessingProgress = 100,
        };
        var drama = new Drama { OwnerId = caller.User, ProjectId = project.Id, Title = title };
        request.Write(drama);
        project.Description = drama.Description;
        DramaAspect.Write(project, drama.AspectRatio);
        db.AddRange(project, drama);
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Drama {Drama} was begun by {Session}", drama.Id, caller.Session);
        return drama.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
