using System.Net.Http.Headers;
using System.Text;
using Reelwright.Publishing.Bilibili;
using Reelwright.Publishing.Wire;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>The stand-in of Bilibili refuses what Bilibili would.</summary>
[Trait("suite", "publish")]
public sealed class FakeBilibiliTests
{
    private const string Init = "/arcopen/fn/archive/video/init";
    private const string Asked = """{"name":"a.mp4","utype":"0"}""";

    [Theory]
    [InlineData("", 0)]
    [InlineData("late", 4003)]
    [InlineData("secret", 4002)]
    [InlineData("body", 4002)]
    [InlineData("version", 4002)]
    [InlineData("token", 127001)]
    [InlineData("client", 122000)]
    [InlineData("type", 4000)]
    [InlineData("missing", 4000)]
    public async Task A_call_that_is_signed_wrongly_is_refused(string wrong, int code)
    {
        await using var at = await BilibiliCase.Open();

        (await Call(at, Init, Asked, wrong)).ShouldBe(code);
    }

    [Theory]
    [InlineData(-590, 0)]
    [InlineData(-601, 4003)]
    [InlineData(590, 0)]
    [InlineData(611, 4003)]
    public async Task A_clock_may_be_ten_minutes_off(int seconds, int code)
    {
        await using var at = await BilibiliCase.Open();

        (await Call(at, Init, Asked, skew: TimeSpan.FromSeconds(seconds))).ShouldBe(code);
    }

    [Fact]
    public async Task A_nonce_works_once()
    {
        await using var at = await BilibiliCase.Open();

        (await Call(at, Init, Asked, nonce: "n1")).ShouldBe(0);
        (await Call(at, Init, Asked, nonce: "n1")).ShouldBe(4004);
    }

    [Fact]
    public async Task An_upload_with_a_missing_part_is_not_complete()
    {
        await using var at = await BilibiliCase.Open();
        (await Call(at, Init, Asked)).ShouldBe(0);
        const string Complete = "/arcopen/fn/archive/video/complete?upload_token=fake-upload-token-1";

        (await Call(at, Complete, "")).ShouldBe(127100);
        (await Part(at, 1, 10)).ShouldBe(0);
        (await Part(at, 3, 5)).ShouldBe(0);
        (await Call(at, Complete, "")).ShouldBe(127100);
        (await Part(at, 0, 5)).ShouldBe(127100);
        (await Part(at, 2, 10)).ShouldBe(0);
        (await Part(at, 2, 10)).ShouldBe(0);
        (await Call(at, Complete, "")).ShouldBe(0);
        (await Part(at, 1, 10, signed: true)).ShouldBe(127100);
    }

    [Fact]
    public async Task The_same_title_is_refused_for_ten_minutes_and_an_upload_makes_one_post()
    {
        await using var at = await BilibiliCase.Open();
        (await at.Walk().Run()).RemoteId.ShouldNotBeNull();
        var body = $$"""{"title":"{{at.Post.Title}}","cover":"http://archive.fake/cover-1.jpg","tid":21,"tag":"a","desc":"","copyright":1,"no_reprint":0}""";

        (await Call(at, "/arcopen/fn/archive/add-by-utoken?upload_token=fake-upload-token-1", body)).ShouldBe(127022);
        (await Upload(at, 2, body)).ShouldBe(123035);
        at.Fake.Clock.Pass(TimeSpan.FromMinutes(10));
        (await Upload(at, 3, body)).ShouldBe(0);
        at.Fake.Posts.Count.ShouldBe(2);
    }

    private static async Task<int> Upload(BilibiliCase at, int n, string body)
    {
        (await Call(at, Init, Asked)).ShouldBe(0);
        (await Part(at, 1, 10, n: n)).ShouldBe(0);
        (await Call(at, $"/arcopen/fn/archive/video/complete?upload_token=fake-upload-token-{n}", "")).ShouldBe(0);
        return await Call(at, $"/arcopen/fn/archive/add-by-utoken?upload_token=fake-upload-token-{n}", body);
    }

    private static async Task<int> Part(BilibiliCase at, int number, int bytes, bool signed = false, int n = 1)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{at.Fake.Address}/video/v2/part/upload?upload_token=fake-upload-token-{n}&part_number={number}") { Content = new ByteArrayContent(new byte[bytes]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (signed)
        {
            request.Headers.TryAddWithoutValidation("access-token", at.Access.Token);
        }

        return await Sent(at, request);
    }

    private static Task<int> Call(BilibiliCase at, string path, string body, string wrong = "", string? nonce = null, TimeSpan skew = default)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new HttpRequestMessage(HttpMethod.Post, at.Fake.Address + path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(wrong is "type" ? "text/plain" : "application/json");
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.TryAddWithoutValidation("access-token", wrong is "token" ? "other" : at.Access.Token);
        var now = at.Fake.Clock.GetUtcNow() + skew - (wrong is "late" ? TimeSpan.FromMinutes(11) : TimeSpan.Zero);
        var headers = BilibiliSignature.Headers(wrong is "client" ? "other" : at.App.ClientId, BilibiliSignature.Digest(wrong is "body" ? [] : bytes), now, nonce ?? Guid.NewGuid().ToString());
        if (wrong is "version")
        {
            headers = [.. headers.Select(h => h.Name is "x-bili-signature-version" ? (h.Name, "1.0") : h)];
        }

        foreach (var (name, value) in headers.Where(h => wrong is not "missing" || h.Name is not "x-bili-content-md5"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", BilibiliSignature.Sign(wrong is "secret" ? "other" : at.App.ClientSecret, headers));
        return Sent(at, request);
    }

    private static async Task<int> Sent(BilibiliCase at, HttpRequestMessage request)
    {
        using (request)
        {
            var answer = await at.Http.Send("fake", request, TimeSpan.FromSeconds(30), default);
            return (int)answer.Json!["code"]!;
        }
    }
}
