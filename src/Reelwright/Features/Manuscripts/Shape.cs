using System.Linq.Expressions;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>What is told of a manuscript's rows, read by the database alone.</summary>
internal static class Shape
{
    /// <summary>Of a project.</summary>
    public static readonly Expression<Func<Project, ListProjects.Row>> Row = p => new ListProjects.Row(
        p.Id, p.OwnerId, p.Kind, p.Title, p.Description, p.FileName, p.FileSize, p.FileType, p.Language, p.WordCount, p.ChapterCount, p.ParagraphCount, p.SentenceCount,
        p.Status, p.ProcessingProgress, p.ErrorMessage, p.PrimaryOutput, p.CreatedAt, p.UpdatedAt, p.CompletedAt);

    /// <summary>Of a chapter.</summary>
    public static readonly Expression<Func<Chapter, ReadProject.ChapterRow>> Chapter = c => new ReadProject.ChapterRow(
        c.Id, c.ProjectId, c.ChapterNumber, c.Title, c.WordCount, c.ParagraphCount, c.SentenceCount, c.Status, c.IsConfirmed, c.ConfirmedAt, c.EditingNotes, c.VideoUrl, c.VideoDuration);
}
