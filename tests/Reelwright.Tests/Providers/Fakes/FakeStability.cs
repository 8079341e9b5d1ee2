using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Stability: pictures of its three families (contract 3.12).</summary>
public sealed class FakeStability : FakeVendor
{
    private static readonly string[] Shapes = ["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"];
    private static readonly string[] Usual = ["aspect_ratio", "negative_prompt", "seed", "style_preset", "output_format"];

    /// <summary>Whether what it makes comes back blurred.</summary>
    public bool Blurs { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("unauthorized", "The API key is not valid."));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("rate_limit_exceeded", "You have exceeded the rate limit of 150 requests within 10 seconds.")),
        Fault.Unpaid => (402, Error("payment_required", "You lack sufficient credits.")),
        Fault.Policy => (403, Error("content_moderation", "Your request was flagged by our content moderation system.")),
        Fault.Invalid => (400, Error("bad_request", "seed: is out of range")),
        _ => (500, Error("internal_error", "An unexpected error occurred.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("GET", "/v1/user/balance"):
                await Json(http, """{"credits":17.5}""");
                return true;
            case ("POST", "/v2beta/stable-image/generate/core") when Right(request, []):
            case ("POST", "/v2beta/stable-image/generate/ultra") when Right(request, ["image", "strength"]) && (request.At("image") is null) == (request.At("strength") is null):
            case ("POST", "/v2beta/stable-image/generate/sd3") when Right(request, ["model", "cfg_scale"]) && request.At("model") is "sd3.5-large" or "sd3.5-large-turbo" or "sd3.5-medium":
                Accept();
                await Json(http, JsonSerializer.Serialize(new { image = Convert.ToBase64String(await FakeMedia.Picture), finish_reason = Blurs ? "CONTENT_FILTERED" : "SUCCESS", seed = 7 }));
                return true;
            case ("POST", _):
                await Json(http, Error("bad_request", "some-field: is not expected"), 400);
                return true;
            default:
                return false;
        }
    }

    private static bool Right(Heard request, string[] others) =>
        request.Headers.GetValueOrDefault("Content-Type")?.StartsWith("multipart/form-data", StringComparison.Ordinal) is true && request.Headers.GetValueOrDefault("Accept") is "application/json"
        && request.Has(["prompt"], [.. Usual, .. others]) && Shapes.Contains(request.At("aspect_ratio") ?? "1:1", StringComparer.Ordinal);

    private static string Error(string name, string message) => JsonSerializer.Serialize(new { id = "a1b2c3", name, errors = new[] { message } });
}
