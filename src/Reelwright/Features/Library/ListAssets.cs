using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>The assets of a project, a chapter or a sentence, or one's own, the newest first.</summary>
public sealed class ListAssets(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>Which: of the first noun that is named; of none, one's own, or all stock when that is the source.</summary>
    public sealed record Request(Guid? Project, Guid? Chapter, Guid? Sentence, AssetType? Type, SourceType? Source);

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<AssetRow>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var query = await Of(db, caller, request, ct);
        query = request.Type is { } type ? query.Where(a => a.AssetType == type) : query;
        query = request.Source is { } source ? query.Where(a => a.SourceType == source) : query;
        if (page.Moment() is { } after)
        {
            query = query.Where(a => EF.Functions.LessThan(ValueTuple.Create(a.CreationTimestamp, a.Id), ValueTuple.Create(after.At, after.Id)));
        }

        var rows = await query.OrderByDescending(a => a.CreationTimestamp).ThenByDescending(a => a.Id).Take(page.Limit + 1).AsNoTracking().ToListAsync(ct);
        return page.Cut(rows.ConvertAll(AssetRow.Of), a => (a.CreationTimestamp, a.Id));
    }

    private async Task<IQueryable<MediaAsset>> Of(ReelDb db, Caller caller, Request request, CancellationToken ct)
    {
        if (request.Project is { } project)
        {
            await access.Project(caller, project, Right.Look, ct);
            return SeenAssets.In(db, project, null);
        }

        if (request.Chapter is { } chapter)
        {
            await access.Chapter(caller, chapter, Right.Look, ct);
            return SeenAssets.In(db, null, chapter);
        }

        if (request.Sentence is { } sentence)
        {
            await access.Sentence(caller, sentence, Right.Look, ct);
            return db.MediaAssets.Where(a => db.SentenceMedia.Any(m => m.SentenceId == sentence && m.AssetId == a.Id));
        }

        return request.Source == SourceType.Stock ? db.MediaAssets.Where(a => a.SourceType == SourceType.Stock) : db.MediaAssets.Where(a => a.OwnerId == caller.User);
    }
}
