using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features;
using Reelwright.Features.Hosting;
using Reelwright.Features.Series;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Pipeline.Publications;

/// <summary>A book, an account at a platform inside the process, and an installation whose clock goes as a test says; the rounds and the worker are the real ones, called one after the other.</summary>
internal sealed class Season : IAsyncDisposable
{
    /// <summary>Of all films here.</summary>
    public const string Output = "1920x1080/full";

    private readonly List<IHost> hosts = [];
    private readonly TestPlatform platform;

    private Season(Runs runs, FakeTime clock) => (Runs, Clock, platform) = (runs, clock, new TestPlatform(clock));

    public Runs Runs { get; }

    public FakeTime Clock { get; }

    public TestPlatform Platform => platform;

    public Guid Project { get; private set; }

    public Guid Account { get; private set; }

    public List<Guid> Chapters { get; } = [];

    /// <summary>The owner.</summary>
    public Caller Ada => new(Runs.Installation.Owner, UserRole.Owner, "test");

    /// <summary>The first node.</summary>
    public IServiceProvider Node => hosts[0].Services;

    /// <summary>A book of so many chapters, at a time.</summary>
    public static async Task<Season> Open(int chapters, DateTimeOffset at, bool films = true)
    {
        var clock = new FakeTime();
        clock.Pass(at - clock.GetUtcNow());
        var season = new Season(await Runs.Open(), clock);
        season.Another();
        await season.Write(chapters);
        for (var chapter = 0; films && chapter < chapters; chapter++)
        {
            await season.Film(chapter);
        }

        return season;
    }

    /// <summary>A part of the program on the first node.</summary>
    public T Get<T>() where T : notnull => Node.GetRequiredService<T>();

    /// <summary>Another node of the same installation.</summary>
    public IServiceProvider Another()
    {
        hosts.Add(ReelHost.Build(Runs.Installation, works: false, LogLevel.Warning, more => more.AddSingleton<TimeProvider>(Clock).AddSingleton<IPublisher>(platform).AddSingleton<IPlatformSignIn>(platform)));
        return hosts[^1].Services;
    }

    /// <summary>A calendar in Berlin, every evening at eight.</summary>
    public async Task<Guid> Calendar(DateOnly starts, bool stop = true, MissedPolicy missed = MissedPolicy.CatchUp, int every = 1) => (await Get<CreateSeries>().Run(Ada, new NewSeries(
        Project, Account, "20:00", starts, Language: "en", Output: Output, TimeZone: "Europe/Berlin", EveryDays: every, StopOnFailure: stop, Missed: missed,
        Template: new SeriesTemplate { Title = "{project} {number}: {chapter}", Description = "{chapter}", Tags = ["{project}"] }), CancellationToken.None)).Id!.Value;

    /// <summary>Makes the film of a chapter, counted from 0: a file that was never a film.</summary>
    public async Task<Guid> Film(int chapter, decimal? cost = null, string? currency = null)
    {
        var (installation, now) = (Runs.Installation, Clock.GetUtcNow());
        await using var db = Db();
        var config = await Runs.One<Guid>("select id from api_configs where service_type = 'image_generation' limit 1");
        var stored = await installation.Files.Put(StorageType.Videos, System.Text.Encoding.UTF8.GetBytes($"film of {Chapters[chapter]} {now.Ticks}"), "mp4");
        var order = new GenerationTask { ProjectId = Project, ChapterId = Chapters[chapter], ApiConfigId = config, Language = "en", Output = Output, SessionId = "test", Status = OrderStatus.Completed, TotalSentences = 1, StartedAt = now.AddSeconds(-2), CompletedAt = now };
        var attempt = new VideoGenerationJob { TaskId = order.Id, Number = 1, SessionId = "test", ScriptId = Chapters[chapter], Status = AttemptStatus.Completed, StartedAt = now.AddSeconds(-2), CompletedAt = now, ProgressPercentage = 100, ResourceUsage = """{"generation_time_seconds": 1, "peak_memory_mb": 1, "disk_space_used_mb": 1, "cpu_time_seconds": 1}""" };
        var film = new GeneratedVideo
        {
            FilePath = stored.Path, UrlPath = "", Title = "A film", Duration = 30, DurationMs = 30_000, Resolution = "1920x1080", CreationTimestamp = now.AddSeconds(-2), CompletionTimestamp = now, GenerationStatus = FilmStatus.Completed,
            ScriptId = Chapters[chapter], SessionId = "test", GenerationJobId = attempt.Id, Language = "en", Output = Output, FileSize = stored.Size, Digest = stored.Digest, InputsDigest = Digest.OfParts("film"), Cost = cost, Currency = currency,
        };
        film.UrlPath = $"/media/videos/{film.Id}.mp4";
        await using var tx = await db.Database.BeginTransactionAsync();
        await Blobs.Note(db, installation.Files, StorageType.Videos, stored, now, CancellationToken.None);
        db.AddRange(order, attempt, film);
        await db.SaveChangesAsync();
        await tx.CommitAsync();
        return film.Id;
    }

