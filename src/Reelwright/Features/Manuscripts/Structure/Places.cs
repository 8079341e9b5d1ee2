using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>The order of siblings while an edit moves them: lists of ids, written back dense.</summary>
internal sealed class Places(ReelDb db, TimeProvider clock)
{
    private readonly Dictionary<(Level Level, Guid Parent), List<Guid>> was = [];
    private readonly Dictionary<(Level Level, Guid Parent), List<Guid>> now = [];
    private readonly HashSet<(Level Level, Guid Parent)> changed = [];
    private readonly Dictionary<Level, HashSet<Guid>> taken = Level.All.ToDictionary(l => l, _ => new HashSet<Guid>());

    /// <summary>The ids below a parent as they stand now; not to be changed by the caller.</summary>
    public async Task<List<Guid>> Of(Level level, Guid parent, CancellationToken ct)
    {
        if (!now.TryGetValue((level, parent), out var list))
        {
            list = await db.Database.SqlQueryRaw<Guid>(level.Read, parent).ToListAsync(ct);
            now[(level, parent)] = list;
            was[(level, parent)] = [.. list];
        }

        return list;
    }

    /// <summary>The ids below a parent, read by the caller; what is known already stays.</summary>
    public void Know(Level level, Guid parent, List<Guid> ids)
    {
        if (now.TryAdd((level, parent), ids))
        {
            was[(level, parent)] = [.. ids];
        }
    }

    /// <summary>Puts a row below a parent, wherever it stood before; <paramref name="at"/> counts without it.</summary>
    public async Task Put(Level level, Guid parent, Guid id, int at, CancellationToken ct)
    {
        var list = await Of(level, parent, ct);
        Take(level, id);
        taken[level].Remove(id);
        list.Insert(Math.Min(at, list.Count), id);
        changed.Add((level, parent));
    }

    /// <summary>Puts exactly these below a parent.</summary>
    public async Task Set(Level level, Guid parent, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var list = await Of(level, parent, ct);
        foreach (var id in ids.Except(list).ToList())
        {
            Take(level, id);
        }

        taken[level].ExceptWith(ids);
        list.Clear();
        list.AddRange(ids);
        changed.Add((level, parent));
    }

    /// <summary>The row stands nowhere any more. Its list must have been read.</summary>
    public void TakeOut(Level level, Guid id)
    {
        Take(level, id);
        taken[level].Add(id);
    }

    /// <summary>Where a row stood at first; null when its parent's list was never asked for.</summary>
    public int? Was(Level level, Guid parent, Guid id) => At(was, level, parent, id);

    /// <summary>Where it stands now.</summary>
    public int? Now(Level level, Guid parent, Guid id) => At(now, level, parent, id);

    /// <summary>Writes what has changed; the rows must be in the database.</summary>
    public async Task Flush(CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        foreach (var level in Level.All)
        {
            if (taken[level].Count > 0)
            {
                await db.Database.ExecuteSqlRawAsync(level.TakeOut, [taken[level].ToArray(), at], ct);
                taken[level].Clear();
            }

            foreach (var key in changed.Where(c => c.Level == level))
            {
                await db.Database.ExecuteSqlRawAsync(level.Write, [key.Parent, now[key].ToArray(), at], ct);
            }
        }

        changed.Clear();
    }

    private void Take(Level level, Guid id)
    {
        foreach (var (key, list) in now)
        {
            if (key.Level == level && list.Remove(id))
            {
                changed.Add(key);
            }
        }
    }

    private static int? At(Dictionary<(Level, Guid), List<Guid>> lists, Level level, Guid parent, Guid id) =>
        lists.TryGetValue((level, parent), out var list) && list.IndexOf(id) is >= 0 and var at ? at : null;
}
