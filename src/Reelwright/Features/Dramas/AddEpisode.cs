using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Adds an episode behind the last: a chapter of the drama's project, without shots yet.</summary>
public sealed class AddEpisode(IDbContextFactory<ReelDb> databases, DramaRights rights, ShotEdit edits)
{
    /// <summary>What is said of it.</summary>
    /// <param name="Notes">Shown beside it, never spoken.</param>
    public sealed record Request([property: StringLength(500, MinimumLength = 1)] string Title, [property: StringLength(100_000)] string? Notes = null);

    /// <summary>The episode. Errors: <c>not_found</c>, <c>forbidden</c>, <c>text_invalid</c>.</summary>
    public async Task<EpisodeRow> Run(Caller caller, string drama, Request request, CancellationToken ct)
    {
        var place = await rights.Drama(caller, drama, Right.Edit, ct);
        var title = SentenceWords.Clean(request.Title, "title", 500) ?? throw new ReelException("text_invalid", "An episode needs a title: give it one.");
        var chapter = await edits.Run(caller, place, async draft =>
        {
            var row = new Chapter { ProjectId = place.Project, Title = title, Content = "", ChapterNumber = 1, EditingNotes = string.IsNullOrWhiteSpace(request.Notes) ? null : request.Notes.Trim() };
            draft.Add(row, row.Id);
            await draft.Put(Level.Chapters, null, place.Project, row.Id, int.MaxValue, ct);
            draft.Uncount(row.Id);
            return (row.Id, Array.Empty<Guid>());
        }, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await EpisodeRow.Read(db, place.Id, db.Chapters.Where(c => c.Id == chapter), ct))[0];
    }
}
