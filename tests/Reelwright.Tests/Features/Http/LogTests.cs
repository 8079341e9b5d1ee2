using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Records;

namespace Reelwright.Tests.Features.Http;

/// <summary>What happened is found in the log again.</summary>
public sealed class LogTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    private static readonly object Small = new { resolution = "128x72", fps = 24, quality = "draft", confirm = true };

    [Fact]
    public async Task A_refused_request_is_found_by_the_id_in_its_answer_with_who_asked_from_where()
    {
        var refused = await server.Bob.Send(HttpMethod.Post, "/api/invitations", new { email = "x@example.org" }, ("User-Agent", "a test/1")).Is(403);
        var line = (await Lines($"request_id={refused.Text("request_id")}")).ShouldHaveSingleItem();
        line.Text("message").ShouldStartWith("POST /api/invitations was answered with 403 in ");
        (line.Text("level"), line.Text("category"), line.Text("user_agent"), line.Text("ip_address")).ShouldBe(("info", "api", "a test/1", "127.0.0.1"));
        line.Text("user_id").ShouldBe((await server.Bob.GetAsync("/api/me").Is(200)).Text("id"));
        line.GetProperty("execution_time").GetInt32().ShouldBeGreaterThanOrEqualTo(0);
        line.GetProperty("memory_usage").GetInt64().ShouldBeGreaterThan(0);
        line.Text("module").ShouldEndWith(".RequestLog");
    }

    [Fact]
    public async Task Good_and_bad_sign_ins_are_written_down_without_what_was_typed()
    {
        var dan = await server.Join("dan");
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "dan", password = Server.Password }).Is(200);
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "dan", password = "not his password" }).Is(401);
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "a password in the wrong field", password = "x" }).Is(401);
        var his = await Lines($"user={dan.Id}&category=security");
        his.Select(l => l.Text("message")).ShouldContain(m => m.StartsWith("dan signed in", StringComparison.Ordinal));
        his.Count(l => l.Text("level") is "warning" && l.Text("message").StartsWith("A sign-in as dan was refused", StringComparison.Ordinal)).ShouldBe(1);
        (await Lines("text=nobody known here")).ShouldNotBeEmpty();
        (await Lines("text=wrong field")).ShouldBeEmpty();
        (await Lines("text=not his password")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_is_found_from_the_request_to_the_last_stage()
    {
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "logged", text = "It was written down. All of it." }).Is(201)).Text("id");
        var chapter = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Small).Is(200)).Text("order");
        await server.Runs.Until($"select count(*) from generation_tasks where id = '{order}' and status = 'completed'", 1);
        var lines = await Lines($"task={order}&project={project}&category=task&level=info", until: l => l.Exists(x => x.Text("message").EndsWith(" is completed", StringComparison.Ordinal)));
        lines.Select(l => l.Text("message")).Count(m => m.StartsWith("Stage ", StringComparison.Ordinal)).ShouldBe(6);
        lines.Count(l => l.GetProperty("execution_time").ValueKind == JsonValueKind.Number).ShouldBe(6);
        // One request is behind all of it.
        lines.Select(l => l.Text("request_id")).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        lines.ShouldContain(l => l.Text("message").StartsWith($"Order {order} was placed by ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_is_walked_by_its_cursor_and_cut_by_time_and_severity()
    {
        await server.Runs.Rows("""
            insert into system_logs (id, timestamp, level, category, message)
            select gen_random_uuid(), timestamptz '2020-01-01 00:00Z' + make_interval(secs => n / 3), (array['debug', 'info', 'warning', 'error', 'critical'])[1 + n % 5], 'system', 'walked 100% \_' || n from generate_series(1, 30) n
            """);
        const string Filter = "text=walked%20100%25%20%5C_&until=2020-01-01T00:00:10Z&since=2020-01-01T00:00:01%2B00:00";
        var seen = new List<JsonElement>();
        for (string? after = ""; after is not null;)
        {
            var page = await server.Ada.GetAsync($"/api/logs?{Filter}&limit=4{(after.Length == 0 ? "" : "&after=" + after)}").Is(200);
            seen.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        }

        seen.Count.ShouldBe(27);
        seen.Select(l => l.Text("id")).Distinct(StringComparer.Ordinal).Count().ShouldBe(27);
        seen.Select(l => l.GetProperty("timestamp").GetDateTimeOffset()).ShouldBeInOrder(SortDirection.Descending);
        (await Lines(Filter + "&level=error")).Select(l => l.Text("level")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["critical", "error"]);
        foreach (var wrong in new[] { "level=loud", "category=x", "limit=0", "after=x" })
        {
            await server.Ada.GetAsync("/api/logs?" + wrong).Is(422);
        }

        foreach (var wrong in new[] { "since=yesterday", "user=ada", "task=1" })
        {
            await server.Ada.GetAsync("/api/logs?" + wrong).Is(400);
        }

        (await server.Bob.GetAsync("/api/logs").Refused(403)).ShouldBe("forbidden");
    }

    [Fact]
    public async Task A_text_far_back_in_the_log_is_found_in_parts_and_by_the_verb_at_once()
    {
        await server.Runs.Rows("""
            insert into system_logs (id, timestamp, level, category, message)
            select gen_random_uuid(), now() - make_interval(mins => n), 'info', 'system', case when n > 21000 then 'said far back' else 'said since' end from generate_series(1, 21003) n
            """);
        var first = await server.Ada.GetAsync("/api/logs?text=FAR%20BACK").Is(200);
        first.GetProperty("items").GetArrayLength().ShouldBe(0);
        var second = await server.Ada.GetAsync("/api/logs?text=FAR%20BACK&limit=2&after=" + first.Text("next")).Is(200);
        second.GetProperty("items").EnumerateArray().Select(l => l.Text("message")).ShouldBe(["said far back", "said far back"]);
        var last = await server.Ada.GetAsync("/api/logs?text=FAR%20BACK&limit=2&after=" + second.Text("next")).Is(200);
        last.GetProperty("items").GetArrayLength().ShouldBe(1);
        last.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        var (code, output, _) = await server.Runs.Reel("logs", "--text", "far back", "--limit", "2");
        code.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.EndsWith("said far back", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task The_verb_shows_the_same_lines()
    {
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "ada", password = "mistyped it" }).Is(401);
        await Lines("text=ada");
        var (code, output, error) = await server.Runs.Reel("logs", "--level", "warning", "--category", "security", "--limit", "500");
        (code, error).ShouldBe((0, ""));
        output.ShouldContain("warning  security A sign-in as ada was refused");
        (await server.Runs.Reel("logs", "--json", "--limit", "1")).Output.ShouldContain("\"category\":");
        (await server.Runs.Reel("logs", "--level", "loud")).Error.ShouldStartWith("reel: word_unknown: ");
    }

    private async Task<List<JsonElement>> Lines(string filter, Func<List<JsonElement>, bool>? until = null)
    {
        for (var turn = 0; ; turn++)
        {
            await server.App.Services.GetRequiredService<LogSink>().Flush(CancellationToken.None);
            var lines = (await server.Ada.GetAsync($"/api/logs?limit=500&{filter}").Is(200)).GetProperty("items").EnumerateArray().ToList();
            if (until is null || until(lines) || turn == 100)
            {
                return lines;
            }

            await Task.Delay(100);
        }
    }
}
