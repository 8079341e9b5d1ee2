namespace Reelwright.Features;

/// <summary>Goes through a long list for the few that are wanted: in steps, and in one request no further than anybody should wait for.</summary>
internal static class Seek
{
    /// <summary>Rows that one step looks at.</summary>
    private const int Step = 1000;

    private const int Steps = 20;

    /// <summary>A row that was looked at.</summary>
    internal sealed record Seen(Guid Id, DateTimeOffset At, bool Wanted)
    {
        /// <summary>Its place in the list.</summary>
        public (DateTimeOffset At, Guid Id) Key => (At, Id);
    }

    /// <summary>Those wanted, of a part that may have fewer than were asked for, or none, and yet a next one. Errors: <c>page_invalid</c>.</summary>
    /// <param name="look">Looks at so many rows after a key, in the order of the list.</param>
    /// <param name="first">How many the first step looks at, where most rows are wanted.</param>
    public static async Task<Page<Seen>> Wanted(PageRequest page, Func<(DateTimeOffset At, Guid Id)?, int, Task<List<Seen>>> look, int first = Step)
    {
        var (after, wanted) = (page.Moment(), new List<Seen>());
        for (var step = 0; step < Steps; step++)
        {
            var many = step == 0 ? first : Step;
            var seen = await look(after, many);
            wanted.AddRange(seen.Where(s => s.Wanted));
            if (wanted.Count > page.Limit || seen.Count < many)
            {
                return page.Cut(wanted, s => s.Key);
            }

            after = seen[^1].Key;
        }

        return PageRequest.Before(wanted, after!.Value);
    }

    /// <summary>The rows themselves, which were read by their ids, in the order of the list; what went meanwhile is left out.</summary>
    public static Page<T> Told<T>(this Page<Seen> found, IReadOnlyDictionary<Guid, T> rows) => new([.. found.Items.Where(s => rows.ContainsKey(s.Id)).Select(s => rows[s.Id])], found.Next);
}
