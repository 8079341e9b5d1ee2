using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features;
using Reelwright.Features.Hosting;
using Reelwright.Features.Orders;
using Reelwright.Media.Film;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>Real films whose attempts share pictures and voices, deleted one by one in any order, and thrown away whole.</summary>
[Trait("turn", "b")]
public sealed class DeletionTests
{
    private const string Text = "# One\n\nThe lamp burned. The sea was calm. Nobody came.\n\n# Two\n\nThe lamp burned. A gull cried.\n";

    [Fact]
    public async Task Attempts_of_a_book_go_in_any_order_and_every_film_left_is_whole()
    {
        await using var runs = await Runs.Open();
        using var host = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        // Three times each chapter: as it is, with another sentence, with its sound in another container.
        (await runs.Make(runs.Write("book.md", Text))).Well();
        (await runs.Make(runs.Write("book.md", Text.Replace("calm", "wild", StringComparison.Ordinal)))).Well();
        (await runs.Make(runs.Write("book.md", Text.Replace("calm", "wild", StringComparison.Ordinal)), "--format", "webm")).Well();
        var attempts = (await runs.Rows("select id from video_generation_jobs")).ConvertAll(r => (Guid)r[0]);
        attempts.Count.ShouldBeGreaterThan(4);
        var caller = new Caller(runs.Installation.Owner, UserRole.Owner, "test");
        foreach (var attempt in attempts.OrderBy(a => Digest.Number("an order " + a)))
        {
            await host.Services.GetRequiredService<DeleteAttempt>().Run(caller, attempt, CancellationToken.None);
            (await Should.ThrowAsync<ReelException>(() => host.Services.GetRequiredService<DeleteAttempt>().Run(caller, attempt, CancellationToken.None))).Code.ShouldBe("not_found");
            await Sweep(runs);
            await FilmsAreWhole(runs);
        }

        // Nothing is left but what sentences have chosen: its attempts are hidden.
        (await runs.One<long>("select count(*) from generated_videos")).ShouldBe(0);
        (await runs.One<long>("select count(*) from media_assets a where not exists (select from sentence_media where asset_id = a.id and chosen)")).ShouldBe(0);
        (await runs.One<long>("select count(*) from video_generation_jobs where deleted_at is null")).ShouldBe(0);
        (await runs.Rows("select distinct status from chapters")).Single().ShouldBe(["confirmed"]);

        // Made again from what the slots still hold: that is the new attempts' now, and nothing has to be hidden for it.
        (await runs.Make(runs.Write("book.md", Text.Replace("calm", "wild", StringComparison.Ordinal)))).Well();
        (await AttemptRemoval.Reap(host.Services.GetRequiredService<IDbContextFactory<ReelDb>>(), TimeProvider.System, CancellationToken.None)).ShouldBeGreaterThan(0);
        (await runs.One<long>("select count(*) from video_generation_jobs where deleted_at is not null")).ShouldBe(0);
        await Sweep(runs);
        await FilmsAreWhole(runs);
    }

    [Fact]
    public async Task A_project_long_in_the_trash_goes_with_its_files_and_what_it_cost_stays_known()
    {
        await using var runs = await Runs.Open();
        using var host = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        (await runs.Make(runs.Write("one.md", Text))).Well();
        (await runs.Make(runs.Write("two.md", Text + "\nAnd then they slept.\n"))).Well();
        // The second book was made from the first one's pictures and voices; its own attempt is then deleted.
        var second = (await runs.Rows("select j.id from video_generation_jobs j join generation_tasks t on t.id = j.task_id join projects p on p.id = t.project_id where p.file_name = 'two.md'")).ConvertAll(r => (Guid)r[0]);
        var caller = new Caller(runs.Installation.Owner, UserRole.Owner, "test");
        await host.Services.GetRequiredService<DeleteAttempt>().Run(caller, second[0], CancellationToken.None);
        var calls = await runs.One<long>("select count(*) from provider_calls");
        await runs.Rows("update projects set is_deleted = true, deleted_by = owner_id, deleted_at = now() - interval '29 days' where file_name = 'one.md'");
        var trash = host.Services.GetRequiredService<Housekeeper>();
        (await trash.Run(HousekeepingTask.Trash, CancellationToken.None))!.Did!.ShouldStartWith("0 projects");
        await runs.Rows("update projects set deleted_at = now() - interval '31 days' where file_name = 'one.md'");
        (await trash.Run(HousekeepingTask.Trash, CancellationToken.None))!.Did!.ShouldStartWith("1 projects");
        (await runs.Rows("select file_name from projects")).Single().ShouldBe(["two.md"]);
        (await runs.One<long>("select count(*) from provider_calls")).ShouldBe(calls);
        await Sweep(runs);
        await FilmsAreWhole(runs);
        (await runs.One<long>("select count(*) from generated_videos where generation_status = 'COMPLETED'")).ShouldBe(1);
        (await runs.One<long>("select count(*) from sentence_media where chosen")).ShouldBe(12);

        await runs.Rows("update projects set is_deleted = true, deleted_by = owner_id, deleted_at = now() - interval '31 days'");
        await trash.Run(HousekeepingTask.Trash, CancellationToken.None);
        await runs.Rows("delete from render_parts");
        await Sweep(runs);
        (await runs.Rows("select storage_type from media_storage where file_count <> 0 or total_size_bytes <> 0")).ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(runs.Data, "media"), "*.*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f).Length > 60).ShouldBeEmpty();
    }

