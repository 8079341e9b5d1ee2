using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Records;

/// <summary>The people behind what records call an actor: an account, a sign-in of it, a token of it.</summary>
internal static class Actors
{
    /// <summary>Actor to username, for those who can still be told.</summary>
    public static async Task<Dictionary<string, string>> People(ReelDb db, IEnumerable<string> actors, CancellationToken ct)
    {
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var actor in actors.Distinct(StringComparer.Ordinal))
        {
            if (Guid.TryParse(actor.AsSpan(actor.IndexOf(':', StringComparison.Ordinal) + 1), out var id))
            {
                ids[actor] = id;
            }
        }

        if (ids.Count == 0)
        {
            return [];
        }

        Guid[] sought = [.. ids.Values.Distinct()];
        var found = await db.Users.Where(u => sought.Contains(u.Id)).Select(u => new { u.Id, u.Username })
            .Concat(db.Sessions.Where(s => sought.Contains(s.Id)).Join(db.Users, s => s.UserId, u => u.Id, (s, u) => new { s.Id, u.Username }))
            .Concat(db.ApiTokens.Where(t => sought.Contains(t.Id)).Join(db.Users, t => t.UserId, u => u.Id, (t, u) => new { t.Id, u.Username }))
            .ToDictionaryAsync(f => f.Id, f => f.Username, ct);
        return ids.Where(i => found.ContainsKey(i.Value)).ToDictionary(i => i.Key, i => found[i.Value], StringComparer.Ordinal);
    }
}
