using Reelwright.Features.Accounts;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;

namespace Reelwright.Tests.Features.Http;

/// <summary>Lists in parts: every order of every list tells each row once, however small the parts and however equal the keys.</summary>
public sealed class ListTests(Server server) : IClassFixture<Server>, IAsyncLifetime
{
    // Some are equal without their case, some have the same number of words.
    private static readonly string[] Titles = ["Abend", "abend", "ABEND", "Émile", "émile", "第一天", "The end", "İstanbul", "ıstanbul", "the End", "% of _ all", "Zu Ende"];

    private string project = "";

    public async Task InitializeAsync()
    {
        if (await server.Runs.One<long>("select count(*) from projects") > 0)
        {
            project = await Novel();
            return;
        }

        for (var i = 0; i < Titles.Length; i++)
        {
            await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = Titles[i], text = string.Concat(Enumerable.Repeat($"Number {i}. ", 1 + (i % 3))) }).Is(201);
        }

        var chapters = string.Concat(Enumerable.Range(1, 13).Select(n => $"# {Titles[n % 4]}\n\n{string.Concat(Enumerable.Repeat("It rained. ", 1 + (n % 2)))}\n\n"));
        (await server.Ada.PostAsync("/api/projects?file_name=novel.md", new StringContent(chapters)).Is(201)).Text("id").ShouldNotBeEmpty();
        project = await Novel();
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = new { confirm = true } }).Is(200);
        // As several nodes may write in the same moment.
        await server.Runs.Rows("update projects set created_at = date_trunc('hour', created_at), updated_at = date_trunc('hour', updated_at)");
        await server.Runs.Rows("update generation_tasks set created_at = date_trunc('hour', created_at)");
        foreach (var name in new[] { "Dora", "emil", "Fritz", "gus" })
        {
            await server.Join(name);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Projects_in_every_order_are_told_once_each() => await Whole("/api/projects?", ListProjects.Sorts.Select(s => s.Name), Titles.Length + 1);

    [Fact]
    public async Task Chapters_in_every_order_are_told_once_each() => await Whole($"/api/projects/{project}/chapters?", ListChapters.Sorts.Select(s => s.Name), 13);

    [Fact]
    public async Task Orders_in_every_order_are_told_once_each() => await Whole("/api/orders?", FindOrders.Sorts.Select(s => s.Name), 13);

    [Fact]
    public async Task Users_in_every_order_are_told_once_each() => await Whole("/api/users?", ListUsers.Sorts.Select(s => s.Name), 6);

    [Fact]
    public async Task Tokens_and_sign_ins_in_every_order_are_told_once_each()
    {
        var dora = await server.Runs.One<Guid>("select id from users where username = 'Dora'");
        HttpClient client = null!;
        for (var i = 0; i < 7; i++)
        {
            client = await server.WithToken(dora);
            await server.SignedIn("dora");
        }

        await server.Runs.Rows($"update api_tokens set created_at = date_trunc('hour', created_at) where user_id = '{dora}'");
        await server.Runs.Rows($"update sessions set created_at = date_trunc('hour', created_at), last_used_at = date_trunc('hour', last_used_at) where user_id = '{dora}'");
        await Whole("/api/tokens?", ListTokens.Sorts.Select(s => s.Name), 7, client);
        await Whole("/api/sessions?", ListSessions.Sorts.Select(s => s.Name), 7, client);
        await client.Send(HttpMethod.Delete, "/api/sessions").Is(204);
        await server.Runs.Rows($"delete from api_tokens where user_id = '{dora}'");
    }

    [Fact]
    public async Task Members_are_told_once_each_by_name()
    {
        foreach (var name in new[] { "gus", "Dora", "Fritz", "emil" })
        {
            await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name, role = "viewer" }).Is(204);
        }

        var path = $"/api/projects/{project}/members?";
        (await Told(path, "username")).ShouldBe(["Dora", "emil", "Fritz", "gus"]);
        (await Told(path + "order=desc", "username")).ShouldBe(["gus", "Fritz", "emil", "Dora"]);
        (await Parts(path + "limit=1", "user_id")).ShouldBe(await Told(path, "user_id"));
        (await Parts(path + "limit=3&order=desc", "user_id")).ShouldBe(await Told(path + "order=desc", "user_id"));
        (await server.Ada.GetAsync(path + "after=x").Refused(422)).ShouldBe("page_invalid");
        await server.Runs.Rows("delete from project_members");
    }

    [Fact]
    public async Task What_has_one_order_only_is_told_once_each_too()
    {
        var (thrown, edited) = (await server.Added("thrown.md", string.Concat(Enumerable.Range(1, 7).Select(n => $"# Part {n}\n\nIt rained {n} times.\n\n"))), await server.Added("edited.txt", "It rained. It stopped."));
        foreach (var chapter in (await server.Chapters(thrown))[1..])
        {
            var read = await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200);
            await server.Ada.Send(HttpMethod.Delete, $"/api/chapters/{chapter}", null, ("If-Match", $"\"{read.GetProperty("version").GetUInt32()}\"")).Is(200);
        }

        var sentence = (await server.Ada.GetAsync($"/api/chapters/{(await server.Chapters(edited))[0]}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
        var at = $"/api/sentences/{sentence.Text("id")}";
        for (var turn = 0; turn < 6; turn++)
        {
            sentence = await server.Ada.Send(HttpMethod.Patch, at, new { text = $"It rained {turn} times." }, ("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"")).Is(200);
            await server.Ada.Send(HttpMethod.Post, "/api/housekeeping/records").Is(200);
            await server.Ada.Send(HttpMethod.Post, "/api/storage/clean-ups", new { }).Is(201);
            var gone = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "gone", text = $"Gone, number {turn}." }).Is(201)).Text("id");
            var version = (await server.Ada.GetAsync($"/api/projects/{gone}").Is(200)).GetProperty("version").GetUInt32();
            await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{gone}", null, ("If-Match", $"\"{version}\"")).Is(204);
        }

        // As when a batch was thrown away in one moment.
        await server.Runs.Rows("update projects set deleted_at = date_trunc('hour', deleted_at) where is_deleted");
        await server.Runs.Rows("update clean_ups set created_at = date_trunc('hour', created_at)");
        foreach (var (path, least) in new[] { ($"/api/projects/{thrown}/trash", 6), ("/api/trash/projects", 6), (at + "/edits", 6), ("/api/housekeeping", 6), ("/api/storage/clean-ups", 6) })
        {
            var whole = await Ids(path + "?limit=500");
            whole.Distinct(StringComparer.Ordinal).Count().ShouldBe(whole.Count, path);
            whole.Count.ShouldBeGreaterThanOrEqualTo(least, path);
            foreach (var limit in new[] { 1, 2, 5 })
            {
                (await Parts($"{path}?limit={limit}")).ShouldBe(whole, path);
            }

            (await server.Ada.GetAsync(path + "?after=x").Refused(422)).ShouldBe("page_invalid", path);
        }

        // This class counts its projects.
        await server.Runs.Rows($"delete from projects where id in ('{thrown}', '{edited}') or is_deleted");
    }

    [Fact]
    public async Task A_cursor_is_of_its_list_its_sort_and_its_direction()
    {
        var titles = (await server.Ada.GetAsync("/api/projects?sort=title&limit=2").Is(200)).Text("next");
        await server.Ada.GetAsync($"/api/projects?sort=title&order=asc&after={titles}").Is(200);
        foreach (var other in new[] { "sort=title&order=desc", "sort=words", "sort=created", "limit=3" })
        {
            (await server.Ada.GetAsync($"/api/projects?{other}&after={titles}").Refused(422)).ShouldBe("page_invalid", other);
        }

        var numbers = (await server.Ada.GetAsync($"/api/projects/{project}/chapters?limit=2").Is(200)).Text("next");
        (await server.Ada.GetAsync($"/api/projects?after={numbers}").Refused(422)).ShouldBe("page_invalid");
        foreach (var wrong in new[] { "sort=colour", "order=up", "after=x", "after=", "limit=0", "limit=-1", "limit=501" })
        {
            (await server.Ada.GetAsync("/api/projects?" + wrong).Refused(422)).ShouldBe("page_invalid", wrong);
        }
    }

    [Fact]
    public async Task Titles_go_by_their_letters_whatever_their_case()
    {
        var titles = await Told("/api/projects?sort=title&limit=500", "title");
        titles.Where(t => !t.EndsWith("stanbul", StringComparison.Ordinal)).Select(t => t.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Take(4).ShouldBe(["% of _ all", "abend", "novel", "the end"]);
        (await Told("/api/projects?sort=words&order=desc&limit=1", "title")).ShouldBe(["novel"]);
    }

    [Fact]
    public async Task What_is_looked_for_is_found_and_nothing_else()
    {
        (await Told("/api/projects?text=ABEN", "title")).Order(StringComparer.Ordinal).ShouldBe(["ABEND", "Abend", "abend"]);
        (await Told("/api/projects?text=%25%20of%20_", "title")).ShouldBe(["% of _ all"]);
        (await Told("/api/projects?text=a_b", "title")).ShouldBeEmpty();
        (await Told("/api/projects?type=md&limit=500", "title")).Count.ShouldBe(Titles.Length + 1);
        (await Told("/api/projects?type=epub", "title")).ShouldBeEmpty();
        (await Told("/api/projects?status=completed", "title")).ShouldBeEmpty();
        (await Told("/api/projects?mine=true&limit=500", "title")).Count.ShouldBe(Titles.Length + 1);
        (await Told($"/api/projects/{project}/chapters?text=ABEND", "title")).Count.ShouldBeGreaterThan(6);
        (await Told($"/api/projects/{project}/chapters?confirmed=false", "title")).ShouldBeEmpty();
        (await Told("/api/users?text=DOR", "username")).ShouldBe(["Dora"]);
        (await Told("/api/users?role=owner", "username")).ShouldBe(["ada"]);
        (await Told("/api/users?active=false", "username")).ShouldBeEmpty();
        (await server.Ada.GetAsync("/api/projects?status=colour").Refused(422)).ShouldBe("word_unknown");
        (await Told("/api/projects", "title", server.Bob)).ShouldBeEmpty();
        (await Told("/api/orders", "title", server.Bob)).ShouldBeEmpty();
    }

    private async Task Whole(string path, IEnumerable<string> sorts, int count, HttpClient? by = null)
    {
        var first = true;
        foreach (var sort in sorts)
        {
            var usual = await Ids($"{path}sort={sort}&limit=500", by);
            usual.Distinct(StringComparer.Ordinal).Count().ShouldBe(count, sort);
            var (up, down) = (await Ids($"{path}sort={sort}&order=asc&limit=500", by), await Ids($"{path}sort={sort}&order=desc&limit=500", by));
            up.ShouldBe(down.AsEnumerable().Reverse(), sort);
            (usual.SequenceEqual(up, StringComparer.Ordinal) || usual.SequenceEqual(down, StringComparer.Ordinal)).ShouldBeTrue(sort);
            foreach (var (order, whole) in new[] { ("asc", up), ("desc", down) })
            {
                foreach (var limit in new[] { 1, 2, 5 })
                {
                    (await Parts($"{path}sort={sort}&order={order}&limit={limit}", by: by)).ShouldBe(whole, $"{sort} {order} {limit}");
                }
            }

            (first ? await Ids($"{path}limit=500", by) : usual).ShouldBe(usual, sort);
            first = false;
        }
    }

    private async Task<List<string>> Parts(string path, string field = "id", HttpClient? by = null)
    {
        var ids = new List<string>();
        for (string? after = null; ids.Count < 1000;)
        {
            var page = await (by ?? server.Ada).GetAsync(path + (after is null ? "" : "&after=" + after)).Is(200);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.Text(field)));
            after = page.GetProperty("next").GetString();
            if (after is null)
            {
                break;
            }
        }

        return ids;
    }

    private Task<List<string>> Ids(string path, HttpClient? by = null) => Told(path, "id", by);

    private async Task<List<string>> Told(string path, string field, HttpClient? by = null) =>
        [.. (await (by ?? server.Ada).GetAsync(path).Is(200)).GetProperty("items").EnumerateArray().Select(i => i.Text(field))];

    private async Task<string> Novel() => (await server.Runs.One<Guid>("select id from projects where file_name = 'novel.md'")).ToString();
}
