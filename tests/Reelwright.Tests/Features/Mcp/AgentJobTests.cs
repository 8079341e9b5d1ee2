using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>What an agent does with Reelwright, in a process of its own.</summary>
public sealed class AgentJobTests(Agent agent) : IClassFixture<Agent>
{
    private static readonly object Small = new { resolution = "128x72", fps = 24, quality = "draft", confirm = true };

    [Fact]
    public async Task Every_tool_is_called_and_a_text_becomes_a_film()
    {
        await FromTextToFilm();
        await Steering();
        await Manuscripts();
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
        (await agent.Ask(on, "order_history", new { order })).GetProperty("moves").GetArrayLength().ShouldBeGreaterThan(1);
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
        await agent.Ask(on, "watch", new { project, seconds = 0 });
        (await agent.Refused(on, "watch", new { project, order })).ShouldBe("watch_invalid");
        // The other process is at it: each move is made or refused for the state the order is in, and told as that.
        foreach (var (tool, becomes) in new[] { ("pause_order", "paused"), ("set_priority", "paused"), ("resume_order", "pending"), ("cancel_order", "cancelled"), ("retry_order", "") })
        {
            var result = await agent.Call(on, tool, string.Equals(tool, "set_priority", StringComparison.Ordinal) ? new { order, priority = 5 } : new { order });
            if (result.IsError == true)
            {
                result.Meta!["reelwright/code"]!.GetValue<string>().ShouldBe("wrong_state");
            }
            else
            {
                result.StructuredContent!.Value.GetProperty("order").Text("status").ShouldBe(becomes);
            }
        }

        (await agent.Refused(on, "set_priority", new { order, priority = 101 })).ShouldBe("invalid");
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
        (await agent.Refused(on, "add_document", new { path = Path.GetDirectoryName(path) + "/../../etc/hostname" })).ShouldBe("path_not_allowed");
        (await agent.Refused(on, "add_document", new { path = path + ".not" })).ShouldBe("file_missing");
        var chapter = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters")[0].Text("id");
        (await agent.Ask(on, "confirm_chapter", new { chapter })).GetProperty("is_confirmed").GetBoolean().ShouldBeTrue();
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
}
