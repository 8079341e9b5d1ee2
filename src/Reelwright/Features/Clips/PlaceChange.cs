using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Where a clip belongs after an edit of it: what is given is changed, null unlinks it with what is inside of it, and what is not given stays.</summary>
/// <param name="To">The place.</param>
/// <param name="New">Whether it was not there before: what merely stays may be in the trash, and what is let go of needs no looking at.</param>
internal sealed record PlaceChange(ClipPlace To, bool New)
{
    /// <summary>Null when nothing is said of its place. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>place_invalid</c>.</summary>
    /// <param name="version">The clip's, as somebody read it.</param>
    public static async Task<PlaceChange?> Of(IDbContextFactory<ReelDb> databases, Access access, Caller caller, Guid clip, uint version, EditClip.Change change, CancellationToken ct)
    {
        if (change is { SaysProject: false, SaysStory: false, SaysParagraph: false })
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var was = await db.Videos.AsNoTracking().SingleOrDefaultAsync(v => v.Id == clip && !v.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no clip {clip}.");
        if (was.Version != version)
        {
            throw Versions.Newer("This clip");
        }

        var said = Said(was, change);
        var isNew = said.Paragraph is not null || (said.Story is null ? said.Project is not null && said.Project != was.ProjectId : said.Story != was.StoryId || said.Project != was.ProjectId);
        return new PlaceChange(isNew ? await ClipPlace.Of(databases, access, caller, said, ct) : said, isNew);
    }

    private static ClipPlace Said(Video was, EditClip.Change change)
    {
        if (change is { SaysProject: true, ProjectId: null } && (change.StoryId is not null || change.ParagraphIndex is not null))
        {
            throw new ReelException("place_invalid", "A chapter is of a project: leave project_id out, or name the chapter's.");
        }

        var story = change.SaysStory ? change.StoryId : change is { SaysProject: true, ProjectId: null } ? null : was.StoryId;
        // A chapter that is named says which project it is of.
        var project = change.SaysProject ? change.ProjectId : story is null || story == was.StoryId ? was.ProjectId : null;
        var stays = story is not null && !change.SaysParagraph ? was.ParagraphId : null;
        return stays is null || story == was.StoryId ? new ClipPlace(project, story, change.ParagraphIndex) { ParagraphId = stays }
            : throw new ReelException("place_invalid", "This clip belongs to a paragraph of the former chapter: say paragraph_index too, null for none.");
    }
}
