using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>An asset: what it is, where it came from, who uses it, and whether it still fits.</summary>
public sealed class ReadAsset(IDbContextFactory<ReelDb> databases, StaleMedia stale)
{
    private const int Most = 500;

    /// <summary>A sentence that has it as a version.</summary>
    /// <param name="Current">Of a chosen one: whether it fits the text and settings of the last order; null where nothing was ever ordered, its maker account is no more, or it isn't chosen.</param>
    public sealed record SentenceUse(Guid Sentence, Guid Chapter, MediaSlot Slot, string Language, string FrameSize, int Version, bool Chosen, bool? Current);

    /// <summary>A film it is in.</summary>
    public sealed record FilmUse(Guid Film, string Title, FilmRole Role);

    /// <summary>All of it; of each list the first five hundred that the caller may see.</summary>
    public sealed record Answer(AssetRow Asset, long Size, IReadOnlyList<SentenceUse> Sentences, IReadOnlyList<FilmUse> Films);

    /// <summary>Reads it. Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid asset, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await SeenAssets.Of(db, caller.User).AsNoTracking().SingleOrDefaultAsync(a => a.Id == asset, ct) ?? throw SeenAssets.Missing(asset);
        var size = await db.FileBlobs.Where(b => b.Digest == row.Digest && b.Area == row.Area).Select(b => b.SizeBytes).SingleAsync(ct);
        var projects = Access.Seen(db, caller.User);
        var slots = await (
            from m in db.SentenceMedia where m.AssetId == asset
            join s in db.Sentences on m.SentenceId equals s.Id
            join p in db.Paragraphs on s.ParagraphId equals p.Id
            join c in db.Chapters on p.ChapterId equals c.Id
            where !c.IsDeleted && projects.Any(x => x.Id == c.ProjectId)
            orderby m.CreatedAt, m.Id
            select new { Media = m, Chapter = c.Id }).AsNoTracking().Take(Most).ToListAsync(ct);
        var films = await db.FilmAssets.Where(f => f.AssetId == asset).Join(db.GeneratedVideos.Where(v => !v.IsDeleted
                && db.Chapters.Any(c => c.Id == v.ScriptId && !c.IsDeleted && projects.Any(p => p.Id == c.ProjectId))), f => f.FilmId, v => v.Id, (f, v) => new { v.Id, v.Title, f.Role, v.CreationTimestamp })
            .OrderByDescending(f => f.CreationTimestamp).Take(Most).ToListAsync(ct);
        var misfits = new Dictionary<Guid, HashSet<(Guid, string)>?>();
        foreach (var chapter in slots.Where(s => s.Media.Chosen).Select(s => s.Chapter).Distinct())
        {
            misfits[chapter] = await Misfits(caller, chapter, ct);
        }

        return new Answer(
            AssetRow.Of(row), size,
            slots.ConvertAll(s => new SentenceUse(
                s.Media.SentenceId, s.Chapter, s.Media.Slot, s.Media.Language, s.Media.FrameSize, s.Media.Version, s.Media.Chosen,
                s.Media.Chosen && misfits[s.Chapter] is { } known ? !known.Contains((s.Media.SentenceId, s.Media.Slot.Word())) : null)),
            films.ConvertAll(f => new FilmUse(f.Id, f.Title, f.Role)));
    }

    /// <summary>What doesn't fit in a chapter; null when nothing was ever ordered of it, or its maker account is no more.</summary>
    private async Task<HashSet<(Guid, string)>?> Misfits(Caller caller, Guid chapter, CancellationToken ct)
    {
        try
        {
            return [.. (await stale.Run(caller, chapter, ct)).Slots.Select(s => (s.Sentence, s.Kind))];
        }
        catch (ReelException never) when (never.Code is "not_ordered" or "maker_refused" or "withdrawn" or "model_unknown" or "maker_unknown" or "endpoint_missing" or "setting_missing")
        {
            return null;
        }
    }
}
