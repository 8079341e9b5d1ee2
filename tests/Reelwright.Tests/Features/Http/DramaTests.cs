using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;
using Reelwright.Tests.Pipeline;

namespace Reelwright.Tests.Features.Http;

/// <summary>Dramas by HTTP: episodes, shots with what is said in them, characters, and the trash.</summary>
public sealed class DramaTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_drama_is_told_in_shots_whose_words_are_the_paragraphs_of_its_episodes()
    {
        var (drama, episode) = await Begun("told");
        var told = await Get($"/dramas/{drama}");
        (told.Text("style"), told.Text("aspect_ratio"), told.GetProperty("episodes").GetInt32()).ShouldBe(("ink", "9:16", 1));
        (await Get($"/projects/{told.Text("project_id")}")).GetProperty("project").Text("kind").ShouldBe("drama");
        (await Get($"/projects/{told.Text("project_id")}/settings")).GetRawText().ShouldContain("9:16");

        var anna = await Post($"/dramas/{drama}/characters", new { name = "Anna", appearance = "a red coat" }, 201);
        (await server.Ada.Send(HttpMethod.Post, $"/api/dramas/{drama}/characters", new { name = "ANNA" }).Refused(409)).ShouldBe("name_taken");
        var first = await Shot(episode, new { action = "Anna runs", location = "A pier", time = "night", characters = new[] { anna.Text("id") }, dialogue = "She ran.  It rained\nall night." });
        var silent = await Shot(episode, new { action = "Waves break", duration = 4, transition = "fade" });
        var between = await Post($"/episodes/{episode}/shots", new { shot = new { title = "Between", dialogue = "Nobody came." }, number = 2 }, 201);
        (await Shots(episode)).ShouldBe(["She ran. It rained all night.", "Nobody came.", ""]);
        first.GetProperty("characters")[0].Text("name").ShouldBe("Anna");
        var chapter = await Get($"/chapters/{episode}");
        chapter.GetProperty("chapter").GetProperty("paragraph_count").GetInt32().ShouldBe(3);
        var lines = chapter.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("sentences").EnumerateArray().ToList()).ToList();
        lines.ConvertAll(l => l.Count).ShouldBe([2, 1, 1]);
        (lines[2][0].Text("content"), lines[2][0].Text("edited_prompt")).ShouldBe(("", "Waves break. ink"));
        lines[0][0].Text("edited_prompt").ShouldBe("Anna runs. A pier, night. Anna: a red coat. ink");

        // A sentence that stays keeps its row; the new one is shown what the shot says.
        first = await Change(first, new { dialogue = "She ran. The light went out.", atmosphere = "cold" });
        lines = (await Get($"/chapters/{episode}")).GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("sentences").EnumerateArray().ToList()).ToList();
        (lines[0][0].Text("id"), lines[0][1].Text("content")).ShouldBe((chapter.GetProperty("paragraphs")[0].GetProperty("sentences")[0].Text("id"), "The light went out."));
        lines[0].ShouldAllBe(s => s.Text("edited_prompt").Equals("Anna runs. A pier, night. Anna: a red coat. cold. ink", StringComparison.Ordinal));

        // Moving, and saying something where nothing was said.
        silent = await Get($"/shots/{silent.Text("id")}");
        (await server.Ada.Send(HttpMethod.Post, $"/api/shots/{silent.Text("id")}/move", new { number = 1 }).Refused(428)).ShouldBe("precondition_required");
        await server.Ada.Send(HttpMethod.Post, $"/api/shots/{silent.Text("id")}/move", new { number = 1 }, Tag(silent)).Is(200);
        (await Shots(episode)).ShouldBe(["", "She ran. The light went out.", "Nobody came."]);
        silent = await Change(await Get($"/shots/{silent.Text("id")}"), new { dialogue = "Listen." });
        silent = await Change(silent, new { dialogue = "" });
        silent.Text("dialogue").ShouldBe("");
        (await Get($"/dramas/{drama}")).GetProperty("shots").GetInt32().ShouldBe(3);
        (await server.Runs.One<long>($"select count(*) from storyboards s join paragraphs p on p.id = s.paragraph_id where s.drama_id = {drama} and s.storyboard_number = p.order_index + 1")).ShouldBe(3);
        (await server.Ada.Send(HttpMethod.Post, $"/api/episodes/{episode}/shots", new { shot = new { characters = new[] { "999999" } } }).Refused(404)).ShouldBe("not_found");
        between.Text("title").ShouldBe("Between");
    }

    [Fact]
    public async Task What_is_changed_of_an_episode_as_of_a_book_is_told_to_edit_its_shots()
    {
        var (drama, episode) = await Begun("refused");
        var shot = await Shot(episode, new { dialogue = "Anna came. Ben went." });
        await Shot(episode, new { dialogue = "Carl stayed." });
        var chapter = await Get($"/chapters/{episode}");
        var paragraph = chapter.GetProperty("paragraphs")[0];
        var (one, two) = (paragraph.GetProperty("sentences")[0], paragraph.GetProperty("sentences")[1]);
        foreach (var (method, path, body, of) in new (HttpMethod, string, object?, JsonElement)[]
        {
            (HttpMethod.Patch, "paragraphs/{0}", new { text = "x" }, paragraph), (HttpMethod.Patch, "paragraphs/{0}", new { action = "ignore" }, paragraph), (HttpMethod.Post, "paragraphs/{0}/merge", null, paragraph),
            (HttpMethod.Post, "paragraphs/{0}/split", new { target = two.Text("id") }, paragraph), (HttpMethod.Delete, "sentences/{0}", null, one), (HttpMethod.Post, "sentences/{0}/merge", null, one),
            (HttpMethod.Post, "sentences/{0}/insert", new { text = "x" }, one), (HttpMethod.Post, "sentences/{0}/split", new { at = 4 }, one),
        })
        {
            (await server.Ada.Send(method, "/api/" + path.Replace("{0}", of.Text("id"), StringComparison.Ordinal), body, Tag(of)).Refused(422)).ShouldBe("wrong_kind", path);
        }

        var tag = ("If-Match", $"\"{chapter.GetProperty("version").GetUInt32()}\"");
        (await server.Ada.Send(HttpMethod.Patch, $"/api/chapters/{episode}", new { text = "x" }, tag).Refused(422)).ShouldBe("wrong_kind");
        await server.Ada.Send(HttpMethod.Patch, $"/api/chapters/{episode}", new { title = "Another" }, tag).Is(200);

        // A sentence may be corrected, and then the shot is another one than was read.
        await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{two.Text("id")}", new { text = "Ben left." }, Tag(two)).Is(200);
        (await server.Ada.Send(HttpMethod.Patch, $"/api/shots/{shot.Text("id")}", new { dialogue = "Nobody." }, Tag(shot)).Refused(412)).ShouldBe("precondition_failed");
        (await Get($"/shots/{shot.Text("id")}")).Text("dialogue").ShouldBe("Anna came. Ben left.");
        var book = (await server.Chapters(await server.Added("book.txt", $"It rained, {Guid.NewGuid()}.")))[0];
        (await server.Ada.GetAsync($"/api/episodes/{book}/shots").Refused(422)).ShouldBe("wrong_kind");
        (await server.Ada.GetAsync($"/api/dramas/{await server.Runs.One<long>("select coalesce(max(id), 0) + 1 from dramas")}").Refused(404)).ShouldBe("not_found");
        drama.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_seen_is_seen_in_every_prompt_and_what_a_person_wrote_stays()
    {
        var (drama, episode) = await Begun("seen");
        var anna = await Post($"/dramas/{drama}/characters", new { name = "Anna", appearance = "a red coat", sort_order = 2 }, 201);
        var ben = await Post($"/dramas/{drama}/characters", new { name = "Ben", sort_order = 1 }, 201);
        (await Get($"/dramas/{drama}/characters?limit=1")).GetProperty("items")[0].Text("name").ShouldBe("Ben");
        var next = (await Get($"/dramas/{drama}/characters?limit=1")).Text("next");
        (await Get($"/dramas/{drama}/characters?limit=1&after={next}")).GetProperty("items")[0].Text("name").ShouldBe("Anna");
        var both = await Shot(episode, new { action = "They wait", characters = new[] { anna.Text("id"), ben.Text("id") } });
        var written = await Shot(episode, new { image_prompt = "A door.", dialogue = "She left.", characters = new[] { anna.Text("id") } });
        anna = await server.Ada.Send(HttpMethod.Patch, $"/api/characters/{anna.Text("id")}", new { appearance = "a blue coat" }, Tag(anna)).Is(200);
        (await Prompts(episode)).ShouldBe(["They wait. Ben; Anna: a blue coat. ink", "A door."]);
        (await server.Ada.Send(HttpMethod.Patch, $"/api/characters/{anna.Text("id")}", new { image_url = "/media/images/x.png" }, Tag(anna)).Refused(422)).ShouldBe("change_invalid");

        var line = (await Get($"/chapters/{episode}")).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
        await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{line.Text("id")}", new { prompt = "Mine." }, Tag(line)).Is(200);
        await server.Ada.Send(HttpMethod.Delete, $"/api/characters/{anna.Text("id")}", null, Tag(anna)).Is(204);
        (await Get($"/shots/{both.Text("id")}")).GetProperty("characters").GetArrayLength().ShouldBe(1);
        (await Get($"/dramas/{drama}/characters?trash=true")).GetProperty("items")[0].Text("name").ShouldBe("Anna");
        var another = await Post($"/dramas/{drama}/characters", new { name = "anna" }, 201);
        (await server.Ada.Send(HttpMethod.Post, $"/api/characters/{anna.Text("id")}/restore").Refused(409)).ShouldBe("name_taken");
        await server.Ada.Send(HttpMethod.Patch, $"/api/characters/{another.Text("id")}", new { name = "Hanna" }, Tag(another)).Is(200);
        await Post($"/characters/{anna.Text("id")}/restore");
        (await Prompts(episode)).ShouldBe(["Mine.", "A door."]);
        (await Get($"/shots/{written.Text("id")}")).GetProperty("characters")[0].Text("id").ShouldBe(anna.Text("id"));
    }

    [Fact]
    public async Task A_drama_s_genre_and_how_somebody_is_stand_in_what_is_put_together_and_nowhere_when_nobody_says()
    {
        var (drama, episode) = await Begun("tone");
        var anna = await Post($"/dramas/{drama}/characters", new { name = "Anna", appearance = "a red coat" }, 201);
        var shot = (await Shot(episode, new { action = "She waits", movement = "pan", characters = new[] { anna.Text("id") } })).Text("id");
        (await Prompts(episode)).ShouldBe(["She waits. Anna: a red coat. ink"]);
        await Genre("noir");
        await server.Ada.Send(HttpMethod.Patch, $"/api/characters/{anna.Text("id")}", new { personality = "proud, quick" }, Tag(anna)).Is(200);
        (await Prompts(episode)).ShouldBe(["She waits. Anna: a red coat. noir. ink"]);
        var maker = await PaidStack.Account(server, "fal", "video_generation", "http://127.0.0.1:1", ClipStudio.FromText, PaidStack.Price("call", 0.5m));
        (await Post($"/shots/{shot}/takes", new { maker, without_references = true })).Text("prompt").ShouldBe("She waits. Anna: a red coat, proud, quick. pan. noir. ink");
        (await Post($"/characters/{anna.Text("id")}/takes", new { })).Text("prompt").ShouldBe("Anna. a red coat. proud, quick. noir. ink");

        // What was put together before a genre stood in it follows, too.
        await server.Runs.Rows($"update sentences set edited_prompt = 'She waits. Anna: a red coat. ink' where paragraph_id = (select paragraph_id from storyboards where id = {shot})");
        await Genre("comedy");
        (await Prompts(episode)).ShouldBe(["She waits. Anna: a red coat. comedy. ink"]);
        await Genre("");
        (await Prompts(episode)).ShouldBe(["She waits. Anna: a red coat. ink"]);

        async Task Genre(string genre) => await server.Ada.Send(HttpMethod.Patch, $"/api/dramas/{drama}", new { genre }, Tag(await Get($"/dramas/{drama}"))).Is(200);
    }

    [Fact]
    public async Task How_somebody_speaks_goes_to_makers_unless_it_was_said_before_it_did_and_not_since()
    {
        var (drama, episode) = await Begun("spoken");
        var anna = await Post($"/dramas/{drama}/characters", new { name = "Anna", voice_style = "low and hoarse" }, 201);
        await Shot(episode, new { dialogue = "It is dark.", characters = new[] { anna.Text("id") } });
        (await Speaks()).ShouldBe("low and hoarse");
        await server.Runs.Rows($"update characters set voice_told = false where id = {anna.Text("id")}");
        (await Speaks()).ShouldBeNull();
        await Said(new { role = "keeper" });
        (await Speaks()).ShouldBeNull();
        await Said(new { voice_style = "low and hoarse" });
        (await Speaks()).ShouldBe("low and hoarse");

        async Task Said(object change) => await server.Ada.Send(HttpMethod.Patch, $"/api/characters/{anna.Text("id")}", change, Tag(await Get($"/characters/{anna.Text("id")}"))).Is(200);

        async Task<string?> Speaks()
        {
            await using var db = await server.App.Services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync();
            return (await ChapterLines.Read(db, Guid.Parse(episode), null, CancellationToken.None)).ShouldHaveSingleItem().Shot!.Speaks;
        }
    }

    [Fact]
    public async Task What_is_thrown_away_comes_back_whole_until_the_trash_is_emptied()
    {
        var (drama, episode) = await Begun("thrown");
        var first = await Shot(episode, new { dialogue = "One." });
        var second = await Shot(episode, new { dialogue = "Two." });
        await Shot(episode, new { dialogue = "Three." });
        await server.Ada.Send(HttpMethod.Delete, $"/api/shots/{second.Text("id")}", null, Tag(second)).Is(204);
        (await Shots(episode)).ShouldBe(["One.", "Three."]);
        (await Get($"/episodes/{episode}/shots?trash=true")).GetProperty("items")[0].Text("dialogue").ShouldBe("Two.");
        await Post($"/shots/{second.Text("id")}/restore");
        (await Shots(episode)).ShouldBe(["One.", "Two.", "Three."]);
        (await server.Ada.Send(HttpMethod.Post, $"/api/shots/{second.Text("id")}/restore").Refused(404)).ShouldBe("not_found");

        await Busy(drama, first.Text("id"), 1);
        (await server.Ada.Send(HttpMethod.Delete, $"/api/shots/{first.Text("id")}", null, Tag(await Get($"/shots/{first.Text("id")}"))).Refused(409)).ShouldBe("wrong_state");
        var told = await Get($"/dramas/{drama}");
        (await server.Ada.Send(HttpMethod.Delete, $"/api/dramas/{drama}", null, Tag(told)).Refused(409)).ShouldBe("wrong_state");
        await server.Runs.Rows($"update image_generations set status = 'failed', completed_at = now(), error_code = 'x', error_msg = 'x' where storyboard_id = {first.Text("id")}");
        await server.Ada.Send(HttpMethod.Delete, $"/api/dramas/{drama}", null, Tag(told)).Is(204);
        (await server.Ada.GetAsync($"/api/shots/{first.Text("id")}").Refused(404)).ShouldBe("not_found");
        (await server.Ada.GetAsync($"/api/projects/{told.Text("project_id")}").Refused(404)).ShouldBe("not_found");
        (await Get("/dramas?trash=true")).GetProperty("items").EnumerateArray().Select(d => d.Text("id")).ShouldContain(drama, StringComparer.Ordinal);
        (await server.Bob.Send(HttpMethod.Post, $"/api/dramas/{drama}/restore").Refused(404)).ShouldBe("not_found");
        await Post($"/dramas/{drama}/restore");
        (await Shots(episode)).ShouldBe(["One.", "Two.", "Three."]);

        // By its project too; then the trash is emptied.
        await server.Ada.Send(HttpMethod.Delete, $"/api/shots/{first.Text("id")}", null, Tag(await Get($"/shots/{first.Text("id")}"))).Is(204);
        await server.Runs.Rows($"update storyboards set deleted_at = now() - interval '31 days' where id = {first.Text("id")}");
        await Purge();
        (await server.Runs.One<long>($"select count(*) from storyboards s where drama_id = {drama}")).ShouldBe(2);
        (await server.Runs.One<long>($"select count(*) from paragraphs where chapter_id = '{episode}'")).ShouldBe(2);
        var project = await Get($"/projects/{told.Text("project_id")}");
        await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{told.Text("project_id")}", null, ("If-Match", $"\"{project.GetProperty("version").GetUInt32()}\"")).Is(204);
        (await server.Runs.One<bool>($"select is_deleted from dramas where id = {drama}")).ShouldBeTrue();
        await server.Runs.Rows($"update projects set deleted_at = now() - interval '31 days' where id = '{told.Text("project_id")}'");
        await Purge();
        (await server.Runs.One<long>($"select (select count(*) from dramas where id = {drama}) + (select count(*) from storyboards where drama_id = {drama}) + (select count(*) from image_generations where drama_id = {drama})")).ShouldBe(0);
    }

    [Fact]
    public async Task A_shot_whose_picture_something_else_shows_stays_in_the_trash_until_that_ends()
    {
        var (drama, episode) = await Begun("kept");
        var (shot, other) = (await Shot(episode, new { dialogue = "One." }), await Shot(episode, new { dialogue = "Two." }));
        await Busy(drama, shot.Text("id"), 1);
        var asset = Guid.CreateVersion7();
        await server.Runs.Rows($$"""
            update image_generations set status = 'failed', completed_at = now(), error_code = 'x', error_msg = 'x' where storyboard_id = {{shot.Text("id")}};
            insert into file_blobs (digest, area, size_bytes) values (repeat('7', 64), 'IMAGES', 1) on conflict do nothing;
            insert into media_assets (id, owner_id, asset_type, source_type, image_generation_id, digest, file_path, url_path, metadata, creation_timestamp)
                select '{{asset}}', '{{server.Installation.Owner}}', 'IMAGE', 'GENERATED', id, repeat('7', 64), '/store/seven', '/media/images/{{asset}}.png', '{"dimensions":"1x1","format":"png","generation_method":"drawn"}', now()
                from image_generations where storyboard_id = {{shot.Text("id")}};
            update storyboards set picture_id = '{{asset}}' where id = {{other.Text("id")}}
            """);
        await server.Ada.Send(HttpMethod.Delete, $"/api/shots/{shot.Text("id")}", null, Tag(await Get($"/shots/{shot.Text("id")}"))).Is(204);
        await server.Runs.Rows($"update storyboards set deleted_at = now() - interval '31 days' where id = {shot.Text("id")}");
        await Purge();
        (await server.Runs.One<long>($"select count(*) from storyboards where id = {shot.Text("id")}")).ShouldBe(1);
        await server.Runs.Rows($"update storyboards set picture_id = null where id = {other.Text("id")}");
        await Purge();
        (await server.Runs.One<long>($"select (select count(*) from storyboards where id = {shot.Text("id")}) + (select count(*) from media_assets where id = '{asset}')")).ShouldBe(0);
    }

    private async Task<(string Drama, string Episode)> Begun(string title)
    {
        var drama = (await Post("/dramas", new { title, style = "ink", aspect_ratio = "9:16", tags = new[] { "sea", "Sea" }, language = "en" }, 201)).Text("id");
        return (drama, (await Post($"/dramas/{drama}/episodes", new { title = "One" }, 201)).Text("id"));
    }

    /// <summary>A picture take that waits.</summary>
    private Task<List<object[]>> Busy(string drama, string shot, int count) => server.Runs.Rows($"""
        insert into image_generations (drama_id, storyboard_id, image_type, frame_type, api_config_id, provider, prompt, size)
        select {drama}, {shot}, 'storyboard', 'key', id, 'drawn', 'x', '1280x720' from api_configs where user_id = '{server.Installation.Owner}' and service_type = 'image_generation' limit {count}
        """);

    private Task<JsonElement> Shot(string episode, object shot) => Post($"/episodes/{episode}/shots", new { shot }, 201);

    private Task<JsonElement> Change(JsonElement shot, object change) => server.Ada.Send(HttpMethod.Patch, $"/api/shots/{shot.Text("id")}", change, Tag(shot)).Is(200);

    private async Task<List<string>> Shots(string episode)
    {
        var shots = (await Get($"/episodes/{episode}/shots")).GetProperty("items").EnumerateArray().ToList();
        shots.ConvertAll(s => s.GetProperty("storyboard_number").GetInt32()).ShouldBe(Enumerable.Range(1, shots.Count));
        return shots.ConvertAll(s => s.Text("dialogue"));
    }

    private async Task<List<string>> Prompts(string episode) =>
        [.. (await Get($"/chapters/{episode}")).GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("sentences")[0].Text("edited_prompt"))];

    private Task<JsonElement> Get(string path) => server.Ada.GetAsync("/api" + path).Is(200);

    private Task<JsonElement> Post(string path, object? body = null, int status = 200) => server.Ada.Send(HttpMethod.Post, "/api" + path, body).Is(status);

    private async Task Purge() => await server.App.Services.GetServices<IHousekeeping>().Single(h => h.Task == HousekeepingTask.Trash).Run(CancellationToken.None);

    private static (string, string) Tag(JsonElement of) => ("If-Match", $"\"{of.GetProperty("version").GetUInt32()}\"");
}
