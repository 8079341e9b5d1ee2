using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Stability;

/// <summary>Pictures of Stability: Core, Ultra and Stable Diffusion 3.5 (contract 3.12).</summary>
public sealed class StabilityPictures(MakerAccount account, VendorHttp http) : IPictureMaker, ITried
{
    private const int UsualPatience = 180;
    private const double UsualStrength = 65;
    private readonly VendorLine line = StabilityLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("stability", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "prompt", ["size"] = "aspect_ratio", ["negative_prompt"] = "negative_prompt", ["seed"] = "seed", ["style"] = "style_preset", ["cfg_scale"] = "cfg_scale", ["references"] = "image",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        var path = account.Model.Fact("path") ?? "core";
        (string, object?)[] fields =
        [
            ("prompt", request.Prompt), ("aspect_ratio", PictureSizes.NearestShape(Fields["size"].OneOf ?? ["1:1"], new PictureSize(request.Width, request.Height))),
            ("negative_prompt", request.NegativePrompt), ("seed", request.Seed), ("style_preset", request.Style), ("cfg_scale", request.CfgScale), ("output_format", "png"),
            ("strength", request.References is [] ? null : Math.Min(1, (account.Number("strength") ?? UsualStrength) / 100)), ("model", path is "sd3" ? account.Model.Id : null),
        ];
        var answer = await line.Submit(
            $"{account.Endpoint}/v2beta/stable-image/generate/{path}", Bodies.Form(fields, request.References.Select(f => ("image", f))), account.Patience(UsualPatience), ct);
        // Taken and carried out, but what comes back is blurred.
        return answer.Json.Text("finish_reason") is "CONTENT_FILTERED"
            ? throw new MakerException("content_refused", $"{line.Maker} made the picture and does not show it, for what it shows: word the prompt differently.", Fate.Failed) { VendorCode = "CONTENT_FILTERED", Charged = true }
            : new Sent.Made(answer.Json.Bytes("image") ?? throw line.Broken("picture"), "png", RemoteInfo.One("image")) { RequestId = answer.Header("x-request-id") };
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => line.Look(account.Endpoint + "/v1/user/balance", ct);
}
