using Reelwright.Providers;
using Reelwright.Providers.Offline;

namespace Reelwright.Tests.Providers.Offline;

/// <summary>The drawn pictures keep the contract.</summary>
public sealed class DrawnPictureTests : PictureMakerContract
{
    protected override IPictureMaker New() => new DrawnPicture();
}
