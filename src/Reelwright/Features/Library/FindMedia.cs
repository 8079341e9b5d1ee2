using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Films;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>The file behind an address under <c>/media</c>, for whoever may have it (002 <c>access_permissions</c>).</summary>
public sealed partial class FindMedia(IDbContextFactory<ReelDb> databases, MediaLinks links, FileStore files)
{
    /// <summary>
    /// Finds it. A public shelf is read by anybody, an open one by whoever sees the row or has a link, a closed one by the owners of the installation.
    /// Errors: <c>unauthenticated</c>, <c>media_link_invalid</c>, <c>not_found</c>, <c>forbidden</c>, <c>file_removed</c>; <c>wrong_state</c> before a film is made.
    /// </summary>
    /// <param name="caller">Null for whoever has not signed in.</param>
    /// <param name="area">As in the address, such as <c>videos</c>.</param>
    /// <param name="name">An id and an extension; nothing else is ever looked at.</param>
    public async Task<MediaFile> Run(Caller? caller, string area, string name, string? link, CancellationToken ct)
    {
        var shelf = Words.All<StorageType>().FirstOrDefault(word => string.Equals(word.ToLowerInvariant(), area, StringComparison.Ordinal));
        var id = Name().Match(name) is { Success: true } match ? Guid.Parse(match.Groups["id"].Value) : (Guid?)null;
        var address = $"/media/{area}/{name}";
        if (shelf is null || id is null)
        {
            throw caller is null ? SignIn() : Missing(address);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var rules = await ShelfRules.Of(db, Words.Read<StorageType>(shelf), ct);
        if (!rules.PublicRead && link is not null)
        {
            links.Ensure(link, address, rules);
        }
        else if (!rules.PublicRead && caller is null)
        {
            throw SignIn();
        }

        var open = rules.PublicRead || link is not null;
        if (!open && !rules.AuthenticatedRead)
        {
            caller!.MustBeOwner();
            open = true;
        }

        var seenBy = open ? (Guid?)null : caller!.User;
        return await Film(db, id.Value, address, seenBy, ct) ?? await Asset(db, id.Value, address, seenBy, ct) ?? throw Missing(address);
    }

    private async Task<MediaFile?> Film(ReelDb db, Guid id, string address, Guid? seenBy, CancellationToken ct)
    {
        var projects = seenBy is { } user ? Access.Seen(db, user) : db.Projects.Where(p => !p.IsDeleted);
        var film = await db.GeneratedVideos.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.UrlPath == address && !f.IsDeleted
            && db.Chapters.Any(c => c.Id == f.ScriptId && !c.IsDeleted && projects.Any(p => p.Id == c.ProjectId)), ct);
        return film is null ? null : await ReadFilm.File(files, film, ct);
    }

    private async Task<MediaFile?> Asset(ReelDb db, Guid id, string address, Guid? seenBy, CancellationToken ct)
    {
        var asset = await SeenAssets.Of(db, seenBy).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.UrlPath == address, ct);
        return asset is null ? null : await MediaFile.Of(files, asset.FilePath, asset.Digest, await NameOf(db, asset, ct), $"asset {id}", ct);
    }

    // What belongs to one film is called as that film is; what a person brought, as they called it.
    private static async Task<string> NameOf(ReelDb db, MediaAsset asset, CancellationToken ct)
    {
        var extension = Path.GetExtension(asset.UrlPath);
        var title = asset.OriginalName is { } own ? Path.GetFileNameWithoutExtension(own) : await db.FilmAssets
            .Where(f => f.AssetId == asset.Id && (f.Role == FilmRole.Subtitle || f.Role == FilmRole.Sound || f.Role == FilmRole.Poster))
            .Join(db.GeneratedVideos, f => f.FilmId, v => v.Id, (_, v) => v.Title).FirstOrDefaultAsync(ct);
        return (string.IsNullOrWhiteSpace(title) ? asset.Id.ToString() : title) + extension;
    }

    private static ReelException SignIn() => new("unauthenticated", "Sign in, or send a token as 'Authorization: Bearer …'; without an account, ask for a link.");

    private static ReelException Missing(string address) => new("not_found", $"There is no file {Titles.Cut(address, 120)}.");

    [GeneratedRegex(@"^(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[a-z0-9]{1,8}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
