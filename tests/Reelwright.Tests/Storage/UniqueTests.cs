using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Tests.Storage;

/// <summary>What there may be only one of.</summary>
public sealed class UniqueTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task There_is_one_of_each()
    {
        var sample = await Sample.Store(database);
        var owner = sample.Project.OwnerId;
        var config = sample.Order.ApiConfigId;

        await Refused("ix_users_username", new User { Username = "LOCAL", Email = "x", PasswordHash = "!" });
        await Refused("ix_users_email", new User { Username = "x", Email = "Local@LocalHost", PasswordHash = "!" });
        await Refused("api_configs_one_name", Config(owner, "FFmpeg", isDefault: false));
        await Refused("api_configs_one_default", Config(owner, "Another", isDefault: true));
        await Refused("api_configs_one_offline", Config(owner, "Another", isDefault: false, provider: "offline"));
        await Refused("generation_tasks_one_active", Order(sample, config));
        await Refused("video_generation_jobs_one_running", Attempt(sample, 2));
        await Refused("video_generation_jobs_one_number", Failed(Attempt(sample, 1)));
        await Refused("generated_videos_one_job", Sample.NewFilm(sample.Attempt));
        await Refused("timelines_one_job", new Timeline { ChapterId = sample.Chapter.Id, GenerationJobId = sample.Attempt.Id, Language = "en", Output = "x", TimelineData = "[]" });
        await Refused("sentence_media_one_version", Unchosen(Sample.NewMedia(sample.Sentence, sample.Picture, MediaSlot.Picture)));
        await Refused("sentence_media_one_chosen", Chosen(Sample.NewMedia(sample.Sentence, sample.Picture, MediaSlot.Picture, version: 2)));
        await Refused("provider_calls_one_open", Call(sample, CallStatus.Polling));
        var unsettled = Call(sample, CallStatus.Unknown);
        unsettled.Repeatable = false;
        await Refused("provider_calls_one_open", unsettled);
        var job = Call(sample, CallStatus.Failed);
        (job.InputDigest, job.VendorJobId, job.ErrorCode, job.ClosedAt) = ("another", "7", "x", job.StartedAt);
        await Accepted(job);
        var sameJob = Call(sample, CallStatus.Failed);
        (sameJob.InputDigest, sameJob.VendorJobId, sameJob.ErrorCode, sameJob.ClosedAt) = ("a third", "7", "x", job.StartedAt);
        await Refused("provider_calls_one_job", sameJob);
        await Refused("budgets_one", new Budget { UserId = owner, ProjectId = sample.Project.Id, Period = BudgetPeriod.Month, Currency = "USD", Amount = 6 });
        await Refused("media_storage_one_area", Shelf("/other", StorageType.Temp));
        await Refused("media_storage_one_place", Shelf("/store/TEMP", StorageType.Stock));

        await Refused("video_generations_one_active", sample.NewTake());
        await Refused("errands_one_active", new Errand { Kind = ErrandKind.Narration, ProjectId = sample.Project.Id, ChapterId = sample.Chapter.Id, ApiConfigId = config });
        await Refused("themes_one_name", new Theme { Name = sample.Theme.Name.ToUpperInvariant() });
        await Refused("tags_one_name", new Tag { Name = sample.Tag.Name.ToUpperInvariant() });
        await Refused("dramas_one_project", new Drama { OwnerId = owner, ProjectId = sample.Project.Id, Title = "x" });
        await Refused("image_video_status_one_asset", new ImageVideoStatus { ImgName = "another.png", AssetId = sample.Picture.Id, OwnerId = owner });
        await Refused("image_video_status_one_name", new ImageVideoStatus { ImgName = sample.Picture.UrlPath.Split('/')[^1], AssetId = sample.Voice.Id, OwnerId = owner });
        await Accepted(Ended(sample.NewTake(), "7"));
        await Refused("video_generations_one_task", Ended(sample.NewTake(), "7"));
        await Accepted(Shown(sample.NewTake()));
        await Refused("video_generations_one_chosen", Shown(sample.NewTake()));

        await OfDramas(sample);
        await Accepted(Done(Call(sample, CallStatus.Done), sample.Picture.Id));
        await Refused("provider_calls_one_done", Done(Call(sample, CallStatus.Done), sample.Picture.Id));
        await Accepted(Unchosen(Sample.NewMedia(sample.Sentence, sample.Picture, MediaSlot.Picture, version: 3)));
        await Accepted(Config(owner, "Another", isDefault: false));
        var chinese = Order(sample, config);
        chinese.Language = "zh";
        await Accepted(chinese);
        await Accepted(Failed(Attempt(sample, 2)));
    }

    [Fact]
    public async Task What_is_posted_is_posted_once_unless_it_is_asked_for_again()
    {
        var (_, posted) = await Posted.Published(database);
        await Refused("publication_records_once", posted.NewPost("film"));
        await Accepted(posted.NewPost("another"));
        var again = posted.NewPost("film");
        again.Again = 1;
        await Accepted(again);
        foreach (var (state, status) in new[] { ("ambiguous", "publishing"), ("published_unlinked", "published") })
        {
            await database.Run($"UPDATE publication_records SET state = '{state}', status = '{status}', published_at = now() WHERE id = '{posted.Post.Id}'");
            await Refused("publication_records_once", posted.NewPost("film"));
        }

        // What came to nothing stands in nobody's way, but does not come back beside what was posted in its place.
        await database.Run($"UPDATE publication_records SET state = 'failed', status = 'failed', error_code = 'x' WHERE id = '{posted.Post.Id}'");
        var instead = posted.NewPost("film");
        await Accepted(instead);
        (await Should.ThrowAsync<PostgresException>(() => database.Run($"UPDATE publication_records SET state = 'draft', status = 'pending', error_code = NULL WHERE id = '{posted.Post.Id}'"))).ConstraintName.ShouldBe("publication_records_once");
        await database.Run($"UPDATE publication_records SET state = 'cancelled', status = 'cancelled' WHERE id = '{instead.Id}'");
        await Accepted(posted.NewPost("film"));

        // By another account it is another post.
        var account = posted.NewAccount("Another", "UC-2");
        await Accepted(account);
        var elsewhere = posted.NewPost("film");
        elsewhere.AccountId = account.Id;
        await Accepted(elsewhere);
    }

    [Fact]
    public async Task Accounts_apps_places_and_numbers_are_there_once()
    {
        var (sample, posted) = await Posted.Published(database);
        await Refused("platform_apps_one_name", new PlatformApp { UserId = sample.Project.OwnerId, Platform = PlatformType.YouTube, Name = posted.App.Name, ClientId = "x", ClientSecret = "cipher" });
        await Accepted(new PlatformApp { UserId = sample.Project.OwnerId, Platform = PlatformType.TikTok, Name = posted.App.Name, ClientId = "x", ClientSecret = "cipher" });
        await Refused("platform_accounts_one", posted.NewAccount(sample.Inputs + "x", posted.Account.PlatformAccountId));
        await Refused("platform_accounts_one_name", posted.NewAccount(posted.Account.Name, null));
        await Refused("publication_slots_one_chapter", new PublicationSlot { SeriesId = posted.Series.Id, Number = 2, ChapterId = sample.Chapter.Id, ScheduledAt = sample.Attempt.StartedAt });
        var (chapter, posts) = (new Chapter { ProjectId = sample.Project.Id, Title = "Two", Content = "", ChapterNumber = 2 }, new PublicationSlot { SeriesId = posted.Series.Id, Number = 2, ScheduledAt = sample.Attempt.StartedAt });
        await Accepted(chapter);
        (posts.ChapterId, posts.PublicationId) = (chapter.Id, posted.Post.Id);
        await Refused("publication_slots_one_publication", posts);
        await Refused("video_metrics_one", new VideoMetrics { PublicationId = posted.Post.Id, FetchedAt = sample.Attempt.StartedAt, Source = MetricsSource.Manual, UnavailableReason = "not_told" });
        await Accepted(new VideoMetrics { PublicationId = posted.Post.Id, FetchedAt = sample.Attempt.StartedAt.AddHours(1), Source = MetricsSource.Manual, UnavailableReason = "not_told" });

        // One that was taken away stands in nobody's way.
        await database.Run($"UPDATE platform_accounts SET is_deleted = true, deleted_at = now(), deleted_by = user_id, access_token = NULL WHERE id = '{posted.Account.Id}'");
        await Accepted(posted.NewAccount(posted.Account.Name, posted.Account.PlatformAccountId));
    }

    private async Task OfDramas(Sample sample)
    {
        await Refused("storyboards_one_paragraph", new Storyboard { DramaId = sample.Drama.Id, ChapterId = sample.Chapter.Id, ParagraphId = sample.Paragraph.Id, StoryboardNumber = 2 });
        await Refused("storyboards_one_number", new Storyboard { DramaId = sample.Drama.Id, ChapterId = sample.Chapter.Id, StoryboardNumber = 1 }, PostgresErrorCodes.ExclusionViolation);
        await Refused("characters_one_name", new Character { DramaId = sample.Drama.Id, Name = "ANNA" });
        await Refused("image_generations_one_active_shot", sample.NewPicture());
        await Accepted(Ended(sample.NewPicture(), "7"));
        await Refused("image_generations_one_task", Ended(sample.NewPicture(), "7"));
        await Accepted(Shown(sample.NewPicture()));
        await Refused("image_generations_one_chosen_shot", Shown(sample.NewPicture()));
        await Accepted(Shown(sample.NewPicture(ofShot: false)));
        await Refused("image_generations_one_chosen_character", Shown(sample.NewPicture(ofShot: false)));
        await Accepted(sample.NewPicture(ofShot: false));
        await Refused("image_generations_one_active_character", sample.NewPicture(ofShot: false));
        await Accepted(Shown(sample.NewShotTake()));
        await Refused("video_generations_one_chosen_shot", Shown(sample.NewShotTake()));
        await Accepted(sample.NewShotTake());
        await Refused("video_generations_one_active_shot", sample.NewShotTake());
    }

    [Fact]
    public async Task Places_in_a_book_are_unique_at_commit_and_free_before()
    {
        await database.Run("DELETE FROM projects");
        var sample = await Sample.Store(database);
        await using var db = database.Open();
        var second = new Chapter { ProjectId = sample.Project.Id, Title = "Two", Content = "", ChapterNumber = 2 };
        db.Add(second);
        await db.SaveChangesAsync();
        await database.Run($"UPDATE chapters SET chapter_number = 3 - chapter_number WHERE project_id = '{sample.Project.Id}'");
        (await database.One<int>($"SELECT chapter_number FROM chapters WHERE id = '{second.Id}'")).ShouldBe(1);

        await Refused("idx_chapter_project_number", new Chapter { ProjectId = sample.Project.Id, Title = "Two", Content = "", ChapterNumber = 2 });
        await Refused("idx_paragraph_chapter_order", new Paragraph { ChapterId = sample.Chapter.Id, Content = "", Language = "en" });
        await Refused("idx_sentence_paragraph_order", new Sentence { ParagraphId = sample.Paragraph.Id, Content = "", Motion = "in" });
    }

    private static ApiConfig Config(Guid owner, string name, bool isDefault, string provider = "custom") =>
        new() { UserId = owner, Name = name, Provider = provider, ServiceType = ServiceType.VideoSynthesis, ApiKey = "cipher", IsDefault = isDefault };

    private static GenerationTask Order(Sample sample, Guid config) => new()
    {
        ProjectId = sample.Project.Id, ChapterId = sample.Chapter.Id, ApiConfigId = config, Language = "en", Output = "1920x1080/full",
        SessionId = "cli:2", Status = OrderStatus.Paused, IsPaused = true,
    };

    private static VideoGenerationJob Attempt(Sample sample, int number) => new()
    {
        TaskId = sample.Order.Id, ScriptId = sample.Chapter.Id, Number = number, SessionId = "cli:2", StartedAt = sample.Attempt.StartedAt,
    };

    private static VideoGenerationJob Failed(VideoGenerationJob attempt)
    {
        (attempt.Status, attempt.EndedAs, attempt.ErrorMessage, attempt.CompletedAt) = (AttemptStatus.Failed, EndedAs.Failed, "x", attempt.StartedAt.AddSeconds(1));
        return attempt;
    }

    private static Take Ended(Take take, string job)
    {
        (take.Status, take.CompletedAt, take.ErrorCode, take.ErrorMsg, take.TaskId) = (TakeStatus.Failed, TimeProvider.System.GetUtcNow(), "x", "x", job);
        return take;
    }

    private static Take Shown(Take take)
    {
        (take.Status, take.CompletedAt, take.LocalPath, take.Chosen) = (TakeStatus.Completed, TimeProvider.System.GetUtcNow(), "/store/take", true);
        return take;
    }

    private static SentenceMedia Unchosen(SentenceMedia media)
    {
        media.Chosen = false;
        return media;
    }

    private static SentenceMedia Chosen(SentenceMedia media)
    {
        media.Chosen = true;
        return media;
    }

    private static ProviderCall Call(Sample sample, CallStatus status) => new()
    {
        OwnerId = sample.Project.OwnerId, ApiConfigId = sample.Order.ApiConfigId, ServiceType = ServiceType.ImageGeneration, Provider = "drawn", Repeatable = true,
        Status = status, InputDigest = sample.Inputs, Request = "{}", Currency = "USD", Node = "here", StartedAt = sample.Attempt.StartedAt, VendorJobId = Guid.NewGuid().ToString(), LookAt = status is CallStatus.Polling ? sample.Attempt.StartedAt : null,
    };

    private static ProviderCall Done(ProviderCall call, Guid asset)
    {
        (call.Units, call.Unit, call.Price, call.ClosedAt, call.AssetId) = (1, "picture", 0, call.StartedAt, asset);
        return call;
    }

    private static MediaStorage Shelf(string place, StorageType area) => new()
    {
        DirectoryPath = place, StorageType = area, CleanupPolicy = """{"max_age_days":null,"max_size_mb":null,"preserve_completed_videos":true}""",
        AccessPermissions = """{"public_read":false,"authenticated_read":true,"admin_write":false}""",
    };

    private async Task Accepted(object row)
    {
        await using var db = database.Open();
        db.Add(row);
        await db.SaveChangesAsync();
    }

    private async Task Refused(string constraint, object row, string state = PostgresErrorCodes.UniqueViolation)
    {
        var failure = await Should.ThrowAsync<Exception>(() => Accepted(row));
        var refused = (failure as PostgresException ?? failure.InnerException as PostgresException).ShouldNotBeNull();
        refused.SqlState.ShouldBe(state, refused.MessageText);
        refused.ConstraintName.ShouldBe(constraint);
    }
}
