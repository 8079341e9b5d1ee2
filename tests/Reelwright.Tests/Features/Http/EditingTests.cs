using System.Text;
using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>Correcting sentences by HTTP, and what that leaves stale.</summary>
public sealed class EditingTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task The_stale_list_names_exactly_what_differs_and_undo_makes_it_current_again_without_work()
    {
        var chapter = await Made("stale.txt", "The first was read. The second was heard. The third was forgotten.");
        var film = (await Stale(chapter)).Text("film");
        var first = (await Sentences(chapter))[0];

        var edited = await Patch(first, new { text = "The first was read aloud." }).Is(200);
        edited.Text("edited_content").ShouldBe("The first was read aloud.");
        Slots(await Stale(chapter)).ShouldBe([$"{first.Text("id")} picture made", $"{first.Text("id")} voice made"]);
        (await Stale(chapter)).GetProperty("film_current").GetBoolean().ShouldBeFalse();

        var calls = await server.Runs.One<long>("select count(*) from provider_calls");
        await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{first.Text("id")}/undo", null, Tag(edited)).Is(200);
        var now = await Stale(chapter);
        Slots(now).ShouldBeEmpty();
        now.GetProperty("film_current").GetBoolean().ShouldBeTrue();
        (await Order(chapter)).Text("film").ShouldBe(film);
        (await server.Runs.One<long>("select count(*) from provider_calls")).ShouldBe(calls);
    }

    [Fact]
    public async Task A_prompt_stales_the_picture_alone_and_a_pace_the_voice_alone()
    {
        var chapter = await Made("parts.txt", "It was a quiet morning. Nobody spoke at all.");
        var both = await Sentences(chapter);
        await Patch(both[0], new { prompt = "a harbour in the fog" }).Is(200);
        Slots(await Stale(chapter)).ShouldBe([$"{both[0].Text("id")} picture made"]);
        await Patch(both[1], new { speech_rate = 1.25 }).Is(200);
        Slots(await Stale(chapter)).ShouldBe([$"{both[0].Text("id")} picture made", $"{both[1].Text("id")} voice made"]);
        await server.Finished((await Order(chapter)).Text("order"));
        Slots(await Stale(chapter)).ShouldBeEmpty();

        // Taken back after the film was made with it: what was there before is chosen again.
        var changed = (await Sentences(chapter))[1];
        await Patch(changed, new { speech_rate = 1.0 }).Is(200);
        Slots(await Stale(chapter)).ShouldBe([$"{changed.Text("id")} voice known"]);
        var calls = await server.Runs.One<long>("select count(*) from provider_calls");
        await server.Finished((await Order(chapter)).Text("order"));
        (await server.Runs.One<long>("select count(*) from provider_calls")).ShouldBe(calls);
    }

    [Fact]
    public async Task A_sentence_added_in_front_is_all_that_is_made_and_a_hidden_paragraph_is_not_in_the_film()
    {
        var chapter = await Made("front.txt", "The first was read. The second was heard.\n\nThe third was forgotten.");
        var (film, calls) = ((await Stale(chapter)).Text("film"), await server.Runs.One<long>("select count(*) from provider_calls"));
        var (first, project) = ((await Sentences(chapter))[0], (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("chapter").Text("project_id"));
        var added = await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{first.Text("id")}/insert", new { text = "Before all that it was quiet.", in_front = true }, Tag(first)).Is(200);
        await server.Finished((await Order(chapter)).Text("order"));
        (await server.Runs.One<long>("select count(*) from provider_calls")).ShouldBe(calls + 2);

        var last = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[1];
        var hidden = await server.Ada.Send(HttpMethod.Patch, $"/api/paragraphs/{last.Text("id")}", new { action = "delete" }, Tag(last)).Is(200);
        await server.Finished((await Order(chapter)).Text("order"));
        (await server.Runs.One<int>($"select jsonb_array_length(timeline_data -> 'slots') from timelines where chapter_id = '{chapter}' order by created_at desc limit 1")).ShouldBe(3);

        foreach (var edit in new[] { hidden, added })
        {
            await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{edit.Text("edit")}/undo").Is(200);
        }

        (await Order(chapter)).Text("film").ShouldBe(film);
        (await server.Runs.One<long>("select count(*) from provider_calls")).ShouldBe(calls + 2);
    }

    [Fact]
    public async Task Of_two_editors_of_one_sentence_one_is_told()
    {
        var sentence = (await Sentences(await Added("two.txt", "Both of them saw it. Only one could keep it.")))[0];
        var answers = await Task.WhenAll(Patch(sentence, new { text = "One of them saw it." }), Patch(sentence, new { text = "The other saw it." }));
        answers.Select(a => (int)a.StatusCode).Order().ShouldBe([200, 412]);
        (await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}", new { text = "Blind." }).Refused(428)).ShouldBe("precondition_required");
        (await server.Runs.One<long>($"select count(*) from sentence_edits where sentence_id = '{sentence.Text("id")}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Changes_are_undone_one_by_one_and_the_manuscripts_own_words_are_none()
    {
        var sentence = (await Sentences(await Added("undo.txt", "What was written stays written.")))[0];
        var path = $"/api/sentences/{sentence.Text("id")}";
        var once = await Patch(sentence, new { text = "  What was said\tstays   said. " }).Is(200);
        once.Text("edited_content").ShouldBe("What was said stays said.");
        once.GetProperty("is_manual_edited").GetBoolean().ShouldBeTrue();
        var twice = await Patch(once, new { voice = "en-gb", volume = 0.5, emotion = " very\tsad ", style = "newscast" }).Is(200);
        (twice.Text("emotion"), twice.Text("style")).ShouldBe(("very sad", "newscast"));
        var edit = (await server.Ada.GetAsync(path + "/edits").Is(200)).GetProperty("items")[0];
        (edit.GetProperty("after").Text("emotion"), edit.GetProperty("before").TryGetProperty("emotion", out var none) && none.ValueKind != JsonValueKind.Null).ShouldBe(("very sad", false));
        (await server.Ada.GetAsync(path + "/edits").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(2);
        var back = await server.Ada.Send(HttpMethod.Post, path + "/undo", null, Tag(twice)).Is(200);
        (back.Text("edited_content"), back.GetProperty("volume").GetDouble(), back.GetProperty("emotion").ValueKind, back.GetProperty("style").ValueKind).ShouldBe(("What was said stays said.", 1, JsonValueKind.Null, JsonValueKind.Null));
        var own = await Patch(back, new { text = "What was written stays written." }).Is(200);
        own.GetProperty("edited_content").ValueKind.ShouldBe(JsonValueKind.Null);
        own.GetProperty("is_manual_edited").GetBoolean().ShouldBeFalse();
        var said = await server.Ada.Send(HttpMethod.Post, path + "/undo", null, Tag(own)).Is(200);
        var bare = await server.Ada.Send(HttpMethod.Post, path + "/undo", null, Tag(said)).Is(200);
        (await server.Ada.Send(HttpMethod.Post, path + "/undo", null, Tag(bare)).Refused(422)).ShouldBe("nothing_to_undo");
    }

    [Theory]
    [InlineData("{\"speech_rate\":3}", 400, "invalid")]
    [InlineData("{\"volume\":-1}", 400, "invalid")]
    [InlineData("{\"emotion\":\"a\\u0007b\"}", 422, "text_invalid")]
    [InlineData("{\"text\":\"a\\u0007b\"}", 422, "text_invalid")]
    [InlineData("{\"text\":\"\\ud800\"}", 400, "bad_request")]
    [InlineData("{\"status\":\"completed\"}", 400, "bad_request")]
    public async Task What_cannot_be_said_is_refused(string body, int status, string code)
    {
        var sentence = (await Sentences(await Added("refused.txt", "Some things cannot be said.")))[0];
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", Tag(sentence).Value);
        (await server.Ada.SendAsync(request).Refused(status)).ShouldBe(code);
    }

    private static (string Name, string Value) Tag(JsonElement sentence) => ("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"");

    private static IEnumerable<string> Slots(JsonElement stale) => stale.GetProperty("slots").EnumerateArray()
        .Select(s => $"{s.Text("sentence")} {s.Text("kind")} {(s.GetProperty("known").GetBoolean() ? "known" : "made")}");

    private Task<HttpResponseMessage> Patch(JsonElement sentence, object change) => server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}", change, Tag(sentence));

    private Task<JsonElement> Stale(string chapter) => server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200);

    private Task<JsonElement> Order(string chapter) => server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200);

    private async Task<string> Added(string name, string text)
    {
        var project = (await server.Ada.PostAsync($"/api/projects?file_name={name}", new ByteArrayContent(Encoding.UTF8.GetBytes(text))).Is(200, 201)).Text("id");
        return (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
    }

    private async Task<string> Made(string name, string text)
    {
        var chapter = await Added(name, text);
        await server.Finished((await Order(chapter)).Text("order"));
        return chapter;
    }

    private async Task<List<JsonElement>> Sentences(string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()
        .SelectMany(p => p.GetProperty("sentences").EnumerateArray())];
}
