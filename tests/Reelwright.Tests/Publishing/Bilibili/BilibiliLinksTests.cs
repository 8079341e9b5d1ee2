using Reelwright.Publishing.Bilibili;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>Public ids of films at Bilibili.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliLinksTests
{
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
