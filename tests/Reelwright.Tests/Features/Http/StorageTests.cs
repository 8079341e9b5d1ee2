using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;

namespace Reelwright.Tests.Features.Http;

/// <summary>Shelves, quotas, clean-up and housekeeping over HTTP and on the command line.</summary>
public sealed class StorageTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task An_owner_sees_the_shelves_with_their_sizes_and_who_keeps_how_much()
    {
        await Add(server.Ada, "seen", "She saw it. It was hers.");
        var answer = await server.Ada.GetAsync("/api/storage").Is(200);
        var shelves = answer.GetProperty("shelves").EnumerateArray().ToList();
        shelves.ConvertAll(s => s.Text("storage_type")).ShouldBe(["VIDEOS", "IMAGES", "AUDIO", "TEMP", "STOCK"]);
        var stock = shelves.Single(s => string.Equals(s.Text("storage_type"), "STOCK", StringComparison.Ordinal));
        stock.GetProperty("total_size_bytes").ToString().ShouldBe(Directory.GetFiles(stock.Text("directory_path")).Sum(f => new FileInfo(f).Length).ToString(System.Globalization.CultureInfo.InvariantCulture));
        stock.GetProperty("file_count").GetInt32().ShouldBe(Directory.GetFiles(stock.Text("directory_path")).Length);
        stock.GetProperty("access_permissions").GetProperty("admin_write").GetBoolean().ShouldBeTrue();
        answer.GetProperty("users").EnumerateArray().Count(u => string.Equals(u.Text("username"), "bob", StringComparison.Ordinal)).ShouldBe(1);
        var (code, said, error) = await server.Runs.Reel("storage");
        (code, error).ShouldBe((0, ""));
        said.ShouldContain(stock.Text("directory_path"));
        said.ShouldContain("ada keeps ");
    }

    [Fact]
    public async Task A_policy_is_changed_by_the_owner_alone_and_only_to_one_that_can_be()
    {
        const string Temp = "/api/storage/shelves/TEMP";
        var shelf = await server.Ada.GetAsync(Temp).Is(200);
        var tag = ("If-Match", $"\"{shelf.GetProperty("version").GetUInt32()}\"");
        var policy = new { max_age_days = 3, max_size_mb = (int?)null, preserve_completed_videos = true };
        (await server.Bob.Send(HttpMethod.Patch, Temp, new { cleanup_policy = policy }, tag).Refused(403)).ShouldBe("forbidden");
        (await server.Ada.Send(HttpMethod.Patch, Temp, new { cleanup_policy = policy }).Refused(428)).ShouldBe("precondition_required");
        (await server.Ada.Send(HttpMethod.Patch, Temp, new { cleanup_policy = policy with { max_age_days = 0 } }, tag).Refused(422)).ShouldBe("policy_invalid");
        (await server.Ada.Send(HttpMethod.Patch, Temp, new { cleanup_policy = policy }, tag).Is(200)).GetProperty("cleanup_policy").GetProperty("max_age_days").GetInt32().ShouldBe(3);
        (await server.Ada.Send(HttpMethod.Patch, Temp, new { cleanup_policy = policy }, tag).Refused(412)).ShouldBe("precondition_failed");
        (await server.Ada.GetAsync("/api/storage/shelves/temp").Refused(422)).ShouldBe("word_unknown");
    }

    [Fact]
    public async Task A_quota_refuses_what_would_go_beyond_it_and_orders_when_it_is_used_up()
    {
        var carol = await server.Join("carol");
        var client = await server.WithToken(carol.Id);
        await SetQuota(carol.Id, 60);
        await Add(client, "short", "It was a short one.");
        var used = (await client.GetAsync("/api/storage/usage").Is(200)).GetProperty("used_bytes");
        used.ToString().ShouldBe("19");
        (await client.Send(HttpMethod.Post, "/api/projects/text", new { title = "long", text = new string('a', 50) + " b." }).Refused(507)).ShouldBe("quota_exceeded");
        var project = await Add(client, "other", "Another one that just fits, as it is.");
        await SetQuota(carol.Id, 30);
        (await client.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = new { confirm = true } }).Refused(507)).ShouldBe("quota_exceeded");
        await SetQuota(carol.Id, null);
        await client.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = new { confirm = true } }).Is(200);
    }

    [Fact]
    public async Task A_dry_run_is_carried_out_by_its_id()
    {
        await server.Runs.Rows($"insert into file_blobs (digest, area, size_bytes) values ('{new string('1', 64)}', 'TEMP', 5) on conflict do nothing");
        await server.Runs.Rows($"insert into render_parts (input_digest, kind, digest, seconds, last_used_at) values ('long ago', 'segment', '{new string('1', 64)}', 1, now() - interval '99 days')");
        var plan = await server.Ada.Send(HttpMethod.Post, "/api/storage/clean-ups", new { shelves = new[] { "TEMP" } }).Is(201);
        var at = $"/api/storage/clean-ups/{plan.Text("id")}";
        plan.GetProperty("things").GetInt32().ShouldBe(1);
        (await server.Ada.GetAsync(at + "/items").Is(200)).GetProperty("items")[0].Text("id").ShouldBe("long ago");
        (await server.Ada.Send(HttpMethod.Post, at + "/run").Is(200)).GetProperty("removed").GetInt32().ShouldBe(1);
        (await server.Ada.GetAsync(at + "/items").Is(200)).GetProperty("items")[0].Text("outcome").ShouldBe("removed");
        (await server.Ada.Send(HttpMethod.Post, at + "/run").Refused(409)).ShouldBe("wrong_state");
        (await server.Ada.GetAsync("/api/storage/shelves/TEMP").Is(200)).Text("last_cleanup").ShouldNotBeNull();
        (await server.Ada.GetAsync("/api/storage/clean-ups?limit=1").Is(200)).GetProperty("items")[0].Text("id").ShouldBe(plan.Text("id"));
        var (code, said, error) = await server.Runs.Reel("storage", "clean-up");
        (code, error).ShouldBe((0, ""));
        said.ShouldStartWith("clean-up ");
    }

    [Fact]
    public async Task What_nothing_uses_is_listed()
    {
        var id = Guid.CreateVersion7();
        var digest = new string('2', 64);
        await server.Runs.Rows($$"""
            insert into file_blobs (digest, area, size_bytes) values ('{{digest}}', 'IMAGES', 5);
            insert into media_assets (id, owner_id, asset_type, file_path, url_path, metadata, source_type, creation_timestamp, digest)
            values ('{{id}}', '{{server.Installation.Owner}}', 'IMAGE', '/x', '/media/images/x', '{"dimensions":"1x1","format":"png","generation_method":"uploaded"}', 'USER_UPLOADED', now(), '{{digest}}')
            """);
        (await server.Ada.GetAsync("/api/storage/shelves/IMAGES/unused?limit=1").Is(200)).GetProperty("items")[0].Text("id").ShouldBe(id.ToString());
        await server.Runs.Rows($"update users set avatar_url = '/media/images/x' where id = '{server.Installation.Owner}'");
        (await server.Ada.GetAsync("/api/storage/shelves/IMAGES/unused").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);

        // Behind more that is used than one request goes through: it says so, and goes on.
        await server.Runs.Rows($$"""
            set session_replication_role = replica;
            insert into file_blobs (digest, area, size_bytes) select encode(sha256(n::text::bytea), 'hex'), 'IMAGES', 5 from generate_series(1, 21003) n;
            insert into media_assets (id, owner_id, asset_type, file_path, url_path, metadata, source_type, creation_timestamp, digest)
            select gen_random_uuid(), owner_id, asset_type, file_path, case when n > 21000 then '/media/images/y' else url_path end, metadata, source_type, now() + n * interval '1 minute',
                encode(sha256(n::text::bytea), 'hex') from media_assets cross join generate_series(1, 21003) n where id = '{{id}}';
            reset session_replication_role
            """);
        var (found, parts, after) = (new List<string>(), 0, "");
        for (string? next = ""; next is not null && parts < 10; parts++)
        {
            var part = await server.Ada.GetAsync($"/api/storage/shelves/IMAGES/unused?limit=2{after}").Is(200);
            found.AddRange(part.GetProperty("items").EnumerateArray().Select(a => a.Text("url_path")));
            (next, after) = (part.GetProperty("next").GetString(), "&after=" + part.GetProperty("next").GetString());
        }

        found.ShouldBe(["/media/images/y", "/media/images/y", "/media/images/y"]);
        parts.ShouldBe(3);
    }

    [Fact]
    public async Task Jobs_that_keep_house_stand_in_the_scheduler_and_record_what_they_did()
    {
        (await server.Runs.Rows("select job_name from qrtz_triggers where trigger_group = 'housekeeping'")).Select(r => (string)r[0]).Intersect(Words.All<HousekeepingTask>(), StringComparer.Ordinal).Count().ShouldBe(5);
        await server.Runs.Rows("insert into sessions (id, user_id, created_at, last_used_at, expires_at) select gen_random_uuid(), id, now() - interval '99 days', now() - interval '99 days', now() - interval '90 days' from users");
        (await server.Ada.Send(HttpMethod.Post, "/api/housekeeping/records").Is(200)).Text("did").ShouldNotStartWith("0 sessions");
        (await server.Runs.One<long>("select count(*) from sessions where expires_at < now()")).ShouldBe(0);
        foreach (var task in Words.All<HousekeepingTask>())
        {
            (await server.Ada.Send(HttpMethod.Post, "/api/housekeeping/" + task).Is(200)).Text("task").ShouldBe(task);
        }

        var ran = (await server.Ada.GetAsync("/api/housekeeping").Is(200)).GetProperty("items").EnumerateArray().ToList();
        ran.Count.ShouldBeGreaterThan(5);
        ran.ShouldAllBe(run => long.Parse(run.Text("id"), System.Globalization.CultureInfo.InvariantCulture) > 0);
        (await server.Ada.Send(HttpMethod.Post, "/api/storage/scan").Is(200)).GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task A_job_runs_once_in_the_cluster()
    {
        await using var held = await server.Installation.Database.OpenConnectionAsync();
        await using (var take = held.CreateCommand())
        {
            take.CommandText = "select pg_advisory_lock(hashtextextended('sweep', 18))";
            await take.ExecuteNonQueryAsync();
        }

        (await server.App.Services.GetRequiredService<Housekeeper>().Run(HousekeepingTask.Sweep, CancellationToken.None)).ShouldBeNull();
        (await server.Ada.Send(HttpMethod.Post, "/api/housekeeping/sweep").Refused(409)).ShouldBe("wrong_state");
    }

    private static async Task<string> Add(HttpClient client, string title, string text) =>
        (await client.Send(HttpMethod.Post, "/api/projects/text", new { title, text }).Is(201)).Text("id");

    private async Task SetQuota(Guid user, long? bytes)
    {
        var people = await server.Ada.GetAsync("/api/users").Is(200);
        var etag = people.GetProperty("items").EnumerateArray().Single(p => p.GetProperty("id").GetGuid() == user).Text("etag");
        await server.Ada.Send(HttpMethod.Put, $"/api/storage/quotas/{user}", new { bytes }, ("If-Match", etag)).Is(200);
    }
}
