using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Features.Clips;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Changes what is said of a drama, and of its project with it.</summary>
public sealed class EditDrama(IDbContextFactory<ReelDb> databases, DramaRights rights, FileStore files)
{
    /// <summary>What is given is changed.</summary>
    public sealed record Change : DramaWords
    {
        /// <summary>Another name.</summary>
        [StringLength(200)]
        public string? Title { get; init; }

        /// <summary>The picture that stands for it: an asset's id or img_name (for one at a url, POST /api/assets gives it); empty takes it away.</summary>
        [StringLength(500)]
        public string? Thumbnail { get; init; }
    }

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>text_invalid</c>, <c>aspect_unsupported</c>, <c>file_type_unsupported</c>, <c>file_removed</c>.</summary>
    public async Task Run(Caller caller, string drama, uint version, Change change, CancellationToken ct)
    {
        var place = await rights.Drama(caller, drama, Right.Edit, ct);
        await Collisions.Retry(() => Once(caller, place, version, change, ct));
    }

    private async Task Once(Caller caller, DramaPlace place, uint version, Change change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // As whoever changes its shots: what these show follows from it.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {place.Project} for no key update", ct);
        var (row, project) = (await db.Dramas.SingleAsync(d => d.Id == place.Id, ct), await db.Projects.SingleAsync(p => p.Id == place.Project, ct));
        if (row.Version != version)
        {
            throw Versions.Newer($"'{row.Title}'");
        }

        var shots = db.Storyboards.Where(s => s.DramaId == place.Id);
        var before = change.Style is null && change.Genre is null && change.Title is null ? null : await ShotPrompt.Of(db, shots, ct);
        change.Write(row);
        row.Title = change.Title is { } title ? DramaWords.Titled(title) : row.Title;
        row.Thumbnail = change.Thumbnail switch
        {
            null => row.Thumbnail,
            "" => null,
            var picture => (await ClipPictures.Keep(db, files, caller.User, place.Owner, picture, ct)).UrlPath,
        };
        (project.Title, project.Description) = (row.Title, row.Description);
        if (change.AspectRatio is not null)
        {
            DramaAspect.Write(project, row.AspectRatio);
        }

        await Versions.Save(db, $"'{row.Title}'", ct);
        await (before is null ? Task.CompletedTask : ShotPrompt.Follow(db, before, ct));
        await tx.CommitAsync(ct);
    }
}
