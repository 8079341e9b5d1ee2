using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>A project with its chapters.</summary>
public sealed class ReadProject(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A chapter as a list shows it.</summary>
    public sealed record ChapterRow(
        Guid Id, Guid ProjectId, int ChapterNumber, string Title, int WordCount, int ParagraphCount, int SentenceCount, ChapterStatus Status, bool IsConfirmed,
        DateTimeOffset? ConfirmedAt, string? EditingNotes, string? VideoUrl, int? VideoDuration);

    /// <summary>Both.</summary>
    public sealed record Answer(ListProjects.Row Project, IReadOnlyList<ChapterRow> Chapters, uint Version);

    /// <summary>Reads it. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid project, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        // All of one moment: the version must be that of what is told.
        await using var tx = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var command = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (NpgsqlTransaction)tx.GetDbTransaction();
        var (row, version) = await ProjectRows.One(command, caller.User, project, ct) ?? throw new ReelException("not_found", $"There is no project {project}.");
        var chapters = await db.Chapters.AsNoTracking().Where(c => c.ProjectId == project && !c.IsDeleted).OrderBy(c => c.ChapterNumber).Select(Shape.Chapter).ToListAsync(ct);
        return new Answer(row, chapters, version);
    }
}
