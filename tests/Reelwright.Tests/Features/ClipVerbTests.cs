using System.Text.Json;
using Reelwright.Base;
using Reelwright.Features;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;
using Reelwright.Features.Errands;
using Reelwright.Features.Images;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;
using Reelwright.Tests.Engine.Use;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features;

/// <summary>Clips, pictures, dramas, their takes and errands from the command line, where nothing is made meanwhile.</summary>
[Trait("turn", "d")]
public sealed class ClipVerbTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_clip_is_priced_before_it_is_ordered_and_ordered_as_it_was_said()
    {
        var maker = await Maker(ClipStudio.FromText);
        var priced = await Run("clips", "new", "Rain on a roof", "--maker", maker.ToString(), "--size", "1280x720", "--set", "duration=5");
        priced.Output.ShouldContain($"fal {ClipStudio.FromText}: at most 0.5 USD");
        priced.Output.ShouldContain("Nothing is ordered yet: say --yes.");
        (await server.Runs.One<long>($"select count(*) from videos where api_config_id = '{maker}'")).ShouldBe(0);

        var ordered = Read(await Run("clips", "new", "Rain on a roof", "--maker", $"fal video_generation {maker}", "--size", "1280x720", "--set", "duration=5", "--set", "tags=wet", "--set", "tags=dark", "--set", "caption=7", "--yes", "--json"));
        var clip = ordered.GetProperty("video");
        (clip.Text("status"), clip.Text("resolution"), clip.Text("caption"), clip.GetProperty("duration").GetInt32(), ordered.GetProperty("price").GetProperty("cost").GetProperty("amount").GetDecimal()).ShouldBe(("queued", "1280x720", "7", 5, 0.5m));
        clip.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["dark", "wet"]);
        foreach (var (wish, code) in new[] { ("fps=30", "field_unsupported"), ("nobody_knows=1", "invalid"), ("duration=0", "invalid"), ("duration=long", "invalid"), ("duration", "invalid") })
        {
            (await Run("clips", "new", "x", "--maker", maker.ToString(), "--set", wish, "--yes")).Error.ShouldStartWith($"reel: {code}: ");
        }

        (await Run("clips", "new", "x", "--maker", "nobody")).Error.ShouldStartWith("reel: not_found: There is no maker account 'nobody' for video_generation");
        (await Run("clips", "list", "--text", "on a roof")).Output.ShouldContain(clip.Text("id"));
        (await Run("clips")).Output.ShouldContain(clip.Text("id"));
        (await Run("clips", "cancel", clip.Text("id"))).Output.ShouldContain("failed");
        (await Run("clips", "retry", clip.Text("id"), "--set", "fps=30", "--yes")).Error.ShouldStartWith("reel: field_unsupported: ");
        var told = await Run("clips", "retry", clip.Text("id"), "--set", "seed=8");
        (told.Output.Contains("at most 0.5 USD", StringComparison.Ordinal), told.Output.Contains("Nothing is ordered yet: say --yes.", StringComparison.Ordinal)).ShouldBe((true, true), told.Output + told.Error);
        (await server.Runs.One<long>($"select count(*) from video_generations where video_id = '{clip.Text("id")}'")).ShouldBe(1);
        (await Run("clips", "retry", clip.Text("id"), "--set", "seed=8", "--yes")).Output.ShouldContain("queued");
        (await Run("clips", "retry", clip.Text("id"))).Error.ShouldStartWith("reel: wrong_state: ");
        var lines = (await Run("clips", "takes", clip.Text("id"))).Output.Split('\n');
        var (take, former) = (lines[0].Trim().Split(' ')[0], lines[1].Trim().Split(' ')[0]);
        (await server.Runs.One<long>($"select seed from video_generations where id = {take}")).ShouldBe(8);
        (await Run("clips", "choose", take)).Error.ShouldStartWith("reel: wrong_state: ");
        (await Run("takes", "trash", former)).Output.ShouldStartWith("In the trash: ");
        (await Run("clips", "takes", clip.Text("id"), "--trash")).Output.Trim().ShouldStartWith(former);
        var moves = (await Run("clips", "history", clip.Text("id"))).Output;
        (moves.Contains($"(clip {clip.Text("id")})", StringComparison.Ordinal), moves.Contains($"(take {former})", StringComparison.Ordinal)).ShouldBe((true, true), moves);
    }

    [Fact]
    public async Task A_clip_of_ones_own_is_brought_changed_thrown_away_taken_back_and_put_away()
    {
        var brought = Read(await Run("clips", "upload", await Sea(), "--title", "The sea", "--tag", "blue", "--tag", "wide", "--json"));
        var clip = brought.Text("id");
        (brought.Text("status"), brought.Text("prompt"), brought.GetProperty("tags").GetArrayLength()).ShouldBe(("completed", "The sea", 2));
        var edited = Read(await Run("clips", "edit", clip, "--set", "caption=Waves", "--set", "tags=calm", "--json"));
        (edited.Text("caption"), edited.GetProperty("tags")[0].GetString(), edited.GetProperty("tags").GetArrayLength()).ShouldBe(("Waves", "calm", 1));
        (await Run("clips", "trash", clip)).Output.ShouldContain("is in the trash");
        (await Run("clips", "show", clip)).Error.ShouldStartWith("reel: not_found: ");
        (await Run("clips", "list", "--trash")).Output.ShouldContain(clip);
        (await Run("clips", "restore", clip)).Output.ShouldContain("completed");
        (await Run("clips", "archive", clip)).Error.ShouldStartWith("reel: confirmation_needed: ");
        Read(await Run("clips", "archive", clip, "--yes", "--json")).GetProperty("archived_at").ValueKind.ShouldBe(JsonValueKind.String);
        (await Run("clips", "upload", "no-such.mp4")).Error.ShouldStartWith("reel: file_missing: ");
    }

    [Fact]
    public async Task Clips_are_found_by_what_is_said_of_them_shown_by_another_picture_and_linked()
    {
        var project = await server.Added("clips.txt", "It rained.");
        var chapter = (await server.Chapters(project))[0];
        var brought = Read(await Run("clips", "upload", await Clip("found.mp4", await FakeMedia.ClipOf(1.5)), "--theme", "Weather", "--tag", "grey", "--project", project, "--chapter", chapter, "--paragraph", "0", "--json"));
        var clip = brought.Text("id");
        brought.GetProperty("paragraph_index").GetInt32().ShouldBe(0);
        foreach (var sought in new string[][] { ["--project", project], ["--chapter", chapter], ["--theme", "weather"], ["--tag", "GREY"], ["--uploaded", "true", "--archived", "false", "--status", "completed"] })
        {
            (await Run(["clips", "list", .. sought])).Output.ShouldContain(clip);
        }

        (await Run("clips", "list", "--tag", "grey", "--uploaded", "false")).Output.ShouldStartWith("No clips.");
        (await Run("clips", "list", "--status", "lost")).Error.ShouldStartWith("reel: word_unknown: ");
        (await Run("clips", "tags")).Output.ShouldContain("grey");
        (await Run("clips", "themes")).Output.ShouldContain("Weather");
        var freed = Read(await Run("clips", "edit", clip, "--set", "story_id=null", "--set", "tags=", "--json"));
        (freed.Text("project_id"), freed.GetProperty("story_id").ValueKind, freed.GetProperty("tags").GetArrayLength()).ShouldBe((project, JsonValueKind.Null, 0));

        (await Run("clips", "thumbnail", clip, await Red())).Output.ShouldStartWith($"Clip {clip} is shown by /media/images/");
        (await Run("clips", "thumbnail", clip, server.Runs.Write("not.png", "no picture"))).Error.ShouldStartWith("reel: file_type_unsupported: ");
        using var open = await server.Nobody().GetAsync((await Run("clips", "link", clip, "--set", "expires_in_seconds=600")).Output.Trim());
        ((int)open.StatusCode).ShouldBe(200);
        (await Run("clips", "link", clip, "--set", "expires_in_seconds=5")).Error.ShouldStartWith("reel: invalid: ");
        (await Run("clips", "link", Guid.NewGuid().ToString())).Error.ShouldStartWith("reel: not_found: ");
    }

    [Fact]
    public async Task Pictures_tell_how_their_videos_stand_and_are_set_in_motion()
    {
        var (maker, picture) = (await Maker(ClipStudio.FromPicture), await ClipStudio.Picture(server.Ada, "orange"));
        (await Run("images", "list")).Output.ShouldContain(picture);
        (await Run("images")).ShouldBe(await Run("images", "list"));
        (await Run("images", "status", picture)).Output.ShouldStartWith(picture + "  none");
        (await Run("images", "status", "nobody.png")).Error.ShouldStartWith("reel: not_found: ");
        Read(await Run("images", "status", picture, "nobody.png", "--json")).Text("img_name").ShouldBe(picture);
        (await Run("images", "animate", picture, "--maker", maker.ToString())).Error.ShouldStartWith("reel: prompt_missing: ");
        string[] animate = ["images", "animate", picture, "--maker", maker.ToString(), "--prompt", "It sways", "--set", "seed=7"];
        (await Run([.. animate, "--yes", "--estimate"])).Output.ShouldContain("Nothing is ordered yet: say --yes.");
        (await Run(animate)).Output.ShouldStartWith($"fal {ClipStudio.FromPicture}: at most 0.5 USD");
        (await Run("images", "status", picture)).Output.ShouldStartWith(picture + "  none");
        (await Run([.. animate, "--yes"])).Output.ShouldContain(" of clip ");
        // Of the take that is being made, and as that one was asked for.
        (await Run("images", "animate", picture)).Output.ShouldContain("at most 0.5 USD");
        (await Run("images", "history", picture)).Output.ShouldContain("none       to pending");
        (await Run("images", "list", "--status", "lost")).Error.ShouldStartWith("reel: word_unknown: ");
        (await Run("clips", "new", "It sways", "--picture", picture, "--maker", maker.ToString())).Output.ShouldContain("at most 0.5 USD");
    }

    [Fact]
    public async Task A_drama_is_filled_and_its_shots_show_takes_or_ones_own()
    {
        var drama = Read(await Run("dramas", "new", "The lighthouse", "--style", "ink", "--set", "genre=storm", "--json"));
        var of = drama.Text("id");
        (drama.Text("style"), drama.Text("genre")).ShouldBe(("ink", "storm"));
        var anna = Read(await Run("dramas", "add-character", of, "Anna", "--appearance", "a red coat", "--set", "role=keeper", "--json")).Text("id");
        (await Run("dramas", "add-character", of, "ANNA")).Error.ShouldStartWith("reel: name_taken: ");
        var episode = Read(await Run("dramas", "add-episode", of, "The storm", "--json")).Text("id");
        var read = Read(await Run("dramas", "add-shot", episode, "--action", "Anna runs", "--dialogue", "She ran.", "--character", anna, "--set", "shot_type=wide", "--set", "transition=fade", "--json"));
        var shot = read.Text("id");
        (read.GetProperty("characters")[0].Text("name"), read.Text("shot_type"), read.Text("transition")).ShouldBe(("Anna", "wide", "fade"));
        (await Run("dramas", "characters", of)).Output.ShouldContain("Anna");
        (await Run("dramas", "episodes", of)).Output.ShouldContain("The storm");
        (await Run("dramas", "shots", episode)).Output.ShouldContain("\"She ran.\"");

        (await Run("takes", "shot", shot, "--picture")).Error.ShouldStartWith("reel: reference_missing: ");
        (await Run("takes", "shot", shot, "--picture", "--estimate", "--set", "without_references=true")).Output.ShouldContain("at most 0 ");
        var paid = await Maker(ClipStudio.FromText);
        (await Run("takes", "shot", shot, "--maker", paid.ToString(), "--set", "without_references=true")).Output.ShouldContain("at most 0.5 USD");
        (await server.Runs.One<long>($"select count(*) from video_generations where storyboard_id = {shot}")).ShouldBe(0);
        // The built-in maker costs nothing and is not asked about.
        var take = Read(await Run("takes", "shot", shot, "--picture", "--set", "without_references=true", "--set", "frame_type=first", "--json")).GetProperty("take");
        (take.Text("kind"), take.Text("status")).ShouldBe(("first", "pending"));
        (await Run("takes", "list", shot, "--picture")).Output.ShouldContain(take.Text("id"));
        // Whether or not a clip has a take of that number.
        var shown = await Run("takes", "show", take.Text("id"));
        (shown.Output + shown.Error).ShouldContain($"There is picture take {take.Text("id")}, of shot {shot}: `reel takes` means that with --picture.");
        (await Run("takes", "cancel", take.Text("id"), "--picture")).Output.ShouldContain($"Cancelled: picture take {take.Text("id")}, of shot {shot}.");
        (await Run("takes", "trash", take.Text("id"), "--picture")).Output.ShouldStartWith("In the trash: ");
        (await Run("takes", "list", shot, "--picture", "--trash")).Output.ShouldContain(take.Text("id"));
        (await Run("takes", "restore", take.Text("id"), "--picture")).Output.ShouldStartWith("Restored: ");
        await Run("dramas", "new", "The harbour");
        (await Run("dramas")).ShouldBe(await Run("dramas", "list"));
        (await Run("dramas", "--json")).Output.ShouldContain("\"The harbour\"");
        (await Run("projects")).ShouldBe(await Run("projects", "list"));
        (await Run("orders")).ShouldBe((0, "", ""));
        // What the list is of has to be said.
        (await Run("takes")).Error.ShouldStartWith("reel: usage: ");
        (await Run("dramas", "list", "--limit", "1")).Error.ShouldStartWith("There are more than these 1: ");
        (await Run("dramas", "list", "--limit", "0")).Error.ShouldStartWith("reel: page_invalid: ");

        var red = await Red();
        (await Run("takes", "look", anna, red)).Output.ShouldStartWith("Anna looks as on /media/images/");
        var look = await server.Runs.One<Guid>($"select a.id from media_assets a join characters c on c.image_url = a.url_path where c.id = {anna}");
        (await Run("takes", "use-look", anna, look.ToString())).Output.ShouldStartWith("Anna looks as on /media/images/");
        (await Run("takes", "use-look", anna, Guid.NewGuid().ToString())).Error.ShouldStartWith("reel: not_found: ");
        (await Run("takes", "upload", shot, red, "--format", "avi")).Error.ShouldStartWith("reel: word_unknown: ");
        (await Run("takes", "upload", shot, red, "--picture")).Output.ShouldContain("shows /media/images/");
        (await Run("takes", "upload", shot, await Clip("shot.mp4", await UsedClips.Sea()))).Output.ShouldContain("shows /media/videos/");
        (await Run("takes", "release", shot)).Output.ShouldContain("shows /media/images/");
        (await Run("takes", "use", shot, (await server.Runs.One<Guid>($"select id from videos where story_id = '{episode}'")).ToString())).Output.ShouldContain("shows /media/videos/");
        await Run("takes", "release", shot);
        (await Run("takes", "use", shot, look.ToString(), "--asset")).Error.ShouldStartWith("reel: file_type_unsupported: ");
        var asset = await server.Runs.One<Guid>($"select a.id from media_assets a join videos v on v.video_url = a.url_path where v.story_id = '{episode}'");
        (await Run("takes", "use", shot, asset.ToString(), "--asset")).Output.ShouldContain("shows /media/videos/");
    }

    [Fact]
    public async Task A_drama_its_episodes_who_is_seen_and_its_shots_are_shown_changed_and_moved()
    {
        var (of, first) = await Begun("The strait");
        var second = Read(await Run("dramas", "add-episode", of, "The calm", "--json")).Text("id");
        var (anna, ben) = (await Added(of, "Anna"), await Added(of, "Ben"));
        var (one, two) = (await Shot(first, "Anna waits", anna), await Shot(first, "Ben comes", anna));

        var drama = Read(await Run("dramas", "edit", of, "--set", "title=The sound", "--set", "style=ink", "--set", "tags=sea", "--set", "tags=night", "--json"));
        (drama.Text("title"), drama.Text("style"), drama.GetProperty("tags").GetArrayLength()).ShouldBe(("The sound", "ink", 2));
        (await Run("dramas", "edit", of, "--set", "tags=")).Output.ShouldNotContain("tags: ");
        (await Run("dramas", "show", of)).Output.ShouldContain("  style: ink");
        (await Run("dramas", "list", "--text", "the SOUND")).Output.ShouldContain("The sound");
        (await Run("dramas", "edit-character", anna, "--set", "appearance=a blue coat", "--set", "seed_value=7")).Output.ShouldContain("  appearance: a blue coat");
        var shot = Read(await Run("dramas", "edit-shot", one, "--set", "dialogue=She waits. It rains.", "--set", "transition=fade", "--set", "characters=", "--json"));
        (shot.Text("dialogue"), shot.Text("transition"), shot.GetProperty("characters").GetArrayLength()).ShouldBe(("She waits. It rains.", "fade", 0));
        Read(await Run("dramas", "move-shot", two, "1", "--json")).GetProperty("storyboard_number").GetInt32().ShouldBe(1);
        (await Run("dramas", "show-shot", two)).Output.ShouldContain($"  characters: Anna ({anna})");
        Read(await Run("dramas", "edit-episode", first, "--set", "title=The gale", "--set", "notes=At night", "--json")).GetProperty("rows")[0].Text("id").ShouldBe(first);
        (await Run("dramas", "move-episode", second, first, "--in-front")).Output.ShouldStartWith("The episode is moved.");
        (await Run("dramas", "episodes", of)).Output.Split('\n').Take(2).Select(line => line.Split(' ')[0]).ShouldBe([second, first]);
        foreach (var (path, verb, id) in new[] { ("dramas", "show", of), ("characters", "show-character", anna), ("shots", "show-shot", one) })
        {
            var (said, told) = (Read(await Run("dramas", verb, id, "--json")), await server.Ada.GetAsync($"/api/{path}/{id}").Is(200));
            JsonElement.DeepEquals(said, told).ShouldBeTrue($"{said} is not {told}");
        }

        var book = (await server.Chapters(await server.Added("book.txt", "It rained again.")))[0];
        foreach (var (code, wrong) in new (string, string[])[]
        {
            ("aspect_unsupported", ["edit", of, "--set", "aspect_ratio=4:3"]), ("invalid", ["edit", of, "--set", "nothing=1"]), ("not_found", ["edit", "x", "--set", "title=x"]), ("not_found", ["show", "999999999"]),
            ("name_taken", ["edit-character", ben, "--set", "name=ANNA"]), ("change_invalid", ["edit-character", anna, "--set", "image_url=/media/images/x.png"]), ("not_found", ["show-character", "999999999"]),
            ("not_found", ["edit-shot", one, "--set", "characters=999999999"]), ("invalid", ["edit-shot", one, "--set", "duration=0"]), ("invalid", ["move-shot", two, "0"]), ("not_found", ["move-shot", "999999999", "1"]),
            ("change_invalid", ["edit-episode", first]), ("wrong_kind", ["edit-episode", first, "--set", "text=Another"]), ("wrong_kind", ["edit-episode", book, "--set", "title=x"]), ("change_invalid", ["move-episode", first, first]),
        })
        {
            (await Run(["dramas", .. wrong])).Error.ShouldStartWith($"reel: {code}: ");
        }
    }

    [Fact]
    public async Task What_is_thrown_away_of_a_drama_lies_in_its_trash_until_it_is_taken_back()
    {
        var (of, episode) = await Begun("The reef");
        var anna = await Added(of, "Anna");
        var shot = await Shot(episode, "Anna dives", anna);
        var picture = Read(await Run("takes", "shot", shot, "--picture", "--set", "without_references=true", "--json")).GetProperty("take").Text("id");
        var portrait = Read(await Run("takes", "character", anna, "--json")).GetProperty("take").Text("id");
        foreach (var busy in new string[][] { ["trash-shot", shot], ["trash-character", anna], ["trash-episode", episode], ["trash", of] })
        {
            (await Run(["dramas", .. busy])).Error.ShouldStartWith("reel: wrong_state: ");
        }

        await Run("takes", "cancel", picture, "--picture");
        await Run("takes", "cancel", portrait, "--picture");
        (await Run("takes", "history", shot)).Output.ShouldContain($"(picture take {picture})");
        (await Run("takes", "character-history", anna)).Output.ShouldContain($"(picture take {portrait})");

        (await Run("dramas", "trash-shot", shot)).Output.ShouldStartWith($"Shot {shot} is in the trash.");
        (await Run("dramas", "show-shot", shot)).Error.ShouldStartWith("reel: not_found: ");
        (await Run("dramas", "shots", episode, "--trash")).Output.ShouldContain("Anna dives");
        (await Run("dramas", "restore-shot", shot)).Output.ShouldContain("Anna dives");
        (await Run("dramas", "restore-shot", shot)).Error.ShouldStartWith("reel: not_found: ");

        (await Run("dramas", "trash-character", anna)).Output.ShouldStartWith($"Anna ({anna}) is in the trash.");
        (await Run("dramas", "characters", of, "--trash")).Output.ShouldContain("Anna");
        var other = await Added(of, "ANNA");
        (await Run("dramas", "restore-character", anna)).Error.ShouldStartWith("reel: name_taken: ");
        (await Run("dramas", "edit-character", other, "--set", "name=Hanna")).Error.ShouldBe("");
        (await Run("dramas", "restore-character", anna)).Output.ShouldContain("   1 shots  Anna");

        (await Run("dramas", "trash-episode", episode, "--clips", "burn")).Error.ShouldStartWith("reel: word_unknown: ");
        (await Run("dramas", "trash-episode", episode)).Output.ShouldStartWith("The episode is in the trash.");
        (await Run("dramas", "trashed-episodes", of)).Output.ShouldContain(episode);
        (await Run("dramas", "edit-episode", episode, "--set", "title=x")).Error.ShouldStartWith("reel: not_found: ");
        (await Run("dramas", "restore-episode", of, episode)).Output.ShouldStartWith("The episode is there again.");
        (await Run("dramas", "restore-episode", of, episode)).Error.ShouldStartWith("reel: not_found: ");

        (await Run("dramas", "trash", of, "--clips", "delete")).Output.ShouldStartWith($"Drama {of}, 'The reef', is in the trash.");
        (await Run("dramas", "show", of)).Error.ShouldStartWith("reel: not_found: ");
        (await Run("dramas", "list", "--trash")).Output.ShouldContain("The reef");
        (await Run("dramas", "restore", of)).Output.ShouldContain("The reef");
        (await Run("dramas", "restore", of)).Error.ShouldStartWith("reel: not_found: ");
    }

    [Fact]
    public async Task An_errand_is_ended_and_tried_again_by_another_account()
    {
        var (one, other) = (await Writer(), await Writer());
        var errand = (await server.Ada.Send(HttpMethod.Post, "/api/scripts", new { prompt = "Tides", maker = one }).Is(201)).GetProperty("errand").Text("id");
        (await Run("errands", "retry", errand)).Error.ShouldStartWith("reel: wrong_state: ");
        (await Run("errands", "cancel", errand)).Output.ShouldContain("failed");
        (await Run("errands", "history", errand)).Output.ShouldContain(" to failed");
        (await Run("errands", "retry", errand, "--maker", "nobody")).Error.ShouldStartWith("reel: not_found: ");
        (await Run("errands", "retry", errand, "--maker", other.ToString())).Output.ShouldSatisfyAllConditions(o => o.ShouldContain(" writer: at most "), o => o.ShouldContain("Nothing is ordered yet: say --yes."));
        (await server.Runs.One<long>($"select count(*) from errands where api_config_id = '{other}'")).ShouldBe(0);
        var next = Read(await Run("errands", "retry", errand, "--maker", other.ToString(), "--yes", "--json")).GetProperty("errand");
        (next.Text("status"), next.GetProperty("api_config_id").GetGuid()).ShouldBe(("pending", other));
        (await Run("errands", "history", Guid.NewGuid().ToString())).Error.ShouldStartWith("reel: not_found: ");

        Task<Guid> Writer() => PaidStack.Account(server, "custom", "text_generation", "https://a.example.org/v1", "writer", PaidStack.Price("call", 0.1m));
    }

    /// <summary>A drama and its first episode.</summary>
    private async Task<(string Drama, string Episode)> Begun(string title)
    {
        var drama = Read(await Run("dramas", "new", title, "--json")).Text("id");
        return (drama, Read(await Run("dramas", "add-episode", drama, "The storm", "--json")).Text("id"));
    }

    private async Task<string> Added(string drama, string name) => Read(await Run("dramas", "add-character", drama, name, "--json")).Text("id");

    private async Task<string> Shot(string episode, string action, string who) => Read(await Run("dramas", "add-shot", episode, "--action", action, "--character", who, "--json")).Text("id");

    private Task<Guid> Maker(string model) => PaidStack.Account(server, "fal", "video_generation", "https://a.example.org", model, PaidStack.Price("call", 0.5m));

    private async Task<string> Red() => await Clip("red.png", await Pictures.Draw(Pictures.Red, "red.png"));

    private async Task<string> Sea() => await Clip("sea.mp4", await FakeMedia.Clip);

    private async Task<string> Clip(string name, byte[] bytes)
    {
        var path = server.Runs.Write(name, "");
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }

    /// <summary>As the program does, without the time a process takes to start.</summary>
    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run([.. arguments, "--data", server.Runs.Data], [ClipsVerb.Build(), ImagesVerb.Build(), DramasVerb.Build(), TakesVerb.Build(), ErrandsVerb.Build(), ProjectsVerb.Build(), OrdersVerb.Build()], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static JsonElement Read((int Code, string Output, string Error) said)
    {
        said.Error.ShouldBe("");
        return Json.Read<JsonElement>(said.Output);
    }
}
