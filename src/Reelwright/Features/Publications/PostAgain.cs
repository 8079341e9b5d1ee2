using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Makes another post like one that is out, was taken away or was cancelled: what a person asks for by name.</summary>
public sealed class PostAgain(IDbContextFactory<ReelDb> databases, Access access, CreatePost create, ILogger<PostAgain> log)
{
    /// <summary>Whether it is posted at once; else it is a draft.</summary>
    public sealed record Request(bool Publish = false);

    /// <summary>The new one's id. Errors: as <see cref="CreatePost.Run"/>; <c>not_found</c> too unless the account is one's own.</summary>
    public async Task<Guid> Run(Caller caller, Guid publication, Request request, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Post, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct);
        PostMay.Must(row, "again");
        var made = await create.Run(caller, new NewPost(row.AccountId)
        {
            FilmId = row.FilmId, ClipId = row.ClipId, Title = row.Title, Description = row.Description ?? "", Tags = Json.Read<List<string>>(row.Tags), ThumbnailUrl = row.ThumbnailUrl,
            // A time that was is none any more.
            Visibility = row.Visibility is VisibilityType.Scheduled ? VisibilityType.Public : row.Visibility,
            AllowComments = row.AllowComments, AllowDownload = row.AllowDownload, AgeRestriction = row.AgeRestriction, MadeByAi = row.MadeByAi, Options = Json.Read<Dictionary<string, string>>(row.Options),
            Missed = row.Missed, Publish = request.Publish, Again = true,
        }, ct);
        log.LogInformation("Publication {Publication} is posted again as {Again}, says {Session}", publication, made, caller.Session);
        return made;
    }
}
