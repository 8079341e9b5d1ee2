using System.Text;
using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>Orders by HTTP: once and no more, all or none, and by whom.</summary>
public sealed class OrderTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hundred_identical_posts_at_once_are_one_order_and_a_hundred_equal_answers(bool keyed)
    {
        var chapter = (await Chapters(await Added($"hundred-{keyed}", 1)))[0];
        (string, string)[] headers = keyed ? [("Idempotency-Key", "a hundred " + chapter)] : [];
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small, headers).Is(200)));
        answers.Select(a => a.ToString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from generation_tasks where chapter_id = '{chapter}'")).ShouldBe(1);
        (await server.Runs.One<long>($"select count(*) from video_generation_jobs where script_id = '{chapter}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("cancel", "cancelled")]
    [InlineData("pause", "paused")]
    public async Task An_order_whose_stage_ends_just_then_is_steered_all_the_same(string verb, string status)
    {
        var chapter = (await Chapters(await Added($"just-then-{verb}", 1)))[0];
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order");
        var attempt = await server.Runs.One<Guid>($"select id from video_generation_jobs where task_id = '{order}'");
        (await server.Runs.One<long>($"select count(*) from qrtz_triggers where trigger_name = '{attempt}'")).ShouldBe(1);
        // The scheduler makes the row when it first needs it.
        await server.Runs.Rows("insert into qrtz_locks (sched_name, lock_name) values ('reel', 'TRIGGER_ACCESS') on conflict do nothing");
        await using var connection = await server.Installation.Database.OpenConnectionAsync();
        await using var ending = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            // What the scheduler does once a stage has ended.
            command.CommandText = $"""
                select 1 from qrtz_locks where sched_name = 'reel' and lock_name = 'TRIGGER_ACCESS' for update;
                delete from qrtz_triggers where trigger_name = '{attempt}';
                delete from qrtz_job_details where job_name = '{attempt}'
                """;
            await command.ExecuteNonQueryAsync();
        }

        var steering = server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/{verb}").Is(200);
        await server.Runs.Until("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%qrtz_locks%'", 1, 30);
        await ending.CommitAsync();
        (await steering).GetProperty("order").Text("status").ShouldBe(status);
    }

    [Fact]
    public async Task A_hundred_posts_with_one_key_make_one_token()
    {
        var ada = await server.SignedIn("ada");
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ada.Send(HttpMethod.Post, "/api/tokens", new { name = "once" }, ("Idempotency-Key", "once")).Is(201)));
        answers.Select(a => a.ToString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_maker_of_another_kind_is_no_maker()
    {
        var chapter = (await Chapters(await Added("kinds", 1)))[0];
        var voice = await server.Runs.One<Guid>($"select id from api_configs where user_id = '{server.Installation.Owner}' and service_type = 'audio_generation'");
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { confirm = true, picture_config = voice }).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task Confirming_and_ordering_at_once_do_not_wait_for_each_other_for_ever()
    {
        foreach (var chapter in await Chapters(await Added("at once", 10)))
        {
            var ordering = server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200);
            await server.Ada.Confirm(chapter).Is(204);
            await ordering;
        }
    }

    [Fact]
    public async Task A_key_answers_alike_until_the_request_is_another()
    {
        (string, string) key = ("Idempotency-Key", "one token");
        var (ada, bob) = (await server.SignedIn("ada"), await server.SignedIn("bob"));
        var first = await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "keyed" }, key).Is(201);
        (await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "keyed" }, key).Is(201)).ToString().ShouldBe(first.ToString());
        (await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "other" }, key).Refused(422)).ShouldBe("idempotency_key_reused");
        (await bob.Send(HttpMethod.Post, "/api/tokens", new { name = "keyed" }, key).Is(201)).ToString().Equals(first.ToString(), StringComparison.Ordinal).ShouldBeFalse();
        (await server.Runs.One<long>($"select count(*) from idempotency_keys where answer like '%{first.Text("token")}%'")).ShouldBe(0);
        (await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "keyed" }, ("Idempotency-Key", "two")).Refused(409)).ShouldBe("name_taken");
        (await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "third" }, ("Idempotency-Key", "two")).Is(201)).Text("token").ShouldNotBeEmpty();
        (await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "long" }, ("Idempotency-Key", new string('k', 201))).Refused(422)).ShouldBe("idempotency_key_invalid");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_orders_once_though_the_order_is_cancelled_and_never_anything_else(bool whole)
    {
        var project = await Added($"keyed-{whole}", 2);
        var at = whole ? $"/api/projects/{project}/orders" : $"/api/chapters/{(await Chapters(project))[0]}/orders";
        (string, string) key = ("Idempotency-Key", "an order " + project);
        object Asked(object film) => whole ? new { film } : film;
        var first = await server.Ada.Send(HttpMethod.Post, at, Asked(Server.Small), key).Is(200);
        foreach (var order in (await server.Ada.GetAsync($"/api/orders?project={project}").Is(200)).GetProperty("items").EnumerateArray())
        {
            await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order.Text("id")}/cancel").Is(200);
        }

        (await server.Ada.Send(HttpMethod.Post, at, Asked(Server.Small), key).Is(200)).ToString().ShouldBe(first.ToString());
        (await server.Ada.Send(HttpMethod.Post, at, Asked(new { resolution = "160x90", fps = 24, quality = "draft", confirm = true }), key).Refused(422)).ShouldBe("idempotency_key_reused");
        (await server.Runs.One<long>($"select count(*) from generation_tasks where project_id = '{project}'")).ShouldBe(whole ? 2 : 1);
        // It was the key that held it: without one, what was cancelled is ordered anew.
        (await server.Ada.Send(HttpMethod.Post, at, Asked(Server.Small)).Is(200)).ToString().ShouldNotBe(first.ToString(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_whole_project_is_ordered_or_none_of_it()
    {
        var project = await Added("whole", 3);
        var chapters = await Chapters(project);
        await server.Ada.Confirm(chapters[0]).Is(204);
        var unsure = new { film = new { resolution = "128x72", fps = 24 } };
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/orders", unsure).Refused(409)).ShouldBe("chapter_not_confirmed");
        (await server.Runs.One<long>($"select count(*) from generation_tasks where project_id = '{project}'")).ShouldBe(0);
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { chapters = new[] { Guid.NewGuid() }, film = Server.Small }).Refused(404)).ShouldBe("not_found");
        var ordered = await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = Server.Small }).Is(200);
        ordered.EnumerateArray().Select(o => o.Text("chapter")).ShouldBe(chapters);
        var listed = await server.Ada.GetAsync($"/api/orders?project={project}&active=true&limit=2").Is(200);
        var rest = await server.Ada.GetAsync($"/api/orders?project={project}&active=true&limit=2&after={listed.Text("next")}").Is(200);
        listed.GetProperty("items").EnumerateArray().Concat(rest.GetProperty("items").EnumerateArray()).Select(o => o.Text("id")).Order(StringComparer.Ordinal)
            .ShouldBe(ordered.EnumerateArray().Select(o => o.Text("order")).Order(StringComparer.Ordinal));
        (await server.Bob.GetAsync($"/api/orders?project={project}").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_chapter_that_is_all_ignored_is_left_out_of_the_whole_book()
    {
        var project = await Added("ignored", 2);
        var chapters = await Chapters(project);
        foreach (var p in (await server.Ada.GetAsync($"/api/chapters/{chapters[0]}").Is(200)).GetProperty("paragraphs").EnumerateArray())
        {
            await server.Ada.Send(HttpMethod.Patch, $"/api/paragraphs/{p.Text("id")}", new { action = "ignore" }, ("If-Match", $"\"{p.GetProperty("version").GetUInt32()}\"")).Is(200);
        }

        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/estimate", new { film = Server.Small }).Is(200);
        var ordered = await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = Server.Small }).Is(200);
        ordered.EnumerateArray().Select(o => o.Text("chapter")).ShouldBe([chapters[1]]);
    }

    [Fact]
    public async Task What_is_in_the_trash_or_no_longer_confirmed_is_neither_resumed_nor_retried()
    {
        var project = await Added("left", 2);
        foreach (var (chapter, at) in (await Chapters(project)).Select((c, i) => (c, i)))
        {
            var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order");
            await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
            await server.Runs.Rows($"update generation_tasks set status = 'failed', is_cancelled = false, error_message = 'it broke' where id = '{order}'");
            await server.Runs.Rows(at == 0
                ? $"update chapters set is_deleted = true, deleted_at = now(), deleted_by = '{server.Installation.Owner}' where id = '{chapter}'"
                : $"update chapters set status = 'pending', is_confirmed = false, confirmed_at = null where id = '{chapter}'");
            (await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Refused(409)).ShouldBe(at == 0 ? "wrong_state" : "chapter_not_confirmed");
            (await server.Runs.One<long>($"select count(*) from generation_tasks where id = '{order}' and status = 'failed'")).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("viewer", 403, 403, 200)]
    [InlineData("editor", 403, 403, 200)]
    [InlineData("reviewer", 204, 403, 200)]
    [InlineData("publisher", 403, 403, 200)]
    public async Task A_member_may_do_what_their_role_allows(string role, int confirm, int order, int look)
    {
        var project = await Added("shared-" + role, 1);
        var chapter = (await Chapters(project))[0];
        await server.Bob.GetAsync($"/api/projects/{project}").Is(404);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role }).Is(204);
        await server.Bob.GetAsync($"/api/projects/{project}").Is(look);
        await server.Bob.Confirm(chapter).Is(confirm);
        await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(order);
        (await server.Bob.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "editor" }).Refused(403)).ShouldBe("forbidden");
        (await server.Bob.GetAsync("/api/projects?text=shared-" + role).Is(200)).GetProperty("items").GetArrayLength().ShouldBe(1);
        var bob = (await server.Bob.GetAsync($"/api/projects/{project}/members").Is(200)).GetProperty("items").EnumerateArray().Single().Text("user_id");
        await server.Bob.Send(HttpMethod.Delete, $"/api/projects/{project}/members/{bob}").Is(204);
        await server.Bob.GetAsync($"/api/projects/{project}").Is(404);
    }

    [Fact]
    public async Task A_project_goes_to_the_trash_when_nothing_of_it_is_being_made_and_comes_back_whole()
    {
        var project = await Added("thrown", 1);
        var chapter = (await Chapters(project))[0];
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order");
        (await Throw(project).Refused(409)).ShouldBe("wrong_state");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
        (await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}", null, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        await Throw(project).Is(204);
        foreach (var path in new[] { $"/api/projects/{project}", $"/api/chapters/{chapter}", $"/api/orders/{order}" })
        {
            await server.Ada.GetAsync(path).Is(404);
        }

        (await server.Ada.GetAsync("/api/trash/projects").Is(200)).GetProperty("items").EnumerateArray().Count(p => string.Equals(p.Text("id"), project, StringComparison.Ordinal)).ShouldBe(1);
        (await server.Bob.GetAsync("/api/trash/projects").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);
        await server.Bob.Send(HttpMethod.Post, $"/api/trash/projects/{project}/restore").Is(404);
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/projects/{project}/restore").Is(204);
        (await Chapters(project)).ShouldBe([chapter]);
        var moves = (await server.Ada.GetAsync($"/api/orders/{order}/history").Is(200)).GetProperty("items").EnumerateArray().Where(m => m.Text("noun") is "generation_tasks").Select(m => m.Text("to_status"));
        moves.ShouldBe(["cancelled"]);
    }

    private async Task<HttpResponseMessage> Throw(string project)
    {
        using var read = await server.Ada.GetAsync($"/api/projects/{project}");
        return await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}", null, ("If-Match", read.Headers.ETag!.ToString()));
    }

    private async Task<string> Added(string name, int chapters)
    {
        var text = string.Join('\n', Enumerable.Range(1, chapters).Select(n => $"# Part {n}\n\nThe {n}. part of {name} begins. And it ends.\n"));
        return (await server.Ada.PostAsync($"/api/projects?file_name={name}.md", new ByteArrayContent(Encoding.UTF8.GetBytes(text))).Is(201)).Text("id");
    }

    private async Task<List<string>> Chapters(string project) =>
        [.. (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters").EnumerateArray().Select((JsonElement c) => c.Text("id"))];
}
