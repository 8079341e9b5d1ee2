using Reelwright.Publishing.TikTok;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>Addresses of posts.</summary>
public sealed class TikTokLinkTests
{
    [Theory]
    [InlineData("https://www.tiktok.com/@film.maker/video/7501234567890123456", "7501234567890123456")]
    [InlineData(" https://tiktok.com/@u/video/7501234567890123456?is_from_webapp=1&sender_device=pc ", "7501234567890123456")]
    [InlineData("https://m.tiktok.com/@u/video/1/", "1")]
    [InlineData("https://www.tiktok.com/@u", null)]
    [InlineData("https://www.tiktok.com/@u/photo/7501234567890123456", null)]
    [InlineData("https://www.tiktok.com/@u/video/75x", null)]
    [InlineData("https://vm.tiktok.com/ZMabc/", null)]
    [InlineData("https://nottiktok.com/@u/video/1", null)]
    [InlineData("https://tiktok.com.example.org/@u/video/1", null)]
    [InlineData("ftp://www.tiktok.com/@u/video/1", null)]
    [InlineData("no address", null)]
    public void The_id_is_read_of_addresses_of_posts_alone(string address, string? id) => TikTokLink.Id(address).ShouldBe(id);

    [Theory]
    [InlineData("https://vm.tiktok.com/ZMabc/", true)]
    [InlineData("https://vt.tiktok.com/ZSabc/", true)]
    [InlineData("https://www.tiktok.com/t/ZTabc/", false)]
    [InlineData("https://vm.tiktok.com.example.org/ZMabc/", false)]
    public void Short_addresses_are_those_of_two_hosts(string address, bool shortened) => TikTokLink.IsShort(new Uri(address)).ShouldBe(shortened);

    [Fact]
    public void An_address_that_was_made_can_be_read()
    {
        TikTokLink.Of("film.maker", "7501234567890123456").ShouldBe("https://www.tiktok.com/@film.maker/video/7501234567890123456");
        TikTokLink.Of(null, "7501234567890123456").ShouldBeNull();
    }
}
