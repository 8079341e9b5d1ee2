using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>Whose a post is.</summary>
internal static class OwnPosts
{
    /// <summary>One's own, or one of a project whose films one may post. Errors: <c>not_found</c>; <c>forbidden</c> to whoever may only look.</summary>
    public static async Task<PublicationRecord> Own(ReelDb db, Access access, Caller caller, Guid id, CancellationToken ct)
    {
        var post = await Seen(db, access, caller, id, ct);
        return post.UserId == caller.User || (post.ProjectId is { } project && await access.Has(caller, project, Right.Post, ct)) ? post
            : throw new ReelException("forbidden", "Only publishers of this project may tell of its posts: ask its owner for that role.");
    }

    /// <summary>One that the caller may look at. Errors: <c>not_found</c>.</summary>
    public static async Task<PublicationRecord> Seen(ReelDb db, Access access, Caller caller, Guid id, CancellationToken ct)
    {
        var post = await db.PublicationRecords.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        return post is null || (post.UserId != caller.User && (post.ProjectId is not { } project || !await access.Has(caller, project, Right.Look, ct)))
            ? throw new ReelException("not_found", $"There is no publication {id}.") : post;
    }
}
