using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Images;

/// <summary>One's own pictures and how their videos stand, the newest first.</summary>
public sealed class ListImages(IDbContextFactory<ReelDb> databases)
{
    /// <summary>001 <c>image_video_status</c>.</summary>
    /// <param name="Id">Rises with every picture.</param>
    /// <param name="AssetId">The picture's asset.</param>
    /// <param name="OriginalName">What the person called it who brought it.</param>
    /// <param name="VideoCreatedAt">The newest take was asked for.</param>
    public sealed record Row(
        string Id, string ImgName, Guid AssetId, bool HasVideo, ImageVideo VideoStatus, string? VideoFilename, ImageSource SourceType, string? OriginalName, string? VideoPrompt,
        DateTimeOffset? VideoCreatedAt, string? ModelName, string? TaskId, int RetryCount, string? ErrorMessage, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    /// <param name="status">Of the newest take; null for all.</param>
    public async Task<Page<Row>> Run(Caller caller, ImageVideo? status, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = db.ImageVideoStatuses.AsNoTracking().Where(s => s.OwnerId == caller.User);
        own = status is { } one ? own.Where(s => s.VideoStatus == one) : own;
        if (page.Number() is { } after)
        {
            var last = (int)Math.Min(after, int.MaxValue);
            own = own.Where(s => s.Id < last);
        }

        var rows = await own.OrderByDescending(s => s.Id).Take(page.Limit + 1).ToListAsync(ct);
        return page.Cut(rows, r => r.Id).As(Of);
    }

    private static Row Of(ImageVideoStatus s) => new(
        s.Id.ToString(CultureInfo.InvariantCulture), s.ImgName, s.AssetId, s.HasVideo, s.VideoStatus, s.VideoFilename, s.SourceType, s.OriginalName, s.VideoPrompt, s.VideoCreatedAt, s.ModelName, s.TaskId,
        s.RetryCount, s.ErrorMessage, s.CreatedAt, s.UpdatedAt);
}
