using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>What <see cref="FakeBilibili"/> asks of every signed call before it looks at anything else.</summary>
public sealed class FakeBilibiliGate(FakeBilibiliAccounts accounts, FakeTime clock)
{
    private const int MostSkew = 600;
    private static readonly string[] Signed =
        ["x-bili-accesskeyid", "x-bili-content-md5", "x-bili-signature-method", "x-bili-signature-nonce", "x-bili-signature-version", "x-bili-timestamp"];

    private readonly HashSet<string> nonces = new(StringComparer.Ordinal);
    private long minute;
    private int calls;

    /// <summary>Calls it takes a minute.</summary>
    public int CallsAMinute { get; set; } = int.MaxValue;

    /// <summary>Why a call is refused; null when it may go on.</summary>
    public FakeReply? Refuses(HttpContext http, byte[] body)
    {
        var headers = http.Request.Headers;
        string Said(string name) => headers[name].ToString();
        if (Said("Accept") is not "application/json" || !(Said("Content-Type") is "application/json" || Said("Content-Type").StartsWith("multipart/form-data; boundary=", StringComparison.Ordinal)) || Signed.Any(n => headers[n].Count != 1))
        {
            return FakeBilibili.Bad(4000, "headers");
        }

        if (Said("x-bili-accesskeyid") is not FakeBilibiliAccounts.ClientId)
        {
            return FakeBilibili.Bad(122000, "client_id");
        }

        if (!long.TryParse(Said("x-bili-timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) || Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - at) > MostSkew)
        {
            return FakeBilibili.Bad(4003, "timestamp");
        }

        var text = string.Join('\n', Signed.Select(n => n + ":" + Said(n)));
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeBilibiliAccounts.ClientSecret), Encoding.UTF8.GetBytes(text)));
#pragma warning disable CA5351 // What the platform asks for.
        var digest = Convert.ToHexStringLower(MD5.HashData(body));
#pragma warning restore CA5351
        if (!string.Equals(Said("Authorization"), expected, StringComparison.Ordinal) || !string.Equals(Said("x-bili-content-md5"), digest, StringComparison.Ordinal) || Said("x-bili-signature-method") is not "HMAC-SHA256" || Said("x-bili-signature-version") is not "2.0")
        {
            return FakeBilibili.Bad(4002, "signature");
        }

        return !nonces.Add(Said("x-bili-signature-nonce")) ? FakeBilibili.Bad(4004, "nonce")
            : !accounts.Knows(Said("access-token")) ? FakeBilibili.Bad(127001, "access_token 无效")
            : TooMany() ? FakeBilibili.Bad(127009, "too often")
            : null;
    }

    private bool TooMany()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        (minute, calls) = now == minute ? (minute, calls + 1) : (now, 1);
        return calls > CallsAMinute;
    }
}
