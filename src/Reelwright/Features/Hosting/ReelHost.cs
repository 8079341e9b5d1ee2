using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Reelwright.Features.Accounts;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;
using Reelwright.Features.Errands;
using Reelwright.Features.Films;
using Reelwright.Features.Http;
using Reelwright.Features.Images;
using Reelwright.Features.Keys;
using Reelwright.Features.Library;
using Reelwright.Features.Makers;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Manuscripts.Replacing;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Features.Narrations;
using Reelwright.Features.Numbers;
using Reelwright.Features.Orders;
using Reelwright.Features.PlatformAccounts;
using Reelwright.Features.Publications;
using Reelwright.Features.Records;
using Reelwright.Features.Scripts;
using Reelwright.Features.Series;
using Reelwright.Features.Settings;
using Reelwright.Features.Shelves;
using Reelwright.Features.Spending;
using Reelwright.Features.Storyboards;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Pipeline.Errands;
using Reelwright.Pipeline.Hearing;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Pipeline.Publications;
using Reelwright.Pipeline.Stages;
using Reelwright.Pipeline.Takes;
using Reelwright.Pipeline.Texts;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Providers.Wire;
using Reelwright.Publishing;
using Reelwright.Publishing.Assisted;
using Reelwright.Publishing.Bilibili;
using Reelwright.Publishing.Bridge;
using Reelwright.Publishing.Links;
using Reelwright.Publishing.TikTok;
using Reelwright.Publishing.Wire;
using Reelwright.Publishing.YouTube;
using Reelwright.Storage;

namespace Reelwright.Features.Hosting;

/// <summary>Puts the program together: which parts there are, and what each is given. One explicit list, nothing scanned.</summary>
public static class ReelHost
{
    /// <summary>A host on an open installation. <paramref name="works"/> false makes a door only: it orders, but runs nothing.</summary>
    public static IHost Build(Installation installation, bool works, LogLevel level, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        Add(builder.Services, builder.Logging, installation, works, level);
        more?.Invoke(builder.Services);
        var host = builder.Build();
        _ = host.Services.GetRequiredService<TelemetryExport>();
        return host;
    }

