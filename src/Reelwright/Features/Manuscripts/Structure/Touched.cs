using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A row that an edit changed, made or took out. Rows that only moved up beside it are not told.</summary>
/// <param name="Noun"><c>chapter</c>, <c>paragraph</c> or <c>sentence</c>.</param>
/// <param name="Parent">Where it stands now; null when it was taken out.</param>
/// <param name="OrderIndex">Its place there; a chapter's number.</param>
/// <param name="Version">Its version now; null when it was taken out.</param>
public sealed record Touched(string Noun, Guid Id, Guid? Parent, int? OrderIndex, uint? Version)
{
    /// <summary>Reads them as they stand at the end of an edit.</summary>
    internal static async Task<IReadOnlyList<Touched>> Read(ReelDb db, IEnumerable<RowState> states, CancellationToken ct)
    {
        var all = states.ToList();
        Guid[] ids = [.. all.Select(s => s.Id)];
        List<Touched> living =
        [
            .. await db.Chapters.Where(c => ids.Contains(c.Id)).Select(c => new Touched("chapter", c.Id, c.ProjectId, c.ChapterNumber, c.Version)).ToListAsync(ct),
            .. await db.Paragraphs.Where(p => ids.Contains(p.Id)).Select(p => new Touched("paragraph", p.Id, p.ChapterId, p.OrderIndex, p.Version)).ToListAsync(ct),
            .. await db.Sentences.Where(s => ids.Contains(s.Id)).Select(s => new Touched("sentence", s.Id, s.ParagraphId, s.OrderIndex, s.Version)).ToListAsync(ct),
        ];
        var there = living.Select(t => t.Id).ToHashSet();
        return [.. living, .. all.Where(s => !there.Contains(s.Id)).Select(s => new Touched(s switch { ChapterState => "chapter", ParagraphState => "paragraph", _ => "sentence" }, s.Id, null, null, null))];
    }
}
