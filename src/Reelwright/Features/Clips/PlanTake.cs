using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Takes;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>From wishes to a take: who makes it, with which pictures, in whose words. Whatever the model does not take is refused here, by its name, before anything is written.</summary>
public sealed class PlanTake(ClipMakers makers, FileStore files)
{
    /// <summary>Characters a prompt may have.</summary>
    public const int LongestPrompt = 32_000;

    private const string FirstFrame = "first_frame";
    private const string References = "references";

    /// <summary>The plan; only reads. Errors: those of <see cref="ClipMakers"/> and <see cref="ClipPictures"/>, <c>field_unsupported</c>, <c>field_invalid</c>, <c>field_missing</c>, <c>text_invalid</c>.</summary>
    /// <param name="size">What the clip shall have.</param>
    /// <param name="input">The picture it sets in motion; null for a clip of words alone.</param>
    internal async Task<ClipPlan> Of(ReelDb db, Guid owner, string prompt, ClipWishes wishes, ClipSize size, MediaAsset? input, CancellationToken ct) =>
        await Of(db, owner, prompt, wishes, await makers.Of(db, owner, wishes, ct), ClipFit.Pixels(size), input, null, [], ct);

    /// <summary>The same by a maker that is chosen already. Errors: as above.</summary>
    /// <param name="pixels">The shape and size to ask for where nobody names another.</param>
    /// <param name="ending">The picture it ends with, where the wishes name none.</param>
    /// <param name="references">Further pictures it shall look like.</param>
    internal async Task<ClipPlan> Of(
        ReelDb db, Guid owner, string prompt, ClipWishes wishes, ClipMakers.Found by, PictureSize pixels, MediaAsset? input, MediaAsset? ending, IReadOnlyList<MediaAsset> references, CancellationToken ct)
    {
        var fields = by.Maker.Fields;
        var (first, last, shown) = (await Picture(db, owner, wishes.FirstFrame, ct), await Picture(db, owner, wishes.LastFrame, ct) ?? ending, await Picture(db, owner, wishes.Reference, ct));
        // It opens the clip where the model takes that; else it is shown to it.
        var opens = input is not null && first is null && (fields.ContainsKey(FirstFrame) || shown is not null || !fields.ContainsKey(References));
        if (input is not null && !opens && shown is not null)
        {
            throw new ReelException("field_unsupported", $"{by.Name} can be shown one picture besides the first frame: leave reference or first_frame out; nothing was sent.");
        }

        var text = prompt.Trim();
        if (text.Length is 0 or > LongestPrompt)
        {
            throw new ReelException("text_invalid", $"A prompt has 1 to {LongestPrompt} characters: say what shall be seen.");
        }

        VideoGeneration Take() => new()
        {
            ApiConfigId = by.Account.Id, Provider = by.Maker.Info.Id, Model = by.Maker.Info.Model, Prompt = text, NegativePrompt = Said(wishes.NegativePrompt),
            PictureId = input?.OwnerId == owner ? input.Id : null, FirstFrameUrl = opens ? input!.UrlPath : first?.UrlPath, LastFrameUrl = last?.UrlPath, ImageUrl = opens ? shown?.UrlPath : input?.UrlPath ?? shown?.UrlPath,
            ReferenceImages = Json.Write(references.Select(r => r.UrlPath)),
            Duration = wishes.Duration, Fps = wishes.Fps, Resolution = Said(wishes.ModelResolution) ?? ClipFit.Resolution(fields, pixels), AspectRatio = Said(wishes.AspectRatio) ?? ClipFit.Aspect(fields, pixels),
            Style = Said(wishes.VideoStyle), MotionLevel = wishes.MotionLevel, CameraMotion = Said(wishes.CameraMotion), Seed = wishes.Seed, Audio = wishes.Audio,
        };

        var take = Take();
        // The files themselves are read when it is sent: here it only counts that they are named.
        var request = TakeRequest.Of(take, id => new InputFile([], "image/png", id.ToString()));
        FieldCheck.Ensure(request, fields, by.Name);
        return new ClipPlan(by, request, input, [.. TakeRequest.Pictures(take).Append(input?.Id ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct()], Take);
    }

    private async Task<MediaAsset?> Picture(ReelDb db, Guid owner, string? name, CancellationToken ct) => name is { Length: > 0 } ? await ClipPictures.Find(db, files, owner, name, ct) : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
