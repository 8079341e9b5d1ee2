using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Reelwright.Domain;

namespace Reelwright.Features.Http;

/// <summary>What <c>/openapi/v1.json</c> says beyond the routes themselves: how one comes in, how failures look, which words an enum has.</summary>
internal static class ApiDocument
{
    /// <summary>The document's name, and the API's version.</summary>
    public const string Name = "v1";

    /// <summary>Sets it up.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null ? null : NameOf(type.Type);
        options.AddSchemaTransformer(Words);
        options.AddDocumentTransformer(Whole);
        options.AddOperationTransformer(Operation);
    }

    /// <summary>Requests and answers are nested in their use case: alone their names say too little.</summary>
    private static string NameOf(Type type)
    {
        var own = type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;
        return type.DeclaringType is { } outer && !outer.Name.EndsWith("Routes", StringComparison.Ordinal) ? outer.Name + own : own;
    }

    private static Task Words(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (WordJson.Writes(type))
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = WordsOf(type);
        }
        else if (context.JsonTypeInfo.ElementType is { } item && WordJson.Writes(item))
        {
            // Of several words it says nothing by itself.
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = WordsOf(item) };
        }

        return Task.CompletedTask;
    }

    private static List<JsonNode> WordsOf(Type type) => [.. WordJson.WordsOf(type).Select(word => (JsonNode)word)];

    private static Task Whole(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Reelwright", Version = Name,
            Description = "Writing in, video out. Names are snake_case, times ISO 8601 with an offset, 64-bit ids strings. Lists are told in parts: pass `next` as `after`. "
                + "An edit names the version it is based on as If-Match (412 when somebody was faster, 428 without). A POST with Idempotency-Key is carried out once.",
        };
        // Where it listens is no part of the contract.
        document.Servers?.Clear();
        // It would name the program's file.
        document.Tags = null;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal token, from POST /api/tokens or `reel user token`." },
            ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = SignedIn.CookieName, Description = $"A browser's session, from POST /api/session. What it changes needs the header {Forgery.Header} besides." },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ApiErrors.Problem] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "RFC 9457 problem details.",
            Required = new HashSet<string>(StringComparer.Ordinal) { "status", "code", "detail", "request_id" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable; scripts may test for it." },
                ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "One line for a person: what happened, to what, what to do." },
                ["instance"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["request_id"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Finds it in the log." },
                ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "With code invalid: what is wrong with each field." },
            },
        };
        document.Components.Examples = document.Components.Examples?.OrderBy(e => e.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return Task.CompletedTask;
    }

    private static Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        // The noun it is about; what is nobody's is the installation's.
        var path = context.Description.RelativePath!.Split('/');
        operation.Tags = new HashSet<OpenApiTagReference> { new(path is ["api", var noun, ..] ? noun : path[0].EndsWith('z') ? "health" : path[0], context.Document) };
        var open = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        operation.Security = open ? [] :
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", context.Document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] },
        ];
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any(a => string.Equals(a.Policy, Roles.Owner, StringComparison.Ordinal)))
        {
            operation.Description = "Owners of the installation only.";
        }

        if (ApiErrors.IsUpload(context.Description))
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/octet-stream"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
            };
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<OrUrl>().FirstOrDefault() is { } url)
            {
                operation.RequestBody.Content!["application/json"] = url.Media();
            }
        }

        operation.Parameters ??= [];
        Header(operation, ApiErrors.NeedsVersion(operation), "If-Match", "The ETag that was read.", required: true, Etags.Of(741));
        Header(operation, ApiErrors.TakesKey(context.Description), Idempotency.Header, "A text of your own: sent again with it, the request is answered, not carried out again.", required: false, "5f0c2a6e");
        operation.Responses ??= [];
        ApiErrors.Add(operation, context.Description, context.Document!);
        new ApiExamples(context.Document!).Fill(operation);
        return Task.CompletedTask;
    }

    private static void Header(OpenApiOperation operation, bool taken, string name, string description, bool required, string example)
    {
        if (taken)
        {
            operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Required = required, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example });
        }
    }
}
