using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Settings;

/// <summary>Sets what a project or a chapter says of its films; it replaces what it said before, and orders made before keep theirs.</summary>
public sealed class ChangeSettings(IDbContextFactory<ReelDb> databases, Access access, CheckSettings check)
{
    /// <summary>A project's. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, those of <see cref="CheckSettings"/>.</summary>
    public async Task Project(Caller caller, Guid project, uint version, FilmSettings settings, CancellationToken ct)
    {
        var owner = await access.Project(caller, project, Right.Edit, ct);
        await check.Run(owner, settings, "project", ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Projects.SingleAsync(p => p.Id == project, ct);
        row.GenerationSettings = Json.Write(settings);
        await Save(db, row, version, row.Title, ct);
    }

    /// <summary>A chapter's. Errors: as above.</summary>
    public async Task Chapter(Caller caller, Guid chapter, uint version, FilmSettings settings, CancellationToken ct)
    {
        var owner = await access.Chapter(caller, chapter, Right.Edit, ct);
        await check.Run(owner, settings, "chapter", ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Chapters.SingleAsync(c => c.Id == chapter, ct);
        row.GenerationSettings = Json.Write(settings);
        await Save(db, row, version, row.Title, ct);
    }

    private static Task Save(ReelDb db, object row, uint version, string title, CancellationToken ct)
    {
        Versions.Expect(db.Entry(row), version);
        return Versions.Save(db, $"'{title}'", ct);
    }
}
