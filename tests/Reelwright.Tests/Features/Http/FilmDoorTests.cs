using System.Text;
using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Tests.Features.Http;

/// <summary>A film and all that belongs to it, by HTTP.</summary>
public sealed class FilmDoorTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task Everything_that_belongs_to_a_film_is_found_from_it()
    {
        var film = await Made("parts.txt", "The mill stood still. Nobody had come for years.");
        var links = film.GetProperty("links");
        (await Text(links.Text("subtitles_srt"), "application/x-subrip")).ShouldContain(" --> ");
        (await Text(links.Text("subtitles_vtt"), "text/vtt")).ShouldStartWith("WEBVTT");
        (await Text(links.Text("subtitles_ass"), "text/x-ssa")).ShouldContain("[Script Info]");
        using (var sound = await server.Ada.GetAsync(links.Text("sound")))
        {
            sound.Content.Headers.ContentType!.MediaType.ShouldBe("audio/aac");
            sound.Content.Headers.ContentDisposition!.ToString().ShouldContain("parts.aac");
            using var folder = new TempFolder();
            await File.WriteAllBytesAsync(folder["sound"], await sound.Content.ReadAsByteArrayAsync());
            (await Child.Run("ffprobe", ["-v", "error", "-show_entries", "stream=codec_type,sample_rate", "-of", "csv=p=0", folder["sound"]])).OrThrow("sound").Output.ShouldBe("audio,48000\n"u8.ToArray());
        }

        var timeline = await server.Ada.GetAsync(links.Text("timeline")).Is(200);
        var slots = timeline.GetProperty("timeline_data").GetProperty("slots");
        slots.EnumerateArray().Select(s => s.Text("text")).ShouldBe(["The mill stood still.", "Nobody had come for years."]);
        (slots.EnumerateArray().Sum(s => s.GetProperty("frames").GetInt32()) / 24.0).ShouldBe(timeline.GetProperty("total_duration").GetDouble(), 0.001);
        timeline.Text("processing_status").ShouldBe("completed");
        var order = await server.Ada.GetAsync(links.Text("order")).Is(200);
        order.GetProperty("attempts")[0].GetProperty("composition_settings").Text("target_resolution").ShouldBe("128x72");
        (await server.Ada.GetAsync(links.Text("order") + $"/timeline?attempt={Guid.NewGuid()}").Refused(404)).ShouldBe("not_found");

        var link = (await server.Ada.Send(HttpMethod.Post, $"/api/films/{film.Text("id")}/link").Is(200)).Text("url");
        (await server.Nobody().GetByteArrayAsync(link)).Length.ShouldBe(film.GetProperty("file_size").GetInt32());
        await server.Bob.GetAsync(links.Text("poster")).Is(404);
    }

    [Fact]
    public async Task A_poster_is_a_frame_of_the_film_taken_once_and_again_when_it_is_lost()
    {
        var film = await Made("poster.txt", "The lamp was lit at last.");
        var poster = film.GetProperty("links").Text("poster");
        var both = await Task.WhenAll(server.Ada.GetByteArrayAsync(poster), server.Ada.GetByteArrayAsync(poster));
        both[0].ShouldBe(both[1]);
        using (var again = await server.Ada.GetAsync(poster))
        {
            again.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            again.Headers.ETag!.Tag.ShouldBe($"\"{Digest.Of(both[0])}\"");
        }

        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["poster.jpg"], both[0]);
        var seen = await Pictures.Colour(folder["poster.jpg"]);
        var frame = await Pictures.Colour(await Path(film), Math.Min(3, film.GetProperty("duration_ms").GetInt64() / 3000.0));
        foreach (var (one, other) in new[] { (seen.Red, frame.Red), (seen.Green, frame.Green), (seen.Blue, frame.Blue) })
        {
            ((double)one).ShouldBe(other, 4);
        }

        var row = (await server.Runs.Rows($"select a.file_path, a.metadata ->> 'dimensions', a.metadata ->> 'generation_method' from film_assets f join media_assets a on a.id = f.asset_id where f.film_id = '{film.Text("id")}' and f.role = 'poster'")).Single();
        ((string)row[1], (string)row[2]).ShouldBe(("128x72", "frame"));
        File.Delete((string)row[0]);
        (await server.Ada.GetByteArrayAsync(poster)).ShouldBe(both[0]);
        (await server.Runs.One<long>($"select count(*) from film_assets where film_id = '{film.Text("id")}' and role = 'poster'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_film_is_named_by_whoever_read_it_last_and_offered_under_that_name()
    {
        var film = await Made("named.txt", "It had no name yet.");
        var path = $"/api/films/{film.Text("id")}";
        using (var read = await server.Ada.GetAsync(path))
        {
            read.Headers.ETag!.Tag.ShouldBe($"\"{film.GetProperty("version").GetUInt32()}\"");
        }

        var named = await server.Ada.Send(HttpMethod.Patch, path, new { title = " The <b>Lamp</b>: a\tstory " }, Tag(film)).Is(200);
        named.Text("title").ShouldBe("The <b>Lamp</b>: a story");
        (await server.Ada.Send(HttpMethod.Patch, path, new { title = "Late" }, Tag(film)).Refused(412)).ShouldBe("precondition_failed");
        (await server.Ada.Send(HttpMethod.Patch, path, new { title = "Blind" }).Refused(428)).ShouldBe("precondition_required");
        (await server.Ada.Send(HttpMethod.Patch, path, new { title = " " }, Tag(named)).Refused(422)).ShouldBe("text_invalid");
        (await server.Ada.Send(HttpMethod.Patch, path, new { title = new string('x', 257) }, Tag(named)).Refused(400)).ShouldBe("invalid");
        using var saved = await server.Ada.GetAsync(film.Text("url_path") + "?download=true");
        saved.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("The _b_Lamp__b__ a story.mp4");
        (await server.Ada.GetAsync($"/api/films?chapter={film.Text("script_id")}&status=COMPLETED").Is(200)).GetProperty("items").EnumerateArray().Select(f => f.Text("title")).ShouldBe(["The <b>Lamp</b>: a story"]);
        (await server.Bob.GetAsync("/api/films").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_film_goes_to_the_trash_and_comes_back_and_its_chapter_shows_what_is_there()
    {
        var film = await Made("trash.txt", "It was thrown away. It came back.");
        var path = $"/api/films/{film.Text("id")}";
        var chapter = film.Text("script_id");
        (await Shown(chapter)).ShouldBe(film.Text("url_path"));
        (await Statuses(chapter)).ShouldBe("completed completed");
        (await server.Bob.Send(HttpMethod.Delete, path, null, Tag(film)).Refused(404)).ShouldBe("not_found");
        await server.Ada.Send(HttpMethod.Delete, path, null, Tag(film)).Is(204);
        foreach (var gone in new[] { path, film.Text("url_path"), path + "/poster" })
        {
            (await server.Ada.GetAsync(gone).Refused(404)).ShouldBe("not_found");
        }

        (await Shown(chapter)).ShouldBeNull();
        (await Statuses(chapter)).ShouldBe("confirmed parsed");
        (await server.Ada.GetAsync("/api/trash/films").Is(200)).GetProperty("items").EnumerateArray().Select(f => f.Text("id")).ShouldContain(film.Text("id"), StringComparer.Ordinal);
        (await server.Bob.Send(HttpMethod.Post, $"/api/trash/films/{film.Text("id")}/restore").Refused(404)).ShouldBe("not_found");
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/films/{film.Text("id")}/restore").Is(204);
        (await server.Ada.GetAsync(path).Is(200)).Text("generation_status").ShouldBe("COMPLETED");
        (await Shown(chapter)).ShouldBe(film.Text("url_path"));
        (await Statuses(chapter)).ShouldBe("completed completed");
    }

    [Fact]
    public async Task The_file_of_a_film_that_clean_up_took_is_gone_for_good_and_the_film_stays()
    {
        var film = await Made("removed.txt", "Nothing lasts for ever.");
        await server.Runs.Rows($"update generated_videos set file_removed_at = now() where id = '{film.Text("id")}'");
        (await server.Ada.GetAsync(film.Text("url_path")).Refused(410)).ShouldBe("file_removed");
        (await server.Ada.GetAsync($"/api/films/{film.Text("id")}/poster").Refused(410)).ShouldBe("file_removed");
        var read = await server.Ada.GetAsync($"/api/films/{film.Text("id")}").Is(200);
        read.GetProperty("links").GetProperty("file").ValueKind.ShouldBe(JsonValueKind.Null);
        read.Text("digest").ShouldBe(film.Text("digest"));
    }

    private static (string Name, string Value) Tag(JsonElement film) => ("If-Match", $"\"{film.GetProperty("version").GetUInt32()}\"");

    private Task<string> Path(JsonElement film) => server.Runs.One<string>($"select file_path from generated_videos where id = '{film.Text("id")}'");

    private async Task<string?> Shown(string chapter) => (await server.Runs.Rows($"select video_url from chapters where id = '{chapter}'")).Single()[0] as string;

    private async Task<string> Text(string path, string type)
    {
        using var answer = await server.Ada.GetAsync(path);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type + "; charset=utf-8");
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> Statuses(string chapter) =>
        string.Join(' ', (await server.Runs.Rows($"select c.status, p.status from chapters c join projects p on p.id = c.project_id where c.id = '{chapter}'")).Single());

    private async Task<JsonElement> Made(string name, string text)
    {
        var project = (await server.Ada.PostAsync($"/api/projects?file_name={name}", new ByteArrayContent(Encoding.UTF8.GetBytes(text))).Is(201)).Text("id");
        var chapter = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true }).Is(200)).Text("order");
        for (var turn = 0; turn < 900; turn++)
        {
            var read = await server.Ada.GetAsync($"/api/orders/{order}").Is(200);
            if (read.GetProperty("order").Text("status") is "completed")
            {
                return await server.Ada.GetAsync($"/api/films/{read.Text("film")}").Is(200);
            }

            (read.GetProperty("order").Text("status") is "pending" or "processing").ShouldBeTrue(read.ToString());
            await Task.Delay(100);
        }

        throw new ShouldAssertException($"order {order} was not finished in 90 s");
    }
}
