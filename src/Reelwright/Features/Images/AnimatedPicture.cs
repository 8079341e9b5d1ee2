using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;
using Reelwright.Features.Library;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Images;

/// <summary>A picture that shall be set in motion: whose it is, and which sentence or shot shows it.</summary>
/// <param name="Asset">The picture.</param>
/// <param name="Place">The paragraph of the sentence; nowhere for a picture of no sentence.</param>
/// <param name="Prompt">What the sentence's picture was to show.</param>
/// <param name="Shot">The shot it is of; null for others.</param>
internal sealed record AnimatedPicture(MediaAsset Asset, ClipPlace Place, string? Prompt, DramaPlace? Shot = null)
{
    /// <summary>The picture, when the caller may have its owner's makers work on it. Errors: <c>not_found</c>, <c>forbidden</c>, <c>file_removed</c>.</summary>
    public static async Task<AnimatedPicture> Of(ReelDb db, FileStore files, Access access, Caller caller, string name, CancellationToken ct)
    {
        var row = await SeenImages.One(db, caller.User, name, ct);
        var asset = await db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == row.AssetId, ct);
        if (await OfDrama(db, access, caller, asset, name, ct) is { } drama)
        {
            return await files.Exists(asset.FilePath, ct) ? drama : throw MediaFile.Removed($"picture {name}");
        }

        // One picture may be shown in several projects: what counts is one that the caller sees.
        var (own, seen) = (asset.OwnerId == caller.User, Access.Seen(db, caller.User));
        var shown = await (
            from m in db.SentenceMedia where m.AssetId == asset.Id && m.Slot == MediaSlot.Picture
            join s in db.Sentences on m.SentenceId equals s.Id
            join g in db.Paragraphs on s.ParagraphId equals g.Id
            join c in db.Chapters on g.ChapterId equals c.Id where !c.IsDeleted
            join p in db.Projects on c.ProjectId equals p.Id where !p.IsDeleted && p.OwnerId == asset.OwnerId && (own || seen.Any(x => x.Id == p.Id))
            orderby db.ProjectMembers.Any(x => x.ProjectId == p.Id && x.UserId == caller.User && x.Role == ProjectRole.Editor) descending, m.Chosen descending, m.CreatedAt, m.Id
            select new { Project = p.Id, Chapter = c.Id, Paragraph = g.Id, Prompt = s.EditedPrompt ?? s.ImagePrompt ?? s.EditedContent ?? s.Content }).FirstOrDefaultAsync(ct);
        if (!own)
        {
            _ = shown is { } ? await access.Project(caller, shown.Project, Right.Edit, ct, $"picture {Titles.Cut(name, 120)}")
                : throw new ReelException("forbidden", "This picture is somebody else's: ask them, or upload a copy of your own.");
        }

        return !await files.Exists(asset.FilePath, ct) ? throw MediaFile.Removed($"picture {name}")
            : new AnimatedPicture(asset, shown is null ? new ClipPlace(null, null, null) : new ClipPlace(shown.Project, shown.Chapter, null) { ParagraphId = shown.Paragraph }, shown?.Prompt);
    }

    /// <summary>Of a shot or a character; null for others. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    private static async Task<AnimatedPicture?> OfDrama(ReelDb db, Access access, Caller caller, MediaAsset asset, string name, CancellationToken ct)
    {
        var take = await db.ImageGenerations.AsNoTracking().SingleOrDefaultAsync(t => t.Id == asset.ImageGenerationId, ct);
        var (shot, user) = (take?.StoryboardId ?? 0, caller.User);
        // What its order made for it, or the frame of its clip, it shows as well.
        var shown = await (
            from m in db.SentenceMedia where m.AssetId == asset.Id && m.Slot == MediaSlot.Picture && m.Chosen
            join x in db.Sentences on m.SentenceId equals x.Id
            select (Guid?)x.ParagraphId).Distinct().ToListAsync(ct);
        // One picture may be shown in several dramas, others' among them: what counts is one that the caller sees, the one it was made for before all.
        var seen = Access.Seen(db, user);
        var found = await (
            from d in db.Dramas where !d.IsDeleted && seen.Any(p => p.Id == d.ProjectId)
            join s in db.Storyboards on d.Id equals s.DramaId
            where !s.IsDeleted && (s.PictureId == asset.Id || s.Id == shot || shown.Contains(s.ParagraphId)) && db.Chapters.Any(c => c.Id == s.ChapterId && !c.IsDeleted)
            orderby s.Id == shot descending, d.OwnerId == user descending, s.Id
            select new DramaPlace(s.Id, d.Id, d.ProjectId, d.OwnerId)).FirstOrDefaultAsync(ct);
        var project = found?.Project ?? (take?.CharacterId is null ? null : await db.Dramas.Where(d => d.Id == take.DramaId && !d.IsDeleted).Select(d => (Guid?)d.ProjectId).SingleOrDefaultAsync(ct));
        if (project is not { } where)
        {
            return null;
        }

        await access.Project(caller, where, Right.Edit, ct, $"picture {Titles.Cut(name, 120)}");
        return new AnimatedPicture(asset, new ClipPlace(where, null, null), take?.Prompt, found);
    }

    /// <summary>The preset that loses least of it.</summary>
    public ClipSize Preset()
    {
        var (width, height) = PictureSize.Parse(Json.Read<JsonElement>(Asset.Metadata).GetProperty("dimensions").GetString()!);
        return ClipFit.Preset(width, height);
    }
}
