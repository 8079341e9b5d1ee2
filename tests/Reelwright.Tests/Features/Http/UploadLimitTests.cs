using System.Globalization;
using System.Net.Http.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>How many files and pasted texts somebody may send at once: so many are taken, so many wait, the rest is told when to come again.</summary>
public sealed class UploadLimitTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("/api/projects/text")]
    [InlineData("/api/projects?file_name=slow.txt")]
    [InlineData("/api/assets")]
    public async Task Whoever_sends_too_many_at_once_is_told_when_to_come_again(string path)
    {
        using var gate = new SemaphoreSlim(0);
        using var client = await server.WithToken((await server.Join("sender" + path.Length)).Id);
        var sent = Enumerable.Range(0, 30).Select(n => Send(client, path, new Gated(gate, path.EndsWith("/text", StringComparison.Ordinal)
            ? JsonContent.Create(new { title = $"Text {n}", text = $"It rained, said {n}." })
            : new StringContent($"It rained, said {n}.")))).ToList();
        // Two are at it and twenty wait; all others are answered while nothing has been taken yet.
        for (var turn = 0; sent.Count(s => s.IsCompleted) < 8; turn++)
        {
            turn.ShouldBeLessThan(300);
            await Task.Delay(50);
        }

        foreach (var answer in await Task.WhenAll(sent.Where(s => s.IsCompleted)))
        {
            int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
            (await Task.FromResult(answer).Refused(429)).ShouldBe("too_many_requests");
        }

        gate.Release(sent.Count);
        var rest = await Task.WhenAll(sent);
        rest.Count(a => (int)a.StatusCode == 429).ShouldBe(8);
        // Who waited is served: with what was sent, whatever that was.
        rest.Where(a => (int)a.StatusCode != 429).ShouldAllBe(a => (int)a.StatusCode == (path == "/api/assets" ? 415 : 201));
    }

    // Whoever asks first whether to send sees a refusal without having sent.
    private static async Task<HttpResponseMessage> Send(HttpClient client, string path, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request);
    }

    /// <summary>A body of which nothing comes until it may.</summary>
    private sealed class Gated : HttpContent
    {
        private readonly SemaphoreSlim gate;
        private readonly HttpContent inner;

        public Gated(SemaphoreSlim gate, HttpContent inner)
        {
            (this.gate, this.inner) = (gate, inner);
            Headers.ContentType = inner.Headers.ContentType;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.FlushAsync();
            await gate.WaitAsync();
            await inner.CopyToAsync(stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
