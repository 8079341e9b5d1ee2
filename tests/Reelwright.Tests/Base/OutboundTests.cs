using System.Net;
using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Base;

/// <summary>Addresses that people name lead nowhere inside, however they are written and whatever they turn into on the way.</summary>
public sealed class OutboundTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("192.0.0.170")]
    [InlineData("240.0.0.1")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::101:101")]
    [InlineData("fec0::1")]
    [InlineData("2002:101:101::")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void What_is_inside_is_known(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("168.63.129.17")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("4000::1")]
    public void What_is_outside_is_known(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    /// <summary>Addresses of this machine, as people write them who should not reach it; PORT stands for where somebody listens.</summary>
    public static TheoryData<string> Inside => new()
    {
        "http://127.0.0.1:PORT/",
        "http://2130706433:PORT/",
        "http://0x7f000001:PORT/",
        "http://0177.0.0.1:PORT/",
        "http://127.1:PORT/",
        "http://[::1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://localhost:PORT/",
        "http://inside.example.org:PORT/",
        "http://both.example.org:PORT/",
    };

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task Nothing_inside_is_connected_to_however_it_is_written(string address)
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        using var outbound = new Outbound([], Resolve);
        foreach (var client in new[] { outbound.Calls(), outbound.Files() })
        {
            var failure = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(address.Replace("PORT", $"{new Uri(fake.Address).Port}", StringComparison.Ordinal)));
            failure.InnerException.ShouldBeOfType<ReelException>().Code.ShouldBe("address_refused");
        }

        fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_inside_a_name_leads_is_told_to_nobody()
    {
        using var outbound = new Outbound([], Resolve);
        var failure = await Should.ThrowAsync<HttpRequestException>(() => outbound.Files().GetAsync("http://inside.example.org:9/"));
        var told = failure.InnerException.ShouldBeOfType<ReelException>().Message;
        told.ShouldContain("inside.example.org");
        told.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task A_redirect_leads_nowhere_inside_and_takes_no_key_along()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        using var outbound = new Outbound([fake.Host], Resolve);
        fake.Do(Fault.Redirect);
        using var message = new HttpRequestMessage(HttpMethod.Post, fake.Address + "/v1/images/generations") { Content = new StringContent("{}") };
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + FakeVendor.Key);
        using var answer = await outbound.Calls().SendAsync(message);
        answer.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        fake.Do(Fault.Redirect);
        using var again = new HttpRequestMessage(HttpMethod.Post, fake.Address + "/v1/images/generations") { Content = new StringContent("{}") };
        again.Headers.TryAddWithoutValidation("Authorization", "Bearer " + FakeVendor.Key);
        var failure = await Should.ThrowAsync<HttpRequestException>(() => outbound.Files().SendAsync(again));
        failure.InnerException.ShouldBeOfType<ReelException>().Message.ShouldContain("169.254.169.254");
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_checked_each_time_it_is_connected_to()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var asked = 0;
        using var outbound = new Outbound([], (_, _) => Rebound(ref asked));
        // Whoever asked the system for this name would reach the fake as well.
        var address = $"http://localhost:{new Uri(fake.Address).Port}/";
        using var patience = new CancellationTokenSource(Unrouted);
        var first = await Should.ThrowAsync<Exception>(() => outbound.Calls().GetAsync(address, patience.Token));
        (first is HttpRequestException or OperationCanceledException).ShouldBeTrue(first.ToString());
        (first.InnerException is ReelException).ShouldBeFalse(first.ToString());
        asked.ShouldBe(1);
        var second = await Should.ThrowAsync<HttpRequestException>(() => outbound.Calls().GetAsync(address));
        second.InnerException.ShouldBeOfType<ReelException>().Code.ShouldBe("address_refused");
        asked.ShouldBe(2);
        fake.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_operator_allows_is_reached_and_nothing_beside_it()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        using var outbound = new Outbound(Outbound.Allowed($" {fake.Host} , 10.0.0.9"));
        using var answer = await outbound.Calls().GetAsync(fake.Address + "/v1/models");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var failure = await Should.ThrowAsync<HttpRequestException>(() => outbound.Calls().GetAsync("http://127.0.0.1:1/"));
        failure.InnerException.ShouldBeOfType<ReelException>();
    }

    /// <summary>How long an address that is nowhere may be waited for.</summary>
    internal static readonly TimeSpan Unrouted = TimeSpan.FromSeconds(2);

    /// <summary>A name that leads outside when it is asked for first, to where nobody is, and to this machine from then on.</summary>
    internal static Task<IPAddress[]> Rebound(ref int asked) => Task.FromResult(new[] { IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "4000::1" : "127.0.0.1") });

    /// <summary>Names that lead inside, and those of everybody.</summary>
    internal static Task<IPAddress[]> Resolve(string host, CancellationToken ct) => host switch
    {
        "inside.example.org" => Task.FromResult(new[] { IPAddress.Parse("127.0.0.1") }),
        "both.example.org" => Task.FromResult(new[] { IPAddress.Parse("1.1.1.1"), IPAddress.Parse("127.0.0.1") }),
        _ => Dns.GetHostAddressesAsync(host, ct),
    };
}
