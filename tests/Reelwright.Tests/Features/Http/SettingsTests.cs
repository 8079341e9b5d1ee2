using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>Settings on every level, each value with its origin, and what an order would cost.</summary>
public sealed class SettingsTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task The_nearest_level_that_says_something_is_heard_and_every_value_tells_where_it_came_from()
    {
        var project = await server.Added("levels.txt", "Every level says something. The nearest is heard.");
        var chapter = (await server.Chapters(project))[0];
        await Prefer(new { resolution = "640x360", fps = 25, voice = "en-us" });
        var said = await Put($"/api/projects/{project}/settings", new { aspect = "9:16", quality = "draft", sentence_gap = 0.5 }).Is(200);
        said.GetProperty("own").ToString().ShouldContain("9:16");
        await Put($"/api/chapters/{chapter}/settings", new { resolution = "128x72", subtitles = "files" }).Is(200);

        InForce(said)[0].ShouldBe("resolution=1080x1920 project");
        var inForce = InForce(await server.Ada.GetAsync($"/api/chapters/{chapter}/settings").Is(200));
        inForce.ShouldBe(
            ["resolution=128x72 chapter", "fps=25 user", "quality=draft project", "format=mp4 default", "subtitles=files chapter", "include_audio=True default", "voice=en-us user", "sentence_gap=0.5 project"]);

        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { confirm = true, fps = 24 }).Is(200)).Text("order");
        (await server.Runs.One<string>($"select concat_ws(' ', video_settings ->> 'width', video_settings ->> 'fps', video_settings #>> '{{origins,fps}}', video_settings #>> '{{origins,quality}}', generation_settings #>> '{{origins,voice}}', generation_settings ->> 'sentence_gap') from generation_tasks where id = '{order}'"))
            .ShouldBe("128 24 order project user 0.5");
        await server.Finished(order);
        await Prefer(new { });
    }

    [Fact]
    public async Task A_sentence_says_how_it_is_spoken_and_else_its_chapter()
    {
        var project = await server.Added("spoken.txt", "One voice is enough. Another is better.");
        var chapter = (await server.Chapters(project))[0];
        await Put($"/api/chapters/{chapter}/settings", new { voice = "en-gb" }).Is(200);
        var sentence = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
        Named(await server.Ada.GetAsync($"/api/sentences/{sentence.Text("id")}/settings").Is(200)).ShouldBe(["voice=en-gb chapter", "speech_rate=1 default", "pitch=1 default", "volume=1 default"]);
        await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}", new { voice = "en-us", speech_rate = 1.25 }, ("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"")).Is(200);
        Named(await server.Ada.GetAsync($"/api/sentences/{sentence.Text("id")}/settings").Is(200)).ShouldBe(["voice=en-us sentence", "speech_rate=1.25 sentence", "pitch=1 default", "volume=1 default"]);
    }

    [Fact]
    public async Task Settings_that_no_film_can_have_and_things_that_are_not_ones_own_are_refused_on_every_level()
    {
        var project = await server.Added("refused settings.txt", "Nothing of this is possible.");
        var path = $"/api/projects/{project}/settings";
        (await Put(path, new { resolution = "127x71" }).Refused(422)).ShouldBe("resolution_unsupported");
        (await Put(path, new { subtitles = "sideways" }).Refused(422)).ShouldBe("option_unsupported");
        var order = $"/api/chapters/{(await server.Chapters(project))[0]}/orders";
        (await server.Ada.Send(HttpMethod.Post, order, new { subtitle_format = "sub" }).Refused(422)).ShouldBe("option_unsupported");
        (await server.Ada.Send(HttpMethod.Post, order, new { max_retries = 4 }).Refused(400)).ShouldBe("invalid");
        (await Put(path, new { sentence_gap = 11 }).Refused(400)).ShouldBe("invalid");
        (await Put(path, new { picture_config = Guid.NewGuid() }).Refused(404)).ShouldBe("not_found");
        (await Put(path, new { music_asset_id = Guid.NewGuid() }).Refused(404)).ShouldBe("not_found");
        (await Put(path, new { preview = 3 }).Refused(400)).ShouldBe("bad_request");
        (await server.Ada.Send(HttpMethod.Put, path, new { fps = 24 }, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        (await server.Ada.Send(HttpMethod.Put, path, new { fps = 24 }).Refused(428)).ShouldBe("precondition_required");
        (await Prefer(new { fps = 23 }, 422)).Text("code").ShouldBe("fps_unsupported");
        (await Prefer(new { speed = 23 }, 422)).Text("code").ShouldBe("preferences_invalid");
        await server.Bob.GetAsync(path).Is(404);
    }

    [Fact]
    public async Task An_estimate_counts_what_is_still_to_be_made_and_nothing_twice()
    {
        var project = await server.Added("estimate.md", "# One\n\nThis is said twice. This is said once.\n\n# Two\n\nThis is said twice. And this is the end.\n");
        var chapters = await server.Chapters(project);
        var path = $"/api/projects/{project}/estimate";
        var before = await server.Ada.Send(HttpMethod.Post, path, new { film = Server.Small }).Is(200);
        (before.GetProperty("sentences").GetInt32(), before.GetProperty("voices").GetInt32()).ShouldBe((4, 3));
        before.GetProperty("film_seconds").GetDouble().ShouldBeInRange(4, 20);
        before.GetProperty("seconds").GetDouble().ShouldBeGreaterThan(0.2);
        before.GetProperty("costs").GetArrayLength().ShouldBe(0);
        (await server.Runs.One<long>($"select count(*) from generation_tasks where project_id = '{project}'")).ShouldBe(0);

        await server.Finished((await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapters[0]}/orders", Server.Small).Is(200)).Text("order"));
        var done = await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapters[0]}/estimate", Server.Small).Is(200);
        (done.GetProperty("pictures").GetInt32(), done.GetProperty("voices").GetInt32()).ShouldBe((0, 0));
        var after = await server.Ada.Send(HttpMethod.Post, path, new { film = Server.Small }).Is(200);
        after.GetProperty("voices").GetInt32().ShouldBe(1);
        var each = after.GetProperty("chapters").EnumerateArray().Select(c => c.GetProperty("seconds").GetDouble()).ToList();
        each[0].ShouldBeLessThan(each[1]);

        await server.Runs.Rows($$"""
            update api_configs set pricing_model = '[{"model":"any","unit":"character","price":0.001,"currency":"EUR","from":"2026-01-01T00:00:00Z"},
                {"model":"any","unit":"character","price":9,"currency":"EUR","from":"2999-01-01T00:00:00Z"}]'
            where user_id = '{{server.Installation.Owner}}' and service_type = 'audio_generation'
            """);
        var priced = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapters[1]}/estimate", Server.Small).Is(200)).GetProperty("costs")[0];
        (priced.Text("currency"), priced.GetProperty("amount").GetDecimal()).ShouldBe(("EUR", 0.020m));
        await server.Runs.Rows($"update api_configs set pricing_model = null where user_id = '{server.Installation.Owner}'");
    }

    private async Task<JsonElement> Prefer(object generation, int status = 200)
    {
        using var me = await server.Ada.GetAsync("/api/me");
        return await server.Ada.Send(HttpMethod.Patch, "/api/me", new { preferences = new { generation } }, ("If-Match", me.Headers.ETag!.ToString())).Is(status);
    }

    private async Task<HttpResponseMessage> Put(string path, object settings)
    {
        using var now = await server.Ada.GetAsync(path);
        return await server.Ada.Send(HttpMethod.Put, path, settings, ("If-Match", now.Headers.ETag!.ToString()));
    }

    private static List<string> InForce(JsonElement answer) => [.. Named(answer.GetProperty("in_force")).Where(v => !v.Contains("music", StringComparison.Ordinal)
        && !v.Contains("config", StringComparison.Ordinal) && !v.Contains("paragraph", StringComparison.Ordinal))];

    private static IEnumerable<string> Named(JsonElement values) => values.EnumerateArray().Select(v => $"{v.Text("name")}={v.GetProperty("is")} {v.Text("origin")}");
}
