using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>One row of every noun, joined as the program joins them: a confirmed chapter of one sentence, ordered, begun, not yet finished.</summary>
internal sealed class Sample
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private Sample(Guid owner, Guid config)
    {
        Project = new Project
        {
            OwnerId = owner, Title = "A book", FileName = "book.txt", FileSize = 5, FileType = FileType.Txt, FilePath = "/store/stock/book",
            FileDigest = Digest.Of("book"u8), SourcePath = "/home/somebody/book.txt", Language = "en", PrimaryOutput = "1920x1080/full",
            Status = ProjectStatus.Generating,
        };
        Chapter = new Chapter
        {
            ProjectId = Project.Id, Title = "One", Content = "It rained.", ChapterNumber = 1,
            Status = ChapterStatus.Processing, IsConfirmed = true, ConfirmedAt = Noon,
        };
        Paragraph = new Paragraph { ChapterId = Chapter.Id, Content = "It rained.", Language = "en" };
        Sentence = new Sentence { ParagraphId = Paragraph.Id, Content = "It rained.", Motion = "in", PictureVariation = -7 };
        Order = new GenerationTask
        {
            ProjectId = Project.Id, ChapterId = Chapter.Id, ApiConfigId = config, Language = "en", Output = "1920x1080/full",
            SessionId = "cli:1", Status = OrderStatus.Processing, TotalSentences = 1, StartedAt = Noon,
        };
        Attempt = new VideoGenerationJob
        {
            TaskId = Order.Id, Number = 1, SessionId = "cli:1", ScriptId = Chapter.Id, Status = AttemptStatus.MediaGeneration, StartedAt = Noon,
        };
        Film = NewFilm(Attempt);
        Picture = NewAsset(owner, AssetType.Image, SourceType.Generated, Attempt.Id, "picture");
        Voice = NewAsset(owner, AssetType.Audio, SourceType.Generated, Attempt.Id, "voice");
        Drama = new Drama { OwnerId = owner, ProjectId = Project.Id, Title = "A drama" };
        Shot = new Storyboard { ChapterId = Chapter.Id, ParagraphId = Paragraph.Id, StoryboardNumber = 1 };
        Clip = new Video
        {
            UserId = owner, Prompt = "It rains.", Status = ClipStatus.Queued, Provider = "gen", ModelBackend = "runway", ApiConfigId = config, ProjectId = Project.Id, StoryId = Chapter.Id, ParagraphId = Paragraph.Id,
            ThemeId = Theme.Id, CreatedBy = owner,
        };
        Narration = new Errand { Kind = ErrandKind.Narration, ProjectId = Project.Id, ChapterId = Chapter.Id, ApiConfigId = config, Language = "en" };
        VoiceVersion = NewMedia(Sentence, Voice, MediaSlot.Voice);
        Rows =
        [
            Project, Chapter, Paragraph, Sentence, Order, Attempt, Film, Picture, Voice,
            new AttemptStage { JobId = Attempt.Id, Stage = GenerationStep.ImageGeneration, Total = 1 },
            new ProgressEvent { TaskId = Order.Id, ProjectId = Project.Id, ChapterId = Chapter.Id, SessionId = "cli:1" },
            new StepSpeed { Key = Inputs, SecondsPerUnit = 0.2, Samples = 3 },
            new Timeline { ChapterId = Chapter.Id, GenerationJobId = Attempt.Id, Language = "en", Output = "1920x1080/full", TimelineData = "[]" },
            new FilmAsset { FilmId = Film.Id, AssetId = Picture.Id, Role = FilmRole.Picture },
            NewMedia(Sentence, Picture, MediaSlot.Picture),
            VoiceVersion,
            new NarratedLine { SentenceMediaId = VoiceVersion.Id, ErrandId = Narration.Id, StartMs = 100, EndMs = 1500, Confidence = 0.9, Words = "[]" },
            new RenderPart { InputDigest = Inputs, Kind = PartKind.Segment, Digest = Digest.Of("segment"u8), Seconds = 2, LastUsedAt = Noon },
            new ProviderCall
            {
                OwnerId = owner, ApiConfigId = config, ProjectId = Project.Id, TaskId = Order.Id, JobId = Attempt.Id, SentenceId = Sentence.Id,
                AssetId = Picture.Id, ServiceType = ServiceType.ImageGeneration, Provider = "drawn", Repeatable = true, InputDigest = Inputs,
                Request = "{}", Currency = "USD", Node = "here", StartedAt = Noon,
            },
            new Budget { UserId = owner, ProjectId = Project.Id, Period = BudgetPeriod.Month, Currency = "USD", Amount = 5 },
            new SentenceEdit { SentenceId = Sentence.Id, UserId = owner, Actor = "cli:1", Before = "{}", After = "{\"text\":\"It snowed.\"}" },
            new ManuscriptEdit { ProjectId = Project.Id, UserId = owner, Actor = "cli:1", Kind = "split_sentence", RowCount = 1, Before = "{}", After = "{\"sentences\":[]}" },
            new IdempotencyKey { UserId = owner, Key = Inputs, Request = Name(Inputs) },
            new Session { UserId = owner, LastUsedAt = Noon, ExpiresAt = Noon.AddYears(100) },
            new ApiToken { UserId = owner, Name = Inputs, Hash = Name(Inputs), Hint = "reel_1234567" },
            new ProjectMember { ProjectId = Project.Id, UserId = owner, Role = ProjectRole.Editor },
            new AccessLink
            {
                Purpose = LinkPurpose.Invitation, Hash = Name(Inputs), Email = "bea@example.org", Role = UserRole.Member, ProjectId = Project.Id,
                ProjectRole = ProjectRole.Viewer, CreatedBy = owner, ExpiresAt = Noon.AddYears(100),
            },
            CleanUp,
            new CleanUpItem
            {
                CleanUpId = CleanUp.Id, Number = 1, Kind = CleanUpKind.Part, Item = Inputs, Shelf = StorageType.Temp, Digest = Name("segment"), SizeBytes = 10, Since = Noon,
                Reason = CleanUpReason.Age,
            },
            new HousekeepingRun { Task = HousekeepingTask.Sweep, Node = "here", StartedAt = Noon },
            Narration,
            new SentenceText { SentenceId = Sentence.Id, Language = "de", SourceDigest = Name(Inputs), Content = "Es regnete." },
            new SentencePrompt { SentenceId = Sentence.Id, SourceDigest = Name(Inputs), Content = "Rain on a street." },
            Drama, Theme, Tag, Clip,
            new VideoTag { VideoId = Clip.Id, TagId = Tag.Id, UserId = owner, CreatedAt = Noon },
            new StatusChange { Noun = "projects", NounId = "1", FromStatus = "uploaded", ToStatus = "parsing", Actor = "cli", At = Noon },
            new SystemLog { Timestamp = Noon, Category = LogCategory.Task, Message = "begun" },
        ];
    }

    public Project Project { get; }

    public Chapter Chapter { get; }

    public Paragraph Paragraph { get; }

    public Sentence Sentence { get; }

    public GenerationTask Order { get; }

    public VideoGenerationJob Attempt { get; }

    public GeneratedVideo Film { get; }

    public MediaAsset Picture { get; }

    public MediaAsset Voice { get; }

    public Drama Drama { get; }

    public Video Clip { get; }

    public Errand Narration { get; }

    public SentenceMedia VoiceVersion { get; }

    /// <summary>Of the chapter's paragraph.</summary>
    public Storyboard Shot { get; }

    public Character Person { get; } = new() { Name = "Anna" };

    public Theme Theme { get; } = new() { Name = Guid.NewGuid().ToString() };

    public Tag Tag { get; } = new() { Name = Guid.NewGuid().ToString() };

    /// <summary>A take of the clip, not stored.</summary>
    public VideoGeneration NewTake() => new() { DramaId = Drama.Id, VideoId = Clip.Id, ApiConfigId = Clip.ApiConfigId!.Value, Provider = "runway", Prompt = "It rains.", Model = "gen", PictureId = Picture.Id };

    /// <summary>A take of the shot's clip, not stored.</summary>
    public VideoGeneration NewShotTake()
    {
        var take = NewTake();
        (take.VideoId, take.StoryboardId) = (null, Shot.Id);
        return take;
    }

    /// <summary>A take of the shot's picture, or of the character's; not stored.</summary>
    public ImageGeneration NewPicture(bool ofShot = true) => new()
    {
        DramaId = Drama.Id, StoryboardId = ofShot ? Shot.Id : null, CharacterId = ofShot ? null : Person.Id, ImageType = ofShot ? ImageType.Storyboard : ImageType.Character, FrameType = ofShot ? FrameType.Key : null,
        ApiConfigId = Clip.ApiConfigId!.Value, Provider = "drawn", Prompt = "It rains.", Size = "1280x720",
    };

    public CleanUp CleanUp { get; } = new() { Actor = "cli:1", Policies = "{}" };

    /// <summary>An input digest of this sample alone.</summary>
    public string Inputs => Project.Id.ToString();

    public IReadOnlyList<object> Rows { get; }

    public static IReadOnlyDictionary<StorageType, string> Areas { get; } =
        Enum.GetValues<StorageType>().ToDictionary(area => area, area => "/store/" + area.Word());

    /// <summary>Stores a sample in a database of its own.</summary>
    public static async Task<Sample> Store(PostgresFixture database)
    {
        await using var db = database.Open();
        return await Store(db);
    }

    /// <summary>The same through a context; <paramref name="known"/> leaves out rows of tables that a database of before does not have.</summary>
    public static async Task<Sample> Store(ReelDb db, Func<object, bool>? known = null)
    {
        var owner = await FirstRun.Prepare(db, Areas, "cipher", TimeProvider.System, CancellationToken.None);
        var config = await db.ApiConfigs.Where(x => x.UserId == owner && x.ServiceType == ServiceType.ImageGeneration).SingleAsync();
        foreach (var (name, area) in new[] { ("book", StorageType.Stock), ("picture", StorageType.Images), ("voice", StorageType.Audio), ("segment", StorageType.Temp), ("film", StorageType.Videos) })
        {
            await Blob(db, name, area);
        }

        var sample = new Sample(owner, config.Id);
        db.AddRange(sample.Rows.Where(known ?? (_ => true)));
        await db.SaveChangesAsync();
        if (known is null)
        {
            // They need the numbers that others were given.
            (sample.Shot.DramaId, sample.Person.DramaId) = (sample.Drama.Id, sample.Drama.Id);
            db.AddRange(sample.NewTake(), sample.Shot, sample.Person);
            await db.SaveChangesAsync();
            db.AddRange(new StoryboardCharacter { StoryboardId = sample.Shot.Id, CharacterId = sample.Person.Id }, sample.NewPicture());
            await db.SaveChangesAsync();
        }

        return sample;
    }

    /// <summary>Stores the fact of a file of 10 bytes.</summary>
    public static Task<int> Blob(ReelDb db, string name, StorageType area) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO file_blobs (digest, area, size_bytes) VALUES ({Name(name)}, {area.Word()}, 10) ON CONFLICT DO NOTHING");

    public static string Name(string name) => Digest.Of(System.Text.Encoding.UTF8.GetBytes(name));

    public static GeneratedVideo NewFilm(VideoGenerationJob attempt) => new()
    {
        FilePath = "/store/VIDEOS/planned.mp4", UrlPath = "/media/videos/planned.mp4", Title = "One", Duration = 3, DurationMs = 2001,
        Resolution = "1920x1080", CreationTimestamp = Noon, GenerationStatus = FilmStatus.Generating, ScriptId = attempt.ScriptId,
        SessionId = attempt.SessionId, GenerationJobId = attempt.Id, Language = "en", Output = "1920x1080/full",
    };

    public static MediaAsset NewAsset(Guid owner, AssetType type, SourceType source, Guid? attempt, string name) => new()
    {
        OwnerId = owner, AssetType = type, SourceType = source, GenerationJobId = attempt, Digest = Name(name), FilePath = "/store/" + name,
        UrlPath = $"/media/{Guid.CreateVersion7()}-{name}", CreationTimestamp = Noon, Licence = source is SourceType.Stock ? "CC0" : null,
        Duration = type is AssetType.Audio ? 2 : null, DurationMs = type is AssetType.Audio ? 1500 : null,
        Metadata = type is AssetType.Audio
            ? """{"sample_rate":48000,"channels":1,"codec":"flac"}"""
            : """{"dimensions":"1920x1080","format":"png","generation_method":"drawn"}""",
    };

    public static SentenceMedia NewMedia(Sentence sentence, MediaAsset asset, MediaSlot slot, int version = 1) => new()
    {
        SentenceId = sentence.Id, AssetId = asset.Id, Slot = slot, Version = version, Chosen = version == 1, Origin = MediaOrigin.Made, InputDigest = "inputs",
        Language = slot is MediaSlot.Voice ? "en" : "", FrameSize = slot is MediaSlot.Picture ? "1920x1080" : "",
    };
}
