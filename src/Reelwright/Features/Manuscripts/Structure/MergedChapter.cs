using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A chapter takes in the next one that is not in the trash, and keeps its own title; paragraphs are confirmed as it is.</summary>
internal static class MergedChapter
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Chapter(change.Id, ct);
        var next = await Next(draft, row, ct);
        await DeletedChapter.EnsureIdle(draft, next, ct);
        var (mine, theirs) = (await draft.ParagraphsOf(row.Id, ct), await draft.ParagraphsOf(next.Id, ct));
        theirs.ForEach(p => p.IsConfirmed = row.IsConfirmed);
        List<Paragraph> all = [.. mine, .. theirs];
        row.EditedContent ??= next.EditedContent is null ? null : "";
        ChapterWords.Write(row, all);
        await draft.Set(Level.Paragraphs, row.Id, all.ConvertAll(p => p.Id), ct);
        await draft.TakeOut(Level.Chapters, row.ProjectId, next.Id, ct);
    }

    private static async Task<Chapter> Next(Draft draft, Chapter row, CancellationToken ct)
    {
        var next = await draft.Db.Chapters.Where(c => c.ProjectId == row.ProjectId && !c.IsDeleted && c.ChapterNumber > row.ChapterNumber)
            .OrderBy(c => c.ChapterNumber).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        return await draft.Chapter(next ?? throw Needed.Nothing("chapter"), ct);
    }
}
