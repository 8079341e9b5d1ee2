using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>From a document to a watched film, by HTTP alone.</summary>
public sealed class MainJobTests(WorkingServer server) : IClassFixture<WorkingServer>
{
    [Fact]
    public async Task A_document_is_added_ordered_made_and_downloaded_in_ranges()
    {
        var project = (await Upload("two.md", "# One\n\nIt rained all night. The road was gone.\n\n# Two\n\nMorning came.\n").Is(201)).Text("id");
        var read = await server.Ada.GetAsync($"/api/projects/{project}").Is(200);
        read.GetProperty("project").Text("status").ShouldBe("parsed");
        var chapters = read.GetProperty("chapters").EnumerateArray().ToList();
        chapters.Select(c => c.Text("title")).ShouldBe(["One", "Two"]);

        var ordered = await Order(chapters[0].Text("id"));
        (await Order(chapters[0].Text("id"))).Text("order").ShouldBe(ordered.Text("order"));
        var done = await server.Finished(ordered.Text("order"));
        done.GetProperty("order").GetProperty("completed_sentences").GetInt32().ShouldBe(2);
        done.GetProperty("attempts")[0].GetProperty("resource_usage").GetProperty("cpu_time_seconds").GetDouble().ShouldBeGreaterThan(0);
        (await Order(chapters[0].Text("id"))).Text("film").ShouldBe(done.Text("film"));

        var film = await server.Ada.GetAsync($"/api/films/{done.Text("film")}").Is(200);
        film.Text("resolution").ShouldBe("128x72");
        using var whole = await server.Ada.GetAsync(film.Text("url_path"));
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        bytes.LongLength.ShouldBe(film.GetProperty("file_size").GetInt64());
        whole.Headers.ETag!.Tag.ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        whole.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        using var ranged = new HttpRequestMessage(HttpMethod.Get, film.Text("url_path")) { Headers = { Range = new RangeHeaderValue(4, 7) } };
        using var part = await server.Ada.SendAsync(ranged);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsStringAsync()).ShouldBe("ftyp");

