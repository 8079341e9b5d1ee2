using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>From wishes to a take of a shot: it begins and ends with the shot's chosen pictures where the model takes that, and those who are seen go with it.</summary>
public sealed class PlanShotTake(ClipMakers makers, PlanTake plans, FileStore files)
{
    private const string FirstFrame = "first_frame";
    private const string LastFrame = "last_frame";
    private const string References = "references";

    /// <summary>The plan, and the picture take it begins with. Only reads. Errors: those of <see cref="PlanTake"/>, <c>reference_missing</c>.</summary>
    /// <param name="picture">What it begins with, in the place of the shot's own.</param>
    internal async Task<(ClipPlan Plan, long? Opening)> Of(ReelDb db, Guid owner, Storyboard shot, ShotWishes wishes, MediaAsset? picture, CancellationToken ct)
    {
        var by = await makers.Of(db, owner, wishes, ct);
        var fields = by.Maker.Fields;
        var opening = picture ?? (wishes.FirstFrame is null && fields.ContainsKey(FirstFrame) ? await There(await ShotFiles.Opening(db, shot, ct), ct) : null);
        var ending = wishes.LastFrame is null && fields.ContainsKey(LastFrame) ? await There(await ShotFiles.Ending(db, shot.Id, ct), ct) : null;
        var seen = wishes.WithoutReferences ? [] : await CharacterReferences.Of(db, files, owner, shot.Id, ct);
        // Where it can be shown nothing else, they are seen in the picture it begins with.
        var shown = fields.ContainsKey(References) || (opening is null && wishes.FirstFrame is null) ? seen : [];
        var aspect = await db.Dramas.Where(d => d.Id == shot.DramaId).Select(d => d.AspectRatio).SingleAsync(ct);
        var prompt = wishes.Prompt is { Length: > 0 } said ? said : (await ShotPrompt.Of(db, db.Storyboards.Where(s => s.Id == shot.Id), ct))[shot.Id].Clip;
        var plan = await plans.Of(
            db, owner, prompt, wishes with { Duration = wishes.Duration ?? ClipFit.Seconds(fields, shot.Duration) }, by, DramaShape.Of(aspect), opening, ending, [.. shown.Where(r => r.Id != opening?.Id)], ct);
        return (plan, opening?.ImageGenerationId);
    }

    private async Task<MediaAsset?> There(MediaAsset? picture, CancellationToken ct) => picture is null || await files.Exists(picture.FilePath, ct) ? picture
        : throw new ReelException("reference_missing", $"The picture {picture.Id} that this shot shows is not there any more: choose or bring another; nothing was sent.");
}
