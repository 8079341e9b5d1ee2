using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features;
using Reelwright.Features.Accounts;
using Reelwright.Storage;

namespace Reelwright.Tests.Features.Http;

/// <summary>Accounts that are deleted: what goes with them, and what stays.</summary>
[Trait("turn", "d")]
public sealed class AccountDeletionTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task A_person_deletes_their_account_with_all_that_is_theirs_and_only_row_and_ledger_stay()
    {
        var eve = (await server.Join("eve")).Id;
        var (browser, script) = (await server.SignedIn("eve"), await server.WithToken(eve));
        var order = await Order(script, "finished", "It rained. It stopped.");
        await Ended(order);
        using var now = await script.GetAsync("/api/me");
        using var avatar = new HttpRequestMessage(HttpMethod.Put, "/api/me/avatar") { Content = new ByteArrayContent(await Pictures.Draw(Pictures.Red, "me.png")) };
        avatar.Headers.TryAddWithoutValidation("If-Match", now.Headers.ETag!.ToString());
        await script.SendAsync(avatar).Is(200);
        await script.PostAsync("/api/assets", new ByteArrayContent(await Pictures.Draw(Pictures.Red.Replace("red", "blue", StringComparison.Ordinal), "blue.png"))).Is(201);
        var hers = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "Ada's", text = "It stays hers." }).Is(201)).Text("id");
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{hers}/members", new { name = "eve", role = "editor" }).Is(204);
        var thrown = (await script.Send(HttpMethod.Post, "/api/projects/text", new { title = "thrown away", text = "Nobody wants it." }).Is(201)).Text("id");
        await script.Send(HttpMethod.Delete, $"/api/projects/{thrown}", null, ("If-Match", await Version("projects", thrown))).Is(204);
        // One is being made, one is paused.
        await Order(script, "running", string.Concat(Enumerable.Range(1, 60).Select(i => $"The clock struck {i} times. ")));
        var paused = await Order(script, "paused", string.Concat(Enumerable.Range(1, 60).Select(i => $"The bell rang {i} times. ")));
        await script.Send(HttpMethod.Post, $"/api/orders/{paused}/pause").Is(200);
        var files = (await server.Runs.Rows($"select file_path from media_assets where owner_id = '{eve}' union select file_path from projects where owner_id = '{eve}' union select f.file_path from generated_videos f join chapters c on c.id = f.script_id join projects p on p.id = c.project_id where p.owner_id = '{eve}' and f.generation_status = 'COMPLETED'"))
            .ConvertAll(r => (string)r[0]);
        files.Count.ShouldBeGreaterThan(7);
        files.ShouldAllBe(f => File.Exists(f));

        (await browser.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }).Refused(428)).ShouldBe("precondition_required");
        (await browser.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        (await browser.Send(HttpMethod.Delete, "/api/me", new { password = "not the password" }, ("If-Match", await Version("users", eve))).Refused(422)).ShouldBe("password_wrong");
        await browser.GetAsync("/api/me").Is(200);
        await browser.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }, ("If-Match", await Version("users", eve))).Is(204);

        await browser.GetAsync("/api/me").Is(401);
        await script.GetAsync("/api/me").Is(401);
        await IsEmptied(eve);
        (await server.Runs.One<long>($"select count(*) from provider_calls where owner_id = '{eve}' and status = 'done'")).ShouldBeGreaterThan(3);
        (await server.Runs.One<long>($"select count(*) from api_configs where user_id = '{eve}' and id not in (select api_config_id from provider_calls)")).ShouldBe(0);
        (await server.Ada.GetAsync($"/api/projects/{hers}/members").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);
        await server.Ada.GetAsync($"/api/projects/{hers}").Is(200);

        var gone = await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "eve", password = Server.Password }).Is(401);
        var unknown = await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "nobody", password = Server.Password }).Is(401);
        (gone.Text("code"), gone.Text("detail")).ShouldBe((unknown.Text("code"), unknown.Text("detail")));
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "deleted-" + eve, password = Server.Password }).Is(401);
        (await server.Join("eve")).Id.ShouldNotBe(eve);

        await FilesAreGone(files);
    }

    [Fact]
    public async Task Two_last_owners_who_delete_each_other_at_once_leave_one()
    {
        var own = new Server();
        await own.InitializeAsync();
        try
        {
            await own.Runs.Rows("update users set role = 'owner'");
            var owners = (await own.Runs.Rows("select id, xmin::text from users order by created_at")).ConvertAll(r => (Id: (Guid)r[0], Version: uint.Parse((string)r[1], CultureInfo.InvariantCulture)));
            owners.Count.ShouldBe(2);
            var delete = own.App.Services.GetRequiredService<DeleteAccount>();
            var ends = await Task.WhenAll(owners.Select(async by => await Code(() => delete.Other(new Caller(by.Id, UserRole.Owner, "test"), owners.Single(o => o.Id != by.Id).Id, owners.Single(o => o.Id != by.Id).Version, CancellationToken.None))));
            ends.Order(StringComparer.Ordinal).ShouldBe(["", "last_owner"]);
            (await own.Runs.One<long>("select count(*) from users where role = 'owner' and is_active")).ShouldBe(1);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_owner_deletes_somebody_elses_account_and_nobody_deletes_the_last_owner()
    {
        var (ada, gil) = (await server.SignedIn("ada"), (await server.Join("gil")).Id);
        var me = (await ada.GetAsync("/api/me").Is(200)).Text("id");
        (await ada.Send(HttpMethod.Delete, $"/api/users/{me}", null, ("If-Match", await Version("users", me))).Refused(409)).ShouldBe("wrong_state");
        (await ada.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }, ("If-Match", await Version("users", me))).Refused(422)).ShouldBe("last_owner");
        (await ada.Send(HttpMethod.Delete, $"/api/users/{gil}").Refused(428)).ShouldBe("precondition_required");
        (await ada.Send(HttpMethod.Delete, $"/api/users/{gil}", null, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        await ada.Send(HttpMethod.Delete, $"/api/users/{gil}", null, ("If-Match", await Version("users", gil))).Is(204);
        await IsEmptied(gil);
        (await ada.GetAsync("/api/users?limit=500").Is(200)).ToString().ShouldNotContain(gil.ToString());
        var tag = ("If-Match", await Version("users", gil));
        (await ada.Send(HttpMethod.Delete, $"/api/users/{gil}", null, tag).Refused(404)).ShouldBe("not_found");
        (await ada.Send(HttpMethod.Patch, $"/api/users/{gil}", new { is_active = true }, tag).Refused(404)).ShouldBe("not_found");
        (await ada.Send(HttpMethod.Post, $"/api/users/{gil}/password-reset").Refused(404)).ShouldBe("not_found");
        await ada.GetAsync("/api/me").Is(200);
        // What deleted accounts are called is nobody's name.
        var link = (await ada.Send(HttpMethod.Post, "/api/invitations", new { email = "mia@example.org" }).Is(201)).Text("link");
        (await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", new { link, username = "Deleted-" + me, password = Server.Password }).Refused(400)).ShouldBe("invalid");
    }

    [Fact]
    public async Task Whoever_runs_the_machine_removes_somebody_by_name_and_an_owner_only_while_there_is_another()
    {
        var hugo = (await server.Join("hugo")).Id;
        await (await server.WithToken(hugo)).Send(HttpMethod.Post, "/api/projects/text", new { title = "his", text = "It was his." }).Is(201);
        var (code, said, error) = await server.Runs.Reel("user", "remove", "HUGO");
        (code, said.Trim(), error).ShouldBe((0, "hugo is deleted, with 1 projects", ""));
        await IsEmptied(hugo);
        (code, _, error) = await server.Runs.Reel("user", "remove", "hugo");
        (code == 0).ShouldBeFalse();
        error.ShouldContain("There is no user 'hugo'");
        (code, _, error) = await server.Runs.Reel("user", "remove", "ada");
        (code == 0).ShouldBeFalse();
        error.ShouldContain("last owner");
        await server.SignedIn("ada");
    }

    [Fact]
    public async Task What_comes_too_late_for_a_deletion_goes_with_the_trash()
    {
        var ines = (await server.Join("ines")).Id;
        await server.Runs.Reel("user", "remove", "ines");
        var late = await server.Added("late.txt", "It was on its way when the account went.");
        await server.Runs.Rows($"update projects set owner_id = '{ines}' where id = '{late}'");
        await server.Ada.Send(HttpMethod.Post, "/api/housekeeping/trash").Is(200);
        await IsEmptied(ines);
    }

    private static async Task<string> Code(Func<Task> work)
    {
        try
        {
            await work();
            return "";
        }
        catch (ReelException refused)
        {
            return refused.Code;
        }
    }

    private static async Task<string> Order(HttpClient by, string title, string text)
    {
        var project = (await by.Send(HttpMethod.Post, "/api/projects/text", new { title, text }).Is(201)).Text("id");
        return (await by.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = Server.Small }).Is(200))[0].Text("order");
    }

    private async Task Ended(string order)
    {
        for (var turn = 0; turn < 600 && await server.Runs.One<long>($"select count(*) from generation_tasks where id = '{order}' and status = 'completed'") == 0; turn++)
        {
            await Task.Delay(100);
        }

        (await server.Runs.One<string>($"select status from generation_tasks where id = '{order}'")).ShouldBe("completed");
    }

    private async Task<string> Version(string table, object id) => $"\"{await server.Runs.One<string>($"select xmin::text from {table} where id = '{id}'")}\"";

    private async Task IsEmptied(Guid user)
    {
        var row = await server.Runs.Rows($"select username, email, password_hash, role, is_active, concat(display_name, avatar_url, preferences, last_login, storage_quota_bytes) from users where id = '{user}'");
        row.Single().ShouldBe([$"deleted-{user}", $"deleted-{user}", "!", "member", false, ""]);
        foreach (var (table, column) in new[] { ("projects", "owner_id"), ("sessions", "user_id"), ("api_tokens", "user_id"), ("project_members", "user_id"), ("access_links", "user_id"), ("idempotency_keys", "user_id"), ("media_assets", "owner_id") })
        {
            (await server.Runs.One<long>($"select count(*) from {table} where {column} = '{user}'")).ShouldBe(0, table);
        }

        (await server.Runs.One<long>($"select count(*) from api_configs where user_id = '{user}' and not (is_deleted and not is_active and api_secret is null)")).ShouldBe(0);
    }

    /// <summary>As if an hour had gone by: then housekeeping takes them, and what the shelves count is what lies there.</summary>
    private async Task FilesAreGone(List<string> files)
    {
        var store = server.App.Services.GetRequiredService<FileStore>();
        foreach (var file in Enum.GetValues<StorageType>().SelectMany(area => Directory.GetFiles(store.FolderOf(area))))
        {
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1));
        }

        await server.Ada.Send(HttpMethod.Post, "/api/housekeeping/sweep").Is(200);
        files.Where(File.Exists).ShouldBeEmpty();
        (await server.App.Services.GetRequiredService<FileScan>().Run(FileScan.Grace, CancellationToken.None)).ShouldAllBe(report => report.Missing.Count == 0 && report.Drift == 0);
        foreach (var area in Enum.GetValues<StorageType>())
        {
            var found = Encoding.UTF8.GetString((await Child.Run("find", [store.FolderOf(area), "-type", "f", "-printf", "%s\n"])).Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var counted = await server.Runs.Rows($"select total_size_bytes, file_count from media_storage where storage_type = '{area.Word()}'");
            counted.Single().ShouldBe([found.Sum(long.Parse), found.Length], area.Word());
        }
    }
}