        (await server.Bob.GetAsync(film.Text("url_path")).Refused(404)).ShouldBe("not_found");
        (await server.Nobody().GetAsync(film.Text("url_path")).Refused(401)).ShouldBe("unauthenticated");
        await server.Ada.GetAsync(film.Text("url_path").Replace(".mp4", ".webm", StringComparison.Ordinal)).Is(404);
    }

    [Fact]
    public async Task The_same_file_again_is_the_project_it_already_is()
    {
        var first = await Upload("same.txt", "The same words. Every time.").Is(201);
        var second = await Upload("same.txt", "The same words. Every time.").Is(200);
        second.Text("id").ShouldBe(first.Text("id"));
        second.Text("outcome").ShouldBe("already_here");
        (await Upload("same.txt", "The same words. Every time.", server.Bob).Is(201)).Text("id").Equals(first.Text("id"), StringComparison.Ordinal).ShouldBeFalse();
        var again = await server.Ada.PostAsync("/api/projects?file_name=same.txt&again=true", new ByteArrayContent("The same words. Every time."u8.ToArray())).Is(201);
        again.Text("id").Equals(first.Text("id"), StringComparison.Ordinal).ShouldBeFalse();
        var texts = new List<string>();
        foreach (var (title, more) in new[] { ("One title", false), ("One title", false), ("Another title", false), ("One title", true) })
        {
            texts.Add((await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title, text = "Words under a title. Twice.", again = more }).Is(200, 201)).Text("id"));
        }

        texts[1].ShouldBe(texts[0]);
        texts.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_project_gets_another_title_and_says_what_it_is_about()
    {
        var id = (await Upload("named.txt", "It has a name. It wants another.").Is(201)).Text("id");
        var version = (await server.Ada.GetAsync($"/api/projects/{id}").Is(200)).GetProperty("version").GetUInt32();
        (string, string) read = ("If-Match", $"\"{version}\"");
        var now = await server.Ada.Send(HttpMethod.Patch, $"/api/projects/{id}", new { title = " Another <i>name</i> ", description = "Two lines.\nAbout it." }, read).Is(200);
        now.GetProperty("project").Text("title").ShouldBe("Another <i>name</i>");
        now.GetProperty("project").Text("description").ShouldBe("Two lines.\nAbout it.");
        (await server.Ada.Send(HttpMethod.Patch, $"/api/projects/{id}", new { title = "Late" }, read).Refused(412)).ShouldBe("precondition_failed");
        (await server.Ada.Send(HttpMethod.Patch, $"/api/projects/{id}", new { title = "Blind" }).Refused(428)).ShouldBe("precondition_required");
        read = ("If-Match", $"\"{now.GetProperty("version").GetUInt32()}\"");
        (await server.Ada.Send(HttpMethod.Patch, $"/api/projects/{id}", new { title = " " }, read).Refused(422)).ShouldBe("text_invalid");
        (await server.Ada.Send(HttpMethod.Patch, $"/api/projects/{id}", new { description = "" }, read).Is(200)).GetProperty("project").GetProperty("description").ValueKind.ShouldBe(JsonValueKind.Null);
        (await server.Bob.Send(HttpMethod.Patch, $"/api/projects/{id}", new { title = "Mine" }, read).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task Pasted_text_keeps_its_title_and_a_strangers_project_is_not_there()
    {
        var added = await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "A/B <b>x</b>", text = "# 第一章\n\n天亮了。雨停了。" }).Is(201);
        var read = await server.Ada.GetAsync($"/api/projects/{added.Text("id")}").Is(200);
        read.GetProperty("project").Text("language")[..2].ShouldBe("zh");
        var chapter = read.GetProperty("chapters")[0].Text("id");
        var sentences = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray());
        sentences.Count(s => string.Equals(s.Text("content"), "雨停了。", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var path in new[] { $"/api/projects/{added.Text("id")}", $"/api/chapters/{chapter}" })
        {
            (await server.Bob.GetAsync(path).Refused(404)).ShouldBe("not_found");
        }

        (await server.Bob.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task A_list_is_walked_by_its_cursor_without_missing_or_repeating_anything()
    {
        var made = new List<string>();
        for (var book = 0; book < 7; book++)
        {
            made.Add((await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = $"walk_{book}", text = $"Book {book}. It is short." }).Is(201)).Text("id"));
        }

        var seen = new List<string>();
        for (string? after = null; seen.Count < 20;)
        {
            var page = await server.Ada.GetAsync($"/api/projects?text=WALK_&limit=3{(after is null ? "" : "&after=" + after)}").Is(200);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.Text("id")));
            if (page.GetProperty("next") is not { ValueKind: JsonValueKind.String } next)
            {
                break;
            }

            after = next.GetString();
        }

        seen.ShouldBe(made.AsEnumerable().Reverse());
        foreach (var wrong in new[] { "limit=0", "limit=501", "after=x", "after=AAAA", "status=lost" })
        {
            await server.Ada.GetAsync($"/api/projects?{wrong}").Is(422);
        }
    }

    [Fact]
    public async Task A_chapter_that_is_not_confirmed_is_not_ordered_until_it_is()
    {
        var project = (await Upload("unsure.txt", "Nobody has read this yet. It waits.").Is(201)).Text("id");
        var chapter = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72" }).Refused(409)).ShouldBe("chapter_not_confirmed");
        await server.Ada.Confirm(chapter).Is(204);
        await server.Ada.Confirm(chapter).Is(204);
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft" }).Is(200)).Text("order");
        await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/cancel").Is(200);
        (await server.Ada.Send(HttpMethod.Post, $"/api/orders/{order}/resume").Refused(409)).ShouldBe("wrong_state");
    }

    [Fact]
    public async Task What_is_no_document_leaves_nothing_behind_and_names_the_file_it_was_sent_as()
    {
        var answer = await Upload("..\\odd/empty.txt", "").Is(422);
        answer.Text("code").ShouldBe("file_empty");
        answer.Text("detail").ShouldContain("empty.txt");
        answer.Text("detail").ShouldNotContain(server.Runs.Data);
        await server.Ada.PostAsync("/api/projects?file_name=a.txt&language=abcdefghijklmn", new ByteArrayContent("words"u8.ToArray())).Is(422);
        await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = new string('长', 200), text = "标题很长。" }).Is(201);
        (await Upload("", "words").Refused(422)).ShouldBe("file_name_invalid");
        Directory.GetDirectories(server.Runs.Data, "*.upload*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> Upload(string name, string text, HttpClient? by = null) =>
        (by ?? server.Ada).PostAsync($"/api/projects?file_name={Uri.EscapeDataString(name)}", new ByteArrayContent(Encoding.UTF8.GetBytes(text)));

    private Task<JsonElement> Order(string chapter) => server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", Server.Small).Is(200);
}
