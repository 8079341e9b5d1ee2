using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>What the database keeps true of posts, their accounts and what was posted, whoever writes.</summary>
public sealed class PublishedRowsTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Old = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_post_is_told_by_the_word_of_its_state_and_by_no_other()
    {
        var posted = await Posted.Store(database, await Sample.Store(database));
        foreach (var state in Enum.GetValues<PublicationState>())
        {
            foreach (var status in Enum.GetValues<PublicationStatus>())
            {
                var sql = $"UPDATE publication_records SET state = '{state.Word()}', status = '{status.Word()}', error_code = {(status is PublicationStatus.Failed ? "'x'" : "NULL")}, published_at = now(), platform_url = 'x' WHERE id = '{posted.Post.Id}'";
                if (status == PublicationMoves.Status(state))
                {
                    await database.Run(sql);
                }
                else
                {
                    (await Should.ThrowAsync<PostgresException>(() => database.Run(sql))).ConstraintName.ShouldBe("publication_records_word", $"{state} {status}");
                }
            }
        }
    }

    [Fact]
    public async Task A_post_moves_with_the_word_of_its_state_and_leaves_its_history()
    {
        var posted = await Posted.Store(database, await Sample.Store(database));
        await using var db = database.Open();
        foreach (var from in Enum.GetValues<PublicationState>())
        {
            foreach (var to in Enum.GetValues<PublicationState>())
            {
                await database.Run($"UPDATE publication_records SET state = '{from.Word()}', status = '{PublicationMoves.Status(from).Word()}', error_code = {(PublicationMoves.Status(from) is PublicationStatus.Failed ? "'x'" : "NULL")}, published_at = now(), platform_url = 'x' WHERE id = '{posted.Post.Id}'");
                var error = PublicationMoves.Status(to) is PublicationStatus.Failed ? "x" : null;
                var moved = await StatusMoves.Publications.Move(db, posted.Post.Id, to, "anna", "looked", TimeProvider.System, CancellationToken.None, $"error_code = {error}");
                moved.ShouldBe(PublicationMoves.MayMove(from, to), $"{from} {to}");
                if (moved)
                {
                    (await database.Rows($"SELECT state, status FROM publication_records WHERE id = '{posted.Post.Id}'")).Single().ShouldBe([to.Word(), PublicationMoves.Status(to).Word()]);
                    (await database.Rows($"SELECT from_status, to_status FROM status_changes WHERE noun = 'publication_records' AND noun_id = '{posted.Post.Id}' ORDER BY id DESC LIMIT 1")).Single().ShouldBe([from.Word(), to.Word()]);
                }
            }
        }
    }

    [Theory]
    [InlineData("DELETE FROM chapters WHERE id = 'CHAPTER'")]
    [InlineData("DELETE FROM projects WHERE id = 'PROJECT'")]
    [InlineData("DELETE FROM generation_tasks WHERE id = 'ORDER'")]
    [InlineData("DELETE FROM video_generation_jobs WHERE id = 'ATTEMPT'")]
    [InlineData("DELETE FROM generated_videos WHERE id = 'FILM'")]
    public async Task A_published_film_keeps_its_row_and_digest_and_no_file_whatever_goes(string gone)
    {
        var (sample, posted) = await Posted.Published(database);
        // Nothing but the film holds what the attempt made.
        await database.Run($"DELETE FROM sentence_media WHERE sentence_id = '{sample.Sentence.Id}'");
        foreach (var (name, id) in new[] { ("CHAPTER", sample.Chapter.Id), ("PROJECT", sample.Project.Id), ("ORDER", sample.Order.Id), ("ATTEMPT", sample.Attempt.Id), ("FILM", sample.Film.Id) })
        {
            gone = gone.Replace($"'{name}'", $"'{id}'", StringComparison.Ordinal);
        }

        await database.Run(gone);
        await KeptWithoutFile(sample);
        var (chapter, project) = (gone.Contains("FROM chapters", StringComparison.Ordinal), gone.Contains("FROM projects", StringComparison.Ordinal));
        await using var db = database.Open();
        var post = await db.PublicationRecords.SingleAsync(p => p.Id == posted.Post.Id);
        (post.FilmId, post.VideoId, post.FilmDigest).ShouldBe((sample.Film.Id, sample.Film.Id, Sample.Name("film")));
        (post.ChapterId, post.ProjectId, post.SeriesId).ShouldBe(((Guid?)(chapter || project ? null : sample.Chapter.Id), (Guid?)(project ? null : sample.Project.Id), (Guid?)(project ? null : posted.Series.Id)));
        // A calendar lets go of a chapter's place, and goes with its project.
        (await db.PublicationSlots.CountAsync(s => s.SeriesId == posted.Series.Id)).ShouldBe(chapter || project ? 0 : 1);
        (await db.PublicationSeries.CountAsync(s => s.Id == posted.Series.Id)).ShouldBe(project ? 0 : 1);
        (await db.PublicationSteps.CountAsync(s => s.PublicationId == post.Id)).ShouldBe(1);
        (await db.VideoMetrics.CountAsync(m => m.PublicationId == post.Id)).ShouldBe(1);
        // Once it is kept, it can't be taken either.
        await database.Run($"DELETE FROM generated_videos WHERE id = '{sample.Film.Id}'");
        await KeptWithoutFile(sample);
    }

    [Fact]
    public async Task Whoever_removes_the_film_of_an_attempt_leaves_the_row_of_one_that_was_published()
    {
        var (sample, _) = await Posted.Published(database);
        await using var db = database.Open();
        await using (var tx = await db.Database.BeginTransactionAsync())
        {
            await AttemptRemoval.Film(db, sample.Attempt.Id, "test", TimeProvider.System, CancellationToken.None);
            await tx.CommitAsync();
        }

        await KeptWithoutFile(sample);

        // Of one that was never posted nothing is left.
        var other = await Sample.Store(database);
        await using (var tx = await db.Database.BeginTransactionAsync())
        {
            await AttemptRemoval.Film(db, other.Attempt.Id, "test", TimeProvider.System, CancellationToken.None);
            await tx.CommitAsync();
        }

        (await database.One<long>($"SELECT count(*) FROM generated_videos WHERE id = '{other.Film.Id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_published_clip_that_leaves_the_trash_keeps_its_row_and_nothing_else()
    {
        var sample = await Sample.Store(database);
        var posted = await Posted.Store(database, sample);
        await using var db = database.Open();
        db.Add(posted.NewPostOfClip());
        await db.SaveChangesAsync();
        var take = await db.VideoGenerations.SingleAsync(t => t.VideoId == sample.Clip.Id);
        (take.Status, take.CompletedAt, take.LocalPath) = (TakeStatus.Completed, Old, "/store/clip.mp4");
        var name = $"clip-{sample.Inputs}";
        await Sample.Blob(db, name, StorageType.Videos);
        var file = Sample.NewAsset(sample.Project.OwnerId, AssetType.VideoClip, SourceType.Generated, null, name);
        (file.VideoGenerationId, file.Duration, file.DurationMs, file.Metadata) = (take.Id, 2, 1500, """{"resolution":"1280x720","fps":24,"codec":"h264"}""");
        db.Add(file);
        await db.SaveChangesAsync();
        await database.Run($"""
            UPDATE videos SET status = 'completed', completed_at = now(), video_url = '{file.UrlPath}', video_file = '{file.FilePath}', duration_seconds = 1.5, file_size = 10, frame_rate = 24, digest = '{file.Digest}',
                is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = user_id WHERE id = '{sample.Clip.Id}'
            """);
        await ClipRemoval.Purge(db, Old.AddDays(1), CancellationToken.None);
        (await database.Rows($"SELECT digest, video_url, video_file, archived_at IS NOT NULL, is_deleted FROM videos WHERE id = '{sample.Clip.Id}'")).Single().ShouldBe([file.Digest, null, null, true, true]);
        (await database.One<long>($"SELECT (SELECT count(*) FROM video_generations WHERE video_id = '{sample.Clip.Id}') + (SELECT count(*) FROM media_assets WHERE id = '{file.Id}')")).ShouldBe(0);
        (await database.One<int>($"SELECT reference_count FROM file_blobs WHERE digest = '{file.Digest}'")).ShouldBe(0);

        // Emptying the trash again finds nothing more to take.
        await ClipRemoval.Purge(db, Old.AddDays(1), CancellationToken.None);
        (await database.One<Guid>($"SELECT clip_id FROM publication_records WHERE video_kind = 'clip' AND account_id = '{posted.Account.Id}'")).ShouldBe(sample.Clip.Id);
    }

    [Fact]
    public async Task A_clip_s_post_names_a_clip_and_a_film_s_a_film()
    {
        var sample = await Sample.Store(database);
        var posted = await Posted.Store(database, sample);
        var (film, clip) = (posted.NewPost("another"), posted.NewPostOfClip());
        (film.VideoId, clip.VideoId) = (sample.Clip.Id, sample.Film.Id);
        (await Refused(film)).ConstraintName.ShouldBe("publication_records_film_id_fkey");
        (await Refused(clip)).ConstraintName.ShouldBe("publication_records_clip_id_fkey");
    }

    [Fact]
    public async Task A_person_with_accounts_stays_and_an_app_leaves_its_accounts()
    {
        var sample = await Sample.Store(database);
        var posted = await Posted.Store(database, sample);
        (await Should.ThrowAsync<PostgresException>(() => database.Run($"DELETE FROM platform_accounts WHERE id = '{posted.Account.Id}'"))).SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
        await database.Run($"DELETE FROM platform_apps WHERE id = '{posted.App.Id}'");
        (await database.Rows($"SELECT app_id FROM platform_accounts WHERE id = '{posted.Account.Id}'")).Single().ShouldBe([null]);
        (await database.One<long>($"SELECT count(*) FROM platform_sign_ins WHERE account_id = '{posted.Account.Id}'")).ShouldBe(0);

        // A post takes its journal, its numbers and its place with it.
        await database.Run($"DELETE FROM publication_records WHERE id = '{posted.Post.Id}'");
        (await database.One<long>($"SELECT (SELECT count(*) FROM publication_steps WHERE publication_id = '{posted.Post.Id}') + (SELECT count(*) FROM video_metrics WHERE publication_id = '{posted.Post.Id}')")).ShouldBe(0);
        (await database.Rows($"SELECT publication_id FROM publication_slots WHERE series_id = '{posted.Series.Id}'")).Single().ShouldBe([null]);
    }

    private async Task KeptWithoutFile(Sample sample)
    {
        (await database.Rows($"SELECT script_id, generation_job_id, digest, area, file_removed_at IS NOT NULL FROM generated_videos WHERE id = '{sample.Film.Id}'")).Single()
            .ShouldBe([null, null, Sample.Name("film"), null, true]);
        (await database.One<long>($"SELECT count(*) FROM film_assets WHERE film_id = '{sample.Film.Id}'")).ShouldBe(0);
        (await database.One<int>($"SELECT reference_count FROM file_blobs WHERE digest = '{Sample.Name("film")}'")).ShouldBe(0);
    }

    private async Task<PostgresException> Refused(object row)
    {
        await using var db = database.Open();
        db.Add(row);
        return (await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync())).InnerException.ShouldBeOfType<PostgresException>();
    }
}
