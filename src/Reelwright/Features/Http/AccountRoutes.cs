using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Accounts;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>Set-up, sign-in, one's own account, sessions, tokens.</summary>
internal static class AccountRoutes
{
    /// <summary>An account as its user sees it.</summary>
    public sealed record Me(
        Guid Id, string Username, string Email, string? DisplayName, string? AvatarUrl, UserRole Role, bool IsVerified, DateTimeOffset? LastLogin,
        JsonElement? Preferences, string Timezone, string Language, DateTimeOffset CreatedAt)
    {
        /// <summary>Of a row.</summary>
        public static Me Of(User u) => new(
            u.Id, u.Username, u.Email, u.DisplayName ?? u.Username, u.AvatarUrl, u.Role, u.IsVerified, u.LastLogin,
            u.Preferences is null ? null : JsonSerializer.Deserialize<JsonElement>(u.Preferences), u.Timezone, u.Language, u.CreatedAt);
    }

    /// <summary>Who is signed in, and the value the header <c>X-CSRF-TOKEN</c> must have in what this browser changes.</summary>
    public sealed record Here(Me User, string? CsrfToken);

    /// <summary>Whether the installation waits to be claimed.</summary>
    public sealed record SetupState(bool Needed);

    /// <summary>A sign-in that still holds.</summary>
    public sealed record SignedInAt(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, DateTimeOffset ExpiresAt, string? IpAddress, string? UserAgent, bool Current);

    /// <summary>A token, without itself.</summary>
    public sealed record TokenRow(Guid Id, string Name, string Hint, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? ExpiresAt)
    {
        /// <summary>Of a row.</summary>
        public static TokenRow Of(ApiToken t) => new(t.Id, t.Name, t.Hint, t.CreatedAt, t.LastUsedAt, t.ExpiresAt);
    }

