using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Gives a project another title, or says what it is about (003 <c>title</c>, <c>description</c>). The document stays as it is.</summary>
public sealed class EditProject(IDbContextFactory<ReelDb> databases, Access access)
{
    private const int LongestTitle = 200;
    private const int LongestDescription = 10_000;

    /// <summary>What is given is changed; an empty description takes it away.</summary>
    public sealed record Change([property: StringLength(LongestTitle)] string? Title = null, [property: StringLength(LongestDescription)] string? Description = null);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>text_invalid</c>, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid project, uint version, Change change, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Projects.SingleAsync(p => p.Id == project, ct);
        if (row.Version != version)
        {
            throw Versions.Newer($"'{row.Title}'");
        }

        if (change.Title is { } title)
        {
            row.Title = SentenceWords.Clean(title, "title", LongestTitle) ?? throw new ReelException("text_invalid", "A project needs a title: give it one.");
        }

        row.Description = change.Description is { } description ? SentenceWords.Lines(description, "description") : row.Description;
        if (row.Kind == ProjectKind.Drama && await db.Dramas.SingleOrDefaultAsync(d => d.ProjectId == project, ct) is { } drama)
        {
            (drama.Title, drama.Description) = (row.Title, row.Description);
        }

        await Versions.Save(db, $"'{row.Title}'", ct);
    }
}
