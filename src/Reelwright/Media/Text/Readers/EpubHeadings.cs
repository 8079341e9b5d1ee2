namespace Reelwright.Media.Text.Readers;

/// <summary>Puts the titles of the table of contents in place of the headings they stand for.</summary>
internal static class EpubHeadings
{
    // Headings that the contents do not name rank below all that they do.
    private const int Below = 10;

    public static List<Block> Apply(List<Block> blocks, IReadOnlyDictionary<int, EpubEntry> marks)
    {
        var result = new List<Block>(blocks.Count + marks.Count);
        for (var i = 0; i < blocks.Count;)
        {
            if (!marks.TryGetValue(i, out var entry))
            {
                var block = blocks[i++];
                result.Add(block.Level > 0 ? block with { Level = block.Level + Below } : block);
                continue;
            }

            var (title, next) = Title(blocks, i, entry.Title, marks);
            result.Add(new Block(title, Math.Min(entry.Depth, Below)));
            // A mark in the middle of nothing that repeats it takes the block's place in the next round.
            if (next == i)
            {
                var block = blocks[i++];
                result.Add(block.Level > 0 ? block with { Level = block.Level + Below } : block);
            }
            else
            {
                i = next;
            }
        }

        return result;
    }

    // The page repeats its title, often in two lines, often longer than the contents give it.
    private static (string Title, int Next) Title(List<Block> blocks, int first, string title, IReadOnlyDictionary<int, EpubEntry> marks)
    {
        var rest = Key(title);
        var i = first;
        for (; i < blocks.Count && rest.Length > 0 && (i == first || !marks.ContainsKey(i)); i++)
        {
            var key = Key(blocks[i].Text);
            if (blocks[i].Level > 0 && i == first && key.Contains(rest, StringComparison.Ordinal))
            {
                return (blocks[i].Text, i + 1);
            }

            if (!rest.StartsWith(key, StringComparison.Ordinal))
            {
                break;
            }

            rest = rest[key.Length..];
        }

        return (title, i);
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
