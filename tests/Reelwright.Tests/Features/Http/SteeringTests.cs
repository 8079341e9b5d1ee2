using System.Text.Json;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Http;

/// <summary>An order's ways by HTTP: ranked, paused, resumed, failed, retried; what it was ordered with, what it used, what became of it.</summary>
[Trait("turn", "b")]
public sealed class SteeringTests(Server server) : IClassFixture<Server>
{
    private const string Calls = "select count(*) from provider_calls where status = 'done' and task_id = ";

    [Fact]
    public async Task A_waiting_order_is_ranked_paused_and_resumed_and_then_it_is_made()
    {
        var (project, chapter, order) = await Ordered("waits.txt", LongBook.Text(4, salt: "waiting"));
        using var read = await server.Ada.GetAsync($"/api/orders/{order}");
        var seen = read.Headers.ETag!.ToString();
        (await Rank(order, 7).Refused(428)).ShouldBe("precondition_required");
        using var ranked = await Rank(order, 7, seen);
        ((int)ranked.StatusCode).ShouldBe(200);
        var now = ranked.Headers.ETag!.ToString();
        now.Equals(seen, StringComparison.Ordinal).ShouldBeFalse();
        (await Rank(order, 8, seen).Refused(412)).ShouldBe("precondition_failed");
        (await Row(order)).GetProperty("priority").GetInt32().ShouldBe(7);
        (await Rank(order, 101, now).Refused(400)).ShouldBe("invalid");

        var paused = (await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/pause").Is(200)).GetProperty("order");
        (paused.Text("status"), paused.GetProperty("is_paused").GetBoolean()).ShouldBe(("paused", true));
        (await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/pause").Refused(409)).ShouldBe("wrong_state");
        var resumed = (await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/resume").Is(200)).GetProperty("order");
        (resumed.Text("status"), resumed.GetProperty("is_paused").GetBoolean(), resumed.GetProperty("priority").GetInt32()).ShouldBe(("pending", false, 7));

        using (Running.Worker(server.Runs))
        {
            var made = await server.Finished(order);
            made.GetProperty("attempts").EnumerateArray().Select(a => a.Text("status")).ShouldBe(["FAILED", "COMPLETED"]);
            var used = made.GetProperty("attempts")[1].GetProperty("resource_usage");
            foreach (var what in new[] { "generation_time_seconds", "cpu_time_seconds", "peak_memory_mb", "disk_space_used_mb" })
            {
                used.GetProperty(what).GetDouble().ShouldBeGreaterThan(0, what);
            }

            (await Rank(order, 1, await Tag(order)).Refused(409)).ShouldBe("wrong_state");
        }

        await Histories(project, chapter, order);
    }

    [Fact]
    public async Task A_failed_order_names_its_sentences_and_a_retry_makes_only_those()
    {
        var (_, chapter, order) = await Ordered("fails.txt", LongBook.Text(6, salt: "failing"));
        var tools = Path.GetDirectoryName(server.Runs.Write("espeak-ng", """
            #!/bin/sh
            text=$(cat)
            case "$text $*" in *" 1002."*|*" 1004."*) echo 'no breath left' >&2; exit 1;; esac
            printf %s "$text" | /usr/bin/espeak-ng "$@"
            """))!;
        File.SetUnixFileMode(Path.Combine(tools, "espeak-ng"), (UnixFileMode)0b111_101_101);
        using (Running.Worker(server.Runs, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}" }))
        {
            await server.Runs.Until($"select count(*) from generation_tasks where id = '{order}' and status = 'failed'", 1);
        }

        var failed = await Row(order);
        var mute = (await Sentences(chapter)).Where((_, i) => i is 2 or 4).Select(s => s.Text("id")).Order(StringComparer.Ordinal);
        var details = failed.GetProperty("error_details").EnumerateArray().ToList();
        details.Select(d => d.Text("sentence")).Order(StringComparer.Ordinal).ShouldBe(mute);
        details.ShouldAllBe(d => d.Text("stage").Length > 0 && d.Text("code").Length > 0 && d.Text("message").Contains("no breath left", StringComparison.Ordinal));
        (failed.GetProperty("failed_sentences").GetInt32(), failed.Text("error_message").Contains("2 of 6", StringComparison.Ordinal)).ShouldBe((2, true));
        var listed = (await server.Ada.GetAsync($"/api/orders?chapter={chapter}").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (listed.Text("id"), listed.Text("error_code")).ShouldBe((order, details[0].Text("code")));
        (await server.Runs.One<long>($"{Calls} '{order}'")).ShouldBe(10);
        var sentence = await server.Ada.GetAsync($"/api/sentences/{details[0].Text("sentence")}/history").Is(200);
        sentence.GetProperty("items")[0].Text("to_status").ShouldBe("failed");

        (await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/retry").Is(200)).GetProperty("order").Text("status").ShouldBe("pending");
        using (Running.Worker(server.Runs))
        {
            var made = (await server.Finished(order)).GetProperty("order");
            made.GetProperty("error_details").ValueKind.ShouldBe(JsonValueKind.Null);
            made.GetProperty("failed_sentences").GetInt32().ShouldBe(0);
        }

        (await server.Runs.One<long>($"{Calls} '{order}'")).ShouldBe(12);
    }

    [Fact]
    public async Task An_order_tells_what_it_was_ordered_with_and_where_each_value_came_from()
    {
        var (_, _, order) = await Ordered("frozen.txt", LongBook.Text(2, salt: "frozen"), settings: true);
        var row = await Row(order);
        var (makers, video) = (row.GetProperty("generation_settings"), row.GetProperty("video_settings"));
        row.Text("api_config_id").ShouldBe(makers.Text("picture_config"));
        (video.GetProperty("width").GetInt32(), video.GetProperty("fps").GetInt32(), video.Text("quality_preset")).ShouldBe((128, 24, "draft"));
        var origins = video.GetProperty("origins").EnumerateObject().Concat(makers.GetProperty("origins").EnumerateObject()).ToDictionary(o => o.Name, o => o.Value.GetString(), StringComparer.Ordinal);
        origins.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["default", "order", "project"]);
        origins.Single(o => string.Equals(o.Value, "project", StringComparison.Ordinal)).Key.ShouldBe("subtitles");
        row.GetProperty("error_details").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    /// <summary>Every move of everything, by whom, the last first.</summary>
    private async Task Histories(string project, string chapter, string order)
    {
        var whole = await server.Ada.GetAsync($"/api/orders/{order}/history").Is(200);
        whole.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        var moves = whole.GetProperty("items").EnumerateArray().ToList();
        moves.Select(m => long.Parse(m.Text("id"), System.Globalization.CultureInfo.InvariantCulture)).ShouldBeInOrder(SortDirection.Descending);
        moves.Where(m => m.Text("noun") is "generation_tasks").Select(m => m.Text("to_status")).ShouldBe(["completed", "processing", "pending", "paused"]);
        moves.Count(m => m.Text("noun") is "video_generation_jobs" && m.Text("to_status") is "COMPLETED").ShouldBe(1);
        var paused = moves.Single(m => m.Text("to_status") is "paused");
        (paused.Text("from_status"), paused.Text("actor"), paused.Text("user")).ShouldBe(("pending", $"user:{server.Installation.Owner}", "ada"));
        moves.Single(m => m.Text("to_status") is "completed").GetProperty("user").ValueKind.ShouldBe(JsonValueKind.Null);

        var seen = new List<string>();
        for (string? after = null; ;)
        {
            var page = await server.Ada.GetAsync($"/api/orders/{order}/history?limit=3{(after is null ? "" : "&after=" + after)}").Is(200);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(m => m.Text("id")));
            if ((after = page.GetProperty("next").GetString()) is null)
            {
                break;
            }
        }

        seen.ShouldBe(moves.Select(m => m.Text("id")));
        (await server.Ada.GetAsync($"/api/orders/{order}/history?after=x").Refused(422)).ShouldBe("page_invalid");

        var of = await Last("chapters", chapter);
        (of.Text("to_status"), of.Text("noun_id")).ShouldBe(("completed", chapter));
        // Whoever ordered with confirm confirmed it: by a token, which is somebody's.
        var confirmed = (await server.Ada.GetAsync($"/api/chapters/{chapter}/history").Is(200)).GetProperty("items").EnumerateArray().Single(m => m.Text("to_status") is "confirmed");
        (confirmed.Text("actor").StartsWith("token:", StringComparison.Ordinal), confirmed.Text("user")).ShouldBe((true, "ada"));
        (await Last("projects", project)).Text("to_status").ShouldBe("completed");
        (await Last("sentences", (await Sentences(chapter))[0].Text("id"))).Text("to_status").ShouldBe("completed");
        var made = await server.Ada.GetAsync($"/api/orders/{order}").Is(200);
        (await Last("films", made.Text("film"))).Text("to_status").ShouldBe("COMPLETED");
        (await Last("attempts", made.GetProperty("attempts")[1].Text("id"))).Text("noun").ShouldBeOneOf("video_generation_jobs", "timelines");
        (await server.Bob.GetAsync($"/api/projects/{project}/history").Refused(404)).ShouldBe("not_found");
    }

    private async Task<JsonElement> Last(string noun, string id) => (await server.Ada.GetAsync($"/api/{noun}/{id}/history?limit=1").Is(200)).GetProperty("items")[0];

    private Task<HttpResponseMessage> Rank(string order, int priority, string? seen = null) =>
        server.Ada.Send(HttpMethod.Put, $"/api/orders/{order}/priority", new { priority }, seen is null ? [] : [("If-Match", seen)]);

    private async Task<string> Tag(string order)
    {
        using var read = await server.Ada.GetAsync($"/api/orders/{order}");
        return read.Headers.ETag!.ToString();
    }

    private async Task<JsonElement> Row(string order) => (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order");

    private async Task<List<JsonElement>> Sentences(string chapter) =>
        [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray())];

    private async Task<(string Project, string Chapter, string Order)> Ordered(string name, string text, bool settings = false)
    {
        var project = await server.Added(name, text);
        if (settings)
        {
            using var read = await server.Ada.GetAsync($"/api/projects/{project}/settings");
            await server.Ada.Send(HttpMethod.Put, $"/api/projects/{project}/settings", new { subtitles = "files" }, ("If-Match", read.Headers.ETag!.ToString())).Is(200);
        }

        var chapter = (await server.Chapters(project))[0];
        return (project, chapter, (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order"));
    }
}
