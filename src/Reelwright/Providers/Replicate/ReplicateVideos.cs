using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Replicate;

/// <summary>Clips by any model at Replicate (contract 3.8).</summary>
public sealed class ReplicateVideos(MakerAccount account, VendorHttp http) : ReplicateMaker<VideoRequest>(account, http, moving: true, "mp4"), IVideoMaker
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.Seconds(request.Duration, Model);

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, decimal> Used(JsonElement? prediction) => RemoteInfo.So("second", prediction.Number("input.duration") ?? (decimal)(Model.Figure("seconds") ?? 0));
}
