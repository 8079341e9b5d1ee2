using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reelwright.Features.Accounts;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>Lets scripts in by <c>Authorization: Bearer</c> and a personal token.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, IDbContextFactory<ReelDb> databases, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Scheme of scripts.</summary>
    public const string Bearer = "token";

    private const string Prefix = "Bearer ";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>Whether a request shows a token.</summary>
    public static bool Shown(Microsoft.AspNetCore.Http.HttpContext context) =>
        context.Request.Headers.Authorization.FirstOrDefault()?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Shown(Context))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = Secret.Hash(Request.Headers.Authorization.First()![Prefix.Length..].Trim());
        var (now, ct) = (clock.GetUtcNow(), Context.RequestAborted);
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.ApiTokens.Where(t => t.Hash == hash && t.RevokedAt == null && (t.ExpiresAt == null || t.ExpiresAt > now))
            .Join(db.Users.Where(u => u.IsActive), t => t.UserId, u => u.Id, (t, u) => new { t.Id, t.UserId, u.Role, t.LastUsedAt }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            Logger.LogWarning("A token that does not work was refused");
            return AuthenticateResult.Fail("This token does not work.");
        }

        if (found.LastUsedAt is null || now - found.LastUsedAt > Fresh)
        {
            await db.ApiTokens.Where(t => t.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, now), ct);
        }

        return AuthenticateResult.Success(new AuthenticationTicket(SignedIn.Principal(found.UserId, found.Role, $"token:{found.Id}", Bearer), Bearer));
    }
}
