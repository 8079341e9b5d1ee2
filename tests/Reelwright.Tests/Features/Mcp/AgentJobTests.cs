using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>What an agent does with Reelwright, in a process of its own.</summary>
[Trait("turn", "c")]
public sealed class AgentJobTests(Agent agent) : IClassFixture<Agent>
{
    private static readonly object Small = new { resolution = "128x72", fps = 24, quality = "draft", confirm = true };

    [Fact]
    public async Task Every_tool_is_called_and_a_text_becomes_a_film()
    {
        await FromTextToFilm();
        await Steering();
        await Manuscripts();
        await Structure();
        await Library();
        await Makers();
        await Clips();
        await AgentClips.Use(agent);
        await Errands();
        await AgentTakes.Use(agent);
        await Dramas();
        await AgentPosts.Use(agent);
        agent.Called.Order(StringComparer.Ordinal).ShouldBe((await agent.Working.ListToolsAsync()).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    private async Task FromTextToFilm()
    {
        var on = agent.Working;
        var project = (await agent.Ask(on, "add_text", new { title = "Two shores", text = "# One\n\nIt rained all night. The road was gone.\n" })).Text("id");
        var chapter = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters")[0].Text("id");
        var second = (await agent.Ask(on, "read_chapter", new { chapter, from = 2, limit = 1 })).GetProperty("sentences")[0];
        second.Text("text").ShouldBe("The road was gone.");
        var (sentence, version) = (second.Text("id"), second.GetProperty("version").GetUInt32());

        var edited = await agent.Ask(on, "edit_sentence", new { sentence, version, change = new { text = "The road was under water." } });
        (await agent.Refused(on, "edit_sentence", new { sentence, version, change = new { text = "Too late." } })).ShouldBe("precondition_failed");
        (await agent.Refused(on, "edit_sentence", new { sentence, version, change = new { pitch = 9 } })).ShouldBe("invalid");
        await agent.Ask(on, "undo_sentence", new { sentence, version = edited.GetProperty("version").GetUInt32() });
        (await agent.Ask(on, "sentence_edits", new { sentence })).GetProperty("items")[0].GetProperty("undone_at").ValueKind.ShouldBe(JsonValueKind.String);
        (await agent.Refused(on, "stale", new { chapter })).ShouldBe("not_ordered");
        (await agent.Refused(on, "order_film", new { chapter })).ShouldBe("chapter_not_confirmed");

        await agent.Ask(on, "estimate_film", new { chapter, film = Small });
        var order = (await agent.Ask(on, "order_film", new { chapter, film = Small })).Text("order");
        var heard = new List<ProgressNotificationValue>();
        var news = await Ended(order, new Heard(heard));
        news.Text("status").ShouldBe("completed");
        heard.Count.ShouldBeGreaterThan(0);
        // The client calls us for several at once: in what order they were sent is not to be seen here.
        heard.Select(h => h.Progress).Order().ShouldBe(heard.Select(h => h.Progress).Distinct().Order());

        var read = await agent.Ask(on, "read_order", new { order });
        read.GetProperty("order").Text("session_id").ShouldBe((await agent.Ask(on, "whoami")).Text("session_id"));
        read.GetProperty("order").Text("session_id").ShouldStartWith("mcp:");
        foreach (var (of, id) in new[] { ("order", order), ("chapter", chapter), ("project", project), ("sentence", sentence), ("film", news.Text("film")), ("attempt", read.GetProperty("attempts")[0].Text("id")) })
        {
            (await agent.Ask(on, "history", new { of, id })).GetProperty("items").GetArrayLength().ShouldBeGreaterThan(of is "film" ? 0 : 1, of);
        }

        (await agent.Refused(on, "history", new { of = "paragraph", id = chapter })).ShouldBe("invalid");
        (await agent.Ask(on, "watch", new { seconds = 0 })).GetProperty("ended").GetBoolean().ShouldBeTrue();
        (await agent.Ask(on, "stale", new { chapter })).GetProperty("film_current").GetBoolean().ShouldBeTrue();
        await Fetched(news.Text("film"), chapter);
        (await agent.Ask(on, "order_film", new { chapter, film = Small })).Text("film").ShouldBe(news.Text("film"));
    }

    private async Task Fetched(string film, string chapter)
    {
        var result = await agent.Call(agent.Working, "read_film", new { film });
        var path = result.StructuredContent!.Value.Text("path");
        var links = result.Content.OfType<ResourceLinkBlock>().ToList();
        links.Select(l => l.MimeType).ShouldBe(["video/mp4", "text/vtt"]);
        new Uri(links[0].Uri).LocalPath.ShouldBe(path);
        Encoding.ASCII.GetString((await File.ReadAllBytesAsync(path))[4..8]).ShouldBe("ftyp");
        (await agent.Ask(agent.Working, "read_subtitles", new { film })).Text("text").ShouldStartWith("WEBVTT");
        (await agent.Ask(agent.Working, "read_subtitles", new { film, format = "srt" })).Text("text").ShouldContain("The road was gone.");

        (await agent.Working.ListResourceTemplatesAsync()).Count.ShouldBe(3);
        Text(await agent.Working.ReadResourceAsync(links[1].Uri)).ShouldStartWith("WEBVTT");
        Text(await agent.Working.ReadResourceAsync($"reel://chapters/{chapter}")).ShouldBe("It rained all night. The road was gone.\n");
        ((BlobResourceContents)(await agent.Working.ReadResourceAsync($"reel://films/{film}")).Contents.Single()).DecodedData.ToArray().ShouldBe(await File.ReadAllBytesAsync(path));
        (await Should.ThrowAsync<McpProtocolException>(async () => await agent.Working.ReadResourceAsync($"reel://films/{chapter}"))).Message.ShouldContain("not_found: ");
    }

    // By an agent whose process makes nothing, while one that does shares the database: the orders wait in a project of their own.
    private async Task Steering()
    {
        var on = agent.Ordering;
        var project = (await agent.Ask(on, "add_text", new { title = "Three", text = "# One\n\nA bell rang.\n\n# Two\n\nIt rang again.\n" })).Text("id");
        await agent.Ask(on, "estimate_films", new { project, film = Small });
        var films = (await agent.Ask(on, "order_films", new { project, film = Small })).GetProperty("films");
        films.GetArrayLength().ShouldBe(2);
        var order = films[0].Text("order");
        await agent.Ask(on, "list_orders", new { project, active = true });
        (await agent.Ask(on, "estimate_order", new { order })).GetProperty("sentences").GetInt32().ShouldBe(1);
        var told = await agent.Ask(on, "watch", new { seconds = 0 });
        told.GetProperty("ended").GetBoolean().ShouldBe(await agent.Runs.One<long>($"select count(*) from generation_tasks where project_id = '{project}' and status not in ('pending', 'processing')") == 2);
        await agent.Ask(on, "watch", new { project, seconds = 0 });
        (await agent.Refused(on, "watch", new { project, order })).ShouldBe("watch_invalid");
        // The other process is at it: each move is made or refused for the state the order is in, and told as that.
        foreach (var (tool, becomes) in new[] { ("pause_order", "paused"), ("set_priority", "paused"), ("resume_order", "pending"), ("cancel_order", "cancelled"), ("retry_order", "") })
        {
            var ranks = string.Equals(tool, "set_priority", StringComparison.Ordinal);
            var result = await agent.Call(on, tool, ranks ? new { order, version = (await agent.Ask(on, "read_order", new { order })).GetProperty("version").GetUInt32(), priority = 5 } : new { order });
            if (result.IsError == true)
            {
                result.Meta!["reelwright/code"]!.GetValue<string>().ShouldBeOneOf(["wrong_state", .. ranks ? ["precondition_failed"] : Array.Empty<string>()]);
            }
            else
            {
                // A resumed one may be at work again before it is told.
                result.StructuredContent!.Value.GetProperty("order").Text("status").ShouldBeOneOf(becomes, string.Equals(tool, "resume_order", StringComparison.Ordinal) ? "processing" : becomes);
            }
        }

        (await agent.Refused(on, "set_priority", new { order, version = 1, priority = 101 })).ShouldBe("invalid");
        (await agent.Refused(on, "set_priority", new { order, version = 1, priority = 1 })).ShouldBe("precondition_failed");
        // An agent that is told to call again until it has ended comes to an end: of a project, and of all it ordered.
        foreach (var which in new object[] { new { project, seconds = 20 }, new { seconds = 20 } })
        {
            for (var turn = 0; !(await agent.Ask(on, "watch", which)).GetProperty("ended").GetBoolean(); turn++)
            {
                turn.ShouldBeLessThan(10);
            }
        }

        (await agent.Runs.One<long>($"select count(*) from generation_tasks where project_id = '{project}' and status in ('pending', 'processing')")).ShouldBe(0);
        (await agent.Refused(on, "resume_order", new { order })).ShouldBe("wrong_state");
        (await agent.Ask(on, "list_projects", new { text = "three" })).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    private async Task Manuscripts()
    {
        var on = agent.Working;
        var path = agent.Runs.Write("beside.md", "# Alone\n\nNobody came. Nobody left.\n");
        var project = (await agent.Ask(on, "add_document", new { path })).Text("id");
        (await agent.Ask(on, "add_document", new { path })).Text("outcome").ShouldBe("already_here");
        (await agent.Refused(on, "add_document", new { path = "/etc/hostname" })).ShouldBe("path_not_allowed");
        var refused = await agent.Call(agent.Ordering, "add_document", new { path });
        Agent.Text(refused).ShouldStartWith("path_not_allowed: ");
        Agent.Text(refused).ShouldContain("reel mcp --files FOLDER");
        (await agent.Refused(on, "add_document", new { path = Path.GetDirectoryName(path) + "/../../etc/hostname" })).ShouldBe("path_not_allowed");
        (await agent.Refused(on, "add_document", new { path = path + ".not" })).ShouldBe("file_missing");
        var chapter = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters")[0].Text("id");
        var seen = await agent.Ask(on, "read_chapter", new { chapter });
        var line = seen.GetProperty("sentences")[0];
        await agent.Ask(on, "edit_sentence", new { sentence = line.Text("id"), version = line.GetProperty("version").GetUInt32(), change = new { text = "Nobody came at all." } });
        (await agent.Refused(on, "confirm_chapter", new { chapter, text_version = seen.Text("text_version") })).ShouldBe("precondition_failed");
        var text_version = (await agent.Ask(on, "read_chapter", new { chapter, limit = 1 })).Text("text_version");
        (await agent.Ask(on, "confirm_chapter", new { chapter, text_version })).GetProperty("is_confirmed").GetBoolean().ShouldBeTrue();
        (await agent.Ask(on, "list_members", new { project })).GetProperty("items").GetArrayLength().ShouldBe(0);
        var version = (await agent.Ask(on, "read_project", new { project })).GetProperty("version").GetUInt32();
        await agent.Ask(on, "trash_project", new { project, version });
        (await agent.Ask(on, "list_trash")).GetProperty("items").GetArrayLength().ShouldBe(1);
        await agent.Ask(on, "restore_project", new { project });

        // Somebody who has nothing to do with it: an agent for one account sees only that account's things.
        (await agent.Runs.Reel("user", "add", "bob", "bob@example.org")).Code.ShouldBe(0);
        var bob = await agent.Start("--user", "bob", "--no-worker");
        (await agent.Refused(bob, "read_project", new { project })).ShouldBe("not_found");
        (await agent.Ask(bob, "whoami")).GetProperty("user").Text("username").ShouldBe("bob");
    }

    private async Task Structure()
    {
        var on = agent.Ordering;
        var project = (await agent.Ask(on, "add_text", new { title = "Shape", text = "# One\n\nAnna came. Ben went.\n\nCarl stayed.\n\n# Two\n\nDora slept.\n" })).Text("id");
        var chapters = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters").EnumerateArray().Select(c => c.Text("id")).ToList();
        (await Said(on, chapters[0])).ShouldBe("0 keep Anna came. | 0 keep Ben went. | 1 keep Carl stayed.");
        var read = await agent.Ask(on, "read_chapter", new { chapter = chapters[0] });
        var (first, second, paragraph) = (read.GetProperty("sentences")[0], read.GetProperty("sentences")[1], read.GetProperty("paragraphs")[1]);
        var edit = await agent.Ask(on, "edit_structure", new
        {
            project,
            changes = new object[]
            {
                Change("insert_sentence", first, new { text = "It was early.", in_front = true }), Change("delete_sentence", second), Change("edit_paragraph", paragraph, new { action = "ignore", reason = "aside" }),
            },
        });
        (await Said(on, chapters[0])).ShouldBe("0 edit It was early. | 0 edit Anna came. | 1 ignore Carl stayed.");
        edit.GetProperty("rows").GetArrayLength().ShouldBeGreaterThan(2);
        (await agent.Refused(on, "edit_structure", new { project, changes = new[] { Change("split_sentence", first, new { at = 4 }) } })).ShouldBe("precondition_failed");
        (await agent.Refused(on, "edit_structure", new { project, changes = new[] { Change("edit_paragraph", paragraph, new { action = "keep" }) } })).ShouldBe("precondition_failed");
        (await agent.Refused(on, "edit_structure", new { project, changes = new[] { Change("correct_sentence", first, new { pitch = 9 }) } })).ShouldBe("invalid");
        (await agent.Refused(on, "edit_structure", new { project, changes = new object?[] { null } })).ShouldBe("invalid");
        (await agent.Ask(on, "list_edits", new { project })).GetProperty("items")[0].Text("id").ShouldBe(edit.Text("edit"));
        await agent.Ask(on, "undo_edit", new { project, edit = edit.Text("edit") });
        (await agent.Refused(on, "undo_edit", new { project, edit = edit.Text("edit") })).ShouldBe("nothing_to_undo");
        (await Said(on, chapters[0])).ShouldBe("0 keep Anna came. | 0 keep Ben went. | 1 keep Carl stayed.");

        var version = (await agent.Ask(on, "read_chapter", new { chapter = chapters[1] })).GetProperty("version").GetUInt32();
        await agent.Ask(on, "edit_structure", new { project, changes = new[] { new { @do = "delete_chapter", id = chapters[1], version } } });
        var trashed = (await agent.Ask(on, "list_trashed_chapters", new { project })).GetProperty("items")[0];
        await agent.Ask(on, "edit_structure", new { project, changes = new[] { Change("restore_chapter", trashed) } });
        (await Said(on, chapters[1])).ShouldBe("0 keep Dora slept.");
    }

    private async Task Library()
    {
        var on = agent.Working;
        var project = (await agent.Ask(on, "add_text", new { title = "Shelf", text = "# One\n\nA red wall. A green one.\n" })).Text("id");
        var chapter = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters")[0].Text("id");
        var lines = (await agent.Ask(on, "read_chapter", new { chapter })).GetProperty("sentences").EnumerateArray().ToList();
        var (sentence, version) = (lines[0].Text("id"), lines[0].GetProperty("version").GetUInt32());
        var picture = Path.Combine(Path.GetDirectoryName(agent.Runs.Data)!, "red.png");
        await File.WriteAllBytesAsync(picture, await Pictures.Draw(Pictures.Red, "red.png"));
        var voice = Path.Combine(Path.GetDirectoryName(agent.Runs.Data)!, "line.wav");
        await Reelwright.Base.Child.Run("ffmpeg", ["-v", "error", "-y", "-f", "lavfi", "-i", "sine=frequency=330:duration=1.5", voice]);

        (await agent.Refused(agent.Ordering, "replace_picture", new { sentence, path = picture, version })).ShouldBe("path_not_allowed");
        (await agent.Refused(on, "replace_picture", new { sentence, path = "/etc/hostname", version })).ShouldBe("path_not_allowed");
        (await agent.Refused(on, "replace_picture", new { sentence, path = picture + ".not", version })).ShouldBe("file_missing");
        (await agent.Refused(on, "replace_voice", new { sentence, path = agent.Runs.Data, version })).ShouldBe("file_missing");
        (await agent.Refused(on, "replace_picture", new { sentence, path = voice, version })).ShouldBe("file_type_unsupported");
        var shown = await agent.Ask(on, "replace_picture", new { sentence, path = picture, version });
        (await agent.Refused(on, "replace_voice", new { sentence, path = voice, version })).ShouldBe("precondition_failed");
        var spoken = await agent.Ask(on, "replace_voice", new { sentence, path = voice, version = shown.GetProperty("version").GetUInt32() });
        spoken.Text("audio_url").ShouldStartWith("/media/audio/");
        var versions = (await agent.Ask(on, "list_versions", new { sentence, slot = "picture" })).GetProperty("items");
        versions.GetArrayLength().ShouldBe(1);
        (versions[0].GetProperty("chosen").GetBoolean(), versions[0].GetProperty("asset").Text("original_name")).ShouldBe((true, "red.png"));
        var media = versions[0].Text("id");
        var released = await agent.Ask(on, "release_version", new { sentence, media, version = spoken.GetProperty("version").GetUInt32() });
        released.GetProperty("image_url").ValueKind.ShouldBe(JsonValueKind.Null);
        (await agent.Ask(on, "choose_version", new { sentence, media, version = released.GetProperty("version").GetUInt32() })).Text("image_url").ShouldBe(shown.Text("image_url"));

        await using var site = new FakeSite { Picture = await Pictures.Draw("testsrc2=s=97x97", "site.png") };
        await site.Start();
        (await agent.Ask(on, "fetch_asset", new { url = site.Address + "/red%20sea.png" })).Text("original_name").ShouldBe("red sea.png");
        (await agent.Refused(on, "fetch_asset", new { url = "http://169.254.169.254/latest" })).ShouldBe("address_refused");
        var assets = (await agent.Ask(on, "list_assets", new { project, type = "IMAGE" })).GetProperty("items");
        assets.GetArrayLength().ShouldBe(1);
        (await agent.Ask(on, "use_picture", new { sentence = lines[1].Text("id"), asset = assets[0].Text("id"), version = lines[1].GetProperty("version").GetUInt32() })).Text("image_url").ShouldBe(shown.Text("image_url"));
    }

    private async Task<string> Said(ModelContextProtocol.Client.McpClient on, string chapter) => string.Join(" | ", (await agent.Ask(on, "read_chapter", new { chapter }))
        .GetProperty("sentences").EnumerateArray().Select(s => $"{s.GetProperty("paragraph")} {s.Text("action")} {s.Text("text")}"));

    private static Dictionary<string, JsonElement> Change(string what, JsonElement row, object? more = null)
    {
        var change = JsonSerializer.SerializeToElement(more ?? new { }).EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        change["do"] = JsonSerializer.SerializeToElement(what);
        change["id"] = row.GetProperty("id");
        change["version"] = row.GetProperty("version");
        return change;
    }

    private async Task<JsonElement> Ended(string order, IProgress<ProgressNotificationValue> progress)
    {
        string? after = null;
        for (var turn = 0; turn < 20; turn++)
        {
            var news = await agent.Ask(agent.Working, "watch", new { order, after, seconds = 20, each = turn == 0 }, progress);
            foreach (var what in news.GetProperty("events").EnumerateArray())
            {
                long.Parse(what.Text("id"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(long.Parse(after ?? "0", System.Globalization.CultureInfo.InvariantCulture));
                after = what.Text("id");
            }

            after = news.Text("last");
            if (news.GetProperty("ended").GetBoolean())
            {
                return news;
            }
        }

        throw new ShouldAssertException($"order {order} has not ended");
    }

    private static string Text(ReadResourceResult result) => ((TextResourceContents)result.Contents.Single()).Text;

    /// <summary>At once, unlike the one of the framework, which posts.</summary>
    private sealed class Heard(List<ProgressNotificationValue> to) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value)
        {
            lock (to)
            {
                to.Add(value);
            }
        }
    }

    private async Task Makers()
    {
        var on = agent.Ordering;
        var maker = (await agent.Ask(on, "list_makers", new { service = "image_generation" })).GetProperty("items")[0].Text("id");
        (await agent.Ask(on, "describe_makers", new { service = "video_generation" })).GetProperty("offers").GetArrayLength().ShouldBeGreaterThan(1);
        await agent.Ask(on, "test_maker", new { maker });
        var project = (await agent.Ask(on, "list_projects", new { text = "two shores" })).GetProperty("items")[0].Text("id");
        (await agent.Ask(on, "list_calls", new { project })).GetProperty("items").GetArrayLength().ShouldBeGreaterThan(1);
        (await agent.Ask(on, "list_calls", new { project, maker })).GetProperty("items").EnumerateArray().Select(c => c.Text("service_type")).Distinct(StringComparer.Ordinal).ShouldBe(["image_generation"]);
        (await agent.Ask(on, "read_costs", new { project })).GetProperty("days").ValueKind.ShouldBe(JsonValueKind.Array);
        (await agent.Ask(on, "list_budgets")).GetProperty("all").GetArrayLength().ShouldBe(0);
    }

    private async Task Clips()
    {
        await using var fake = new FakeFal { LooksNeeded = 1 };
        await fake.Start();
        var installation = agent.Runs.Installation;
        agent.Runs.Overheard.Secret(FakeVendor.Key, "a maker's key");
        await agent.Runs.Rows($$"""
            insert into api_configs (id, user_id, name, provider, service_type, api_key, endpoint, is_default, config_params)
            values ('{{Guid.CreateVersion7()}}', '{{installation.Owner}}', 'clips', 'fal', 'video_generation', '{{installation.Secrets.Protect(FakeVendor.Key)}}', '{{fake.Address}}', true, '{"timeout_seconds": 5}')
            """);
        var on = agent.Working;
        await agent.Ask(on, "estimate_clip", new { clip = new { prompt = "Rain on a roof." } });
        var clip = (await agent.Ask(on, "order_clip", new { clip = new { prompt = "Rain on a roof.", resolution = "1280x720" } })).GetProperty("video").Text("id");
        await agent.Runs.Until($"select count(*) from videos where id = '{clip}' and status = 'completed'", 1, 60);
        (await agent.Ask(on, "read_clip", new { clip })).GetProperty("video").Text("video_url").ShouldStartWith("/media/videos/");
        (await agent.Ask(on, "list_clips", new { status = "completed" })).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await agent.Refused(on, "cancel_clip", new { clip })).ShouldBe("wrong_state");
        var take = (await agent.Ask(on, "list_takes", new { clip })).GetProperty("clips")[0].Text("id");
        var version = (await agent.Ask(on, "read_clip", new { clip })).GetProperty("video").GetProperty("version").GetUInt32();
        (await agent.Ask(on, "choose_take", new { take, version })).GetProperty("clips")[0].GetProperty("chosen").GetBoolean().ShouldBeTrue();
        await agent.Ask(on, "retry_clip", new { clip });
        var image = (await agent.Runs.One<string>("select img_name from image_video_status order by id limit 1"))!;
        (await agent.Refused(on, "animate_picture", new { image, wishes = new { fps = 24 } })).ShouldBe("field_unsupported");
        var price = await agent.Ask(on, "animate_picture", new { image, wishes = new { provider = ClipStudio.FromPicture, duration = 10 }, estimate = true });
        (price.GetProperty("price").Text("provider"), price.GetProperty("take_id").ValueKind).ShouldBe((ClipStudio.FromPicture, JsonValueKind.Null));
        (await agent.Ask(on, "picture_videos", new { images = new[] { image } })).GetProperty("items")[0].Text("video_status").ShouldBe("none");
    }

    private async Task Errands()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var installation = agent.Runs.Installation;
        await agent.Runs.Rows($$"""
            insert into api_configs (id, user_id, name, provider, service_type, api_key, endpoint, is_default, config_params) values
                ('{{Guid.CreateVersion7()}}', '{{installation.Owner}}', 'ears', 'custom', 'transcription', '{{installation.Secrets.Protect(FakeVendor.Key)}}', '{{fake.Address}}/v1', true, '{"model": "m", "timeout_seconds": 5}'),
                ('{{Guid.CreateVersion7()}}', '{{installation.Owner}}', 'pen', 'custom', 'text_generation', '{{installation.Secrets.Protect(FakeVendor.Key)}}', '{{fake.Address}}/v1', true, '{"model": "m", "timeout_seconds": 5}')
            """);
        var on = agent.Working;
        fake.Says = ScriptTests.Written;
        (await agent.Ask(on, "estimate_script", new { script = new { prompt = "Lights", minutes = 1 } })).GetProperty("calls").GetInt32().ShouldBe(2);
        var script = (await agent.Ask(on, "write_script", new { script = new { prompt = "Lights", minutes = 1 } })).GetProperty("errand");
        await agent.Runs.Until($"select count(*) from errands where id = '{script.Text("id")}' and status = 'completed'", 1, 60);
        (await agent.Ask(on, "read_project", new { project = script.Text("project_id") })).GetProperty("chapters")[0].Text("title").ShouldBe("Chapter 1");
        var drama = (await agent.Ask(on, "create_drama", new { drama = new { title = "By text" } })).Text("id");
        var episode = (await agent.Ask(on, "add_episode", new { drama, episode = new { title = "One", notes = "Anna climbs. Ben waits." } })).Text("id");
        fake.Says = ShotWritingTests.Written;
        (await agent.Ask(on, "estimate_shots", new { episode })).GetProperty("calls").GetInt32().ShouldBe(1);
        var shots = (await agent.Ask(on, "write_shots", new { episode })).GetProperty("errand").Text("id");
        await agent.Runs.Until($"select count(*) from errands where id = '{shots}' and status = 'completed'", 1, 60);
        (await agent.Ask(on, "list_shots", new { episode })).GetProperty("items").GetArrayLength().ShouldBe(2);
        var project = (await agent.Ask(on, "add_text", new { title = "Aloud", text = "# One\n\nThe wind rose at noon. Nobody closed the door.\n" })).Text("id");
        var chapter = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters")[0].Text("id");
        await agent.Ask(on, "estimate_narration", new { chapter, seconds = 6.5 });
        var read = await ReadAloud.Of(["The wind rose at noon.", "Nobody closed the door."]);
        var path = agent.Runs.Write("aloud.wav", "");
        await File.WriteAllBytesAsync(path, read.Wav);
        fake.WordsHeard = "[]";
        var errand = (await agent.Ask(on, "narrate_chapter", new { chapter, path })).GetProperty("errand").Text("id");
        await agent.Runs.Until($"select count(*) from errands where id = '{errand}' and status = 'failed'", 1, 60);
        (await agent.Refused(on, "cancel_errand", new { errand })).ShouldBe("wrong_state");
        (await agent.Ask(on, "estimate_errand", new { errand })).GetProperty("calls").GetInt32().ShouldBe(1);
        await agent.Ask(on, "retry_errand", new { errand });
        (await agent.Ask(on, "list_errands", new { project })).GetProperty("items").GetArrayLength().ShouldBe(2);
        (await agent.Ask(on, "read_errand", new { errand })).GetProperty("errand").Text("error_code").ShouldBe("words_missing");
    }

    private async Task Dramas()
    {
        var on = agent.Ordering;
        var drama = (await agent.Ask(on, "create_drama", new { drama = new { title = "The lighthouse", style = "ink" } })).Text("id");
        var read = await agent.Ask(on, "read_drama", new { drama });
        await agent.Ask(on, "edit_drama", new { drama, version = Version(read), change = new { genre = "storm" } });
        (await agent.Ask(on, "list_dramas", new { text = "lighthouse" })).GetProperty("items")[0].Text("genre").ShouldBe("storm");
        var character = await agent.Ask(on, "add_character", new { drama, character = new { name = "Anna" } });
        character = await agent.Ask(on, "edit_character", new { character = character.Text("id"), version = Version(character), change = new { appearance = "a red coat" } });
        var episode = (await agent.Ask(on, "add_episode", new { drama, episode = new { title = "One" } })).Text("id");
        (await agent.Ask(on, "list_episodes", new { drama })).GetProperty("items")[0].Text("id").ShouldBe(episode);
        var shots = (await agent.Ask(on, "add_shots", new { episode, shots = new object[] { new { action = "Anna runs", characters = new[] { character.Text("id") }, dialogue = "She ran. It rained." }, new { action = "Waves" } } })).GetProperty("shots");
        var shot = await agent.Ask(on, "read_shot", new { shot = shots[0].GetString() });
        (await agent.Refused(on, "edit_shot", new { shot = shot.Text("id"), version = 1, change = new { title = "x" } })).ShouldBe("precondition_failed");
        shot = await agent.Ask(on, "edit_shot", new { shot = shot.Text("id"), version = Version(shot), change = new { dialogue = "She ran." } });
        shot = await agent.Ask(on, "move_shot", new { shot = shot.Text("id"), version = Version(shot), number = 2 });
        (await agent.Ask(on, "list_shots", new { episode })).GetProperty("items")[1].Text("dialogue").ShouldBe("She ran.");
        await agent.Ask(on, "trash_shot", new { shot = shot.Text("id"), version = Version(shot) });
        (await agent.Ask(on, "restore_shot", new { shot = shot.Text("id") })).GetProperty("storyboard_number").GetInt32().ShouldBe(2);
        await agent.Ask(on, "trash_character", new { character = character.Text("id"), version = Version(character) });
        (await agent.Ask(on, "list_characters", new { drama })).GetProperty("items").GetArrayLength().ShouldBe(0);
        await agent.Ask(on, "restore_character", new { character = character.Text("id") });
        await agent.Ask(on, "trash_drama", new { drama, version = Version(await agent.Ask(on, "read_drama", new { drama })) });
        (await agent.Refused(on, "read_shot", new { shot = shot.Text("id") })).ShouldBe("not_found");
        await agent.Ask(on, "restore_drama", new { drama });

        static uint Version(JsonElement of) => of.GetProperty("version").GetUInt32();
    }
}
