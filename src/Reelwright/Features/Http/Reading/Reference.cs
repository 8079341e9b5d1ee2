using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Reelwright.Features.Http;

/// <summary>The contract as a page for people, at <c>/reference</c>: made from the document that is served, with nothing from elsewhere and no script.</summary>
internal static class Reference
{
    private static readonly string Style = Read();

    // Its one style sheet stands in the page: the hash lets in that and nothing else.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Adds the route.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/reference", async (HttpContext http, CancellationToken ct) =>
    {
        var document = await http.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync(ct);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(ReferencePage.Write((JsonObject)JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct))!, Style), "text/html", Encoding.UTF8);
    }).AllowAnonymous().ExcludeFromDescription().WithSummary("The API reference, for people.");

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Reference).Assembly.GetManifestResourceStream("Reelwright.Reference.css")!);
        return reader.ReadToEnd();
    }
}
