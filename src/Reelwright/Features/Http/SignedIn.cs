using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Accounts;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>Who a request comes from, in claims; and the cookie of a session, which is asked for at the database each time.</summary>
internal static class SignedIn
{
    /// <summary>Scheme of browsers.</summary>
    public const string Cookie = "session";

    /// <summary>The name our cookie goes by.</summary>
    public const string CookieName = "reel_session";

    private const string SessionClaim = "session";

    // Written at most this often: reading is not to become writing.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Claims of a user who came in by <paramref name="session"/>.</summary>
    public static ClaimsPrincipal Principal(Guid user, UserRole role, string session, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.ToString()), new Claim(ClaimTypes.Role, role.Word()), new Claim(SessionClaim, session)], scheme));

    /// <summary>The caller of an authenticated request.</summary>
    public static Caller Caller(this HttpContext context) => new(
        Guid.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!),
        Words.Read<UserRole>(context.User.FindFirstValue(ClaimTypes.Role)!),
        context.User.FindFirstValue(SessionClaim)!);

    /// <summary>The id of the browser's session; null for a token.</summary>
    public static Guid? SessionId(this HttpContext context) => Guid.TryParse(context.User.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>Where a request comes from.</summary>
    public static SignIn.From From(this HttpContext context) => new(context.Connection.RemoteIpAddress?.ToString(), context.Request.Headers.UserAgent.FirstOrDefault());

    /// <summary>Gives the browser its cookie.</summary>
    public static Task SignIn(this HttpContext context, User user, Session session)
    {
        context.User = Principal(user.Id, user.Role, session.Id.ToString(), Cookie);
        return context.SignInAsync(Cookie, context.User, new AuthenticationProperties { IsPersistent = true, ExpiresUtc = session.ExpiresAt });
    }

    /// <summary>How cookies are made and checked: an API answers 401, it never redirects.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Accounts.SignIn.Life;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = Validate;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var ct = context.HttpContext.RequestAborted;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = await services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync(ct);
        var found = Guid.TryParse(context.Principal!.FindFirstValue(SessionClaim), out var id)
            ? await db.Sessions.Where(s => s.Id == id && s.EndedAt == null && s.ExpiresAt > now)
                .Join(db.Users.Where(u => u.IsActive), s => s.UserId, u => u.Id, (s, u) => new { s.UserId, u.Role, s.LastUsedAt }).SingleOrDefaultAsync(ct)
            : null;
        if (found is null)
        {
            context.RejectPrincipal();
            return;
        }

        // The role is that of now, not that of the sign-in.
        context.ReplacePrincipal(Principal(found.UserId, found.Role, id.ToString(), Cookie));
        if (now - found.LastUsedAt > Fresh)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastUsedAt, now).SetProperty(x => x.ExpiresAt, now + Accounts.SignIn.Life), ct);
        }
    }
}
