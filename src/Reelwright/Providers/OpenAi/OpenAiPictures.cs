using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.OpenAi;

/// <summary>Pictures of OpenAI and of servers that speak like it (contract 3.1.1).</summary>
public sealed class OpenAiPictures(MakerAccount account, VendorHttp http) : IPictureMaker, IResults, ITried
{
    private const int UsualPatience = 180;
    private readonly VendorLine line = OpenAiLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("openai", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "prompt", ["size"] = "size", ["quality"] = "quality", ["references"] = "image[]", ["style"] = "style", ["negative_prompt"] = "negative_prompt", ["seed"] = "seed",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        var size = PictureSizes.Nearest(Fields["size"], new PictureSize(request.Width, request.Height));
        // Quality and style are the vendor's words; seed and negative prompt are known to servers of one's own only.
        (string Name, object? Value)[] fields =
        [
            ("model", account.Model.Id), ("prompt", request.Prompt), ("n", 1), ("size", size.ToString()), ("quality", request.Quality), ("style", request.Style),
            ("negative_prompt", request.NegativePrompt), ("seed", request.Seed), ("response_format", account.Model.Fact("response_format")),
        ];
        var answer = request.References is []
            ? await line.Submit(account.Endpoint + "/images/generations", Bodies.Json(fields), account.Patience(UsualPatience), ct)
            : await line.Submit(account.Endpoint + "/images/edits", Bodies.Form(fields, request.References.Select(f => ("image[]", f))), account.Patience(UsualPatience), ct);
        if (answer.Json.Bytes("data.0.b64_json") is { } bytes)
        {
            return new Sent.Made(bytes, answer.Json.Text("output_format") ?? "png", RemoteInfo.One("image")) { RequestId = answer.Header("x-request-id") };
        }

        return answer.Json.Text("data.0.url") is { } address ? new Sent.Ready(address, "png", RemoteInfo.One("image")) : throw line.Broken("picture");
    }

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => OpenAiLine.Try(account, line, ct);
}
