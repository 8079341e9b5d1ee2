using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.PlatformAccounts;

namespace Reelwright.Features.Http;

/// <summary>One's accounts at platforms: added, connected, tried, paused, taken away.</summary>
internal static class PlatformAccountRoutes
{
    /// <summary>Where a platform's page sends a person back to, on whatever host they came from.</summary>
    public const string Callback = "/api/platform-accounts/callback";

    // The studio's page of them.
    private const string Page = "/publish/accounts";

    /// <summary>An account that was just added.</summary>
    /// <param name="Secret">Of a bridge, where one was made: it is told this once.</param>
    public sealed record AddedAccount(PlatformAccountRow Account, string? Secret);

    /// <summary>The platform's page.</summary>
    public sealed record Way(Uri Url);

    /// <summary>Where whoever asks comes back to.</summary>
    public static Uri WayBack(this HttpContext http) => Uri.TryCreate($"{http.Request.Scheme}://{http.Request.Host}{Callback}", UriKind.Absolute, out var at) ? at
        : throw new BadHttpRequestException("The request names no host.");

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/platform-accounts", (string? platform, int? limit, string? after, string? sort, string? order, ListPlatformAccounts list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), QueryWords.Read<PlatformType>(platform), PageRequest.Of(limit, after, sort, order), ct))
            .WithSummary("One's accounts at platforms, and how each is; keys are never told. Sort by created or name, order asc or desc.").Fails("word_unknown");
        api.MapPost("/platform-accounts", async Task<Created<AddedAccount>> (AddPlatformAccount.Request request, AddPlatformAccount add, ListPlatformAccounts list, HttpContext http, CancellationToken ct) =>
        {
            var (id, secret) = await add.Run(http.Caller(), request, ct);
            return TypedResults.Created($"/api/platform-accounts/{id}", new AddedAccount(Told(http, await list.Run(http.Caller(), id, ct)), secret));
        }).WithSummary("Adds an account that is posted to by hand (assisted) or by a tool of one's own (bridge); a bridge's secret that was made is told this once. A token may not.")
            .Fails("forbidden", "connect_needed", "route_unknown", "bridge_invalid", "name_taken");
        api.MapGet("/platform-accounts/{account:guid}", async (Guid account, ListPlatformAccounts list, HttpContext http, CancellationToken ct) => Told(http, await list.Run(http.Caller(), account, ct)))
            .WithSummary("An account at a platform, and how it is; its keys are never told.");
        api.MapPatch("/platform-accounts/{account:guid}", async (Guid account, EditPlatformAccount.Change change, EditPlatformAccount edit, ListPlatformAccounts list, HttpContext http, CancellationToken ct) =>
            Told(http, await edit.Run(http.Caller(), account, http.ExpectedVersion(), change, ct).Then(() => list.Run(http.Caller(), account, ct))))
            .WithSummary("Changes what an account at a platform is called, and where its bridge is; needs If-Match. A token may not.").Fails("forbidden", "bridge_invalid", "name_taken");
        api.MapDelete("/platform-accounts/{account:guid}", (Guid account, bool? force, DeletePlatformAccount delete, HttpContext http, CancellationToken ct) =>
            delete.Run(http.Caller(), account, http.ExpectedVersion(), force is true, ct))
            .WithSummary("Takes an account at a platform away: its keys are gone at once, what was not begun is cancelled; needs If-Match. With force posts that are on their way are broken off. A token may not.")
            .Fails("forbidden", "account_busy");
        State(api);
        Connecting(api);
    }

    private static void State(RouteGroupBuilder api)
    {
        api.MapPost("/platform-accounts/{account:guid}/pause", async (Guid account, PausePlatformAccount pause, ListPlatformAccounts list, HttpContext http, CancellationToken ct) =>
            Told(http, await pause.Run(http.Caller(), account, ct).Then(() => list.Run(http.Caller(), account, ct)))).WithSummary("Has nothing more posted by an account until it is resumed.");
        api.MapPost("/platform-accounts/{account:guid}/resume", async (Guid account, ResumePlatformAccount resume, ListPlatformAccounts list, HttpContext http, CancellationToken ct) =>
            Told(http, await resume.Run(http.Caller(), account, ct).Then(() => list.Run(http.Caller(), account, ct)))).WithSummary("Has posts go on by an account: a pause is over, and so is a rest it had to take.");
        api.MapPost("/platform-accounts/{account:guid}/test", (Guid account, TestPlatformAccount test, HttpContext http, CancellationToken ct) => test.Run(http.Caller(), account, ct))
            .WithSummary("Tries an account at its platform without posting anything, and writes down how it is.");
        api.MapGet("/platform-accounts/{account:guid}/options", (Guid account, ReadAccountOptions read, HttpContext http, CancellationToken ct) => read.Run(http.Caller(), account, ct))
            .WithSummary("What the platform allows an account at the moment: what may be chosen, the longest film.").Fails([.. ApiCodes.Platform, "secrets_missing", "route_unknown"]);
    }

    private static void Connecting(RouteGroupBuilder api)
    {
        api.MapGet("/platform-accounts/{account:guid}/picture", async (Guid account, ReadAccountPicture read, HttpContext http, CancellationToken ct) =>
        {
            var (bytes, type) = await read.Run(http.Caller(), account, ct);
            http.Response.Headers.CacheControl = "private, max-age=3600";
            return TypedResults.Bytes(bytes, type);
        }).Produces<Stream>(StatusCodes.Status200OK, "image/png", "image/jpeg", "image/webp").WithSummary("The picture of an account, as its platform has it now.").Fails("address_refused", "address_unreachable");
        api.MapPost("/platform-accounts/connect", async (ConnectAccount.Request request, ConnectAccount connect, HttpContext http, CancellationToken ct) =>
            new Way((await connect.Run(http.Caller(), request, http.WayBack(), ct)).Url))
            .WithSummary("Begins to connect an account by an app: tells the platform's page on which the person allows it, within ten minutes. With account_id that account is connected again. A token may not.")
            .Fails("forbidden", "not_found", "wrong_state", "secrets_missing", "route_unknown");
        // No client asks for it: a browser is sent here by the platform.
        api.MapGet("/platform-accounts/callback", async Task<IResult> (string? state, string? code, string? error, FinishConnection finish, HttpContext http, CancellationToken ct) =>
        {
            try
            {
                var here = http.User.Identity?.IsAuthenticated == true ? http.Caller().User : (Guid?)null;
                return TypedResults.LocalRedirect($"{Page}?connected={await finish.Run(new FinishConnection.Answer(state, code, error), here, ct)}");
            }
            catch (ReelException refused)
            {
                // Of one that nobody has begun, too: a person sits before that browser.
                return TypedResults.LocalRedirect($"{Page}?refused={refused.Code}");
            }
        }).AllowAnonymous().RequireRateLimiting(Limits.SignIn).ExcludeFromDescription();
    }

    private static PlatformAccountRow Told(HttpContext http, PlatformAccountRow row)
    {
        http.SetVersion(row.Version);
        return row;
    }
}
