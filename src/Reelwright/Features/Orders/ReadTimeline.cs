using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>The cut list of an order: what is seen and heard when.</summary>
public sealed class ReadTimeline(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>003 <c>timelines</c>.</summary>
    /// <param name="TimelineData">Frames a second, sizes and the slots in order: sentence, first frame, frames, voice, gap, picture, motion, cues; where there is one, the clip and the frame of it that comes first (<c>clip_from</c>), the shot, and the frames that come out of black (<c>fade_in</c>) or go to it (<c>fade_out</c>).</param>
    public sealed record Row(
        Guid Id, Guid ChapterId, Guid GenerationJobId, string Language, string Output, double TotalDuration, int Fps, string Resolution, JsonElement TimelineData,
        string? AudioTrackUrl, double? AudioDuration, int? AudioSampleRate, string? SubtitleTrackUrl, SubtitleFormat SubtitleFormat, string? BackgroundMusicUrl,
        double BackgroundMusicVolume, TimelineStatus ProcessingStatus, string? ErrorMessage, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

    /// <summary>Of one attempt, or of the last that has one. Errors: <c>not_found</c>, also before there is one.</summary>
    public async Task<Row> Run(Caller caller, Guid order, Guid? attempt, CancellationToken ct)
    {
        await access.Order(caller, order, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.VideoGenerationJobs.Where(j => j.TaskId == order && j.DeletedAt == null && (attempt == null || j.Id == attempt))
            .Join(db.Timelines, j => j.Id, t => t.GenerationJobId, (j, t) => new { j.Number, Timeline = t }).OrderByDescending(x => x.Number).Select(x => x.Timeline).AsNoTracking().FirstOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"Order {order} has no timeline yet: watch it until its voices are made.");
        return new Row(
            found.Id, found.ChapterId, found.GenerationJobId, found.Language, found.Output, found.TotalDuration, found.Fps, found.Resolution, Json.Read<JsonElement>(found.TimelineData),
            found.AudioTrackUrl, found.AudioDuration, found.AudioSampleRate, found.SubtitleTrackUrl, found.SubtitleFormat, found.BackgroundMusicUrl,
            found.BackgroundMusicVolume, found.ProcessingStatus, found.ErrorMessage, found.CreatedAt, found.UpdatedAt);
    }
}
