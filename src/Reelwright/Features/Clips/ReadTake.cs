using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>A take, and the takes of a clip or of a shot.</summary>
public sealed class ReadTake(IDbContextFactory<ReelDb> databases, Access access, DramaRights rights)
{
    /// <summary>A take. Errors: <c>not_found</c>.</summary>
    public async Task<TakeRow> Run(Caller caller, string take, CancellationToken ct)
    {
        var (id, _, _) = await Find(caller, take, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await TakeRow.Read(db, db.VideoGenerations.Where(t => t.Id == id), ct))[0];
    }

    /// <summary>A part of a clip's takes, the newest first. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    /// <param name="trash">Those that were thrown away alone, and no others.</param>
    public async Task<Page<TakeRow>> Of(Caller caller, Guid clip, PageRequest page, CancellationToken ct, bool trash = false)
    {
        await access.Clip(caller, clip, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Part(db, db.VideoGenerations.Where(t => t.VideoId == clip && t.IsDeleted == trash), page, ct);
    }

    /// <summary>A part of a shot's takes, the newest first. Errors: as above.</summary>
    public async Task<Page<TakeRow>> OfShot(Caller caller, string shot, PageRequest page, CancellationToken ct, bool trash = false)
    {
        var place = await rights.Shot(caller, shot, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Part(db, db.VideoGenerations.Where(t => t.StoryboardId == place.Id && t.IsDeleted == trash), page, ct);
    }

    /// <summary>A take by what a door was given, and its clip or shot. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    internal async Task<(long Take, Guid? Clip, long? Shot)> Find(Caller caller, string take, Right right, CancellationToken ct, bool trashed = false)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = long.TryParse(take, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.VideoGenerations.Where(t => t.Id == id && t.IsDeleted == trashed).Select(t => new { t.VideoId, t.StoryboardId }).SingleOrDefaultAsync(ct) : null;
        try
        {
            _ = row?.StoryboardId is { } shot ? (await rights.Shot(caller, shot.ToString(CultureInfo.InvariantCulture), right, ct)).Owner : await access.Clip(caller, row?.VideoId ?? Guid.Empty, right, ct);
        }
        catch (ReelException missing) when (missing.Code is "not_found")
        {
            throw new ReelException("not_found", $"There is no take {Titles.Cut(take, 40)}{(trashed ? " in the trash" : "")}.", missing);
        }

        return (id, row!.VideoId, row.StoryboardId);
    }

    private static async Task<Page<TakeRow>> Part(ReelDb db, IQueryable<VideoGeneration> takes, PageRequest page, CancellationToken ct)
    {
        var after = page.Number() ?? long.MaxValue;
        var ids = await takes.Where(t => t.Id < after).OrderByDescending(t => t.Id).Take(page.Limit + 1).Select(t => t.Id).ToListAsync(ct);
        return page.Cut(await TakeRow.Read(db, db.VideoGenerations.Where(t => ids.Contains(t.Id)), ct), t => long.Parse(t.Id, CultureInfo.InvariantCulture));
    }
}
