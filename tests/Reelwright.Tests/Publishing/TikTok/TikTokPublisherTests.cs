using Reelwright.Domain;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>A post for everybody.</summary>
[Trait("suite", "publish")]
public sealed class TikTokPublisherTests : PublisherContract
{
    protected override async Task<PublisherCase> Open() => await TikTokCase.Open();
}

/// <summary>A post for only oneself, which never has an address.</summary>
[Trait("suite", "publish")]
public sealed class TikTokPrivateTests : PublisherContract
{
    protected override async Task<PublisherCase> Open() => await TikTokCase.Open(p => p with { Visibility = VisibilityType.Private }, published: false);
}

/// <summary>A draft that a person finishes in the app.</summary>
[Trait("suite", "publish")]
public sealed class TikTokDraftTests : PublisherContract
{
    protected override async Task<PublisherCase> Open() => await TikTokCase.Open(p => TikTokCase.Set(p with { Visibility = null }, ("mode", "inbox"), ("consent", "false")), published: false);
}
