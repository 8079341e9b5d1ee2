using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Reelwright.Base.Net;

namespace Reelwright.Features.Http;

/// <summary>Says of a route that takes a file that it takes, as JSON, the address of one as well.</summary>
/// <param name="Such">One, for the contract.</param>
internal sealed record OrUrl(string Such)
{
    /// <summary>That, for the contract.</summary>
    public OpenApiMediaType Media() => new()
    {
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "url" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["url"] = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Fetch.LongestAddress, Description = "Of http or https. It is fetched here, once, and stored; makers never see it." },
            },
        },
        Example = new JsonObject { ["url"] = Such },
    };
}
