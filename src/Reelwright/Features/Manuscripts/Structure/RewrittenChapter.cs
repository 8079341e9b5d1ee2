using Reelwright.Domain;
using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A chapter's whole text anew: paragraphs and sentences whose text is unchanged stay as they are, hidden paragraphs where they were.</summary>
internal static class RewrittenChapter
{
    public static async Task Apply(Draft draft, ManuscriptChange change, Chapter chapter, string given, CancellationToken ct)
    {
        var texts = Paragraphs(given);
        if (texts.Count == 0)
        {
            throw Needed.Missing(change, "text", "a chapter without any is deleted instead");
        }

        var all = await draft.ParagraphsOf(chapter.Id, ct);
        var old = all.FindAll(p => p.Action != ParagraphAction.Delete);
        var match = Alignment.Match(old.ConvertAll(p => Spoken.Line(Spoken.Of(p))), texts.ConvertAll(Spoken.Line));
        var unchanged = match.Where(m => m >= 0).ToHashSet();
        var taken = unchanged.ToHashSet();
        var rows = texts.Select((text, i) => (Row: match[i] >= 0 ? old[match[i]] : Fill(draft, chapter, old, match, taken, i, text), Text: text, Kept: match[i] >= 0 && unchanged.Contains(match[i]))).ToList();
        var sentences = await draft.SentencesOf([.. old.Select(p => p.Id)], ct);
        var of = sentences.ToLookup(s => s.ParagraphId);
        var free = old.Where((_, i) => !unchanged.Contains(i)).SelectMany(p => of[p.Id]).ToList();
        var split = new Resplit(free.Select(Spoken.Of));
        var items = rows.SelectMany(r => r.Kept
            ? of[r.Row.Id].Select(s => new Laid.Item(r.Row.Id, s.Content, s))
            : split.Texts(r.Text, r.Row.Language).Select(t => new Laid.Item(r.Row.Id, t))).ToList();
        await draft.Set(Level.Paragraphs, chapter.Id, Order(all, rows.ConvertAll(r => r.Row.Id)), ct);
        foreach (var gone in old.Where((_, i) => !taken.Contains(i)))
        {
            await draft.TakeOut(Level.Paragraphs, chapter.Id, gone.Id, ct);
        }

        await Laid.Out(draft, free, items, null, null, ct);
        chapter.EditedContent = string.Join("\n\n", texts);
    }

    /// <summary>The row of a new text: that of a changed paragraph between kept neighbours, else a new one.</summary>
    private static Paragraph Fill(Draft draft, Chapter chapter, List<Paragraph> old, int[] match, HashSet<int> taken, int i, string text)
    {
        var language = Languages.Of(text, draft.Project.Language ?? "en");
        var follows = i > 0 && match[i - 1] >= 0 ? match[i - 1] + 1 : i;
        if (follows < old.Count && taken.Add(follows))
        {
            match[i] = follows;
            Spoken.Write(old[follows], text);
            old[follows].Language = language;
            draft.Unsettle(old[follows].Id);
            return old[follows];
        }

        var row = Rows.ParagraphOf(chapter.Id, new ParagraphText(text, language), i);
        row.IsConfirmed = chapter.IsConfirmed;
        draft.Add(row, row.Id);
        return row;
    }

    /// <summary>Hidden paragraphs stay behind the one they stood behind.</summary>
    private static List<Guid> Order(List<Paragraph> all, List<Guid> wanted)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Action == ParagraphAction.Delete)
            {
                wanted.Insert(i == 0 ? 0 : wanted.IndexOf(all[i - 1].Id) + 1, all[i].Id);
            }
        }

        return wanted;
    }

    /// <summary>Blank lines end paragraphs; a paragraph is one line.</summary>
    private static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<List<string>> { new() };
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => SentenceWords.Clean(l, "text", Spoken.LongestParagraph)))
        {
            if (line is null)
            {
                paragraphs.Add([]);
            }
            else
            {
                paragraphs[^1].Add(line);
            }
        }

        return [.. paragraphs.Where(p => p.Count > 0).Select(Spoken.Join)];
    }
}