    /// <summary>A token that was just made: <c>token</c> is told this once.</summary>
    public sealed record NewToken(string Token, TokenRow Row);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/setup", async (OpenSetUp setup, CancellationToken ct) => new SetupState(await setup.Needed(ct)))
            .AllowAnonymous().WithSummary("Whether this installation waits for its first owner.");
        api.MapPost("/setup", async (SetUp.Request request, SetUp setup, SignIn signIn, Installation here, HttpContext http, IAntiforgery csrf, CancellationToken ct) =>
        {
            var user = await setup.Run(here.Owner, request, ct);
            return await Enter(http, csrf, user, await signIn.Begin(user.Id, http.From(), ct));
        }).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithSummary("Claims the installation with its one-time link, and signs in.").Fails("link_invalid", "password_weak", "timezone_unknown", "language_unknown", "name_taken");
        api.MapPost("/session", async (SignIn.Request request, SignIn signIn, HttpContext http, IAntiforgery csrf, CancellationToken ct) =>
        {
            var (user, session) = await signIn.Run(request, http.From(), ct);
            return await Enter(http, csrf, user, session);
        }).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithSummary("Signs in; the answer sets a cookie.").Fails("sign_in_failed");
        api.MapGet("/session", async (Profile profile, HttpContext http, IAntiforgery csrf, CancellationToken ct) =>
            new Here(Me.Of(await profile.Read(http.Caller().User, ct)), http.SessionId() is null ? null : csrf.GetAndStoreTokens(http).RequestToken))
            .WithSummary("Who is signed in here.");
        api.MapDelete("/session", async Task<NoContent> (SignOut signOut, HttpContext http, CancellationToken ct) =>
        {
            if (http.SessionId() is { } session)
            {
                await signOut.Run(http.Caller().User, session, ct);
                await http.SignOutAsync(SignedIn.Cookie);
            }

            return TypedResults.NoContent();
        }).WithSummary("Signs out here.");
        api.MapGet("/sessions", async (string? sort, string? order, int? limit, string? after, ListSessions list, HttpContext http, CancellationToken ct) =>
        {
            var page = await list.Run(http.Caller().User, PageRequest.Of(limit, after, sort, order), ct);
            return new Page<SignedInAt>([.. page.Items.Select(s => new SignedInAt(s.Id, s.CreatedAt, s.LastUsedAt, s.ExpiresAt, s.IpAddress, s.UserAgent, s.Id == http.SessionId()))], page.Next);
        }).WithSummary("Where one is signed in; sort by created or used, order asc or desc.");
        api.MapDelete("/sessions", async Task<NoContent> (SignOut signOut, HttpContext http, CancellationToken ct) =>
        {
            await signOut.Run(http.Caller().User, null, ct);
            await http.SignOutAsync(SignedIn.Cookie);
            return TypedResults.NoContent();
        }).WithSummary("Signs out everywhere; tokens go on working.");
        Own(api);
        Tokens(api);
    }

    private static Me Told(HttpContext http, User user)
    {
        http.SetVersion(user.Version);
        return Me.Of(user);
    }

    private static void Own(RouteGroupBuilder api)
    {
        api.MapGet("/me", async (Profile profile, HttpContext http, CancellationToken ct) =>
            Told(http, await profile.Read(http.Caller().User, ct))).WithSummary("One's own account.");
        api.MapPatch("/me", async (Profile.Change change, Profile profile, HttpContext http, CancellationToken ct) =>
            Told(http, await profile.Run(http.Caller().User, http.ExpectedVersion(), change, ct))).WithSummary("Changes one's own account; needs If-Match.").Fails("timezone_unknown", "language_unknown", "preferences_invalid", "not_found").Fails(ApiCodes.Settings);
        api.MapPut("/me/avatar", async (SetAvatar avatar, HttpContext http, CancellationToken ct) =>
            Told(http, await avatar.Run(http.Caller().User, http.ExpectedVersion(), http.Request.Body, http.Request.ContentLength, ct)))
            .TakesFile(SetAvatar.Largest)
            .WithSummary("Sets one's picture, a PNG, JPEG or WebP file as the body, cut to a square; needs If-Match.").Fails(ApiCodes.OwnFile);
        api.MapDelete("/me/avatar", async (SetAvatar avatar, HttpContext http, CancellationToken ct) =>
            Told(http, await avatar.Remove(http.Caller().User, http.ExpectedVersion(), ct))).WithSummary("Takes one's picture away; needs If-Match.");
        api.MapPut("/me/password", async Task<NoContent> (ChangePassword.Request request, ChangePassword change, HttpContext http, CancellationToken ct) =>
        {
            await change.Run(http.Caller(), http.SessionId(), request, ct);
            return TypedResults.NoContent();
        }).RequireRateLimiting(Limits.SignIn).WithSummary("Changes one's password and signs out everywhere else; a token may not.").Fails("forbidden", "password_wrong", "password_weak");
        api.MapDelete("/me", async Task<NoContent> ([FromBody] DeleteAccount.Request request, DeleteAccount delete, HttpContext http, CancellationToken ct) =>
        {
            await delete.Own(http.Caller(), http.ExpectedVersion(), request, ct);
            await http.SignOutAsync(SignedIn.Cookie);
            return TypedResults.NoContent();
        }).RequireRateLimiting(Limits.SignIn).WithSummary("Deletes one's account for good, with its projects, makers and uploads; needs If-Match and the password. A token may not.")
            .Fails("forbidden", "password_wrong", "last_owner");
        api.MapPost("/password-resets", async (ResetPassword.Request request, ResetPassword reset, SignIn signIn, HttpContext http, IAntiforgery csrf, CancellationToken ct) =>
        {
            var user = await reset.Run(request, ct);
            return await Enter(http, csrf, user, await signIn.Begin(user.Id, http.From(), ct));
        }).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithSummary("Sets a forgotten password with a one-time link, and signs in.").Fails("link_invalid", "password_weak");
    }

    private static void Tokens(RouteGroupBuilder api)
    {
        api.MapGet("/tokens", async (string? sort, string? order, int? limit, string? after, ListTokens list, HttpContext http, CancellationToken ct) =>
        {
            var page = await list.Run(http.Caller().User, PageRequest.Of(limit, after, sort, order), ct);
            return new Page<TokenRow>([.. page.Items.Select(TokenRow.Of)], page.Next);
        }).WithSummary("One's personal tokens; sort by created or name, order asc or desc.");
        api.MapPost("/tokens", async (CreateToken.Request request, CreateToken create, HttpContext http, CancellationToken ct) =>
        {
            var (secret, token) = await create.Run(http.Caller(), request, ct);
            return TypedResults.Created($"/api/tokens/{token.Id}", new NewToken(secret, TokenRow.Of(token)));
        }).WithSummary("Makes a personal token; it is told this once. A token may not.").Fails("forbidden", "name_taken");
        api.MapDelete("/tokens/{token:guid}", async Task<NoContent> (Guid token, RevokeToken revoke, HttpContext http, CancellationToken ct) =>
        {
            await revoke.Run(http.Caller().User, token, ct);
            return TypedResults.NoContent();
        }).WithSummary("Revokes a token.");
    }

    /// <summary>Signs the browser in.</summary>
    internal static async Task<Here> Enter(HttpContext http, IAntiforgery csrf, User user, Session session)
    {
        await http.SignIn(user, session);
        return new Here(Me.Of(user), csrf.GetAndStoreTokens(http).RequestToken);
    }
}
