using System.Text;
using System.Text.Json;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Http;

/// <summary>Changing the structure of a manuscript by HTTP: what that leaves stale, what undo brings back, who is told that somebody was faster.</summary>
public sealed class StructureTests(Server server) : IClassFixture<Server>
{
    private string project = "";

    [Fact]
    public async Task At_the_front_of_a_thousand_sentences_an_edit_stales_what_it_changed_and_undo_needs_no_work()
    {
        var chapter = await Added("thousand.txt", LongBook.Text(1000));
        await MadeMedia.Of(server, Guid.Parse(chapter));
        (await Stale(chapter)).Slots.ShouldBeEmpty();
        var front = await Sentences(chapter);
        front.Count.ShouldBe(1000);
        var (first, second, third, paragraph) = (front[0], front[1], front[2], (await Paragraphs(chapter))[0]);

        // A correction by itself, taken back by itself.
        var corrected = await Patch("sentences", first, new { text = "Somebody else walked there." });
        (await Stale(chapter)).Slots.ShouldBe([first.Text("id") + " picture", first.Text("id") + " voice"]);
        await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{first.Text("id")}/undo", null, Tag(corrected)).Is(200);
        (await Stale(chapter)).ShouldSatisfyAllConditions(now => now.Slots.ShouldBeEmpty(), now => now.Current.ShouldBeTrue());
        front = await Sentences(chapter);
        (first, second, third) = (front[0], front[1], front[2]);

        await Costs(await Post(first, "insert", new { text = "Once there was a town by a river.", in_front = true }), now => [now[0]]);
        await Costs(await Delete(first), _ => []);
        await Costs(await Post(first, "split", new { at = first.Text("content").IndexOf(" walked", StringComparison.Ordinal) }), now => [now[0], now[1]]);
        await Costs(await Post(first, "merge", null), now => [now[0]]);
        await Costs(await Post(first, "move", new { target = third.Text("id") }), _ => []);
        // Across a paragraph's border.
        await Costs(await Post(second, "move", new { target = front[9].Text("id"), in_front = true }), _ => []);
        await Costs(await Many([Do("correct_sentence", first, ("text", "Nobody walked anywhere.")), Do("delete_sentence", third), Do("move_sentence", second, ("target", front[700].Text("id")))]), now => [now[0]]);
        await Costs(await Patch("paragraphs", paragraph, new { text = paragraph.Text("content").Replace(second.Text("content"), "It snowed. Then it rained.", StringComparison.Ordinal) }), now => [now[1], now[2]]);
        await Costs(await Patch("paragraphs", paragraph, new { action = "ignore", reason = "an aside" }), _ => []);
        await Costs(await Post("paragraphs", paragraph, "merge", null), _ => []);

        async Task Costs(JsonElement edit, Func<List<JsonElement>, List<JsonElement>> remade)
        {
            var wanted = remade(await Sentences(chapter)).SelectMany(s => new[] { s.Text("id") + " picture", s.Text("id") + " voice" });
            var (slots, current) = await Stale(chapter);
            slots.ShouldBe(wanted);
            current.ShouldBeFalse();
            await Undo(edit);
            (slots, current) = await Stale(chapter);
            slots.ShouldBeEmpty();
            current.ShouldBeTrue();
            (await Sentences(chapter)).Select(Bare).ShouldBe(front.Select(Bare));
            // Undo is an edit too: what is changed next has been read again.
            front = await Sentences(chapter);
            (first, second, third) = (front[0], front[1], front[2]);
            paragraph = (await Paragraphs(chapter))[0];
        }
    }

