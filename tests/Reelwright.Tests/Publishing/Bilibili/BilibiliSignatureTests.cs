using System.Text;
using Reelwright.Publishing.Bilibili;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>Signatures of calls to Bilibili, held against the sheet's vectors.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliSignatureTests
{
    [Theory]
    [InlineData("", "00000000-0000-0000-0000-000000000001", "d41d8cd98f00b204e9800998ecf8427e", "5ce99c32f9b7785878fd5b1d2dfd0b259755f85f0e3de05bf6d191a397212f7c")]
    [InlineData("""{"name":"测试.mp4","utype":"0"}""", "00000000-0000-0000-0000-000000000002", "9f90a2dc4ec7ad8140a95e4e379d9262", "8a5679a035d4330dfaf6c7b5223529c20cc07e6a69c6dc64ccd11a16220e1fe3")]
    public void A_call_is_signed_as_the_sheet_says(string body, string nonce, string digest, string signature)
    {
        BilibiliSignature.Digest(Encoding.UTF8.GetBytes(body)).ShouldBe(digest);
        var headers = BilibiliSignature.Headers("test-client-id", digest, DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), nonce);

        BilibiliSignature.Sign("test-app-secret", headers).ShouldBe(signature);
    }

    [Fact]
    public void The_six_headers_are_in_ordinal_order()
    {
        var names = BilibiliSignature.Headers("c", "d", DateTimeOffset.UnixEpoch, "n").Select(h => h.Name).ToList();

        names.Count.ShouldBe(6);
        names.ShouldBe(names.Order(StringComparer.Ordinal));
    }
}
