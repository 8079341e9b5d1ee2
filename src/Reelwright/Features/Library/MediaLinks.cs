using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>
/// Links to one file that work without signing in, for a while. A link is a seal of the key ring on the file's address, its end and the number of its
/// shelf: nothing is stored, another address or a later end breaks the seal, and raising the number ends all links to that shelf on every node at once.
/// </summary>
public sealed class MediaLinks(IDbContextFactory<ReelDb> databases, Access access, Secrets secrets, TimeProvider clock)
{
    /// <summary>Name of the parameter in the address.</summary>
    public const string Parameter = "link";

    private const string Purpose = "link";
    private const int DaySeconds = 86_400;

    /// <summary>How long it shall work: a minute to thirty days, a day when nothing is said.</summary>
    public sealed record Request([property: Range(60, 30 * DaySeconds)] int ExpiresInSeconds = DaySeconds);

    /// <summary>The link, beginning with <c>/media/</c>.</summary>
    public sealed record Answer(string Url, DateTimeOffset ExpiresAt);

    /// <summary>A link to a film's file. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public async Task<Answer> Film(Caller caller, Guid film, Request request, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Make(db, await db.GeneratedVideos.Where(f => f.Id == film).Select(f => f.UrlPath).SingleAsync(ct), StorageType.Videos, request, ct);
    }

    /// <summary>A link to an asset's file. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public async Task<Answer> Asset(Caller caller, Guid asset, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await SeenAssets.Of(db, caller.User).Where(a => a.Id == asset).Select(a => new { a.UrlPath, a.Area }).SingleOrDefaultAsync(ct) ?? throw SeenAssets.Missing(asset);
        return await Make(db, found.UrlPath, found.Area, request, ct);
    }

    /// <summary>A link to what a clip shows. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> before there is something, <c>file_removed</c> when it was archived.</summary>
    public async Task<Answer> Clip(Caller caller, Guid clip, Request request, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var shown = await db.Videos.Where(v => v.Id == clip).Select(v => new { v.VideoUrl, v.ArchivedAt }).SingleAsync(ct);
        return shown.ArchivedAt is not null ? throw MediaFile.PutAway(clip)
            : await Make(db, shown.VideoUrl ?? throw new ReelException("wrong_state", $"Clip {clip} has nothing to show yet: wait until it is completed."), StorageType.Videos, request, ct);
    }

    /// <summary>Ends every link to a file of a shelf. Errors: <c>forbidden</c>.</summary>
    public async Task Revoke(Caller caller, StorageType area, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.MediaStorages.Where(s => s.StorageType == area).ExecuteUpdateAsync(s => s.SetProperty(x => x.LinkEpoch, x => x.LinkEpoch + 1), ct);
    }

    /// <summary>Errors: <c>media_link_invalid</c> unless this link is to this address and still works.</summary>
    internal void Ensure(string link, string address, ShelfRules shelf)
    {
        if (secrets.Unseal(Purpose, link)?.Split('\n') is not [var of, var end, var epoch] || !string.Equals(of, address, StringComparison.Ordinal))
        {
            throw new ReelException("media_link_invalid", "This link is not as it was given out: ask whoever gave it to you for it again.");
        }

        if (long.Parse(end, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds() || !string.Equals(epoch, Number(shelf.LinkEpoch), StringComparison.Ordinal) || Closed(shelf))
        {
            throw new ReelException("media_link_invalid", "This link no longer works: ask whoever gave it to you for a new one.");
        }
    }

    private async Task<Answer> Make(ReelDb db, string address, StorageType area, Request request, CancellationToken ct)
    {
        var shelf = await ShelfRules.Of(db, area, ct);
        if (Closed(shelf))
        {
            throw new ReelException("forbidden", $"The shelf {area.Word()} is its owner's alone: no links are given out to it.");
        }

        var end = clock.GetUtcNow().AddSeconds(request.ExpiresInSeconds).ToUnixTimeSeconds();
        return new Answer($"{address}?{Parameter}={secrets.Seal(Purpose, $"{address}\n{Number(end)}\n{Number(shelf.LinkEpoch)}")}", DateTimeOffset.FromUnixTimeSeconds(end));
    }

    private static bool Closed(ShelfRules shelf) => !shelf.PublicRead && !shelf.AuthenticatedRead;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
