using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Storage.Bucket;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Storage.Bucket;

namespace Reelwright.Tests.Features.Http;

/// <summary>A film that lies in a bucket is served as one on disk is, and only what is asked for is fetched.</summary>
public sealed class BucketMediaTests(BucketMediaTests.OnBucket server) : IClassFixture<BucketMediaTests.OnBucket>
{
    [Fact]
    public async Task Films_in_a_bucket_are_served_whole_in_ranges_and_not_at_all_while_it_is_away()
    {
        var runs = server.Runs;
        var made = (await runs.MakeAs(runs.Write("book.txt", "The lamp went out at nine. Nobody moved."), Runs.Small, server.Bucket.Environment("media"))).Well();
        var bytes = await File.ReadAllBytesAsync(made.Path);
        var address = await runs.One<string>("select url_path from generated_videos where generation_status = 'COMPLETED'");

        Digest.Of(await server.Ada.GetByteArrayAsync(address)).ShouldBe(made.Film());
        server.Bucket.Asked.Clear();
        foreach (var (range, from, count) in new[] { (new RangeItemHeaderValue(100, 299), 100, 200), (new RangeItemHeaderValue(null, 50), bytes.Length - 50, 50), (new RangeItemHeaderValue(bytes.Length - 1, null), bytes.Length - 1, 1) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue { Ranges = { range } } } };
            using var answer = await server.Ada.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(bytes.AsSpan(from, count).ToArray());
        }

        using var head = await server.Ada.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        head.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        using var known = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { head.Headers.ETag! } } };
        (await server.Ada.SendAsync(known)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        server.Bucket.Asked.Count(asked => asked.Method is "GET").ShouldBe(3);

        await server.Bucket.Die();
        using var away = await server.Ada.GetAsync(address);
        away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await away.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe("store_unreachable");
    }

    /// <summary>The door on an installation whose files are in a bucket.</summary>
    public sealed class OnBucket : Server
    {
        internal StrictS3 Bucket { get; } = new();

        protected override async Task<StoreSettings?> Store()
        {
            await Bucket.Start();
            return Bucket.Settings("media");
        }

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await Bucket.DisposeAsync();
        }
    }
}
