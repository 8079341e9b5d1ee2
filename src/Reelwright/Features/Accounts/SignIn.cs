using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Opens a session for whoever knows the password; username and e-mail address both name the account.</summary>
public sealed class SignIn(IDbContextFactory<ReelDb> databases, Passwords passwords, TimeProvider clock, ILogger<SignIn> log)
{
    /// <summary>How long a session lasts that is not used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>Who, and the proof.</summary>
    public sealed record Request([property: Required, StringLength(100)] string Name, [property: Required] string Password);

    /// <summary>From where, for the list of sessions.</summary>
    public sealed record From(string? Address, string? Agent);

    /// <summary>Signs in. Errors: <c>sign_in_failed</c>, the same whatever was wrong.</summary>
    public async Task<(User User, Session Session)> Run(Request request, From from, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var user = await Names.Find(db, request.Name, ct);
        if (!passwords.Matches(user, request.Password) || !user!.IsActive)
        {
            // What was given as a name may be a password that slipped.
            log.LogWarning("A sign-in as {Username} was refused, account {User}", user?.Username ?? "nobody known here", user?.Id);
            throw new ReelException("sign_in_failed", "This name and password do not go together: try again, or ask an owner of the installation for a reset link.");
        }

        var session = await Begin(db, user, from, ct);
        log.LogInformation("{Username} signed in, account {User}", user.Username, user.Id);
        return (user, session);
    }

    /// <summary>Opens a session for somebody who has just proven who they are in another way.</summary>
    public async Task<Session> Begin(Guid user, From from, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Begin(db, await db.Users.SingleAsync(u => u.Id == user, ct), from, ct);
    }

    private async Task<Session> Begin(ReelDb db, User user, From from, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // Not an edit of the row as it was read: two may sign in at once.
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LastLogin, now), ct);
        var session = new Session
        {
            UserId = user.Id, LastUsedAt = now, ExpiresAt = now + Life, IpAddress = from.Address,
            UserAgent = from.Agent is { } agent ? Titles.Cut(agent, 500) : null,
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        return session;
    }
}
