using System.Text;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Tests.Media.Sound;

namespace Reelwright.Tests.Features.Http;

/// <summary>People put their own pictures and voices in sentences, and the films show and speak them.</summary>
[Trait("turn", "d")]
public sealed class LibraryTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    private static object Small(string size = "128x72") => new { resolution = size, fps = 24, quality = "draft", subtitles = "files", confirm = true };

    [Fact]
    public async Task Ones_own_picture_and_voice_are_in_the_next_film_and_the_former_ones_in_the_one_after()
    {
        var chapter = await Added("own.txt", "The first was drawn by a machine. The second was spoken by one.");
        var before = (await Film(chapter)).Text("id");
        var made = await Sentences(chapter);
        var calls = await Calls();

        var drawn = await Put(made[0], "picture", await Pictures.Draw(Pictures.Red, "red.jpg"));
        drawn.Text("image_url").ShouldNotBe(made[0].Text("image_url"), StringComparer.Ordinal);
        drawn.GetProperty("is_manual_edited").GetBoolean().ShouldBeTrue();
        var spoken = await Put(made[1], "voice", Wave.Write(Sounds.Tone(120_000, 0.02)));
        spoken.GetProperty("duration").GetDouble().ShouldBe(2.5, 0.02);
        spoken.Text("status").ShouldBe("completed");
        var stale = await Stale(chapter);
        stale.GetProperty("slots").GetArrayLength().ShouldBe(0);
        stale.GetProperty("film_current").GetBoolean().ShouldBeFalse();

        var film = await Film(chapter);
        (await Calls()).ShouldBe(calls);
        var (red, green, blue) = await Colour(film, 0);
        red.ShouldBeGreaterThan((byte)170);
        ((int)Math.Max(green, blue)).ShouldBeLessThan(60);
        await HearsTone(film, 1);
        stale = await Stale(chapter);
        stale.GetProperty("slots").GetArrayLength().ShouldBe(0);
        stale.GetProperty("film_current").GetBoolean().ShouldBeTrue();
        (await Order(chapter)).Text("film").ShouldBe(film.Text("id"));
        var used = await server.Runs.Rows($"select f.role, a.url_path from film_assets f join media_assets a on a.id = f.asset_id where f.film_id = '{film.Text("id")}' and f.role in ('picture', 'voice')");
        used.Select(row => (string)row[1]).ShouldBe([drawn.Text("image_url"), made[0].Text("audio_url"), made[1].Text("image_url"), spoken.Text("audio_url")], ignoreOrder: true);

        // Back to what was there before: the first film is the film again, and nothing is made.
        foreach (var (at, slot) in new[] { (0, "picture"), (1, "voice") })
        {
            var sentence = (await Sentences(chapter))[at];
            await Choose(sentence, (await Versions(sentence, slot)).Single(v => v.Text("origin") is "made"));
        }

        (await Order(chapter)).Text("film").ShouldBe(before);
        (await Sentences(chapter)).ConvertAll(s => (s.Text("image_url"), s.Text("audio_url"))).ShouldBe(made.ConvertAll(s => (s.Text("image_url"), s.Text("audio_url"))));
        (await Calls()).ShouldBe(calls);
    }

    [Fact]
    public async Task No_maker_replaces_what_a_person_put_there_whatever_becomes_of_the_text_and_it_fits_every_size()
    {
        var chapter = await Added("stays.txt", "The picture stays as it is. The rest may change.");
        var first = (await Sentences(chapter))[0];
        // Before anything was ever made.
        var own = await Put(first, "picture", await Pictures.Draw(Pictures.Red, "red.png"));
        own.Text("status").ShouldBe("pending");
        await Film(chapter);
        var edited = (await Sentences(chapter))[0];
        edited.Text("image_url").ShouldBe(own.Text("image_url"));
        edited.Text("status").ShouldBe("completed");
        edited = await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{edited.Text("id")}", new { text = "The words are others now.", prompt = "a green hill" }, Tag(edited)).Is(200);
        (await Stale(chapter)).GetProperty("slots").EnumerateArray().Select(s => s.Text("kind")).ShouldBe(["voice"]);

        foreach (var size in new[] { "128x72", "72x128" })
        {
            var (red, green, blue) = await Colour(await Film(chapter, size), 0);
            red.ShouldBeGreaterThan((byte)170);
            ((int)Math.Max(green, blue)).ShouldBeLessThan(60);
        }

        var versions = await Versions(edited, "picture");
        versions.ShouldHaveSingleItem().GetProperty("chosen").GetBoolean().ShouldBeTrue();
        var undone = await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{edited.Text("id")}/undo", null, Tag((await Sentences(chapter))[0])).Is(200);
        undone.GetProperty("is_manual_edited").GetBoolean().ShouldBeTrue();

        // Let go of, the next film makes its own.
        var released = await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{edited.Text("id")}/versions/{versions[0].Text("id")}/release", null, Tag(undone)).Is(200);
        released.GetProperty("image_url").ValueKind.ShouldBe(JsonValueKind.Null);
        released.Text("status").ShouldBe("pending");
        var colour = await Colour(await Film(chapter), 0);
        (colour.Red > 170 && Math.Max(colour.Green, colour.Blue) < 60).ShouldBeFalse($"{colour}");
        (await Versions(edited, "picture")).Select(v => (v.Text("origin"), v.GetProperty("chosen").GetBoolean())).ShouldBe([("made", true), ("uploaded", false)]);

        // How it shall sound stays a person's, whoever's picture it shows.
        var path = $"/api/sentences/{edited.Text("id")}";
        await server.Ada.Send(HttpMethod.Patch, path, new { emotion = "sad" }, Tag((await Sentences(chapter))[0])).Is(200);
        await server.Ada.Send(HttpMethod.Post, $"{path}/versions/{versions[0].Text("id")}/choose", null, Tag((await Sentences(chapter))[0])).Is(200);
        await server.Ada.Send(HttpMethod.Post, $"{path}/versions/{versions[0].Text("id")}/release", null, Tag((await Sentences(chapter))[0])).Is(200);
        (await Sentences(chapter))[0].GetProperty("is_manual_edited").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_put_there_while_the_film_is_made_is_in_the_film()
    {
        var chapter = await Added("meanwhile.txt", string.Join(' ', Enumerable.Range(1, 30).Select(i => $"This is the sentence with the number {i}.")));
        var first = (await Sentences(chapter))[0];
        var order = (await Order(chapter)).Text("order");
        var own = await Retried(first, await Pictures.Draw(Pictures.Red, "red.jpg"));
        for (var turn = 0; turn < 900; turn++)
        {
            var read = (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order");
            if (read.Text("status") is "completed" or "failed")
            {
                break;
            }

            await Task.Delay(100);
        }

        // Whether it was in time for the order or came just after: the next one shows it.
        var film = await Film(chapter);
        (await Sentences(chapter))[0].Text("image_url").ShouldBe(own.Text("image_url"));
        (await Colour(film, 0)).Red.ShouldBeGreaterThan((byte)170);
        (await Versions(first, "picture")).Count(v => v.GetProperty("chosen").GetBoolean()).ShouldBe(1);
    }

    [Fact]
    public async Task Assets_tell_what_they_are_and_who_uses_them()
    {
        var chapter = await Added("assets.txt", "One picture is enough. Another would be too many.");
        await Film(chapter);
        var sentences = await Sentences(chapter);
        var bytes = await Pictures.Draw(Pictures.Red, "red.png");
        var both = new[] { await Put(sentences[0], "picture", bytes), await Put(sentences[1], "picture", bytes) };
        both[0].Text("image_url").ShouldBe(both[1].Text("image_url"));
        var id = both[0].Text("image_url").Split('/', '.')[^2];
        var asset = await server.Ada.GetAsync($"/api/assets/{id}").Is(200);
        asset.GetProperty("asset").Text("source_type").ShouldBe("USER_UPLOADED");
        asset.GetProperty("asset").Text("original_name").ShouldBe("mine.bin");
        asset.GetProperty("asset").GetProperty("metadata").ToString().ShouldBe("""{"format":"png","dimensions":"640x360","generation_method":"uploaded"}""");
        asset.GetProperty("sentences").EnumerateArray().Select(s => (s.Text("sentence"), s.GetProperty("chosen").GetBoolean(), s.GetProperty("current").GetBoolean()))
            .ShouldBe(sentences.Select(s => (s.Text("id"), true, true)), ignoreOrder: true);
        asset.GetProperty("films").GetArrayLength().ShouldBe(0);
        var film = await Film(chapter);
        (await server.Ada.GetAsync($"/api/assets/{id}").Is(200)).GetProperty("films")[0].Text("film").ShouldBe(film.Text("id"));
        (await server.Bob.GetAsync($"/api/assets/{id}").Refused(404)).ShouldBe("not_found");

        // The picture that was made, stale once its prompt is another.
        var made = (await Versions(sentences[1], "picture")).Single(v => v.Text("origin") is "made");
        var chosen = await Choose((await Sentences(chapter))[1], made);
        await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{chosen.Text("id")}", new { prompt = "a blue door" }, Tag(chosen)).Is(200);
        (await server.Ada.GetAsync($"/api/assets/{made.GetProperty("asset").Text("id")}").Is(200)).GetProperty("sentences")[0].GetProperty("current").GetBoolean().ShouldBeFalse();

        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await server.Ada.GetAsync($"/api/assets?chapter={chapter}&type=IMAGE&limit=2{after}").Is(200);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(a => a.Text("id")));
            after = page.GetProperty("next") is { ValueKind: JsonValueKind.String } next ? "&after=" + next.GetString() : null;
        }

        seen.Count.ShouldBe(3);
        seen.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        (await server.Ada.GetAsync($"/api/assets?sentence={sentences[0].Text("id")}&source=USER_UPLOADED").Is(200)).GetProperty("items").EnumerateArray().Select(a => a.Text("id")).ShouldBe([id]);
        var project = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("chapter").Text("project_id");
        (await server.Ada.GetAsync($"/api/assets?project={project}&type=AUDIO").Is(200)).GetProperty("items").GetArrayLength().ShouldBeGreaterThanOrEqualTo(3);
        (await server.Bob.GetAsync($"/api/assets?project={project}").Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task Stock_is_added_by_an_owner_with_its_licence_and_heard_by_all()
    {
        using var folder = new TempFolder();
        await Sounds.Play(folder["music.mp3"], 3);
        var music = await File.ReadAllBytesAsync(folder["music.mp3"]);
        (await server.Bob.PostAsync("/api/assets?licence=CC0", new ByteArrayContent(music)).Refused(403)).ShouldBe("forbidden");
        (await server.Ada.PostAsync("/api/assets?licence=%20", new ByteArrayContent(music)).Refused(422)).ShouldBe("licence_invalid");
        var stock = await server.Ada.PostAsync("/api/assets?licence=CC0&file_name=music.mp3", new ByteArrayContent(music)).Is(201);
        stock.Text("source_type").ShouldBe("STOCK");
        stock.Text("url_path").ShouldBe($"/media/stock/{stock.Text("id")}.mp3");
        (await server.Ada.PostAsync("/api/assets?licence=CC0&file_name=music.mp3", new ByteArrayContent(music)).Is(201)).Text("id").ShouldBe(stock.Text("id"));

        (await server.Bob.GetAsync("/api/assets?source=STOCK").Is(200)).GetProperty("items").EnumerateArray().Select(a => a.Text("id")).ShouldContain(stock.Text("id"), StringComparer.Ordinal);
        var chapter = await Added("bobs.txt", "Bob hears the music too.", server.Bob);
        var order = await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, music_asset_id = stock.Text("id") }).Is(200);
        await Finished(order.Text("order"), server.Bob);

        // A picture of stock in Bob's film, under his own rights.
        var picture = await server.Ada.PostAsync("/api/assets?licence=CC0", new ByteArrayContent(await Pictures.Draw(Pictures.Red, "stock.png"))).Is(201);
        var sentence = (await server.Bob.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
        await server.Bob.Send(HttpMethod.Put, $"/api/sentences/{sentence.Text("id")}/picture", new { asset_id = picture.Text("id") }, Tag(sentence)).Is(200);
        order = await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Small()).Is(200);
        var film = (await Finished(order.Text("order"), server.Bob)).Text("film");
        (await Colour(await server.Bob.GetAsync($"/api/films/{film}").Is(200), 0)).Red.ShouldBeGreaterThan((byte)170);
    }

    private static (string Name, string Value) Tag(JsonElement sentence) => ("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"");

    private async Task<JsonElement> Put(JsonElement sentence, string slot, byte[] bytes) => await Send(sentence, slot, bytes).Is(200);

    private Task<HttpResponseMessage> Send(JsonElement sentence, string slot, byte[] bytes)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/{slot}?file_name=mine.bin") { Content = new ByteArrayContent(bytes) };
        request.Headers.TryAddWithoutValidation("If-Match", Tag(sentence).Value);
        return server.Ada.SendAsync(request);
    }

    /// <summary>Puts a picture in a sentence whose row the makers write to meanwhile.</summary>
    private async Task<JsonElement> Retried(JsonElement sentence, byte[] bytes)
    {
        for (var turn = 0; turn < 50; turn++)
        {
            var chapter = await server.Runs.One<Guid>($"select p.chapter_id from sentences s join paragraphs p on p.id = s.paragraph_id where s.id = '{sentence.Text("id")}'");
            using var answer = await Send((await Sentences(chapter.ToString())).Single(s => string.Equals(s.Text("id"), sentence.Text("id"), StringComparison.Ordinal)), "picture", bytes);
            if ((int)answer.StatusCode == 200)
            {
                return Json.Read<JsonElement>(await answer.Content.ReadAsStringAsync());
            }

            ((int)answer.StatusCode).ShouldBe(412);
        }

        throw new ShouldAssertException("the sentence never held still");
    }

    private Task<JsonElement> Choose(JsonElement sentence, JsonElement version) =>
        server.Ada.Send(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/versions/{version.Text("id")}/choose", null, Tag(sentence)).Is(200);

    private async Task<List<JsonElement>> Versions(JsonElement sentence, string slot) =>
        [.. (await server.Ada.GetAsync($"/api/sentences/{sentence.Text("id")}/versions?slot={slot}").Is(200)).GetProperty("items").EnumerateArray()];

    private Task<JsonElement> Stale(string chapter) => server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200);

    private Task<long> Calls() => server.Runs.One<long>("select count(*) from provider_calls");

    private Task<JsonElement> Order(string chapter, string size = "128x72") => server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Small(size)).Is(200);

    private async Task<string> Added(string name, string text, HttpClient? by = null)
    {
        var client = by ?? server.Ada;
        var project = (await client.PostAsync($"/api/projects?file_name={name}", new ByteArrayContent(Encoding.UTF8.GetBytes(text))).Is(200, 201)).Text("id");
        return (await client.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
    }

    private async Task<List<JsonElement>> Sentences(string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()
        .SelectMany(p => p.GetProperty("sentences").EnumerateArray())];

    /// <summary>The chapter's film as it is now, made if need be.</summary>
    private async Task<JsonElement> Film(string chapter, string size = "128x72")
    {
        var ordered = await Order(chapter, size);
        var film = ordered.GetProperty("film") is { ValueKind: JsonValueKind.String } there ? there.GetString() : (await Finished(ordered.Text("order"), server.Ada)).Text("film");
        return await server.Ada.GetAsync($"/api/films/{film}").Is(200);
    }

    private static async Task<JsonElement> Finished(string order, HttpClient client)
    {
        for (var turn = 0; turn < 900; turn++)
        {
            var read = await client.GetAsync($"/api/orders/{order}").Is(200);
            if (read.GetProperty("order").Text("status") is "completed")
            {
                return read;
            }

            (read.GetProperty("order").Text("status") is "pending" or "processing").ShouldBeTrue(read.ToString());
            await Task.Delay(100);
        }

        throw new ShouldAssertException($"order {order} was not finished in 90 s");
    }

    private async Task<(string Path, TimelineData Timeline)> Files(JsonElement film) => (
        await server.Runs.One<string>($"select file_path from generated_videos where id = '{film.Text("id")}'"),
        Json.Read<TimelineData>(await server.Runs.One<string>($"select timeline_data::text from timelines where generation_job_id = '{film.Text("generation_job_id")}'")));

    /// <summary>What is seen in the middle of a sentence.</summary>
    private async Task<(byte Red, byte Green, byte Blue)> Colour(JsonElement film, int sentence)
    {
        var (path, timeline) = await Files(film);
        var slot = timeline.Slots[sentence];
        return await Pictures.Colour(path, (slot.FirstFrame + (slot.Frames / 2.0)) / timeline.Fps);
    }

    /// <summary>The slot is as long as the tone of two and a half seconds asks, and the tone is heard in it at a voice's loudness, whatever it was before.</summary>
    private async Task HearsTone(JsonElement film, int sentence)
    {
        var (path, timeline) = await Files(film);
        var slot = timeline.Slots[sentence];
        ((double)slot.VoiceSamples / timeline.SampleRate).ShouldBe(2.5, 0.02);
        ((double)slot.Frames / timeline.Fps).ShouldBe(2.5 + slot.Gap, 0.02);
        var stereo = await Sounds.Decode(path);
        var at = (int)((double)slot.FirstFrame / timeline.Fps * 48_000);
        var heard = Enumerable.Range(at + 4800, 100_000).Select(i => stereo[2 * i]).ToArray();
        var crossings = Enumerable.Range(1, heard.Length - 1).Count(i => heard[i - 1] < 0 && heard[i] >= 0);
        (crossings / (heard.Length / 48_000.0)).ShouldBe(440, 3);
        VoiceLine.Loudness(heard).ShouldBe(VoiceLine.TargetLufs, 1.5);
    }
}
