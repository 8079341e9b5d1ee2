using System.Text;
using System.Text.Json;
using Reelwright.Features.Manuscripts.Replacing;

namespace Reelwright.Tests.Features.Http;

/// <summary>Finding a text over a book, what replacing it would cost, and replacing just what was looked at.</summary>
public sealed class ReplaceTests(Server server) : IClassFixture<Server>
{
    private const string Book = "# One\n\nAnna met Annabel. The river ran by. Nobody called anna.\n\nAnna left.\n\n# Two\n\nThe end of Anna. It rained.\n\nAnna is hidden here.";

    private string project = "";
    private List<string> chapters = [];

    [Theory]
    [InlineData("Anna met Annabel, anna.", "Anna", false, true, "0 9")]
    [InlineData("Anna met Annabel, anna.", "Anna", true, true, "0")]
    [InlineData("Anna met Annabel, anna.", "Anna", true, false, "0 18")]
    [InlineData("安娜来了，安娜走了。", "安娜", true, true, "0 5")]
    [InlineData("aaaa", "aa", false, true, "0 2")]
    [InlineData("Straße und STRASSE, straße", "straße", false, false, "0 20")]
    [InlineData("nae\u0301 na", "na", true, true, "5")]
    [InlineData("a.c abc", "a.c", false, true, "0")]
    public void A_text_is_found_as_it_is_written(string text, string sought, bool whole, bool matchCase, string at) =>
        string.Join(' ', new Sought(sought, "", whole, matchCase).In(text)).ShouldBe(at);

    [Fact]
    public async Task What_is_found_is_told_in_parts_with_its_cost_and_replaced_as_one_edit_that_can_be_taken_back()
    {
        await Add("anna.md");
        await MadeMedia.Of(server, Guid.Parse(chapters[0]));
        var hidden = (await server.Ada.GetAsync($"/api/chapters/{chapters[1]}").Is(200)).GetProperty("paragraphs")[1];
        await server.Ada.Send(HttpMethod.Patch, $"/api/paragraphs/{hidden.Text("id")}", new { action = "delete" }, ("If-Match", $"\"{hidden.GetProperty("version").GetUInt32()}\"")).Is(200);
        var sought = new { text = "Anna", with = "Berta", whole_word = true };

        var first = await Find(sought, "?limit=2");
        (first.GetProperty("sentences").GetInt32(), first.GetProperty("occurrences").GetInt32()).ShouldBe((3, 3));
        first.GetProperty("items").EnumerateArray().Select(i => i.Text("becomes")).ShouldBe(["Berta met Annabel.", "Berta left."]);
        var rest = await Find(sought, $"?limit=2&after={first.Text("next")}");
        rest.GetProperty("items").EnumerateArray().Select(i => i.Text("becomes")).ShouldBe(["The end of Berta."]);
        rest.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        rest.Text("token").ShouldBe(first.Text("token"));
        // Of the second chapter nothing was ever made.
        var cost = first.GetProperty("cost");
        string.Join(' ', new[] { "stale_pictures", "stale_voices", "new_pictures", "new_voices", "stale_films" }.Select(n => cost.GetProperty(n).GetInt32())).ShouldBe("2 2 2 2 1");
        cost.GetProperty("seconds").GetDouble().ShouldBeGreaterThan(0);
        cost.GetProperty("costs").GetArrayLength().ShouldBe(0);

        var before = await Texts();
        var done = await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/replace", new { sought, token = first.Text("token") }).Is(200);
        done.GetProperty("sentences").GetInt32().ShouldBe(3);
        (await Texts()).ShouldBe(before.ConvertAll(t => t.Replace("Anna ", "Berta ", StringComparison.Ordinal).Replace("Anna.", "Berta.", StringComparison.Ordinal).Replace("Berta is hidden", "Anna is hidden", StringComparison.Ordinal)));
        (await server.Ada.GetAsync($"/api/chapters/{chapters[0]}/stale").Is(200)).GetProperty("slots").GetArrayLength().ShouldBe(4);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{done.Text("edit")}/undo").Is(200);
        (await Texts()).ShouldBe(before);
        (await server.Ada.GetAsync($"/api/chapters/{chapters[0]}/stale").Is(200)).GetProperty("slots").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_was_cancelled_does_not_say_what_is_stale_nor_what_it_costs_to_be_made_again()
    {
        await Add("cancelled.md");
        await MadeMedia.Of(server, Guid.Parse(chapters[0]));
        var made = (await Stale()).Text("order");
        var other = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapters[0]}/orders", new { resolution = "160x90", fps = 24, quality = "draft", confirm = true }).Is(200)).Text("order");
        var wanted = await Stale();
        (wanted.Text("order"), wanted.GetProperty("slots").GetArrayLength(), wanted.GetProperty("film_current").GetBoolean()).ShouldBe((other, 4, false));

        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{other}/cancel").Is(200);
        var left = await Stale();
        (left.Text("order"), left.GetProperty("slots").GetArrayLength(), left.GetProperty("film_current").GetBoolean()).ShouldBe((made, 0, true));
        var cost = (await Find(new { text = "Anna", with = "Berta", whole_word = true, chapters = new[] { chapters[0] } })).GetProperty("cost");
        (cost.GetProperty("stale_pictures").GetInt32(), cost.GetProperty("stale_voices").GetInt32()).ShouldBe((2, 2));

        Task<JsonElement> Stale() => server.Ada.GetAsync($"/api/chapters/{chapters[0]}/stale").Is(200);
    }

