using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>000 <c>video_generations</c>, as it is told: not the vendor's address, which dies, but ours.</summary>
/// <param name="VideoId">The clip it is for; null for a shot's.</param>
/// <param name="StoryboardId">The shot it is for; null for a clip's.</param>
/// <param name="Provider">The adapter.</param>
/// <param name="ImageGenId">The picture take whose picture it begins with; null for uploads and sentences' pictures.</param>
/// <param name="ReferenceImages">Our addresses of further pictures it shall look like.</param>
/// <param name="Duration">Seconds: as asked, once completed as probed.</param>
/// <param name="TaskId">The vendor's job.</param>
/// <param name="RetryCount">How often it was begun again by itself before.</param>
/// <param name="NeedsAttention">Nobody knows what became of it: settle its call.</param>
/// <param name="Chosen">It is what its clip or shot shows.</param>
/// <param name="UrlPath">What it brought; null without, and when archived.</param>
/// <param name="CallId">Its newest call in the ledger.</param>
public sealed record TakeRow(
    string Id, Guid? VideoId, string? StoryboardId, string DramaId, Guid ApiConfigId, string Provider, string? Model, string Prompt, string? NegativePrompt, string? ImageUrl, string? FirstFrameUrl, string? LastFrameUrl, string? ImageGenId,
    IReadOnlyList<string> ReferenceImages, double? Duration, int? Fps, string? Resolution, string? AspectRatio, string? Style, int? MotionLevel, string? CameraMotion, long? Seed, bool? Audio, TakeStatus Status, string? TaskId,
    string? ErrorCode, string? ErrorMsg, int RetryCount, bool NeedsAttention, bool Chosen, int? Width, int? Height, string? UrlPath, Guid? CallId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt)
{
    /// <summary>Of a query, the newest first.</summary>
    internal static async Task<List<TakeRow>> Read(ReelDb db, IQueryable<VideoGeneration> query, CancellationToken ct)
    {
        var takes = await query.AsNoTracking().OrderByDescending(t => t.Id).Select(t => new
        {
            Take = t,
            Url = db.MediaAssets.Where(a => a.VideoGenerationId == t.Id && a.AssetType == AssetType.VideoClip).Select(a => a.UrlPath).FirstOrDefault(),
            Call = db.ProviderCalls.Where(c => c.VideoGenerationId == t.Id).OrderByDescending(c => c.StartedAt).Select(c => (Guid?)c.Id).FirstOrDefault(),
        }).ToListAsync(ct);
        return takes.ConvertAll(t => Of(t.Take, t.Url, t.Call));
    }

    private static TakeRow Of(VideoGeneration t, string? url, Guid? call) => new(
        t.Id.ToString(CultureInfo.InvariantCulture), t.VideoId, t.StoryboardId?.ToString(CultureInfo.InvariantCulture), t.DramaId.ToString(CultureInfo.InvariantCulture), t.ApiConfigId, t.Provider, t.Model, t.Prompt, t.NegativePrompt, t.ImageUrl, t.FirstFrameUrl,
        t.LastFrameUrl, t.ImageGenId?.ToString(CultureInfo.InvariantCulture), Json.Read<List<string>>(t.ReferenceImages), t.Duration, t.Fps, t.Resolution, t.AspectRatio, t.Style, t.MotionLevel, t.CameraMotion, t.Seed, t.Audio, t.Status, t.TaskId, t.ErrorCode, t.ErrorMsg, t.RetryCount, t.NeedsAttention, t.Chosen,
        t.Width, t.Height, url, call, t.CreatedAt, t.UpdatedAt, t.CompletedAt);
}
