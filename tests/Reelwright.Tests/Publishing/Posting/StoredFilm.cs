using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Publishing.Posting;

/// <summary>A film that is in the store without having been made: of any length, of bytes nobody looks at.</summary>
/// <param name="Digest">SHA-256, lower-case hex.</param>
internal sealed record StoredFilm(Guid Id, Guid Project, Guid Chapter, string Digest, long Bytes)
{
    private const string Output = "1920x1080/full";

    /// <summary>Stores one, as the film of the first chapter of a new book.</summary>
    /// <param name="seconds">How long it says it is.</param>
    public static async Task<StoredFilm> Add(Server server, string name, FilmBytes bytes, int seconds = 30)
    {
        await using var from = await bytes.File().Part(0, bytes.File().Length, CancellationToken.None);
        return await Add(server, name, await server.Installation.Files.Put(StorageType.Videos, from, "mp4"), seconds);
    }

    /// <summary>Stores one of nothing but zeros, for which the disk gives no room.</summary>
    public static async Task<StoredFilm> AddSparse(Server server, string name, long bytes, int seconds = 30)
    {
        var path = server.Installation.Files.NewTempPath(StorageType.Videos, "mp4");
        await using (var file = File.Create(path))
        {
            file.SetLength(bytes);
        }

        return await Add(server, name, await server.Installation.Files.Adopt(StorageType.Videos, path, "mp4"), seconds);
    }

    /// <summary>The row of a film whose file is stored, in a new book: equal bytes would be the same book.</summary>
    public static async Task<StoredFilm> Add(Server server, string name, StoredFile stored, int seconds)
    {
        var project = await server.Added(name + ".txt", $"It rained, {Guid.NewGuid()}.");
        return await Add(server, Guid.Parse(project), Guid.Parse((await server.Chapters(project))[0]), name, stored, seconds);
    }

    /// <summary>The row of a film whose file is stored.</summary>
    public static async Task<StoredFilm> Add(Server server, Guid project, Guid chapter, string name, StoredFile stored, int seconds)
    {
        var (installation, now) = (server.Installation, TimeProvider.System.GetUtcNow());
        await using var db = new ReelDb(ReelDb.Options(installation.Database, TimeProvider.System));
        var config = (Guid)(await server.Runs.Rows("select id from api_configs where provider = 'offline' and service_type = 'image_generation' limit 1"))[0][0];
        var order = new GenerationTask
        {
            ProjectId = project, ChapterId = chapter, ApiConfigId = config, Language = "en", Output = Output, SessionId = "test", Status = OrderStatus.Completed, TotalSentences = 1, StartedAt = now.AddSeconds(-2), CompletedAt = now,
        };
        var attempt = new VideoGenerationJob
        {
            TaskId = order.Id, Number = 1, SessionId = "test", ScriptId = chapter, Status = AttemptStatus.Completed, StartedAt = now.AddSeconds(-2), CompletedAt = now, ProgressPercentage = 100,
            ResourceUsage = """{"generation_time_seconds": 1, "peak_memory_mb": 1, "disk_space_used_mb": 1, "cpu_time_seconds": 1}""",
        };
        var film = new GeneratedVideo
        {
            FilePath = stored.Path, UrlPath = "", Title = name, Duration = seconds, DurationMs = seconds * 1000, Resolution = "1920x1080", CreationTimestamp = now.AddSeconds(-2), CompletionTimestamp = now,
            GenerationStatus = FilmStatus.Completed, ScriptId = chapter, SessionId = "test", GenerationJobId = attempt.Id, Language = "en", Output = Output, FileSize = stored.Size, Digest = stored.Digest,
            InputsDigest = Reelwright.Base.Digest.OfParts(name), Cost = 1.25m, Currency = "USD",
        };
        film.UrlPath = $"/media/videos/{film.Id}.mp4";
        await using var tx = await db.Database.BeginTransactionAsync();
        await Blobs.Note(db, installation.Files, StorageType.Videos, stored, now, CancellationToken.None);
        db.AddRange(order, attempt, film);
        await db.SaveChangesAsync();
        await tx.CommitAsync();
        return new StoredFilm(film.Id, project, chapter, stored.Digest, stored.Size);
    }
}
