using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Makes a personal token for a script; it acts as its user.</summary>
public sealed class CreateToken(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<CreateToken> log)
{
    /// <summary>What it is called and for how many days it works; null for ever.</summary>
    public sealed record Request([property: Required, StringLength(100, MinimumLength = 1)] string Name, [property: Range(1, 3650)] int? Days = null);

    /// <summary>For somebody who asks for one of their own. Errors: <c>forbidden</c> to a token, <c>name_taken</c>.</summary>
    public Task<(string Secret, ApiToken Token)> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBePerson("make tokens");
        return Run(caller.User, request, ct);
    }

    /// <summary>The token, told this once, and its row. Errors: <c>name_taken</c>.</summary>
    public async Task<(string Secret, ApiToken Token)> Run(Guid user, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var secret = Secret.New();
        var token = new ApiToken
        {
            UserId = user, Name = request.Name.Trim(), Hash = Secret.Hash(secret), Hint = Secret.Hint(secret),
            ExpiresAt = request.Days is { } days ? clock.GetUtcNow().AddDays(days) : null,
        };
        db.ApiTokens.Add(token);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { ConstraintName: "api_tokens_one_name" })
        {
            throw new ReelException("name_taken", $"You have a token called '{token.Name}' already: revoke it first or choose another name.", taken);
        }

        log.LogInformation("Account {User} made the token {Hint}…", user, token.Hint);
        return (secret, token);
    }
}