    [Fact]
    public async Task What_was_only_ever_cancelled_says_it_all_the_same()
    {
        await Add("never.md");
        var only = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapters[0]}/orders", Server.Small).Is(200)).Text("order");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{only}/cancel").Is(200);
        (await server.Ada.GetAsync($"/api/chapters/{chapters[0]}/stale").Is(200)).Text("order").ShouldBe(only);
        (await server.Ada.GetAsync($"/api/chapters/{chapters[1]}/stale").Refused(422)).ShouldBe("not_ordered");
    }

    [Fact]
    public async Task Nothing_is_replaced_that_was_not_looked_at()
    {
        await Add("unseen.md");
        var sought = new { text = "Anna", with = "Berta" };
        var token = (await Find(sought)).Text("token");
        var sentence = (await server.Ada.GetAsync($"/api/chapters/{chapters[1]}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[1];
        await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}", new { text = "It rained on Anna." }, ("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"")).Is(200);
        var before = await Texts();
        (await Replace(sought, token).Refused(412)).ShouldBe("precondition_failed");
        (await Replace(new { text = "Anna", with = "Clara" }, (await Find(sought)).Text("token")).Refused(412)).ShouldBe("precondition_failed");
        (await Texts()).ShouldBe(before);
        await Replace(sought, (await Find(sought)).Text("token")).Is(200);
        (await Texts()).ShouldNotContain(t => t.Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_named_chapters_are_looked_at_and_what_would_be_left_empty_is_refused()
    {
        await Add("part.md");
        (await Find(new { text = "Anna", chapters = new[] { chapters[1] } })).GetProperty("sentences").GetInt32().ShouldBe(2);
        (await Find(new { text = "Nobody at all" })).GetProperty("sentences").GetInt32().ShouldBe(0);
        var all = new { text = "Anna left.", with = "" };
        (await Find(all)).GetProperty("items")[0].Text("becomes").ShouldBe("");
        (await Replace(all, (await Find(all)).Text("token")).Refused(422)).ShouldBe("text_invalid");
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/find", new { text = "a\u0007" }).Refused(422)).ShouldBe("text_invalid");
        (await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/find?after={Guid.NewGuid()}", all).Refused(422)).ShouldBe("page_invalid");
    }

    private Task<JsonElement> Find(object sought, string query = "") => server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/find{query}", sought).Is(200);

    private Task<HttpResponseMessage> Replace(object sought, string token) => server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/replace", new { sought, token });

    private async Task Add(string name)
    {
        project = (await server.Ada.PostAsync($"/api/projects?file_name={name}", new ByteArrayContent(Encoding.UTF8.GetBytes($"{Book} {name}."))).Is(201)).Text("id");
        chapters = [.. (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters").EnumerateArray().Select(c => c.Text("id"))];
    }

    private async Task<List<string>> Texts()
    {
        var texts = new List<string>();
        foreach (var chapter in chapters)
        {
            texts.AddRange((await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray())
                .Select(s => s.GetProperty("edited_content").GetString() ?? s.Text("content")));
        }

        return texts;
    }
}
