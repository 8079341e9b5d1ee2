using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Baidu: Qianfan's pictures (contract 3.13).</summary>
public sealed class FakeBaidu : FakeVendor
{
    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("invalid_iam_token", "IAM authentication failed", "invalid_request_error"));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("rpm_rate_limit_exceeded", "Rate limit reached for RPM", "rate_limit_exceeded")),
        Fault.Unpaid => (429, Error("insufficient_quota", "You exceeded your current quota.", "insufficient_quota")),
        Fault.Policy => (400, Error("content_filter_prompt", "The prompt was refused.", "invalid_request_error")),
        Fault.Invalid => (400, Error("malformed_json", "Invalid JSON.", "invalid_request_error")),
        Fault.NoModel => (400, Error("invalid_model", "The model does not exist.", "invalid_request_error")),
        _ => (500, Error("internal_error", "Internal error.", "internal_error")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("GET", "/v2/models"):
                await Json(http, """{"object":"list","data":[{"id":"qwen-image"}]}""");
                return true;
            case ("POST", "/v2/images/generations") when request.Has(["model", "prompt", "size", "n"], "refer_image", "seed", "guidance", "watermark"):
                Files["/files/picture.png"] = (await FakeMedia.Picture, "image/png");
                await Json(http, $$"""{"id":"as-{{Accept()}}","created":1,"data":[{"url":"{{Address}}/files/picture.png"}]}""");
                return true;
            case ("POST", _):
                await Json(http, Error("invalid_argument", "Unknown parameter.", "invalid_request_error"), 400);
                return true;
            default:
                return false;
        }
    }

    private static string Error(string code, string message, string type) => JsonSerializer.Serialize(new { error = new { code, message, type }, id = "as-0" });
}
