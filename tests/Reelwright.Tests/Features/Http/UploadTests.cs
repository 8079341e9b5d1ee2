using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Media.Sound;
using Reelwright.Tests.Media.Sound;

namespace Reelwright.Tests.Features.Http;

/// <summary>Files that nobody should send: each is refused by name, and nothing of it stays.</summary>
[Trait("turn", "d")]
public sealed class UploadTests(Server server) : IClassFixture<Server>
{
    /// <summary>What is sent, where to, and what is said to that.</summary>
    public static TheoryData<string, string, int, string> Bad => new()
    {
        { "picture", "empty", 422, "file_empty" },
        { "picture", "svg", 415, "file_type_unsupported" },
        { "picture", "gif", 415, "file_type_unsupported" },
        { "picture", "mp4", 415, "file_type_unsupported" },
        { "picture", "text", 415, "file_type_unsupported" },
        { "picture", "truncated png", 422, "picture_unreadable" },
        { "picture", "truncated jpg", 422, "picture_unreadable" },
        { "picture", "moving webp", 422, "picture_unreadable" },
        { "picture", "bomb", 422, "picture_unreadable" },
        { "picture", "png head", 422, "picture_unreadable" },
        { "picture", "blank", 422, "picture_blank" },
        { "voice", "empty", 422, "file_empty" },
        { "voice", "text", 422, "voice_unreadable" },
        { "voice", "red png", 422, "voice_unreadable" },
        { "voice", "playlist", 422, "voice_unreadable" },
        { "voice", "list of files", 422, "voice_unreadable" },
        { "voice", "wav head", 422, "voice_unreadable" },
        { "voice", "silence", 422, "voice_silent" },
        { "voice", "eleven minutes", 422, "voice_unreadable" },
        { "asset", "svg", 415, "file_type_unsupported" },
        { "asset", "playlist", 415, "file_type_unsupported" },
        { "asset", "list of files", 415, "file_type_unsupported" },
        { "asset", "gif", 415, "file_type_unsupported" },
        { "asset", "bomb", 422, "picture_unreadable" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_no_picture_or_no_sound_is_refused_by_name(string where, string what, int status, string code)
    {
        var sentence = await Sentence();
        var rows = await Rows();
        var told = await Send(server.Ada, Address(where, sentence), await Bytes(what), sentence).Is(status);
        told.Text("code").ShouldBe(code);
        told.Text("detail").ShouldNotContain(server.Runs.Data);
        (await Rows()).ShouldBe(rows);
        Unfinished().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("picture", 64)]
    [InlineData("voice", 64)]
    [InlineData("asset", 256)]
    public async Task What_is_too_large_is_refused_before_it_is_taken(string where, int megabytes)
    {
        var sentence = await Sentence();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(where, sentence)) { Content = new StreamContent(new Endless(((long)megabytes << 20) + 1)) };
        request.Headers.TryAddWithoutValidation("If-Match", Tag(sentence));
        request.Headers.ExpectContinue = true;
        (await server.Ada.SendAsync(request).Refused(413)).ShouldBeOneOf("too_large", "file_too_large");
        Unfinished().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_never_ends_is_cut_off_when_it_is_too_much()
    {
        var sentence = await Sentence();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address("picture", sentence)) { Content = new StreamContent(new Endless(null)) };
        request.Headers.TryAddWithoutValidation("If-Match", Tag(sentence));
        request.Headers.TransferEncodingChunked = true;
        try
        {
            (await server.Ada.SendAsync(request).Refused(413)).ShouldBe("too_large");
        }
        catch (HttpRequestException)
        {
            // The door was shut while more was coming: some clients see only that.
        }

        for (var turn = 0; Unfinished().Count > 0; turn++)
        {
            turn.ShouldBeLessThan(100);
            await Task.Delay(50);
        }
    }

    [Fact]
    public async Task Whoever_sends_too_slowly_is_not_waited_for()
    {
        var sentence = await Sentence();
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.At.Host, server.At.Port);
        await using var line = socket.GetStream();
        var token = server.Ada.DefaultRequestHeaders.Authorization!.Parameter;
        await line.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Address("picture", sentence)} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nIf-Match: {Tag(sentence)}\r\nContent-Length: 100000\r\n\r\n\u0001"));
        using var reader = new StreamReader(line);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)))!.ShouldContain(" 408 ");
        Unfinished().ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_are_told_and_never_used()
    {
        var sentence = await Sentence();
        var red = await Pictures.Draw(Pictures.Red, "red.png");
        foreach (var name in new[] { "../../../etc/passwd", "a\r\nX-Evil: 1.png", "<img src=x>", new string('长', 400) })
        {
            sentence = await Send(server.Ada, Address("picture", sentence) + "?file_name=" + Uri.EscapeDataString(name), red, sentence).Is(200);
            sentence.Text("image_url").ShouldMatch("^/media/images/[0-9a-f-]{36}\\.png\\z");
        }

        (await server.Runs.One<long>("select count(*) from media_assets where file_path not like '%/media/images/%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_picture_is_turned_upright_and_says_nothing_of_where_it_was_taken()
    {
        var turned = Pictures.Turned(await Pictures.Draw("testsrc2=s=300x200", "a.jpg"));
        Encoding.Latin1.GetString(turned).ShouldContain("SecretPlace");
        var sentence = await Sentence();
        var kept = await Kept(await Send(server.Ada, Address("picture", sentence), turned, sentence).Is(200));
        kept.Metadata.ShouldContain("200x300");
        var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(kept.Path));
        bytes.ShouldNotContain("SecretPlace");
        bytes.ShouldNotContain("Exif");
        bytes.ShouldNotContain("Lavc");
    }

    [Fact]
    public async Task A_huge_picture_is_kept_no_larger_than_the_largest_frame_and_what_can_be_seen_through_shows_white()
    {
        var sentence = await Sentence();
        var large = await Kept(await Send(server.Ada, Address("picture", sentence), await Pictures.Draw("testsrc2=s=8000x500", "large.png"), sentence).Is(200));
        large.Metadata.ShouldContain("3840x240");
        sentence = await Sentence();
        var clear = Pictures.Png(64, 64, 4, y => [.. Enumerable.Range(0, 64).SelectMany(x => new byte[] { 0, 0, 255, (byte)(x < 32 || y < 10 ? 0 : 255) })], 64);
        var seen = await Kept(await Send(server.Ada, Address("picture", sentence), clear, sentence).Is(200));
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-v", "error", "-i", seen.Path, "-vf", "crop=20:20:0:0", folder["corner.png"]])).OrThrow("corner");
        (await Pictures.Colour(folder["corner.png"])).ShouldBe(((byte)255, (byte)255, (byte)255));
    }

    [Fact]
    public async Task Of_two_who_replace_one_picture_one_is_told_and_a_version_not_read_is_asked_for()
    {
        var sentence = await Sentence();
        byte[][] both = [await Pictures.Draw(Pictures.Red, "red.png"), await Pictures.Draw("testsrc2=s=300x200", "other.png")];
        var answers = await Task.WhenAll(both.Select(bytes => Send(server.Ada, Address("picture", sentence), bytes, sentence)));
        answers.Select(a => (int)a.StatusCode).Order().ShouldBe([200, 412]);
        (await server.Ada.PostAsync(Address("picture", sentence), new ByteArrayContent(both[0])).Refused(428)).ShouldBe("precondition_required");
        (await server.Runs.One<long>($"select count(*) from sentence_media where sentence_id = '{sentence.Text("id")}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_that_is_here_already_is_used_again_and_removed_only_when_nothing_uses_it()
    {
        var (sentence, other) = (await Sentence(), await Sentence());
        var stock = (await server.Ada.PostAsync("/api/assets?licence=CC0", new ByteArrayContent(await Pictures.Draw("testsrc2=s=222x111", "stock.png"))).Is(201));
        var sound = (await server.Ada.PostAsync("/api/assets", new ByteArrayContent(Wave.Write(Sounds.Tone(96_000, 0.1)))).Is(201)).Text("id");
        var bobs = (await server.Bob.PostAsync("/api/assets", new ByteArrayContent(await Pictures.Draw("testsrc2=s=90x91", "bobs.png"))).Is(201)).Text("id");
        foreach (var line in new[] { sentence, other })
        {
            (await Use(line, stock.Text("id")).Is(200)).Text("image_url").ShouldBe(stock.Text("url_path"));
        }

        (await Use(sentence, stock.Text("id")).Refused(412)).ShouldBe("precondition_failed");
        var now = await server.Ada.GetAsync($"/api/chapters/{await Chapter(sentence)}").Is(200);
        sentence = now.GetProperty("paragraphs")[0].GetProperty("sentences")[0];
        (await Use(sentence, bobs).Refused(404)).ShouldBe("not_found");
        (await Use(sentence, sound).Refused(415)).ShouldBe("file_type_unsupported");
        (await Use(sentence, Guid.NewGuid().ToString()).Refused(404)).ShouldBe("not_found");

        var kept = (await server.Ada.GetAsync($"/api/assets/{sound}").Is(200)).GetProperty("asset");
        await server.Runs.Rows($"update users set preferences = '{{\"generation\": {{\"music_asset_id\": \"{sound}\"}}}}' where id = '{server.Installation.Owner}'");
        (await server.Ada.Send(HttpMethod.Delete, $"/api/assets/{sound}", null, ("If-Match", Tag(kept))).Is(409)).Text("detail").ShouldContain("settings name it");
        await server.Runs.Rows($"update users set preferences = null where id = '{server.Installation.Owner}'");
        // Used, it stays; somebody else's, it is not theirs to remove.
        (await server.Ada.Send(HttpMethod.Delete, $"/api/assets/{stock.Text("id")}", null, ("If-Match", Tag(stock))).Refused(409)).ShouldBe("wrong_state");
        (await server.Bob.Send(HttpMethod.Delete, $"/api/assets/{stock.Text("id")}", null, ("If-Match", Tag(stock))).Refused(403)).ShouldBe("forbidden");
        (await server.Ada.Send(HttpMethod.Delete, $"/api/assets/{bobs}", null, ("If-Match", Tag(stock))).Refused(404)).ShouldBe("not_found");
        (await server.Ada.Send(HttpMethod.Delete, $"/api/assets/{sound}", null, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        await server.Ada.Send(HttpMethod.Delete, $"/api/assets/{sound}", null, ("If-Match", Tag(kept))).Is(204);
        (await server.Ada.GetAsync($"/api/assets/{sound}").Refused(404)).ShouldBe("not_found");
        (await server.Runs.One<int>($"select reference_count from file_blobs where digest = '{kept.Text("digest")}' and area = 'AUDIO'")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_editors_and_owners_replace_and_a_shelf_may_be_its_owners_alone()
    {
        var sentence = await Sentence();
        var project = await server.Runs.One<Guid>($"select c.project_id from sentences s join paragraphs p on p.id = s.paragraph_id join chapters c on c.id = p.chapter_id where s.id = '{sentence.Text("id")}'");
        var red = await Pictures.Draw(Pictures.Red, "red.png");
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "viewer" }).Is(200, 201, 204);
        (await Send(server.Bob, Address("picture", sentence), red, sentence).Refused(403)).ShouldBe("forbidden");
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "editor" }).Is(200, 201, 204);
        await server.Runs.Rows("update media_storage set access_permissions = access_permissions || '{\"admin_write\":true}' where storage_type = 'IMAGES'");
        (await Send(server.Bob, Address("picture", sentence), red, sentence).Refused(403)).ShouldBe("forbidden");
        await server.Runs.Rows("update media_storage set access_permissions = access_permissions || '{\"admin_write\":false}' where storage_type = 'IMAGES'");
        var own = await Send(server.Bob, Address("picture", sentence), red, sentence).Is(200);
        // It is the project's, whoever brought it.
        (await server.Runs.One<Guid>($"select owner_id from media_assets where url_path = '{own.Text("image_url")}'")).ShouldBe(server.Installation.Owner);
    }

    private Task<HttpResponseMessage> Use(JsonElement sentence, string asset) =>
        server.Ada.Send(HttpMethod.Put, $"/api/sentences/{sentence.Text("id")}/picture", new { asset_id = asset }, ("If-Match", Tag(sentence)));

    private Task<Guid> Chapter(JsonElement sentence) =>
        server.Runs.One<Guid>($"select p.chapter_id from sentences s join paragraphs p on p.id = s.paragraph_id where s.id = '{sentence.Text("id")}'");

    private static string Address(string where, JsonElement sentence) => where is "asset" ? "/api/assets" : $"/api/sentences/{sentence.Text("id")}/{where}";

    private static string Tag(JsonElement sentence) => $"\"{sentence.GetProperty("version").GetUInt32()}\"";

    private static async Task<HttpResponseMessage> Send(HttpClient client, string path, byte[] bytes, JsonElement sentence)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Headers.TryAddWithoutValidation("If-Match", Tag(sentence));
        return await client.SendAsync(request);
    }

    private async Task<(string Path, string Metadata)> Kept(JsonElement sentence)
    {
        var row = (await server.Runs.Rows($"select file_path, metadata::text from media_assets where url_path = '{sentence.Text("image_url")}'")).Single();
        return ((string)row[0], (string)row[1]);
    }

    private async Task<JsonElement> Sentence()
    {
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = Guid.NewGuid().ToString(), text = $"A line of its own, {Guid.NewGuid()}." }).Is(201)).Text("id");
        var chapter = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters")[0].Text("id");
        return (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
    }

    private Task<string> Rows() => server.Runs.One<string>("select concat_ws(' ', (select count(*) from media_assets), (select count(*) from sentence_media), (select count(*) from file_blobs where area <> 'STOCK'), (select count(*) from sentences where is_manual_edited))");

    private List<string> Unfinished() => [.. Directory.GetDirectories(Path.Combine(server.Runs.Data, "media")).Select(area => Path.Combine(area, ".incoming")).Where(Directory.Exists)
        .SelectMany(incoming => Directory.GetFiles(incoming, "*", SearchOption.AllDirectories))];

    private static async Task<byte[]> Bytes(string what) => what switch
    {
        "empty" => [],
        "text" => "These are words and nothing else."u8.ToArray(),
        "svg" => "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>alert(1)</script></svg>"u8.ToArray(),
        "gif" => await Pictures.Draw("testsrc2=s=64x64", "a.gif"),
        "mp4" => await Pictures.Draw("testsrc2=s=64x64", "a.mp4"),
        "red png" => await Pictures.Draw(Pictures.Red, "a.png"),
        "blank" => await Pictures.Draw("color=gray:s=64x64", "a.png"),
        "truncated png" => (await Pictures.Draw("testsrc2=s=640x360", "a.png"))[..5000],
        "truncated jpg" => (await Pictures.Draw("testsrc2=s=640x360", "a.jpg"))[..5000],
        "moving webp" => await Moving(),
        "bomb" => Pictures.Bomb(),
        "png head" => [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8],
        "playlist" => "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"u8.ToArray(),
        "list of files" => "ffconcat version 1.0\nfile '/dev/zero'\n"u8.ToArray(),
        "wav head" => Wave.Write([])[..20],
        "silence" => Wave.Write(new float[48_000]),
        "eleven minutes" => await Sounds.Convert(Wave.Write(Sounds.Tone(48_000 * 660, 0.1)), "long.mp3"),
        _ => throw new ShouldAssertException(what),
    };

    private static async Task<byte[]> Moving()
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=5", "-t", "1", "-c:v", "libwebp_anim", folder["a.webp"]])).OrThrow("webp");
        return await File.ReadAllBytesAsync(folder["a.webp"]);
    }

    /// <summary>The head of a picture, then zeros without end or until a length.</summary>
    private sealed class Endless(long? length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => length is not null;

        public override bool CanWrite => false;

        public override long Length => length ?? throw new NotSupportedException();

        public override long Position { get => at; set => at = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, (length ?? long.MaxValue) - at);
            Array.Clear(buffer, offset, read);
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => at = offset;

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
