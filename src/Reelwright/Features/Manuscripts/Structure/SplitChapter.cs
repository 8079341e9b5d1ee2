using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A chapter becomes two; a paragraph of it begins the second, which is confirmed if the first is.</summary>
internal static class SplitChapter
{
    public static async Task Apply(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Chapter(change.Id, ct);
        var paragraphs = await draft.ParagraphsOf(row.Id, ct);
        var at = paragraphs.FindIndex(p => p.Id == Needed.Target(change));
        if (at <= 0)
        {
            throw new ReelException("change_invalid", "The target has to be a paragraph of this chapter other than its first: that one begins the second part.");
        }

        var second = new Chapter
        {
            ProjectId = row.ProjectId,
            Title = change.Title is { } title ? EditedChapter.Title(change, title) : row.Title,
            Content = ChapterWords.Written(paragraphs[at..]),
            ChapterNumber = row.ChapterNumber,
            Status = row.IsConfirmed ? ChapterStatus.Confirmed : ChapterStatus.Pending,
            IsConfirmed = row.IsConfirmed,
            ConfirmedAt = row.ConfirmedAt,
            GenerationSettings = row.GenerationSettings,
        };
        draft.Add(second, second.Id);
        ChapterWords.Write(row, paragraphs[..at]);
        await draft.Put(Level.Chapters, null, row.ProjectId, second.Id, (await draft.Places.Of(Level.Chapters, row.ProjectId, ct)).IndexOf(row.Id) + 1, ct);
        await draft.Set(Level.Paragraphs, second.Id, paragraphs.ConvertAll(p => p.Id)[at..], ct);
        draft.Uncount(row.Id);
    }
}
