using Reelwright.Publishing.Bilibili;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>Public ids and addresses of films at Bilibili.</summary>
public sealed class BilibiliLinksTests
{
    [Theory]
    [InlineData("https://www.bilibili.com/video/BV1fake00001", "BV1fake00001")]
    [InlineData("https://www.bilibili.com/video/BV1fake00001/?spm_id_from=333&p=1", "BV1fake00001")]
    [InlineData(" http://m.bilibili.com/video/av170001 ", "av170001")]
    [InlineData("https://bilibili.com/video/BV1fake00001#reply", "BV1fake00001")]
    [InlineData("https://www.bilibili.com.evil.example/video/BV1fake00001", null)]
    [InlineData("https://www.bilibili.com/read/BV1fake00001", null)]
    [InlineData("https://www.bilibili.com/video/BV1fake0001", null)]
    [InlineData("https://www.bilibili.com/video/", null)]
    [InlineData("ftp://www.bilibili.com/video/BV1fake00001", null)]
    [InlineData("BV1fake00001", null)]
    public void The_id_stands_in_the_address_of_its_page(string address, string? id) => BilibiliLinks.Id(address).ShouldBe(id);

    [Theory]
    [InlineData("BV1fake00001", true)]
    [InlineData("av1", true)]
    [InlineData("BV1fake00001\n", false)]
    [InlineData("BV1fake0000-", false)]
    [InlineData("av", false)]
    [InlineData("123", false)]
    [InlineData(null, false)]
    public void Only_some_ids_are_public(string? id, bool isPublic) => BilibiliLinks.IsPublic(id).ShouldBe(isPublic);
}
