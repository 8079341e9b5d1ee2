using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace Reelwright.Features.Http;

/// <summary>How each operation may fail, in the contract: what every route of its kind may answer, found from the route itself, and what it says by <see cref="Fails"/>.</summary>
internal static class ApiErrors
{
    /// <summary>A summary that has this in it says that the route takes the version it changes.</summary>
    public const string Versioned = "If-Match";

    /// <summary>Media type of every failure.</summary>
    public const string ProblemType = "application/problem+json";

    /// <summary>Schema of every failure.</summary>
    public const string Problem = "Problem";

    /// <summary>Adds a response for each status, with an example for each code.</summary>
    public static void Add(OpenApiOperation operation, ApiDescription route, OpenApiDocument document)
    {
        foreach (var status in Of(operation, route).Distinct(StringComparer.Ordinal).GroupBy(Problems.StatusOf).OrderBy(s => s.Key))
        {
            operation.Responses!.TryAdd(status.Key.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = string.Join(", ", status.Select(code => $"`{code}`")),
                Content = Failure(document, status.ToDictionary(code => code, IOpenApiExample (code) => Refer(document, code), StringComparer.Ordinal)),
                Headers = status.Key == StatusCodes.Status429TooManyRequests ? Patience() : null,
            });
        }

        operation.Responses!["default"] = new OpenApiResponse { Description = "It went wrong in another way; `code` says how.", Content = Failure(document, null) };
    }

    private static Dictionary<string, IOpenApiHeader> Patience() => new(StringComparer.Ordinal)
    {
        ["Retry-After"] = new OpenApiHeader { Description = "Seconds after which it may go.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
    };

    // One example a code, however many operations may answer with it.
    private static OpenApiExampleReference Refer(OpenApiDocument document, string code)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Examples ??= new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal);
        document.Components.Examples.TryAdd(code, Example(code));
        return new OpenApiExampleReference(code, document);
    }

    private static OpenApiExample Example(string code) => new()
    {
        Summary = ApiCodes.Meaning(code),
        Value = new JsonObject { ["status"] = Problems.StatusOf(code), ["code"] = code, ["detail"] = ApiCodes.Meaning(code), ["request_id"] = "0af7651916cd43dd8448eb211c80319c" },
    };

    private static Dictionary<string, OpenApiMediaType> Failure(OpenApiDocument document, Dictionary<string, IOpenApiExample>? examples) => new(StringComparer.Ordinal)
    {
        [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Problem, document), Examples = examples },
    };

    private static IEnumerable<string> Of(OpenApiOperation operation, ApiDescription route)
    {
        var about = route.ActionDescriptor.EndpointMetadata;
        var open = about.OfType<IAllowAnonymous>().Any();
        var changes = !HttpMethods.IsGet(route.HttpMethod!) && !HttpMethods.IsHead(route.HttpMethod!);
        IEnumerable<string> codes =
        [
            .. open ? Array.Empty<string>() : ["unauthenticated"],
            .. open || !changes ? Array.Empty<string>() : ["antiforgery_failed"],
            .. about.OfType<IAuthorizeData>().Any(a => a.Policy is not null) || (changes && About(route, "project", "chapter", "paragraph", "sentence", "order", "film", "attempt", "drama", "episode", "character", "shot", "publication")) ? ["forbidden"] : Array.Empty<string>(),
            .. route.RelativePath!.Contains('{', StringComparison.Ordinal) ? ["not_found"] : Array.Empty<string>(),
            .. Body(operation.RequestBody),
            .. operation.Parameters?.Any(p => p.In == ParameterLocation.Query && (p.Required || p.Schema is not { Type: JsonSchemaType.String, Format: null })) == true ? ["bad_request"] : Array.Empty<string>(),
            .. About(route, "limit", "after") ? ["page_invalid"] : Array.Empty<string>(),
            .. About(route, "status", "service", "shelf", "area", "task", "type", "source", "slot", "role", "level", "category", "clips") ? ["word_unknown"] : Array.Empty<string>(),
            .. about.OfType<EnableRateLimitingAttribute>().Any() ? ["too_many_requests"] : Array.Empty<string>(),
            .. NeedsVersion(operation) ? ["precondition_failed", "precondition_required"] : Array.Empty<string>(),
            .. TakesKey(route) ? ["idempotency_answer_large", "idempotency_key_busy", "idempotency_key_invalid", "idempotency_key_reused"] : Array.Empty<string>(),
            .. about.OfType<Fails>().SelectMany(f => f.Codes),
        ];
        return codes.Except(about.OfType<Never>().SelectMany(n => n.Codes), StringComparer.Ordinal);
    }

    /// <summary>Whether it changes a version of something.</summary>
    public static bool NeedsVersion(OpenApiOperation operation) => operation.Summary?.Contains(Versioned, StringComparison.Ordinal) == true;

    /// <summary>Whether it may be sent with an idempotency key.</summary>
    public static bool TakesKey(ApiDescription route) => HttpMethods.IsPost(route.HttpMethod!) && !route.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();

    /// <summary>Whether its body is a file.</summary>
    public static bool IsUpload(ApiDescription route) => route.ActionDescriptor.EndpointMetadata.OfType<IRequestSizeLimitMetadata>().Any();

    private static string[] Body(IOpenApiRequestBody? body) => body switch
    {
        null => [],
        _ when body.Content!.ContainsKey("application/json") => ["bad_request", "invalid", "media_type_unknown", "too_large", "text_invalid"],
        _ => ["too_slow", "too_large"],
    };

    private static bool About(ApiDescription route, params string[] names) => route.ParameterDescriptions.Any(p => names.Contains(p.Name, StringComparer.Ordinal));
}
