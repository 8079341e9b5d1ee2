using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>A clip goes for good only when nobody needs its files, not even somebody who takes one in that very moment.</summary>
public sealed class ClipRemovalTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Old = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("UPDATE sentence_media SET chosen = true WHERE asset_id = 'FILE'")]
    [InlineData("INSERT INTO film_assets (film_id, asset_id, role) VALUES ('FILM', 'FILE', 'clip'); SET CONSTRAINTS ALL IMMEDIATE")]
    [InlineData("UPDATE storyboards SET clip_id = 'FILE' WHERE id = SHOT")]
    public async Task What_somebody_takes_of_a_clip_while_the_trash_is_emptied_stays(string taken)
    {
        var sample = await Sample.Store(database);
        var (file, versions) = (await Made(sample), $"SELECT count(*) FROM sentence_media m JOIN media_assets a ON a.id = m.asset_id WHERE a.video_generation_id = (SELECT id FROM video_generations WHERE video_id = '{sample.Clip.Id}')");
        await database.During(taken.Replace("FILE", file.ToString(), StringComparison.Ordinal).Replace("FILM", sample.Film.Id.ToString(), StringComparison.Ordinal).Replace("SHOT", $"{sample.Shot.Id}", StringComparison.Ordinal), Purge);
        (await database.One<long>($"SELECT count(*) FROM videos WHERE id = '{sample.Clip.Id}'")).ShouldBe(1);
        (await database.One<long>($"SELECT count(*) FROM media_assets WHERE id = '{file}'")).ShouldBe(1);
        (await database.One<long>(versions)).ShouldBe(1);
    }

    [Fact]
    public async Task A_clip_that_nobody_takes_goes_with_its_file_and_the_versions_nobody_chose()
    {
        var sample = await Sample.Store(database);
        var file = await Made(sample);
        await Purge();
        (await database.One<long>($"SELECT (SELECT count(*) FROM videos WHERE id = '{sample.Clip.Id}') + (SELECT count(*) FROM media_assets WHERE id = '{file}') + (SELECT count(*) FROM sentence_media WHERE asset_id = '{file}')")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_its_owner_brings_again_while_the_trash_is_emptied_stays_for_the_new_clip()
    {
        var sample = await Sample.Store(database);
        var (first, second, file) = (Guid.CreateVersion7(), Guid.CreateVersion7(), await Stored(sample, SourceType.UserUploaded, null));
        await database.Run(Brought(first, file, sample) + $"; UPDATE videos SET is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = user_id WHERE id = '{first}'");
        await database.During($"SELECT 1 FROM media_assets WHERE id = '{file}' FOR KEY SHARE; {Brought(second, file, sample)}", Purge);
        (await database.Rows($"SELECT v.id FROM videos v JOIN media_assets a ON a.url_path = v.video_url WHERE a.id = '{file}'")).Single().ShouldBe([second]);
    }

    [Fact]
    public async Task A_clip_whose_picture_another_one_begins_with_goes_after_that()
    {
        var (sample, second) = (await Sample.Store(database), Guid.CreateVersion7());
        await Made(sample);
        await using var db = database.Open();
        var frame = Sample.NewAsset(sample.Project.OwnerId, AssetType.Image, SourceType.Generated, null, "picture");
        frame.VideoGenerationId = await db.VideoGenerations.Where(t => t.VideoId == sample.Clip.Id).Select(t => t.Id).SingleAsync();
        db.Add(frame);
        await db.SaveChangesAsync();
        await database.Run($"INSERT INTO videos (id, user_id, prompt, status, completed_at, error_message, is_uploaded, input_image) VALUES ('{second}', '{sample.Project.OwnerId}', 'It rains on.', 'failed', now(), 'No.', true, '{frame.Id}')");
        await Purge();
        (await database.One<long>($"SELECT count(*) FROM videos WHERE id IN ('{sample.Clip.Id}', '{second}')")).ShouldBe(2);
        await database.Run($"UPDATE videos SET is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = user_id WHERE id = '{second}'");
        await Purge();
        (await database.One<long>($"SELECT count(*) FROM videos WHERE id IN ('{sample.Clip.Id}', '{second}')")).ShouldBe(0);
    }

    [Fact]
    public async Task Stock_that_somebody_else_s_drama_shows_or_looks_like_is_needed()
    {
        var (sample, other) = (await Sample.Store(database), Guid.CreateVersion7());
        await using var db = database.Open();
        var stock = Sample.NewAsset(sample.Project.OwnerId, AssetType.Image, SourceType.Stock, null, "book");
        db.Add(stock);
        await db.SaveChangesAsync();
        await database.Run($"INSERT INTO users (id, username, email, password_hash) VALUES ('{other}', 'other', 'other@example.org', '!'); UPDATE dramas SET owner_id = '{other}', thumbnail = '{stock.UrlPath}' WHERE id = {sample.Drama.Id}");
        var need = $"SELECT need_of_asset(a) FROM media_assets a WHERE a.id = '{stock.Id}'";
        (await database.One<string>(need)).ShouldBe("a drama shows it");
        await database.Run($"UPDATE dramas SET thumbnail = NULL WHERE id = {sample.Drama.Id}; UPDATE characters SET reference_images = jsonb_build_array('{stock.UrlPath}') WHERE id = {sample.Person.Id}");
        (await database.One<string>(need)).ShouldBe("a character looks like it");
        await database.Run($"UPDATE characters SET reference_images = '[]' WHERE id = {sample.Person.Id}");
        (await database.Rows(need)).Single().ShouldBe([null]);
    }

    private static string Brought(Guid clip, Guid file, Sample sample) => $"""
        INSERT INTO videos (id, user_id, prompt, status, completed_at, is_uploaded, video_url, video_file, duration_seconds, file_size, frame_rate, digest)
            SELECT '{clip}', '{sample.Project.OwnerId}', 'It rains.', 'completed', now(), true, url_path, file_path, 1.5, 10, 24, digest FROM media_assets WHERE id = '{file}'
        """;

    /// <summary>Has the sample's clip made and thrown away long ago: its file, which is a version of the sentence that nobody has chosen.</summary>
    private async Task<Guid> Made(Sample sample)
    {
        await using var db = database.Open();
        var take = await db.VideoGenerations.SingleAsync(t => t.VideoId == sample.Clip.Id);
        (take.Status, take.CompletedAt, take.LocalPath) = (TakeStatus.Completed, Old, "/store/clip.mp4");
        await db.SaveChangesAsync();
        var file = await Stored(sample, SourceType.Generated, take.Id);
        db.Add(new SentenceMedia { SentenceId = sample.Sentence.Id, AssetId = file, Slot = MediaSlot.Clip, Version = 1, Origin = MediaOrigin.Made, InputDigest = "inputs", FrameSize = "1920x1080" });
        await db.SaveChangesAsync();
        await database.Run($"""
            UPDATE videos v SET status = 'completed', completed_at = now(), video_url = a.url_path, video_file = a.file_path, duration_seconds = 1.5, file_size = 10, frame_rate = 24, digest = a.digest,
                is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = v.user_id FROM media_assets a WHERE a.id = '{file}' AND v.id = '{sample.Clip.Id}'
            """);
        return file;
    }

    private async Task<Guid> Stored(Sample sample, SourceType source, long? take)
    {
        await using var db = database.Open();
        var name = $"clip-{Guid.NewGuid()}";
        await Sample.Blob(db, name, StorageType.Videos);
        var file = Sample.NewAsset(sample.Project.OwnerId, AssetType.VideoClip, source, null, name);
        (file.VideoGenerationId, file.Duration, file.DurationMs, file.Metadata) = (take, 2, 1500, """{"resolution":"1280x720","fps":24,"codec":"h264"}""");
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    }

    private async Task Purge()
    {
        await using var db = database.Open();
        await ClipRemoval.Purge(db, Old.AddDays(1), CancellationToken.None);
    }
}
