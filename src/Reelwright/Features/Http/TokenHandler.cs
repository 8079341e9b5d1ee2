using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Reelwright.Domain;
using Reelwright.Features.Accounts;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>Lets scripts in by <c>Authorization: Bearer</c> and a personal token.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, NpgsqlDataSource database, IDbContextFactory<ReelDb> databases, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Scheme of scripts.</summary>
    public const string Bearer = "token";

    private const string Prefix = "Bearer ";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    // Asked at every request, so that revoking takes effect with the next one: no more than this.
    private const string Sql = """
        select t.id, t.user_id, u.role, t.last_used_at from api_tokens t join users u on u.id = t.user_id
        where t.hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2) and u.is_active
        """;

    private sealed record Found(Guid Id, Guid UserId, UserRole Role, DateTimeOffset? LastUsedAt);

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
        var found = await Find(hash, now, ct);
        if (found is null)
        {
            Logger.LogWarning("A token that does not work was refused");
            return AuthenticateResult.Fail("This token does not work.");
        }

        if (found.LastUsedAt is null || now - found.LastUsedAt > Fresh)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await db.ApiTokens.Where(t => t.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, now), ct);
        }

        return AuthenticateResult.Success(new AuthenticationTicket(SignedIn.Principal(found.UserId, found.Role, Caller.TokenMark + found.Id, Bearer), Bearer));
    }

    private async Task<Found?> Find(string hash, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = hash });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new Found(row.GetGuid(0), row.GetGuid(1), Words.Read<UserRole>(row.GetString(2)), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3))
            : null;
    }
}
