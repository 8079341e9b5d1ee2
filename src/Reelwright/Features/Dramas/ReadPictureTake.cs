using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A picture take, and those of a shot or a character.</summary>
public sealed class ReadPictureTake(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>A picture take. Errors: <c>not_found</c>.</summary>
    public async Task<PictureTakeRow> Run(Caller caller, string take, CancellationToken ct)
    {
        var (id, _, _) = await Find(caller, take, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await PictureTakeRow.Read(db, db.ImageGenerations.Where(t => t.Id == id), ct))[0];
    }

    /// <summary>A part of a shot's picture takes, the newest first. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    /// <param name="trash">Those that were thrown away alone, and no others.</param>
    public async Task<Page<PictureTakeRow>> OfShot(Caller caller, string shot, PageRequest page, CancellationToken ct, bool trash = false)
    {
        var place = await rights.Shot(caller, shot, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Part(db, db.ImageGenerations.Where(t => t.StoryboardId == place.Id && t.IsDeleted == trash), page, ct);
    }

    /// <summary>A part of a character's picture takes, the newest first. Errors: as above.</summary>
    public async Task<Page<PictureTakeRow>> OfCharacter(Caller caller, string character, PageRequest page, CancellationToken ct, bool trash = false)
    {
        var place = await rights.Character(caller, character, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Part(db, db.ImageGenerations.Where(t => t.CharacterId == place.Id && t.IsDeleted == trash), page, ct);
    }

    /// <summary>A picture take by what a door was given, and what it is for. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    internal async Task<(long Take, long? Shot, long? Character)> Find(Caller caller, string take, Right right, CancellationToken ct, bool trashed = false)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = long.TryParse(take, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.ImageGenerations.Where(t => t.Id == id && t.IsDeleted == trashed).Select(t => new { t.StoryboardId, t.CharacterId }).SingleOrDefaultAsync(ct) : null;
        try
        {
            _ = row?.CharacterId is { } character ? await rights.Character(caller, character.ToString(CultureInfo.InvariantCulture), right, ct)
                : await rights.Shot(caller, row?.StoryboardId?.ToString(CultureInfo.InvariantCulture) ?? "", right, ct);
        }
        catch (ReelException missing) when (missing.Code is "not_found")
        {
            throw new ReelException("not_found", $"There is no picture take {Titles.Cut(take, 40)}{(trashed ? " in the trash" : "")}.", missing);
        }

        return (id, row!.StoryboardId, row.CharacterId);
    }

    private static async Task<Page<PictureTakeRow>> Part(ReelDb db, IQueryable<ImageGeneration> takes, PageRequest page, CancellationToken ct)
    {
        var after = page.Number() ?? long.MaxValue;
        var ids = await takes.Where(t => t.Id < after).OrderByDescending(t => t.Id).Take(page.Limit + 1).Select(t => t.Id).ToListAsync(ct);
        return page.Cut(await PictureTakeRow.Read(db, db.ImageGenerations.Where(t => ids.Contains(t.Id)), ct), t => long.Parse(t.Id, CultureInfo.InvariantCulture));
    }
}
