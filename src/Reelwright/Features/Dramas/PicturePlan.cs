using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Providers;

namespace Reelwright.Features.Dramas;

/// <summary>A picture take that its model can make, not yet written.</summary>
/// <param name="Model">Null for the built-in maker.</param>
/// <param name="Take">Its row.</param>
internal sealed record PicturePlan(ApiConfig Account, IPictureMaker Maker, ModelCard? Model, PictureRequest Request, ImageGeneration Take)
{
    /// <summary>What it costs at most; null when nobody tells.</summary>
    public Cost? Cost(DateTimeOffset now) => Prices.Of(Account, Model, Maker.Units(Request), now) ?? (Maker.Info.Repeatable ? new Cost("USD", 0) : null);
}
