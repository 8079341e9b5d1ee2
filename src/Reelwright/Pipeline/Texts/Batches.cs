namespace Reelwright.Pipeline.Texts;

/// <summary>Cuts long text into pieces that a maker answers well.</summary>
public static class Batches
{
    /// <summary>Neighbours together, no more than so many, and no more letters than so many unless a single one has.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> items, Func<T, int> letters, int most, int mostLetters)
    {
        var batch = new List<T>();
        var sum = 0;
        foreach (var item in items)
        {
            var more = letters(item);
            if (batch.Count > 0 && (batch.Count == most || sum + more > mostLetters))
            {
                yield return batch;
                (batch, sum) = ([], 0);
            }

            batch.Add(item);
            sum += more;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
