using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Takes of shots and characters (000): all that is asked is sent or refused unpaid, one is chosen, and what a shot shows stands where films find it.</summary>
[Trait("turn", "d")]
public sealed class DramaTakeTests(WorkingServer server) : IClassFixture<WorkingServer>, IAsyncLifetime
{
    private FakeFal Fal { get; } = new() { LooksNeeded = 1 };

    private FakeOpenAi OpenAi { get; } = new();

    public Task InitializeAsync() => Task.WhenAll(Fal.Start(), OpenAi.Start());

    public async Task DisposeAsync()
    {
        await Fal.DisposeAsync();
        await OpenAi.DisposeAsync();
    }

    [Fact]
    public async Task A_shot_is_pictured_and_set_in_motion_with_those_who_are_seen_in_it_and_every_field_is_sent()
    {
        var stage = await DramaStudio.Of(server);
        var shot = stage.Shots[1];
        var (clips, pictures) = (await stage.Clips(Fal), await stage.Pictures(OpenAi));
        var anna = await DramaStudio.Character(server.Runs, stage.Drama, "Anna", shot);
        foreach (var (path, maker) in new[] { ($"/shots/{shot}/pictures", pictures), ($"/shots/{shot}/takes", clips), ($"/shots/{shot}/takes/estimate", clips) })
        {
            var blocked = await stage.Post(path, new { maker }, 422);
            (blocked.Text("code"), blocked.Text("detail").Contains("Anna", StringComparison.Ordinal)).ShouldBe(("reference_missing", true), path);
        }

        (OpenAi.Accepted, Fal.Accepted).ShouldBe((0, 0));
        (await stage.Post($"/characters/{anna}/takes/estimate", new { maker = pictures })).GetProperty("cost").GetProperty("amount").GetDecimal().ShouldBe(0.2m);
        var portrait = await stage.EndedPicture(await stage.Post($"/characters/{anna}/takes", new { maker = pictures, quality = "low" }));
        (portrait.Text("status"), portrait.Text("image_type"), portrait.GetProperty("chosen").GetBoolean(), portrait.Text("size"), portrait.GetProperty("width").GetInt32()).ShouldBe(("completed", "character", true, "1024x1024", 1536));
        portrait.Text("prompt").ShouldContain("a red coat");
        (await server.Runs.One<string>($"select image_url from characters where id = {anna}")).ShouldBe(portrait.Text("url_path"));
        (await stage.Video(Name(portrait))).ShouldBe("role none False");

        var key = await stage.EndedPicture(await stage.Post($"/shots/{shot}/pictures", new { maker = pictures }));
        (key.Text("status"), key.Text("frame_type"), key.Text("size"), key.GetProperty("reference_images")[0].GetString()).ShouldBe(("completed", "key", "1280x720", portrait.Text("url_path")));
        OpenAi.Requests.Last(r => r.Method is "POST").At("image[]").ShouldNotBeNull();
        (await stage.Video(Name(key))).ShouldBe("storyboard none False");
        await stage.ShowsEverywhere(shot, "picture", key.Text("url_path"), "uploaded");

        var asked = new
        {
            maker = clips, prompt = "The lamp goes out", negative_prompt = "people", duration = 6, fps = 12, model_resolution = "720p", aspect_ratio = "9:16", video_style = "noir", motion_level = 3, camera_motion = "pan", seed = 7,
            audio = true, last_frame = Name(portrait),
        };
        (await stage.Post($"/shots/{shot}/takes/estimate", asked)).GetProperty("cost").GetProperty("amount").GetDecimal().ShouldBe(0.5m);
        var first = await stage.Post($"/shots/{shot}/takes", asked);
        var take = await stage.Ended(first);
        (take.Text("status"), take.GetProperty("chosen").GetBoolean(), take.Text("image_gen_id"), take.Text("storyboard_id"), take.GetProperty("width").GetInt32()).ShouldBe(("completed", true, key.Text("id"), shot, 640));
        var sent = Fal.Requests.Single(r => r.Method is "POST").Json;
        foreach (var (field, value) in new (string, string)[]
        {
            ("prompt", "The lamp goes out"), ("negative_prompt", "people"), ("duration", "6"), ("fps", "12"), ("resolution", "720p"), ("aspect_ratio", "9:16"), ("style", "noir"), ("motion_level", "3"), ("camera_motion", "pan"), ("seed", "7"),
            ("generate_audio", "True"),
        })
        {
            sent.GetProperty(field).ToString().ShouldBe(value, field);
        }

        (sent.Text("image_url")[..11], sent.Text("end_image_url")[..11], sent.GetProperty("reference_images").GetArrayLength()).ShouldBe(("data:image/", "data:image/", 1));
        await stage.ShowsEverywhere(shot, "clip", take.Text("url_path"), "made");
        (await server.Runs.One<string>($"select i.source_type from image_video_status i join media_assets a on a.id = i.asset_id where a.video_generation_id = {take.Text("id")}")).ShouldBe("storyboard");
        (await stage.Video(Name(key))).ShouldBe("storyboard completed True");
        (await stage.Moves(Name(key))).ShouldBe("pending processing completed");
        (await server.Runs.Rows($"select price, project_id::text from provider_calls where video_generation_id = {take.Text("id")} and status = 'done'"))[0].ShouldBe([0.5m, stage.Project]);
        await AskedAndMeasured(take);
        (await stage.Shot(shot)).ClipUrl.ShouldBe(take.Text("url_path"));
        (await History($"shots/{shot}")).ShouldBe(["video_generations completed", "video_generations processing", "image_generations completed", "image_generations processing"]);
        (await History($"characters/{anna}")).ShouldBe(["image_generations completed", "image_generations processing"]);
    }

