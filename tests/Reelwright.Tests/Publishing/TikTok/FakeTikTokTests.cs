using System.Net.Http.Headers;
using System.Text;
using Reelwright.Publishing.Wire;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>The stand-in refuses what TikTok would, or the adapter's tests would prove nothing.</summary>
[Trait("suite", "publish")]
public sealed class FakeTikTokTests
{
    private const string Info = """{"privacy_level":"PUBLIC_TO_EVERYONE","disable_comment":true,"disable_duet":true,"disable_stitch":true,"brand_content_toggle":false,"brand_organic_toggle":false,"is_aigc":true}""";

    [Theory]
    [InlineData(23_456, 5000, 4, true)]
    [InlineData(23_456, 5000, 5, false)]
    [InlineData(23_456, 4999, 4, false)]
    [InlineData(4_000, 4000, 1, true)]
    [InlineData(4_000, 5000, 0, false)]
    [InlineData(64_000, 64_000, 1, true)]
    [InlineData(64_001, 64_001, 1, false)]
    [InlineData(127_999, 64_000, 1, false)]
    [InlineData(150_000, 64_000, 2, true)]
    [InlineData(6_000_000, 5000, 1200, false)]
    public async Task Parts_that_break_a_rule_are_refused(long size, long chunk, int count, bool taken)
    {
        await using var at = await Open();

        var answer = await Post(at, $$$"""{"post_info":{{{Info}}},"source_info":{"source":"FILE_UPLOAD","video_size":{{{size}}},"chunk_size":{{{chunk}}},"total_chunk_count":{{{count}}}}}""");

        (answer.Status, Code(answer)).ShouldBe(taken ? (200, "ok") : (400, "invalid_params"));
    }

    [Theory]
    [InlineData("PUBLIC_TO_EVERYONE", "NOBODY", "privacy_level_option_mismatch")]
    [InlineData("\"is_aigc\":true", "\"is_aigc\":1", "invalid_params")]
    [InlineData("\"is_aigc\":true", "\"is_aigc\":true,\"aigc\":true", "invalid_params")]
    public async Task Words_it_does_not_know_are_refused(string right, string wrong, string code)
    {
        await using var at = await Open();

        var answer = await Post(at, $$$"""{"post_info":{{{Info.Replace(right, wrong, StringComparison.Ordinal)}}},"source_info":{"source":"FILE_UPLOAD","video_size":4000,"chunk_size":4000,"total_chunk_count":1}}""");

        Code(answer).ShouldBe(code);
    }

    [Theory]
    [InlineData(0, 4999, "video/mp4", null, 206)]
    [InlineData(0, 4999, "video/mp4", "Bearer x", 400)]
    [InlineData(0, 4999, "application/octet-stream", null, 400)]
    [InlineData(0, 4998, "video/mp4", null, 400)]
    [InlineData(1, 5000, "video/mp4", null, 416)]
    [InlineData(5000, 9999, "video/mp4", null, 416)]
    public async Task Bytes_out_of_order_or_with_a_token_are_refused(long from, long to, string type, string? token, int status)
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Step();

        using var request = new HttpRequestMessage(HttpMethod.Put, walk.Journal.Session) { Content = new ByteArrayContent(new byte[to - from + 1]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, to, 23_456);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        (await at.Http.Send("TikTok", request, TimeSpan.FromMinutes(1), default)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_sixth_draft_of_a_day_is_refused()
    {
        await using var at = await Open();
        var codes = new List<string?>();
        for (var i = 0; i < 6; i++)
        {
            at.Fake.Clock.Pass(TimeSpan.FromMinutes(1));
            codes.Add(Code(await Post(at, """{"source_info":{"source":"FILE_UPLOAD","video_size":4000,"chunk_size":4000,"total_chunk_count":1}}""", "/v2/post/publish/inbox/video/init/")));
        }

        codes.ShouldBe(["ok", "ok", "ok", "ok", "ok", "spam_risk_too_many_pending_share"]);
    }

    [Fact]
    public async Task A_token_lives_for_two_hours_unless_told_otherwise()
    {
        await using var at = await Open();
        at.TikTok.Keys.Life = TimeSpan.FromHours(2);
        (await Post(at, "{}", "/v2/post/publish/creator_info/query/")).Status.ShouldBe(200);
        at.Fake.Clock.Pass(TimeSpan.FromHours(2));
        (await Post(at, "{}", "/v2/post/publish/creator_info/query/")).Status.ShouldBe(401);
    }

    private static string? Code(PlatformAnswer answer) => answer.Json?["error"]?["code"]?.ToString();

    private static async Task<PlatformAnswer> Post(TikTokCase at, string body, string path = "/v2/post/publish/video/init/")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, at.Fake.Address + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", at.Access.Token);
        return await at.Http.Send("TikTok", request, TimeSpan.FromMinutes(1), default);
    }
}
