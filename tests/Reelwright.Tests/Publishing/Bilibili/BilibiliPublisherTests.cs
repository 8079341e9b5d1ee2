namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>Bilibili's adapter keeps to the contract of adapters.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliPublisherTests : PublisherContract
{
    protected override async Task<PublisherCase> Open() => await BilibiliCase.Open();
}
