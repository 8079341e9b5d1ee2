using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Google;

/// <summary>Pictures of Gemini (contract 3.11.3).</summary>
public sealed class GooglePictures(MakerAccount account, VendorHttp http) : IPictureMaker, ITried
{
    private const int UsualPatience = 180;
    private readonly VendorLine line = GoogleLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("google", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "contents.0.parts.0.text", ["references"] = "contents.0.parts.1.inlineData.data", ["size"] = "generationConfig.imageConfig.aspectRatio", ["quality"] = "generationConfig.imageConfig.imageSize",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        var parts = new JsonArray(new JsonObject { ["text"] = request.Prompt });
        foreach (var picture in request.References)
        {
            parts.Add(Bodies.Json(("inlineData.mimeType", picture.MediaType), ("inlineData.data", Convert.ToBase64String(picture.Bytes))));
        }

        var config = Bodies.Json(
            ("responseModalities", new JsonArray("IMAGE")),
            ("imageConfig.aspectRatio", PictureSizes.NearestShape(Fields["size"].OneOf ?? ["1:1"], new PictureSize(request.Width, request.Height))),
            ("imageConfig.imageSize", request.Quality ?? account.Model.Fact("image_size")));
        var (bytes, type, id) = await GoogleContent.Ask(account, line, parts, config, UsualPatience, "picture", ct);
        return new Sent.Made(bytes, type switch { "image/jpeg" => "jpeg", "image/webp" => "webp", _ => "png" }, RemoteInfo.One("image")) { RequestId = id };
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => GoogleLine.Try(account, line, ct);
}
