using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>Who confirms what a book says, and what an edit by somebody else does to that.</summary>
public sealed class ReviewTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task What_an_editor_writes_waits_for_a_reviewer_and_what_the_owner_writes_does_not()
    {
        var (project, chapter) = await Shared("written.txt", "One came. Two went.\n\nThree stayed. Four slept.");
        await Confirm(server.Ada, chapter, 204);
        await Patch(server.Ada, (await Paragraphs(chapter))[0].GetProperty("sentences")[0], new { text = "Somebody came." });
        (await Confirmed(chapter)).ShouldBe([true, true, true]);

        // A picture's words are nobody's text.
        await Patch(server.Bob, (await Paragraphs(chapter))[0].GetProperty("sentences")[0], new { prompt = "a lighthouse" });
        (await Confirmed(chapter)).ShouldBe([true, true, true]);
        await Patch(server.Bob, (await Paragraphs(chapter))[0].GetProperty("sentences")[0], new { text = "Bob came." });
        (await Confirmed(chapter)).ShouldBe([false, false, true]);
        (await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72" }).Refused(409)).ShouldBe("chapter_not_confirmed");
        (await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Refused(403)).ShouldBe("forbidden");
        (await server.Bob.Send(HttpMethod.Post, $"/api/projects/{project}/orders", new { film = Server.Small }).Refused(403)).ShouldBe("forbidden");
        await Confirm(server.Bob, chapter, 403);

        await Confirm(server.Ada, chapter, 204);
        var edit = await Edit(server.Bob, (await Paragraphs(chapter))[1].GetProperty("sentences")[0], "merge");
        (await Confirmed(chapter)).ShouldBe([false, true, false]);
        await Confirm(server.Ada, chapter, 204);
        await server.Bob.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{edit.Text("edit")}/undo").Is(200);
        (await Confirmed(chapter)).ShouldBe([false, true, false]);
        await Confirm(server.Ada, chapter, 204);
        var order = (await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200)).Text("order");
        await server.Bob.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
        var hits = await server.Bob.Send(HttpMethod.Post, $"/api/projects/{project}/find", new { text = "slept", with = "woke" }).Is(200);
        await server.Bob.Send(HttpMethod.Post, $"/api/projects/{project}/replace", new { sought = new { text = "slept", with = "woke" }, token = hits.Text("token") }).Is(200);
        (await Confirmed(chapter)).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task To_confirm_is_no_edit_and_stands_in_no_undos_way()
    {
        var (project, chapter) = await Shared("undone.txt", "One came. Two went.");
        var edit = await Edit(server.Ada, (await Paragraphs(chapter))[0].GetProperty("sentences")[0], "merge");
        await Confirm(server.Ada, chapter, 204);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{edit.Text("edit")}/undo").Is(200);
        (await Paragraphs(chapter))[0].GetProperty("sentences").GetArrayLength().ShouldBe(2);
        (await Confirmed(chapter)).ShouldBe([true, true]);
    }

    [Fact]
    public async Task Confirming_while_paragraphs_and_sentences_are_edited_never_breaks()
    {
        var (_, chapter) = await Shared("circle.txt", string.Join("\n\n", Enumerable.Range(1, 6).Select(n => $"The {n}. paragraph has two sentences. This is the other one.")));
        for (var turn = 0; turn < 15; turn++)
        {
            using var read = await server.Ada.GetAsync($"/api/chapters/{chapter}");
            var seen = ("If-Match", read.Headers.ETag!.ToString());
            var paragraphs = await Paragraphs(chapter);
            var editing = paragraphs.ConvertAll(p => server.Bob.Send(HttpMethod.Patch, $"/api/paragraphs/{p.Text("id")}", new { text = $"Now it is turn {turn}. And so on." }, Tag(p)));
            var confirming = Enumerable.Range(0, 3).Select(_ => server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/confirm", null, seen)).ToList();
            var unconfirming = server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/unconfirm", null, seen);
            foreach (var answer in await Task.WhenAll([.. editing, .. confirming, unconfirming]))
            {
                ((int)answer.StatusCode).ShouldBeLessThan(500, await answer.Content.ReadAsStringAsync());
            }
        }
    }

    private async Task<(string Project, string Chapter)> Shared(string name, string text)
    {
        var project = await server.Added(name, text);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "editor" }).Is(204);
        return (project, (await server.Chapters(project))[0]);
    }

    private static async Task Confirm(HttpClient by, string chapter, int status)
    {
        using var read = await by.GetAsync($"/api/chapters/{chapter}");
        await by.Send(HttpMethod.Post, $"/api/chapters/{chapter}/confirm", null, ("If-Match", read.Headers.ETag!.ToString())).Is(status);
    }

    /// <summary>Of the chapter, then of its paragraphs.</summary>
    private async Task<IEnumerable<bool>> Confirmed(string chapter)
    {
        var read = await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200);
        return read.GetProperty("paragraphs").EnumerateArray().Prepend(read.GetProperty("chapter")).Select(x => x.GetProperty("is_confirmed").GetBoolean());
    }

    private async Task<List<JsonElement>> Paragraphs(string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()];

    private static Task<JsonElement> Patch(HttpClient by, JsonElement sentence, object body) => by.Send(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}", body, Tag(sentence)).Is(200);

    private static Task<JsonElement> Edit(HttpClient by, JsonElement sentence, string verb) => by.Send(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/{verb}", null, Tag(sentence)).Is(200);

    private static (string Name, string Value) Tag(JsonElement row) => ("If-Match", $"\"{row.GetProperty("version").GetUInt32()}\"");
}
