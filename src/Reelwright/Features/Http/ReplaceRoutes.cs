using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Features.Manuscripts.Replacing;

namespace Reelwright.Features.Http;

/// <summary>Finding a text over a whole project, and replacing it.</summary>
internal static class ReplaceRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/projects/{project:guid}/find", (Guid project, Sought sought, int? limit, string? after, FindText find, HttpContext http, CancellationToken ct) =>
            find.Run(http.Caller(), project, sought, PageRequest.Of(limit, after), ct)).WithSummary("Finds a text in a project, and says what replacing it would cost; nothing is changed.").Never("forbidden");
        api.MapPost("/projects/{project:guid}/replace", (Guid project, ReplaceText.Request request, ReplaceText replace, HttpContext http, CancellationToken ct) =>
            replace.Run(http.Caller(), project, request, ct)).WithSummary("Replaces what was found, all of it or nothing; needs the token with which it was found.").Fails("precondition_failed");
    }
}
