using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>The tools for a person's own clips, as an agent calls them.</summary>
internal static class AgentClips
{
    /// <summary>Calls each.</summary>
    public static async Task Use(Agent agent)
    {
        var on = agent.Working;
        var path = agent.Runs.Write("sea.mp4", "");
        await File.WriteAllBytesAsync(path, await FakeMedia.Clip);
        (await agent.Refused(agent.Ordering, "upload_clip", new { path })).ShouldBe("path_not_allowed");
        var read = await agent.Ask(on, "upload_clip", new { path, title = "The sea", theme = "Weather", tags = new[] { "blue" } });
        var clip = read.GetProperty("video").Text("id");
        (await agent.Ask(on, "list_tags")).GetProperty("items").EnumerateArray().Select(t => t.Text("name")).ShouldContain("blue", StringComparer.Ordinal);
        (await agent.Ask(on, "list_themes")).GetProperty("items").EnumerateArray().Select(t => t.Text("name")).ShouldContain("Weather", StringComparer.Ordinal);
        (await Listed(agent, new { uploaded = true })).ShouldBe([clip]);
        (await Listed(agent, new { uploaded = false })).ShouldNotContain(clip, StringComparer.Ordinal);
        await Place(agent, clip);
        read = await agent.Ask(on, "read_clip", new { clip });
        (read.GetProperty("video").Text("status"), read.GetProperty("video").Text("prompt")).ShouldBe(("completed", "The sea"));
        read = await agent.Ask(on, "edit_clip", new { clip, version = Version(read), change = new { caption = "Waves" } });
        read.GetProperty("video").Text("caption").ShouldBe("Waves");
        (await agent.Refused(on, "trash_clip", new { clip, version = 1 })).ShouldBe("precondition_failed");
        await agent.Ask(on, "trash_clip", new { clip, version = Version(read) });
        (await agent.Refused(on, "read_clip", new { clip })).ShouldBe("not_found");
        (await Listed(agent, new { trash = true })).ShouldBe([clip]);
        (await agent.Refused(on, "list_clips", new { trash = true, project = Guid.NewGuid() })).ShouldBe("change_invalid");
        read = await agent.Ask(on, "restore_clip", new { clip });
        (await agent.Refused(on, "archive_clip", new { clip, version = Version(read) })).ShouldBe("confirmation_needed");
        (await agent.Ask(on, "archive_clip", new { clip, version = Version(read), confirm = true })).GetProperty("video").GetProperty("video_url").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Listed(agent, new { archived = true })).ShouldBe([clip]);
        await WithItsDrama(agent, path);
    }

    private static async Task WithItsDrama(Agent agent, string path)
    {
        var on = agent.Working;
        var begun = await agent.Ask(on, "create_drama", new { drama = new { title = "The reef" } });
        var (drama, project) = (begun.Text("id"), begun.Text("project_id"));
        var clip = (await agent.Ask(on, "upload_clip", new { path, project })).GetProperty("video").Text("id");
        var version = (await agent.Ask(on, "read_drama", new { drama })).GetProperty("version").GetUInt32();
        (await agent.Refused(on, "trash_drama", new { drama, version, clips = "burn" })).ShouldBe("invalid");
        await agent.Ask(on, "trash_drama", new { drama, version, clips = "delete" });
        (await Listed(agent, new { trash = true })).ShouldBe([clip]);
    }

    private static async Task<List<string>> Listed(Agent agent, object which) => [.. (await agent.Ask(agent.Working, "list_clips", which)).GetProperty("items").EnumerateArray().Select(c => c.Text("id"))];

    // Null is what many a client sends for what it leaves out.
    private static async Task Place(Agent agent, string clip)
    {
        var on = agent.Working;
        var project = (await agent.Ask(on, "add_text", new { title = "Where a clip belongs", text = "# One\n\nIt rained by the sea.\n" })).Text("id");
        var chapter = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters")[0].Text("id");
        (await Edit(new { story_id = chapter, paragraph_index = 0 }, null)).ShouldBe($"{project} {chapter} 0");
        (await Edit(new { caption = "Rain", project_id = (string?)null, story_id = (string?)null, paragraph_index = (int?)null }, null)).ShouldBe($"{project} {chapter} 0");
        (await Edit(new { paragraph_index = (int?)null }, ["paragraph_index"])).ShouldBe($"{project} {chapter} null");
        (await Edit(new { caption = "" }, ["story_id"])).ShouldBe($"{project}  null");
        (await agent.Refused(on, "edit_clip", new { clip, version = 1, change = new { story_id = chapter }, release = new[] { "story_id" } })).ShouldBe("place_invalid");
        (await Edit(new { }, ["project_id"])).ShouldBe("  null");

        async Task<string> Edit(object change, string[]? release)
        {
            var version = Version(await agent.Ask(on, "read_clip", new { clip }));
            var told = (await agent.Ask(on, "edit_clip", new { clip, version, change, release })).GetProperty("video");
            return $"{told.GetProperty("project_id").GetString()} {told.GetProperty("story_id").GetString()} {told.GetProperty("paragraph_index").GetRawText()}";
        }
    }

    private static uint Version(JsonElement of) => of.GetProperty("video").GetProperty("version").GetUInt32();
}
