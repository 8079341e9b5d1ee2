using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Volcengine;

/// <summary>Pictures of Seedream on Volcengine Ark (contract 3.3.2), without the mark it would put on them.</summary>
public sealed class ArkPictures(MakerAccount account, VendorHttp http) : IPictureMaker, IResults, ITried
{
    private const int UsualPatience = 180;
    private readonly VendorLine line = ArkLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("ark", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["prompt"] = "prompt", ["size"] = "size", ["references"] = "image" };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        var size = PictureSizes.Nearest(Fields["size"], new PictureSize(request.Width, request.Height));
        var format = account.Model.Fact("output_format");
        var answer = await line.Submit(
            account.Base + "/images/generations",
            Bodies.Json(
                ("model", account.Model.Id), ("prompt", request.Prompt), ("size", size.ToString()),
                ("image", request.References is [] ? null : new JsonArray([.. request.References.Select(f => (JsonNode)f.Data())])),
                ("response_format", account.Model.Fact("response_format") ?? "url"), ("output_format", format), ("watermark", false)),
            account.Patience(UsualPatience), ct, ("X-Client-Request-Id", call.ToString()));
        if (answer.Json.At("data.0.error") is not null)
        {
            var told = ArkLine.Means(400, answer.Json.Text("data.0.error.code"), answer.Json.Text("data.0.error.message"));
            throw JobEnds.Failed(line, told.Code is "content_refused" ? told.Code : "maker_failed", told.Vendor, told.Message);
        }

        var (units, id) = (RemoteInfo.So("image", answer.Json.Number("usage.generated_images") ?? 1), answer.Header("X-Request-Id"));
        return answer.Json.Bytes("data.0.b64_json") is { } bytes ? new Sent.Made(bytes, format ?? "jpeg", units) { RequestId = id }
            : answer.Json.Text("data.0.url") is { } address ? new Sent.Ready(address, format ?? "jpeg", units) { RequestId = id }
            : throw line.Broken("picture");
    }

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ArkLine.Try(account, line, ct);
}
