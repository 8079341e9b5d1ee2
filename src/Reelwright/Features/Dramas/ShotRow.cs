using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A shot (000 <c>storyboards</c>). An edit names <c>version</c> as its If-Match, in quotes.</summary>
/// <param name="ChapterId">Its episode.</param>
/// <param name="ParagraphId">Where its sentences stand.</param>
/// <param name="Dialogue">What is said in it, as it will be spoken; empty when nothing is.</param>
/// <param name="Language">BCP 47, of what is said.</param>
/// <param name="Duration">Seconds it lasts when nothing is said.</param>
/// <param name="Transition">How it begins.</param>
/// <param name="Characters">Who is seen in it.</param>
/// <param name="PictureUrl">What it shows where no clip plays; null until there is something.</param>
/// <param name="ClipUrl">What plays in it.</param>
/// <param name="PictureTakes">How many there are.</param>
/// <param name="ClipTakes">How many there are.</param>
/// <param name="NeedsAttention">Nobody knows what became of one of them: settle its call.</param>
public sealed record ShotRow(
    string Id, string DramaId, Guid ChapterId, Guid? ParagraphId, int StoryboardNumber, string? Title, string? Location, string? Time, string? ShotType, string? Angle, string? Movement, string? Action,
    string Dialogue, string? Language, string? Atmosphere, string? ImagePrompt, string? VideoPrompt, double Duration, Transition Transition, IReadOnlyList<ShotRow.Seen> Characters,
    string? PictureUrl, string? ClipUrl, int PictureTakes, int ClipTakes, bool NeedsAttention, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, uint Version)
{
    /// <summary>Somebody who is seen.</summary>
    /// <param name="ImageUrl">The picture of them that goes with what is asked for; null without one.</param>
    public sealed record Seen(string Id, string Name, string? ImageUrl);

    private sealed record Line(Guid Id, Guid Paragraph, string Text, string? ImageUrl);

    private sealed record Count(long Shot, int Takes, bool Doubt);

    /// <summary>Of a query, in the order of the film.</summary>
    internal static async Task<List<ShotRow>> Read(ReelDb db, IQueryable<Storyboard> query, CancellationToken ct)
    {
        var shots = await query.AsNoTracking().OrderBy(s => s.StoryboardNumber).ThenBy(s => s.Id).ToListAsync(ct);
        var (ids, paragraphs) = (shots.ConvertAll(s => s.Id), shots.Select(s => s.ParagraphId).OfType<Guid>().ToList());
        var lines = (await db.Sentences.Where(s => paragraphs.Contains(s.ParagraphId)).OrderBy(s => s.OrderIndex).Select(s => new Line(s.Id, s.ParagraphId, s.EditedContent ?? s.Content, s.ImageUrl)).ToListAsync(ct))
            .ToLookup(l => l.Paragraph);
        // One in the trash has a paragraph that stands nowhere.
        var languages = await db.Paragraphs.IgnoreQueryFilters().Where(p => paragraphs.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Language, ct);
        var clips = await Clips(db, [.. lines.Select(l => l.First().Id)], ct);
        var seen = (await (from s in db.StoryboardCharacters
                           join c in db.Characters on s.CharacterId equals c.Id
                           where ids.Contains(s.StoryboardId) && !c.IsDeleted
                           orderby c.SortOrder, c.Id
                           select new { s.StoryboardId, c.Id, c.Name, c.ImageUrl }).ToListAsync(ct)).ToLookup(c => c.StoryboardId, c => new Seen(Text(c.Id), c.Name, c.ImageUrl));
        var pictures = (await db.ImageGenerations.Where(t => ids.Contains(t.StoryboardId!.Value) && !t.IsDeleted).GroupBy(t => t.StoryboardId!.Value)
            .Select(g => new Count(g.Key, g.Count(), g.Count(t => t.NeedsAttention) > 0)).ToListAsync(ct)).ToDictionary(c => c.Shot);
        var takes = (await db.VideoGenerations.Where(t => ids.Contains(t.StoryboardId!.Value) && !t.IsDeleted).GroupBy(t => t.StoryboardId!.Value)
            .Select(g => new Count(g.Key, g.Count(), g.Count(t => t.NeedsAttention) > 0)).ToListAsync(ct)).ToDictionary(c => c.Shot);
        return shots.ConvertAll(s =>
        {
            var own = s.ParagraphId is { } paragraph ? lines[paragraph].ToList() : [];
            var (p, v) = (pictures.GetValueOrDefault(s.Id), takes.GetValueOrDefault(s.Id));
            var dialogue = Spoken.Join(own.Select(l => l.Text));
            return new ShotRow(
                Text(s.Id), Text(s.DramaId), s.ChapterId, s.ParagraphId, s.StoryboardNumber, s.Title, s.Location, s.Time, s.ShotType, s.Angle, s.Movement, s.Action, dialogue,
                s.ParagraphId is { } at ? languages.GetValueOrDefault(at) : null, s.Atmosphere, s.ImagePrompt, s.VideoPrompt, s.Duration, s.Transition, [.. seen[s.Id]],
                own is [var first, ..] ? first.ImageUrl : null, own is [var plays, ..] ? clips.GetValueOrDefault(plays.Id) : null, p?.Takes ?? 0, v?.Takes ?? 0, p?.Doubt == true || v?.Doubt == true,
                s.CreatedAt, s.UpdatedAt, ShotVersion.Of(s.Version, dialogue));
        });
    }

    private static Task<Dictionary<Guid, string>> Clips(ReelDb db, List<Guid> sentences, CancellationToken ct) => (
        from m in db.SentenceMedia
        join a in db.MediaAssets on m.AssetId equals a.Id
        where sentences.Contains(m.SentenceId) && m.Chosen && m.Slot == MediaSlot.Clip && m.FrameSize == ""
        select new { m.SentenceId, a.UrlPath }).ToDictionaryAsync(c => c.SentenceId, c => c.UrlPath, ct);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
