using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Providers;

namespace Reelwright.Features.Clips;

/// <summary>A take that its model can make, not yet written.</summary>
/// <param name="Input">The picture it sets in motion.</param>
/// <param name="Take">Makes its row; each has to be a new one.</param>
internal sealed record ClipPlan(ClipMakers.Found By, VideoRequest Request, MediaAsset? Input, IReadOnlyList<Guid> Pictures, Func<VideoGeneration> Take)
{
    /// <summary>What it uses at most, by unit.</summary>
    public IReadOnlyDictionary<string, decimal> Units => By.Maker.Units(Request);

    /// <summary>What that costs; null when nobody tells.</summary>
    public Cost? Cost(DateTimeOffset now) => Prices.Of(By.Account, By.Model, Units, now);

    /// <summary>What the clip's row says of its newest take.</summary>
    public void Write(Video clip)
    {
        var take = Take();
        (clip.Prompt, clip.Provider, clip.ModelBackend, clip.ApiConfigId) = (take.Prompt, Titles.Cut(take.Model ?? "", 50), take.Provider, take.ApiConfigId);
        (clip.Duration, clip.VideoStyle) = (Request.Duration, take.Style);
    }
}
