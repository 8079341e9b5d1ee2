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
        await agent.Ask(on, "test_platform_account", new { platform_account = account });
        (await agent.Ask(on, "check_publication", new { post = new { account_id = account, film_id = film, title = "Two shores" } })).GetProperty("issues").ValueKind.ShouldBe(JsonValueKind.Array);
        (await agent.Refused(on, "create_publication", new { post = new { account_id = account, film_id = film, publish = true } })).ShouldBe("confirmation_needed");
        var post = (await agent.Ask(on, "create_publication", new { post = new { account_id = account, film_id = film, title = "Two shores" } })).Text("id");
        (await agent.Ask(on, "read_publication", new { publication = post })).Text("state").ShouldBe("draft");
        (await agent.Ask(on, "list_publications")).GetProperty("items").EnumerateArray().Select(p => p.Text("id")).Contains(post, StringComparer.Ordinal).ShouldBeTrue();
        (await agent.Refused(on, "settle_publication", new { publication = post, found = new { outcome = "not_posted", confirm = true } })).ShouldBe("wrong_state");
        (await agent.Ask(on, "create_series", new { project, account, time_of_day = "18:00", starts_on = "2126-12-01" })).GetProperty("slots").GetArrayLength().ShouldBeGreaterThan(0);
        (await agent.Ask(on, "list_series")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await agent.Ask(on, "publication_numbers")).ValueKind.ShouldBe(JsonValueKind.Object);
    }
}
