using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Where a clip belongs (004 <c>project</c>, <c>story</c>, <c>paragraph_index</c>): a project, a chapter of it, a paragraph of that; or nowhere.</summary>
/// <param name="Paragraph">The paragraph's place in its chapter, as somebody says it.</param>
public sealed record ClipPlace(Guid? Project, Guid? Story, int? Paragraph)
{
    /// <summary>The paragraph itself: what is kept, for its place may be another one soon.</summary>
    internal Guid? ParagraphId { get; init; }

    /// <summary>What somebody says, when it fits together and they may edit there. Errors: <c>not_found</c>, <c>forbidden</c>, <c>place_invalid</c>.</summary>
    internal static async Task<ClipPlace> Of(IDbContextFactory<ReelDb> databases, Access access, Caller caller, ClipPlace said, CancellationToken ct)
    {
        if (said.Story is not { } story)
        {
            if (said.Paragraph is not null)
            {
                throw new ReelException("place_invalid", "paragraph_index is the place of a paragraph in a chapter: name that as story_id.");
            }

            _ = said.Project is { } alone ? await access.Project(caller, alone, Right.Edit, ct) : default;
            return said;
        }

        await access.Chapter(caller, story, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var project = await db.Chapters.Where(c => c.Id == story).Select(c => c.ProjectId).SingleAsync(ct);
        if (said.Project is { } other && other != project)
        {
            throw new ReelException("place_invalid", $"Chapter {story} is of another project: name that one, or no chapter.");
        }

        return said with { Project = project, ParagraphId = said.Paragraph is { } index ? await At(db, story, index, ct) : said.ParagraphId };
    }

    /// <summary>Keeps its project out of the trash and its paragraph where it is until the transaction ends. Errors: <c>not_found</c>, <c>place_invalid</c> for a paragraph that went just now.</summary>
    internal async Task Hold(ReelDb db, CancellationToken ct)
    {
        if (Project is { } project && await db.Database.SqlQuery<int>($"""select 1 as "Value" from projects where id = {project} and not is_deleted for key share""").ToListAsync(ct) is [])
        {
            throw new ReelException("not_found", $"There is no project {project}.");
        }

        if (ParagraphId is { } paragraph && await db.Database.SqlQuery<int>($"""select 1 as "Value" from paragraphs where id = {paragraph} and order_index < {Place.TakenOut} for share""").ToListAsync(ct) is [])
        {
            throw new ReelException("place_invalid", $"Paragraph {paragraph} was taken out just now: read its chapter again.");
        }
    }

    /// <summary>Into the row. The index is written by the database.</summary>
    internal void Write(Video clip) => (clip.ProjectId, clip.StoryId, clip.ParagraphId) = (Project, Story, ParagraphId);

    private static async Task<Guid> At(ReelDb db, Guid story, int index, CancellationToken ct) =>
        await db.Paragraphs.Where(p => p.ChapterId == story && p.OrderIndex == index).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("place_invalid", $"Chapter {story} has no paragraph {index}: they are counted from 0.");
}
