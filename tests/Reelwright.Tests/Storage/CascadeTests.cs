using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Tests.Storage;

/// <summary>What goes with what, what stays, and what may not go.</summary>
public sealed class CascadeTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task A_project_takes_everything_of_its_own_and_leaves_the_ledger()
    {
        var sample = await Sample.Store(database);
        (await Should.ThrowAsync<PostgresException>(() => database.Run("DELETE FROM api_configs"))).SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
        await database.Run($"DELETE FROM projects WHERE id = '{sample.Project.Id}'");
        foreach (var table in new[] { "chapters", "paragraphs", "sentences", "generation_tasks", "video_generation_jobs", "attempt_stages", "progress_events", "timelines", "generated_videos", "media_assets", "film_assets", "sentence_media", "dramas", "storyboards", "characters", "storyboard_characters", "image_generations" })
        {
            (await database.One<long>($"SELECT count(*) FROM {table}")).ShouldBe(0, table);
        }

        (await database.Rows("SELECT project_id, task_id, job_id, sentence_id, asset_id FROM provider_calls")).Single().ShouldBe([null, null, null, null, null]);
        (await database.Rows("SELECT digest FROM file_blobs WHERE reference_count <> 0 AND area <> 'TEMP'")).ShouldBeEmpty();
        (await Should.ThrowAsync<PostgresException>(() => database.Run("DELETE FROM users"))).SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
    }

    [Fact]
    public async Task A_user_takes_projects_and_makers()
    {
        await Sample.Store(database);
        await using var db = database.Open();
        var user = new User { Username = "dora", Email = "dora@example.org", PasswordHash = "!" };
        var project = new Project { OwnerId = user.Id, Title = "x", FileName = "x", FilePath = "/x", FileDigest = Sample.Name("book") };
        var config = new ApiConfig { UserId = user.Id, Name = "x", Provider = "custom", ApiKey = "cipher" };
        db.AddRange(user, project, config);
        await db.SaveChangesAsync();
        await database.Run($"DELETE FROM users WHERE id = '{user.Id}'");
        (await db.Projects.CountAsync(x => x.Id == project.Id)).ShouldBe(0);
        (await db.ApiConfigs.CountAsync(x => x.Id == config.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task An_attempt_takes_its_assets_but_not_what_another_attempt_uses()
    {
        var first = await Sample.Store(database);
        var second = await Sample.Store(database);
        await using var db = database.Open();
        // The second film uses the first one's voice; nobody uses its picture but its own film and sentence.
        db.Add(new FilmAsset { FilmId = second.Film.Id, AssetId = first.Voice.Id, Role = FilmRole.Voice });
        await db.SaveChangesAsync();
        await database.Run($"DELETE FROM projects WHERE id = '{first.Project.Id}'");
        (await database.Rows($"SELECT id, generation_job_id FROM media_assets WHERE id IN ('{first.Voice.Id}', '{first.Picture.Id}')")).Single().ShouldBe([first.Voice.Id, second.Attempt.Id]);

        await database.Run($"DELETE FROM projects WHERE id = '{second.Project.Id}'");
        (await database.One<long>($"SELECT count(*) FROM media_assets WHERE id = '{first.Voice.Id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_voice_shared_with_another_chapter_passes_to_that_chapters_oldest_attempt()
    {
        var first = await Sample.Store(database);
        var second = await Sample.Store(database);
        await using var db = database.Open();
        await db.SentenceMedia.Where(x => x.SentenceId == second.Sentence.Id && x.Slot == MediaSlot.Voice).ExecuteUpdateAsync(x => x.SetProperty(y => y.AssetId, first.Voice.Id));
        await Should.ThrowAsync<PostgresException>(() => database.Run($"DELETE FROM video_generation_jobs WHERE id = '{second.Attempt.Id}'"));
        await database.Run($"DELETE FROM chapters WHERE id = '{first.Chapter.Id}'");
        (await database.One<Guid>($"SELECT generation_job_id FROM media_assets WHERE id = '{first.Voice.Id}'")).ShouldBe(second.Attempt.Id);
    }

    [Fact]
    public async Task Two_chapters_of_one_project_that_share_a_voice_go_together()
    {
        var sample = await Sample.Store(database);
        await using var db = database.Open();
        var chapter = new Chapter { ProjectId = sample.Project.Id, Title = "Two", Content = "", ChapterNumber = 2, Status = ChapterStatus.Confirmed, IsConfirmed = true, ConfirmedAt = sample.Chapter.ConfirmedAt };
        var order = new GenerationTask { ProjectId = sample.Project.Id, ChapterId = chapter.Id, ApiConfigId = sample.Order.ApiConfigId, Language = "en", Output = "1920x1080/full", SessionId = "cli:1" };
        var attempt = new VideoGenerationJob { TaskId = order.Id, ScriptId = chapter.Id, Number = 1, SessionId = "cli:1", StartedAt = sample.Attempt.StartedAt };
        var film = Sample.NewFilm(attempt);
        db.AddRange(chapter, order, attempt, film, new FilmAsset { FilmId = film.Id, AssetId = sample.Voice.Id, Role = FilmRole.Voice });
        await db.SaveChangesAsync();
        await Should.ThrowAsync<PostgresException>(() => database.Run($"DELETE FROM generation_tasks WHERE project_id = '{sample.Project.Id}'"));
        await database.Run($"DELETE FROM projects WHERE id = '{sample.Project.Id}'");
        (await database.One<long>($"SELECT count(*) FROM media_assets WHERE id = '{sample.Voice.Id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task An_attempt_whose_asset_is_still_chosen_can_not_be_deleted()
    {
        var sample = await Sample.Store(database);
        var refused = await Should.ThrowAsync<PostgresException>(() => database.Run($"DELETE FROM video_generation_jobs WHERE id = '{sample.Attempt.Id}'"));
        refused.ConstraintName.ShouldBe("sentence_media_asset_id_fkey");
        (await database.One<long>($"SELECT count(*) FROM video_generation_jobs WHERE id = '{sample.Attempt.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task An_order_belongs_to_its_chapters_project_and_an_attempt_to_its_orders_chapter()
    {
        var first = await Sample.Store(database);
        var second = await Sample.Store(database);
        (await Should.ThrowAsync<PostgresException>(() => database.Run($"UPDATE generation_tasks SET project_id = '{second.Project.Id}' WHERE id = '{first.Order.Id}'"))).ConstraintName.ShouldBe("generation_tasks_chapter_id_project_id_fkey");
        (await Should.ThrowAsync<PostgresException>(() => database.Run($"UPDATE video_generation_jobs SET script_id = '{second.Chapter.Id}' WHERE id = '{first.Attempt.Id}'"))).ConstraintName.ShouldBe("video_generation_jobs_task_id_script_id_fkey");
    }
}
