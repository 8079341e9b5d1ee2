using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Reelwright.Features.Http;

/// <summary>A JSON body where a file is taken as well: read as strictly as where JSON alone is, and no longer than words are.</summary>
internal static class JsonInstead
{
    private const long Most = 1 << 20;

    /// <summary>What it says.</summary>
    public static async Task<T> Read<T>(HttpContext http, CancellationToken ct) where T : class
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Most;
        }

        try
        {
            return await http.Request.ReadFromJsonAsync<T>(ct) ?? throw new BadHttpRequestException("The body says nothing.");
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is not the JSON that is wanted.", StatusCodes.Status400BadRequest, wrong);
        }
    }
}
