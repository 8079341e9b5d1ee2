using System.Globalization;
using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Takes;

/// <summary>From a picture take to what is asked of its maker.</summary>
public static class PictureTakeRequest
{
    /// <summary>The request: every field of the take that is set. What is drawn by rule varies with each take.</summary>
    /// <param name="picture">The file of a picture, by its asset's id.</param>
    public static PictureRequest Of(ImageGeneration take, Func<Guid, InputFile> picture)
    {
        var sides = take.Size.Split('x');
        return new PictureRequest(take.Prompt, take.Prompt, int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture), take.Id)
        {
            NegativePrompt = take.NegativePrompt,
            Style = take.Style,
            Quality = take.Quality,
            Seed = take.Seed,
            Steps = take.Steps,
            CfgScale = take.CfgScale,
            References = [.. TakePictures.Listed(take.ReferenceImages).Select(picture)],
        };
    }
}
