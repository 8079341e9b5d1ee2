using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Media.Text;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Brings a project up to a changed document: every sentence whose text is unchanged keeps its row, media and settings, wherever it has moved.</summary>
public sealed class MergeManuscript(ReelDb db, TimeProvider clock)
{
    /// <summary>Merges inside the caller's transaction.</summary>
    public async Task Run(Project project, BookText book, CancellationToken ct)
    {
        var old = await db.Chapters.Where(c => c.ProjectId == project.Id).OrderBy(c => c.ChapterNumber)
            .Include(c => c.Paragraphs.OrderBy(p => p.OrderIndex)).ThenInclude(p => p.Sentences.OrderBy(s => s.OrderIndex))
            .AsSplitQuery().ToListAsync(ct);
        var chapters = ChapterRowsFor(project, book, old);
        var before = old.SelectMany(c => c.Paragraphs).SelectMany(p => p.Sentences).ToList();
        var wanted = new List<(Chapter Chapter, Paragraph Paragraph, string Text)>();
        var kept = new HashSet<Guid>();
        foreach (var (chapter, text) in chapters)
        {
            var paragraphs = ParagraphRowsFor(chapter, text, kept);
            foreach (var paragraph in paragraphs)
            {
                // What a person has edited, split or joined in a paragraph that is the same in the document stays.
                wanted.AddRange(kept.Contains(paragraph.Id)
                    ? paragraph.Sentences.OrderBy(s => s.OrderIndex).Select(s => (chapter, paragraph, s.Content)).ToList()
                    : Sentences.Split(paragraph.Content, paragraph.Language).ConvertAll(s => (chapter, paragraph, s)));
            }
        }

        var match = Alignment.Match([.. before.Select(s => s.Content)], [.. wanted.Select(w => w.Text)]);
        var rows = new Rows(project.Id);
        var places = new Dictionary<Guid, int>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var (_, paragraph, text) = wanted[i];
            places[paragraph.Id] = places.GetValueOrDefault(paragraph.Id, -1) + 1;
            if (match[i] >= 0)
            {
                var row = before[match[i]];
                rows.Pass(row);
                row.ParagraphId = paragraph.Id;
                row.OrderIndex = places[paragraph.Id];
            }
            else
            {
                var follower = i + 1 < wanted.Count && match[i + 1] >= 0 ? before[match[i + 1]] : null;
                db.Sentences.Add(rows.SentenceOf(paragraph.Id, text, places[paragraph.Id], follower));
            }
        }

