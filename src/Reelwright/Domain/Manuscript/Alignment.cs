namespace Reelwright.Domain;

/// <summary>Which old sentence each new one is: the longest common subsequence first, then equal texts that have moved (design §6 Editing rules).</summary>
public static class Alignment
{
    // Beyond this many cells the table would cost more than it finds; equal texts are then matched in order of appearance.
    private const long LargestTable = 16_000_000;

    /// <summary>For every new text the index of the old one it keeps, or −1. No old index is given twice.</summary>
    public static int[] Match(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var match = new int[after.Count];
        Array.Fill(match, -1);
        var start = 0;
        while (start < before.Count && start < after.Count && Same(before[start], after[start]))
        {
            match[start] = start;
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && Same(before[^(end + 1)], after[^(end + 1)]))
        {
            end++;
            match[after.Count - end] = before.Count - end;
        }

        Subsequence(before, after, start, before.Count - end, after.Count - end, match);
        Moves(before, after, match);
        return match;
    }

    private static void Subsequence(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int beforeEnd, int afterEnd, int[] match)
    {
        int rows = beforeEnd - start, columns = afterEnd - start;
        if (rows <= 0 || columns <= 0 || (long)rows * columns > LargestTable)
        {
            return;
        }

        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = Same(before[start + i], after[start + j])
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (Same(before[start + i], after[start + j]))
            {
                match[start + j++] = start + i++;
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static void Moves(IReadOnlyList<string> before, IReadOnlyList<string> after, int[] match)
    {
        var kept = match.Where(m => m >= 0).ToHashSet();
        var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++)
        {
            if (!kept.Contains(i))
            {
                if (!free.TryGetValue(before[i], out var places))
                {
                    free[before[i]] = places = new Queue<int>();
                }

                places.Enqueue(i);
            }
        }

        for (var j = 0; j < after.Count; j++)
        {
            if (match[j] < 0 && free.TryGetValue(after[j], out var places) && places.TryDequeue(out var old))
            {
                match[j] = old;
            }
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
