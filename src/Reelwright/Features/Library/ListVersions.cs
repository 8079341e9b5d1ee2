using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>The versions in a sentence's slots, the newest first.</summary>
public sealed class ListVersions(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A version.</summary>
    /// <param name="FrameSize">Of a made picture; empty for what fits every size.</param>
    /// <param name="Chosen">It is what the next film shows or speaks.</param>
    public sealed record Row(Guid Id, MediaSlot Slot, string Language, string FrameSize, int Version, MediaOrigin Origin, bool Chosen, DateTimeOffset CreatedAt, AssetRow Asset);

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Guid sentence, MediaSlot? slot, PageRequest page, CancellationToken ct)
    {
        await access.Sentence(caller, sentence, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var query = db.SentenceMedia.Where(m => m.SentenceId == sentence && (slot == null || m.Slot == slot));
        if (page.Moment() is { } after)
        {
            query = query.Where(m => EF.Functions.LessThan(ValueTuple.Create(m.CreatedAt, m.Id), ValueTuple.Create(after.At, after.Id)));
        }

        var rows = await query.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(page.Limit + 1)
            .Join(db.MediaAssets, m => m.AssetId, a => a.Id, (m, a) => new { Media = m, Asset = a }).AsNoTracking().ToListAsync(ct);
        return page.Cut([.. rows.OrderByDescending(r => r.Media.CreatedAt).ThenByDescending(r => r.Media.Id).Select(r => new Row(
            r.Media.Id, r.Media.Slot, r.Media.Language, r.Media.FrameSize, r.Media.Version, r.Media.Origin, r.Media.Chosen, r.Media.CreatedAt, AssetRow.Of(r.Asset)))], r => (r.CreatedAt, r.Id));
    }
}
