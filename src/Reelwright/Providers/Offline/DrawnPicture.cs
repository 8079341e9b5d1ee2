using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Providers.Offline.Drawing;
using Reelwright.Providers.Offline.Drawing.Scenes;

namespace Reelwright.Providers.Offline;

/// <summary>Draws a picture for a sentence by rule, without any account: words choose the scene, the variation its shape and colours.</summary>
public sealed class DrawnPicture : IPictureMaker
{
    // Where a PNG names its width and height.
    private const int SizeAt = 16;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    /// <inheritdoc />
    public MakerInfo Info { get; } = new("drawn", "1 " + ToolVersion.Of("rsvg-convert"), Repeatable: true);

    /// <summary>Draws and rasterises by librsvg. Errors: <c>picture_failed</c>, <c>tool_missing</c>.</summary>
    public async Task<MadePicture> Make(PictureRequest request, CancellationToken ct)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timed.CancelAfter(LongestCall);
        var svg = Encoding.UTF8.GetBytes(Draw(request));
        var told = await Child.Run(
            "rsvg-convert", ["-w", request.Width.ToString(CultureInfo.InvariantCulture), "-h", request.Height.ToString(CultureInfo.InvariantCulture), "-f", "png"], svg, ct: timed.Token);
        if (told.Code != 0 || !IsPicture(told.Output, request))
        {
            throw new ReelException("picture_failed", $"The picture for “{request.Text}” could not be drawn: {told.Error.TrimEnd().Split('\n')[^1]}");
        }

        return new MadePicture(told.Output, "png", request.Width, request.Height);
    }

    /// <summary>The drawing itself, as SVG. Pure: the same request gives the same text everywhere.</summary>
    public static string Draw(PictureRequest request)
    {
        var stage = new Stage(Plan.Of(request), request.Width, request.Height);
        if (stage.Plan.Mirrored)
        {
            stage.Svg.Place(stage.W, 0, -1, 1);
        }

        Repertoire.Draw(stage);
        if (stage.Plan.Mirrored)
        {
            stage.Svg.Close();
        }

        return stage.Svg.ToString();
    }

    private static bool IsPicture(byte[] png, PictureRequest request) => png.Length > SizeAt + 8
        && BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(SizeAt)) == request.Width
        && BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(SizeAt + 4)) == request.Height;
}
