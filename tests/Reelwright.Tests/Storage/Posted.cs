using Reelwright.Domain;

namespace Reelwright.Tests.Storage;

/// <summary>What a sample's film is posted by: an account allowed to an app, a calendar with one place, the post with a step and its numbers.</summary>
internal sealed class Posted
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly Sample sample;

    private Posted(Sample sample)
    {
        this.sample = sample;
        var owner = sample.Project.OwnerId;
        App = new PlatformApp { UserId = owner, Platform = PlatformType.YouTube, Name = sample.Inputs, ClientId = "client", ClientSecret = "cipher" };
        Account = NewAccount(sample.Inputs, "UC-" + sample.Inputs);
        Account.AppId = App.Id;
        Series = new PublicationSeries
        {
            UserId = owner, ProjectId = sample.Project.Id, AccountId = Account.Id, Title = "A book, a chapter a day", Language = "en", Output = "1920x1080/full", TimeZone = "Asia/Shanghai",
            TimeOfDay = new TimeOnly(18, 30), StartsOn = new DateOnly(2026, 1, 3), Template = """{"title":"{chapter}"}""",
        };
        Post = NewPost("film");
        Post.SeriesId = Series.Id;
    }

    public PlatformApp App { get; }

    public PlatformAccount Account { get; }

    public PublicationSeries Series { get; }

    public PublicationRecord Post { get; }

    /// <summary>An account by the platform's own API, not stored.</summary>
    public PlatformAccount NewAccount(string name, string? id) => new()
    {
        UserId = sample.Project.OwnerId, Platform = PlatformType.YouTube, Route = PublishingRoute.Official, PlatformAccountId = id, Name = name, AccessToken = "cipher",
    };

    /// <summary>A post of the sample's film, not stored.</summary>
    /// <param name="content">What its content is told by.</param>
    public PublicationRecord NewPost(string content) => new()
    {
        UserId = sample.Project.OwnerId, ChapterId = sample.Chapter.Id, ProjectId = sample.Project.Id, VideoId = sample.Film.Id, VideoKind = VideoKind.Film,
        FilmDigest = Sample.Name("film"), FilmBytes = 10, FilmLanguage = "en", Platform = PlatformType.YouTube, AccountId = Account.Id, Title = "One",
        ContentFingerprint = Sample.Name(content),
    };

    /// <summary>The same of the sample's clip.</summary>
    public PublicationRecord NewPostOfClip()
    {
        var post = NewPost("clip");
        (post.VideoId, post.VideoKind) = (sample.Clip.Id, VideoKind.Clip);
        return post;
    }

    /// <summary>Stores a sample whose film is done, and posted.</summary>
    public static async Task<(Sample Sample, Posted Posted)> Published(PostgresFixture database)
    {
        var done = await Sample.Store(database);
        await database.Run($"UPDATE generated_videos SET digest = '{Sample.Name("film")}', file_size = 10, generation_status = 'COMPLETED', completion_timestamp = now() WHERE id = '{done.Film.Id}'");
        return (done, await Store(database, done));
    }

    /// <summary>Stores it for a sample that is stored.</summary>
    public static async Task<Posted> Store(PostgresFixture database, Sample sample)
    {
        var posted = new Posted(sample);
        await using var db = database.Open();
        db.AddRange(
            posted.App, posted.Account, posted.Series, posted.Post,
            new PlatformSignIn
            {
                State = Sample.Name(sample.Inputs), UserId = sample.Project.OwnerId, AppId = posted.App.Id, AccountId = posted.Account.Id, Verifier = "cipher",
                RedirectUrl = "http://localhost/back", CreatedAt = Noon, ExpiresAt = Noon.AddYears(100),
            },
            new PublicationSlot { SeriesId = posted.Series.Id, Number = 1, ChapterId = sample.Chapter.Id, ScheduledAt = Noon, PublicationId = posted.Post.Id },
            new PublicationStep { PublicationId = posted.Post.Id, AttemptId = posted.Post.AttemptId, Step = PublishStep.Begin, BeganAt = Noon },
            new VideoMetrics { PublicationId = posted.Post.Id, FetchedAt = Noon, Source = MetricsSource.Api, ViewCount = 1, LikeCount = 0, CommentCount = 0, ShareCount = 0 });
        await db.SaveChangesAsync();
        return posted;
    }
}
