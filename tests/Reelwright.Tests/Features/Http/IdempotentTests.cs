using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reelwright.Media.Sound;
using Reelwright.Tests.Media.Sound;

namespace Reelwright.Tests.Features.Http;

/// <summary>Files sent with a key, and answers that are large: carried out once, however often they are sent.</summary>
public sealed class IdempotentTests(IdempotentTests.LittleKept server) : IClassFixture<IdempotentTests.LittleKept>
{
    /// <summary>A server that keeps answers of two megabytes and no larger ones.</summary>
    public sealed class LittleKept : Server
    {
        protected override long LargestKept => 2 << 20;
    }

    [Theory]
    [InlineData("picture")]
    [InlineData("voice")]
    [InlineData("asset")]
    [InlineData("project")]
    public async Task A_file_sent_again_after_a_lost_answer_is_answered_and_not_kept_twice(string where)
    {
        var sentence = await Sentence();
        var (path, bytes, other) = where switch
        {
            "picture" => ($"/api/sentences/{sentence.Text("id")}/picture", await Pictures.Draw(Pictures.Red, "a.png"), await Pictures.Draw("testsrc2=s=90x90", "b.png")),
            "voice" => ($"/api/sentences/{sentence.Text("id")}/voice", Wave.Write(Sounds.Tone(48_000, 0.1)), Wave.Write(Sounds.Tone(48_000, 0.2))),
            "asset" => ("/api/assets", await Pictures.Draw("testsrc2=s=91x91", "c.png"), await Pictures.Draw("testsrc2=s=92x92", "d.png")),
            _ => ("/api/projects?file_name=keyed.txt", Encoding.UTF8.GetBytes("It was sent twice."), Encoding.UTF8.GetBytes("It was another one.")),
        };
        var version = $"\"{sentence.GetProperty("version").GetUInt32()}\"";
        var key = $"{where} {Guid.NewGuid()}";
        using var first = await Send(path, bytes, version, key);
        ((int)first.StatusCode).ShouldBeOneOf([200, 201], await first.Content.ReadAsStringAsync());
        var rows = await Rows();
        using var again = await Send(path, bytes, version, key);
        (again.StatusCode, await again.Content.ReadAsStringAsync()).ShouldBe((first.StatusCode, await first.Content.ReadAsStringAsync()));
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (again.Headers.ETag?.ToString(), again.Headers.Location?.ToString()).ShouldBe((first.Headers.ETag?.ToString(), first.Headers.Location?.ToString()));

        // Other bytes, another address, another version: not what the key was for.
        (await Send(path, other, version, key).Refused(422)).ShouldBe("idempotency_key_reused");
        (await Send(path, bytes[..^1], version, key).Refused(422)).ShouldBe("idempotency_key_reused");
        (await Send(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "file_name=x.txt", bytes, version, key).Refused(422)).ShouldBe("idempotency_key_reused");
        (await Send(path, bytes, "\"7\"", key).Refused(422)).ShouldBe("idempotency_key_reused");
        (await server.Ada.Send(HttpMethod.Post, "/api/tokens", new { name = key }, ("Idempotency-Key", key)).Refused(422)).ShouldBe("idempotency_key_reused");
        (await Rows()).ShouldBe(rows);
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again_with_the_same_key()
    {
        var key = $"refused {Guid.NewGuid()}";
        (await Send("/api/assets", "These are words."u8.ToArray(), null, key).Refused(415)).ShouldBe("file_type_unsupported");
        using var mended = await Send("/api/assets", await Pictures.Draw("testsrc2=s=93x93", "e.png"), null, key);
        ((int)mended.StatusCode).ShouldBe(201);
        mended.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task Of_ten_who_send_one_file_with_one_key_at_once_all_get_one_answer()
    {
        var bytes = await Pictures.Draw("testsrc2=s=94x94", "f.png");
        var sentence = await Sentence();
        var version = $"\"{sentence.GetProperty("version").GetUInt32()}\"";
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Send($"/api/sentences/{sentence.Text("id")}/picture", bytes, version, "ten " + sentence.Text("id")).Is(200)));
        answers.Select(a => a.ToString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_with_a_key_is_never_held_whole()
    {
        // Larger than the memory this may take. What others ask for meanwhile counts too, so the least of a few is its own.
        const int Megabytes = 200;
        var least = long.MaxValue;
        for (var tries = 0; tries < 5 && least >= (long)Megabytes << 19; tries++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/assets") { Content = new StreamContent(new Zeros((long)Megabytes << 20), 1 << 16) };
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
            (await server.Ada.SendAsync(request).Refused(415)).ShouldBe("file_type_unsupported");
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        least.ShouldBeLessThan((long)Megabytes << 19);
    }

    [Fact]
    public async Task A_large_answer_is_kept_and_of_a_larger_one_that_it_was_given()
    {
        var (text, larger) = (Lines(9_000, "rained"), Lines(18_000, "snowed"));
        foreach (var (words, length) in new[] { (text, 1 << 20), (larger, 2 << 20) })
        {
            var project = await server.Added($"large-{length}.txt", $"It is {length} long.");
            var chapter = await server.Ada.GetAsync($"/api/chapters/{(await server.Chapters(project))[0]}").Is(200);
            var body = new { changes = new[] { new { @do = "edit_chapter", id = chapter.GetProperty("chapter").Text("id"), version = chapter.GetProperty("version").GetUInt32(), text = words } } };
            var key = ("Idempotency-Key", $"large {length}");
            using var first = await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", body, key);
            var told = await first.Content.ReadAsStringAsync();
            ((int)first.StatusCode).ShouldBe(200, told[..Math.Min(told.Length, 500)]);
            told.Length.ShouldBeGreaterThan(length);
            using var again = await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits", body, key);
            if (length == 1 << 20)
            {
                ((int)again.StatusCode).ShouldBe(200);
                (await again.Content.ReadAsStringAsync()).Equals(told, StringComparison.Ordinal).ShouldBeTrue();
                (await server.Runs.One<int>("select length(answer) from idempotency_keys where key = 'large 1048576'")).ShouldBeLessThan(told.Length);
            }
            else
            {
                // Carried out again it would be 412: the version is another one by now.
                (await Task.FromResult(again).Refused(409)).ShouldBe("idempotency_answer_large");
            }
        }
    }

    private static string Lines(int count, string word) => string.Concat(Enumerable.Range(0, count).Select(n => $"It {word} {n} times.{(n % 20 == 19 ? "\n\n" : " ")}"));

    private Task<string> Rows() => server.Runs.One<string>("select concat_ws(' ', (select count(*) from media_assets), (select count(*) from sentence_media), (select count(*) from projects), (select count(*) from sentences))");

    private async Task<HttpResponseMessage> Send(string path, byte[] bytes, string? version, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        request.Headers.TryAddWithoutValidation("If-Match", version);
        return await server.Ada.SendAsync(request);
    }

    private async Task<JsonElement> Sentence()
    {
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = Guid.NewGuid().ToString(), text = $"A line of its own, {Guid.NewGuid()}." }).Is(201)).Text("id");
        return (await server.Ada.GetAsync($"/api/chapters/{(await server.Chapters(project))[0]}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
    }

    /// <summary>Zeros until a length.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - at);
            Array.Clear(buffer, offset, read);
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
