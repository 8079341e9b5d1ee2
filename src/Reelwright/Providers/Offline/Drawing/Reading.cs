namespace Reelwright.Providers.Offline.Drawing;

/// <summary>The notions found in a sentence and in what was asked to be shown, each with how strongly.</summary>
public sealed class Reading
{
    // What a person asks to see counts for more than what the sentence happens to mention.
    private const int PromptWeight = 3;

    private static readonly Dictionary<string, List<Notion>> Whole = new(StringComparer.Ordinal);
    private static readonly List<(string Start, Notion Notion)> Starts = [];
    private static readonly List<(string[] Words, Notion Notion)> Phrases = [];
    private readonly Dictionary<Notion, int> weights = [];

    static Reading()
    {
        foreach (var (notion, english, _) in Lexicon.Words)
        {
            foreach (var word in english.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Contains('_', StringComparison.Ordinal))
                {
                    Phrases.Add((word.Split('_'), notion));
                }
                else if (word[^1] == '*')
                {
                    Starts.Add((word[..^1], notion));
                }
                else if (Whole.TryGetValue(word, out var list))
                {
                    list.Add(notion);
                }
                else
                {
                    Whole[word] = [notion];
                }
            }
        }
    }

    /// <summary>Whether the writing is East Asian: it decides the shape of roofs, trees and robes.</summary>
    public bool East { get; private init; }

    /// <summary>The notions found, strongest first; equal ones in the order of the lexicon.</summary>
    public IReadOnlyList<Notion> Notions => [.. weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Select(w => w.Key)];

    /// <summary>Whether the notion was found.</summary>
    public bool Has(Notion notion) => weights.ContainsKey(notion);

    /// <summary>How often the notion was found; what the prompt says counts three times.</summary>
    public int Weight(Notion notion) => weights.GetValueOrDefault(notion);

    /// <summary>Reads a sentence and the prompt made from it.</summary>
    public static Reading Of(string text, string prompt)
    {
        var reading = new Reading { East = (text + prompt).Any(c => c is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7af') };
        reading.Add(text, 1);
        reading.Add(prompt, PromptWeight);
        return reading;
    }

    private void Add(string text, int weight)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var notion in OfWord(words[i]))
            {
                Count(notion, weight);
            }

            foreach (var (phrase, notion) in Phrases)
            {
                if (words.Skip(i).Take(phrase.Length).SequenceEqual(phrase, StringComparer.Ordinal))
                {
                    Count(notion, weight);
                }
            }
        }

        if (!East)
        {
            return;
        }

        foreach (var (notion, _, chinese) in Lexicon.Words)
        {
            foreach (var word in chinese.Split(' '))
            {
                if (word.Length > 0 && text.Contains(word, StringComparison.Ordinal))
                {
                    Count(notion, weight);
                }
            }
        }
    }

    private static HashSet<Notion> OfWord(string word)
    {
        var found = new HashSet<Notion>();
        foreach (var form in (string[])[word, word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word])
        {
            found.UnionWith(Whole.GetValueOrDefault(form, []));
            found.UnionWith(Starts.Where(s => form.StartsWith(s.Start, StringComparison.Ordinal)).Select(s => s.Notion));
        }

        return found;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsAsciiLetter(text[i]) || (start >= 0 && text[i] is '\'' or '’'));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].Replace('’', '\'').TrimEnd('\'').ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    private void Count(Notion notion, int weight) => weights[notion] = weights.GetValueOrDefault(notion) + weight;
}
