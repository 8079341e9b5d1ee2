using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>An episode: a chapter of the drama's project, told in shots. It is ordered, renamed, moved and thrown away as any chapter; such an edit names <c>version</c> as its If-Match, in quotes.</summary>
/// <param name="Number">1, 2, 3….</param>
/// <param name="Notes">Shown beside it, never spoken.</param>
/// <param name="VideoUrl">Its newest film.</param>
/// <param name="VideoDuration">Seconds of that.</param>
public sealed record EpisodeRow(
    Guid Id, string DramaId, Guid ProjectId, int Number, string Title, string? Notes, int Shots, ChapterStatus Status, bool IsConfirmed, string? VideoUrl, int? VideoDuration,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, uint Version)
{
    /// <summary>Of a query, in their order.</summary>
    internal static async Task<List<EpisodeRow>> Read(ReelDb db, long drama, IQueryable<Chapter> query, CancellationToken ct)
    {
        var of = drama.ToString(CultureInfo.InvariantCulture);
        return await query.AsNoTracking().OrderBy(c => c.ChapterNumber).Select(c => new EpisodeRow(
            c.Id, of, c.ProjectId, c.ChapterNumber, c.Title, c.EditingNotes, c.ParagraphCount, c.Status, c.IsConfirmed, c.VideoUrl, c.VideoDuration,
            c.CreatedAt, c.UpdatedAt, c.Version)).ToListAsync(ct);
    }
}
