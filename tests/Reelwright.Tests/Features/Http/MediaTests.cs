using System.Text;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Media.Sound;
using Reelwright.Tests.Media.Sound;

namespace Reelwright.Tests.Features.Http;

/// <summary>Stored files going out: to whom, in which parts, as what.</summary>
public sealed class MediaTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("bytes=0-3", 206, 0, 4)]
    [InlineData("bytes=10-", 206, 10, -1)]
    [InlineData("bytes=-5", 206, -5, 5)]
    [InlineData("bytes=0-999999999", 206, 0, -1)]
    [InlineData("bytes=-999999999", 206, 0, -1)]
    [InlineData("bytes=5-2", 200, 0, -1)]
    [InlineData("bytes=a-b", 200, 0, -1)]
    [InlineData("lines=1-2", 200, 0, -1)]
    [InlineData("bytes=0-1,4-5", 200, 0, -1)]
    [InlineData("bytes=0-9,5-15,0-9,0-9,0-9,0-9,0-9,0-9,0-9,0-9,0-9,0-9,0-9,0-9", 200, 0, -1)]
    [InlineData("bytes=999999999-", 416, 0, 0)]
    [InlineData("bytes=-0", 416, 0, 0)]
    public async Task Ranges_are_answered_as_the_standard_says(string range, int status, int from, int length)
    {
        var (path, bytes) = await Red();
        using var answer = await server.Ada.Send(HttpMethod.Get, path, null, ("Range", range));
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 416)
        {
            answer.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes */{bytes.Length}");
            Problem(answer, await answer.Content.ReadAsStringAsync(), 416, "range_unsatisfiable");
            return;
        }

        var start = from < 0 ? bytes.Length + from : from;
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(length < 0 ? bytes[start..] : bytes[start..(start + length)]);
        (answer.Content.Headers.ContentRange is not null).ShouldBe(status == 206);
    }

    [Fact]
    public async Task A_file_is_what_we_say_it_is_and_is_asked_about_each_time()
    {
        var (path, bytes) = await Red();
        using var whole = await server.Ada.GetAsync(path);
        var tag = whole.Headers.ETag!;
        tag.ToString().ShouldBe($"\"{Digest.Of(bytes)}\"");
        whole.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        whole.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        whole.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        whole.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);
        whole.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        (await Status("If-None-Match", tag.ToString())).ShouldBe(304);
        (await Status("If-None-Match", "\"other\"")).ShouldBe(200);
        using var stale = await server.Ada.Send(HttpMethod.Get, path, null, ("If-Match", "\"other\""));
        Problem(stale, await stale.Content.ReadAsStringAsync(), 412, "precondition_failed");
        (await Status("Range", "bytes=0-1", ("If-Range", tag.ToString()))).ShouldBe(206);
        (await Status("Range", "bytes=0-1", ("If-Range", "\"other\""))).ShouldBe(200);
        using var head = await server.Ada.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        head.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        using var saved = await server.Ada.GetAsync(path + "?download=true");
        saved.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        saved.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("été _b__.png");

        async Task<int> Status(string name, string value, params (string, string)[] more)
        {
            using var answer = await server.Ada.Send(HttpMethod.Get, path, null, [(name, value), .. more]);
            return (int)answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("/media/images/../images/{name}", 200)]
    [InlineData("/media/images/..%2f..%2fkeys%2f{name}", 404)]
    [InlineData("/media/images/..%252f{name}", 404)]
    [InlineData("/media/images/..\\{name}", 404)]
    [InlineData("/media/images/%2e%2e%2f%2e%2e%2freel.log", 404)]
    [InlineData("/media/..%2f..%2fetc/passwd", 404)]
    [InlineData("/media/images//etc/passwd", 404)]
    [InlineData("/media/images/{name}%00.png", 400)]
    [InlineData("/media/images/{name}/", 200)]
    [InlineData("/media/images/{NAME}", 404)]
    [InlineData("/media/images/{id}.jpg", 404)]
    [InlineData("/media/images/{id}", 404)]
    [InlineData("/media/videos/{name}", 404)]
    [InlineData("/media/stock/{name}", 404)]
    [InlineData("/media/temp/{name}", 404)]
    [InlineData("/media/IMAGES/{name}", 404)]
    [InlineData("/media/secrets/{name}", 404)]
    [InlineData("/media/images/{digest}.png", 404)]
    [InlineData("/media/images/.incoming", 404)]
    public async Task An_address_leads_to_its_own_file_or_to_none(string given, int status)
    {
        var (path, bytes) = await Red();
        var name = path.Split('/')[^1];
        var asked = given.Replace("{name}", name, StringComparison.Ordinal).Replace("{NAME}", name.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{id}", name[..36], StringComparison.Ordinal).Replace("{digest}", Digest.Of(bytes), StringComparison.Ordinal);
        // As it is written, not as a client would tidy it up; but for plain dots, which every client resolves.
        var address = new Uri($"http://{server.At.Authority}{asked}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = !asked.Contains("/../", StringComparison.Ordinal) });
        using var answer = await server.Ada.GetAsync(address);
        ((int)answer.StatusCode).ShouldBe(status);
        using var unknown = await server.Nobody().GetAsync(address);
        ((int)unknown.StatusCode).ShouldBeOneOf(400, 401, 404);
    }

    [Fact]
    public async Task A_shelf_says_who_reads_it()
    {
        var (path, _) = await Red();
        (await server.Nobody().GetAsync(path).Refused(401)).ShouldBe("unauthenticated");
        (await server.Bob.GetAsync(path).Refused(404)).ShouldBe("not_found");
        await With("""{"public_read":true}""", async () =>
        {
            (await Get(server.Nobody(), path)).ShouldBe(200);
            (await server.Nobody().GetAsync($"/media/images/{Guid.NewGuid()}.png").Refused(404)).ShouldBe("not_found");
        });
        await With("""{"authenticated_read":false}""", async () =>
        {
            (await Get(server.Ada, path)).ShouldBe(200);
            (await server.Bob.GetAsync(path).Refused(403)).ShouldBe("forbidden");
            (await server.Nobody().GetAsync(path).Refused(401)).ShouldBe("unauthenticated");
            // Whose it is doesn't matter then: a closed shelf is its owner's.
            var bobs = (await server.Bob.PostAsync("/api/assets", new ByteArrayContent(await Pictures.Draw("testsrc2=s=90x90", "b.png"))).Is(201)).Text("url_path");
            (await server.Bob.GetAsync(bobs).Refused(403)).ShouldBe("forbidden");
        });
        (await Get(server.Ada, path)).ShouldBe(200);
        (await server.Bob.GetAsync(path).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task Members_of_a_project_read_its_files_as_long_as_they_are_members()
    {
        var (project, sentence) = await Sentence();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{sentence.Text("id")}/voice?file_name=line.wav") { Content = new ByteArrayContent(Wave.Write(Sounds.Tone(48_000, 0.1))) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"");
        var path = (await server.Ada.SendAsync(request).Is(200)).Text("audio_url");
        (await Get(server.Bob, path)).ShouldBe(404);
        var bob = await server.Runs.One<Guid>("select id from users where username = 'bob'");
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "viewer" }).Is(200, 201, 204);
        using (var heard = await server.Bob.GetAsync(path))
        {
            heard.Content.Headers.ContentType!.ToString().ShouldBe("audio/wav");
            heard.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("line.wav");
        }

        await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}/members/{bob}").Is(200, 204);
        (await Get(server.Bob, path)).ShouldBe(404);
    }

    [Fact]
    public async Task A_link_works_without_an_account_for_its_file_and_its_time_and_until_it_is_called_back()
    {
        var (path, _) = await Red();
        var id = path.Split('/')[^1][..36];
        var link = (await server.Ada.Send(HttpMethod.Post, $"/api/assets/{id}/link", new { expires_in_seconds = 60 }).Is(200)).Text("url");
        link.ShouldStartWith(path + "?link=");
        (await Get(server.Nobody(), link)).ShouldBe(200);
        (await Get(server.Bob, link)).ShouldBe(200);
        using (var part = await server.Nobody().Send(HttpMethod.Get, link, null, ("Range", "bytes=1-3")))
        {
            (await part.Content.ReadAsStringAsync()).ShouldBe("PNG");
        }

        var (other, _) = await Red("testsrc2=s=100x100");
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        foreach (var tampered in new[] { other + "?link=" + token, link[..^1] + (link[^1] == 'A' ? 'B' : 'A'), link[..^20], path + "?link=", path + "?link=x", path + "?link=" + new string('A', 5000), path + "?link=" + server.Installation.Secrets.Protect($"{path}\n99999999999\n0") })
        {
            (await server.Nobody().GetAsync(tampered).Refused(403)).ShouldBe("media_link_invalid", tampered);
        }

        var expired = server.Installation.Secrets.Seal("link", $"{path}\n{DateTimeOffset.UnixEpoch.AddYears(50).ToUnixTimeSeconds()}\n0");
        (await server.Nobody().GetAsync($"{path}?link={expired}").Refused(403)).ShouldBe("media_link_invalid");
        await With("""{"authenticated_read":false}""", async () =>
        {
            (await server.Nobody().GetAsync(link).Refused(403)).ShouldBe("media_link_invalid");
            (await server.Ada.Send(HttpMethod.Post, $"/api/assets/{id}/link").Refused(403)).ShouldBe("forbidden");
        });
        (await Get(server.Nobody(), link)).ShouldBe(200);

        foreach (var (body, status) in new[] { ("{\"expires_in_seconds\":1}", 400), ("{\"expires_in_seconds\":99999999}", 400), ("{\"path\":\"/etc/passwd\"}", 400) })
        {
            using var asked = new StringContent(body, Encoding.UTF8, "application/json");
            await server.Ada.PostAsync($"/api/assets/{id}/link", asked).Is(status);
        }

        (await server.Bob.Send(HttpMethod.Post, $"/api/assets/{id}/link").Refused(404)).ShouldBe("not_found");
        (await server.Ada.Send(HttpMethod.Delete, "/api/links/ATTIC").Refused(422)).ShouldBe("word_unknown");
        await server.Ada.Send(HttpMethod.Delete, "/api/links/VIDEOS").Is(204);
        (await Get(server.Nobody(), link)).ShouldBe(200);
        await server.Ada.Send(HttpMethod.Delete, "/api/links/IMAGES").Is(204);
        (await server.Nobody().GetAsync(link).Refused(403)).ShouldBe("media_link_invalid");
        var again = (await server.Ada.Send(HttpMethod.Post, $"/api/assets/{id}/link").Is(200)).Text("url");
        (await Get(server.Nobody(), again)).ShouldBe(200);
    }

    [Fact]
    public async Task A_file_that_clean_up_took_is_gone_and_says_so()
    {
        var (path, _) = await Red("testsrc2=s=120x120");
        File.Delete(await server.Runs.One<string>($"select file_path from media_assets where url_path = '{path}'"));
        (await server.Ada.GetAsync(path).Refused(410)).ShouldBe("file_removed");
        (await server.Nobody().GetAsync(path).Refused(401)).ShouldBe("unauthenticated");
    }

    /// <summary>A refusal is told as any other, and not as the file it is not.</summary>
    private static void Problem(HttpResponseMessage answer, string body, int status, string code)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Content.Headers.ContentDisposition.ShouldBeNull();
        var told = JsonSerializer.Deserialize<JsonElement>(body);
        told.Text("code").ShouldBe(code);
        told.GetProperty("status").GetInt32().ShouldBe(status);
        told.Text("detail").Length.ShouldBeGreaterThan(20);
        told.Text("request_id").ShouldNotBeEmpty();
        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(told.Text("instance"));
    }

    private static async Task<int> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return (int)answer.StatusCode;
    }

    /// <summary>A picture of Ada's that nothing uses, and its bytes as they are kept.</summary>
    private async Task<(string Path, byte[] Bytes)> Red(string drawing = Pictures.Red)
    {
        var path = (await server.Ada.PostAsync("/api/assets?file_name=" + Uri.EscapeDataString("été \"b\n?.bmp"), new ByteArrayContent(await Pictures.Draw(drawing, "red.png"))).Is(201)).Text("url_path");
        return (path, await File.ReadAllBytesAsync(await server.Runs.One<string>($"select file_path from media_assets where url_path = '{path}'")));
    }

    private async Task<(string Project, JsonElement Sentence)> Sentence()
    {
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = Guid.NewGuid().ToString(), text = $"A line of its own, {Guid.NewGuid()}." }).Is(201)).Text("id");
        var chapter = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
        return (project, (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0]);
    }

    private async Task With(string permissions, Func<Task> then)
    {
        await server.Runs.Rows($"update media_storage set access_permissions = access_permissions || '{permissions}' where storage_type = 'IMAGES'");
        try
        {
            await then();
        }
        finally
        {
            await server.Runs.Rows("update media_storage set access_permissions = access_permissions || '{\"public_read\":false,\"authenticated_read\":true}' where storage_type = 'IMAGES'");
        }
    }
}
