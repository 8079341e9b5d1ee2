using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;

namespace Reelwright.Tests.Storage;

/// <summary>What the database keeps true of clips, their takes and their pictures, whoever writes.</summary>
public sealed class ClipRowsTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task A_clip_goes_to_the_trash_with_its_takes_and_its_project_brings_all_of_it_back()
    {
        var sample = await Sample.Store(database);
        var state = $"SELECT s.video_status, t.is_deleted FROM image_video_status s JOIN video_generations t ON t.picture_id = s.asset_id WHERE s.asset_id = '{sample.Picture.Id}'";
        (await database.Rows(state)).Single().ShouldBe(["pending", false]);
        await database.Run($"""
            UPDATE videos SET is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = user_id WHERE id = '{sample.Clip.Id}';
            UPDATE projects SET is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = owner_id WHERE id = '{sample.Project.Id}'
            """);
        (await database.Rows(state)).Single().ShouldBe(["none", true]);
        await database.Run($"UPDATE projects SET is_deleted = false, deleted_at = NULL, deleted_by = NULL WHERE id = '{sample.Project.Id}'");
        (await database.Rows(state)).Single().ShouldBe(["pending", false]);
    }

    [Fact]
    public async Task Takes_of_a_clip_in_the_trash_go_with_it_and_of_those_thrown_away_alone_a_clip_keeps_the_last()
    {
        var sample = await Sample.Store(database);
        var (takes, old) = ($"SELECT string_agg(prompt, ', ' ORDER BY id) FROM video_generations WHERE video_id = '{sample.Clip.Id}'", new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));
        await database.Run($"""
            UPDATE video_generations SET status = 'failed', completed_at = now(), error_code = 'maker_failed', error_msg = 'No.', prompt = 'first' WHERE video_id = '{sample.Clip.Id}';
            INSERT INTO video_generations (drama_id, video_id, api_config_id, provider, prompt, status, completed_at, error_code, error_msg)
                SELECT drama_id, video_id, api_config_id, provider, 'second', status, completed_at, error_code, error_msg FROM video_generations WHERE video_id = '{sample.Clip.Id}';
            UPDATE videos SET status = 'failed', completed_at = now(), error_message = 'No.', is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = user_id WHERE id = '{sample.Clip.Id}'
            """);
        await using var db = database.Open();
        await TakeRemoval.Purge(db, old.AddDays(1), CancellationToken.None);
        (await database.One<string>(takes)).ShouldBe("first, second");
        await database.Run($"""
            UPDATE videos SET is_deleted = false, deleted_at = NULL, deleted_by = NULL WHERE id = '{sample.Clip.Id}';
            UPDATE video_generations SET is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = (SELECT user_id FROM videos WHERE id = '{sample.Clip.Id}') WHERE video_id = '{sample.Clip.Id}'
            """);
        await TakeRemoval.Purge(db, old.AddDays(1), CancellationToken.None);
        (await database.One<string>(takes)).ShouldBe("second");
    }

    [Fact]
    public async Task A_picture_tells_how_often_the_take_of_its_shot_was_begun_again()
    {
        var sample = await Sample.Store(database);
        await using var db = database.Open();
        var take = sample.NewShotTake();
        take.RetryCount = 2;
        db.Add(take);
        await db.SaveChangesAsync();
        (await database.One<int>($"SELECT retry_count FROM image_video_status WHERE asset_id = '{sample.Picture.Id}'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_clip_tells_the_place_of_its_paragraph_and_none_without_one()
    {
        var sample = await Sample.Store(database);
        var place = $"SELECT story_id, paragraph_index FROM videos WHERE id = '{sample.Clip.Id}'";
        (await database.Rows(place)).Single().ShouldBe([sample.Chapter.Id, 0]);
        await database.Run($"UPDATE paragraphs SET order_index = 7 WHERE id = '{sample.Paragraph.Id}'");
        (await database.Rows(place)).Single().ShouldBe([sample.Chapter.Id, 7]);
        await database.Run($"UPDATE paragraphs SET order_index = nextval('taken_out_places') WHERE id = '{sample.Paragraph.Id}'");
        (await database.Rows(place)).Single().ShouldBe([sample.Chapter.Id, null]);
        await database.Run($"UPDATE paragraphs SET order_index = 0 WHERE id = '{sample.Paragraph.Id}'");
        (await database.Rows(place)).Single().ShouldBe([sample.Chapter.Id, 0]);
        await database.Run($"UPDATE videos SET story_id = NULL WHERE id = '{sample.Clip.Id}'");
        (await database.Rows(place)).Single().ShouldBe([null, null]);
        await database.Run($"UPDATE videos SET paragraph_id = '{sample.Paragraph.Id}' WHERE id = '{sample.Clip.Id}'");
        (await database.Rows(place)).Single().ShouldBe([sample.Chapter.Id, 0]);
        await database.Run($"UPDATE videos SET project_id = NULL WHERE id = '{sample.Clip.Id}'");
        (await database.Rows(place)).Single().ShouldBe([null, null]);
    }

    [Fact]
    public async Task A_statement_that_writes_many_paragraphs_touches_only_clips_that_stand_elsewhere_then()
    {
        var sample = await Sample.Store(database);
        await database.Run($"""
            INSERT INTO paragraphs (id, chapter_id, content, language, order_index) VALUES (gen_random_uuid(), '{sample.Chapter.Id}', 'It stopped.', 'en', 1);
            INSERT INTO videos (id, user_id, prompt, status, is_uploaded, project_id, paragraph_id, completed_at, error_message)
                SELECT gen_random_uuid(), v.user_id, 'It stops.', 'failed', true, v.project_id, p.id, now(), 'No.' FROM videos v, paragraphs p
                WHERE v.id = '{sample.Clip.Id}' AND p.chapter_id = '{sample.Chapter.Id}' AND p.order_index = 1
            """);
        var (first, second) = (await Clip(true), await Clip(false));
        first[0].ShouldBe(0);
        second[0].ShouldBe(1);
        await Write("content = content || '!', order_index = order_index");
        (await Clip(true)).ShouldBe(first);
        (await Clip(false)).ShouldBe(second);
        await Write("order_index = 1 - order_index");
        (first, second) = (await Clip(true), await Clip(false));
        first[0].ShouldBe(1);
        second[0].ShouldBe(0);
        await Write("order_index = CASE order_index WHEN 0 THEN 5 ELSE order_index END");
        (await Clip(true)).ShouldBe(first);
        (await Clip(false))[0].ShouldBe(5);

        // Where it stands, and which transaction wrote it.
        async Task<object?[]> Clip(bool samples) => (await database.Rows($"SELECT paragraph_index, xmin::text FROM videos WHERE story_id = '{sample.Chapter.Id}' AND (id = '{sample.Clip.Id}') = {samples}")).Single();

        Task Write(string what) => database.Run($"UPDATE paragraphs SET {what} WHERE chapter_id = '{sample.Chapter.Id}'");
    }

    [Fact]
    public async Task A_shot_goes_to_the_trash_with_its_takes_and_brings_back_what_went_with_it()
    {
        var (sample, old) = (await Sample.Store(database), new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));
        await using var db = database.Open();
        await db.VideoGenerations.Where(t => t.VideoId == sample.Clip.Id).ExecuteDeleteAsync();
        var (alone, take) = (sample.NewShotTake(), sample.NewShotTake());
        (alone.Status, alone.CompletedAt, alone.ErrorCode, alone.ErrorMsg) = (TakeStatus.Failed, old, "maker_failed", "No.");
        (alone.IsDeleted, alone.DeletedAt, alone.DeletedBy) = (true, old.AddDays(10), sample.Project.OwnerId);
        db.Add(alone);
        await db.SaveChangesAsync();
        db.Add(take);
        await db.SaveChangesAsync();
        (await State()).ShouldBe("pending f f");
        await database.Run($"UPDATE storyboards SET is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = '{sample.Project.OwnerId}' WHERE id = {sample.Shot.Id}");
        (await State()).ShouldBe("none t t");
        // They wait for their shot.
        await TakeRemoval.Purge(db, old.AddDays(1), CancellationToken.None);
        await database.Run($"UPDATE storyboards SET is_deleted = false, deleted_at = NULL, deleted_by = NULL WHERE id = {sample.Shot.Id}");
        (await State()).ShouldBe("pending f f");
        (await database.One<bool>($"SELECT is_deleted FROM video_generations WHERE id = {alone.Id}")).ShouldBeTrue();

        Task<string> State() => database.One<string>($"""
            SELECT concat_ws(' ', s.video_status, t.is_deleted, i.is_deleted) FROM image_video_status s JOIN video_generations t ON t.picture_id = s.asset_id JOIN image_generations i ON i.storyboard_id = t.storyboard_id
            WHERE t.id = {take.Id}
            """);
    }

    [Fact]
    public async Task What_somebody_has_a_shot_show_while_the_trash_is_emptied_stays()
    {
        var (sample, old) = (await Sample.Store(database), new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));
        await using var db = database.Open();
        var take = await db.ImageGenerations.SingleAsync(t => t.StoryboardId == sample.Shot.Id);
        (take.IsDeleted, take.DeletedAt, take.DeletedBy) = (true, old, sample.Project.OwnerId);
        var picture = Sample.NewAsset(sample.Project.OwnerId, AssetType.Image, SourceType.Generated, null, "picture");
        picture.ImageGenerationId = take.Id;
        db.Add(picture);
        await db.SaveChangesAsync();

        await using var theirs = database.Open();
        await using var choosing = await theirs.Database.BeginTransactionAsync();
        await theirs.Storyboards.Where(s => s.Id == sample.Shot.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.PictureId, picture.Id));
        await using var mine = database.Open();
        var purge = TakeRemoval.Purge(mine, old.AddDays(1), CancellationToken.None);
        while (await database.One<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
        {
            purge.IsCompleted.ShouldBeFalse();
            await Task.Delay(20);
        }

        await choosing.CommitAsync();
        await purge;
        (await database.One<Guid>($"SELECT picture_id FROM storyboards WHERE id = {sample.Shot.Id}")).ShouldBe(picture.Id);
    }
}