    /// <summary>The same parts for a host of another kind.</summary>
    public static void Add(IServiceCollection services, ILoggingBuilder logging, Installation installation, bool works, LogLevel level)
    {
        logging.ClearProviders().SetMinimumLevel(level)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical)
            .AddFilter("Quartz", LogLevel.Error)
            .AddFilter("Reelwright", level < LogLevel.Information ? level : LogLevel.Information)
            // What its base class says stands in the request's own line.
            .AddFilter(typeof(TokenHandler).FullName, LogLevel.Warning)
            .AddProvider(new LogFile(Path.Combine(installation.Folder, "reel.log")));
        services.AddSingleton<LogSink>().AddSingleton<ILoggerProvider>(p => p.GetRequiredService<LogSink>());
        Storage(services, installation);
        Engine(services, installation, works);
        Publishing(services, works);
        UseCases(services);
        Dramas(services);
        PlatformAccounts(services);
        Calendars(services, works);
        Records(services, works);
    }

    private static void Records(IServiceCollection services, bool works)
    {
        services.AddSingleton(_ => LogRetention.Of(Environment.GetEnvironmentVariable(LogRetention.Variable)));
        services.AddSingleton<TelemetryExport>();
        services.AddSingleton<ReadLogs>().AddSingleton<PurgeLogs>();
        if (works)
        {
            services.AddHostedService<PurgeLogsJob.Schedule>();
        }
    }

    /// <summary>What a door needs besides that tells of progress as it happens.</summary>
    public static IServiceCollection Watching(IServiceCollection services) =>
        services.AddSingleton<WatchOrders>().AddSingleton<ProgressBell>().AddHostedService(parts => parts.GetRequiredService<ProgressBell>());

    private static void Storage(IServiceCollection services, Installation installation)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(installation);
        services.AddSingleton(installation.Database);
        services.AddSingleton(installation.Files);
        services.AddSingleton(installation.Secrets);
        services.AddSingleton<FileSweep>().AddSingleton<FileScan>();
        services.AddSingleton<IDbContextFactory<ReelDb>>(p => new PooledDbContextFactory<ReelDb>(ReelDb.Options(installation.Database, p.GetRequiredService<TimeProvider>())));
    }

    private static void Engine(IServiceCollection services, Installation installation, bool works)
    {
        services.AddEngine(installation.ConnectionString, works ? installation.Node : "door-" + installation.Node, works, installation.Alone);
        services.AddSingleton<Attempts>().AddSingleton<Paces>().AddSingleton<Progress>().AddSingleton<StageRunner>();
        services.AddSingleton(_ => new Outbound(Outbound.Allowed(Environment.GetEnvironmentVariable(Outbound.Setting)))).AddSingleton<VendorHttp>();
        // Where makers may be, nobody has files fetched from.
        services.AddKeyedSingleton<Outbound>(Fetch.Setting, (_, _) => new Outbound(Outbound.Allowed(Environment.GetEnvironmentVariable(Fetch.Setting)), named: Fetch.Setting));
        services.AddSingleton(p => new Fetch(p.GetRequiredKeyedService<Outbound>(Fetch.Setting), p.GetRequiredService<TimeProvider>()));
        // Read now: one that leads nowhere is told at the start.
        services.AddSingleton(Environment.GetEnvironmentVariable(Catalog.Setting) is { Length: > 0 } file ? Catalog.With(file) : Catalog.BuiltIn);
        services.AddSingleton<MakerList>().AddSingleton<MakerAccounts>().AddSingleton<Admission>().AddSingleton<Keeper>().AddSingleton<Ledger>().AddSingleton<Parking>().AddSingleton<Doubts>().AddSingleton<Trial>();
        services.AddSingleton<TextCalls>().AddSingleton<WriteScript>().AddSingleton<WriteShots>().AddSingleton<ChapterLooks>().AddSingleton<WritePrompts>().AddSingleton<Translate>();
        services.AddSingleton<ClipTakes>().AddSingleton<PictureTakes>().AddSingleton<TakeRunner>().AddSingleton<TakeEnd>();
        services.AddSingleton<Borders>().AddSingleton<HearWords>().AddSingleton<ErrandEnd>().AddSingleton<ErrandRunner>();
        services.AddSingleton<LookFailures>().AddSingleton<JobLooks>().AddSingleton<JobStop>().AddSingleton<ResultFetch>();
        services.AddSingleton<Gateway>().AddSingleton<SentenceSlots>().AddSingleton<SentenceWork>();
        if (works)
        {
            services.AddHostedService<CallWatcher>().AddHostedService<TakePlaces>().AddHostedService<ErrandPlaces>();
        }

        services.AddSingleton<RenderParts>().AddSingleton<SegmentWork>().AddSingleton<SoundWork>().AddSingleton<ParagraphSound>().AddSingleton<ShotVoices>().AddSingleton<Completion>();
        services.AddSingleton<WorkForecast>();
        services.AddSingleton<IStage, Initialize>();
        services.AddSingleton<IStage, MakePictures>();
        services.AddSingleton<IStage, MakeVoices>();
        services.AddSingleton<IStage, LayTimeline>();
        services.AddSingleton<IStage, ComposeFilm>();
        services.AddSingleton<IStage, FinishFilm>();
        services.AddSingleton(_ => HousekeepingSettings.Read(Environment.GetEnvironmentVariable)).AddSingleton<Housekeeper>().AddSingleton<AccountRemoval>().AddSingleton<PlanCleanUp>().AddSingleton<RunCleanUp>();
        services.AddSingleton<IHousekeeping, SweepFiles>().AddSingleton<IHousekeeping, ScanFiles>().AddSingleton<IHousekeeping, CleanShelves>();
        services.AddSingleton<IHousekeeping, PurgeTrash>().AddSingleton<IHousekeeping, PruneRecords>();
    }

    private static void Publishing(IServiceCollection services, bool works)
    {
        services.AddSingleton<PlatformHttp>().AddSingleton(p => new ShortLinks(p.GetRequiredService<PlatformHttp>())).AddSingleton(_ => new OwnAddress(Environment.GetEnvironmentVariable(OwnAddress.Setting))).AddSingleton<BridgeLinks>();
        services.AddSingleton<IPublisher, YouTubePublisher>().AddSingleton<IPlatformSignIn, YouTubeSignIn>();
        services.AddSingleton<IPublisher>(p => new TikTokPublisher(p.GetRequiredService<PlatformHttp>())).AddSingleton<IPlatformSignIn, TikTokSignIn>();
        services.AddSingleton<IPublisher, BilibiliPublisher>().AddSingleton<IPlatformSignIn, BilibiliSignIn>();
        foreach (var platform in Enum.GetValues<PlatformType>())
        {
            services.AddSingleton<IPublisher>(new AssistedPublisher(platform));
            services.AddSingleton<IPublisher>(p => new BridgePublisher(platform, p.GetRequiredService<PlatformHttp>(), Outbound.Allowed(Environment.GetEnvironmentVariable(Outbound.Setting))));
        }

        services.AddSingleton<Platforms>().AddSingleton<AccountKeys>().AddSingleton<KeyReturn>().AddSingleton<JournalRow>().AddSingleton<PostReading>().AddSingleton<Reactions>().AddSingleton<PostCheck>().AddSingleton<PostsInTime>().AddSingleton<PublicationWorker>();
        if (works)
        {
            services.AddHostedService<PublicationRounds>();
        }
    }

    private static void Dramas(IServiceCollection services)
    {
        services.AddSingleton<DramaRights>().AddSingleton<CreateDrama>().AddSingleton<ListDramas>().AddSingleton<ReadDrama>().AddSingleton<EditDrama>().AddSingleton<TrashDrama>().AddSingleton<RestoreDrama>();
        services.AddSingleton<ShotEdit>().AddSingleton<AddEpisode>().AddSingleton<ListEpisodes>();
        services.AddSingleton<AddShots>().AddSingleton<ListShots>().AddSingleton<ReadShot>().AddSingleton<EditShot>().AddSingleton<MoveShot>().AddSingleton<TrashShot>().AddSingleton<RestoreShot>();
        services.AddSingleton<AddCharacter>().AddSingleton<ListCharacters>().AddSingleton<ReadCharacter>().AddSingleton<EditCharacter>().AddSingleton<TrashCharacter>().AddSingleton<RestoreCharacter>();
    }

    private static void PlatformAccounts(IServiceCollection services)
    {
        services.AddSingleton<DescribePlatforms>().AddSingleton<ListApps>().AddSingleton<AddApp>().AddSingleton<EditApp>().AddSingleton<DeleteApp>();
        services.AddSingleton<ListPlatformAccounts>().AddSingleton<AddPlatformAccount>().AddSingleton<EditPlatformAccount>().AddSingleton<DeletePlatformAccount>();
        services.AddSingleton<PausePlatformAccount>().AddSingleton<ResumePlatformAccount>().AddSingleton<ReadAccountOptions>().AddSingleton<ReadAccountPicture>().AddSingleton<TestPlatformAccount>();
        services.AddSingleton<ConnectAccount>().AddSingleton<ConnectedAccount>().AddSingleton<FinishConnection>();
    }

    private static void Calendars(IServiceCollection services, bool works)
    {
        services.AddSingleton<SeriesCalendar>().AddSingleton<StatsRow>().AddSingleton<StatsSync>();
        if (works)
        {
            services.AddHostedService<SeriesRounds>().AddHostedService<StatsRounds>();
        }

        services.AddSingleton<CreateSeries>().AddSingleton<ListSeries>().AddSingleton<ReadSeries>().AddSingleton<EditSeries>().AddSingleton<PauseSeries>().AddSingleton<ResumeSeries>().AddSingleton<MoveSlot>().AddSingleton<SkipSlot>();
        services.AddSingleton<ReadNumbers>().AddSingleton<ListNumbers>().AddSingleton<AddNumbers>().AddSingleton<ImportNumbers>().AddSingleton<SyncNumbers>();
    }

    private static void UseCases(IServiceCollection services)
    {
        services.AddSingleton<Access>();
        services.AddSingleton<AddManuscript>().AddSingleton<AddUpload>().AddSingleton<AddMusic>();
        services.AddSingleton<ListProjects>().AddSingleton<ListChapters>().AddSingleton<ReadProject>().AddSingleton<EditProject>().AddSingleton<ReadChapter>().AddSingleton<ConfirmChapter>();
        services.AddSingleton<EditSentence>().AddSingleton<UndoSentence>().AddSingleton<ListSentenceEdits>().AddSingleton<StaleMedia>().AddSingleton<TrashProject>().AddSingleton<RestoreProject>().AddSingleton<ListTrash>();
        services.AddSingleton<UnconfirmChapter>().AddSingleton<ConfirmParagraph>();
        services.AddSingleton<EditManuscript>().AddSingleton<UndoEdit>().AddSingleton<ListEdits>().AddSingleton<ListTrashedChapters>();
        services.AddSingleton<RemakeCost>().AddSingleton<FindText>().AddSingleton<ReplaceText>();
        services.AddSingleton<OpenFilm>().AddSingleton<ReadSubtitles>();
        services.AddSingleton<SettingsLevels>().AddSingleton<CheckSettings>().AddSingleton<ReadSettings>().AddSingleton<ChangeSettings>();
        services.AddSingleton<AskedFilms>().AddSingleton<EstimateFilms>().AddSingleton<EstimateOrder>().AddSingleton<OrderFilms>().AddSingleton<ReadOrder>().AddSingleton<FindOrders>().AddSingleton<ActiveOrders>().AddSingleton<ReadHistory>();
        services.AddSingleton<Received>().AddSingleton<ReceivePicture>().AddSingleton<OwnMedia>().AddSingleton<ReplacePicture>().AddSingleton<ReplaceVoice>().AddSingleton<ListVersions>().AddSingleton<ChooseVersion>();
        services.AddSingleton<UsePicture>().AddSingleton<RemoveAsset>().AddSingleton<AddAsset>().AddSingleton<FetchAsset>().AddSingleton<ReadAsset>().AddSingleton<ListAssets>();
        services.AddSingleton<MediaLinks>().AddSingleton<FindMedia>();
        services.AddSingleton<ReadFilm>().AddSingleton<ListFilms>().AddSingleton<EditFilm>().AddSingleton<TrashFilm>().AddSingleton<RestoreFilm>().AddSingleton<FilmPoster>().AddSingleton<ReadTimeline>();
        services.AddSingleton<TakeMakers>().AddSingleton<PlanShotTake>().AddSingleton<TakeShot>().AddSingleton<PlanPicture>().AddSingleton<PictureShot>().AddSingleton<PictureCharacter>().AddSingleton<CancelTake>().AddSingleton<TrashTake>().AddSingleton<RestoreTake>();
        services.AddSingleton<ReadPictureTake>().AddSingleton<ChoosePictureTake>().AddSingleton<CancelPictureTake>().AddSingleton<TrashPictureTake>().AddSingleton<RestorePictureTake>().AddSingleton<ReplaceShotPicture>().AddSingleton<ReplaceShotClip>().AddSingleton<ReplaceCharacterPicture>();
        services.AddSingleton<ClipMakers>().AddSingleton<PlanTake>().AddSingleton<BeginTake>().AddSingleton<AnotherTake>().AddSingleton<CreateClip>().AddSingleton<EstimateClip>().AddSingleton<UploadClip>();
        services.AddSingleton<ReadClip>().AddSingleton<ListClips>().AddSingleton<ListWords>().AddSingleton<EditClip>().AddSingleton<RetryClip>().AddSingleton<CancelClip>().AddSingleton<ReplaceThumbnail>();
        services.AddSingleton<TrashClip>().AddSingleton<RestoreClip>().AddSingleton<ArchiveClip>().AddSingleton<UnarchiveClip>().AddSingleton<ReadTake>().AddSingleton<ChooseTake>();
        services.AddSingleton<AnimateImage>().AddSingleton<ReadImageStatus>().AddSingleton<ListImages>();
        services.AddSingleton<ErrandMakers>().AddSingleton<BeginErrand>().AddSingleton<ReadErrand>().AddSingleton<ListErrands>().AddSingleton<CancelErrand>().AddSingleton<RetryErrand>().AddSingleton<EstimateErrand>().AddSingleton<AwaitErrand>();
        services.AddSingleton<EstimateNarration>().AddSingleton<AddNarration>().AddSingleton<NarratedVoice>().AddSingleton<IErrand, HearNarration>();
        services.AddSingleton<EstimateScript>().AddSingleton<AddScript>().AddSingleton<IErrand, FillScript>();
        services.AddSingleton<PlanShots>().AddSingleton<EstimateShots>().AddSingleton<AskShots>().AddSingleton<IErrand, FillShots>();
        services.AddSingleton<PostSource>().AddSingleton<NamedVideo>().AddSingleton<PlanPost>().AddSingleton<HeldPost>().AddSingleton<PostStart>().AddSingleton<CheckPost>().AddSingleton<CreatePost>().AddSingleton<EditPost>().AddSingleton<PublishPost>().AddSingleton<PausePost>();
        services.AddSingleton<CancelPost>().AddSingleton<RetryPost>().AddSingleton<SettlePost>().AddSingleton<FindPost>().AddSingleton<LinkPost>().AddSingleton<PostAgain>().AddSingleton<DeletePost>().AddSingleton<ReadPost>().AddSingleton<ListPosts>().AddSingleton<ListPostSteps>().AddSingleton<PackagePost>().AddSingleton<HearBridge>().AddSingleton<HearTikTok>().AddSingleton<OpenBridgeFile>();
        services.AddSingleton<CreateOrder>().AddSingleton<ChangeOrder>();
        services.AddSingleton<Passwords>().AddSingleton<OpenSetUp>().AddSingleton<SetUp>().AddSingleton<SignIn>().AddSingleton<SignOut>().AddSingleton<ListSessions>();
        services.AddSingleton<Profile>().AddSingleton<SetAvatar>().AddSingleton<ChangePassword>().AddSingleton<ResetPassword>();
        services.AddSingleton<CreateToken>().AddSingleton<ListTokens>().AddSingleton<RevokeToken>();
        services.AddSingleton<ListMembers>().AddSingleton<SetMember>().AddSingleton<RemoveMember>();
        services.AddSingleton<ListUsers>().AddSingleton<AddUser>().AddSingleton<FindUser>().AddSingleton<ChangeUser>().AddSingleton<DeleteAccount>().AddSingleton<Invite>().AddSingleton<AcceptInvitation>();
        services.AddSingleton<ReadShelves>().AddSingleton<ChangeShelf>().AddSingleton<ReadUsage>().AddSingleton<SetQuota>().AddSingleton<ListUnused>().AddSingleton<ScanShelves>();
        services.AddSingleton<PlanShelves>().AddSingleton<CleanUpShelves>().AddSingleton<ReadCleanUp>().AddSingleton<KeepHouse>().AddSingleton<DeleteAttempt>();
        services.AddSingleton<RotateKeys>();
        services.AddSingleton<MakerSettings>().AddSingleton<DescribeMakers>().AddSingleton<ListMakers>().AddSingleton<AddMaker>().AddSingleton<EditMaker>().AddSingleton<DeleteMaker>().AddSingleton<TestMaker>();
        services.AddSingleton<ListCalls>().AddSingleton<SettleCall>().AddSingleton<ReadCosts>().AddSingleton<ListBudgets>().AddSingleton<SetBudget>().AddSingleton<RemoveBudget>();
        services.AddSingleton<PauseOrder>().AddSingleton<ResumeOrder>().AddSingleton<CancelOrder>().AddSingleton<RetryOrder>().AddSingleton<SetPriority>();
    }
}
