using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Providers;

namespace Reelwright.Features.Dramas;

/// <summary>From a drama's aspect ratio to pixels.</summary>
internal static partial class DramaShape
{
    private const int ShortSide = 720;
    private const int MostTimes = 4;

    /// <summary>The size to ask for; 16:9 where the ratio says nothing that can be.</summary>
    public static PictureSize Of(string aspect)
    {
        var said = Ratio().Match(aspect);
        var (w, h) = said.Success ? (Number(said.Groups["w"]), Number(said.Groups["h"])) : (16, 9);
        (w, h) = w > h * MostTimes || h > w * MostTimes ? (16, 9) : (w, h);
        return w >= h ? new PictureSize(Even(ShortSide * w / h), ShortSide) : new PictureSize(ShortSide, Even(ShortSide * h / w));
    }

    private static int Even(int side) => side / 2 * 2;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<w>[1-9]\d{0,3}):(?<h>[1-9]\d{0,3})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ratio();
}
