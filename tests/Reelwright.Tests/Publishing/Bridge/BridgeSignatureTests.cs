using System.Text;
using Reelwright.Publishing.Bridge;

namespace Reelwright.Tests.Publishing.Bridge;

/// <summary>What both sides of a bridge sign.</summary>
[Trait("suite", "publish")]
public sealed class BridgeSignatureTests
{
    private const string Right = "sha256=8cb2c3355fca388e9ac2caec004f4d5d7045d74937ab5faad61dc11682247a9f";
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private static byte[] Body => Encoding.UTF8.GetBytes("""{"a":1}""");

    [Fact]
    public void The_contract_s_example_is_signed_as_it_says()
    {
        BridgeSignature.Timestamp(At).ShouldBe("1700000000");
        BridgeSignature.Of("test-secret", "1700000000", Body).ShouldBe(Right);
        BridgeSignature.Verify("test-secret", "1700000000", Body, Right, At).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void It_is_good_for_five_minutes_either_way(int seconds, bool good) => BridgeSignature.Verify("test-secret", "1700000000", Body, Right, At.AddSeconds(seconds)).ShouldBe(good);

    [Theory]
    [InlineData("other-secret", "1700000000", Right)]
    [InlineData("test-secret", "1700000001", Right)]
    [InlineData("test-secret", "01700000000", Right)]
    [InlineData("test-secret", "-1700000000", Right)]
    [InlineData("test-secret", "1700000000.0", Right)]
    [InlineData("test-secret", "99999999999999999999", Right)]
    [InlineData("test-secret", "9223372036854775807", Right)]
    [InlineData("test-secret", "", Right)]
    [InlineData("test-secret", null, Right)]
    [InlineData("test-secret", "1700000000", null)]
    [InlineData("test-secret", "1700000000", "")]
    [InlineData("test-secret", "1700000000", "8cb2c3355fca388e9ac2caec004f4d5d7045d74937ab5faad61dc11682247a9f")]
    [InlineData("test-secret", "1700000000", "sha256=8CB2C3355FCA388E9AC2CAEC004F4D5D7045D74937AB5FAAD61DC11682247A9F")]
    [InlineData("test-secret", "1700000000", Right + "0")]
    public void Whatever_is_another_by_a_little_is_refused(string secret, string? timestamp, string? signature) => BridgeSignature.Verify(secret, timestamp, Body, signature, At).ShouldBeFalse();

    [Fact]
    public void Another_body_is_refused_and_so_is_everything_where_there_is_no_secret()
    {
        BridgeSignature.Verify("test-secret", "1700000000", Encoding.UTF8.GetBytes("""{"a": 1}"""), Right, At).ShouldBeFalse();
        BridgeSignature.Verify("", "1700000000", Body, BridgeSignature.Of("", "1700000000", Body), At).ShouldBeFalse();
    }

    [Fact]
    public void An_instant_that_is_signed_right_and_is_far_off_is_refused()
    {
        foreach (var timestamp in new[] { "0", "9223372036854775807" })
        {
            BridgeSignature.Verify("test-secret", timestamp, Body, BridgeSignature.Of("test-secret", timestamp, Body), At).ShouldBeFalse();
        }
    }
}
