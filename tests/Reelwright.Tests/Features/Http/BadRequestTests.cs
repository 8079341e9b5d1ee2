using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Reelwright.Tests.Media.Text.Readers;

namespace Reelwright.Tests.Features.Http;

/// <summary>What should not be sent: each is refused in its own words, and nothing of it is left.</summary>
public sealed class BadRequestTests(Server server) : IClassFixture<Server>
{
    private const string Json = "application/json";

    [Theory]
    [InlineData("POST", "/api/projects/text", Json, "{\"title\":", 400, "bad_request")]
    [InlineData("POST", "/api/projects/text", Json, "{\"title\":\"a\",\"text\":\"b\",\"colour\":\"red\"}", 400, "bad_request")]
    [InlineData("POST", "/api/projects/text", Json, "{\"title\":7,\"text\":\"b\"}", 400, "bad_request")]
    [InlineData("POST", "/api/projects/text", Json, "{\"title\":\"\",\"text\":\"b\"}", 400, "invalid")]
    [InlineData("POST", "/api/projects/text", Json, "{\"title\":\"a\",\"text\":\"\\u0000\"}", 422, null)]
    [InlineData("POST", "/api/projects/text", "text/plain", "title", 415, "media_type_unknown")]
    [InlineData("POST", "/api/projects/text", "application/xml", "<title/>", 415, "media_type_unknown")]
    [InlineData("POST", "/api/projects?file_name=photo.png", "image/png", "\u0089PNG", 422, "format_unknown")]
    [InlineData("POST", "/api/projects?file_name=book.docx", "application/octet-stream", "no archive", 422, null)]
    [InlineData("POST", "/api/projects", "application/octet-stream", "no name", 400, "bad_request")]
    [InlineData("POST", "/api/projects?file_name=..", "application/octet-stream", "a name that is a folder", 422, "file_name_invalid")]
    [InlineData("GET", "/api/projects?limit=-1", Json, "", 422, "page_invalid")]
    [InlineData("GET", "/api/projects?limit=0", Json, "", 422, "page_invalid")]
    [InlineData("GET", "/api/projects?limit=501", Json, "", 422, "page_invalid")]
    [InlineData("GET", "/api/projects?limit=many", Json, "", 400, "bad_request")]
    [InlineData("GET", "/api/projects?after=%27%3B--", Json, "", 422, "page_invalid")]
    [InlineData("GET", "/api/orders?after=MSBub3QtYW4taWQ", Json, "", 422, "page_invalid")]
    [InlineData("GET", "/api/projects?status=great", Json, "", 422, "word_unknown")]
    [InlineData("GET", "/api/projects/not-an-id", Json, "", 404, "not_found")]
    [InlineData("GET", "/media/videos/..%2f..%2fetc%2fpasswd", Json, "", 404, "not_found")]
    [InlineData("GET", "/media/videos/%2e%2e/%2e%2e/reel.log", Json, "", 404, "not_found")]
    [InlineData("PUT", "/api/projects", Json, "{}", 405, "method_not_allowed")]
    public async Task What_cannot_be_meant_is_refused_with_its_reason(string method, string path, string type, string body, int status, string? code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        var answer = await server.Ada.SendAsync(request).Refused(status);
        answer.ShouldBe(code ?? answer);
        Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_of_another_noun_names_nothing()
    {
        var project = await server.Added("nouns.txt", "Every noun has its own ids.");
        var chapter = (await server.Chapters(project))[0];
        foreach (var path in new[] { $"/api/chapters/{project}", $"/api/projects/{chapter}", $"/api/orders/{chapter}", $"/api/films/{project}", $"/api/sentences/{chapter}/edits", $"/media/videos/{project}.mp4" })
        {
            (await server.Ada.GetAsync(path).Refused(404)).ShouldBe("not_found", path);
        }
    }

    [Theory]
    [InlineData("/api/projects?file_name=large.txt", 300L << 20)]
    [InlineData("/api/projects/text", 5L << 20)]
    public async Task What_is_too_large_is_refused_before_it_is_read(string path, long length)
    {
        var answer = await Raw(path, Json, length, "{", TimeSpan.FromSeconds(10));
        answer.ShouldStartWith("HTTP/1.1 413 ");
        answer.ShouldContain("\"too_large\"");
    }

    [Fact]
    public async Task An_upload_without_a_length_is_cut_off_where_it_becomes_too_large()
    {
        using var content = new StreamContent(new Endless(6L << 20));
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/projects/text") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            (await server.Ada.SendAsync(request).Refused(413)).ShouldBe("too_large");
        }
        catch (HttpRequestException cut)
        {
            // The server need not wait for the rest of what it does not want.
            cut.InnerException.ShouldBeOfType<IOException>();
        }

        (await server.Ada.GetAsync("/api/projects").Is(200)).GetProperty("items").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Array);
    }

    [Fact]
    public async Task An_upload_that_trickles_is_ended_and_leaves_nothing()
    {
        var answer = await Raw("/api/projects?file_name=slow.txt", "text/plain", 100_000, "It was slow", TimeSpan.FromSeconds(30));
        answer.ShouldStartWith("HTTP/1.1 408 ");
        Leftovers().ShouldBeEmpty();
        (await server.Runs.One<long>("select count(*) from projects where title = 'slow'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_title_that_is_html_is_only_a_title()
    {
        const string Title = "<script>alert(1)</script>";
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = Title, text = "It is text." }).Is(201)).Text("id");
        using var answer = await server.Ada.GetAsync($"/api/projects/{project}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(Json);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var read = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(await answer.Content.ReadAsStringAsync());
        read.GetProperty("project").Text("title").ShouldBe(Title);
        read.GetProperty("chapters")[0].Text("title").ShouldBe(Title);
    }

    [Fact]
    public async Task Names_in_an_archive_lead_nowhere()
    {
        var epub = Papers.Zip(
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="../../book.opf"/></rootfiles></container>"""),
            ("../../book.opf", "<package/>"), ("/etc/reel-was-here", "x"), ("..\\..\\reel-was-here", "x"));
        await server.Ada.PostAsync("/api/projects?file_name=climb.epub", new ByteArrayContent(epub)).Is(422);
        Leftovers().ShouldBeEmpty();
        File.Exists("/etc/reel-was-here").ShouldBeFalse();
        Directory.GetFiles(Path.GetDirectoryName(server.Runs.Data)!, "*reel-was-here*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private string[] Leftovers() => [.. Directory.GetFileSystemEntries(Path.Combine(server.Runs.Data, "media"), "*.upload*", SearchOption.AllDirectories)];

    /// <summary>Announces so many bytes, sends a few, and waits for the answer.</summary>
    private async Task<string> Raw(string path, string type, long length, string body, TimeSpan longest)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.At.Host, server.At.Port);
        await using var stream = client.GetStream();
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: {server.At.Authority}\r\nAuthorization: {server.Ada.DefaultRequestHeaders.Authorization}\r\nContent-Type: {type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head));
        using var over = new CancellationTokenSource(longest);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(over.Token);
    }

    /// <summary>A text of so many letters, none of them kept.</summary>
    private sealed class Endless(long length) : Stream
    {
        private readonly byte[] start = Encoding.UTF8.GetBytes("{\"title\":\"a\",\"text\":\"");
        private long left = length;
        private bool begun = true;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(left, count);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            if (begun)
            {
                start.CopyTo(buffer.AsSpan(offset));
                begun = false;
            }

            left -= given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
