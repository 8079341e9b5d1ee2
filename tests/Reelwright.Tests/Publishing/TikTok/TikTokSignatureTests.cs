using System.Text;
using Reelwright.Publishing.TikTok;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>Whether a message comes from TikTok.</summary>
[Trait("suite", "publish")]
public sealed class TikTokSignatureTests
{
    private const string Secret = "test-secret";
    private const string Right = "5892ca1cc0ccdd6332ca9b14277e8fc3125860abbbd72a006cea2ab167885d8a";
    private const string Body = """{"client_key":"ck","event":"post.publish.complete","create_time":1700000000,"user_openid":"u1","content":"{\"publish_id\":\"v_pub_file~v2-1.123\",\"publish_type\":\"DIRECT_PUBLISH\"}"}""";
    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Fact]
    public void A_message_signed_with_the_app_s_secret_holds() => Holds($"t=1700000000,s={Right}").ShouldBeTrue();

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void One_more_than_five_minutes_off_does_not(int seconds, bool holds) => Holds($"t=1700000000,s={Right}", after: seconds).ShouldBe(holds);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s=" + Right)]
    [InlineData("t=1700000000")]
    [InlineData("t=1700000000,s=")]
    [InlineData("t=-1700000000,s=" + Right)]
    [InlineData("t=1700000001,s=" + Right)]
    [InlineData("t=99999999999999999999,s=" + Right)]
    [InlineData("t=9223372036854775807,s=" + Right)]
    public void A_header_that_says_something_else_does_not(string? header) => Holds(header).ShouldBeFalse();

    [Fact]
    public void Another_body_or_another_secret_does_not()
    {
        Holds($"t=1700000000,s={Right}", body: Body + " ").ShouldBeFalse();
        Holds($"t=1700000000,s={Right}", secret: Secret + "x").ShouldBeFalse();
    }

    private static bool Holds(string? header, string body = Body, string secret = Secret, int after = 0) =>
        TikTokSignature.Holds(header, Encoding.UTF8.GetBytes(body), secret, Then.AddSeconds(after));
}
