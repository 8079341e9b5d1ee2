using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>The pictures of those who are seen in a shot, that what is made of it shall look like.</summary>
internal static class CharacterReferences
{
    /// <summary>One of each, in their order. Errors: <c>reference_missing</c> naming who has none, or whose file is gone: then nothing is asked of anybody.</summary>
    public static async Task<IReadOnlyList<MediaAsset>> Of(ReelDb db, FileStore files, Guid owner, long shot, CancellationToken ct)
    {
        var seen = await (from s in db.StoryboardCharacters
                          join c in db.Characters on s.CharacterId equals c.Id
                          where s.StoryboardId == shot && !c.IsDeleted
                          orderby c.SortOrder, c.Id
                          select new { c.Name, c.ImageUrl }).ToListAsync(ct);
        if (seen.Where(c => c.ImageUrl is null).Select(c => c.Name).ToList() is { Count: > 0 } without)
        {
            throw Missing($"There is no picture of {string.Join(", ", without)}");
        }

        var found = new List<MediaAsset>();
        foreach (var one in seen)
        {
            var id = TakePictures.Asset(one.ImageUrl!);
            var asset = await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.AssetType == AssetType.Image && (a.OwnerId == owner || a.SourceType == SourceType.Stock), ct);
            found.Add(asset is not null && await files.Exists(asset.FilePath, ct) ? asset : throw Missing($"The picture of {one.Name} is not there any more"));
        }

        return [.. found.DistinctBy(a => a.Id)];
    }

    private static ReelException Missing(string what) => new("reference_missing", $"{what}: have one made or bring one, or say without_references; nothing was sent.");
}
