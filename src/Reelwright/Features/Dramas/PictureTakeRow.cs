using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>000 <c>image_generations</c>, as it is told: not the vendor's address, which dies, but ours.</summary>
/// <param name="StoryboardId">The shot it is for; null for a character's.</param>
/// <param name="CharacterId">The character it is for; null for a shot's.</param>
/// <param name="FrameType">What it is in its shot.</param>
/// <param name="Provider">The adapter.</param>
/// <param name="Size">As asked; width and height are as measured.</param>
/// <param name="ReferenceImages">Our addresses of the pictures it shall look like.</param>
/// <param name="TaskId">The vendor's job.</param>
/// <param name="RetryCount">How often it was begun again by itself before.</param>
/// <param name="NeedsAttention">Nobody knows what became of it: settle its call.</param>
/// <param name="Chosen">It is what its shot or character shows.</param>
/// <param name="UrlPath">What it brought; its last part is the img_name of the picture.</param>
/// <param name="CallId">Its newest call in the ledger.</param>
public sealed record PictureTakeRow(
    string Id, string? StoryboardId, string? CharacterId, string DramaId, ImageType ImageType, FrameType? FrameType, Guid ApiConfigId, string Provider, string? Model, string Prompt, string? NegativePrompt, string Size,
    string? Quality, string? Style, int? Steps, double? CfgScale, long? Seed, IReadOnlyList<string> ReferenceImages, TakeStatus Status, string? TaskId, string? ErrorCode, string? ErrorMsg, int RetryCount, bool NeedsAttention, bool Chosen,
    int? Width, int? Height, string? UrlPath, Guid? CallId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt)
{
    /// <summary>Of a query, the newest first.</summary>
    internal static async Task<List<PictureTakeRow>> Read(ReelDb db, IQueryable<ImageGeneration> query, CancellationToken ct)
    {
        var takes = await query.AsNoTracking().OrderByDescending(t => t.Id).Select(t => new
        {
            Take = t,
            Url = db.MediaAssets.Where(a => a.ImageGenerationId == t.Id).Select(a => a.UrlPath).FirstOrDefault(),
            Call = db.ProviderCalls.Where(c => c.ImageGenerationId == t.Id).OrderByDescending(c => c.StartedAt).Select(c => (Guid?)c.Id).FirstOrDefault(),
        }).ToListAsync(ct);
        return takes.ConvertAll(t => Of(t.Take, t.Url, t.Call));
    }

    private static PictureTakeRow Of(ImageGeneration t, string? url, Guid? call) => new(
        Text(t.Id)!, Text(t.StoryboardId), Text(t.CharacterId), Text(t.DramaId)!, t.ImageType, t.FrameType, t.ApiConfigId, t.Provider, t.Model, t.Prompt, t.NegativePrompt, t.Size, t.Quality, t.Style, t.Steps, t.CfgScale,
        t.Seed, Json.Read<List<string>>(t.ReferenceImages), t.Status, t.TaskId, t.ErrorCode, t.ErrorMsg, t.RetryCount, t.NeedsAttention, t.Chosen, t.Width, t.Height, url, call, t.CreatedAt, t.UpdatedAt, t.CompletedAt);

    private static string? Text(long? id) => id?.ToString(CultureInfo.InvariantCulture);
}