    [Fact]
    public async Task Of_two_editors_of_a_sentence_or_a_paragraph_one_is_told_and_of_different_ones_nobody()
    {
        var chapter = await Added("both.txt", "One came. Two went. Three stayed.\n\nFour slept. Five woke.");
        var sentences = await Sentences(chapter);
        (await Both(Send(sentences[0], "split", new { at = 3 }), Send(sentences[0], "merge", null))).ShouldBe([200, 412]);
        var paragraphs = await Paragraphs(chapter);
        (await Both(SendPatch("paragraphs", paragraphs[1], new { text = "Four sang. Five woke." }), SendPatch("paragraphs", paragraphs[1], new { action = "delete" }))).ShouldBe([200, 412]);
        sentences = await Sentences(chapter);
        (await Both(Send(sentences[0], "insert", new { text = "Before." }), SendPatch("sentences", sentences[^1], new { text = "The last one woke." }))).ShouldBe([200, 200]);
        (await server.Ada.Send(HttpMethod.Delete, $"/api/sentences/{sentences[0].Text("id")}").Refused(428)).ShouldBe("precondition_required");

        static async Task<int[]> Both(params Task<HttpResponseMessage>[] answers) => [.. (await Task.WhenAll(answers)).Select(a => (int)a.StatusCode).Order()];
    }

