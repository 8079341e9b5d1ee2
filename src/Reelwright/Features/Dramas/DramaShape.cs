using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Features.Dramas;

/// <summary>From a drama's aspect ratio to pixels.</summary>
internal static class DramaShape
{
    private const int ShortSide = 720;

    /// <summary>The size to ask for: that of its films, smaller.</summary>
    public static PictureSize Of(string aspect)
    {
        var film = FrameFormat.Parse(aspect, null, null);
        var least = Math.Min(film.Width, film.Height);
        return new PictureSize(film.Width * ShortSide / least, film.Height * ShortSide / least);
    }
}
