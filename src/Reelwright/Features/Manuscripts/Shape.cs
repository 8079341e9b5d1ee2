using System.Linq.Expressions;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>What is told of a manuscript's rows, read by the database alone.</summary>
internal static class Shape
{
    /// <summary>Of a chapter.</summary>
    public static readonly Expression<Func<Chapter, ReadProject.ChapterRow>> Chapter = c => new ReadProject.ChapterRow(
        c.Id, c.ProjectId, c.ChapterNumber, c.Title, c.WordCount, c.ParagraphCount, c.SentenceCount, c.Status, c.IsConfirmed, c.ConfirmedAt, c.EditingNotes, c.VideoUrl, c.VideoDuration);
}