    /// <summary>What a node does in a second.</summary>
    public async Task Turn()
    {
        await Get<SeriesCalendar>().Look(CancellationToken.None);
        await Get<PostsInTime>().Look(CancellationToken.None);
        await Get<PublicationWorker>().Run(Account, "test", CancellationToken.None);
        await Get<SeriesCalendar>().Look(CancellationToken.None);
    }

    /// <summary>So many hours pass, and each a node looks.</summary>
    public async Task Hours(int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            Clock.Pass(TimeSpan.FromHours(1));
            await Turn();
        }
    }

    /// <summary>A calendar as it is told.</summary>
    public Task<ReadSeries.Answer> Read(Guid series) => Get<ReadSeries>().Run(Ada, series, CancellationToken.None);

    /// <summary>The database.</summary>
    public ReelDb Db() => new(ReelDb.Options(Runs.Installation.Database, Clock));

    public async ValueTask DisposeAsync()
    {
        hosts.ForEach(h => h.Dispose());
        await Runs.DisposeAsync();
    }

    private static Task<int> Blob(ReelDb db)
    {
        var (digest, area) = (Digest.OfParts("book"), StorageType.Stock.Word());
        return db.Database.ExecuteSqlAsync($"insert into file_blobs (digest, area, size_bytes) values ({digest}, {area}, 5) on conflict do nothing");
    }

    private async Task Write(int chapters)
    {
        var (owner, secrets) = (Runs.Installation.Owner, Runs.Installation.Secrets);
        await using var db = Db();
        var project = new Project
        {
            OwnerId = owner, Title = "A book", FileName = "book.txt", FileSize = 5, FileType = FileType.Txt, FilePath = "/store/stock/book", FileDigest = Digest.OfParts("book"), SourcePath = "/home/somebody/book.txt", Language = "en",
            PrimaryOutput = Output, Status = ProjectStatus.Generating,
        };
        var app = new PlatformApp { UserId = owner, Platform = PlatformType.Weibo, Name = "ours", ClientId = "x", ClientSecret = secrets.Protect("a secret of an app") };
        var account = new PlatformAccount { UserId = owner, Platform = PlatformType.Weibo, Route = PublishingRoute.Official, AppId = app.Id, PlatformAccountId = "me", Name = "Mine", AccessToken = secrets.Protect("a token of an account") };
        await Blob(db);
        db.AddRange(project, app, account);
        for (var n = 1; n <= chapters; n++)
        {
            var chapter = new Chapter { ProjectId = project.Id, Title = FormattableString.Invariant($"Chapter {n}"), Content = "It rained.", ChapterNumber = n, Status = ChapterStatus.Confirmed, IsConfirmed = true, ConfirmedAt = Clock.GetUtcNow() };
            Chapters.Add(chapter.Id);
            db.Add(chapter);
        }

        await db.SaveChangesAsync();
        (Project, Account) = (project.Id, account.Id);
    }
}
