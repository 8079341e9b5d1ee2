using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Has a clip made: its row, its first take and that one's place in the queue come about together, or not at all.</summary>
public sealed class CreateClip(IDbContextFactory<ReelDb> databases, Access access, PlanTake plans, BeginTake begin, FileStore files, TimeProvider clock, ILogger<CreateClip> log)
{
    /// <summary>The clip's id. Errors: those of <see cref="PlanTake"/> and <see cref="ClipPlace"/>, <c>quota_exceeded</c>, <c>not_found</c> for a picture that went just now.</summary>
    public async Task<Guid> Run(Caller caller, NewClip request, CancellationToken ct)
    {
        var place = await ClipPlace.Of(databases, access, caller, new ClipPlace(request.ProjectId, request.StoryId, request.ParagraphIndex), ct);
        var plan = await Plan(caller, request, ct);
        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            return (await Write(db, tx, caller, caller.User, request, place, plan, ct)).Clip;
        });
    }

    /// <summary>What making it would take, without writing anything. Errors: those of <see cref="PlanTake"/>.</summary>
    internal async Task<ClipPlan> Plan(Caller caller, NewClip request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var input = request.InputImage is { Length: > 0 } name ? await ClipPictures.Find(db, files, caller.User, name, ct) : null;
        return await plans.Of(db, caller.User, request.Prompt, request, request.Resolution, input, ct);
    }

    /// <summary>Writes clip and take, and commits.</summary>
    internal async Task<(Guid Clip, long Take)> Write(ReelDb db, IDbContextTransaction tx, Caller caller, Guid owner, NewClip request, ClipPlace place, ClipPlan plan, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await place.Hold(db, ct);
        // Before the clip's row refers to it, which would break where it was removed just now.
        if (plan.Input is { } input && !await HeldAssets.Keep(db, input.Id, ct))
        {
            throw SeenAssets.Missing(input.Id);
        }

        var clip = new Video
        {
            Id = Guid.CreateVersion7(now), UserId = owner, CreatedBy = caller.User, Prompt = "", InputImage = plan.Input?.Id, Status = ClipStatus.Queued, Resolution = request.Resolution, OutputFormat = request.OutputFormat,
            Caption = request.Caption is { } caption ? SentenceWords.Clean(caption, "caption", ClipWords.LongestCaption) : null,
            ThemeId = await ClipWords.Theme(db, request.Theme, now, ct), Priority = request.Priority, ScheduledAt = request.ScheduledAt?.ToUniversalTime(),
        };
        plan.Write(clip);
        place.Write(clip);
        db.Videos.Add(clip);
        await db.SaveChangesAsync(ct);
        await ClipWords.Tag(db, clip.Id, request.Tags ?? [], now, ct);
        var take = await begin.Run(db, tx, clip, plan, ct);
        log.LogInformation("Clip {Clip} was ordered by {Session} from {Maker}", clip.Id, caller.Session, plan.By.Name);
        return (clip.Id, take);
    }
}
