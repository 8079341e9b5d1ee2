using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A drama (000 <c>dramas</c>). An edit names <c>version</c> as its If-Match, in quotes.</summary>
/// <param name="ProjectId">Its project: members, settings, films.</param>
/// <param name="Language">BCP 47, of what is said in it.</param>
/// <param name="Episodes">How many there are.</param>
/// <param name="Shots">How many there are in all of them.</param>
/// <param name="DeletedAt">Thrown away; null of one that is there.</param>
public sealed record DramaRow(
    string Id, Guid OwnerId, Guid ProjectId, string Title, string? Description, string? Genre, string Style, string AspectRatio, string? Thumbnail, IReadOnlyList<string> Tags, string? Language,
    int Episodes, int Shots, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? DeletedAt, uint Version)
{
    /// <summary>Of a query, the newest first.</summary>
    internal static async Task<List<DramaRow>> Read(ReelDb db, IQueryable<Drama> query, CancellationToken ct)
    {
        var rows = await query.AsNoTracking().OrderByDescending(d => d.Id).Select(d => new
        {
            Row = d,
            // Every shot has a paragraph, and those are counted.
            Project = db.Projects.Where(p => p.Id == d.ProjectId).Select(p => new { p.Language, p.ChapterCount, p.ParagraphCount }).Single(),
        }).ToListAsync(ct);
        return rows.ConvertAll(r => Of(r.Row, r.Project.Language, r.Project.ChapterCount, r.Project.ParagraphCount));
    }

    private static DramaRow Of(Drama d, string? language, int episodes, int shots) => new(
        d.Id.ToString(CultureInfo.InvariantCulture), d.OwnerId, d.ProjectId, d.Title, d.Description, d.Genre, d.Style, d.AspectRatio, d.Thumbnail, Json.Read<List<string>>(d.Tags), language,
        episodes, shots, d.CreatedAt, d.UpdatedAt, d.DeletedAt, d.Version);
}
