using Reelwright.Pipeline.Housekeeping;
using Reelwright.Pipeline.Takes;

namespace Reelwright.Tests.Storage;

/// <summary>Whoever writes to a take holds its clip, shot or character before it (decision 4): two who meet there wait for each other, and neither for ever.</summary>
public sealed class TakeLockTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Old = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("videos WHERE id = 'CLIP'", "video_generations WHERE id = TAKE", "SELECT fail_take(TAKE, 'maker_failed', 'No.', '{}'::jsonb, 'test', now())")]
    [InlineData("videos WHERE id = 'CLIP'", "video_generations WHERE id = TAKE", "UPDATE provider_calls SET vendor_job_id = 'job TAKE' WHERE video_generation_id = TAKE")]
    [InlineData("storyboards WHERE id = SHOT", "video_generations WHERE id = SHOWN", "SELECT fail_take(SHOWN, 'maker_failed', 'No.', '{}'::jsonb, 'test', now())")]
    [InlineData("storyboards WHERE id = SHOT", "image_generations WHERE id = PICTURE", "SELECT fail_picture_take(PICTURE, 'maker_failed', 'No.', 'test', now())")]
    public async Task A_take_that_moves_by_its_call_waits_for_who_holds_what_it_belongs_to(string place, string take, string moves)
    {
        var sample = await Sample.Store(database);
        var (clips, shots, pictures) = (await Take(sample), 0L, await database.One<long>($"SELECT id FROM image_generations WHERE storyboard_id = {sample.Shot.Id}"));
        await using (var db = database.Open())
        {
            var shown = sample.NewShotTake();
            db.Add(shown);
            await db.SaveChangesAsync();
            shots = shown.Id;
        }

        await database.Run($"UPDATE provider_calls SET video_generation_id = {clips} WHERE project_id = '{sample.Project.Id}'");
        await Meet(Named(place), Named(take), () => database.Run(Named(moves)));

        string Named(string sql) => sql.Replace("CLIP", $"{sample.Clip.Id}", StringComparison.Ordinal).Replace("TAKE", $"{clips}", StringComparison.Ordinal)
            .Replace("SHOT", $"{sample.Shot.Id}", StringComparison.Ordinal).Replace("SHOWN", $"{shots}", StringComparison.Ordinal).Replace("PICTURE", $"{pictures}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_take_that_is_let_out_waits_for_who_holds_its_clip()
    {
        var sample = await Sample.Store(database);
        var (take, call) = (await Take(sample), await database.One<Guid>($"SELECT id FROM provider_calls WHERE project_id = '{sample.Project.Id}'"));
        await Meet($"videos WHERE id = '{sample.Clip.Id}'", $"video_generations WHERE id = {take}", async () =>
        {
            await using var db = database.Open();
            await using var tx = await db.Database.BeginTransactionAsync();
            await new TakeAsker(sample.Project.OwnerId, sample.Project.Id, new TakeKey(take), sample.Clip.Id, "here", TimeProvider.System, CancellationToken.None).Admitted(db, call, CancellationToken.None);
            await tx.CommitAsync();
        });
        (await database.One<string>($"SELECT v.status || ' ' || t.status FROM videos v JOIN video_generations t ON t.video_id = v.id WHERE t.id = {take}")).ShouldBe("processing processing");
    }

    [Fact]
    public async Task A_take_that_is_removed_for_good_waits_for_who_holds_its_clip()
    {
        var sample = await Sample.Store(database);
        var take = await Take(sample);
        await database.Run($"""
            UPDATE video_generations SET status = 'failed', completed_at = now(), error_code = 'maker_failed', error_msg = 'No.', is_deleted = true, deleted_at = '2026-01-02T12:00:00Z', deleted_by = '{sample.Project.OwnerId}'
            WHERE id = {take}
            """);
        await using (var db = database.Open())
        {
            db.Add(sample.NewTake());
            await db.SaveChangesAsync();
        }

        await Meet($"videos WHERE id = '{sample.Clip.Id}'", $"video_generations WHERE id = {take}", async () =>
        {
            await using var db = database.Open();
            (await TakeRemoval.Purge(db, Old.AddDays(1), CancellationToken.None)).ShouldBe(1);
        });
        (await database.One<long>($"SELECT count(*) FROM video_generations WHERE id = {take}")).ShouldBe(0);
    }

    private Task<long> Take(Sample sample) => database.One<long>($"SELECT id FROM video_generations WHERE video_id = '{sample.Clip.Id}'");

    /// <summary>Holds a place, has somebody else wait for that, holds the take too, and lets go: that somebody holds nothing meanwhile.</summary>
    private async Task Meet(string place, string take, Func<Task> other)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var choosing = await connection.BeginTransactionAsync();
        await Hold(place);
        var waiting = other();
        while (await database.One<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
        {
            waiting.IsCompleted.ShouldBeFalse();
            await Task.Delay(20);
        }

        await Hold(take);
        await choosing.CommitAsync();
        await waiting;

        async Task Hold(string rows)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT 1 FROM {rows} FOR UPDATE";
            await command.ExecuteNonQueryAsync();
        }
    }
}
