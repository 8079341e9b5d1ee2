using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>A status moves only as allowed, once, with its history and the columns that follow from it.</summary>
public sealed class StatusMovesTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Every_noun_moves_with_what_its_checks_ask_for_and_leaves_its_history()
    {
        var sample = await Sample.Store(database);
        await using var db = database.Open();

        (await Move(StatusMoves.Orders, db, sample.Order.Id, OrderStatus.Paused, "lunch")).ShouldBeTrue();
        (await Move(StatusMoves.Orders, db, sample.Order.Id, OrderStatus.Processing)).ShouldBeFalse();
        (await Move(StatusMoves.Orders, db, sample.Order.Id, OrderStatus.Pending)).ShouldBeTrue();
        (await Move(StatusMoves.Orders, db, sample.Order.Id, OrderStatus.Cancelled)).ShouldBeTrue();
        (await Move(StatusMoves.Orders, db, sample.Order.Id, OrderStatus.Pending)).ShouldBeFalse();
        (await Move(StatusMoves.Orders, db, Guid.CreateVersion7(), OrderStatus.Cancelled)).ShouldBeFalse();
        var order = await db.GenerationTasks.SingleAsync(x => x.Id == sample.Order.Id);
        (order.IsPaused, order.IsCancelled, order.CompletedAt is not null).ShouldBe((false, true, true));

        (await Move(StatusMoves.Attempts, db, sample.Attempt.Id, AttemptStatus.VideoComposition)).ShouldBeTrue();
        (await Move(StatusMoves.Attempts, db, sample.Attempt.Id, AttemptStatus.Completed,
            also: $$"""resource_usage = {{"""{"generation_time_seconds":1,"peak_memory_mb":2,"disk_space_used_mb":3,"cpu_time_seconds":4}"""}}::jsonb""")).ShouldBeTrue();
        (await db.VideoGenerationJobs.SingleAsync(x => x.Id == sample.Attempt.Id)).ProgressPercentage.ShouldBe(100);

        (await Move(StatusMoves.Films, db, sample.Film.Id, FilmStatus.Completed, also: $"file_size = {10L}, digest = {Sample.Name("film")}")).ShouldBeTrue();
        (await Move(StatusMoves.Chapters, db, sample.Chapter.Id, ChapterStatus.Completed)).ShouldBeTrue();
        (await Move(StatusMoves.Chapters, db, sample.Chapter.Id, ChapterStatus.Pending)).ShouldBeTrue();
        (await Move(StatusMoves.Chapters, db, sample.Chapter.Id, ChapterStatus.Confirmed)).ShouldBeTrue();
        (await Move(StatusMoves.Sentences, db, sample.Sentence.Id, SentenceStatus.Processing)).ShouldBeTrue();
        (await Move(StatusMoves.Sentences, db, sample.Sentence.Id, SentenceStatus.Failed, also: $"error_message = {"no voice"}, retry_count = retry_count + {1}, edited_prompt = {(string?)null}")).ShouldBeTrue();
        (await Move(StatusMoves.Projects, db, sample.Project.Id, ProjectStatus.Completed)).ShouldBeTrue();
        (await Move(StatusMoves.Clips, db, sample.Clip.Id, ClipStatus.Completed)).ShouldBeFalse();
        (await Move(StatusMoves.Clips, db, sample.Clip.Id, ClipStatus.Failed, also: $"error_message = {"no maker"}")).ShouldBeTrue();
        (await db.Sentences.SingleAsync(x => x.Id == sample.Sentence.Id)).RetryCount.ShouldBe(1);

        var history = await db.StatusChanges.Where(x => x.Actor == "anna").OrderBy(x => x.Id).ToListAsync();
        history.Select(x => $"{x.Noun} {x.FromStatus} {x.ToStatus}").ShouldBe([
            "generation_tasks processing paused", "generation_tasks paused pending", "generation_tasks pending cancelled",
            "video_generation_jobs MEDIA_GENERATION VIDEO_COMPOSITION", "video_generation_jobs VIDEO_COMPOSITION COMPLETED",
            "generated_videos GENERATING COMPLETED", "chapters processing completed", "chapters completed pending", "chapters pending confirmed",
            "sentences pending processing", "sentences processing failed", "projects generating completed", "videos queued failed"]);
        history[0].Reason.ShouldBe("lunch");
        history[0].NounId.ShouldBe(sample.Order.Id.ToString());
        await One_of_many_movers_wins(sample.Project.Id);
        await A_move_that_is_rolled_back_leaves_no_history(sample.Project.Id);
        await A_failed_attempt_says_why(sample);
    }

    [Fact]
    public async Task A_node_whose_clock_lags_ends_nothing_before_it_began()
    {
        var sample = await Sample.Store(database);
        await using var db = database.Open();
        (await StatusMoves.Orders.Move(db, sample.Order.Id, OrderStatus.Cancelled, "bea", null, new Lagging(), CancellationToken.None)).ShouldBeTrue();
        (await StatusMoves.Films.Move(db, sample.Film.Id, FilmStatus.Completed, "bea", null, new Lagging(), CancellationToken.None,
            $"file_size = {10L}, digest = {Sample.Name("film")}")).ShouldBeTrue();
        (await StatusMoves.Attempts.Move(db, sample.Attempt.Id, AttemptStatus.Failed, "bea", null, new Lagging(), CancellationToken.None,
            $"error_message = {"cancelled by bea"}, ended_as = {EndedAs.Cancelled.Word()}")).ShouldBeTrue();
    }

    private static Task<bool> Move<T>(StatusMoves<T> noun, ReelDb db, Guid id, T to, string? reason = null, FormattableString? also = null) where T : struct, Enum =>
        noun.Move(db, id, to, "anna", reason, TimeProvider.System, CancellationToken.None, also);

    private async Task One_of_many_movers_wins(Guid project)
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = database.Open();
            return await Move(StatusMoves.Projects, db, project, ProjectStatus.Generating);
        })));
        won.Count(x => x).ShouldBe(1);
    }

    private async Task A_move_that_is_rolled_back_leaves_no_history(Guid project)
    {
        await using var db = database.Open();
        await using (await db.Database.BeginTransactionAsync())
        {
            (await Move(StatusMoves.Projects, db, project, ProjectStatus.Failed)).ShouldBeTrue();
        }

        (await db.StatusChanges.CountAsync(x => x.ToStatus == "failed" && x.Noun == "projects")).ShouldBe(0);
    }

    private async Task A_failed_attempt_says_why(Sample sample)
    {
        await using var db = database.Open();
        db.Add(new VideoGenerationJob
        {
            Id = Guid.CreateVersion7(), TaskId = sample.Order.Id, ScriptId = sample.Chapter.Id, Number = 2, SessionId = "cli:1", StartedAt = TimeProvider.System.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        var second = await db.VideoGenerationJobs.SingleAsync(x => x.Number == 2);
        (await Should.ThrowAsync<PostgresException>(() => Move(StatusMoves.Attempts, db, second.Id, AttemptStatus.Failed))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await Move(StatusMoves.Attempts, db, second.Id, AttemptStatus.Failed, also: $"error_message = {"paused by anna"}, ended_as = {EndedAs.Paused.Word()}")).ShouldBeTrue();
    }

    private sealed class Lagging : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