    [Fact]
    public async Task Many_changes_are_made_all_or_none_and_the_newer_one_is_named()
    {
        var chapter = await Added("many.txt", "One came. Two went. Three stayed. Four slept.");
        var s = await Sentences(chapter);
        await Patch("sentences", s[2], new { text = "Three left." });
        var refused = await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", Body(Do("delete_sentence", s[0]), Do("correct_sentence", s[2], ("text", "Three ran.")))).Is(412);
        refused.Text("detail").ShouldContain(s[2].Text("id"));
        refused.Text("detail").ShouldContain("Change 2");
        (await Sentences(chapter)).Count.ShouldBe(4);
        var nothing = await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", Body(Do("delete_sentence", s[0]), Do("merge_sentence", s[3]))).Is(422);
        nothing.Text("code").ShouldBe("nothing_follows");
        (await Sentences(chapter)).Count.ShouldBe(4);

        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", Body(Do("correct_sentence", s[0], ("speech_rate", 9)))).Refused(400)).ShouldBe("invalid");
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", Body()).Refused(400)).ShouldBe("invalid");
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", Body(Do("several", s[0]))).Refused(422)).ShouldBe("change_invalid");
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", new { changes = new object?[] { null } }).Refused(422)).ShouldBe("change_invalid");

        var stranger = (await Sentences(await Added("other.txt", "It is of another book.")))[0];
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{await Project("many.txt")}/edits", Body(Do("delete_sentence", stranger))).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task An_undo_that_was_overtaken_is_refused_and_one_beside_it_is_not()
    {
        var chapter = await Added("overtaken.txt", "One came. Two went. Three stayed. Four slept.");
        var s = await Sentences(chapter);
        var split = await Post(s[0], "split", new { at = 3 });
        var inserted = await Post((await Sentences(chapter))[^1], "insert", new { text = "Five woke." });
        var parts = await Sentences(chapter);
        parts.Select(p => p.Text("content")).ShouldBe(["One", "came.", "Two went.", "Three stayed.", "Four slept.", "Five woke."]);
        await Patch("sentences", parts[0], new { text = "Somebody" });
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{split.Text("edit")}/undo").Refused(409)).ShouldBe("edit_covered");
        await Undo(inserted);
        var corrected = (await Sentences(chapter))[0];
        await server.Ada.Send(HttpMethod.Post, $"/api/sentences/{corrected.Text("id")}/undo", null, Tag(corrected)).Is(200);
        await Undo(split);
        (await Sentences(chapter)).Select(Bare).ShouldBe(s.Select(Bare));
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{split.Text("edit")}/undo").Refused(422)).ShouldBe("nothing_to_undo");
        var list = await server.Ada.GetAsync($"/api/projects/{project}/edits?limit=1").Is(200);
        list.GetProperty("items")[0].Text("kind").ShouldBe("insert_sentence");
        (await server.Ada.GetAsync($"/api/projects/{project}/edits?after={list.Text("next")}").Is(200)).GetProperty("items").EnumerateArray().Select(e => e.Text("kind")).ShouldBe(["split_sentence"]);
    }

    [Fact]
    public async Task A_paragraphs_action_decides_what_is_spoken_and_its_text_is_what_its_sentences_say()
    {
        var chapter = await Added("actions.txt", "One came. Two went.\n\nThree stayed. Four slept.");
        await MadeMedia.Of(server, Guid.Parse(chapter));
        var p = (await Paragraphs(chapter))[1];
        var kept = p.GetProperty("sentences")[0].Text("id");
        await Patch("paragraphs", p, new { text = "Three stayed. Four sang." });
        p = (await Paragraphs(chapter))[1];
        (p.Text("action"), p.Text("content"), p.Text("edited_content"), p.GetProperty("sentences")[0].Text("id")).ShouldBe(("edit", "Three stayed. Four slept.", "Three stayed. Four sang.", kept));
        await Patch("paragraphs", p, new { action = "ignore", reason = "  too  sad " });
        p = (await Paragraphs(chapter))[1];
        (p.Text("action"), p.Text("ignore_reason")).ShouldBe(("ignore", "too sad"));
        (await Stale(chapter)).Slots.ShouldBeEmpty();
        await Patch("paragraphs", p, new { action = "delete" });
        (await Project()).GetProperty("project").GetProperty("sentence_count").GetInt32().ShouldBe(2);
        p = (await Paragraphs(chapter))[1];
        await Post("paragraphs", p, "restore", null);
        p = (await Paragraphs(chapter))[1];
        (p.Text("action"), p.GetProperty("ignore_reason").ValueKind).ShouldBe(("edit", JsonValueKind.Null));
        await Patch("paragraphs", p, new { action = "keep" });
        p = (await Paragraphs(chapter))[1];
        (p.Text("action"), p.GetProperty("edited_content").ValueKind).ShouldBe(("keep", JsonValueKind.Null));
        p.GetProperty("sentences").EnumerateArray().Select(s => s.Text("content")).ShouldBe(["Three stayed.", "Four slept."]);
        p.GetProperty("sentences")[0].Text("id").ShouldBe(kept);
        (await SendPatch("paragraphs", p, new { action = "edit" }).Refused(422)).ShouldBe("change_invalid");
        (await SendPatch("paragraphs", p, new { reason = "why" }).Refused(422)).ShouldBe("change_invalid");
        (await SendPatch("paragraphs", p, new { }).Refused(422)).ShouldBe("change_invalid");
    }

    [Fact]
    public async Task Chapters_are_cut_joined_moved_rewritten_thrown_away_and_all_of_it_is_taken_back()
    {
        var first = await Added("chapters.md", "# One\n\nAnna came. Ben went.\n\nCarl stayed.\n\n# Two\n\nDora slept. Emil woke.\n\n# Three\n\nFay sang.");
        var start = await Whole();
        var chapters = (await Project()).GetProperty("chapters").EnumerateArray().ToList();
        await server.Ada.Confirm(first).Is(204);

        var begins = (await Paragraphs(first))[1];
        await Taken(await Post("chapters", await Chapter(first), "split", new { target = begins.Text("id"), title = "One and a half" }), "One: Anna came. Ben went. | One and a half: Carl stayed. | Two: Dora slept. Emil woke. | Three: Fay sang.");
        await Taken(await Post("chapters", await Chapter(first), "merge", null), "One: Anna came. Ben went. Carl stayed. Dora slept. Emil woke. | Three: Fay sang.");
        await Taken(await Post("chapters", await Chapter(first), "move", new { target = chapters[2].Text("id") }), "Two: Dora slept. Emil woke. | Three: Fay sang. | One: Anna came. Ben went. Carl stayed.");
        await Taken(await Patch("chapters", await Chapter(first), new { title = "The first", text = "Anna came. Bea went.\n\nNew here.\n\nCarl stayed." }), "The first: Anna came. Bea went. New here. Carl stayed. | Two: Dora slept. Emil woke. | Three: Fay sang.");
        await Taken(await server.Ada.Send(HttpMethod.Delete, $"/api/chapters/{first}", null, Tag(await Chapter(first))).Is(200), "Two: Dora slept. Emil woke. | Three: Fay sang.");

        await server.Ada.Send(HttpMethod.Delete, $"/api/chapters/{first}", null, Tag(await Chapter(first))).Is(200);
        await server.Ada.GetAsync($"/api/chapters/{first}").Is(404);
        var trash = (await server.Ada.GetAsync($"/api/projects/{project}/trash").Is(200)).GetProperty("items")[0];
        await Post("chapters", trash, "restore", null);
        (await Whole()).ShouldBe(start);
        await server.Ada.Confirm(first, "unconfirm").Is(204);
        (await Paragraphs(first)).ShouldAllBe(p => !p.GetProperty("is_confirmed").GetBoolean());
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{first}/orders", new { }).Refused(409)).ShouldBe("chapter_not_confirmed");

        async Task Taken(JsonElement edit, string then)
        {
            (await Told()).ShouldBe(then);
            await Undo(edit);
            (await Whole()).ShouldBe(start);
        }

        async Task<string> Told()
        {
            var told = new List<string>();
            foreach (var c in (await Project()).GetProperty("chapters").EnumerateArray())
            {
                told.Add($"{c.Text("title")}: {string.Join(' ', (await Sentences(c.Text("id"))).Select(s => s.Text("content")))}");
            }

            return string.Join(" | ", told);
        }

        async Task<string> Whole()
        {
            var told = new List<string>();
            foreach (var c in (await Project()).GetProperty("chapters").EnumerateArray())
            {
                told.Add($"{c.Text("id")} {c.Text("title")} {c.GetProperty("chapter_number")} {c.GetProperty("sentence_count")} {c.GetProperty("word_count")}");
                foreach (var p in await Paragraphs(c.Text("id")))
                {
                    told.Add($"  {p.Text("id")} {p.Text("content")} {p.Text("action")}");
                    p.GetProperty("sentences").EnumerateArray().ToList().ForEach(s => told.Add($"    {Bare(s)}"));
                }
            }

            return string.Join('\n', told);
        }
    }

    [Fact]
    public async Task A_chapter_that_is_being_made_is_not_taken_out_by_undo()
    {
        var first = await Added("halves.md", "# One\n\nAnna came. Ben went.\n\nCarl stayed.");
        var edit = await Post("chapters", await Chapter(first), "split", new { target = (await Paragraphs(first))[1].Text("id"), title = "Two" });
        var second = (await Project()).GetProperty("chapters")[1].Text("id");
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{second}/orders", new { confirm = true }).Is(200)).Text("order");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/pause").Is(200);
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{edit.Text("edit")}/undo").Refused(409)).ShouldBe("wrong_state");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
        await Undo(edit);
        (await Project()).GetProperty("chapters").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_row_of_somebody_elses_project_is_not_there_whatever_version_is_said()
    {
        var theirs = (await server.Bob.PostAsync("/api/projects?file_name=theirs.txt", new ByteArrayContent(Encoding.UTF8.GetBytes("It is mine."))).Is(201)).Text("id");
        var chapter = (await server.Bob.GetAsync($"/api/projects/{theirs}").Is(200)).GetProperty("chapters")[0].Text("id");
        var paragraph = (await server.Bob.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0];
        await Added("ours.txt", "It is ours.");
        foreach (var (what, id) in new[] { ("delete_sentence", paragraph.GetProperty("sentences")[0].Text("id")), ("merge_paragraph", paragraph.Text("id")), ("delete_chapter", chapter) })
        {
            var change = new { changes = new[] { new { @do = what, id, version = 7 } } };
            (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", change).Refused(404)).ShouldBe("not_found");
        }
    }

    [Fact]
    public async Task A_correction_is_not_taken_back_from_under_a_sentence_that_was_joined_since()
    {
        var chapter = await Added("under.txt", "Foo came. Next went.");
        var sentence = (await Sentences(chapter))[0];
        sentence = await Patch("sentences", sentence, new { text = "Bar came." });
        sentence = await Patch("sentences", sentence, new { text = "" });
        var joined = await Post(sentence, "merge", null);
        var undo = $"/api/sentences/{sentence.Text("id")}/undo";
        (await server.Ada.Send(HttpMethod.Post, undo, null, Tag((await Sentences(chapter))[0])).Refused(409)).ShouldBe("edit_covered");
        await Undo(joined);
        (await server.Ada.Send(HttpMethod.Post, undo, null, Tag((await Sentences(chapter))[0])).Is(200)).Text("edited_content").ShouldBe("Bar came.");
    }

    [Fact]
    public async Task How_a_sentence_shall_sound_is_corrected_split_and_taken_back_with_it()
    {
        var chapter = await Added("manner.txt", "One came and went. Two stayed.");
        var first = (await Sentences(chapter))[0];
        var corrected = await Many([Do("correct_sentence", first, ("emotion", "sad"), ("style", "newscast"))]);
        first = (await Sentences(chapter))[0];
        (first.Text("emotion"), first.Text("style"), first.GetProperty("is_manual_edited").GetBoolean()).ShouldBe(("sad", "newscast", true));
        var split = await Post(first, "split", new { at = 8 });
        (await Sentences(chapter)).Select(s => s.GetProperty("emotion").GetString()).ShouldBe(["sad", "sad", null]);
        await Undo(split);
        await Undo(corrected);
        (await Sentences(chapter)).ShouldAllBe(s => s.GetProperty("emotion").ValueKind == JsonValueKind.Null && !s.GetProperty("is_manual_edited").GetBoolean());
    }

    private static string Bare(JsonElement s) => $"{s.Text("id")} {s.GetProperty("order_index")} {s.Text("content")} {s.GetProperty("edited_content")} {s.GetProperty("image_prompt")}";

    private static (string Name, string Value) Tag(JsonElement row) => ("If-Match", $"\"{row.GetProperty("version").GetUInt32()}\"");

    private static Dictionary<string, object> Do(string what, JsonElement row, params (string Name, object Value)[] more)
    {
        var change = new Dictionary<string, object>(StringComparer.Ordinal) { ["do"] = what, ["id"] = row.Text("id"), ["version"] = row.GetProperty("version").GetUInt32() };
        foreach (var (name, value) in more)
        {
            change[name] = value;
        }

        return change;
    }

    private static object Body(params Dictionary<string, object>[] changes) => new { changes };

    private Task<JsonElement> Many(params Dictionary<string, object>[] changes) => server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", Body(changes)).Is(200);

    private Task<HttpResponseMessage> Send(JsonElement sentence, string verb, object? body) => server.Ada.Send(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/{verb}", body, Tag(sentence));

    private Task<HttpResponseMessage> SendPatch(string noun, JsonElement row, object body) => server.Ada.Send(HttpMethod.Patch, $"/api/{noun}/{row.Text("id")}", body, Tag(row));

    private Task<JsonElement> Post(JsonElement sentence, string verb, object? body) => Send(sentence, verb, body).Is(200);

    private Task<JsonElement> Post(string noun, JsonElement row, string verb, object? body) => server.Ada.Send(HttpMethod.Post, $"/api/{noun}/{row.Text("id")}/{verb}", body, Tag(row)).Is(200);

    private Task<JsonElement> Patch(string noun, JsonElement row, object body) => SendPatch(noun, row, body).Is(200);

    private Task<JsonElement> Delete(JsonElement sentence) => server.Ada.Send(HttpMethod.Delete, $"/api/sentences/{sentence.Text("id")}", null, Tag(sentence)).Is(200);

    private Task<JsonElement> Undo(JsonElement edit) => server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{edit.Text("edit")}/undo").Is(200);

    private async Task<(List<string> Slots, bool Current)> Stale(string chapter)
    {
        var stale = await server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200);
        return ([.. stale.GetProperty("slots").EnumerateArray().Select(s => $"{s.Text("sentence")} {s.Text("kind")}")], stale.GetProperty("film_current").GetBoolean());
    }

    private async Task<string> Added(string name, string text)
    {
        project = (await server.Ada.PostAsync($"/api/projects?file_name={name}", new ByteArrayContent(Encoding.UTF8.GetBytes(text))).Is(200, 201)).Text("id");
        return (await Project()).GetProperty("chapters")[0].Text("id");
    }

    private async Task<string> Project(string file) =>
        (await server.Ada.GetAsync($"/api/projects?text={file}").Is(200)).GetProperty("items")[0].Text("id");

    private Task<JsonElement> Project() => server.Ada.GetAsync($"/api/projects/{project}").Is(200);

    private async Task<List<JsonElement>> Paragraphs(string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()];

    private async Task<List<JsonElement>> Sentences(string chapter) => [.. (await Paragraphs(chapter)).SelectMany(p => p.GetProperty("sentences").EnumerateArray())];

    private async Task<JsonElement> Chapter(string chapter)
    {
        var read = await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200);
        return JsonSerializer.SerializeToElement(new { id = chapter, version = read.GetProperty("version").GetUInt32() });
    }
}
