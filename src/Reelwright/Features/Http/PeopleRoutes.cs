using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Accounts;

namespace Reelwright.Features.Http;

/// <summary>What an owner does with other people's accounts, and how somebody new comes in.</summary>
internal static class PeopleRoutes
{
    /// <summary>An account as an owner sees it.</summary>
    public sealed record Person(Guid Id, string Username, string Email, string DisplayName, UserRole Role, bool IsActive, bool IsVerified, DateTimeOffset? LastLogin, DateTimeOffset CreatedAt, string Etag)
    {
        /// <summary>Of a row.</summary>
        public static Person Of(User u) => new(u.Id, u.Username, u.Email, u.DisplayName ?? u.Username, u.Role, u.IsActive, u.IsVerified, u.LastLogin, u.CreatedAt, Etags.Of(u.Version));
    }

    /// <summary>A secret link that was just made: it is told this once, and works once.</summary>
    public sealed record NewLink(string Link, DateTimeOffset ExpiresAt);

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var owners = api.MapGroup("").RequireAuthorization(Roles.Owner);
        owners.MapGet("/users", async (string? text, string? role, bool? active, string? sort, string? order, int? limit, string? after, ListUsers list, HttpContext http, CancellationToken ct) =>
        {
            var page = await list.Run(http.Caller(), new ListUsers.Request(text, QueryWords.Read<UserRole>(role), active), PageRequest.Of(limit, after, sort, order), ct);
            return new Page<Person>([.. page.Items.Select(Person.Of)], page.Next);
        }).WithSummary("Everybody with an account here; sort by name, email or created, order asc or desc.");
        owners.MapPatch("/users/{user:guid}", async (Guid user, ChangeUser.Change change, ChangeUser users, HttpContext http, CancellationToken ct) =>
        {
            var row = await users.Run(http.Caller(), user, http.ExpectedVersion(), change, ct);
            http.SetVersion(row.Version);
            return Person.Of(row);
        }).WithSummary("Changes somebody's role, closes or opens their account; needs If-Match.").Fails("last_owner");
        owners.MapDelete("/users/{user:guid}", async Task<NoContent> (Guid user, DeleteAccount delete, HttpContext http, CancellationToken ct) =>
        {
            await delete.Other(http.Caller(), user, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Deletes somebody's account for good, with its projects, makers and uploads; needs If-Match. A token may not.").Fails("wrong_state", "last_owner");
        owners.MapPost("/users/{user:guid}/password-reset", async (Guid user, ResetPassword reset, TimeProvider clock, HttpContext http, CancellationToken ct) =>
            new NewLink(await reset.Open(http.Caller(), user, ct), clock.GetUtcNow() + ResetPassword.Life))
            .WithSummary("Makes a one-time link to set a forgotten password; a token may not.");
        owners.MapPost("/invitations", async (Invite.Request request, Invite invite, HttpContext http, CancellationToken ct) =>
        {
            var (secret, link) = await invite.Run(http.Caller(), request, ct);
            return TypedResults.Created((string?)null, new NewLink(secret, link.ExpiresAt));
        }).WithSummary("Invites somebody: makes a one-time link for them.").Fails("name_taken");
        api.MapGet("/projects/{project:guid}/members", (Guid project, string? order, int? limit, string? after, ListMembers list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), project, PageRequest.Of(limit, after, null, order), ct)).WithSummary("Who else works on a project, by name, order asc or desc.");
        api.MapPost("/projects/{project:guid}/members", async Task<NoContent> (Guid project, SetMember.Request request, SetMember set, HttpContext http, CancellationToken ct) =>
        {
            await set.Run(http.Caller(), project, request, ct);
            return TypedResults.NoContent();
        }).WithSummary("Lets somebody work on a project as viewer, editor, reviewer or publisher, or changes as what.").Fails("member_is_owner");
        api.MapDelete("/projects/{project:guid}/members/{user:guid}", async Task<NoContent> (Guid project, Guid user, RemoveMember remove, HttpContext http, CancellationToken ct) =>
        {
            await remove.Run(http.Caller(), project, user, ct);
            return TypedResults.NoContent();
        }).WithSummary("Ends somebody's work on a project, or one's own.");
        api.MapPost("/invitations/accept", async (AcceptInvitation.Request request, AcceptInvitation accept, SignIn signIn, HttpContext http, IAntiforgery csrf, CancellationToken ct) =>
        {
            var user = await accept.Run(request, ct);
            return await AccountRoutes.Enter(http, csrf, user, await signIn.Begin(user.Id, http.From(), ct));
        }).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithSummary("Accepts an invitation: makes the account, and signs in.").Fails("link_invalid", "password_weak", "timezone_unknown", "language_unknown", "name_taken");
    }
}
