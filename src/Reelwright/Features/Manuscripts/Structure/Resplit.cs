using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Splits a text again where it was split before: what somebody has joined or cut by hand stays so.</summary>
internal static class Resplit
{
    // More sentences than that nobody joins into one, nor cuts one into.
    private const int Most = 8;

    /// <summary>The sentences of a text, given those of the text before.</summary>
    public static List<string> Texts(string text, string language, IReadOnlyList<string> before)
    {
        var pieces = Sentences.Split(text, language);
        var lines = before.Select(Spoken.Line).ToList();
        var joined = lines.ToHashSet(StringComparer.Ordinal);
        joined.ExceptWith(pieces);
        var cut = Runs(lines, pieces.ToHashSet(StringComparer.Ordinal));
        var texts = new List<string>();
        for (var i = 0; i < pieces.Count;)
        {
            var take = Enumerable.Range(2, Math.Max(0, Math.Min(Most, pieces.Count - i) - 1)).FirstOrDefault(n => joined.Contains(Spoken.Join(pieces.Skip(i).Take(n))));
            if (take > 0)
            {
                texts.Add(Spoken.Join(pieces.Skip(i).Take(take)));
                i += take;
            }
            else
            {
                texts.AddRange(cut.TryGetValue(Spoken.Bare(pieces[i]), out var parts) ? parts : [pieces[i]]);
                i++;
            }
        }

        return texts;
    }

    /// <summary>What neighbours say together, for all that are no sentences by themselves now.</summary>
    private static Dictionary<string, List<string>> Runs(List<string> before, HashSet<string> pieces)
    {
        var runs = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++)
        {
            for (var n = 2; n <= Most && i + n <= before.Count && !pieces.Contains(before[i + n - 1]) && !pieces.Contains(before[i]); n++)
            {
                var run = before.Skip(i).Take(n).ToList();
                runs.TryAdd(Spoken.Bare(string.Concat(run)), run);
            }
        }

        return runs;
    }
}
