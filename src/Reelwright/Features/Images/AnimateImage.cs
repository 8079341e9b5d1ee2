using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Images;

/// <summary>Sets a picture in motion (001 <c>create_video_generation_task</c>): it has one clip, and each time another take of it; of a shot's it is a take of the shot. Whoever asks while one is made gets that one's answer.</summary>
public sealed class AnimateImage(IDbContextFactory<ReelDb> databases, Access access, PlanTake plans, CreateClip create, AnotherTake another, TakeShot shots, FileStore files, TimeProvider clock, ILogger<AnimateImage> log)
{
    /// <summary>How; what is left out is as in the take before, else as is usual.</summary>
    /// <remarks>A prompt that is left out is what the sentence's or shot's picture shows.</remarks>
    public sealed record Request : ShotWishes
    {
        /// <summary>Of the first take: the preset that loses least of the picture, if left out.</summary>
        public ClipSize? Resolution { get; init; }

        /// <summary>Of the first take.</summary>
        public ClipFormat? OutputFormat { get; init; }

        /// <summary>Higher goes first.</summary>
        [Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)]
        public int? Priority { get; init; }

        /// <summary>Not begun before.</summary>
        public DateTimeOffset? ScheduledAt { get; init; }
    }

    /// <summary>What the take that is made is for, and how the picture stands.</summary>
    /// <param name="VideoId">The clip; null for a shot.</param>
    /// <param name="StoryboardId">The shot; null for a clip.</param>
    public sealed record Answer(Guid? VideoId, string? StoryboardId, string TakeId, VideoStatusResponse Status);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>file_removed</c>, <c>prompt_missing</c>, <c>reference_missing</c>, those of <see cref="PlanTake"/>, <c>quota_exceeded</c>.</summary>
    public async Task<Answer> Run(Caller caller, string name, Request request, CancellationToken ct)
    {
        AnimatedPicture picture;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            picture = await AnimatedPicture.Of(db, files, access, caller, name, ct);
        }

        var (clip, take) = picture.Shot is { } shot ? (null, await shots.Run(caller, shot, OfShot(request), picture.Asset, ct)) : await Collisions.Retry(() => Once(caller, picture, request, ct));
        await using var told = await databases.CreateDbContextAsync(ct);
        return new Answer(clip, picture.Shot?.Id.ToString(CultureInfo.InvariantCulture), take.ToString(CultureInfo.InvariantCulture), ReadImageStatus.Of(await told.ImageVideoStatuses.AsNoTracking().SingleAsync(s => s.AssetId == picture.Asset.Id, ct)));
    }

    /// <summary>What such a take would cost, and who would make it; nothing is ordered. Errors: as above.</summary>
    public async Task<EstimateClip.Answer> Estimate(Caller caller, string name, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var picture = await AnimatedPicture.Of(db, files, access, caller, name, ct);
        if (picture.Shot is { } shot)
        {
            return await shots.Estimate(caller, shot, OfShot(request), picture.Asset, ct);
        }

        await ClipPictures.EnsureSeen(db, caller.User, [request.FirstFrame, request.LastFrame, request.Reference], ct);
        var plan = await Clip(db, picture.Asset, ct) is { } there
            ? await another.Plan(db, await db.Videos.AsNoTracking().SingleAsync(v => v.Id == there, ct), request.Prompt, request, ct) : (await First(db, picture, request, ct)).Plan;
        return EstimateClip.Answer.Of(plan, clock.GetUtcNow());
    }

    private static Request OfShot(Request request) => (request.Resolution is not null ? "resolution" : request.OutputFormat is not null ? "output_format" : request.Priority is not null ? "priority"
        : request.ScheduledAt is not null ? "scheduled_at" : null) is { } word
        ? throw new ReelException("field_unsupported", $"The clip of a shot takes no {word}: it stays as it comes and is begun at once; leave it out; nothing was sent.")
        : request;

    private async Task<(Guid? Clip, long Take)> Once(Caller caller, AnimatedPicture picture, Request request, CancellationToken ct)
    {
        var asset = picture.Asset;
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // One click after the other.
        await db.Database.ExecuteSqlAsync($"select 1 from image_video_status where asset_id = {asset.Id} for update", ct);
        await ClipPictures.EnsureSeen(db, caller.User, [request.FirstFrame, request.LastFrame, request.Reference], ct);
        var active = await db.VideoGenerations.Active().Where(t => t.PictureId == asset.Id && t.VideoId != null)
            .OrderByDescending(t => t.Id).Select(t => new { t.Id, VideoId = t.VideoId!.Value }).FirstOrDefaultAsync(ct);
        if (active is not null)
        {
            return (active.VideoId, active.Id);
        }

        if (await Clip(db, asset, ct) is { } there)
        {
            return (there, await another.Run(db, tx, caller, there, request.Prompt, request, request.ScheduledAt, request.Priority, ct));
        }

        var (asked, plan) = await First(db, picture, request, ct);
        var written = await create.Write(db, tx, caller, asset.OwnerId, asked, picture.Place, plan, ct);
        log.LogInformation("Picture {Image} is set in motion by {Session} as clip {Clip}", asset.Id, caller.Session, written.Clip);
        return written;
    }

    /// <summary>The clip it has; null before the first take.</summary>
    private static Task<Guid?> Clip(ReelDb db, MediaAsset asset, CancellationToken ct) =>
        db.Videos.Where(v => v.InputImage == asset.Id && v.UserId == asset.OwnerId && !v.IsDeleted && !v.IsUploaded).OrderBy(v => v.CreatedAt).ThenBy(v => v.Id).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(ct);

    private async Task<(NewClip Asked, ClipPlan Plan)> First(ReelDb db, AnimatedPicture picture, Request request, CancellationToken ct)
    {
        var prompt = request.Prompt is { Length: > 0 } said ? said : picture.Prompt
            ?? throw new ReelException("prompt_missing", "This picture belongs to no sentence: say in prompt what shall happen in it.");
        var asked = new NewClip(prompt)
        {
            Resolution = request.Resolution ?? picture.Preset(), OutputFormat = request.OutputFormat ?? ClipFormat.Mp4, Priority = request.Priority ?? 0, ScheduledAt = request.ScheduledAt,
        };
        return (asked, await plans.Of(db, picture.Asset.OwnerId, prompt, request, asked.Resolution, picture.Asset, ct));
    }
}
