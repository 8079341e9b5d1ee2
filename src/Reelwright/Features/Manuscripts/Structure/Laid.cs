using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Gives paragraphs new sentences: every row whose text is among them stays, with its media and settings, wherever it now stands (design §6).</summary>
internal static class Laid
{
    /// <summary>A sentence that is wanted, and the row that stays for it.</summary>
    public sealed record Item(Guid Paragraph, string Text, Sentence? Kept = null);

    /// <summary>Lays the items out in order. Of the old rows those that match stay, the others are taken out.</summary>
    /// <param name="before">The row in front of all, from whose picture and motion the first new one's must differ.</param>
    /// <param name="after">The row behind all.</param>
    public static async Task Out(Draft draft, List<Sentence> old, List<Item> items, Sentence? before, Sentence? after, CancellationToken ct)
    {
        items = Match(old, items);
        var rows = new Rows(draft.Project.Id);
        if (before is not null)
        {
            rows.Pass(before);
        }

        var lists = new Dictionary<Guid, List<Guid>>();
        for (var i = 0; i < items.Count; i++)
        {
            var (paragraph, text, row) = items[i];
            var list = lists.TryGetValue(paragraph, out var begun) ? begun : lists[paragraph] = [];
            if (row is null)
            {
                row = rows.SentenceOf(paragraph, text, list.Count, i + 1 < items.Count ? items[i + 1].Kept : after);
                row.IsManualEdited = true;
                draft.Add(row, row.Id);
            }
            else
            {
                rows.Pass(row);
            }

            list.Add(row.Id);
        }

        var kept = items.Select(i => i.Kept?.Id).ToHashSet();
        foreach (var gone in old.Where(s => !kept.Contains(s.Id)))
        {
            await draft.TakeOut(Level.Sentences, gone.ParagraphId, gone.Id, ct);
        }

        foreach (var (paragraph, list) in lists)
        {
            await draft.Set(Level.Sentences, paragraph, list, ct);
        }
    }

    /// <summary>By what is spoken; what is left by the words of before a correction, which is thereby taken back.</summary>
    private static List<Item> Match(List<Sentence> old, List<Item> items)
    {
        var free = old.ToList();
        foreach (var text in (Func<Sentence, string>[])[Spoken.Of, s => s.Content])
        {
            var open = Enumerable.Range(0, items.Count).Where(i => items[i].Kept is null).ToList();
            var match = Alignment.Match(free.ConvertAll(s => Spoken.Line(text(s))), open.ConvertAll(i => Spoken.Line(items[i].Text)));
            var taken = match.Where(m => m >= 0).ToHashSet();
            for (var i = 0; i < match.Length; i++)
            {
                if (match[i] >= 0)
                {
                    items[open[i]] = items[open[i]] with { Kept = free[match[i]] };
                    Spoken.Settle(free[match[i]], text(free[match[i]]));
                }
            }

            free = [.. free.Where((_, i) => !taken.Contains(i))];
        }

        return items;
    }
}
