using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>video_synthesis: every segment and every window of sound is there.</summary>
public sealed class ComposeFilm(IDbContextFactory<ReelDb> databases, SegmentWork segments, SoundWork sound) : IStage
{
    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.VideoSynthesis;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        TimelineData timeline;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            timeline = Json.Read<TimelineData>(await db.Timelines.Where(t => t.GenerationJobId == context.AttemptId).Select(t => t.TimelineData).SingleAsync(ct));
        }

        var mixing = context.Video.IncludeAudio ? sound.Encode(context, timeline, ct) : Task.CompletedTask;
        var encoding = segments.Encode(context, timeline.Slots, ct);
        await Task.WhenAll(mixing, encoding);
    }
}
