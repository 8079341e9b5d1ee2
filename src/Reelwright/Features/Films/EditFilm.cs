using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>Gives a film another title: it is offered under that one from then on. Its file stays as it is.</summary>
public sealed class EditFilm(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>What is given is changed.</summary>
    public sealed record Change([property: StringLength(256)] string? Title = null);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>text_invalid</c>, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid film, uint version, Change change, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.GeneratedVideos.SingleAsync(f => f.Id == film, ct);
        if (row.Version != version)
        {
            throw Versions.Newer("This film");
        }

        if (change.Title is { } title)
        {
            row.Title = SentenceWords.Clean(title, "title") ?? throw new ReelException("text_invalid", "A film needs a title: give it one.");
        }

        await Versions.Save(db, "This film", ct);
    }
}
