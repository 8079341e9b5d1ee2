using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reelwright.Features.Settings;

namespace Reelwright.Features.Http;

/// <summary>Settings of films on the levels below an order.</summary>
internal static class SettingsRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/projects/{project:guid}/settings", async (Guid project, ReadSettings read, HttpContext http, CancellationToken ct) =>
            Told(http, await read.Project(http.Caller(), project, ct))).WithSummary("A project's settings of films: its own, and those in force with where each came from.");
        api.MapPut("/projects/{project:guid}/settings", async (Guid project, FilmSettings settings, ChangeSettings change, ReadSettings read, HttpContext http, CancellationToken ct) =>
        {
            await change.Project(http.Caller(), project, http.ExpectedVersion(), settings, ct);
            return Told(http, await read.Project(http.Caller(), project, ct));
        }).WithSummary("Replaces a project's own settings of films; needs If-Match. What is not said comes from its owner's preferences.").Fails(ApiCodes.Settings);
        api.MapGet("/chapters/{chapter:guid}/settings", async (Guid chapter, ReadSettings read, HttpContext http, CancellationToken ct) =>
            Told(http, await read.Chapter(http.Caller(), chapter, ct))).WithSummary("A chapter's settings of films: its own, and those in force with where each came from.");
        api.MapPut("/chapters/{chapter:guid}/settings", async (Guid chapter, FilmSettings settings, ChangeSettings change, ReadSettings read, HttpContext http, CancellationToken ct) =>
        {
            await change.Chapter(http.Caller(), chapter, http.ExpectedVersion(), settings, ct);
            return Told(http, await read.Chapter(http.Caller(), chapter, ct));
        }).WithSummary("Replaces a chapter's own settings of films; needs If-Match. What is not said comes from its project.").Fails(ApiCodes.Settings);
        api.MapGet("/sentences/{sentence:guid}/settings", (Guid sentence, ReadSettings read, HttpContext http, CancellationToken ct) => read.Sentence(http.Caller(), sentence, ct))
            .WithSummary("How a sentence is spoken, each value with where it came from.");
    }

    private static ReadSettings.Answer Told(HttpContext http, ReadSettings.Answer answer)
    {
        http.SetVersion(answer.Version);
        return answer;
    }
}
