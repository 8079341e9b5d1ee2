using Reelwright.Base;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Links;
using Reelwright.Publishing.Wire;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Links;

/// <summary>Short links are followed to posts, and nowhere else.</summary>
[Trait("suite", "publish")]
public sealed class ShortLinksTests : IAsyncLifetime, IDisposable
{
    private const string Note = "https://www.xiaohongshu.com/discovery/item/64a1b2c3d4e5f60718293a4b?app_platform=ios&xsec_token=AB";
    private readonly FakeShortLinks fake = new();
    private PlatformHttp http = null!;
    private Outbound outbound = null!;

    public async Task InitializeAsync()
    {
        await fake.Start();
        outbound = new Outbound([fake.Host]);
        http = new PlatformHttp(outbound, fake.Clock);
    }

    public async Task DisposeAsync() => await fake.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        outbound.Dispose();
    }

    [Fact]
    public async Task A_short_link_leads_to_its_post()
    {
        fake.Leads["xhslink.com/a/AbC123"] = Note;
        (await Follow("http://xhslink.com/a/AbC123")).ShouldBe(new PostLink(PlatformType.Xiaohongshu, "64a1b2c3d4e5f60718293a4b", "https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b?xsec_token=AB"));
        fake.Heard.ShouldBe(["GET /xhslink.com/a/AbC123"]);
    }

    [Fact]
    public async Task A_link_that_is_not_short_is_asked_of_nobody()
    {
        (await Follow("https://youtu.be/AbCdEfGhIjK")).RemoteId.ShouldBe("AbCdEfGhIjK");
        fake.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_host_of_a_platform_may_lead_to_another_and_along_a_path_of_its_own()
    {
        fake.Leads["vm.tiktok.com/ZMabc"] = "https://vt.tiktok.com/ZSabc?x=1";
        fake.Leads["vt.tiktok.com/ZSabc?x=1"] = "/ZSdef";
        fake.Leads["vt.tiktok.com/ZSdef"] = "https://www.tiktok.com/@someone/video/7501234567890123456";
        (await Follow("https://vm.tiktok.com/ZMabc/")).RemoteId.ShouldBe("7501234567890123456");
    }

    [Fact]
    public async Task Five_hops_are_followed_and_a_sixth_is_not()
    {
        for (var i = 1; i <= 5; i++)
        {
            fake.Leads[$"b23.tv/hop{i}"] = $"https://b23.tv/hop{i + 1}";
        }

        fake.Leads["b23.tv/hop5"] = "https://www.bilibili.com/video/BV1fake00001";
        (await Follow("https://b23.tv/hop1")).RemoteId.ShouldBe("BV1fake00001");
        fake.Leads["b23.tv/hop5"] = "https://b23.tv/hop6";
        fake.Leads["b23.tv/hop6"] = "https://www.bilibili.com/video/BV1fake00001";
        (await Refused("https://b23.tv/hop1")).Code.ShouldBe("link_unknown");
        fake.Heard.Count(h => h is "GET /b23.tv/hop6").ShouldBe(0);
    }

    [Theory]
    [InlineData("https://example.org/video/BV1fake00001")]
    [InlineData("https://www.bilibili.com/blackboard/x.html")]
    [InlineData("https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b")]
    [InlineData("http://www.bilibili.com/video/BV1fake00001")]
    [InlineData("http://b23.tv/other")]
    [InlineData("https://b23.tv:8443/other")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public async Task A_short_link_that_leads_elsewhere_is_refused_and_nobody_else_is_asked(string to)
    {
        fake.Leads["b23.tv/AbC123"] = to;
        var refused = await Refused("https://b23.tv/AbC123");
        refused.Code.ShouldBe("link_unknown");
        refused.Message.ShouldContain(PostLinks.Sample(PlatformType.Bilibili));
        fake.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_short_link_that_is_gone_is_no_link_and_one_that_cannot_be_asked_may_be_tried_again()
    {
        (await Refused("https://b23.tv/gone")).Code.ShouldBe("link_unknown");
        fake.Script("GET /b23.tv/busy", FakeAct.Say, status: 503);
        (await Should.ThrowAsync<PlatformException>(() => Follow("https://b23.tv/busy"))).Fault.ShouldBe(PlatformFault.Transient);
        fake.Script("GET /b23.tv/lost", FakeAct.DropBefore);
        (await Should.ThrowAsync<PlatformException>(() => Follow("https://b23.tv/lost"))).Fault.ShouldBe(PlatformFault.Transient);
    }

    private Task<PostLink> Follow(string pasted) => new ShortLinks(http, fake.At).Follow(PostLinks.Read(pasted), CancellationToken.None);

    private async Task<ReelException> Refused(string pasted) => await Should.ThrowAsync<ReelException>(() => Follow(pasted));
}
