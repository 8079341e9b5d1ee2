using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Reelwright.Features.Http;

/// <summary>For whoever watches over the installation: does it live, can it work.</summary>
internal static class HealthRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("ok")).AllowAnonymous().WithSummary("The process answers.").Produces<string>(StatusCodes.Status200OK, "text/plain");
        app.MapGet("/readyz", async Task<JsonHttpResult<Readiness.Parts>> (Readiness readiness, CancellationToken ct) =>
        {
            var parts = await readiness.Look(ct);
            return TypedResults.Json(parts, statusCode: parts.All ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous().WithSummary("Database, store, ffmpeg and scheduler can be used.")
            .Produces<Readiness.Parts>().Produces<Readiness.Parts>(StatusCodes.Status503ServiceUnavailable);
    }
}
