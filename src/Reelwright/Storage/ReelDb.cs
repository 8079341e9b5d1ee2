using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>The database. The SQL files beside it make the tables; a test holds this mapping against them.</summary>
public sealed class ReelDb(DbContextOptions<ReelDb> options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    /// <summary>Accounts that are not deleted.</summary>
    public IQueryable<User> Accounts => Users.Where(u => u.Username != User.DeletedPrefix + u.Id.ToString());

    /// <summary>Accounts that are: rows nobody comes in by.</summary>
    public IQueryable<User> DeletedAccounts => Users.Where(u => u.Username == User.DeletedPrefix + u.Id.ToString());
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();
    public DbSet<ProjectMember> ProjectMembers => Set<ProjectMember>();
    public DbSet<ApiConfig> ApiConfigs => Set<ApiConfig>();
    public DbSet<Budget> Budgets => Set<Budget>();
    public DbSet<ProviderCall> ProviderCalls => Set<ProviderCall>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<Chapter> Chapters => Set<Chapter>();
    public DbSet<Paragraph> Paragraphs => Set<Paragraph>();
    public DbSet<Sentence> Sentences => Set<Sentence>();
    public DbSet<SentenceMedia> SentenceMedia => Set<SentenceMedia>();
    public DbSet<SentenceText> SentenceTexts => Set<SentenceText>();
    public DbSet<SentencePrompt> SentencePrompts => Set<SentencePrompt>();
    public DbSet<SentenceEdit> SentenceEdits => Set<SentenceEdit>();
    public DbSet<ManuscriptEdit> ManuscriptEdits => Set<ManuscriptEdit>();
    public DbSet<GenerationTask> GenerationTasks => Set<GenerationTask>();
    public DbSet<VideoGenerationJob> VideoGenerationJobs => Set<VideoGenerationJob>();
    public DbSet<AttemptStage> AttemptStages => Set<AttemptStage>();
    public DbSet<ProgressEvent> ProgressEvents => Set<ProgressEvent>();
    public DbSet<StepSpeed> StepSpeeds => Set<StepSpeed>();
    public DbSet<Timeline> Timelines => Set<Timeline>();
    public DbSet<GeneratedVideo> GeneratedVideos => Set<GeneratedVideo>();
    public DbSet<MediaAsset> MediaAssets => Set<MediaAsset>();
    public DbSet<FilmAsset> FilmAssets => Set<FilmAsset>();
    public DbSet<MediaStorage> MediaStorages => Set<MediaStorage>();
    public DbSet<FileBlob> FileBlobs => Set<FileBlob>();
    public DbSet<RenderPart> RenderParts => Set<RenderPart>();
    public DbSet<CleanUp> CleanUps => Set<CleanUp>();
    public DbSet<CleanUpItem> CleanUpItems => Set<CleanUpItem>();
    public DbSet<HousekeepingRun> HousekeepingRuns => Set<HousekeepingRun>();
    public DbSet<Drama> Dramas => Set<Drama>();
    public DbSet<Character> Characters => Set<Character>();
    public DbSet<Storyboard> Storyboards => Set<Storyboard>();
    public DbSet<StoryboardCharacter> StoryboardCharacters => Set<StoryboardCharacter>();
    public DbSet<ImageGeneration> ImageGenerations => Set<ImageGeneration>();
    public DbSet<VideoGeneration> VideoGenerations => Set<VideoGeneration>();
    public DbSet<Video> Videos => Set<Video>();
    public DbSet<VideoTag> VideoTags => Set<VideoTag>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Theme> Themes => Set<Theme>();
    public DbSet<ImageVideoStatus> ImageVideoStatuses => Set<ImageVideoStatus>();
    public DbSet<Errand> Errands => Set<Errand>();
    public DbSet<NarratedLine> NarratedLines => Set<NarratedLine>();
    public DbSet<PlatformApp> PlatformApps => Set<PlatformApp>();
    public DbSet<PlatformAccount> PlatformAccounts => Set<PlatformAccount>();
    public DbSet<PlatformSignIn> PlatformSignIns => Set<PlatformSignIn>();
    public DbSet<PublicationRecord> PublicationRecords => Set<PublicationRecord>();
    public DbSet<PublicationStep> PublicationSteps => Set<PublicationStep>();
    public DbSet<PublicationSeries> PublicationSeries => Set<PublicationSeries>();
    public DbSet<PublicationSlot> PublicationSlots => Set<PublicationSlot>();
    public DbSet<VideoMetrics> VideoMetrics => Set<VideoMetrics>();
    public DbSet<StatusChange> StatusChanges => Set<StatusChange>();
    public DbSet<SystemLog> SystemLogs => Set<SystemLog>();

    /// <summary>Options of a context on this data source that stamps rows with this clock.</summary>
    public static DbContextOptions<ReelDb> Options(NpgsqlDataSource source, TimeProvider clock) =>
        new DbContextOptionsBuilder<ReelDb>().UseNpgsql(source).AddInterceptors(new Stamps(clock)).Options;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        AccountsModel.Map(modelBuilder);
        PeopleModel.Map(modelBuilder);
        ManuscriptModel.Map(modelBuilder);
        OrdersModel.Map(modelBuilder);
        FilmsModel.Map(modelBuilder);
        ClipsModel.Map(modelBuilder);
        ErrandsModel.Map(modelBuilder);
        DramasModel.Map(modelBuilder);
        PublicationsModel.Map(modelBuilder);
        RecordsModel.Map(modelBuilder);
        Conventions.Apply(modelBuilder);
    }
}
