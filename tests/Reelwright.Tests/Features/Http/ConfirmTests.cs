using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>Nobody confirms a text they have not seen, and what is made of it meanwhile is no reason to read it again.</summary>
public sealed class ConfirmTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("sentence")]
    [InlineData("prompt")]
    [InlineData("insert")]
    [InlineData("paragraph")]
    [InlineData("title")]
    public async Task What_was_changed_since_it_was_read_is_not_confirmed(string change)
    {
        var chapter = await Added(change);
        var (tag, read) = await Read(chapter);
        var paragraph = read.GetProperty("paragraphs")[1];
        await Changed(change, read, paragraph.GetProperty("sentences")[0], paragraph);
        (await Confirm("chapters", chapter, tag).Refused(412)).ShouldBe("precondition_failed");
        (await Confirm("chapters", chapter, $"\"{read.Text("text_version")}\"").Refused(412)).ShouldBe("precondition_failed");
        (await server.Runs.One<bool>($"select is_confirmed from chapters where id = '{chapter}'")).ShouldBeFalse();
        await Confirm("paragraphs", paragraph.Text("id"), $"\"{paragraph.Text("text_version")}\"").Is(change is "title" ? 204 : 412);
        var (now, again) = await Read(chapter);
        // Its neighbour is as it was.
        await Confirm("paragraphs", read.GetProperty("paragraphs")[0].Text("id"), $"\"{read.GetProperty("paragraphs")[0].Text("text_version")}\"").Is(204);
        await Confirm("chapters", chapter, now).Is(204);
        await Confirm("chapters", chapter, $"\"{again.Text("text_version")}\"", "unconfirm").Is(204);
        (await Confirm("chapters", chapter, tag, "unconfirm").Refused(412)).ShouldBe("precondition_failed");
    }

    [Fact]
    public async Task A_version_is_asked_for_and_what_never_was_one_is_refused()
    {
        var chapter = await Added("asked");
        var (tag, read) = await Read(chapter);
        var paragraph = read.GetProperty("paragraphs")[0].Text("id");
        foreach (var (noun, id) in new[] { ("chapters", chapter), ("paragraphs", paragraph) })
        {
            foreach (var verb in new[] { "confirm", "unconfirm" })
            {
                (await server.Ada.Send(HttpMethod.Post, $"/api/{noun}/{id}/{verb}").Refused(428)).ShouldBe("precondition_required");
                foreach (var wrong in new[] { "*", "W/" + tag, $"\"{read.GetProperty("version").GetUInt32()}\"", "\"\"", "\"-\"" })
                {
                    (await Confirm(noun, id, wrong, verb).Refused(412)).ShouldBe("precondition_failed", wrong);
                }
            }
        }
    }

    [Fact]
    public async Task What_is_made_of_it_changes_nothing_of_what_was_read()
    {
        var chapter = await Added("made");
        var (tag, _) = await Read(chapter);
        await MadeMedia.Of(server, Guid.Parse(chapter));
        await server.Runs.Rows($"update sentences set error_message = null, updated_at = now() where paragraph_id in (select id from paragraphs where chapter_id = '{chapter}')");
        await Confirm("chapters", chapter, tag).Is(204);
        await Confirm("chapters", chapter, tag).Is(204);
    }

    [Theory]
    [InlineData("update sentences set edited_content = 'Nobody has read this.' where id = '{0}'")]
    [InlineData("select 1 from projects where id = '{1}' for no key update; update paragraphs set action = 'ignore' where chapter_id = '{2}' and order_index = 1")]
    public async Task An_edit_that_is_under_way_is_waited_for_and_seen(string edit)
    {
        var chapter = await Added("under way " + edit.Length);
        var (tag, read) = await Read(chapter);
        var sentence = read.GetProperty("paragraphs")[1].GetProperty("sentences")[0].Text("id");
        await using var connection = await server.Installation.Database.OpenConnectionAsync();
        await using var editing = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = edit.Replace("{0}", sentence, StringComparison.Ordinal).Replace("{1}", read.GetProperty("chapter").Text("project_id"), StringComparison.Ordinal).Replace("{2}", chapter, StringComparison.Ordinal);
            await command.ExecuteNonQueryAsync();
        }

        var confirming = Confirm("chapters", chapter, tag);
        await server.Runs.Until("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%for share%'", 1);
        confirming.IsCompleted.ShouldBeFalse();
        await editing.CommitAsync();
        (await confirming.Refused(412)).ShouldBe("precondition_failed");
        (await server.Runs.One<bool>($"select is_confirmed from chapters where id = '{chapter}'")).ShouldBeFalse();
    }

    private static (string, string) Version(JsonElement row) => ("If-Match", $"\"{row.GetProperty("version").GetUInt32()}\"");

    private Task<HttpResponseMessage> Confirm(string noun, string id, string seen, string verb = "confirm") => server.Ada.Send(HttpMethod.Post, $"/api/{noun}/{id}/{verb}", null, ("If-Match", seen));

    private async Task Changed(string change, JsonElement chapter, JsonElement sentence, JsonElement paragraph)
    {
        var (verb, path, body, of) = change switch
        {
            "sentence" => (HttpMethod.Patch, $"sentences/{sentence.Text("id")}", (object)new { text = "Nobody has read this." }, sentence),
            "prompt" => (HttpMethod.Patch, $"sentences/{sentence.Text("id")}", new { prompt = "A picture nobody asked for" }, sentence),
            "insert" => (HttpMethod.Post, $"sentences/{sentence.Text("id")}/insert", new { text = "One more." }, sentence),
            "paragraph" => (HttpMethod.Patch, $"paragraphs/{paragraph.Text("id")}", new { action = "ignore", reason = "why" }, paragraph),
            _ => (HttpMethod.Patch, $"chapters/{chapter.GetProperty("chapter").Text("id")}", new { title = "Another title" }, chapter),
        };
        await server.Ada.Send(verb, "/api/" + path, body, Version(of)).Is(200);
    }

    private async Task<(string Tag, JsonElement Read)> Read(string chapter)
    {
        using var answer = await server.Ada.GetAsync($"/api/chapters/{chapter}");
        return (answer.Headers.ETag!.ToString(), JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<string> Added(string name) =>
        (await server.Chapters(await server.Added($"confirm {name}.md", $"# {name}\n\nOne came. Two went.\n\nThree stayed. Four slept.\n")))[0];
}
