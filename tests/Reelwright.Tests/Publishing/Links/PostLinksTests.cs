using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Links;

namespace Reelwright.Tests.Publishing.Links;

/// <summary>Links people paste.</summary>
[Trait("suite", "publish")]
public sealed class PostLinksTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=AbCdEfGhIjK", PlatformType.YouTube, "AbCdEfGhIjK", "https://www.youtube.com/watch?v=AbCdEfGhIjK")]
    [InlineData("https://m.youtube.com/watch?list=PL1&v=AbCdEfGhIjK&t=3s", PlatformType.YouTube, "AbCdEfGhIjK", "https://www.youtube.com/watch?v=AbCdEfGhIjK")]
    [InlineData("http://youtu.be/-bCdEfGhIj_?si=xyz", PlatformType.YouTube, "-bCdEfGhIj_", "https://www.youtube.com/watch?v=-bCdEfGhIj_")]
    [InlineData("https://youtube.com/shorts/AbCdEfGhIjK/", PlatformType.YouTube, "AbCdEfGhIjK", "https://www.youtube.com/watch?v=AbCdEfGhIjK")]
    [InlineData("https://www.youtube.com/live/AbCdEfGhIjK?feature=share", PlatformType.YouTube, "AbCdEfGhIjK", "https://www.youtube.com/watch?v=AbCdEfGhIjK")]
    [InlineData("https://www.tiktok.com/@some.one_1/video/7501234567890123456?is_copy_url=1", PlatformType.TikTok, "7501234567890123456", "https://www.tiktok.com/@some.one_1/video/7501234567890123456")]
    [InlineData("https://www.bilibili.com/video/BV1fake00001/?spm_id_from=333", PlatformType.Bilibili, "BV1fake00001", "https://www.bilibili.com/video/BV1fake00001")]
    [InlineData("HTTPS://M.BILIBILI.COM/video/av170001", PlatformType.Bilibili, "av170001", "https://www.bilibili.com/video/av170001")]
    [InlineData("https://weibo.com/1234567890/AbCdEfGhI?from=page", PlatformType.Weibo, "AbCdEfGhI", "https://weibo.com/1234567890/AbCdEfGhI")]
    [InlineData("https://m.weibo.cn/detail/5100000000000001", PlatformType.Weibo, "5100000000000001", "https://m.weibo.cn/status/5100000000000001")]
    [InlineData("https://m.weibo.cn/status/5100000000000001", PlatformType.Weibo, "5100000000000001", "https://m.weibo.cn/status/5100000000000001")]
    [InlineData("https://weibo.com/tv/show/1034:5100000000000001?from=old", PlatformType.Weibo, "1034:5100000000000001", "https://weibo.com/tv/show/1034:5100000000000001")]
    [InlineData("https://video.weibo.com/show?fid=1034%3A5100000000000001", PlatformType.Weibo, "1034:5100000000000001", "https://video.weibo.com/show?fid=1034:5100000000000001")]
    [InlineData("https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b?xsec_token=ABc_-%3D&xsec_source=pc", PlatformType.Xiaohongshu, "64a1b2c3d4e5f60718293a4b", "https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b?xsec_token=ABc_-%3D")]
    public void A_link_names_its_post_however_it_is_written(string pasted, PlatformType platform, string id, string address)
    {
        var link = PostLinks.Read(pasted);
        link.ShouldBe(new PostLink(platform, id, address));
        PostLinks.Read(address, platform).ShouldBe(link);
    }

    [Theory]
    [InlineData("https://b23.tv/AbC123?share=1", PlatformType.Bilibili, "https://b23.tv/AbC123")]
    [InlineData("https://vm.tiktok.com/ZMabc123/", PlatformType.TikTok, "https://vm.tiktok.com/ZMabc123")]
    [InlineData("vt.tiktok.com/ZSabc123", PlatformType.TikTok, "https://vt.tiktok.com/ZSabc123")]
    [InlineData("http://xhslink.com/a/AbC123", PlatformType.Xiaohongshu, "https://xhslink.com/a/AbC123")]
    public void A_short_link_names_its_platform_alone_and_is_asked_by_https(string pasted, PlatformType platform, string address)
    {
        var link = PostLinks.Read(pasted);
        link.ShouldBe(new PostLink(platform, null, address));
        link.Short.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/explore/64a1b2c3d4e5f60718293a4b")]
    [InlineData("/discovery/item/64a1b2c3d4e5f60718293a4b")]
    [InlineData("/red_video/64a1b2c3d4e5f60718293a4b")]
    [InlineData("/user/profile/5f00000000000001/64a1b2c3d4e5f60718293a4b")]
    public void A_note_without_its_token_is_taken_with_a_warning(string path)
    {
        var bare = PostLinks.Read("https://www.xiaohongshu.com" + path);
        bare.RemoteId.ShouldBe("64a1b2c3d4e5f60718293a4b");
        bare.Warning.ShouldNotBeNull().ShouldContain("xsec_token");
        PostLinks.Read($"https://www.xiaohongshu.com{path}?xsec_token=AB").Warning.ShouldBeNull();
    }

    [Theory]
    [InlineData("43 灯塔发布了一篇笔记，快来看吧！ https://www.bilibili.com/video/BV1fake00001，复制本条信息")]
    [InlineData("【灯塔-哔哩哔哩】https://www.bilibili.com/video/BV1fake00001】")]
    [InlineData("see (https://www.bilibili.com/video/BV1fake00001).")]
    [InlineData("https://example.org/about https://www.bilibili.com/video/BV1fake00001")]
    [InlineData("  www.bilibili.com/video/BV1fake00001\n")]
    public void A_link_is_found_amid_the_words_an_app_shares_with_it(string pasted) => PostLinks.Read(pasted, PlatformType.Bilibili).RemoteId.ShouldBe("BV1fake00001");

    [Theory]
    [InlineData("")]
    [InlineData("灯塔")]
    [InlineData("https://example.org/watch?v=AbCdEfGhIjK")]
    [InlineData("https://youtube.com.example.org/watch?v=AbCdEfGhIjK")]
    [InlineData("https://www.youtube.com@example.org/watch?v=AbCdEfGhIjK")]
    [InlineData("https://someone@www.youtube.com/watch?v=AbCdEfGhIjK")]
    [InlineData("https://www.youtube.com:8443/watch?v=AbCdEfGhIjK")]
    [InlineData("ftp://www.youtube.com/watch?v=AbCdEfGhIjK")]
    [InlineData("https://www.youtube.com/watch?v=AbCdEfGhIj")]
    [InlineData("https://www.youtube.com/watch?v=AbCdEfGhIjKL")]
    [InlineData("https://www.youtube.com/@someone")]
    [InlineData("https://www.youtube.com/watch?v=../shorts/AbCdEfGhIjK")]
    [InlineData("https://www.tiktok.com/@someone")]
    [InlineData("https://www.tiktok.com/@someone/video/75012345678901234x")]
    [InlineData("https://www.bilibili.com/video/BV1fake0001")]
    [InlineData("https://www.bilibili.com/bangumi/play/ep1")]
    [InlineData("https://weibo.com/u/1234567890")]
    [InlineData("https://weibo.com/someone/AbCdEfGhI")]
    [InlineData("https://www.xiaohongshu.com/user/profile/5f00000000000001")]
    [InlineData("https://b23.tv/")]
    [InlineData("https://b23.tv/%2e%2e%2fx")]
    public void What_names_no_post_is_refused_with_what_one_looks_like(string pasted)
    {
        PostLinks.Find(pasted).ShouldBeNull();
        var refused = Should.Throw<ReelException>(() => PostLinks.Read(pasted));
        refused.Code.ShouldBe("link_unknown");
        refused.Message.ShouldContain("https://www.youtube.com/watch?v=");
        Should.Throw<ReelException>(() => PostLinks.Read(pasted, PlatformType.Weibo)).Message.ShouldContain(PostLinks.Sample(PlatformType.Weibo));
    }

    [Fact]
    public void A_text_without_end_is_not_searched() => PostLinks.Find("https://b23.tv/AbC123" + new string(' ', 4000)).ShouldBeNull();

    [Fact]
    public void A_link_of_another_platform_says_which_and_what_the_right_one_looks_like()
    {
        var refused = Should.Throw<ReelException>(() => PostLinks.Read("https://youtu.be/AbCdEfGhIjK", PlatformType.Bilibili));
        refused.Code.ShouldBe("link_other_platform");
        refused.Message.ShouldContain("YouTube");
        refused.Message.ShouldContain(PostLinks.Sample(PlatformType.Bilibili));
    }

    [Theory]
    [InlineData(PlatformType.YouTube)]
    [InlineData(PlatformType.TikTok)]
    [InlineData(PlatformType.Bilibili)]
    [InlineData(PlatformType.Weibo)]
    [InlineData(PlatformType.Xiaohongshu)]
    public void What_a_link_is_said_to_look_like_is_one(PlatformType platform) => PostLinks.Read(PostLinks.Sample(platform), platform).Short.ShouldBeFalse();

    [Fact]
    public void An_id_alone_makes_a_link_where_no_name_stands_in_it()
    {
        PostLinks.Of(PlatformType.YouTube, "AbCdEfGhIjK")!.Address.ShouldBe("https://www.youtube.com/watch?v=AbCdEfGhIjK");
        PostLinks.Of(PlatformType.Bilibili, "BV1fake00001")!.RemoteId.ShouldBe("BV1fake00001");
        PostLinks.Of(PlatformType.Xiaohongshu, "64a1b2c3d4e5f60718293a4b")!.Warning.ShouldNotBeNull();
        PostLinks.Of(PlatformType.TikTok, "7501234567890123456").ShouldBeNull();
        PostLinks.Of(PlatformType.Weibo, "AbCdEfGhI").ShouldBeNull();
        PostLinks.Of(PlatformType.YouTube, "AbCdEfGhIjK&x=1").ShouldBeNull();
        PostLinks.Of(PlatformType.Bilibili, "../BV1fake00001").ShouldBeNull();
    }
}
