using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>What happens to an order, to all of a project, or to all that was asked for in a session, as it happens and from any point before.</summary>
public sealed class WatchOrders(IDbContextFactory<ReelDb> databases, Access access, ProgressBell bell, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>What is watched: exactly one of the three.</summary>
    public sealed record Request(Guid? Order = null, Guid? Project = null, string? Session = null);

    /// <summary>The events after the one with this id, and then each as it comes; null at first and now and then between. Errors: <c>not_found</c>, <c>watch_invalid</c>.</summary>
    /// <param name="quiet">How often; then it is also asked again whether the caller may watch.</param>
    public async Task<IAsyncEnumerable<ProgressEvent?>> Run(Caller caller, Request request, long after, TimeSpan quiet, CancellationToken ct)
    {
        await Allow(caller, request, ct);
        return Follow(caller, request, after, quiet, ct);
    }

    /// <summary>The events after the one with this id, waiting for the first at most so long; none when nothing came. Errors: as above.</summary>
    public async Task<IReadOnlyList<ProgressEvent>> Wait(Caller caller, Request request, long after, TimeSpan longest, CancellationToken ct)
    {
        await Allow(caller, request, ct);
        var begun = clock.GetTimestamp();
        using var seat = bell.Watch(Watched(request));
        while (true)
        {
            var next = seat.Next;
            var events = await Read(caller, request, after, ct);
            var left = longest - clock.GetElapsedTime(begun);
            if (events.Count > 0 || left <= TimeSpan.Zero)
            {
                return events;
            }

            await Either(next, left, ct);
        }
    }

    private async IAsyncEnumerable<ProgressEvent?> Follow(Caller caller, Request request, long after, TimeSpan quiet, [EnumeratorCancellation] CancellationToken ct)
    {
        var asked = clock.GetTimestamp();
        using var seat = bell.Watch(Watched(request));
        // Opens the stream: until something comes, whoever waits would not know that they are watching.
        yield return null;
        while (!ct.IsCancellationRequested)
        {
            // Taken before reading: nothing falls between.
            var next = seat.Next;
            var events = await Read(caller, request, after, ct);
            foreach (var what in events)
            {
                after = what.Id;
                yield return what;
            }

            var left = quiet - clock.GetElapsedTime(asked);
            if (events.Count < AtOnce && left > TimeSpan.Zero)
            {
                await Either(next, left, ct);
            }

            // By the clock, not by silence: what others do must not keep somebody watching who no longer may.
            if (clock.GetElapsedTime(asked) >= quiet)
            {
                asked = clock.GetTimestamp();
                if (!await Still(caller, request, ct))
                {
                    yield break;
                }

                yield return null;
            }
        }
    }

    private static string Watched(Request request) => (request.Order ?? request.Project)?.ToString() ?? request.Session!;

    private async Task Either(Task next, TimeSpan longest, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(next, Task.Delay(longest, clock, over.Token));
        await over.CancelAsync();
    }

    private async Task<List<ProgressEvent>> Read(Caller caller, Request request, long after, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var events = request switch
        {
            { Order: { } order } => db.ProgressEvents.Where(e => e.TaskId == order),
            { Project: { } project } => db.ProgressEvents.Where(e => e.ProjectId == project),
            _ => db.ProgressEvents.Where(e => e.SessionId == request.Session && Access.Seen(db, caller.User).Any(p => p.Id == e.ProjectId)),
        };
        return await events.AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id).Take(AtOnce).ToListAsync(ct);
    }

    /// <summary>Whoever was signed out or lost the project meanwhile watches no longer.</summary>
    private async Task<bool> Still(Caller caller, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (session, token) = Ids(caller.Session);
        var now = clock.GetUtcNow();
        if (!await db.Users.AnyAsync(u => u.Id == caller.User && u.IsActive, ct)
            || (session is not null && !await db.Sessions.AnyAsync(s => s.Id == session && s.EndedAt == null && s.ExpiresAt > now, ct))
            || (token is not null && !await db.ApiTokens.AnyAsync(t => t.Id == token && t.RevokedAt == null && (t.ExpiresAt == null || t.ExpiresAt > now), ct)))
        {
            return false;
        }

        try
        {
            await Allow(caller, request, ct);
            return true;
        }
        catch (ReelException)
        {
            return false;
        }
    }

    private async Task Allow(Caller caller, Request request, CancellationToken ct)
    {
        switch (request)
        {
            case { Order: { } order, Project: null, Session: null }:
                await access.Order(caller, order, Right.Look, ct);
                break;
            case { Order: null, Project: { } project, Session: null }:
                await access.Project(caller, project, Right.Look, ct);
                break;
            case { Order: null, Project: null, Session: { } session }:
                await Own(caller, session, ct);
                break;
            default:
                throw new ReelException("watch_invalid", "Watch one of order, project and session.");
        }
    }

    /// <summary>A sign-in or a token is its user's, then and now.</summary>
    private async Task Own(Caller caller, string session, CancellationToken ct)
    {
        if (string.Equals(session, caller.Session, StringComparison.Ordinal))
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var (id, token) = Ids(session);
        if (!await db.Sessions.AnyAsync(s => s.Id == id && s.UserId == caller.User, ct) && !await db.ApiTokens.AnyAsync(t => t.Id == token && t.UserId == caller.User, ct))
        {
            throw new ReelException("not_found", $"You have no session {Titles.Cut(session, 60)}.");
        }
    }

    /// <summary>The sign-in or the token a session is of; neither for those of the command line.</summary>
    private static (Guid? Session, Guid? Token) Ids(string session) => Guid.TryParse(session, out var id) ? (id, null)
        : session.StartsWith(Caller.TokenMark, StringComparison.Ordinal) && Guid.TryParse(session.AsSpan(Caller.TokenMark.Length), out var token) ? (null, token) : (null, null);
}
