using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;

namespace Reelwright.Tests.Storage;

/// <summary>Attempts and shots go for good only with what nobody needs, not even somebody who takes it in that very moment.</summary>
public sealed class HeldRemovalTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Old = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_a_drama_comes_to_show_while_the_attempt_that_made_it_is_deleted_stays()
    {
        var sample = await Sample.Store(database);
        var attempt = new VideoGenerationJob
        {
            TaskId = sample.Order.Id, Number = 2, SessionId = "cli:1", ScriptId = sample.Chapter.Id, Status = AttemptStatus.Failed, EndedAs = EndedAs.Failed, ErrorMessage = "No.", StartedAt = Old, CompletedAt = Old.AddSeconds(1),
        };
        var picture = Sample.NewAsset(sample.Project.OwnerId, AssetType.Image, SourceType.Generated, attempt.Id, "picture");
        await using var db = database.Open();
        db.AddRange(attempt, picture);
        await db.SaveChangesAsync();
        await database.During(Shown(sample, picture), async () =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            (await AttemptRemoval.Run(db, attempt.Id, "test", TimeProvider.System, CancellationToken.None)).ShouldBeFalse();
            await tx.CommitAsync();
        });
        await Stays(picture);
    }

    [Fact]
    public async Task A_shot_whose_picture_a_drama_comes_to_show_while_the_trash_is_emptied_stays()
    {
        var sample = await Sample.Store(database);
        await using var db = database.Open();
        var picture = Sample.NewAsset(sample.Project.OwnerId, AssetType.Image, SourceType.Generated, null, "picture");
        picture.ImageGenerationId = await db.ImageGenerations.Where(t => t.StoryboardId == sample.Shot.Id).Select(t => t.Id).SingleAsync();
        db.Add(picture);
        await db.SaveChangesAsync();
        await database.Run($"""
            UPDATE image_generations SET status = 'failed', completed_at = now(), error_code = 'maker_failed', error_msg = 'No.' WHERE id = {picture.ImageGenerationId};
            UPDATE storyboards SET is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = '{sample.Project.OwnerId}' WHERE id = {sample.Shot.Id}
            """);
        await database.During(Shown(sample, picture), async () => (await DramaRemoval.Purge(db, Old.AddDays(1), CancellationToken.None)).ShouldBe(0));
        (await database.One<long>($"SELECT count(*) FROM storyboards WHERE id = {sample.Shot.Id}")).ShouldBe(1);
        await Stays(picture);

        // Once that shows something else, it goes.
        await database.Run($"UPDATE dramas SET thumbnail = NULL WHERE id = {sample.Drama.Id}");
        (await DramaRemoval.Purge(db, Old.AddDays(1), CancellationToken.None)).ShouldBe(1);
        (await database.One<long>($"SELECT count(*) FROM media_assets WHERE id = '{picture.Id}'")).ShouldBe(0);
    }

    /// <summary>What whoever has a drama shown by a picture writes.</summary>
    private static string Shown(Sample sample, MediaAsset picture) =>
        $"SELECT 1 FROM media_assets WHERE id = '{picture.Id}' FOR KEY SHARE; UPDATE dramas SET thumbnail = '{picture.UrlPath}' WHERE id = {sample.Drama.Id}";

    private async Task Stays(MediaAsset picture) => (await database.One<long>($"SELECT count(*) FROM media_assets a JOIN dramas d ON d.thumbnail = a.url_path WHERE a.id = '{picture.Id}'")).ShouldBe(1);
}
