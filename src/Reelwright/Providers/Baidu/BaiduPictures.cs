using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Baidu;

/// <summary>Pictures of Baidu's Qianfan (contract 3.13).</summary>
public sealed class BaiduPictures(MakerAccount account, VendorHttp http) : IPictureMaker, IResults, ITried
{
    private const int UsualPatience = 180;
    private readonly VendorLine line = BaiduLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("baidu", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "prompt", ["size"] = "size", ["seed"] = "seed", ["cfg_scale"] = "guidance", ["references"] = "refer_image",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        var size = PictureSizes.Nearest(Fields["size"], new PictureSize(request.Width, request.Height));
        var answer = await line.Submit(
            account.Endpoint + "/images/generations",
            Bodies.Json(
                ("model", account.Model.Id), ("prompt", request.Prompt), ("n", 1), ("size", size.ToString()), ("seed", request.Seed), ("guidance", request.CfgScale),
                ("refer_image", request.References is [var picture, ..] ? picture.Data() : null)),
            account.Patience(UsualPatience), ct);
        return answer.Json.Bytes("data.0.b64_json") is { } bytes ? new Sent.Made(bytes, "png", RemoteInfo.One("image")) { RequestId = answer.Json.Text("id") }
            : new Sent.Ready(answer.Json.Text("data.0.url") ?? throw line.Broken("picture"), "png", RemoteInfo.One("image")) { RequestId = answer.Json.Text("id") };
    }

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => line.Look(account.Endpoint + "/models", ct);
}