    [Fact]
    public async Task Published_films_that_leave_the_trash_keep_their_rows_and_lose_their_files()
    {
        await using var runs = await Runs.Open();
        using var host = ReelHost.Build(runs.Installation, works: false, LogLevel.Warning);
        (await runs.Make(runs.Write("one.md", Text))).Well();
        (await runs.Make(runs.Write("two.md", "The gull slept.\n"))).Well();
        await runs.Rows("""
            insert into platform_accounts (id, user_id, platform, route, name) select gen_random_uuid(), id, 'youtube', 'assisted', 'By hand' from users;
            insert into publication_records (id, user_id, chapter_id, project_id, video_id, video_kind, film_digest, film_bytes, film_language, platform, account_id, title, tags, attempt_id, content_fingerprint, state, status, published_at)
            select gen_random_uuid(), p.owner_id, c.id, p.id, f.id, 'film', f.digest, f.file_size, f.language, 'youtube', a.id, f.title, '[]', gen_random_uuid(), f.digest, 'published_unlinked', 'published', now()
            from generated_videos f join chapters c on c.id = f.script_id join projects p on p.id = c.project_id cross join platform_accounts a
            """);
        var films = (await runs.Rows("select id, digest from generated_videos order by id")).Select(r => (Id: (Guid)r[0], Digest: (string)r[1])).ToList();
        films.Count.ShouldBe(3);
        // A film, a chapter and a project, long in the trash.
        await runs.Rows("""
            update generated_videos f set is_deleted = true, deleted_by = p.owner_id, deleted_at = now() - interval '31 days' from chapters c join projects p on p.id = c.project_id
            where c.id = f.script_id and p.file_name = 'one.md' and c.chapter_number = 1;
            update chapters c set is_deleted = true, deleted_by = p.owner_id, deleted_at = now() - interval '31 days' from projects p where p.id = c.project_id and p.file_name = 'one.md' and c.chapter_number = 2;
            update projects set is_deleted = true, deleted_by = owner_id, deleted_at = now() - interval '31 days' where file_name = 'two.md'
            """);
        var trash = host.Services.GetRequiredService<Housekeeper>();
        (await trash.Run(HousekeepingTask.Trash, CancellationToken.None))!.Did!.ShouldStartWith("1 projects, 1 chapters, 1 films");
        (await runs.Rows("select id, digest from generated_videos where script_id is null and generation_job_id is null and area is null and file_removed_at is not null order by id"))
            .Select(r => ((Guid)r[0], (string)r[1])).ShouldBe(films);
        (await runs.One<long>("select count(*) from film_assets")).ShouldBe(0);
        (await runs.Rows("select title, chapter_id is null, project_id is null from publication_records p where film_id = video_id order by 1")).Select(r => $"{r[0]} {r[1]} {r[2]}")
            .ShouldBe(["One False False", "Two True False", "two True True"], ignoreOrder: true);
        await Sweep(runs);
        (await runs.One<long>("select count(*) from file_blobs b join generated_videos f using (digest)")).ShouldBe(0);
        (await trash.Run(HousekeepingTask.Trash, CancellationToken.None))!.Did!.ShouldStartWith("0 projects, 0 chapters, 0 films");
    }

    private static async Task Sweep(Runs runs)
    {
        await new FileSweep(runs.Installation.Database, runs.Installation.Files, TimeProvider.System).Run(TimeSpan.Zero, CancellationToken.None);
        var seen = await new FileScan(runs.Installation.Database, runs.Installation.Files, TimeProvider.System).Run(FileScan.Grace, CancellationToken.None);
        seen.ShouldAllBe(r => r.Orphans == 0 && r.Young == 0 && r.Drift == 0 && r.Missing.Count == 0);
    }

    /// <summary>Every film that is there is the bytes that were checked, is what its timeline says, and has all its assets.</summary>
    private static async Task FilmsAreWhole(Runs runs)
    {
        foreach (var row in await runs.Rows("""
            select f.file_path, f.digest, f.format, f.resolution, t.fps, (t.timeline_data -> 'frames')::int, t.audio_track_url is not null
            from generated_videos f join timelines t on t.generation_job_id = f.generation_job_id where f.generation_status = 'COMPLETED'
            """))
        {
            var (path, size) = ((string)row[0], ((string)row[3]).Split('x'));
            (await Digest.OfFile(path)).ShouldBe((string)row[1]);
            var format = new FrameFormat(int.Parse(size[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(size[1], System.Globalization.CultureInfo.InvariantCulture), (int)row[4]);
            await FilmCheck.Check(path, new FilmExpectation(FilmContainer.Of((string)row[2]), format, (int)row[5], (bool)row[6], Marked: true), CancellationToken.None);
        }

        foreach (var row in await runs.Rows("select file_path from media_assets"))
        {
            File.Exists((string)row[0]).ShouldBeTrue((string)row[0]);
        }

        (await runs.Rows("select f.id from film_assets f_a join generated_videos f on f.id = f_a.film_id left join media_assets a on a.id = f_a.asset_id where a.id is null")).ShouldBeEmpty();
    }
}
