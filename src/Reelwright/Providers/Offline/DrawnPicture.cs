using System.Buffers.Binary;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers.Offline.Drawing;
using Reelwright.Providers.Offline.Drawing.Scenes;

namespace Reelwright.Providers.Offline;

/// <summary>Draws a picture for a sentence by rule, without any account: words choose the scene, the variation its shape and colours.</summary>
public sealed class DrawnPicture : IPictureMaker
{
    // Where a PNG names its width and height.
    private const int SizeAt = 16;
    private const int ShortestSide = 16;
    private const int LongestSide = 8192;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    /// <inheritdoc />
    public MakerInfo Info { get; } = new("drawn", "1 " + ToolVersion.Of("rsvg-convert"), Repeatable: true);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields { get; } = LocalFields.Of("prompt", "size");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = LocalFields.Here("prompt", "size");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <summary>Draws and rasterises by librsvg. Errors: <c>picture_size</c>, <c>picture_failed</c>, <c>tool_missing</c>, <c>tool_stuck</c>.</summary>
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        if (Math.Min(request.Width, request.Height) < ShortestSide || Math.Max(request.Width, request.Height) > LongestSide)
        {
            throw new ReelException("picture_size", $"A picture of {request.Width}x{request.Height} can't be drawn: both sides must be from {ShortestSide} to {LongestSide}.");
        }

        var svg = Encoding.UTF8.GetBytes(Draw(request));
        var told = await Child.Run("rsvg-convert", ["-w", $"{request.Width}", "-h", $"{request.Height}", "-f", "png"], svg, longest: LongestCall, ct: ct);
        return told.Code == 0 && IsPicture(told.Output, request)
            ? new Sent.Made(told.Output, "png", Units(request)) { Size = new PictureSize(request.Width, request.Height) }
            : throw new ReelException("picture_failed", $"The picture for “{Titles.Cut(request.Text, 60)}” could not be drawn: {told.Error.TrimEnd().Split('\n')[^1]}");
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
