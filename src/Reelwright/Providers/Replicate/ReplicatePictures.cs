using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Replicate;

/// <summary>Pictures by any model at Replicate (contract 3.8).</summary>
public sealed class ReplicatePictures(MakerAccount account, VendorHttp http) : ReplicateMaker<PictureRequest>(account, http, moving: false, "png"), IPictureMaker
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, decimal> Used(JsonElement? prediction) => RemoteInfo.One("image");
}
