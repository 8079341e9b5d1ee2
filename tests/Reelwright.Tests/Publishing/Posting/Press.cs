using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Posting;

/// <summary>The three official platforms as stand-ins that outlive whoever posts, accounts at them, and an installation whose worker is a process to be killed.</summary>
public sealed class Press : IAsyncLifetime
{
    private readonly Dictionary<PlatformType, Guid> accounts = [];
    private Running? worker;
    private string cover = "";

    /// <summary>The door, without a worker of its own.</summary>
    public Server Server { get; } = new();

    /// <summary>The stand-ins.</summary>
    internal IReadOnlyDictionary<PlatformType, PlatformDesk> Desks { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        var desks = new Dictionary<PlatformType, PlatformDesk>();
        foreach (var desk in new PlatformDesk[] { PlatformDesk.YouTube(), PlatformDesk.TikTok(), PlatformDesk.Bilibili() })
        {
            await desk.Fake.Start();
            desks.Add(desk.Platform, desk);
            accounts.Add(desk.Platform, await desk.Connect(Server));
        }

        Desks = desks;
        cover = (await Server.Ada.PostAsync("/api/assets?file_name=cover.png", new ByteArrayContent(await Pictures.Draw(Pictures.Red, "cover.png"))).Is(201)).Text("url_path");
    }

    public async Task DisposeAsync()
    {
        await KillWorker();
        foreach (var desk in Desks.Values)
        {
            await desk.Fake.DisposeAsync();
        }

        await Server.DisposeAsync();
    }

    /// <summary>The account at a platform.</summary>
    public Guid At(PlatformType platform) => accounts[platform];

    /// <summary>Starts a worker, if there is none.</summary>
    public async Task Work()
    {
        if (worker is null)
        {
            worker = Running.Worker(Server.Runs, new Dictionary<string, string>(StringComparer.Ordinal) { ["REEL_LOCAL_HOSTS"] = string.Join(',', Desks.Values.Select(d => d.Fake.Host)) });
            await worker.Says(line => line.StartsWith("Working as", StringComparison.Ordinal), 60);
        }
    }

    /// <summary>Bytes of the machine's memory that the worker has.</summary>
    public async Task<long> Memory()
    {
        var id = Processes.Children("worker --data " + Server.Runs.Data).ShouldHaveSingleItem();
        var line = (await File.ReadAllLinesAsync(FormattableString.Invariant($"/proc/{id}/status"))).Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
    }

    /// <summary>kill -9, if there is one.</summary>
    public async Task KillWorker()
    {
        if (worker is { } was)
        {
            worker = null;
            await was.Kill();
            was.Dispose();
        }
    }

    /// <summary>Asks for a film to be posted: the publication.</summary>
    internal async Task<Guid> Post(PlatformType platform, StoredFilm film, string title)
    {
        await using var db = new ReelDb(ReelDb.Options(Server.Installation.Database, TimeProvider.System));
        var row = new PublicationRecord
        {
            UserId = Server.Installation.Owner, ChapterId = film.Chapter, ProjectId = film.Project, VideoId = film.Id, VideoKind = VideoKind.Film, FilmDigest = film.Digest, FilmBytes = film.Bytes, FilmLanguage = "en",
            FilmCost = 1.25m, FilmCurrency = "USD", Platform = platform, AccountId = At(platform), Title = title, Description = "A rainy day.", ThumbnailUrl = cover, Tags = """["rain"]""", Options = Json.Write(Desks[platform].Options),
            Visibility = Desks[platform].Visibility, State = PublicationState.Validating, Status = PublicationStatus.Pending, ContentFingerprint = Digest.OfParts(film.Digest, title), DueAt = TimeProvider.System.GetUtcNow(),
        };
        db.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    /// <summary>Nobody waits for the time of the next look.</summary>
    public Task Hurry() => Server.Runs.Rows("update publication_records set due_at = now() where due_at > now()");
}

/// <summary>One press for all that is killed there: it is dear to set up.</summary>
[CollectionDefinition(nameof(Presses))]
public sealed class Presses : ICollectionFixture<Press>;
