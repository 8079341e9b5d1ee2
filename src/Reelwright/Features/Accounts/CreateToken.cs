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
    private const int LongestName = 100;
    private const int MostDays = 3650;

    /// <summary>What it is called and for how many days it works; null for ever.</summary>
    public sealed record Request([property: Required, StringLength(LongestName, MinimumLength = 1)] string Name, [property: Range(1, MostDays)] int? Days = null);

    /// <summary>For somebody who asks for one of their own. Errors: <c>forbidden</c> to a token, <c>name_taken</c>.</summary>
    public Task<(string Secret, ApiToken Token)> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBePerson("make tokens");
        return Run(caller.User, request, ct);
    }

    /// <summary>The token, told this once, and its row. Errors: <c>token_invalid</c>, <c>name_taken</c>.</summary>
    public async Task<(string Secret, ApiToken Token)> Run(Guid user, Request request, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Trim().Length > LongestName || request.Days is < 1 or > MostDays)
        {
            throw new ReelException("token_invalid", $"A token has a name of 1 to {LongestName} characters and works for 1 to {MostDays} days, or for ever: mend that.");
        }

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
