using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>The tools for posts, calendars and accounts at platforms, as an agent calls them.</summary>
internal static class AgentPosts
{
    /// <summary>Calls each.</summary>
    public static async Task Use(Agent agent)
    {
        var on = agent.Working;
        var row = (await agent.Runs.Rows("select f.id, c.project_id from generated_videos f join chapters c on c.id = f.script_id where f.generation_status = 'COMPLETED' and f.file_removed_at is null and not f.is_deleted order by f.id desc limit 1"))[0];
        var (film, project) = ((Guid)row[0], (Guid)row[1]);
        var account = await Channel.ByHand(agent.Runs, "weibo", "by hand");
        (await agent.Ask(on, "list_platform_accounts")).GetProperty("items").EnumerateArray().Select(a => a.Text("id")).Contains(account.ToString(), StringComparer.Ordinal).ShouldBeTrue();
        var tried = await agent.Ask(on, "test_platform_account", new { platform_account = account });
        (tried.GetProperty("works").GetBoolean(), tried.Text("health")).ShouldBe((true, "ok"));
        var check = await agent.Ask(on, "check_publication", new { post = new { account_id = account, film_id = film, title = "Two shores" } });
        (check.Text("title"), check.GetProperty("ready").GetBoolean()).ShouldBe(("Two shores", true));
        Issues(check).ShouldBe(["do_by_hand allow_download", "do_by_hand made_by_ai"]);
        check = await agent.Ask(on, "check_publication", new { post = new { account_id = account, film_id = film, title = new string('x', 31), allow_download = false, made_by_ai = false } });
        (check.GetProperty("ready").GetBoolean(), string.Join(", ", Issues(check))).ShouldBe((false, "too_long title"));
        (await agent.Refused(on, "create_publication", new { post = new { account_id = account, film_id = film, publish = true } })).ShouldBe("confirmation_needed");
        var post = (await agent.Ask(on, "create_publication", new { post = new { account_id = account, film_id = film, title = "Two shores" } })).Text("id");
        (await agent.Ask(on, "read_publication", new { publication = post })).Text("state").ShouldBe("draft");
        (await agent.Ask(on, "list_publications")).GetProperty("items").EnumerateArray().Select(p => p.Text("id")).Contains(post, StringComparer.Ordinal).ShouldBeTrue();
        (await agent.Refused(on, "settle_publication", new { publication = post, found = new { outcome = "not_posted", confirm = true } })).ShouldBe("wrong_state");
        (await agent.Ask(on, "create_series", new { project, account, time_of_day = "18:00", starts_on = "2126-12-01" })).GetProperty("slots").GetArrayLength().ShouldBeGreaterThan(0);
        (await agent.Ask(on, "list_series")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var series = (await agent.Ask(on, "create_series", new { project, account, time_of_day = "18:00", starts_on = "2126-12-01", confirm = true })).Text("id");
        (await agent.Ask(on, "list_series")).GetProperty("items").EnumerateArray().Select(s => s.Text("id")).ShouldBe([series]);
        (await agent.Ask(on, "pause_series", new { series })).GetProperty("series").Text("status").ShouldBe("paused");
        (await agent.Refused(on, "pause_series", new { series })).ShouldBe("wrong_state");
        (await agent.Ask(on, "pause_series", new { series, stop = true })).GetProperty("series").Text("status").ShouldBe("stopped");
        (await agent.Ask(on, "read_series", new { series })).GetProperty("slots").EnumerateArray().ShouldAllBe(s => s.GetProperty("publication_id").ValueKind == JsonValueKind.Null);
        // A draft is not out.
        var numbers = await agent.Ask(on, "publication_numbers");
        (numbers.Text("by"), numbers.GetProperty("rows").GetArrayLength()).ShouldBe(("film", 0));
        var days = await agent.Ask(on, "publication_numbers", new { by = "day", from = "2126-01-01", to = "2126-01-03" });
        days.GetProperty("rows").EnumerateArray().Select(r => (r.Text("key"), r.GetProperty("publications").GetInt32(), r.GetProperty("views").GetProperty("total").ValueKind))
            .ShouldBe([("2126-01-01", 0, JsonValueKind.Null), ("2126-01-02", 0, JsonValueKind.Null), ("2126-01-03", 0, JsonValueKind.Null)]);
    }

    private static List<string> Issues(JsonElement check) => [.. check.GetProperty("issues").EnumerateArray().Select(i => $"{i.Text("code")} {i.Text("field")}")];
}
