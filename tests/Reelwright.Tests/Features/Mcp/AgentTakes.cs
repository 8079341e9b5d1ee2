using System.Globalization;
using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>The tools for takes of shots and characters, as an agent calls them.</summary>
internal static class AgentTakes
{
    /// <summary>Calls each.</summary>
    public static async Task Use(Agent agent)
    {
        var on = agent.Working;
        var project = (await agent.Ask(on, "add_text", new { title = "Drama", text = "A lamp burns.\n\nThe sea is calm.\n" })).Text("id");
        var chapter = (await agent.Ask(on, "read_project", new { project })).GetProperty("chapters")[0].Text("id");
        var (drama, shots) = await DramaStudio.Rows(agent.Runs, project, chapter);
        var (shot, character) = (shots[0], await DramaStudio.Character(agent.Runs, drama, "Anna"));
        (await agent.Ask(on, "picture_shot", new { shot, estimate = true })).GetProperty("price").GetProperty("cost").GetProperty("amount").GetDecimal().ShouldBe(0);
        var take = (await agent.Ask(on, "picture_shot", new { shot })).GetProperty("take").Text("id");
        await agent.Ask(on, "picture_character", new { character });
        await agent.Runs.Until($"select count(*) from image_generations where drama_id = {drama} and status = 'completed'", 2, 60);
        (await agent.Ask(on, "list_takes", new { character })).GetProperty("pictures")[0].GetProperty("chosen").GetBoolean().ShouldBeTrue();
        (await agent.Ask(on, "list_takes", new { shot })).GetProperty("pictures")[0].Text("id").ShouldBe(take);
        (await agent.Refused(on, "choose_take", new { picture_take = take, version = 1 })).ShouldBe("precondition_failed");
        (await agent.Refused(on, "choose_take", new { version = 1 })).ShouldBe("change_invalid");
        (await agent.Refused(on, "cancel_take", new { picture_take = take })).ShouldBe("wrong_state");
        var other = (await agent.Ask(on, "picture_shot", new { shot, wishes = new { prompt = "Another lamp" } })).GetProperty("take").Text("id");
        await agent.Runs.Until($"select count(*) from image_generations where id = {other} and status = 'completed'", 1, 60);
        var version = (await agent.Ask(on, "read_shot", new { shot })).GetProperty("version").GetUInt32();
        (await agent.Refused(on, "trash_take", new { picture_take = take, version })).ShouldBe("wrong_state");
        await agent.Ask(on, "trash_take", new { picture_take = other, version });
        (await agent.Ask(on, "list_takes", new { shot, trash = true })).GetProperty("pictures").EnumerateArray().ShouldHaveSingleItem().Text("id").ShouldBe(other);
        (await agent.Ask(on, "restore_take", new { picture_take = other })).GetProperty("pictures")[0].Text("id").ShouldBe(other);
        var part = await agent.Ask(on, "list_takes", new { shot, limit = 1 });
        part.GetProperty("pictures").EnumerateArray().ShouldHaveSingleItem().Text("id").ShouldBe(other);
        part = await agent.Ask(on, "list_takes", new { shot, limit = 1, after_pictures = part.Text("next_pictures") });
        (part.GetProperty("pictures").EnumerateArray().ShouldHaveSingleItem().Text("id"), part.GetProperty("next_pictures").ValueKind).ShouldBe((take, JsonValueKind.Null));
        (await agent.Refused(on, "take_shot", new { shot, wishes = new { fps = 24 } })).ShouldBe("field_unsupported");
        (await agent.Refused(on, "list_takes", new { shot, character })).ShouldBe("change_invalid");
        await Own(agent, shot, character);
    }

    private static async Task Own(Agent agent, string shot, string character)
    {
        var (on, sea, red) = (agent.Working, agent.Runs.Write("sea.mp4", ""), agent.Runs.Write("own.png", ""));
        await File.WriteAllBytesAsync(sea, await FakeMedia.Clip);
        await File.WriteAllBytesAsync(red, await Pictures.Draw(Pictures.Red, "own.png"));
        var read = await agent.Ask(on, "read_shot", new { shot });
        (await agent.Refused(on, "replace_shot_picture", new { shot, version = Version(read) })).ShouldBe("change_invalid");
        read = await agent.Ask(on, "replace_shot_picture", new { shot, version = Version(read), path = red });
        var picture = read.Text("picture_url");
        read = await agent.Ask(on, "replace_shot_clip", new { shot, version = Version(read), path = sea });
        read.Text("clip_url").ShouldStartWith("/media/videos/");
        read = await agent.Ask(on, "release_shot", new { shot, version = Version(read), slot = "clip" });
        (read.GetProperty("clip_url").ValueKind, read.Text("picture_url")).ShouldBe((JsonValueKind.Null, picture));
        (await agent.Refused(on, "release_shot", new { shot, version = 1, slot = "picture" })).ShouldBe("precondition_failed");
        var version = await agent.Runs.One<string>($"select xmin::text from characters where id = {character}");
        var looks = await agent.Ask(on, "replace_character_picture", new { character, version = uint.Parse(version, CultureInfo.InvariantCulture), asset = Path.GetFileNameWithoutExtension(picture) });
        looks.Text("image_url").ShouldBe(picture);

        static uint Version(JsonElement of) => of.GetProperty("version").GetUInt32();
    }
}