        var keptRows = match.Where(m => m >= 0).ToHashSet();
        db.Sentences.RemoveRange(before.Where((_, i) => !keptRows.Contains(i)));
        Count(project, chapters.Select(c => c.Chapter), wanted);
        var keptChapters = chapters.Select(c => c.Chapter.Id).ToHashSet();
        await db.SaveChangesAsync(ct);
        // Only now that no kept sentence stands in them may what is gone go.
        var keptParagraphs = wanted.Select(w => w.Paragraph.Id).ToHashSet();
        await db.Paragraphs.Where(p => db.Chapters.Any(c => c.Id == p.ChapterId && c.ProjectId == project.Id) && !keptParagraphs.Contains(p.Id)).ExecuteDeleteAsync(ct);
        await VanishedChapters.Keep(db, [.. old.Select(c => c.Id).Where(c => !keptChapters.Contains(c))], clock, ct);
        await db.Chapters.Where(c => c.ProjectId == project.Id && !keptChapters.Contains(c.Id)).ExecuteDeleteAsync(ct);
    }

    private List<(Chapter Chapter, ChapterText Text)> ChapterRowsFor(Project project, BookText book, List<Chapter> old)
    {
        var places = Places(book, old);
        var result = new List<(Chapter, ChapterText)>();
        for (var i = 0; i < book.Chapters.Count; i++)
        {
            var text = book.Chapters[i];
            Chapter chapter;
            if (places[i] >= 0)
            {
                chapter = old[places[i]];
            }
            else
            {
                chapter = new Chapter { ProjectId = project.Id, Title = "", Content = "" };
                db.Chapters.Add(chapter);
            }

            chapter.Title = Titles.Cut(text.Title, 500);
            chapter.Content = Content(text);
            chapter.ChapterNumber = i + 1;
            result.Add((chapter, text));
        }

        return result;
    }

    /// <summary>Which old chapter each new one is: by its text, else by its title, else by its place; −1 for a new one.</summary>
    private static int[] Places(BookText book, List<Chapter> old)
    {
        var places = Alignment.Match([.. old.Select(c => c.Content)], [.. book.Chapters.Select(Content)]);
        var free = Enumerable.Range(0, old.Count).Except(places).ToHashSet();
        var titled = free.Order().ToLookup(at => old[at].Title, StringComparer.Ordinal);
        // All titles before any place: else a changed chapter could lose its row to a new one that stands where it stood.
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0 && titled[Titles.Cut(book.Chapters[i].Title, 500)].Cast<int?>().FirstOrDefault(at => free.Contains(at!.Value)) is { } at)
            {
                places[i] = at;
                free.Remove(at);
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0 && free.Remove(i))
            {
                places[i] = i;
            }
        }

        return places;
    }

    /// <summary>Paragraphs are matched by their text; a changed one keeps its row when it stands between kept neighbours.</summary>
    private List<Paragraph> ParagraphRowsFor(Chapter chapter, ChapterText text, HashSet<Guid> kept)
    {
        var old = chapter.Paragraphs.OrderBy(p => p.OrderIndex).ToList();
        var match = Alignment.Match([.. old.Select(p => p.Content)], [.. text.Paragraphs.Select(p => p.Text)]);
        var taken = match.Where(m => m >= 0).ToHashSet();
        var result = new List<Paragraph>();
        for (var i = 0; i < text.Paragraphs.Count; i++)
        {
            var source = text.Paragraphs[i];
            var follows = i > 0 && match[i - 1] >= 0 ? match[i - 1] + 1 : i;
            var same = match[i] >= 0;
            var at = same ? match[i] : follows < old.Count && !taken.Contains(follows) ? follows : -1;
            Paragraph row;
            if (at >= 0)
            {
                taken.Add(at);
                match[i] = at;
                row = old[at];
                if (same)
                {
                    kept.Add(row.Id);
                }
                else
                {
                    // Its text is another one now: what a person made of the former goes with it.
                    (row.Content, row.Language, row.EditedContent) = (source.Text, source.Language, null);
                    row.Action = row.Action == ParagraphAction.Edit ? ParagraphAction.Keep : row.Action;
                }
            }
            else
            {
                row = Rows.ParagraphOf(chapter.Id, source, i);
                row.IsConfirmed = chapter.IsConfirmed;
                db.Paragraphs.Add(row);
            }

            row.OrderIndex = i;
            row.WordCount = Counts.Words(row.EditedContent ?? row.Content);
            result.Add(row);
        }

        return result;
    }

    private static void Count(Project project, IEnumerable<Chapter> chapters, List<(Chapter Chapter, Paragraph Paragraph, string Text)> wanted)
    {
        var perParagraph = wanted.GroupBy(w => w.Paragraph).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (paragraph, count) in perParagraph)
        {
            paragraph.SentenceCount = count;
        }

        var all = chapters.ToList();
        var perChapter = wanted.GroupBy(w => w.Chapter).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var chapter in all)
        {
            var own = perChapter.GetValueOrDefault(chapter, []).FindAll(w => w.Paragraph.Action != ParagraphAction.Delete);
            chapter.SentenceCount = own.Count;
            chapter.ParagraphCount = own.Select(w => w.Paragraph).Distinct().Count();
            chapter.WordCount = own.Select(w => w.Paragraph).Distinct().Sum(p => p.WordCount);
        }

        var counted = all.FindAll(c => !c.IsDeleted);
        project.ChapterCount = counted.Count;
        project.ParagraphCount = counted.Sum(c => c.ParagraphCount);
        project.SentenceCount = counted.Sum(c => c.SentenceCount);
        project.WordCount = counted.Sum(c => c.WordCount);
    }

    private static string Content(ChapterText text) => string.Join("\n\n", text.Paragraphs.Select(p => p.Text));
}
