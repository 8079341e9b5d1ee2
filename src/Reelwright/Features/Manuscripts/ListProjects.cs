using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>The projects somebody may look at, the newest first unless they ask otherwise.</summary>
public sealed class ListProjects(IDbContextFactory<ReelDb> databases)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<Project>> Sorts =
    [
        Sort.By("created", (Project p) => p.CreatedAt), Sort.By("updated", (Project p) => p.UpdatedAt), Sort.ByText("title", (Project p) => p.Title),
        Sort.By("words", (Project p) => p.WordCount), Sort.By("sentences", (Project p) => p.SentenceCount), Sort.By("size", (Project p) => p.FileSize),
    ];

    /// <summary>A project as a list shows it.</summary>
    public sealed record Row(
        Guid Id, Guid OwnerId, ProjectKind Kind, string Title, string? Description, string FileName, long FileSize, FileType FileType, string? Language,
        int WordCount, int ChapterCount, int ParagraphCount, int SentenceCount, ProjectStatus Status, int ProcessingProgress, string? ErrorMessage,
        string? PrimaryOutput, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt);

    /// <summary>Which.</summary>
    /// <param name="Text">In the title or the file name, whatever its case.</param>
    /// <param name="Language">BCP 47.</param>
    /// <param name="Mine">Only one's own.</param>
    public sealed record Request(string? Text = null, ProjectStatus? Status = null, FileType? Type = null, string? Language = null, bool Mine = false);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        var projects = request.Mine ? db.Projects.Where(p => p.OwnerId == caller.User && !p.IsDeleted) : Access.Seen(db, caller.User);
        if (request.Text is { Length: > 0 } text)
        {
            var pattern = Pattern.Within(text);
            projects = projects.Where(p => EF.Functions.ILike(p.Title, pattern, Pattern.Escape) || EF.Functions.ILike(p.FileName, pattern, Pattern.Escape));
        }

        projects = request.Status is { } status ? projects.Where(p => p.Status == status) : projects;
        projects = request.Type is { } type ? projects.Where(p => p.FileType == type) : projects;
        projects = request.Language is { } language ? projects.Where(p => p.Language == language) : projects;
        return await sort.Read(projects.AsNoTracking(), Shape.Row, page, ct);
    }
}
