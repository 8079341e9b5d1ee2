using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>The film or clip that somebody names at the command line: by its id, or by its file as <c>reel make</c> left it.</summary>
public sealed class NamedVideo(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Its id; of several films that are the same file, the newest. Errors: <c>file_missing</c>, <c>not_found</c>.</summary>
    public async Task<Guid> Find(Caller caller, VideoKind kind, string named, CancellationToken ct)
    {
        if (Guid.TryParse(named, out var id))
        {
            return id;
        }

        if (!File.Exists(named))
        {
            throw new ReelException("file_missing", $"There is no file '{named}', and no id is written so: name the {kind.Word()} by its file or by its id, as `reel {(kind is VideoKind.Film ? "projects films PROJECT" : "clips list")}` shows it.");
        }

        var digest = await Digest.OfFile(named, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Found(db, caller, kind, digest).FirstOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"'{named}' is no {kind.Word()} of yours as it was made, byte for byte: name another file, or its id.");
    }

    private static IQueryable<Guid?> Found(ReelDb db, Caller caller, VideoKind kind, string digest) => kind is VideoKind.Film
        ? from f in db.GeneratedVideos where f.Digest == digest && !f.IsDeleted && f.FileRemovedAt == null
          join c in db.Chapters on f.ScriptId equals c.Id where !c.IsDeleted
          join p in Access.Seen(db, caller.User) on c.ProjectId equals p.Id
          orderby f.CreationTimestamp descending
          select (Guid?)f.Id
        : from v in db.Videos where v.Digest == digest && !v.IsDeleted && v.ArchivedAt == null && v.UserId == caller.User
          orderby v.CreatedAt descending
          select (Guid?)v.Id;
}
