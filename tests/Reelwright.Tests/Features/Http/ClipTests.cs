using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Pipeline.Takes;
using Reelwright.Providers;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Providers;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Clips from their order to what is seen of them.</summary>
[Trait("turn", "c")]
public sealed class ClipTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeFal Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [Fact]
    public async Task A_clip_of_words_is_made_and_told_with_all_that_belongs_to_it()
    {
        var maker = await ClipStudio.Maker(server, Fake);
        var project = await server.Added("clips.txt", "It rained. It stopped.\n\nNobody saw it.");
        var chapter = (await server.Chapters(project))[0];
        var asked = new
        {
            maker, prompt = "A lighthouse in the rain", caption = "  The   lamp ", resolution = "1280x720", duration = 5, seed = 7, negative_prompt = "people", theme = "Sea", tags = new[] { "Night", "rain", "NIGHT" },
            story_id = chapter, paragraph_index = 1, priority = 3,
        };
        var price = await server.Ada.Send(HttpMethod.Post, "/api/videos/estimate", asked).Is(200);
        (price.GetProperty("cost").GetProperty("amount").GetDecimal(), price.Text("model_backend"), price.Text("provider")).ShouldBe((0.5m, "fal", ClipStudio.FromText));
        (await server.Runs.One<long>($"select count(*) from videos where api_config_id = '{maker}'")).ShouldBe(0);

        var read = await ClipStudio.Until(server, await ClipStudio.Order(server, asked), "completed");
        var clip = read.GetProperty("video");
        (clip.Text("caption"), clip.Text("theme"), clip.Text("project_id"), clip.Text("story_id"), clip.GetProperty("paragraph_index").GetInt32()).ShouldBe(("The lamp", "Sea", project, chapter, 1));
        clip.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["Night", "rain"]);
        (clip.GetProperty("duration").GetInt32(), clip.GetProperty("duration_seconds").GetDouble(), clip.GetProperty("frame_rate").GetDouble(), clip.Text("output_format"), clip.GetProperty("priority").GetInt32()).ShouldBe((5, 2.0, 24.0, "mp4", 3));
        read.GetProperty("status_history").EnumerateArray().Select(m => m.Text("to_status")).ShouldBe(["completed", "processing"]);
        await Serves(clip.Text("video_url"), "video/mp4");
        await Serves(clip.Text("thumbnail_url"), "image/jpeg");

        var take = (await server.Ada.GetAsync($"/api/videos/{clip.Text("id")}/takes").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        var one = await server.Ada.GetAsync($"/api/takes/{take.Text("id")}").Is(200);
        (one.Text("status"), one.Text("url_path"), one.GetProperty("chosen").GetBoolean(), one.GetProperty("width").GetInt32(), one.GetProperty("seed").GetInt64()).ShouldBe(("completed", clip.Text("video_url"), true, 1280, 7));
        var sent = Fake.Requests.Single(r => r.Method is "POST").Json;
        (sent.Text("aspect_ratio"), sent.Text("resolution"), sent.Text("negative_prompt")).ShouldBe(("16:9", "720p", "people"));
    }

    [Fact]
    public async Task Whatever_the_model_does_not_take_is_refused_by_its_name_and_nothing_is_written()
    {
        var maker = await ClipStudio.Maker(server, Fake);
        var picture = await ClipStudio.Picture(server.Ada, "orange");
        foreach (var (field, name, value) in new (string, string, object)[]
        {
            ("fps", "fps", 30), ("motion_level", "motion_level", 3), ("camera_motion", "camera_motion", "pan"), ("video_style", "style", "noir"), ("audio", "audio", true), ("last_frame", "last_frame", picture),
            ("first_frame", "first_frame", picture), ("reference", "references", picture), ("input_image", "first_frame", picture),
        })
        {
            var refused = await server.Ada.Send(HttpMethod.Post, "/api/videos", new Dictionary<string, object>(StringComparer.Ordinal) { ["maker"] = maker, ["prompt"] = "x", [field] = value }).Is(422);
            (refused.Text("code"), refused.Text("detail").Contains($"takes no {name}:", StringComparison.Ordinal)).ShouldBe(("field_unsupported", true), field);
        }

        (await server.Ada.Send(HttpMethod.Post, "/api/videos", new { maker, prompt = "x", duration = 7 }).Refused(422)).ShouldBe("field_invalid");
        foreach (var wrong in new object[] { new { maker, prompt = "x", resolution = "640x480" }, new { maker, prompt = "x", output_format = "avi" } })
        {
            (await server.Ada.Send(HttpMethod.Post, "/api/videos", wrong).Refused(422)).ShouldBe("field_invalid");
            (await server.Ada.Send(HttpMethod.Post, "/api/videos/estimate", wrong).Refused(422)).ShouldBe("field_invalid");
        }

        (await server.Ada.Send(HttpMethod.Post, $"/api/images/{picture}/video", new { maker, prompt = "x", output_format = "avi" }).Refused(422)).ShouldBe("field_invalid");
        (await server.Ada.Send(HttpMethod.Post, "/api/videos", new { maker, prompt = "x", output_format = 7 }).Refused(400)).ShouldBe("bad_request");
        (await server.Ada.Send(HttpMethod.Post, "/api/videos", new { prompt = "x", model_backend = "openai", provider = "sora-2" }).Refused(422)).ShouldBe("withdrawn");
        (await server.Ada.Send(HttpMethod.Post, "/api/videos", new { prompt = "x", model_backend = "nobody" }).Refused(422)).ShouldBe("maker_unknown");
        (await server.Ada.Send(HttpMethod.Post, "/api/videos", new { maker = Guid.NewGuid(), prompt = "x" }).Refused(404)).ShouldBe("not_found");
        (await server.Ada.Send(HttpMethod.Post, "/api/videos", new { maker, prompt = "x", paragraph_index = 0 }).Refused(422)).ShouldBe("place_invalid");
        (await server.Runs.One<long>($"select count(*) from videos where api_config_id = '{maker}'")).ShouldBe(0);
        Fake.Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task A_clip_that_is_scheduled_waits_for_its_time()
    {
        var maker = await ClipStudio.Maker(server, Fake);
        var clip = await ClipStudio.Order(server, new { maker, prompt = "Later", scheduled_at = TimeProvider.System.GetUtcNow().AddHours(1) });
        // One that came after it and need not wait goes by.
        await ClipStudio.Until(server, await ClipStudio.Order(server, new { maker, prompt = "Now" }), "completed");
        (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video").Text("status").ShouldBe("queued");
        Fake.Accepted.ShouldBe(1);
        await ClipStudio.Change(server.Ada, HttpMethod.Patch, clip, body: new { scheduled_at = TimeProvider.System.GetUtcNow().AddMinutes(-1), priority = 5 });
        await ClipStudio.Until(server, clip, "completed");
        using var late = await ClipStudio.Change(server.Ada, HttpMethod.Patch, clip, body: new { priority = 1 });
        (await Task.FromResult(late).Refused(409)).ShouldBe("wrong_state");
    }

    [Fact]
    public async Task A_failed_clip_is_made_again_and_a_finished_one_gets_another_take_that_can_be_chosen()
    {
        Fake.Do(Fault.JobFails);
        var clip = await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, Fake), prompt = "The sea", seed = 1 });
        var failed = (await ClipStudio.Until(server, clip, "failed")).GetProperty("video");
        (failed.GetProperty("error_details").Text("code"), failed.Text("error_message").Length > 5).ShouldBe(("maker_failed", true));
        await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/retry").Is(200);
        var first = (await ClipStudio.Until(server, clip, "completed")).GetProperty("video").Text("video_url");
        await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/retry", new { prompt = "The sea at night", seed = 2 }).Is(200);
        var now = (await ClipStudio.Until(server, clip, "completed")).GetProperty("video");
        (now.Text("video_url"), now.Text("prompt"), now.GetProperty("takes").GetInt32()).ShouldBe((first, "The sea at night", 3));
        var takes = (await server.Ada.GetAsync($"/api/videos/{clip}/takes").Is(200)).GetProperty("items").EnumerateArray().ToList();
        takes.Select(t => t.GetProperty("seed").GetInt64()).ShouldBe([2, 1, 1]);
        takes.Select(t => t.GetProperty("chosen").GetBoolean()).ShouldBe([false, true, false]);
        var choose = $"/api/takes/{takes[0].Text("id")}/choose";
        (await server.Ada.Send(HttpMethod.Post, choose, null, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        var chosen = await server.Ada.Send(HttpMethod.Post, choose, null, ("If-Match", $"\"{now.GetProperty("version").GetUInt32()}\"")).Is(200);
        chosen.GetProperty("video").Text("video_url").ShouldBe(takes[0].Text("url_path"));
        (await server.Ada.Send(HttpMethod.Post, $"/api/takes/{takes[2].Text("id")}/choose", null, ("If-Match", $"\"{chosen.GetProperty("video").GetProperty("version").GetUInt32()}\"")).Refused(409)).ShouldBe("wrong_state");
    }

    [Fact]
    public async Task A_clip_its_maker_has_no_time_for_is_begun_again_by_itself()
    {
        // As often as one take is sent.
        Fake.Do([.. Enumerable.Repeat(Fault.TooMany, 4)]);
        var clip = (await ClipStudio.Until(server, await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, Fake), prompt = "Busy at first" }), "completed")).GetProperty("video");
        (clip.GetProperty("retry_count").GetInt32(), Fake.Accepted).ShouldBe((1, 1));
        (await server.Runs.Rows($"select status, coalesce(error_code, '') from video_generations where video_id = '{clip.Text("id")}' order by id")).Select(r => $"{r[0]} {r[1]}").ShouldBe(["failed maker_busy", "completed "]);
    }

    [Fact]
    public async Task A_clip_is_begun_again_to_the_limit_each_time_after_a_longer_pause_and_then_has_failed()
    {
        var clip = await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, Fake), prompt = "Never taken on", scheduled_at = TimeProvider.System.GetUtcNow().AddHours(1) });
        await server.Runs.Rows($"update videos set scheduled_at = null where id = '{clip}'");
        for (var again = 1; again <= Video.MostRetries; again++)
        {
            var before = TimeProvider.System.GetUtcNow();
            var next = await Busy();
            (await Row()).ShouldBe($"queued {again} {again + 1}");
            var at = new DateTimeOffset(await server.Runs.One<long>($"select next_fire_time from qrtz_triggers where trigger_group = '{TakeKey.Group}' and trigger_name = '{next}'"), TimeSpan.Zero);
            (at - before).TotalSeconds.ShouldBeInRange((20 * Math.Pow(2, again - 1)) - 1, (20 * Math.Pow(2, again - 1)) + 10);
        }

        var last = await Busy();
        (await Row()).ShouldBe($"failed {Video.MostRetries} {Video.MostRetries + 1}");
        (await server.Runs.Rows($"select id, status, error_code from video_generations where video_id = '{clip}' order by id desc limit 1"))[0].ShouldBe([last, "failed", "maker_busy"]);
        (await server.Runs.One<long>($"select count(*) from status_changes where noun = 'videos' and noun_id = '{clip}' and actor = 'retry' and to_status = 'queued'")).ShouldBe(Video.MostRetries);
        Fake.Accepted.ShouldBe(0);

        // For a person it begins anew.
        await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/retry").Is(200);
        (await ClipStudio.Until(server, clip, "completed")).GetProperty("video").GetProperty("retry_count").GetInt32().ShouldBe(0);

        async Task<long> Busy()
        {
            var take = await server.Runs.One<long>($"select max(id) from video_generations where video_id = '{clip}'");
            await server.App.Services.GetRequiredService<TakeEnd>().Fail(new TakeKey(take), new MakerException("maker_busy", "It has no time.", Fate.NotExecuted) { Passing = true }, "test", CancellationToken.None);
            return await server.Runs.One<long>($"select max(id) from video_generations where video_id = '{clip}'");
        }

        Task<string> Row() => server.Runs.One<string>($"select status || ' ' || retry_count || ' ' || (select count(*) from video_generations t where t.video_id = v.id) from videos v where id = '{clip}'");
    }

    [Fact]
    public async Task Of_those_that_wait_for_a_place_the_one_of_the_highest_priority_goes_first()
    {
        Fake.LooksNeeded = int.MaxValue;
        var maker = await ClipStudio.Maker(server, Fake);
        await server.Runs.Rows($$"""update api_configs set config_params = config_params || '{"concurrency": 1}' where id = '{{maker}}'""");
        var first = await ClipStudio.Order(server, new { maker, prompt = "It has the place" });
        await server.Runs.Until($"select count(*) from provider_calls where api_config_id = '{maker}' and status = 'polling'", 1, 20);
        var low = await ClipStudio.Order(server, new { maker, prompt = "It was there before", priority = -5 });
        var usual = await ClipStudio.Order(server, new { maker, prompt = "It has time" });
        var high = await ClipStudio.Order(server, new { maker, prompt = "It is wanted soon", priority = 5 });
        // They have asked, and there was no room.
        await server.Runs.Until($"""
            select count(*) from video_generations t where t.video_id in ('{low}', '{usual}', '{high}') and t.status = 'pending'
                and not exists (select from qrtz_job_details d where d.job_name = t.id::text and d.job_group = '{TakeKey.Group}')
            """, 3, 20);
        Fake.LooksNeeded = 0;
        await server.Runs.Rows($"update provider_calls set look_at = now() where api_config_id = '{maker}' and status = 'polling'");
        await ClipStudio.Until(server, low, "completed");
        (await server.Runs.Rows($"select t.video_id from provider_calls c join video_generations t on t.id = c.video_generation_id where c.api_config_id = '{maker}' order by c.started_at"))
            .Select(r => Convert.ToString(r[0], CultureInfo.InvariantCulture)).ShouldBe([first, high, usual, low]);
    }

    [Fact]
    public async Task A_clip_that_shall_be_a_webm_is_made_one_here()
    {
        var clip = (await ClipStudio.Until(server, await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, Fake), prompt = "The sea", output_format = "webm", resolution = "1280x720" }), "completed")).GetProperty("video");
        (clip.Text("output_format"), Path.GetExtension(clip.Text("video_url"))).ShouldBe(("webm", ".webm"));
        await Serves(clip.Text("video_url"), "video/webm");
        var found = await Probe.Of(await server.Ada.GetByteArrayAsync(clip.Text("video_url")));
        (found.Container, found.Codec, found.Width, found.Height).ShouldBe(("matroska,webm", "vp9", 1280, 720));
        found.Seconds.ShouldBe(2, 0.1);
    }

    [Fact]
    public async Task A_cancelled_clip_has_failed_for_that()
    {
        Fake.LooksNeeded = 50;
        var clip = await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, Fake), prompt = "Never" });
        await ClipStudio.Until(server, clip, "processing");
        using (var busy = await ClipStudio.Change(server.Ada, HttpMethod.Delete, clip))
        {
            (await Task.FromResult(busy).Refused(409)).ShouldBe("wrong_state");
        }

        var ended = await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/cancel").Is(200);
        (ended.GetProperty("video").Text("status"), ended.GetProperty("video").GetProperty("error_details").Text("code")).ShouldBe(("failed", "cancelled"));
        (await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/cancel").Refused(409)).ShouldBe("wrong_state");
        (await server.Runs.Reel("clips", "show", clip)).Output.ShouldContain("failed");
        (await server.Runs.Reel("clips", "list")).Output.ShouldContain(clip);
        (await server.Runs.Reel("clips", "cancel", clip)).Error.ShouldStartWith("reel: wrong_state: ");
    }

    private async Task Serves(string address, string type)
    {
        using var answer = await server.Ada.GetAsync(address);
        ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((200, type));
        (await server.Bob.GetAsync(address).Refused(404)).ShouldBe("not_found");
    }
}