    [Fact]
    public async Task Whatever_a_model_does_not_take_is_refused_by_its_name_and_nothing_is_written()
    {
        var stage = await DramaStudio.Of(server);
        var (clips, pictures) = (await ClipStudio.Maker(server, Fal), await PaidStack.Account(server, "fal", "image_generation", Fal.Address, "fal-ai/flux/dev"));
        var picture = await ClipStudio.Picture(server.Ada, "purple");
        var shot = stage.Shots[0];
        foreach (var (path, maker, field, name, value) in new (string, Guid, string, string, object)[]
        {
            ("takes", clips, "fps", "fps", 30), ("takes", clips, "motion_level", "motion_level", 3), ("takes", clips, "camera_motion", "camera_motion", "pan"), ("takes", clips, "video_style", "style", "noir"), ("takes", clips, "audio", "audio", true),
            ("takes", clips, "last_frame", "last_frame", picture), ("takes", clips, "first_frame", "first_frame", picture), ("takes", clips, "reference", "references", picture), ("pictures", pictures, "negative_prompt", "negative_prompt", "people"),
            ("pictures", pictures, "quality", "quality", "low"), ("pictures", pictures, "style", "style", "noir"), ("pictures", pictures, "references", "references", new[] { picture }),
        })
        {
            var refused = await stage.Post($"/shots/{shot}/{path}", new Dictionary<string, object>(StringComparer.Ordinal) { ["maker"] = maker, [field] = value }, 422);
            (refused.Text("code"), refused.Text("detail").Contains($"takes no {name}:", StringComparison.Ordinal)).ShouldBe(("field_unsupported", true), $"{path} {field}");
        }

        (await stage.Post($"/shots/{shot}/pictures", new { maker = pictures, steps = 999 }, 422)).Text("code").ShouldBe("field_invalid");
        foreach (var size in new[] { "large", "63x64", "64x63", "8193x64", "1280x720x1" })
        {
            var refused = await stage.Post($"/shots/{shot}/pictures", new { maker = pictures, size }, 422);
            (refused.Text("code"), refused.Text("detail").Contains("of 64 to 8192 pixels a side", StringComparison.Ordinal)).ShouldBe(("field_invalid", true), size);
        }

        await stage.Post($"/shots/{shot}/pictures/estimate", new { maker = pictures, size = "64x8192" });
        (await stage.Post($"/shots/{shot}/pictures", new { provider = "dream-9" }, 422)).Text("code").ShouldBe("model_unknown");
        // Who is seen has to be shown, or somebody says that this does not matter.
        var ben = await DramaStudio.Character(server.Runs, stage.Drama, "Ben", shot);
        await stage.EndedPicture(await stage.Post($"/characters/{ben}/takes"));
        foreach (var (path, maker) in new (string, object)[] { ("pictures", new { maker = pictures }), ("pictures", new { }), ("takes", new { maker = clips }) })
        {
            var refused = await stage.Post($"/shots/{shot}/{path}", maker, 422);
            (refused.Text("code"), refused.Text("detail").Contains("takes no references:", StringComparison.Ordinal)).ShouldBe(("field_unsupported", true), path);
        }

        (await server.Runs.One<long>($"select (select count(*) from image_generations where storyboard_id is not null and drama_id = {stage.Drama}) + (select count(*) from video_generations where drama_id = {stage.Drama})")).ShouldBe(0);
        Fal.Accepted.ShouldBe(0);
        (await stage.EndedPicture(await stage.Post($"/shots/{shot}/pictures", new { without_references = true }))).Text("status").ShouldBe("completed");

        // Its file is gone when it is asked for: it fails unpaid.
        await server.Runs.Rows($"update characters set image_url = null, reference_images = '[]' where id = {ben}");
        var gone = $"/media/images/{Guid.NewGuid()}.png";
        await server.Runs.Rows($"""update characters set image_url = '{gone}', reference_images = '["{gone}"]' where id = {ben}""");
        (await stage.Post($"/shots/{shot}/pictures", new { maker = pictures }, 422)).Text("code").ShouldBe("reference_missing");
        Fal.Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task One_of_a_kind_is_made_at_a_time_and_what_comes_after_a_cancel_is_a_version_that_can_be_chosen()
    {
        Fal.LooksNeeded = 5;
        var stage = await DramaStudio.Of(server);
        var shot = stage.Shots[0];
        var maker = await PaidStack.Account(server, "fal", "image_generation", Fal.Address, "fal-ai/flux/dev", PaidStack.Price("call", 0.1m));
        var key = await stage.Post($"/shots/{shot}/pictures", new { maker, seed = 1 });
        (await stage.Post($"/shots/{shot}/pictures", new { maker, seed = 2 })).Text("id").ShouldBe(key.Text("id"));
        await server.Runs.Until($"select count(*) from provider_calls where image_generation_id = {key.Text("id")} and status = 'polling'", 1, 30);
        var cancelled = await stage.Post($"/picture-takes/{key.Text("id")}/cancel");
        (cancelled.Text("status"), cancelled.Text("error_code"), Fal.Cancelled.Count).ShouldBe(("failed", "cancelled", 1));
        (await stage.Post($"/picture-takes/{key.Text("id")}/cancel", null, 409)).Text("code").ShouldBe("wrong_state");
        Fal.LooksNeeded = 1;
        var first = await stage.EndedPicture(await stage.Post($"/shots/{shot}/pictures", new { maker, frame_type = "first" }));
        (first.Text("status"), first.GetProperty("chosen").GetBoolean(), (await stage.Shot(shot)).PictureUrl).ShouldBe(("completed", true, first.Text("url_path")));
        await server.Runs.Until($"select count(*) from provider_calls where image_generation_id = {key.Text("id")} and status = 'done'", 1, 60);
        var late = await server.Ada.GetAsync($"/api/picture-takes/{key.Text("id")}").Is(200);
        (late.Text("status"), late.GetProperty("chosen").GetBoolean(), late.Text("url_path").StartsWith("/media/images/", StringComparison.Ordinal)).ShouldBe(("failed", false, true));
        (await server.Ada.Send(HttpMethod.Post, $"/api/picture-takes/{key.Text("id")}/choose", null, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        using (var chosen = await stage.Change(HttpMethod.Post, shot, $"/api/picture-takes/{key.Text("id")}/choose"))
        {
            (await Task.FromResult(chosen).Is(200)).GetProperty("shot").Text("picture_url").ShouldBe(late.Text("url_path"));
        }

        Fal.Do(Fault.JobFails);
        var failed = await stage.EndedPicture(await stage.Post($"/shots/{shot}/pictures", new { maker }));
        (failed.Text("error_code"), failed.GetProperty("error_msg").GetString()!.Length > 5).ShouldBe(("maker_failed", true));
        (await server.Runs.One<string>($"select string_agg(to_status, ' ' order by id) from status_changes where noun = 'image_generations' and noun_id = '{failed.Text("id")}'")).ShouldBe("processing failed");
        (await server.Ada.GetAsync($"/api/shots/{shot}/pictures?limit=2").Is(200)).GetProperty("items").EnumerateArray().Select(t => t.Text("id")).ShouldBe([failed.Text("id"), first.Text("id")]);
        foreach (var path in new[] { $"shots/{shot}/pictures", $"shots/{shot}/takes", $"shots/{shot}/history", $"picture-takes/{key.Text("id")}" })
        {
            (await server.Bob.GetAsync("/api/" + path).Refused(404)).ShouldBe("not_found");
        }
    }

    [Fact]
    public async Task A_take_of_a_shot_that_is_refused_for_now_is_begun_again_and_that_is_counted()
    {
        var stage = await DramaStudio.Of(server);
        var shot = stage.Shots[0];
        var picture = Name(await stage.EndedPicture(await stage.Post($"/shots/{shot}/pictures")));
        Fal.Do([.. Enumerable.Repeat(Fault.TooMany, 4)]);
        var refused = await stage.Ended(await stage.Post($"/shots/{shot}/takes", new { maker = await ClipStudio.Maker(server, Fal, ClipStudio.FromPicture) }));
        (refused.Text("status"), refused.Text("error_code"), refused.GetProperty("retry_count").GetInt32()).ShouldBe(("failed", "maker_busy", 0));
        await server.Runs.Until($"select count(*) from video_generations where storyboard_id = {shot} and status = 'completed' and retry_count = 1", 1, 60);
        (await server.Runs.One<int>($"select retry_count from image_video_status where img_name = '{picture}'")).ShouldBe(1);
        (await stage.Moves(picture)).ShouldBe("pending processing failed pending processing completed");
        Fal.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_book_in_the_trash_whose_picture_a_drama_looks_like_stays_there_until_that_ends()
    {
        var stage = await DramaStudio.Of(server);
        var book = await server.Added("lent.txt", "The harbour slept until noon.");
        var chapter = (await server.Chapters(book))[0];
        await server.Finished((await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order"));
        var picture = await server.Runs.One<Guid>($"select a.id from media_assets a join video_generation_jobs j on j.id = a.generation_job_id where j.script_id = '{chapter}' and a.asset_type = 'IMAGE' limit 1");
        var finn = await DramaStudio.Character(server.Runs, stage.Drama, "Finn");
        var version = await server.Runs.One<string>($"select xmin::text from characters where id = {finn}");
        await server.Ada.Send(HttpMethod.Put, $"/api/characters/{finn}/picture", new { asset_id = picture }, ("If-Match", $"\"{version}\"")).Is(200);
        var trash = server.App.Services.GetServices<IHousekeeping>().Single(h => h.Task == HousekeepingTask.Trash);
        await server.Runs.Rows($"update projects set is_deleted = true, deleted_at = now() - interval '31 days', deleted_by = owner_id where id = '{book}'");
        await trash.Run(CancellationToken.None);
        (await server.Runs.One<long>($"select (select count(*) from projects where id = '{book}') + (select count(*) from media_assets where id = '{picture}')")).ShouldBe(2);
        await server.Runs.Rows($"update characters set image_url = null, reference_images = '[]' where id = {finn}");
        await trash.Run(CancellationToken.None);
        (await server.Runs.One<long>($"select (select count(*) from projects where id = '{book}') + (select count(*) from media_assets where id = '{picture}')")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_a_shot_or_a_character_a_picture_tells_whether_it_has_a_video_at_every_step()
    {
        var stage = await DramaStudio.Of(server);
        var maker = await ClipStudio.Maker(server, Fal, ClipStudio.FromPicture);
        var clara = await DramaStudio.Character(server.Runs, stage.Drama, "Clara");
        var role = Name(await stage.EndedPicture(await stage.Post($"/characters/{clara}/takes")));
        var (one, other) = (Name(await stage.EndedPicture(await stage.Post($"/shots/{stage.Shots[0]}/pictures"))), Name(await stage.EndedPicture(await stage.Post($"/shots/{stage.Shots[1]}/pictures"))));
        foreach (var (picture, source) in new[] { (role, "role"), (one, "storyboard"), (other, "storyboard") })
        {
            (await stage.Video(picture)).ShouldBe($"{source} none False");
        }

        foreach (var path in new[] { "video", "video/estimate" })
        {
            (await stage.Post($"/images/{one}/{path}", new { maker, resolution = "1280x720" }, 422)).Text("code").ShouldBe("field_unsupported");
        }

        (await stage.Post($"/images/{one}/video/estimate", new { maker })).GetProperty("cost").GetProperty("amount").GetDecimal().ShouldBe(0.5m);
        foreach (var (picture, source) in new[] { (role, "role"), (one, "storyboard") })
        {
            var begun = await stage.Post($"/images/{picture}/video", new { maker });
            (await stage.Post($"/images/{picture}/video", new { maker })).Text("take_id").ShouldBe(begun.Text("take_id"));
            (begun.GetProperty("video_id").ValueKind, begun.GetProperty("storyboard_id").ValueKind).ShouldBe(source is "role" ? (JsonValueKind.String, JsonValueKind.Null) : (JsonValueKind.Null, JsonValueKind.String));
            await server.Runs.Until($"select count(*) from video_generations where id = {begun.Text("take_id")} and status = 'completed'", 1, 60);
            (await stage.Video(picture)).ShouldBe($"{source} completed True");
            (await stage.Moves(picture)).ShouldBe("pending processing completed");
            await Agrees();
        }

        foreach (var (picture, source, had) in new[] { (role, "role", true), (one, "storyboard", true), (other, "storyboard", false) })
        {
            Fal.Do(Fault.JobFails);
            var begun = await stage.Post($"/images/{picture}/video", new { maker });
            await server.Runs.Until($"select count(*) from video_generations where id = {begun.Text("take_id")} and status = 'failed'", 1, 60);
            (await stage.Video(picture)).ShouldBe($"{source} failed {had}");
            (await stage.Moves(picture)).ShouldEndWith("pending processing failed");
            await Agrees();
        }

        (await server.Runs.One<long>($"select count(*) from videos where input_image = (select asset_id from image_video_status where img_name = '{one}')")).ShouldBe(0);
    }

    [Fact]
    public async Task What_an_editor_brings_to_a_shot_is_its_owner_s_as_films_need_it()
    {
        var stage = await DramaStudio.Of(server);
        var shot = stage.Shots[0];
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{stage.Project}/members", new { name = "bob", role = "editor" }).Is(204);
        var version = (await server.Bob.GetAsync($"/api/shots/{shot}").Is(200)).GetProperty("version").GetUInt32();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shots/{shot}/clip?file_name=sea.mp4") { Content = new ByteArrayContent(await FakeMedia.Clip) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        var brought = await server.Bob.SendAsync(request).Is(200);
        (await server.Runs.One<bool>($"select owner_id = '{server.Installation.Owner}' from media_assets where url_path = '{brought.Text("clip_url")}'")).ShouldBeTrue();

        // What its owner has elsewhere is not theirs to name, not even to ask for a price.
        var elsewhere = await ClipStudio.Picture(server.Ada, "olive");
        var ellen = await DramaStudio.Character(server.Runs, stage.Drama, "Ellen");
        foreach (var path in new[] { $"shots/{shot}/takes", $"shots/{shot}/takes/estimate", $"shots/{shot}/pictures", $"shots/{shot}/pictures/estimate", $"characters/{ellen}/takes", $"characters/{ellen}/takes/estimate" })
        {
            object named = path.Contains("/takes", StringComparison.Ordinal) && path.StartsWith("shots", StringComparison.Ordinal) ? new { first_frame = elsewhere } : new { references = new[] { elsewhere } };
            (await server.Bob.Send(HttpMethod.Post, "/api/" + path, named).Refused(404)).ShouldBe("not_found", path);
        }
    }

    [Fact]
    public async Task A_person_s_own_picture_or_clip_takes_the_place_of_a_take_until_one_is_chosen()
    {
        var stage = await DramaStudio.Of(server);
        var shot = stage.Shots[1];
        var picture = await stage.EndedPicture(await stage.Post($"/shots/{shot}/pictures"));
        var take = await stage.Ended(await stage.Post($"/shots/{shot}/takes", new { maker = await ClipStudio.Maker(server, Fal, ClipStudio.FromPicture) }));
        (await stage.Video(Name(picture))).ShouldBe("storyboard completed True");

        var drawn = new ByteArrayContent(await Pictures.Draw(Pictures.Red.Replace("red", "teal", StringComparison.Ordinal), "own.png"));
        var shown = await (stage.Change(HttpMethod.Post, shot, $"/api/shots/{shot}/picture?file_name=own.png", drawn)).Is(200);
        shown.Text("picture_url").ShouldNotBe(picture.Text("url_path"), StringComparer.Ordinal);
        await stage.ShowsEverywhere(shot, "picture", shown.Text("picture_url"), "uploaded");
        await stage.ShowsEverywhere(shot, "clip", take.Text("url_path"), "made");

        var brought = await stage.Change(HttpMethod.Post, shot, $"/api/shots/{shot}/clip?file_name=sea.mp4", new ByteArrayContent(await FakeMedia.Clip)).Is(200);
        await stage.ShowsEverywhere(shot, "clip", brought.Text("clip_url"), "uploaded");
        (await stage.Video(Name(picture))).ShouldBe("storyboard completed False");
        var library = (await server.Ada.GetAsync($"/api/videos?story={stage.Chapter}").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (library.Text("video_url"), library.GetProperty("paragraph_index").GetInt32()).ShouldBe((brought.Text("clip_url"), 1));
        // Without a picture it is shown by the clip's own.
        (await stage.Change(HttpMethod.Delete, shot, $"/api/shots/{shot}/picture").Is(200)).Text("picture_url").ShouldBe(library.Text("thumbnail_url"));

        await stage.Change(HttpMethod.Post, shot, $"/api/takes/{take.Text("id")}/choose").Is(200);
        await stage.ShowsEverywhere(shot, "clip", take.Text("url_path"), "made");
        (await stage.Video(Name(picture))).ShouldBe("storyboard completed True");
        (await stage.Change(HttpMethod.Put, shot, $"/api/shots/{shot}/clip", JsonContent.Create(new { video_id = library.Text("id") })).Is(200)).Text("clip_url").ShouldBe(brought.Text("clip_url"));
        (await stage.Change(HttpMethod.Put, shot, $"/api/shots/{shot}/clip", JsonContent.Create(new { })).Refused(422)).ShouldBe("change_invalid");
        (await stage.Change(HttpMethod.Delete, shot, $"/api/shots/{shot}/clip").Is(200)).GetProperty("clip_url").ValueKind.ShouldBe(JsonValueKind.Null);
        (await server.Ada.Send(HttpMethod.Put, $"/api/shots/{shot}/clip", new { video_id = library.Text("id") }, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");

        var dora = await DramaStudio.Character(server.Runs, stage.Drama, "Dora", shot);
        var version = await server.Runs.One<string>($"select xmin::text from characters where id = {dora}");
        var looks = await server.Ada.Send(HttpMethod.Put, $"/api/characters/{dora}/picture", new { asset_id = Guid.Parse(Path.GetFileNameWithoutExtension(shown.Text("picture_url"))) }, ("If-Match", $"\"{version}\"")).Is(200);
        (looks.Text("image_url"), looks.GetProperty("reference_images").GetArrayLength()).ShouldBe((shown.Text("picture_url"), 1));
        (await server.Runs.Reel("dramas", "characters", looks.Text("drama_id"))).Output.ShouldContain("Dora");
        (await server.Runs.Reel("takes", "list", shot)).Output.ShouldContain("completed");
        (await server.Runs.Reel("takes", "choose", picture.Text("id"), "--picture")).Output.ShouldContain(picture.Text("id") + "*");
        (await server.Runs.Reel("takes", "cancel", take.Text("id"))).Error.ShouldStartWith("reel: wrong_state: ");
    }

    [Fact]
    public async Task A_take_that_is_not_shown_is_thrown_away_alone_and_comes_back_or_goes_for_good()
    {
        Fal.LooksNeeded = 0;
        var stage = await DramaStudio.Of(server);
        var (shot, maker) = (stage.Shots[0], await stage.Clips(Fal));
        var pictures = new List<JsonElement>();
        var clips = new List<JsonElement>();
        foreach (var prompt in new[] { "A lamp", "Another lamp" })
        {
            pictures.Add(await stage.EndedPicture(await stage.Post($"/shots/{shot}/pictures", new { prompt })));
            clips.Add(await stage.Ended(await stage.Post($"/shots/{shot}/takes", new { maker, prompt })));
        }

        foreach (var (takes, of, two) in new[] { ("picture-takes", "pictures", pictures), ("takes", "takes", clips) })
        {
            var (list, kept, path) = ($"/api/shots/{shot}/{of}", two[0].Text("id"), $"/api/{takes}/{two[1].Text("id")}");
            two.ConvertAll(t => t.GetProperty("chosen").GetBoolean()).ShouldBe([true, false]);
            (await stage.Change(HttpMethod.Delete, shot, $"/api/{takes}/{kept}").Refused(409)).ShouldBe("wrong_state");
            (await server.Ada.Send(HttpMethod.Delete, path, null, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
            await stage.Change(HttpMethod.Delete, shot, path).Is(204);
            (await server.Ada.GetAsync(path).Refused(404)).ShouldBe("not_found");
            (await stage.Change(HttpMethod.Post, shot, path + "/choose").Refused(404)).ShouldBe("not_found");
            ((await Ids(list)).ShouldHaveSingleItem(), (await Ids(list + "?trash=true")).ShouldHaveSingleItem()).ShouldBe((kept, two[1].Text("id")));
            (await server.Ada.Send(HttpMethod.Post, path + "/restore").Is(200)).Text("id").ShouldBe(two[1].Text("id"));
            (await server.Ada.Send(HttpMethod.Post, path + "/restore").Refused(404)).ShouldBe("not_found");
            (await Ids(list)).Count.ShouldBe(2);
            (await server.Runs.Reel([.. new[] { "takes", "trash", two[1].Text("id") }, .. of is "pictures" ? (string[])["--picture"] : []])).Error.ShouldBe("");
        }

        // Something that is shown keeps the file of a take; the other goes, and its price stays in the ledger.
        await server.Runs.Rows($"update dramas set thumbnail = '{pictures[1].Text("url_path")}' where id = {stage.Drama}");
        var paid = await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{stage.Project}'");
        await server.Runs.Rows("update image_generations set deleted_at = now() - interval '31 days' where is_deleted; update video_generations set deleted_at = now() - interval '31 days' where is_deleted");
        await Purge();
        (await Ids($"/api/shots/{shot}/pictures?trash=true")).Count.ShouldBe(1);
        (await server.Runs.One<long>($"select (select count(*) from video_generations where id = {clips[1].Text("id")}) + (select count(*) from media_assets where url_path = '{clips[1].Text("url_path")}')")).ShouldBe(0);
        await server.Runs.Rows($"update dramas set thumbnail = null where id = {stage.Drama}");
        await Purge();
        (await server.Runs.One<long>($"select count(*) from image_generations where id = {pictures[1].Text("id")}")).ShouldBe(0);
        (await server.Runs.One<long>($"select count(*) from provider_calls where project_id = '{stage.Project}'")).ShouldBe(paid);
        await stage.ShowsEverywhere(shot, "clip", clips[0].Text("url_path"), "made");
        await Agrees();
    }

    /// <summary>Six seconds, 12 frames each, were asked for; two seconds, 24 each, came: the rate is made here, and what was asked stands beside what it is.</summary>
    private async Task AskedAndMeasured(JsonElement take)
    {
        (await server.Runs.Rows($"select metadata ->> 'fps', metadata ->> 'resolution' from media_assets where video_generation_id = {take.Text("id")} and asset_type = 'VIDEO_CLIP'")).ShouldHaveSingleItem().ShouldBe(["12", "640x360"]);
        (take.GetProperty("fps").GetInt32(), take.Text("resolution"), take.GetProperty("height").GetInt32()).ShouldBe((12, "720p", 360));
        take.GetProperty("duration").GetDouble().ShouldBe(2, 0.1);
        (await server.Runs.Rows($"""
            select request -> 'asked' ->> 'fps', request -> 'asked' ->> 'resolution', request -> 'asked' ->> 'duration', request -> 'wanted' ->> 'fps', request -> 'wanted' ->> 'format',
                (answer ->> 'metadata')::jsonb ->> 'fps', (answer ->> 'metadata')::jsonb ->> 'resolution'
            from provider_calls where video_generation_id = {take.Text("id")}
            """)).ShouldHaveSingleItem().ShouldBe(["12", "720p", "6", "12", "mp4", "12", "640x360"]);
    }

    private async Task<List<string>> Ids(string list) => [.. (await server.Ada.GetAsync(list).Is(200)).GetProperty("items").EnumerateArray().Select(t => t.Text("id"))];

    private async Task Purge() => await server.App.Services.GetServices<IHousekeeping>().Single(h => h.Task == HousekeepingTask.Trash).Run(CancellationToken.None);

    // One source: what it says is what the takes are.
    private async Task Agrees() => (await server.Runs.One<long>("""
        select count(*) from image_video_status i where has_video <> exists (select from video_generations t where t.picture_id = i.asset_id and t.chosen and not t.is_deleted)
          or video_status <> coalesce((select t.status from video_generations t where t.picture_id = i.asset_id and not t.is_deleted order by t.id desc limit 1), 'none')
        """)).ShouldBe(0);

    private static string Name(JsonElement take) => take.Text("url_path").Split('/')[^1];

    private async Task<List<string>> History(string of) => [.. (await server.Ada.GetAsync($"/api/{of}/history").Is(200)).GetProperty("items").EnumerateArray().Select(m => $"{m.Text("noun")} {m.Text("to_status")}")];
}
