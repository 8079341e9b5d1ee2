using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Splits texts again where they were split before: what somebody has joined or cut by hand stays so.</summary>
internal sealed class Resplit
{
    // More sentences than that nobody joins into one, nor cuts one into.
    private const int Most = 8;

    private readonly HashSet<string> whole;
    private readonly Dictionary<string, List<string>> runs = new(StringComparer.Ordinal);

    /// <param name="before">The sentences of before, in order.</param>
    public Resplit(IEnumerable<string> before)
    {
        var lines = before.Select(Spoken.Line).ToList();
        whole = lines.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            for (var n = 2; n <= Most && i + n <= lines.Count; n++)
            {
                var run = lines.GetRange(i, n);
                runs.TryAdd(Spoken.Bare(string.Concat(run)), run);
            }
        }
    }

    /// <summary>The sentences of a text.</summary>
    public List<string> Texts(string text, string language)
    {
        var pieces = Sentences.Split(text, language);
        var texts = new List<string>();
        for (var i = 0; i < pieces.Count;)
        {
            var take = Enumerable.Range(2, Math.Max(0, Math.Min(Most, pieces.Count - i) - 1)).FirstOrDefault(n => whole.Contains(Spoken.Join(pieces.GetRange(i, n))));
            if (take > 0)
            {
                texts.Add(Spoken.Join(pieces.GetRange(i, take)));
                i += take;
            }
            else
            {
                texts.AddRange(!whole.Contains(pieces[i]) && runs.TryGetValue(Spoken.Bare(pieces[i]), out var parts) ? parts : [pieces[i]]);
                i++;
            }
        }

        return texts;
    }
}
